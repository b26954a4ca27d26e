import { hypergeometricUpperTail } from '../../../statistics/hypergeometric.ts';
import type { Interval } from '../../../statistics/intervals.ts';

/** How many there are in all, by capture and recapture. */
export interface PopulationEstimate {
  readonly number: number;
  readonly interval: Interval;
  readonly level: number;
}

/** Below so many matches Chapman's estimate is biased (Robson and Regier 1964): none is given. */
export const fewestMatches = 7;

/** The largest whole number from `least` on for which a condition holds that, once false, stays false. */
function largestWith(least: number, holds: (number: number) => boolean): number {
  let [below, step] = [least, 1];
  while (holds(below + step)) {
    below += step;
    step *= 2;
  }
  for (; step >= 1; step = Math.floor(step / 2)) if (holds(below + step)) below += step;
  return below;
}

/**
 * Every population for which so few matches, or so many, are no surprise at the level: the two lists given, matches are
 * hypergeometric, so the interval is exact and never holds the truth less often than it says. The log-normal interval
 * that is often printed does so by far where few are on neither list.
 */
function exactInterval(first: number, second: number, matched: number, level: number): Interval {
  const [seen, tail] = [first + second - matched, (1 - level) / 2];
  const [fewer, more] = [Math.min(first, second), Math.max(first, second)];
  const isTooSmall = (all: number) =>
    matched < fewer && 1 - hypergeometricUpperTail(matched + 1, more, fewer, all) < tail;
  const isLargeEnough = (all: number) => hypergeometricUpperTail(matched, more, fewer, all) >= tail;
  return {
    low: isTooSmall(seen) ? largestWith(seen, isTooSmall) + 1 : seen,
    high: largestWith(seen, isLargeEnough),
  };
}

/**
 * Chapman's estimate of a population from two lists and their overlap: D. G. Chapman, "Some properties of the
 * hypergeometric distribution with applications to zoological sample censuses", Univ. Calif. Publ. Statist. 1 (1951),
 * 131–160, with the exact interval of the hypergeometric distribution.
 *
 * Undefined with fewer than seven matches.
 * @example chapmanEstimate(200, 150, 100)?.interval // { low: 279, high: 330 }
 */
export function chapmanEstimate(
  first: number,
  second: number,
  matched: number,
  level = 0.95,
): PopulationEstimate | undefined {
  if (matched < fewestMatches) return undefined;
  const number = ((first + 1) * (second + 1)) / (matched + 1) - 1;
  return { number, interval: exactInterval(first, second, matched, level), level };
}
