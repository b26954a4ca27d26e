// Two errors lie in the outcomes of small runs over what is not known: what the parameters do, and chance. The variance of
// outcomes is the sum of both, so that the second, known from the blocks of each run, is taken out of the first (the
// one-way analysis of variance's estimate of a variance component: Searle, Casella & McCulloch, Variance Components, 1992).
import { studentDeviate } from './jackknife.ts';
import { quantileSorted } from './seeded.ts';

/** An outcome of a run, and the same without each block of it in turn. */
export interface Outcome {
  readonly value: number;
  readonly leaveOneOut: readonly number[];
}

/** How far an outcome lies from that of the reference run, and the variance that chance alone gives to that. */
export interface Change {
  readonly by: number;
  readonly variance: number;
}

/** Ends of what is not known, as changes from the reference run. */
export interface KnownBand {
  readonly low: number;
  readonly high: number;
  /** Standard deviation of the chance that hides any change, where nothing but chance is seen; else 0. */
  readonly hidden: number;
}

/** The change from a reference run of the same people with the same luck, on a scale, by the paired jackknife. */
export function changeFrom(reference: Outcome, outcome: Outcome, scale: (value: number) => number): Change {
  const blocks = outcome.leaveOneOut.length;
  const changes = outcome.leaveOneOut.map((value, block) => scale(value) - scale(reference.leaveOneOut[block]));
  const mean = changes.reduce((sum, change) => sum + change, 0) / blocks;
  const squares = changes.reduce((sum, change) => sum + (change - mean) ** 2, 0);
  return { by: scale(outcome.value) - scale(reference.value), variance: (squares * (blocks - 1)) / blocks };
}

/** Whether a change is more than chance (99 %, Student's t). */
export const isBeyondChance = ({ by, variance }: Change, blocks: number): boolean =>
  by !== 0 && Math.abs(by) > studentDeviate(blocks - 1, 0.99) * Math.sqrt(variance);

/** What is left of a change, or of a mean of changes, once the variance of chance is taken out of its square. */
const freed = (change: number, variance: number): number =>
  Math.sign(change) * Math.sqrt(Math.max(0, change ** 2 - variance));

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Draws vary by less than this many times the variance of chance: nothing but chance is seen. */
const beyond = 1.5;
const inner = 0.95;

/** Where 95 % of the draws lie once chance is taken out of how they vary. */
function togetherBand(draws: readonly Change[]): KnownBand {
  const changes = draws.map(({ by }) => by);
  const chance = meanOf(draws.map(({ variance }) => variance));
  const mean = meanOf(changes);
  const variance = changes.reduce((sum, change) => sum + (change - mean) ** 2, 0) / Math.max(1, changes.length - 1);
  const centre = freed(mean, chance);
  const isSeen = variance > beyond * chance;
  const share = isSeen ? Math.sqrt(1 - chance / variance) : 0;
  const sorted = Float64Array.from(changes, (change) => centre + share * (change - mean)).sort();
  const [low, high] = [(1 - inner) / 2, (1 + inner) / 2].map((share) => quantileSorted(sorted, share));
  return { low, high, hidden: isSeen || centre !== 0 ? 0 : Math.sqrt(chance) };
}

/**
 * The band of what is not known: the ends of each parameter's range alone, and 95 % of the draws of all together.
 *
 * What chance alone would do to runs of this size is no part of it: where nothing but chance is seen it has no width, and
 * `hidden` says how much chance that was.
 * @param alone changes at the ends of ranges, one parameter at a time
 * @param together changes at draws of all parameters together
 * @param blocks of each run, at least 2
 * @example
 * knownBand([{ by: -3, variance: 0 }], [{ by: 1, variance: 0 }, { by: 1, variance: 0 }], 5); // { low: -3, high: 1, hidden: 0 }
 */
export function knownBand(alone: readonly Change[], together: readonly Change[], blocks: number): KnownBand {
  const ends = alone.filter((change) => isBeyondChance(change, blocks)).map(({ by, variance }) => freed(by, variance));
  const draws = together.length === 0 ? { low: 0, high: 0, hidden: 0 } : togetherBand(together);
  const hidden = ends.length === 0 ? draws.hidden : 0;
  return { low: Math.min(0, draws.low, ...ends), high: Math.max(0, draws.high, ...ends), hidden };
}
