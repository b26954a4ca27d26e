import { type Interval, wilson } from '../../../statistics/intervals.ts';
import { gammaFrom, quantileSorted, seeded } from '../../../statistics/seeded.ts';
import type { Estimate } from '../rates/comparisons.ts';
import { fewEvents, fewRows, type RateName, rateNames } from '../rates/rates.ts';
import type { SampledCounts } from './estimated-findings.ts';

/** A rate with bounds; `k` and `n` are estimated people. */
export interface EstimatedRate extends Estimate {
  readonly k: number;
  readonly n: number;
}

/** One group's whole matrix in estimated people. */
export interface EstimatedGroup extends Record<RateName, EstimatedRate> {
  readonly n: Estimate;
  readonly tn: Estimate;
  readonly fp: Estimate;
  readonly fn: Estimate;
  readonly tp: Estimate;
  readonly sample: { readonly rows: number; readonly positives: number };
  readonly few: boolean;
}

interface GroupCounts extends SampledCounts {
  readonly name: string;
}

type Matrix = Record<'tn' | 'fp' | 'fn' | 'tp', number>;

const rateValue: Record<RateName, (m: Matrix) => readonly [k: number, n: number]> = {
  selection: (m) => [m.tp + m.fp, m.tp + m.fp + m.fn + m.tn],
  base: (m) => [m.tp + m.fn, m.tp + m.fp + m.fn + m.tn],
  fpr: (m) => [m.fp, m.fp + m.tn],
  fnr: (m) => [m.fn, m.fn + m.tp],
  ppv: (m) => [m.tp, m.tp + m.fp],
  npv: (m) => [m.tn, m.tn + m.fn],
  fdr: (m) => [m.fp, m.tp + m.fp],
  for: (m) => [m.fn, m.tn + m.fn],
  accuracy: (m) => [m.tn + m.tp, m.tp + m.fp + m.fn + m.tn],
};

const matrixOf = (counts: GroupCounts, positives: number, negatives: number): Matrix => ({
  tp: counts.tp,
  fp: counts.fp,
  fn: positives - counts.tp,
  tn: negatives - counts.fp,
});

export const middle = (values: Float64Array): Interval => {
  const sorted = values.slice().sort();
  return { low: quantileSorted(sorted, 0.025), high: quantileSorted(sorted, 0.975) };
};

/** A group's counts, its matrix, and every draw of its rates. */
export interface Drawn {
  readonly counts: GroupCounts;
  readonly group: EstimatedGroup;
  readonly rates: Record<RateName, Float64Array>;
}

/** People of a share of the population, with Wilson's bounds on that share, less those known to be selected. */
const people = (k: number, sample: number, population: number, known: number): Estimate => {
  const { low, high } = wilson(k, sample);
  return { value: (k / sample) * population - known, low: low * population - known, high: high * population - known };
};

const certain = (value: number): Estimate => ({ value, low: value, high: value });

/** Draws the two shares of a group (of everybody: one, for together they are the population) from their posterior (Jeffreys) and carries them through every rate. */
export function estimateGroup(
  counts: GroupCounts,
  sample: number,
  population: number,
  isEverybody: boolean,
  { seed, draws }: { readonly seed: number; readonly draws: number },
): Drawn {
  const uniform = seeded(seed);
  const rates = Object.fromEntries(rateNames.map((name) => [name, new Float64Array(draws)])) as Drawn['rates'];
  const rest = sample - counts.positives - counts.negatives;
  for (let draw = 0; draw < draws; draw++) {
    const [a, b, c] = [counts.positives, counts.negatives, rest].map((k) => gammaFrom(uniform, k + 0.5));
    const total = isEverybody ? a + b : a + b + c;
    const matrix = matrixOf(counts, (a / total) * population, (b / total) * population);
    for (const name of rateNames) {
      const [k, n] = rateValue[name](matrix);
      rates[name][draw] = n === 0 ? Number.NaN : k / n;
    }
  }
  const matrix = matrixOf(counts, (counts.positives / sample) * population, (counts.negatives / sample) * population);
  const rateOf = (name: RateName): EstimatedRate => {
    const [k, n] = rateValue[name](matrix);
    if (n <= 0 || Number.isNaN(rates[name][0])) return { value: null, low: null, high: null, k, n };
    // Who was selected is known to the last person; what the next check finds is not.
    if (name === 'ppv' || name === 'fdr') return { value: k / n, ...wilson(k, n), k, n };
    return { value: k / n, ...middle(rates[name]), k, n };
  };
  const group: EstimatedGroup = {
    n: isEverybody ? certain(population) : people(counts.positives + counts.negatives, sample, population, 0),
    tn: people(counts.negatives, sample, population, counts.fp),
    fp: certain(counts.fp),
    fn: people(counts.positives, sample, population, counts.tp),
    tp: certain(counts.tp),
    sample: { rows: counts.positives + counts.negatives, positives: counts.positives },
    few:
      counts.positives + counts.negatives < fewRows ||
      [counts.positives, counts.negatives, counts.tp, counts.fp].some((count) => count < fewEvents),
    ...(Object.fromEntries(rateNames.map((name) => [name, rateOf(name)])) as Record<RateName, EstimatedRate>),
  };
  return { counts, group, rates };
}
