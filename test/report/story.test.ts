import { describe, expect, it } from 'vitest';
import type { ChecksFound } from '../../src/chapters/checks-found.ts';
import { asText } from '../../src/document/as-text.ts';
import { text } from '../../src/language/french.ts';
import type { MeasureResult, RunResult } from '../../src/measures/run-result.ts';
import { reportBlocks } from '../../src/report/report.ts';
import { burdenBlocks } from '../../src/report/story/burden.ts';
import { gainsBlocks } from '../../src/report/story/gains.ts';
import { figureMeasures, leadOf } from '../../src/report/story/lead.ts';
import { differenceTitle, openingBlocks } from '../../src/report/story/opening.ts';
import { errorBlocks } from '../../src/report/story/story-errors.ts';
import { worthTitle } from '../../src/report/story/worth.ts';
import type { Bar } from '../../src/telling/bars.ts';
import { differenceBands, intervalText, scaledText, written } from '../../src/telling/values.ts';
import { chartsIn } from '../support/charts-in.ts';
import { inventedReport } from '../support/invented-report.ts';
import { type Invent, inventedRun } from '../support/invented-run.ts';
import { inventedRegime, inventedScenario } from '../support/invented-scenario.ts';

const opening = (run: RunResult) => asText(openingBlocks(run), 'en').replaceAll(/\s+/g, ' ');

/** Cameras compare faces; each regime stops more people wrongly than the one before. */
const faces: Invent = (measure, regime) => {
  const strength = { none: 0, liberal: 1, total: 4 }[regime] ?? 0;
  const own: Record<string, number> = {
    facesScanned: 30_000,
    facesPeople: 4000,
    innocentsStoppedEver: 100,
    wantedFound: 5,
  };
  return measure === 'peopleSilencedThisWeek' ? 7000 + strength * 20 : (own[measure] ?? 0) * strength;
};

/** A run whose leave-one-out values jump so much that nothing is beyond chance. */
const noisy = (run: RunResult): RunResult => ({
  ...run,
  regimes: run.regimes.map((regime, at) => ({
    ...regime,
    measures: Object.fromEntries(
      Object.entries(regime.measures).map(([id, measure]): [string, MeasureResult] => [
        id,
        {
          ...measure,
          low: (measure.value ?? 0) * -3,
          high: (measure.value ?? 0) * 5 + 9,
          byGroup: {},
          leaveOneOut: measure.leaveOneOut.map((value, block) => (value ?? 0) * (1 + ((block * (at + 2)) % 5) * 2)),
        },
      ]),
    ),
  })),
});

/** What a title says only where it claims a difference. */
const claims = /\bmost\b|\bmore than\b(?! the others perhaps)|\btimes as\b|% more|(?<!No regime )stands out/i;
const titlesOf = (run: RunResult): string[] =>
  chartsIn(reportBlocks(inventedReport({ run, sensitivity: null }))).map(({ title }) => title.en);

describe('the story of a run', () => {
  it('opens with what was asked, the answer with its bands, and three figures against no apparatus', () => {
    const said = opening(inventedRun(faces));
    expect(said).toMatch(/Asked: what do .*face recognition.* do to 20,000 people in 4 weeks\?/);
    expect(said).toMatch(
      /“Total”: 400 people of 20,000 are wrongly stopped, against none without any apparatus \(.*\d to \d+.*\)/,
    );
    expect(said).toMatch(/; 20 wanted people are found/);
    expect(said).toMatch(
      /\+120,000 .*Faces scanned .*\+16,000 .*People whose face was scanned .*\+400 .*People wrongly stopped/,
    );
  });

  it('puts first the faces scanned and the people whose face was, where cameras compare faces', () => {
    const run = inventedRun(faces);
    expect(figureMeasures(run, leadOf(run)!)).toEqual(['facesScanned', 'facesPeople', 'innocentsStoppedEver']);
    const none = inventedRun((measure, regime) => (measure === 'messagesErased' && regime === 'total' ? 900 : 0));
    expect(figureMeasures(none, leadOf(none)!)[0]).toBe('messagesErased');
  });

  it('says a difference where the level is not nought without apparatus', () => {
    const run = inventedRun((measure, regime) =>
      measure === 'peopleSilencedThisWeek' ? 7000 + (regime === 'total' ? 400 : 0) : 0,
    );
    expect(opening(run)).toMatch(/400 people of 20,000 more than without any apparatus keep back what they would say/);
  });

  it('marks each figure of its first screen by regime and measure', () => {
    const figures = JSON.stringify(openingBlocks(inventedRun(faces))).match(/"figure":"[^"]+"/g) ?? [];
    expect(figures).toEqual([
      '"figure":"total.facesScanned"',
      '"figure":"total.facesPeople"',
      '"figure":"total.innocentsStoppedEver"',
    ]);
  });

  it('answers that nothing differs beyond sampling noise where that is so', () => {
    expect(opening(noisy(inventedRun(faces)))).toMatch(/nothing that this run measures of people’s lives differs/);
    expect(opening(inventedRun(() => 7))).toMatch(/nothing that this run measures of people’s lives differs/);
  });

  it('tells as error only what the machinery errs in, and nothing where it errs in nothing', () => {
    const told = (invent: Invent, struck: number, scenario = inventedScenario()) => {
      const run = inventedRun(invent, scenario);
      const counts = { byError: struck, spared: 0, shifted: 0, displaced: 0 };
      const none = { byError: 0, spared: 0, shifted: 0, displaced: 0 };
      const errorTwins = run.errorTwins!.map((twin) => ({
        ...twin,
        mechanical: { stops: counts, listings: none, refusals: none },
      }));
      const withTwins = { ...run, errorTwins };
      return asText([...errorBlocks(withTwins, leadOf(withTwins)!)], 'en');
    };
    const only =
      (values: Readonly<Record<string, number>>): Invent =>
      (measure, regime) =>
        regime === 'total' ? (values[measure] ?? 0) : 0;
    expect(told(only({ messagesErased: 900, messagesErasedOrdinary: 9 }), 0)).toMatch(
      /of 900 messages erased, 9 were on no sensitive topic \(1%\)\.$/,
    );
    expect(told(only({ behaviourAlertsTrue: 30, behaviourAlertsFalse: 10 }), 0)).toMatch(
      /of 40 alerts on behaviour, 10 are false \(25%\)\.$/,
    );
    const alerts = { alertsTrue: 19, alertsFalse: 1, innocentsStoppedEver: 4 };
    expect(told(only(alerts), 4)).toMatch(
      /of 20 alerts on faces, 1 names the wrong person \(5%\)\.\s+Under “.*”, errors had 4 stopped, of 20,000 people\. In the same run/,
    );
    const { regimes } = inventedScenario();
    const plates = inventedScenario({
      regimes: regimes.map((regime) => ({ ...regime, watch: { ...regime.watch, reads: 'plates' } })),
    });
    expect(told(only(alerts), 4, plates)).toMatch(/of 20 alerts on number plates, 1 is of the wrong plate/);
    expect(told(only({ listedEver: 5 }), 0)).toBe('');
  });

  it('tells as gain what the machinery is for: people found, events rightly alerted on, wrong payments', () => {
    const only =
      (values: Readonly<Record<string, number>>): Invent =>
      (measure, regime) =>
        regime === 'total' ? (values[measure] ?? 0) : 0;
    const told = (values: Readonly<Record<string, number>>, checks: readonly ChecksFound[] = []): string => {
      const run = inventedRun(only(values));
      return asText([...gainsBlocks(run, leadOf(run)!, checks)], 'en').replaceAll(/\s+/g, ' ');
    };
    expect(told({ wantedFound: 30, innocentsStoppedEver: 5 })).toMatch(
      /finds 30 wanted people.*Wanted people found .*\+30/,
    );
    const behaviour = told({ behaviourAlertsTrue: 525, behaviourAlertsFalse: 360 });
    expect(behaviour).toMatch(/Behaviour alerts, true .*\+525/);
    expect(behaviour).not.toMatch(/wanted|Nothing/);
    expect(told({ messagesErased: 900 })).toMatch(/Nothing that this run measures as a gain/);
    const row = {
      group: 'all',
      people: 20_000,
      flagged: 300,
      wrongDebts: 3,
      forNothing: 9,
      appealsFiled: 0,
      appealsUpheld: 0,
    };
    const checks = ['liberal', 'total'].map((regime) => ({
      ...row,
      regime,
      checked: 220,
      found: regime === 'total' ? 41 : 7,
    }));
    expect(told({ listedEver: 220 }, checks)).toMatch(
      /“Total”: of 220 checks among 20,000 people, 41 find a wrong payment\./,
    );
  });

  it('rounds the people there are as it rounds those it tells of, so that none are more', () => {
    const scenario = inventedScenario({ people: { ...inventedScenario().people, size: 20_480 } });
    const run = inventedRun(
      (measure, regime) => (measure === 'facesPeople' && regime === 'total' ? 20_480 : 0),
      scenario,
    );
    expect(opening(run)).toMatch(/20,500 people of 20,500 have their face scanned/);
  });

  it('says a share of nearly all as less than all', () => {
    const run = inventedRun((measure, regime) =>
      regime === 'none' ? 0 : ({ peopleUntouched: 19_964, peopleUnaware: 19_964, facesPeople: 20_000 }[measure] ?? 0),
    );
    expect(asText([...burdenBlocks(run, leadOf(run)!)], 'en')).toMatch(/about 99\.8% of people.*: 99\.8% are observed/);
  });

  it('tells no difference where no regime without apparatus was run', () => {
    const scenario = inventedScenario({ regimes: [inventedRegime('total', text('Total'))], defaultRegimes: ['total'] });
    expect(opening(inventedRun(faces, scenario))).toMatch(/no difference can be told/);
  });
});

describe('titles', () => {
  it('claim nothing where all regimes are alike, nothing happens, or nothing is beyond chance', () => {
    for (const run of [inventedRun(() => 7), inventedRun(() => 0), noisy(inventedRun(faces))])
      expect(titlesOf(run).filter((title) => claims.test(title))).toEqual([]);
    expect(titlesOf(inventedRun(faces)).filter((title) => claims.test(title))).not.toEqual([]);
  });

  const bar = (name: string, value: number, half: number): Bar => ({
    label: text(name),
    value,
    low: value - half,
    high: value + half,
    colour: '#000',
  });

  it('are made from their records: other bars, another title', () => {
    const stops = text('Wrongful stops');
    expect(differenceTitle(stops, [bar('a', 10, 2), bar('b', 90, 20)]).en).toBe('Wrongful stops: most under “b”');
    expect(differenceTitle(stops, [bar('a', 90, 2), bar('b', 10, 5)]).en).toBe('Wrongful stops: most under “a”');
    expect(differenceTitle(stops, [bar('a', 80, 20), bar('b', 90, 20)]).en).toBe(
      'Wrongful stops: difference from no apparatus',
    );
    expect(differenceTitle(stops, [bar('a', 0, 0), bar('b', 3, 5)]).en).not.toMatch(claims);
    expect(differenceTitle(stops, []).en).not.toMatch(claims);
    expect(worthTitle(stops, 'stops', [bar('review', -30, 4), bar('notice', 2, 9)]).en).toBe(
      'Wrongful stops: −30 with review',
    );
    expect(worthTitle(stops, 'stops', [bar('review', -3, 4), bar('notice', 2, 9)]).en).toMatch(
      /no safeguard changes it/,
    );
  });
});

describe('numbers that people read', () => {
  it('have three digits, the same in every place', () => {
    expect(written(128_886, 'alerts', 'en')).toBe('129,000');
    expect(written(7_158_758_500, 'faces', 'en')).toBe('7.16 billion');
    expect(written(7_158_758_500, 'faces', 'fr').replaceAll('\u00a0', ' ')).toBe('7,16 milliards');
    expect(written(856, 'people', 'en')).toBe('856');
    expect(written(0.0046, 'share', 'en')).toBe('0.46%');
    expect(written(4094 / 4096, 'share', 'en')).toBe('99.951%');
    expect(written(1, 'share', 'en')).toBe('100%');
    expect(written(0.4567, 'share', 'fr').replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')).toBe('45,7 %');
    expect(written(-1234, 'people', 'en')).toBe('−1,230');
  });

  it('stand without an interval that is written as they are', () => {
    const narrow = { value: 63_500_000, low: 63_490_000, high: 63_510_000 };
    expect(intervalText(narrow, 'acts')).toBeNull();
    expect(intervalText({ ...narrow, high: 63_900_000 }, 'acts')?.en).toBe('63.5 million to 63.9 million');
    expect(differenceBands(narrow, 'acts')).toEqual([]);
  });

  it('are not scaled where there are too few to', () => {
    expect(scaledText(1, 'refusals', 500)?.en).toBe('too rare to scale');
    expect(scaledText(9, 'refusals', 500)?.fr).toBe('trop rare pour extrapoler');
    expect(scaledText(12, 'refusals', 500)?.en).toBe('≈ 6,000');
    expect(scaledText(12, 'share', 500)).toBeNull();
    expect(scaledText(0, 'refusals', 500)).toBeNull();
  });
});
