import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { describe, expect, it } from 'vitest';
import { auc } from '../../src/statistics/auc.ts';
import { newcombe } from '../../src/statistics/intervals.ts';
import { linearRegression, logisticRegression } from '../../src/statistics/regression.ts';
import { normalFrom, seeded, type Uniform } from '../../src/statistics/seeded.ts';
import { auditRatio, fewestExpected, type Pair, pairCoverage } from '../statistics/enumeration.ts';

const simulations = 2000;
const z95 = 1.959963984540054;
const points = (coverage: number) => Math.abs(coverage - 0.95) * 100;
const report = (words: string, coverage: number) => console.log(`${words}: ${(coverage * 100).toFixed(2)} %`);

/** The true area where positives are normal about `shift`, negatives about 0, and scores are cut to steps. */
function trueArea(shift: number, step: number): number {
  if (step === 0) return normalCdf(shift / Math.SQRT2, 0, 1);
  let [area, below] = [0, 0];
  for (let level = -40; level <= 40; level++) {
    const mass = (mean: number) => normalCdf((level + 0.5) * step, mean, 1) - normalCdf((level - 0.5) * step, mean, 1);
    area += mass(shift) * (below + mass(0) / 2);
    below += mass(0);
  }
  return area;
}

const aucCoverage = (positives: number, negatives: number, shift: number, step: number): number => {
  const uniform = seeded(positives * 7 + negatives + Math.round(shift * 100));
  const truth = trueArea(shift, step);
  const labels = Int8Array.from({ length: positives + negatives }, (_, i) => (i < positives ? 1 : 0));
  const cut = (value: number) => (step === 0 ? value : Math.round(value / step) * step);
  let held = 0;
  for (let simulation = 0; simulation < simulations; simulation++) {
    const scores = Float64Array.from(labels, (label) => cut(normalFrom(uniform) + label * shift));
    const { low, high } = auc(scores, labels);
    if (low! <= truth && truth <= high!) held++;
  }
  return held / simulations;
};

describe(`coverage of the area under the ROC curve (DeLong, logit scale), ${simulations} simulations`, () => {
  for (const [positives, negatives] of [
    [50, 50],
    [50, 400],
    [400, 50],
    [200, 200],
  ])
    for (const shift of [0, 0.7, 1.5])
      for (const step of [0, 0.5])
        it(`${positives} against ${negatives}, true area ${trueArea(shift, step).toFixed(3)}${step ? ', with ties' : ''}: within 2 points`, () => {
          const coverage = aucCoverage(positives, negatives, shift, step);
          report(`AUC ${positives}/${negatives}, area ${trueArea(shift, step).toFixed(3)}, step ${step}`, coverage);
          expect(points(coverage)).toBeLessThanOrEqual(2);
        });
});

const truth = [-0.5, 0.8, -0.6, 1];

/** Ones, a normal, a column that goes with it, and a yes-or-no item that one row in five has. */
function designOf(rows: number, uniform: Uniform): Float64Array[] {
  const first = Float64Array.from({ length: rows }, () => normalFrom(uniform));
  return [
    new Float64Array(rows).fill(1),
    first,
    first.map((value) => 0.5 * value + normalFrom(uniform)),
    first.map(() => (uniform() < 0.2 ? 1 : 0)),
  ];
}

const responses = {
  logistic: (mean: number, _: number, uniform: Uniform) => (uniform() < 1 / (1 + Math.exp(-mean)) ? 1 : 0),
  'linear, spread that grows': (mean: number, x: number, uniform: Uniform) =>
    mean + normalFrom(uniform) * (0.5 + Math.abs(x)),
};

describe(`coverage of regression intervals, ${simulations} simulations`, () => {
  for (const [kind, respond] of Object.entries(responses))
    for (const rows of [300, 1000])
      it(`${kind}, ${rows} rows: every coefficient within 2 points`, () => {
        const uniform = seeded(rows);
        const held = truth.map(() => 0);
        for (let simulation = 0; simulation < simulations; simulation++) {
          const columns = designOf(rows, uniform);
          const response = Float64Array.from({ length: rows }, (_, row) =>
            respond(
              truth.reduce((sum, slope, k) => sum + slope * columns[k][row], 0),
              columns[1][row],
              uniform,
            ),
          );
          const fit = (kind === 'logistic' ? logisticRegression : linearRegression)(columns, response);
          truth.forEach((slope, k) => {
            if (Math.abs(fit.coefficients[k] - slope) <= z95 * fit.standardErrors[k]) held[k]++;
          });
        }
        held.forEach((count, k) => {
          report(`${kind}, ${rows} rows, coefficient ${k}`, count / simulations);
          expect(points(count / simulations), `coefficient ${k}`).toBeLessThanOrEqual(2);
        });
      });
});

describe('exact coverage of pairs up to n = 10,000, by enumeration', () => {
  const chances = [0.001, 0.005, 0.02, 0.1, 0.5];
  const pairs = (
    [
      [1000, 500],
      [10_000, 500],
      [2000, 2000],
      [10_000, 10_000],
    ] as const
  ).flatMap(([n1, n2]) => chances.flatMap((p1) => chances.map((p2): Pair => [n1, p1, n2, p2])));
  const rows = pairs.filter((pair) => fewestExpected(pair) >= 5 - 1e-9);

  for (const [expected, ofNewcombe, ofRatio] of [
    [5, 1.5, 3],
    [10, 1, 1.5],
    [20, 1, 1],
  ] as const)
    it(`all four expected counts at least ${expected}: Newcombe within ${ofNewcombe}, the ratio within ${ofRatio} points`, () => {
      const next = expected === 20 ? Number.POSITIVE_INFINITY : expected * 2;
      const chosen = rows.filter((pair) => fewestExpected(pair) >= expected - 1e-9 && fewestExpected(pair) < next);
      expect(chosen.length).toBeGreaterThan(0);
      for (const pair of chosen) {
        const [difference, ratio] = [
          pairCoverage(newcombe, pair, pair[1] - pair[3], 1e-7),
          pairCoverage(auditRatio, pair, pair[1] / pair[3], 1e-7),
        ];
        report(`pair ${pair.join(' ')}: Newcombe ${(difference * 100).toFixed(2)} %, ratio`, ratio);
        expect(points(difference), `Newcombe ${pair}`).toBeLessThanOrEqual(ofNewcombe);
        expect(points(ratio), `ratio ${pair}`).toBeLessThanOrEqual(ofRatio);
      }
    });
});
