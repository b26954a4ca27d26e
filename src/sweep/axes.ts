import type { CollectionHead } from './collection.ts';
import type { VariedParameter } from './described.ts';
import { sizeOf } from './sampling-design.ts';

/** A value of a parameter, or a part of its range. */
export interface Level {
  /** The value listed; for a part of a range the one in its middle. */
  readonly value: unknown;
  /** The ends of the part. */
  readonly from: number | null;
  readonly to: number | null;
}

/** One varied parameter with its levels; none where too few points lie in a range to tell of its parts. */
export interface Axis {
  readonly parameter: VariedParameter;
  readonly levels: readonly Level[];
  /** At which level a point stands. */
  readonly levelOf: (listed: number, over: number) => number;
}

/** How the runs of a plan follow each other: listed points, each with the points over the ranges, each with its seeds. */
export interface Layout {
  readonly listed: number;
  /** Points over the ranges that stand for themselves: without those mixed for indices. */
  readonly over: number;
  /** All of them. */
  readonly overAll: number;
  readonly seeds: number;
  readonly axes: readonly Axis[];
  readonly runAt: (listed: number, over: number, seed: number) => number;
}

/** Points in a part of a range: fewer say nothing of it. */
const fewestInPart = 10;
const mostParts = 6;

/** How many parts a range is told in. */
export const partsFor = (points: number, most = mostParts): number => Math.min(most, Math.floor(points / fewestInPart));

/** An axis of a list: the listed points are a grid, its last list moving fastest. */
const listedAxis = (parameter: VariedParameter, values: readonly unknown[], every: number): Axis => ({
  parameter,
  levels: values.map((value) => ({ value, from: null, to: null })),
  levelOf: (listed) => Math.floor(listed / every) % values.length,
});

/** A range in parts of as many points each. */
export function rangedAxis(parameter: VariedParameter, values: Float64Array, parts: number): Axis {
  const order = Array.from(values, (_, index) => index).sort((a, b) => values[a] - values[b] || a - b);
  const places = new Int32Array(values.length);
  const levels = Array.from({ length: parts < 2 ? 0 : parts }, (_, part): Level => {
    const [first, after] = [part, part + 1].map((each) => Math.floor((each * order.length) / parts));
    const own = order.slice(first, after);
    for (const index of own) places[index] = part;
    return { value: values[own[own.length >> 1]], from: values[own[0]], to: values[own[own.length - 1]] };
  });
  return { parameter, levels, levelOf: (_, over) => places[over] };
}

/** Points over the ranges without those mixed for indices, which share their values with others. */
export const standing = ({ design }: CollectionHead): number =>
  design === undefined ? 1 : design.kind === 'indices' ? 2 * design.points : design.points;

/**
 * How the runs of a collection lie.
 *
 * @param drawn the values of each parameter drawn over its range, by key: one a point that stands for itself
 */
export function layoutOf(head: CollectionHead, drawn: ReadonlyMap<string, Float64Array>): Layout {
  const { described, design, replicas: seeds, runs } = head;
  const overAll = design === undefined ? 1 : sizeOf(design);
  const over = standing(head);
  const listed = runs / (overAll * seeds);
  let every = listed;
  const axes = described.varied.map((parameter): Axis => {
    if (parameter.values === null) return rangedAxis(parameter, drawn.get(parameter.key)!, partsFor(over));
    every /= parameter.values.length;
    return listedAxis(parameter, parameter.values, every);
  });
  const runAt = (listedAt: number, overAt: number, seed: number): number =>
    (listedAt * overAll + overAt) * seeds + seed;
  return { listed, over, overAll, seeds, axes, runAt };
}
