import { katz, type newcombe, scoreRatio, type wilson } from '../../src/statistics/intervals.ts';

/** Binomial probabilities of every count whose chance matters. */
export function masses(n: number, p: number): Float64Array {
  const mass = new Float64Array(n + 1);
  const mode = Math.min(n, Math.floor((n + 1) * p));
  mass[mode] = 1;
  for (let k = mode; k < n; k++) mass[k + 1] = (mass[k] * (n - k) * p) / ((k + 1) * (1 - p));
  for (let k = mode; k > 0; k--) mass[k - 1] = (mass[k] * k * (1 - p)) / ((n - k + 1) * p);
  const sum = mass.reduce((all, one) => all + one, 0);
  return mass.map((one) => one / sum);
}

/** Chance that the interval holds p, by enumeration of every count. */
export function coverage(interval: typeof wilson, n: number, p: number): number {
  let held = 0;
  masses(n, p).forEach((mass, k) => {
    if (mass < 1e-15) return;
    const { low, high } = interval(k, n);
    if (low <= p && p <= high) held += mass;
  });
  return held;
}

/** Two groups: how many people, with what chance of an event. */
export type Pair = readonly [n1: number, p1: number, n2: number, p2: number];

/** The fewest expected events or non-events of a pair. */
export const fewestExpected = ([n1, p1, n2, p2]: Pair): number =>
  Math.min(n1 * p1, n1 * (1 - p1), n2 * p2, n2 * (1 - p2));

/** The same of a pair of shares, by enumeration of every pair of counts; `rare` is the chance that is left out. */
export function pairCoverage(interval: typeof newcombe, [n1, p1, n2, p2]: Pair, truth: number, rare = 1e-9): number {
  const [first, second] = [masses(n1, p1), masses(n2, p2)];
  let held = 0;
  first.forEach((a, k1) => {
    if (a < rare) return;
    second.forEach((b, k2) => {
      if (b < rare || a * b < rare / 1000) return;
      const { low, high } = interval(k1, n1, k2, n2);
      if (low <= truth && truth <= high) held += a * b;
    });
  });
  return held;
}

/** The ratio's interval as the audit uses it: Katz's, the score interval where a count is under 5. */
export const auditRatio: typeof katz = (k1, n1, k2, n2) =>
  Math.min(k1, n1 - k1, k2, n2 - k2) < 5 ? scoreRatio(k1, n1, k2, n2) : katz(k1, n1, k2, n2);
