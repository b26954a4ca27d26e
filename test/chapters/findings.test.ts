import { describe, expect, it } from 'vitest';
import { errorFinding } from '../../src/chapters/error.ts';
import { groupFinding, listFinding } from '../../src/chapters/groups.ts';
import { gainFinding, lossFinding } from '../../src/chapters/headline-findings.ts';
import { observedFinding } from '../../src/chapters/observed.ts';
import { safeguardFinding, safeguardPairs } from '../../src/chapters/safeguards.ts';
import { speechFinding } from '../../src/chapters/speech.ts';
import { chartSvg } from '../../src/document/drawing.ts';
import type { Bilingual } from '../../src/language/bilingual.ts';
import { withKnown } from '../../src/measures/known.ts';
import type { MeasureResult, RunResult } from '../../src/measures/run-result.ts';
import { type Bar, barChart, barPlot, short } from '../../src/telling/bars.ts';
import { linePlot } from '../../src/telling/lines.ts';
import { inventedRun, plainInvention } from '../support/invented-run.ts';
import { inventedRegime, inventedScenario } from '../support/invented-scenario.ts';

const nothing = inventedRun(() => 0);
const missing = inventedRun(() => null);
const some = inventedRun();
const title = (words: Bilingual): string =>
  `${words.en} | ${words.fr}`.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');

const withGroups = (run: RunResult, measure: string, byGroup: MeasureResult['byGroup']): RunResult => ({
  ...run,
  regimes: run.regimes.map((regime) => ({
    ...regime,
    measures: { ...regime.measures, [measure]: { ...regime.measures[measure], byGroup } },
  })),
});

describe('titles of charts', () => {
  it('name the regime where people lose most, or say that the regimes do not differ', () => {
    expect(title(lossFinding(some))).toBe(
      '“Total” is where people lose most, on 8 of 8 counts | C’est sous « Total » que les gens perdent le plus, sur 8 critères sur 8',
    );
    expect(lossFinding(nothing).en).toBe('The regimes do not differ in what people lose');
    expect(lossFinding(missing).en).toBe('The regimes do not differ in what people lose');
  });

  it('name no regime where two cost people as much', () => {
    const total = some.regimes.find(({ id }) => id === 'total')!;
    const twice = {
      ...some,
      regimes: some.regimes.map((one) => (one.id === 'liberal' ? { ...total, id: 'liberal' } : one)),
    };
    expect(title(lossFinding(twice))).toContain('no single one is where they lose most');
  });

  it('tell several that cost as much, as far as chance tells, from differences that may all be chance', () => {
    const tied = inventedRun((_, regime) => ({ none: 0, liberal: 700, total: 701 })[regime] ?? 0);
    const noisy = {
      ...tied,
      regimes: tied.regimes.map((one, index) => ({
        ...one,
        measures: Object.fromEntries(
          Object.entries(one.measures).map(([id, measure]) => [
            id,
            { ...measure, leaveOneOut: measure.leaveOneOut.map((value, block) => value && value + block * index) },
          ]),
        ),
      })),
    };
    expect(title(lossFinding(noisy))).toMatch(/^Several regimes cost people as much, as far as chance tells/);
  });

  it('say that it depends where each of two regimes costs most on as many counts', () => {
    const split = inventedRun((measure, regime) =>
      regime === (measure === 'messagesErased' ? 'liberal' : 'total') && /^(messagesErased|listedEver)$/.test(measure)
        ? 100
        : 0,
    );
    expect(title(lossFinding(split))).toBe(
      'Which regime costs people most depends on what is counted | Le régime qui coûte le plus dépend de ce que l’on compte',
    );
  });

  it('take no difference for a finding that may be chance', () => {
    const near = inventedRun((_, regime) => ({ none: 100, liberal: 103, total: 106 })[regime] ?? 0);
    const noisy = {
      ...near,
      regimes: near.regimes.map((one, index) => ({
        ...one,
        measures: Object.fromEntries(
          Object.entries(one.measures).map(([id, measure]) => [
            id,
            {
              ...measure,
              leaveOneOut: measure.leaveOneOut.map((value, block) => value && value + ((block * (index + 2)) % 5) * 8),
            },
          ]),
        ),
      })),
    };
    expect(title(lossFinding(noisy))).toBe(
      'No regime stands out: what differs in what people lose may be chance | Aucun régime ne se détache : les écarts dans ce que les gens perdent peuvent tenir à l’aléa',
    );
    expect(title(lossFinding(near))).toContain('“Total” is where people lose most');
    expect(title(gainFinding(noisy))).toMatch(
      /finds 106 wanted people, more than the others perhaps by chance: .* trouve 106 personnes recherchées, plus que les autres, peut-être par hasard : /,
    );
    expect(gainFinding(inventedRun(() => 7)).en).toContain('finds 7 wanted people, as many as another: ');
  });

  it('count one as one', () => {
    const one = inventedRun((measure) => (measure === 'wantedFound' ? 1 : 0));
    expect(title(gainFinding({ ...one, regimes: one.regimes.slice(-1) }))).toBe(
      '“Total” finds 1 wanted person: 0 wrongful stops for each | « Total » trouve 1 personne recherchée : 0 contrôle à tort pour chacune',
    );
  });

  it('stand over axes that hold nought and on which chance is no cliff', () => {
    const lines = ['A', 'B', 'A name so long that it takes three lines', 'D'].map((name, at) => ({
      regime: name,
      title: { en: name, fr: name },
      colour: '#000',
      values: [0.0001, at < 2 ? 0.0002 : -0.0001],
    }));
    const plot = linePlot(lines, some.scenario, { unit: { en: '%', fr: '%' }, percent: true }, 'en');
    const [least, most] = plot.y!.domain as [number, number];
    expect(most - least).toBeCloseTo(1, 6);
    expect(least).toBeLessThanOrEqual(-0.01);
    expect(most).toBeGreaterThan(0.02);
  });

  it('of nothing draw no bar: an axis from nought to one, and no bar relative to nothing', () => {
    const bar = (value: number): Bar => ({ label: { en: 'x', fr: 'x' }, value, low: 0, high: 0, colour: '#000' });
    expect(barPlot([bar(0), bar(0)], {}, 'en').x?.domain).toEqual([0, 1]);
    expect(short(-303, 'en')).toBe('−303');
    expect(barPlot([bar(0), bar(3)], {}, 'en').x?.domain).toEqual([0, 3]);
    const reaching = { ...bar(3), known: { low: -1, high: 10 } };
    expect(barPlot([bar(0), reaching], {}, 'en').x?.domain).toEqual([0, 10]);
    const widths = (chart: string): number[] =>
      [...chart.matchAll(/<rect [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
    const drawn = (values: number[]) =>
      chartSvg(
        barChart({ name: 'x', title: { en: 'x', fr: 'x' }, bars: values.map(bar), relative: true, columns: [] }),
        'en',
      );
    expect(widths(drawn([0, 0])).filter((width) => width > 0)).toEqual([]);
    expect(widths(drawn([0, 5])).filter((width) => width > 0)).toHaveLength(1);
  });

  it('give what a found person costs in stops of others, without dividing by nothing', () => {
    expect(gainFinding(some).en).toBe('“Total” finds 1,000 wanted people, the most: 1 wrongful stop for each');
    expect(gainFinding(nothing).en).toBe('No regime finds anybody who is wanted');
    expect(gainFinding(missing).en).toBe('No regime finds anybody who is wanted');
  });

  it('give the shares observed and joined, or that nothing is observed', () => {
    expect(observedFinding(some).en).toBe('“Total” observes 0.6% of all that people do and puts 0.6% in their file');
    expect(observedFinding(nothing).en).toBe('No regime observes any act');
    expect(observedFinding(missing).fr).toBe('Aucun régime n’observe le moindre acte');
  });

  it('say that a group is struck more only where the intervals lie apart', () => {
    expect(groupFinding(some, 'stopsOfInnocents').en).toMatch(/no difference beyond chance/);
    const apart = withGroups(some, 'stopsOfInnocents', {
      majority: { value: 170, low: 150, high: 190 },
      minority: { value: 90, low: 80, high: 100 },
    });
    expect(groupFinding(apart, 'stopsOfInnocents').en).toMatch(/“minority” is struck 3 times as often as “majority”/);
    expect(groupFinding(apart, 'stopsOfInnocents').fr).toMatch(/touché 3 fois plus souvent que/);
    const only = withGroups(some, 'stopsOfInnocents', {
      majority: { value: 0, low: 0, high: 0 },
      minority: { value: 90, low: 80, high: 100 },
    });
    expect(groupFinding(only, 'stopsOfInnocents').en).toMatch(/only the group “minority” is struck/);
    expect(groupFinding(nothing, 'stopsOfInnocents').en).toMatch(/none, under any regime/);
    const near = (minority: number) =>
      groupFinding(
        withGroups(some, 'stopsOfInnocents', {
          majority: { value: 170_000, low: 169_900, high: 170_100 },
          minority: { value: minority, low: minority - 50, high: minority + 50 },
        }),
        'stopsOfInnocents',
      );
    expect(title(near(30_900))).toMatch(/“minority” is struck 3% more often than .* touché 3 % plus souvent que/);
    expect(near(30_150).en).toMatch(/shows hardly a difference/);
    const unbounded = withGroups(some, 'stopsOfInnocents', {
      majority: { value: 170, low: null, high: null },
      minority: { value: 90, low: null, high: null },
    });
    expect(groupFinding(unbounded, 'stopsOfInnocents').en).toMatch(/no difference beyond chance/);
  });

  it('count the people struck by error, or say that nobody was', () => {
    expect(errorFinding(some).en).toBe(
      'Under “Total”, errors had 12 stopped, 12 put on a list, and 12 refused a purchase, of 20,000 people',
    );
    expect(errorFinding(some).fr).toBe(
      'Sous « Total », des erreurs ont fait contrôler 12 personnes, inscrire 12 personnes sur une liste et refuser un achat à 12 personnes, sur 20 000'
        .replace('« ', '«\u00a0')
        .replace(' »', '\u00a0»')
        .replace('20 000', '20\u202f000'),
    );
    expect(errorFinding({ ...some, errorTwins: [] }).en).toBe('In these twins, errors struck nobody');
  });

  it('give the gap in silence only where it is beyond chance', () => {
    expect(speechFinding(some).en).toBe(
      'Under “Total”, 34% more people than without any apparatus keep back what they would say',
    );
    expect(speechFinding(inventedRun(() => 7000)).en).toBe('Silence hardly differs between the regimes');
    expect(speechFinding(missing).en).toBe('Speech was not measured');
  });

  it('say how many are listed at the end, or that nobody is', () => {
    expect(listFinding(some).en).toMatch(/1,000 people are on a list under “Total”/);
    expect(listFinding(nothing).en).toMatch(/Nobody/);
  });
});

describe('what safeguards are worth', () => {
  const guarded = {
    ...inventedRegime('x', { en: '', fr: '' }).safeguards,
    notice: 0.9,
    correction: true,
    graceWeeks: 1,
  };
  const named = (id: string) => ({ en: id, fr: id });
  const scenario = inventedScenario({
    regimes: [
      inventedRegime('none', named('none'), { apparatus: false }),
      inventedRegime('total', named('total')),
      inventedRegime('general-guarded', named('general-guarded'), { safeguards: guarded }),
      inventedRegime('liberal', named('liberal'), {
        safeguards: guarded,
        score: { ...inventedRegime('y', named('y')).score, on: false },
      }),
    ],
    defaultRegimes: ['none', 'total', 'general-guarded', 'liberal'],
  });

  it('is told of regimes that share an apparatus, and of no others', () => {
    const pairs = safeguardPairs(inventedRun(plainInvention, scenario));
    expect(pairs.map((pair) => [pair.without.id, pair.with.id])).toEqual([['total', 'general-guarded']]);
    expect(safeguardPairs(some)).toEqual([]);
  });

  it('is told of the regime whose files are joined alike, not of one that tells joining apart too', () => {
    const { fusion } = scenario.regimes[1];
    const [none, total, ...others] = scenario.regimes;
    const apart = inventedRegime('unjoined', named('unjoined'), { fusion: { ...fusion, degree: 'federated' } });
    const central = { ...fusion, degree: 'central' as const };
    const regimes = [none, apart, ...[total, ...others].map((regime) => ({ ...regime, fusion: central }))];
    const run = inventedRun(plainInvention, { ...scenario, regimes, defaultRegimes: regimes.map(({ id }) => id) });
    expect(safeguardPairs(run).map((pair) => [pair.without.id, pair.with.id])).toEqual([['total', 'general-guarded']]);
  });

  it('names what they change most, or that they change nothing', () => {
    const run = inventedRun(
      (measure, regime) => (regime === 'general-guarded' && measure === 'stopsOfInnocents' ? 100 : 1000),
      scenario,
    );
    const [pair] = safeguardPairs(run);
    expect(safeguardFinding(run, pair).en).toBe(
      'From “total” to “general-guarded”, the safeguards change this most: Wrongful stops, 10% of what it is without them',
    );
    const unsure = withKnown(run, {
      ...{ runs: 9, levels: {}, differences: {} },
      between: { total: { 'general-guarded': { stopsOfInnocents: { low: -0.05, high: 0.01, by: [] } } } },
    });
    expect(safeguardFinding(unsure, safeguardPairs(unsure)[0]).en).toMatch(
      /10% of what it is without them: 900 less \(700 to 1,900, for what is not known\)$/,
    );
    const few = inventedRun(
      (measure, regime) => (regime === 'general-guarded' && measure === 'listedEver' ? 0 : 5),
      scenario,
    );
    const unbounded = {
      ...few,
      regimes: few.regimes.map((regime) => ({
        ...regime,
        measures: Object.fromEntries(
          Object.entries(regime.measures).map(([id, result]) => [id, { ...result, leaveOneOut: [] }]),
        ),
      })),
    };
    expect(safeguardFinding(unbounded, safeguardPairs(unbounded)[0]).en).toMatch(/nothing beyond chance/);
    const same = inventedRun(() => 5, scenario);
    expect(safeguardFinding(same, safeguardPairs(same)[0]).en).toMatch(/nothing beyond chance/);
    const zero = inventedRun(() => 0, scenario);
    expect(safeguardFinding(zero, safeguardPairs(zero)[0]).en).toMatch(/nothing beyond chance/);
  });
});
