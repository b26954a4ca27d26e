// Sobol', "Global sensitivity indices for nonlinear mathematical models", Mathematics and Computers in Simulation 55,
// 2001. Sampling and first-order estimator after Saltelli et al., Computer Physics Communications 181, 2010; total index
// after Jansen, Computer Physics Communications 117, 1999: both from f(A), f(B) and f(A with one column of B).
import { quantileSorted, seeded, shuffle } from './seeded.ts';

/** One index with bounds from a bootstrap over the base sample; `null` where the output does not vary. */
export interface Index {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** What a factor alone explains of the variance (first order), and what it explains with all its interactions (total). */
export interface SobolIndices {
  readonly first: Index;
  readonly total: Index;
}

/** Points in [0, 1): A, B, and for each factor A with that factor's column from B. */
export interface SaltelliSample {
  readonly base: number;
  readonly factors: number;
  /** (factors + 2) × base points, in the order A, B, AB₁, AB₂, … */
  readonly points: readonly (readonly number[])[];
}

/** A Latin hypercube: every column has one point in each of `size` equal strata. */
export function latinHypercube(size: number, columns: number, seed: number): number[][] {
  const uniform = seeded(seed);
  const made = Array.from({ length: columns }, () => {
    const strata = shuffle(
      Float64Array.from({ length: size }, (_, index) => index),
      uniform,
    );
    return Array.from(strata, (stratum) => (stratum + uniform()) / size);
  });
  return Array.from({ length: size }, (_, row) => made.map((column) => column[row]));
}

/**
 * Two samples that stand side by side in each row, one after the other, then for each factor the first with that column of
 * the second: A, B, AB₁, AB₂, …
 */
export function withMixed(both: readonly (readonly number[])[], factors: number): number[][] {
  const [a, b] = [both.map((row) => row.slice(0, factors)), both.map((row) => row.slice(factors))];
  const mixed = Array.from({ length: factors }, (_, factor) =>
    a.map((row, index) => row.map((value, column) => (column === factor ? b[index][column] : value))),
  );
  return [...a, ...b, ...mixed.flat()];
}

/** The sample that both indices of every factor are estimated from. */
export const saltelliSample = (base: number, factors: number, seed: number): SaltelliSample => ({
  base,
  factors,
  points: withMixed(latinHypercube(base, 2 * factors, seed), factors),
});

interface Outputs {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly mixed: readonly number[];
}

/** The estimators over chosen rows. */
function estimate({ a, b, mixed }: Outputs, rows: Int32Array): { first: number | null; total: number | null } {
  let [sum, squares, shared, apart] = [0, 0, 0, 0];
  for (const row of rows) sum += a[row] + b[row];
  const mean = sum / (2 * rows.length);
  for (const row of rows) {
    squares += (a[row] - mean) ** 2 + (b[row] - mean) ** 2;
    shared += (b[row] - mean) * (mixed[row] - a[row]);
    apart += (a[row] - mixed[row]) ** 2;
  }
  const variance = squares / (2 * rows.length - 1);
  if (!(variance > 1e-300)) return { first: null, total: null };
  return { first: shared / rows.length / variance, total: apart / (2 * rows.length) / variance };
}

const resamples = 200;
/** A bootstrap of fewer points than this bounds nothing. */
const fewest = 16;

/** Estimates of a factor from all rows, and from each resample of them: the same rows for every factor. */
interface Resampled {
  readonly value: ReturnType<typeof estimate>;
  readonly others: readonly ReturnType<typeof estimate>[];
}

function resampled({ base, factors }: SaltelliSample, outputs: readonly number[], seed: number): Resampled[] {
  const part = (index: number): readonly number[] => outputs.slice(index * base, (index + 1) * base);
  const rows = Int32Array.from({ length: base }, (_, row) => row);
  const uniform = seeded(seed);
  const drawn = Array.from({ length: resamples }, () => rows.map(() => Math.floor(uniform() * base)));
  return Array.from({ length: factors }, (_, factor) => {
    const own = { a: part(0), b: part(1), mixed: part(2 + factor) };
    return { value: estimate(own, rows), others: drawn.map((chosen) => estimate(own, chosen)) };
  });
}

/** First-order and total indices of every factor, with 95 % bounds by bootstrap over the base sample. */
export function sobolIndices(sample: SaltelliSample, outputs: readonly number[], seed: number): SobolIndices[] {
  return resampled(sample, outputs, seed).map(({ value, others }) => {
    const bounded = (key: 'first' | 'total'): Index => {
      const known = others.map((each) => each[key]).filter((one) => one !== null);
      if (value[key] === null || sample.base < fewest || known.length < resamples / 2)
        return { value: value[key], low: null, high: null };
      const sorted = Float64Array.from(known).sort();
      return { value: value[key], low: quantileSorted(sorted, 0.025), high: quantileSorted(sorted, 0.975) };
    };
    return { first: bounded('first'), total: bounded('total') };
  });
}

/**
 * Whether one factor's total index is told to be above another's: in 97.5 % of the resamples, paired.
 *
 * @returns by factor, then by the other; an order that the sample does not tell is not stated
 * @example
 * const sample = saltelliSample(64, 2, 1);
 * const outputs = sample.points.map(([first, second]) => 10 * first + second);
 * aheadOf(sample, outputs, 1).map((row) => row.map(Number)); // 0, 1, 0, 0: the first carries more than the second
 */
export function aheadOf(sample: SaltelliSample, outputs: readonly number[], seed: number): boolean[][] {
  const found = resampled(sample, outputs, seed);
  const isAhead = (one: Resampled, other: Resampled): boolean =>
    sample.base >= fewest &&
    one.others.filter(({ total }, index) => (total ?? 0) > (other.others[index].total ?? 0)).length >=
      0.975 * resamples;
  return found.map((one) => found.map((other) => isAhead(one, other)));
}
