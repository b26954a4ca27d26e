import { logChoose, normalCdf } from './distributions.ts';

/**
 * Holm's step-down correction: adjusted p-values in the order given, `null`s left out of the family.
 *
 * Holm (1979), Scandinavian Journal of Statistics 6: 65–70.
 * @example
 * holm([0.01, 0.04, 0.03]); // [0.03, 0.06, 0.06]
 */
export function holm(pValues: readonly number[]): number[];
export function holm(pValues: readonly (number | null)[]): (number | null)[];
export function holm(pValues: readonly (number | null)[]): (number | null)[] {
  const present = pValues.flatMap((p, index) => (p === null ? [] : [{ p, index }]));
  present.sort((a, b) => a.p - b.p);
  const adjusted: (number | null)[] = pValues.map(() => null);
  let floor = 0;
  present.forEach(({ p, index }, rank) => {
    floor = Math.max(floor, Math.min(1, p * (present.length - rank)));
    adjusted[index] = floor;
  });
  return adjusted;
}

/** Sum of the probabilities no larger than the observed one (up to rounding), from log probabilities. */
function smallTail(logProbabilities: readonly number[], observed: number): number {
  const limit = observed + 1e-7;
  let sum = 0;
  for (const value of logProbabilities) if (value <= limit) sum += Math.exp(value);
  return Math.min(1, sum);
}

/**
 * The exact two-sided binomial test by the method of small p-values: P of a count no likelier than k.
 *
 * Costs n steps; above 10 million trials it throws, for a normal interval then says the same.
 * @param chance the hypothesis, 0 to 1
 * @throws RangeError when k is not between 0 and n, or chance not between 0 and 1
 * @example
 * binomialTest(9, 10, 0.5); // 0.021484…
 */
export function binomialTest(k: number, n: number, chance: number): number {
  if (!(Number.isInteger(k) && Number.isInteger(n) && k >= 0 && k <= n && n <= 1e7))
    throw new RangeError(`k = ${k} of n = ${n}: whole numbers with 0 ≤ k ≤ n ≤ 10,000,000 are needed`);
  if (!(chance >= 0 && chance <= 1)) throw new RangeError(`chance = ${chance} is not between 0 and 1`);
  if (chance === 0) return k === 0 ? 1 : 0;
  if (chance === 1) return k === n ? 1 : 0;
  const [logYes, logNo] = [Math.log(chance), Math.log1p(-chance)];
  const logProbability = (i: number) => logChoose(n, i) + i * logYes + (n - i) * logNo;
  const all = Array.from({ length: n + 1 }, (_, i) => logProbability(i));
  return smallTail(all, all[k]);
}

/**
 * P of at least k events in n trials of this chance, exact.
 * @example
 * binomialUpperTail(9, 10, 0.5); // 0.010742…
 */
export function binomialUpperTail(k: number, n: number, chance: number): number {
  if (k <= 0) return 1;
  if (k > n || chance <= 0) return 0;
  if (chance >= 1) return 1;
  const [logYes, logNo] = [Math.log(chance), Math.log1p(-chance)];
  let sum = 0;
  for (let i = n; i >= k; i--) sum += Math.exp(logChoose(n, i) + i * logYes + (n - i) * logNo);
  return Math.min(1, sum);
}

/**
 * Fisher's exact two-sided test that two shares k1/n1 and k2/n2 are one.
 *
 * Fisher (1935); hypergeometric, method of small p-values.
 * @throws RangeError when a count is not between 0 and its n
 * @example
 * fisherExact(1, 10, 11, 14); // 0.002759…
 */
export function fisherExact(k1: number, n1: number, k2: number, n2: number): number {
  if (!(k1 >= 0 && k1 <= n1 && k2 >= 0 && k2 <= n2)) throw new RangeError('0 ≤ k ≤ n is needed in both groups');
  const events = k1 + k2;
  const [from, to] = [Math.max(0, events - n2), Math.min(n1, events)];
  const whole = logChoose(n1 + n2, events);
  const logProbability = (i: number) => logChoose(n1, i) + logChoose(n2, events - i) - whole;
  const all = Array.from({ length: to - from + 1 }, (_, index) => logProbability(from + index));
  return smallTail(all, all[k1 - from]);
}

/**
 * The score test that two shares are one (pooled z), exact (Fisher) where an expected count is under 5.
 * Returns `null` where a group is empty.
 * @example
 * equalShares(805, 1795, 349, 1488) < 1e-36; // true
 */
export function equalShares(k1: number, n1: number, k2: number, n2: number): number | null {
  if (n1 === 0 || n2 === 0) return null;
  const pooled = (k1 + k2) / (n1 + n2);
  if (pooled === 0 || pooled === 1) return 1;
  if (Math.min(n1, n2) * Math.min(pooled, 1 - pooled) < 5) return fisherExact(k1, n1, k2, n2);
  const z = (k1 / n1 - k2 / n2) / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
  return twoSided(z);
}

const widestExact = 20_000;

/**
 * Fisher's exact test that two shares are one, for p-values so small that a normal tail would be too small; where there
 * are more than 20,000 possible tables, the pooled score test. Returns `null` where a group is empty.
 * @example
 * sameShare(12, 200, 120, 5800); // 0.001408…
 */
export function sameShare(k1: number, n1: number, k2: number, n2: number): number | null {
  if (n1 === 0 || n2 === 0) return null;
  const events = k1 + k2;
  const tables = Math.min(n1, events) - Math.max(0, events - n2);
  return tables > widestExact ? equalShares(k1, n1, k2, n2) : fisherExact(k1, n1, k2, n2);
}

/** The two-sided p-value of a standard normal deviate. */
export const twoSided = (z: number): number => Math.min(1, 2 * normalCdf(-Math.abs(z)));

/**
 * The two-sided p-value of a Student's t with a whole number of degrees of freedom: its finite series.
 *
 * Abramowitz and Stegun (1964), 26.7.3 and 26.7.4.
 * @example
 * studentTwoSided(2.365, 7); // 0.049972…
 */
export function studentTwoSided(t: number, freedom: number): number {
  const angle = Math.atan(Math.abs(t) / Math.sqrt(freedom));
  const [sine, square] = [Math.sin(angle), Math.cos(angle) ** 2];
  let [term, sum] = [1, 0];
  if (freedom % 2 === 1) {
    for (let k = 2; k < freedom; k += 2) {
      sum += term;
      term *= (square * k) / (k + 1);
    }
    if (freedom > 1) sum = sum === 0 ? 1 : sum;
    return Math.max(0, 1 - (2 / Math.PI) * (angle + (freedom === 1 ? 0 : sine * Math.cos(angle) * sum)));
  }
  for (let k = 1; k < freedom; k += 2) {
    sum += term;
    term *= (square * k) / (k + 1);
  }
  return Math.max(0, 1 - sine * sum);
}

/**
 * P of a chi-squared at least this large, to about three digits: the cube root is nearly normal.
 *
 * Wilson and Hilferty (1931), PNAS 17: 684–688.
 * @example
 * chiSquaredTail(18.31, 10); // 0.04971…
 */
export function chiSquaredTail(chi: number, freedom: number): number {
  const spread = 2 / (9 * freedom);
  return normalCdf((1 - spread - Math.cbrt(chi / freedom)) / Math.sqrt(spread));
}

/** What a two-sample Kolmogorov–Smirnov test says. */
export interface KolmogorovSmirnov {
  /** The largest gap between the two empirical distributions, 0 to 1. */
  readonly statistic: number;
  readonly pValue: number;
  /** Exact under no ties (conservative with ties), or the asymptotic series. */
  readonly method: 'exact' | 'asymptotic';
}

/** The largest gap between two sorted samples' empirical distributions, ties stepped over together. */
function largestGap(a: Float64Array, b: Float64Array): number {
  let [i, j, gap] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const value = Math.min(a[i], b[j]);
    while (i < a.length && a[i] === value) i++;
    while (j < b.length && b[j] === value) j++;
    gap = Math.max(gap, Math.abs(i * b.length - j * a.length));
  }
  return gap / (a.length * b.length);
}

/** P(D ≥ d) by counting lattice paths that stay inside the band (Hodges 1958, Arkiv för Matematik 3: 469–486). */
function exactTail(n: number, m: number, statistic: number): number {
  const bound = statistic * n * m - 0.5;
  const inside = (i: number, j: number) => Math.abs(i * m - j * n) <= bound;
  // Row i holds the share of paths to (i, j) that never left the band: scaled as it goes, so nothing overflows.
  let row = new Float64Array(m + 1);
  for (let j = 0; j <= m; j++) row[j] = inside(0, j) ? 1 : 0;
  for (let j = 1; j <= m; j++) if (row[j - 1] === 0) row[j] = 0;
  for (let i = 1; i <= n; i++) {
    const next = new Float64Array(m + 1);
    next[0] = inside(i, 0) ? row[0] : 0;
    for (let j = 1; j <= m; j++) next[j] = inside(i, j) ? (row[j] * i + next[j - 1] * j) / (i + j) : 0;
    row = next;
  }
  return Math.min(1, Math.max(0, 1 - row[m]));
}

/** Kolmogorov's limiting tail Q(x), by whichever of its two series converges fast. */
function kolmogorovTail(x: number): number {
  if (x <= 0) return 1;
  if (x < 1) {
    let sum = 0;
    for (let k = 1; k <= 20; k++) sum += Math.exp((-((2 * k - 1) ** 2) * Math.PI ** 2) / (8 * x * x));
    return Math.min(1, Math.max(0, 1 - (Math.sqrt(2 * Math.PI) / x) * sum));
  }
  let sum = 0;
  for (let k = 1; k <= 100; k++) sum += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * x * x);
  return Math.min(1, Math.max(0, sum));
}

/**
 * The two-sample, two-sided Kolmogorov–Smirnov test.
 *
 * Smirnov (1939); exact by lattice paths up to 4 million cells, beyond that the asymptotic series.
 * @throws RangeError when a sample is empty or holds NaN
 * @example
 * kolmogorovSmirnov([1, 2, 3, 4, 5], [6, 7, 8, 9, 10]); // { statistic: 1, pValue: 0.00793…, method: 'exact' }
 */
export function kolmogorovSmirnov(first: ArrayLike<number>, second: ArrayLike<number>): KolmogorovSmirnov {
  const [a, b] = [Float64Array.from(first).sort(), Float64Array.from(second).sort()];
  if (a.length === 0 || b.length === 0) throw new RangeError('Kolmogorov–Smirnov needs two samples that are not empty');
  // A typed array sorts NaN last.
  if (Number.isNaN(a[a.length - 1]) || Number.isNaN(b[b.length - 1])) throw new RangeError('a sample holds NaN');
  const statistic = largestGap(a, b);
  if (a.length * b.length <= 4_000_000)
    return { statistic, pValue: statistic === 0 ? 1 : exactTail(a.length, b.length, statistic), method: 'exact' };
  const size = Math.sqrt((a.length * b.length) / (a.length + b.length));
  return { statistic, pValue: kolmogorovTail(size * statistic), method: 'asymptotic' };
}
