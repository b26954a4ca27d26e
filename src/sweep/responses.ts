import { contrast, isBeyondChance, momentsOf, type Signed } from '../statistics/contrast.ts';
import type { Bounded } from '../statistics/jackknife.ts';
import { quantileSorted } from '../statistics/seeded.ts';
import type { Axis, Layout } from './axes.ts';

/** The values of one measure under one regime, by run. */
export type Values = Float64Array;

/** From where to where single values lie: 95 % of them, or all where they are few. */
export interface Span {
  readonly middle: number;
  readonly low: number;
  readonly high: number;
}

/** A measure at one level of a parameter: the mean with its interval (95 %), and where single runs lie. */
export interface At extends Bounded {
  readonly runs: Span;
}

/** What a parameter does to a measure. */
export interface Effect {
  /** The last level less the first; its interval is as wide as all comparisons of the report together ask. */
  readonly ends: Bounded;
  /** Some level between differs from the first beyond chance. */
  readonly between: boolean;
}

/** Fewer values than this are told from the least to the most. */
const fewest = 40;

/** @param values sorted here */
export function spanOf(values: readonly number[]): Span {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number): number => quantileSorted(sorted, share);
  return sorted.length < fewest
    ? { middle: at(0.5), low: sorted[0], high: sorted[sorted.length - 1] }
    : { middle: at(0.5), low: at(0.025), high: at(0.975) };
}

/** What is independent of each other: seeds where there are several, else points over the ranges. */
type Units = 'seeds' | 'points';

const unitsFor = ({ parameter }: Axis, { seeds }: Layout): Units =>
  parameter.values === null || seeds < 2 ? 'points' : 'seeds';

interface Cell {
  readonly run: number;
  readonly over: number;
  readonly seed: number;
}

function* cellsAt(layout: Layout, isAt: (listed: number, over: number) => boolean): Generator<Cell> {
  for (let listed = 0; listed < layout.listed; listed += 1)
    for (let over = 0; over < layout.over; over += 1)
      if (isAt(listed, over))
        for (let seed = 0; seed < layout.seeds; seed += 1) yield { run: layout.runAt(listed, over, seed), over, seed };
}

/** Means by unit of the runs at some place, in the order of the units. */
function meansAt(
  layout: Layout,
  values: Values,
  units: Units,
  isAt: (listed: number, over: number) => boolean,
): Float64Array {
  const sums = new Map<number, { sum: number; number: number }>();
  for (const { run, over, seed } of cellsAt(layout, isAt)) {
    const unit = units === 'seeds' ? seed : over;
    const own = sums.get(unit) ?? { sum: 0, number: 0 };
    sums.set(unit, { sum: own.sum + values[run], number: own.number + 1 });
  }
  return Float64Array.from(
    [...sums].sort(([a], [b]) => a - b),
    ([, { sum, number }]) => sum / number,
  );
}

const minus = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, index) => value - b[index]);

/** The measure along a parameter. */
export function responseOf(layout: Layout, axis: Axis, values: Values, grain: number): At[] {
  const units = unitsFor(axis, layout);
  return axis.levels.map((_, level) => {
    const isAt = (listed: number, over: number): boolean => axis.levelOf(listed, over) === level;
    const runs = spanOf(Array.from(cellsAt(layout, isAt), ({ run }) => values[run]));
    const { value, low, high } = contrast([{ sign: 1, values: meansAt(layout, values, units, isAt) }], 0.95, grain);
    // What is never below nought has no mean below it.
    return { value, low: low === null || runs.low < 0 ? low : Math.max(0, low), high, runs };
  });
}

/** What the levels after the first change; `null` where nothing tells it from chance. */
export function effectOf(layout: Layout, axis: Axis, values: Values, level: number, grain: number): Effect | null {
  const units = unitsFor(axis, layout);
  const means = axis.levels.map((_, each) =>
    meansAt(layout, values, units, (listed, over) => axis.levelOf(listed, over) === each),
  );
  const isPaired = axis.parameter.values !== null;
  const changes = means.slice(1).map((own): Bounded => {
    const samples: Signed[] = isPaired
      ? [{ sign: 1, values: minus(own, means[0]) }]
      : [
          { sign: 1, values: own },
          { sign: -1, values: means[0] },
        ];
    return contrast(samples, level, grain);
  });
  const ends = changes.at(-1);
  if (ends === undefined || ends.low === null) return null;
  return { ends, between: changes.slice(0, -1).some(isBeyondChance) };
}

/** Two parameters at once: means by cell, and how much more the two do together than each by itself. */
export interface Together {
  /** By level of the first, then of the second; `null` where no run lies there. */
  readonly means: readonly (readonly (number | null)[])[];
  readonly together: Bounded;
}

/** What two parameters do at once, at the corners of their grid. */
export function togetherOf(
  layout: Layout,
  [first, second]: readonly [Axis, Axis],
  values: Values,
  level: number,
  grain: number,
): Together {
  const areListed = first.parameter.values !== null && second.parameter.values !== null;
  const units: Units = areListed && layout.seeds > 1 ? 'seeds' : 'points';
  const at = (one: number, other: number): Float64Array =>
    meansAt(
      layout,
      values,
      units,
      (listed, over) => first.levelOf(listed, over) === one && second.levelOf(listed, over) === other,
    );
  const means = first.levels.map((_, one) =>
    second.levels.map((_, other) => {
      const own = at(one, other);
      return own.length === 0 ? null : momentsOf(own).mean;
    }),
  );
  const [lastOne, lastOther] = [first.levels.length - 1, second.levels.length - 1];
  const [both, one, other, neither] = [at(lastOne, lastOther), at(lastOne, 0), at(0, lastOther), at(0, 0)];
  return { means, together: contrast(cornersOf([both, one, other, neither], [first, second]), level, grain) };
}

/** Signed samples of (both − one) − (other − neither), paired where the same units stand in several corners. */
function cornersOf(
  [both, one, other, neither]: readonly Float64Array[],
  [first, second]: readonly [Axis, Axis],
): Signed[] {
  const [firstListed, secondListed] = [first, second].map(({ parameter }) => parameter.values !== null);
  if (firstListed && secondListed) return [{ sign: 1, values: minus(minus(both, one), minus(other, neither)) }];
  if (secondListed)
    return [
      { sign: 1, values: minus(both, one) },
      { sign: -1, values: minus(other, neither) },
    ];
  if (firstListed)
    return [
      { sign: 1, values: minus(both, other) },
      { sign: -1, values: minus(one, neither) },
    ];
  return [
    { sign: 1, values: both },
    { sign: -1, values: one },
    { sign: -1, values: other },
    { sign: 1, values: neither },
  ];
}
