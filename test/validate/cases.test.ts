import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContrechampError, ScenarioError } from '../../src/errors.ts';
import { bestExpression } from '../../src/society/voice.ts';
import { binomialRange } from '../../src/statistics/intervals.ts';
import { countRange, poissonRange } from '../../src/statistics/poisson.ts';
import { seeded } from '../../src/statistics/seeded.ts';
import { shippedEvidence } from '../../src/store/evidence-files.ts';
import { openScenario } from '../../src/store/load-scenario.ts';
import { shippedCaseTexts } from '../../src/store/validation-files.ts';
import { deliberateBugs } from '../../src/validate/blind-spots.ts';
import { type Case, meeting, readCase } from '../../src/validate/case.ts';
import { inOrder, judge } from '../../src/validate/judge.ts';
import { kinds } from '../../src/validate/kinds.ts';
import { rankCorrelation } from '../../src/validate/methods/gallery-growth.ts';
import { methods } from '../../src/validate/methods.ts';
import { blindSpotText } from '../../src/validate/outcome-words.ts';
import { guessed, skillOf } from '../../src/validate/power.ts';
import { engineBugs } from '../support/engine-bugs.ts';
import { individuals } from '../support/hill-climb.ts';

const evidence = shippedEvidence();
const [scenario, welfare] = ['same-country', 'welfare-score'].map((id) => openScenario(id));
const cases = shippedCaseTexts().map((text) => readCase(text, evidence));
const read = (text: string): Case => readCase({ fileName: 'my-case.yaml', text }, evidence);
const faultsOf = (text: string): string => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof ScenarioError) return error.in('en');
    throw error;
  }
  return '';
};

const good = `id: my-case
title: {en: Mine, fr: Le mien}
about: {en: What it says, fr: Ce qu’il dit}
kind: prediction
method: false-alerts
uses: {rate: npl_fpir_060_10k, faces: oxc220128_faces, list: oxc220128_watchlist}
heldAgainst: {falseAlerts: oxc220128_false}
naive: {guess: pooled-mean, says: {en: the older rate, fr: le taux précédent}, uses: {older: npl_old_fpir}}
assuming:
  testList: {value: 10000, because: {en: printed, fr: imprimée}}
  events: {value: 7, because: {en: few, fr: peu}}
expected: holds
`;

describe('the cases that ship', () => {
  it('never use what they are held against, nor what it was worked out from', () => {
    expect(cases.length).toBeGreaterThanOrEqual(21);
    for (const each of cases) {
      const used = new Set(Object.values(each.uses));
      expect([each.id, Object.values(each.heldAgainst).filter((id) => used.has(id))]).toEqual([each.id, []]);
      expect([each.id, meeting(each, evidence)]).toEqual([each.id, []]);
    }
  });

  it('rest on no weak or recalled figure where they have a verdict', () => {
    for (const { id, kind, uses, heldAgainst } of cases.filter((each) => each.kind !== 'illustration')) {
      const statuses = [...Object.values(uses), ...Object.values(heldAgainst)].map(
        (each) => evidence.get(each)!.status,
      );
      expect([id, kind, statuses.filter((status) => status === 'weak' || status === 'unverified')]).toEqual([
        id,
        kind,
        [],
      ]);
    }
  });

  it('take in no end of a figure that is only recalled, where they have a verdict', () => {
    for (const { id, kind, uses, heldAgainst } of cases.filter((each) => each.kind !== 'illustration')) {
      const recalled = [...Object.values(uses), ...Object.values(heldAgainst)].filter((each) => {
        const { note, asPrinted } = evidence.get(each)!;
        return /recalled|remembered/.test(`${note} ${asPrinted}`) && !/without the recalled/.test(`${note}`);
      });
      expect([id, kind, recalled]).toEqual([id, kind, []]);
    }
  });

  it('say in advance how they end, and why where they fail; illustrations rest on a doubtful figure', () => {
    for (const { id, kind, expected, because, uses, heldAgainst } of cases) {
      if (kind === 'negative') expect([id, expected]).toEqual([id, 'fails']);
      if (expected === 'fails') expect([id, because?.fr.length]).not.toEqual([id, undefined]);
      if (kind !== 'illustration') continue;
      const statuses = [...Object.values(uses), ...Object.values(heldAgainst)].map(
        (each) => evidence.get(each)!.status,
      );
      expect([id, statuses.some((status) => status === 'weak' || status === 'unverified')]).toEqual([id, true]);
    }
  });

  it('use every computation there is', () => {
    expect([...new Set(cases.map(({ method }) => method))].sort()).toEqual(Object.keys(methods).sort());
  });

  it.each(inOrder(cases).map((each) => [each.kind, each.id, each] as const))(
    '%s %s ends as expected, its naive prediction beside it',
    async (_kind, _id, each) => {
      const outcome = await judge(each, evidence, scenario, welfare);
      expect(outcome.comparisons.length).toBeGreaterThan(0);
      for (const { predicted, low, high, naive } of outcome.comparisons) {
        expect(low).toBeLessThanOrEqual(predicted);
        expect(high).toBeGreaterThanOrEqual(predicted);
        expect(naive.low).toBeLessThanOrEqual(naive.value);
        expect(naive.high).toBeGreaterThanOrEqual(naive.value);
      }
      expect(outcome.asExpected).toBe(true);
      if (outcome.shown) expect([outcome.verdict, outcome.naive?.agrees]).toEqual(['holds', false]);
    },
  );

  it('are printed predictions first, illustrations last', () => {
    const order = inOrder(cases).map(({ kind }) => kinds.indexOf(kind));
    expect(order[0]).toBe(0);
    expect(order).toEqual([...order].sort());
  });

  it('let the list of the courts grow on after its last published size', async () => {
    const outcome = await judge(cases.find(({ id }) => id === 'flight-refusals')!, evidence, scenario, welfare);
    const july = outcome.comparisons.at(-1)!;
    // 3.21 million refusals in the entry-years of 2017 from 6.73 to some 9.4 million; in July 2019 some 14.5 million bear them.
    const entryYears = (6.73 + 8.87) / 2 / (1 / 0.732) + ((8.87 + 9.393) / 2) * (53 / 365);
    expect(july.predicted).toBeCloseTo((3.21e6 / entryYears) * 14.59 * (31 / 365), -4);
  });

  it.each([
    ['a negative list', 'value: 10000', 'value: -5'],
    ['an infinite list', 'rate: npl_fpir_060_10k', 'rate: CN-LIST-2019-03'],
  ])('fails where no number comes out that can be compared: %s', async (_what, from, to) => {
    for (const expected of ['expected: holds', 'expected: fails\nbecause: {en: why, fr: pourquoi}']) {
      const outcome = await judge(
        read(good.replace(from, to).replace('expected: holds', expected)),
        evidence,
        scenario,
        welfare,
      );
      expect(outcome).toMatchObject({ verdict: null, asExpected: false, comparisons: [] });
      expect(outcome.missing?.en).toMatch(/no number/);
    }
  });

  it('fail where their source is removed', async () => {
    const found = cases.find(({ id }) => id === 'oxford-circus-2022')!;
    for (const id of [
      ...Object.values(found.uses),
      ...Object.values(found.heldAgainst),
      ...Object.values(found.naive.uses),
    ]) {
      const without = new Map([...evidence].filter(([each]) => each !== id));
      const text = shippedCaseTexts().find(({ fileName }) => fileName.includes(found.id))!;
      const outcome = await judge(readCase(text, without), without, scenario, welfare);
      expect(outcome).toMatchObject({ verdict: null, asExpected: false });
      expect(outcome.missing?.en).toContain(id);
    }
  });
});

describe('a case file', () => {
  it('is read', () => expect(read(good)).toMatchObject({ id: 'my-case', kind: 'prediction', atLeast: 1 }));

  it.each([
    [
      'uses what it is held against',
      good.replace('faces: oxc220128_faces', 'faces: oxc220128_false'),
      /7:\d+: used and held against/,
    ],
    [
      'uses a figure worked out from what it is held against',
      good.replace('rate: npl_fpir_060_10k', 'rate: oxc200227_fpir').replace('oxc220128_false', 'oxc200227_false'),
      /used and held against: oxc200227_false/,
    ],
    [
      'rests on a recalled figure',
      good.replace('oxc220128_watchlist', 'met2425_watchlist'),
      /6:\d+: met2425_watchlist is only recalled/,
    ],
    [
      'is held against a parameter',
      good.replace('falseAlerts: oxc220128_false', 'falseAlerts: oxc200227_watchlist'),
      /serves as a parameter/,
    ],
    [
      'names no computation',
      good.replace('false-alerts', 'false-alert'),
      /5:\d+: .*false-alert.*nearest is false-alerts/,
    ],
    [
      'names an unknown role',
      good.replace('{rate:', '{rates:'),
      /rate is missing[\s\S]*takes no “rates”; the nearest is rate/,
    ],
    ['lacks an assumption', good.replace(/ {2}testList.*\n/, ''), /assuming.testList is missing/],
    ['makes no naive prediction', good.replace(/naive:.*\n/, ''), /my-case.yaml:1:1: naive is missing/],
    [
      'names a naive prediction that the computation cannot make',
      good.replace('guess: pooled-mean', 'guess: chance'),
      /8:\d+: .*makes no naive prediction “chance”; it knows: no-change, pooled-mean/,
    ],
    [
      'names a naive prediction that there is not',
      good.replace('guess: pooled-mean', 'guess: best'),
      /8:\d+: naive.guess/,
    ],
    [
      'lacks a figure of its naive prediction',
      good.replace('older: npl_old_fpir', ''),
      /8:\d+: naive.uses.older is missing/,
    ],
    [
      'guesses from what it is held against',
      good.replace('older: npl_old_fpir', 'older: oxc220128_false'),
      /used and held against: oxc220128_false/,
    ],
    [
      'gives a table where a number is needed',
      good.replace('npl_fpir_060_10k', 'nist1n-pairs-small'),
      /expected one number/,
    ],
    [
      'is negative and expected to hold',
      good.replace('kind: prediction', 'kind: negative'),
      /must be expected to fail/,
    ],
    ['has no expectation', good.replace('expected: holds\n', ''), /“expected” is missing/],
    ['illustrates with a verdict', good.replace('kind: prediction', 'kind: illustration'), /no verdict/],
    ['fails without a reason', good.replace('expected: holds', 'expected: fails'), /says why/],
    ['has an unknown key', `${good}extra: 1\n`, /my-case.yaml.*extra/],
    ['is no YAML', 'a: [', /my-case.yaml:1/],
  ])('that %s is refused with its place', (_what, text, expected) => {
    expect(faultsOf(text)).toMatch(expected);
  });

  it('of any kind is read or refused in words, never crashing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.nat({ max: good.length }).map((n) => good.slice(0, n)),
        ),
        (text) => {
          try {
            read(text);
          } catch (error) {
            expect(error).toBeInstanceOf(ContrechampError);
          }
        },
      ),
      { numRuns: 200, seed: 4 },
    );
  });
});

describe('bugs put in on purpose (npm run proof)', () => {
  it('are those that validate speaks of, each at one place of the engine as it stands', () => {
    expect(deliberateBugs.map(({ id }) => id)).toEqual(engineBugs.map(({ id }) => id));
    for (const { id, file, right } of engineBugs)
      expect([id, readFileSync(join(import.meta.dirname, '../..', file), 'utf8').split(right).length]).toEqual([id, 2]);
  });

  it('are told apart: caught, and not to be caught by what was published', () => {
    const { en, fr } = blindSpotText();
    expect(en).toMatch(
      /5 bugs .* catch 4 \(points counted twice.*appeals never heard.*\) and could not have caught 1 \(every face/,
    );
    expect(fr).toContain('en décèlent 4');
  });
});

describe('power', () => {
  const of = (unit: 'count' | 'share' | 'number', predicted: number, low: number, high: number, published: number) => ({
    ...{ what: { en: '', fr: '' }, unit, predicted, low, high, published },
  });

  it('gives the naive prediction an interval as wide as the model’s', () => {
    expect(guessed(of('count', 10, 5, 20, 25), 30)).toEqual({ value: 30, low: 15, high: 60, agrees: true });
    expect(guessed(of('number', 1, 0.7, 1, 0.2), 0)).toMatchObject({
      low: expect.closeTo(-0.3),
      high: 0,
      agrees: false,
    });
    const share = guessed(of('share', 0.5, 0.2, 0.8, 0.5), 0.2);
    expect([share.low, share.high]).toEqual([expect.closeTo(1 / 17), expect.closeTo(0.5)]);
  });

  it('shows nothing where the naive prediction passes too, nor where the model fails', async () => {
    const pass = await judge(read(good), evidence, scenario, welfare);
    expect(pass).toMatchObject({ verdict: 'holds', naive: { agrees: true }, shown: false });
    const from2020 = good
      .replace(
        /naive:.*/,
        'naive: {guess: no-change, says: {en: a, fr: b}, uses: {falseBefore: oxc200227_false, facesBefore: oxc200227_faces}}',
      )
      .replace('oxc220128_faces', 'oxc220716_faces');
    expect(await judge(read(from2020), evidence, scenario, welfare)).toMatchObject({
      naive: { agrees: false },
      shown: true,
    });
    const failing = from2020
      .replace('value: 7,', 'value: 70000,')
      .replace('oxc220128_watchlist', 'oxc220716_watchlist');
    const none = await judge(read(failing.replace('oxc220128_false', 'oxc220707_false')), evidence, scenario, welfare);
    expect(none).toMatchObject({ verdict: 'fails', shown: false });
  });

  it('is nought where the model comes no nearer, one where it is exact', () => {
    const at = (predicted: number, value: number, published: number) => {
      const each = of('count', predicted, predicted, predicted, published);
      return skillOf([{ ...each, agrees: true, naive: guessed(each, value) }]);
    };
    expect([at(10, 20, 10), at(20, 20, 10), at(20, 10, 10)]).toEqual([1, 0, -1]);
    expect(at(20, 40, 10)).toBeCloseTo(1 / 3);
  });
});

describe('what the computations are made of', () => {
  it('knows the range of a count whose rate rests on few events', () => {
    // R: qnbinom(c(.025, .975), size = 7, mu = 7.8)
    expect(countRange(7.8, 7)).toEqual({ low: 2, high: 17 });
    expect(countRange(7.8, 1e7)).toEqual(poissonRange(7.8));
    expect(countRange(0, 7)).toEqual({ low: 0, high: 0 });
  });

  it('knows the central range of a binomial count, large ones too', () => {
    // R: qbinom(c(.025, .975), n, p)
    expect(binomialRange(10, 0.5)).toEqual({ low: 2, high: 8 });
    expect(binomialRange(1834, 0.445)).toEqual({ low: 774, high: 858 });
    expect([binomialRange(5, 0), binomialRange(5, 1)]).toEqual([
      { low: 0, high: 0 },
      { low: 5, high: 5 },
    ]);
  });

  it('knows the central range of a Poisson count', () => {
    // R: qpois(c(.025, .975), m)
    expect(poissonRange(1.97)).toEqual({ low: 0, high: 5 });
    expect(poissonRange(4.088)).toEqual({ low: 1, high: 8 });
    expect(poissonRange(10)).toEqual({ low: 4, high: 17 });
    expect(poissonRange(0)).toEqual({ low: 0, high: 0 });
    const { low, high } = poissonRange(838);
    expect([low, high]).toEqual([781, 895]);
  });

  it('knows the rank correlation, ties at their middle', () => {
    expect(rankCorrelation([1, 2, 3, 4], [10, 20, 30, 40])).toBeCloseTo(1, 12);
    expect(rankCorrelation([1, 2, 3, 4], [4, 3, 2, 1])).toBeCloseTo(-1, 12);
    // R: cor(c(1, 2, 2, 4), c(1, 3, 2, 4), method = "spearman")
    expect(rankCorrelation([1, 2, 2, 4], [1, 3, 2, 4])).toBeCloseTo(0.9486833, 6);
  });

  it.each(['uniform', 'proportional'] as const)('adds up what people say under the %s rule as one by one', (rule) => {
    const dissent = (rank: number): number => rank ** 2;
    const means = { people: 20_000, dissent, boldness: 2 };
    const uniform = seeded(8);
    for (const policy of [
      [0.3, 0.8, 0.4],
      [0.05, 2, 0.1],
      [0.9, 1, 0.5],
    ] as const) {
      const round = { expressed: 0, punished: 0, variance: 0 };
      individuals(rule, means, uniform).answer(policy, round);
      let [expressed, punished] = [0, 0];
      const [τ, ψ, ν] = policy;
      for (let person = 0; person < 20_000; person += 1) {
        const δ = dissent((person + 0.5) / 20_000);
        const a = bestExpression(rule, δ, -Math.log(1 - uniform()) * 2, τ, ψ, ν);
        expressed += a;
        if (a > τ) punished += (ν + (1 - ν) * a) * (rule === 'uniform' ? ψ : ψ * (a - τ));
      }
      expect(round.expressed / expressed).toBeGreaterThan(0.97);
      expect(round.expressed / expressed).toBeLessThan(1.03);
      expect(Math.abs(round.punished - punished)).toBeLessThan(0.06 * punished + 60);
    }
  });
});
