import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ChecksFound } from '../../src/chapters/checks-found.ts';
import { attemptsTitle } from '../../src/chapters/court-list.ts';
import { ratesTitle } from '../../src/chapters/court-rates.ts';
import { eras } from '../../src/chapters/faces.ts';
import type { GradesLeft } from '../../src/chapters/grades-left.ts';
import { storyOf } from '../../src/chapters/headline-stories.ts';
import { type ChapterId, chapters, type Found, pictureOf } from '../../src/chapters/index.ts';
import { stepsTitle } from '../../src/chapters/steps.ts';
import { asText } from '../../src/document/as-text.ts';
import type { Chart } from '../../src/document/blocks.ts';
import { percent } from '../../src/language/numbers.ts';
import { measureOf } from '../../src/measures/names.ts';
import type { RunResult } from '../../src/measures/run-result.ts';
import { type ReportInput, reportBlocks } from '../../src/report/report.ts';
import { openScenario } from '../../src/store/load-scenario.ts';
import type { Stretch } from '../../src/telling/step-effects.ts';
import { chartsIn } from '../support/charts-in.ts';
import { inventedReport } from '../support/invented-report.ts';
import { type Invent, inventedRun, plainInvention } from '../support/invented-run.ts';

const plain = (said: string): string => said.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
const titleOf = ({ title }: Chart, language: 'en' | 'fr' = 'en'): string => plain(title[language]);
const chartsOf = (run: RunResult, change: Partial<ReportInput> = {}): Map<string, Chart> =>
  new Map(chartsIn(reportBlocks(inventedReport({ run, ...change }))).map((chart) => [chart.name, chart]));

/** The run in which two regimes have changed places, each with its own name. */
function exchanged(run: RunResult, one: string, other: string): RunResult {
  const place = (id: string): string => ({ [one]: other, [other]: one })[id] ?? id;
  const of = (id: string) => run.regimes.find((regime) => regime.id === place(id))!;
  return {
    ...run,
    regimes: run.regimes.map(({ id, title, digest }) => ({ ...of(id), id, title, digest })),
    weekly: [...run.weekly].map((row) => ({ ...row, regime: place(row.regime) })),
    errorTwins: run.errorTwins?.map((twin) => ({ ...twin, regime: place(twin.regime) })) ?? null,
  };
}

/** A title in which the names of two regimes have changed places. */
const renamed = (title: string, one: string, other: string): string =>
  title.replaceAll(one, '\u0001').replaceAll(other, one).replaceAll('\u0001', other);

/** Both regimes see and do something, the second more; wanted people are found under the first. */
const uneven: Invent = (measure, regime) => {
  if (measure === 'wantedFound') return { none: 0, liberal: 80, total: 20 }[regime] ?? 0;
  return plainInvention(measure, regime);
};

const withTwins = (run: RunResult): RunResult => ({
  ...run,
  errorTwins: (run.errorTwins ?? []).map((twin) => {
    const counts = { byError: twin.regime === 'total' ? 40 : 3, spared: 0, shifted: 0, displaced: 0 };
    return { ...twin, mechanical: { stops: counts, listings: counts, refusals: counts } };
  }),
});

describe('the title of every chart that a run makes', () => {
  const run = withTwins(inventedRun(uneven));
  const before = chartsOf(run);
  const after = chartsOf(exchanged(run, 'liberal', 'total'));

  it('names the other of two regimes where they change places', () => {
    expect([...before.keys()]).toEqual(
      expect.arrayContaining(['story', 'losses', 'gains', 'observed', 'errors', 'silenced-by-week', 'listed-by-week']),
    );
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    const own = [...before.values()].filter(({ name }) => !['sensitivity', 'time-to-know'].includes(name));
    for (const chart of own)
      for (const language of ['en', 'fr'] as const) {
        const liberal = language === 'en' ? 'Liberal' : 'Libéral';
        expect(titleOf(after.get(chart.name)!, language)).toBe(renamed(titleOf(chart, language), liberal, 'Total'));
      }
    // Of the first whose filter is silent, whichever that is.
    for (const charts of [before, after]) expect(titleOf(charts.get('time-to-know')!)).toMatch(/^Under “Liberal”, one/);
    expect(own.filter((chart) => titleOf(chart) !== titleOf(after.get(chart.name)!)).length).toBeGreaterThan(5);
  });

  it('says other numbers where there are others', () => {
    const more = chartsOf(
      withTwins(
        inventedRun(
          (measure, regime) =>
            (uneven(measure, regime) ?? 0) * (regime === 'none' || /^actsDone/.test(measure) ? 1 : 1.7),
        ),
      ),
    );
    for (const name of ['gains', 'observed', 'listed-by-week', 'silenced-by-week'])
      expect(titleOf(more.get(name)!), name).not.toBe(titleOf(before.get(name)!));
  });

  it('names the parameter that moves the headline most, whichever it is', () => {
    const { sensitivity } = inventedReport();
    const [first] = sensitivity!.swings;
    const other = { ...first, parameter: run.scenario.parameters.find(({ key }) => key === 'people.ties')! };
    const said = (swings: readonly (typeof first)[]) =>
      titleOf(chartsOf(run, { sensitivity: { ...sensitivity!, swings } }).get('sensitivity')!);
    expect(said([first, other])).toContain('what watch.fmr is');
    expect(said([other, first])).toContain('what people.ties is');
  });
});

const input = (scenario: string, invent: Invent = plainInvention): ReportInput =>
  inventedReport({ run: inventedRun(invent, openScenario(scenario)) });
const pictured = (id: ChapterId, given: ReportInput, found: Found = {}): string => titleOf(pictureOf(id, given, found));

describe('what a regime did, in a sentence', () => {
  it('tells what happened and no nought, and of nobody found that nobody was', () => {
    const run = inventedRun((measure, regime) =>
      regime === 'total' ? ({ innocentsStoppedEver: 9, wantedFound: 4 }[measure] ?? 0) : 0,
    );
    const [none, , total] = run.regimes;
    const told = (regime: typeof none) => asText([storyOf(run, regime)], 'en').replaceAll(/\s+/g, ' ');
    expect(told(total)).toMatch(
      /^Total: 9 people were wrongly stopped; in the last week .* It found 4 wanted people\.$/,
    );
    expect(told(none)).not.toMatch(/stopped|refused|erased/);
    expect(told(none)).toMatch(/It found nobody who is wanted\.$/);
  });
});

describe('chapters', () => {
  const errors = (run: RunResult): string =>
    asText([...chapters.error.tell(inventedReport({ run }), undefined)], 'en').replaceAll(/\s+/g, ' ');

  it('draw no chart and no table of errors that strike nobody', () => {
    const counts = { byError: 0, spared: 0, shifted: 0, displaced: 0 };
    const none = { stops: counts, listings: counts, refusals: counts };
    const run = inventedRun();
    const errorTwins = run.errorTwins!.map((twin) => ({ ...twin, mechanical: none, throughFear: none }));
    expect(errors({ ...run, errorTwins })).toMatch(/errors had nobody stopped, put on a list or refused a purchase\.$/);
    expect(errors(run)).toMatch(/What fear adds/);
  });

  it('speak of faces only where faces are scanned', () => {
    const told = (run: RunResult): string =>
      asText([...chapters.groups.tell(inventedReport({ run }), undefined)], 'en');
    expect(told(inventedRun())).toContain('how alike their faces look');
    expect(told(inventedRun((measure) => (measure === 'listedEver' ? 9 : 0)))).not.toContain(
      'how alike their faces look',
    );
  });
});

describe('the title of a scenario’s own chart', () => {
  it('gives the shares of its records: grades left, checks of people paid rightly', () => {
    const rows = (below: number): GradesLeft[] =>
      [1, 10].map((factor) => ({
        ...{ regime: 'catalogue', grade: 'A', factor, people: 1000, scored: 800 },
        ...{ below: below * factor, above: 0 },
      }));
    const rongcheng = input('rongcheng');
    for (const below of [8, 40])
      expect(pictured('grades', rongcheng, { grades: rows(below) })).toMatch(
        new RegExp(
          `${percent(below / 800, 'en')} ever fall below grade A .*10 times as frequent, ${percent(below / 80, 'en')}`,
        ),
      );
    const welfare = input('welfare-score');
    const [first, second] = welfare.run.scenario.regimes.filter(({ id }) => id !== 'none');
    const checks = (ofFirst: number, ofSecond: number): ChecksFound[] =>
      [
        [first.id, ofFirst],
        [second.id, ofSecond],
      ].map(([regime, found]) => ({
        ...{ regime: String(regime), group: 'all', people: 1000, flagged: 120, checked: 100, found: Number(found) },
        ...{ wrongDebts: 5, forNothing: 95 - Number(found), appealsFiled: 0, appealsUpheld: 0 },
      }));
    const worst = (found: ChecksFound[]): string => pictured('checks', welfare, { checks: found });
    expect(worst(checks(10, 60))).toMatch(
      new RegExp(`^Under “${first.title.en}” 90% .*under “${second.title.en}”, 40%`),
    );
    expect(worst(checks(60, 10))).toMatch(
      new RegExp(`^Under “${second.title.en}” 90% .*under “${first.title.en}”, 40%`),
    );
  });

  it('counts what its bars count: eras of London, steps of the trial, weeks until somebody knows', () => {
    const london = (by: number) =>
      pictured(
        'faces',
        input('london-lfr', (_, regime) => by * (1 + eras.findIndex(([id]) => id === regime))),
      );
    expect(london(100)).toBe(
      'At the same footfall: 100 false alerts with the rates of 2020, 200 with those of 2022, 300 with those of 2024',
    );
    expect(london(7)).toMatch(/: 7 false alerts .* 14 with .* 21 with/);
    const paris = input('paris-2024');
    const hollow = pictureOf('trial', paris, {}).title.en.match(/each of (\d+) hypothetical/);
    expect(Number(hollow?.[1])).toBe(
      paris.run.regimes.filter(({ id }) =>
        paris.run.scenario.calendar.some(({ kind, regimes }) => kind === 'hypothetical' && id in regimes),
      ).length,
    );
    const chat = (erased: number) =>
      pictured(
        'silence',
        input('silent-chat', (measure, regime) => (/Erased/.test(measure) && regime !== 'none' ? erased : 1)),
      );
    expect(chat(400)).not.toBe(chat(40_000));
  });

  it('claims that refusals are attempts, and that no rate fits, only of totals that show it', () => {
    expect(attemptsTitle(17.46e6, 12.8e6).en).toContain('they are attempts, not people');
    expect(attemptsTitle(5e6, 12.8e6).en).not.toContain('attempts');
    const rate = (perStanding: number) => ({ from: '', to: '', refused: 1, perStanding, perEntry: 1 });
    const title = (flight: number[], rail: number[]) =>
      ratesTitle({ flight: [0, ...flight].map(rate), rail: [0, ...rail].map(rate) }).en;
    expect(title([1, 5], [3, 1])).toMatch(
      /plane tickets .* multiplied by 5, those of trains were divided by 3: no constant rate/,
    );
    expect(title([5, 1], [1, 3])).toMatch(
      /plane tickets .* divided by 5, those of trains were multiplied by 3: no constant rate/,
    );
    expect(title([1, 1.1], [1, 0.95])).toMatch(/hardly changed, those of trains hardly changed$/);
  });

  it('claims a step after which most happened only beyond chance, and of what adds up', () => {
    const { scenario } = inventedRun();
    const step = (name: string) => ({ title: { en: name, fr: name } }) as Stretch['steps'][number];
    const stretches = (...rates: number[]): Stretch[] =>
      rates.map((rate, at) => ({
        ...{ from: at * 26, to: at * 26 + 26, hypothetical: false, steps: at === 0 ? [] : [step(`step ${at}`)] },
        values: { stopsOfInnocents: rate, listedNow: rate },
      }));
    const title = (id: string, ...rates: number[]) =>
      stepsTitle(measureOf(scenario, id), stretches(...rates), 20_000).en;
    expect(title('stopsOfInnocents', 10, 900, 200)).toBe('Wrongful stops: most after “step 1”');
    expect(title('stopsOfInnocents', 10, 200, 900)).toBe('Wrongful stops: most after “step 2”');
    expect(title('stopsOfInnocents', 900, 200, 10)).toBe('Wrongful stops: most before the first change');
    for (const rates of [
      [100, 110, 100],
      [50, 50, 50],
      [0, 0, 0],
      [0, 10, 0],
    ])
      expect(title('stopsOfInnocents', ...rates)).toBe('Wrongful stops, from step to step of the calendar');
    expect(title('listedNow', 10, 900, 200)).not.toContain('most');
  });
});

describe('charts', () => {
  it('are all among those whose titles are held to their data, here and where the story and safeguards are tested', () => {
    const held = [
      ...[
        'story',
        'worth',
        'story-groups',
        'losses',
        'gains',
        'observed',
        'errors',
        'silenced-by-week',
        'listed-by-week',
      ],
      ...['sensitivity', 'grades-left', 'checks', 'eras', 'ratchet', 'time-to-know', 'attempts-and-people'],
      ...['implied-rates', 'step-rates', 'by-group-', 'safeguards-', 'worth-', 'life', 'speech'],
    ];
    const files = ['chapters', 'report/story', 'report/life', 'report'].flatMap((room) => {
      const folder = new URL(`../../src/${room}/`, import.meta.url);
      return readdirSync(folder)
        .filter((name) => name.endsWith('.ts'))
        .map((name) => readFileSync(new URL(name, folder), 'utf8'));
    });
    const names = files.flatMap((code) =>
      [...code.matchAll(/\bname(?::| =) ['`]([\w-]+)|(?:Chart\(run, )'(losses|gains)'|'(story-groups)'/g)].map(
        ([, one, two, three]) => one ?? two ?? three,
      ),
    );
    expect(names.length).toBeGreaterThan(15);
    expect([...new Set(names)].filter((name) => !held.includes(name))).toEqual([]);
  });
});
