import { betaQuantile, normalQuantile } from './distributions.ts';

/** Two bounds, low ≤ high; `Infinity` where the data give no upper bound. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A share k / n with its bounds; all `null` where n is 0. */
export interface Share {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly k: number;
  readonly n: number;
}

/** The standard normal quantile that leaves (1 − level) / 2 above it. */
export const normalDeviate = (level: number): number => normalQuantile(1 - (1 - level) / 2);

const deviate95 = normalDeviate(0.95);
const deviateOf = (level: number): number => (level === 0.95 ? deviate95 : normalDeviate(level));

function demandCounts(k: number, n: number): void {
  if (!(k >= 0 && n >= 0 && k <= n)) throw new RangeError(`k = ${k} of n = ${n} is not a share: 0 ≤ k ≤ n is needed`);
}

/**
 * Wilson's score interval of a share.
 *
 * Wilson (1927), JASA 22: 209–212. With n = 0 nothing is known: [0, 1].
 * @param k events, 0 ≤ k ≤ n
 * @param n trials
 * @param level nominal coverage, 0 to 1
 * @throws RangeError when k is not between 0 and n
 * @example
 * wilson(805, 1795); // { low: 0.4255…, high: 0.4715… }
 */
export function wilson(k: number, n: number, level = 0.95): Interval {
  demandCounts(k, n);
  if (n === 0) return { low: 0, high: 1 };
  const z2 = deviateOf(level) ** 2;
  const centre = (k + z2 / 2) / (n + z2);
  const half = (Math.sqrt(z2) / (n + z2)) * Math.sqrt((k * (n - k)) / n + z2 / 4);
  return { low: k === 0 ? 0 : Math.max(0, centre - half), high: k === n ? 1 : Math.min(1, centre + half) };
}

/**
 * The exact interval of Clopper and Pearson: its coverage is never under the nominal one.
 *
 * Clopper and Pearson (1934), Biometrika 26: 404–413, by beta quantiles. With n = 0 nothing is known: [0, 1].
 * @param k events, 0 ≤ k ≤ n
 * @param n trials
 * @throws RangeError when k is not between 0 and n
 * @example
 * clopperPearson(0, 10); // { low: 0, high: 0.3084… }
 */
export function clopperPearson(k: number, n: number, level = 0.95): Interval {
  demandCounts(k, n);
  const tail = (1 - level) / 2;
  return {
    low: k === 0 ? 0 : betaQuantile(tail, k, n - k + 1),
    high: k === n ? 1 : betaQuantile(1 - tail, k + 1, n - k),
  };
}

/** A share with Wilson's bounds, `null` where n = 0. */
export function wilsonShare(k: number, n: number, level = 0.95): Share {
  if (n === 0) return { value: null, low: null, high: null, k, n };
  return { value: k / n, ...wilson(k, n, level), k, n };
}

/**
 * Newcombe's hybrid score interval of the difference k1/n1 − k2/n2.
 *
 * Newcombe (1998), Statistics in Medicine 17: 873–890, method 10. Never of no width, even at 0/n against 0/n.
 * @throws RangeError when a count is not between 0 and its n
 * @example
 * newcombe(56, 70, 48, 80); // { low: 0.0524…, high: 0.3338… }
 */
export function newcombe(k1: number, n1: number, k2: number, n2: number, level = 0.95): Interval {
  const [first, second] = [wilson(k1, n1, level), wilson(k2, n2, level)];
  if (n1 === 0 || n2 === 0) return { low: -1, high: 1 };
  const [p1, p2] = [k1 / n1, k2 / n2];
  return {
    low: p1 - p2 - Math.hypot(p1 - first.low, second.high - p2),
    high: p1 - p2 + Math.hypot(first.high - p1, p2 - second.low),
  };
}

/**
 * Katz's log interval of the ratio (k1/n1) / (k2/n2); a count of 0 gives [0, Infinity], for it then says nothing.
 *
 * Katz, Baptista, Azen and Pike (1978), Biometrics 34: 469–474. Where a count is under 5 use `scoreRatio`.
 * @throws RangeError when a count is not between 0 and its n
 * @example
 * katz(805, 1795, 349, 1488); // { low: 1.721…, high: 2.124… }
 */
export function katz(k1: number, n1: number, k2: number, n2: number, level = 0.95): Interval {
  demandCounts(k1, n1);
  demandCounts(k2, n2);
  if (k1 === 0 || k2 === 0) return { low: 0, high: Number.POSITIVE_INFINITY };
  const ratio = (k1 / n1) * (n2 / k2);
  const reach = deviateOf(level) * Math.sqrt(1 / k1 - 1 / n1 + 1 / k2 - 1 / n2);
  // All of both groups: the log's standard error is 0, which is no knowledge; the score interval has a width.
  if (reach === 0) return scoreRatio(k1, n1, k2, n2, level);
  return { low: ratio * Math.exp(-reach), high: ratio * Math.exp(reach) };
}

/** The score statistic of ratio = theta, with the shares estimated under that ratio. */
function ratioScore(k1: number, n1: number, k2: number, n2: number, theta: number): number {
  const a = (n1 + n2) * theta;
  const b = n1 * theta + k1 + n2 + k2 * theta;
  const c = k1 + k2;
  const root = (2 * c) / (b + Math.sqrt(Math.max(0, b * b - 4 * a * c)));
  const second = Math.min(1, root);
  const first = Math.min(1, root * theta);
  const variance = (first * (1 - first)) / n1 + (theta * theta * second * (1 - second)) / n2;
  const distance = k1 / n1 - (theta * k2) / n2;
  if (variance > 0) return distance / Math.sqrt(variance);
  return distance === 0 ? 0 : Math.sign(distance) * Number.POSITIVE_INFINITY;
}

/** Where a falling function of the logarithm crosses `target`; 200 halvings are more than doubles can tell apart. */
function crossing(of: (theta: number) => number, target: number): number {
  let [low, high] = [-60, 60];
  for (let halving = 0; halving < 200 && high - low > 1e-13; halving++) {
    const middle = (low + high) / 2;
    if (of(Math.exp(middle)) > target) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

/**
 * The score interval of the ratio (k1/n1) / (k2/n2), which stands where counts are few or 0.
 *
 * Koopman (1984), Biometrics 40: 513–517; the constrained shares after Miettinen and Nurminen (1985).
 * k1 = 0 gives a low bound of 0, k2 = 0 a high bound of Infinity.
 * @throws RangeError when a count is not between 0 and its n
 * @example
 * scoreRatio(36, 40, 16, 80); // { low: 2.93…, high: 7.15… }
 */
export function scoreRatio(k1: number, n1: number, k2: number, n2: number, level = 0.95): Interval {
  demandCounts(k1, n1);
  demandCounts(k2, n2);
  const everything = { low: 0, high: Number.POSITIVE_INFINITY };
  if (n1 === 0 || n2 === 0 || (k1 === 0 && k2 === 0)) return everything;
  const z = deviateOf(level);
  const statistic = (theta: number) => ratioScore(k1, n1, k2, n2, theta);
  return {
    low: k1 === 0 ? 0 : crossing(statistic, z),
    high: k2 === 0 ? Number.POSITIVE_INFINITY : crossing(statistic, -z),
  };
}

/**
 * What no event in n independent trials can bound: the exact one-sided 95 % bound, about 3 / n ("rule of three").
 *
 * Hanley and Lippman-Hand (1983), JAMA 249: 1743–1745.
 * @example
 * boundOfNone(1000); // 0.00299…
 */
export const boundOfNone = (n: number, level = 0.95): number => (n === 0 ? 1 : -Math.expm1(Math.log(1 - level) / n));

/**
 * The central range of a count out of n at a known share.
 *
 * @example binomialRange(10, 0.5) // { low: 2, high: 8 }
 */
export function binomialRange(n: number, share: number, level = 0.95): Interval {
  const tail = (1 - level) / 2;
  if (share <= 0 || share >= 1) return { low: n * Math.round(share), high: n * Math.round(share) };
  // Chances as multiples of that of the likeliest count, so that none is too small for a number.
  const likeliest = Math.min(n, Math.floor((n + 1) * share));
  const odds = share / (1 - share);
  const chances = new Float64Array(n + 1).fill(1, likeliest, likeliest + 1);
  for (let k = likeliest; k < n; k += 1) chances[k + 1] = chances[k] * ((n - k) / (k + 1)) * odds;
  for (let k = likeliest; k > 0; k -= 1) chances[k - 1] = chances[k] * (k / (n - k + 1) / odds);
  const all = chances.reduce((sum, chance) => sum + chance, 0);
  let [below, low] = [0, -1];
  for (let k = 0; k <= n; k += 1) {
    below += chances[k] / all;
    if (low < 0 && below > tail) low = k;
    if (below >= 1 - tail) return { low, high: k };
  }
  return { low, high: n };
}
