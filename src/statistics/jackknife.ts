import { betaQuantile } from './distributions.ts';

/** A value with bounds; `null` bounds where there are too few blocks to know. */
export interface Bounded {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Student's t with `freedom` degrees that leaves (1 − level) / 2 above it, by the beta quantile. */
export function studentDeviate(freedom: number, level = 0.95): number {
  const share = betaQuantile(1 - level, freedom / 2, 0.5);
  return Math.sqrt(freedom * (1 / share - 1));
}

const unknown = (value: number | null): Bounded => ({ value, low: null, high: null });

/**
 * The interval of a value by the delete-one-block jackknife, Student's t with blocks − 1 degrees of freedom.
 *
 * Quenouille (1956); Tukey (1958). Leave-one-out totals must be scaled up to all blocks: each is an estimate of `value`.
 * @param value estimate from all blocks
 * @param leaveOneOut estimates without one block each
 * @returns bounds `null` when a value is missing or there are fewer than two blocks
 * @example
 * jackknife(10, [9, 10, 11]); // { value: 10, low: 5.03…, high: 14.96… }
 */
export function jackknife(value: number | null, leaveOneOut: readonly (number | null)[], level = 0.95): Bounded {
  const blocks = leaveOneOut.length;
  if (value === null || blocks < 2 || leaveOneOut.includes(null)) return unknown(value);
  const values = leaveOneOut as readonly number[];
  const mean = values.reduce((sum, each) => sum + each, 0) / blocks;
  const squares = values.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  const half = studentDeviate(blocks - 1, level) * Math.sqrt(((blocks - 1) / blocks) * squares);
  return { value, low: value - half, high: value + half };
}

/** The interval of a paired difference: both values and their leave-one-out values are of the same blocks. */
export function jackknifeDifference(
  [value, leaveOneOut]: readonly [number | null, readonly (number | null)[]],
  [fromValue, fromLeaveOneOut]: readonly [number | null, readonly (number | null)[]],
): Bounded {
  const minus = (a: number | null | undefined, b: number | null | undefined): number | null =>
    typeof a === 'number' && typeof b === 'number' ? a - b : null;
  const paired = leaveOneOut.length === fromLeaveOneOut.length;
  return jackknife(
    minus(value, fromValue),
    paired ? leaveOneOut.map((each, block) => minus(each, fromLeaveOneOut[block])) : [],
  );
}
