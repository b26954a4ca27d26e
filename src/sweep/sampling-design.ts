import { UsageError } from '../errors.ts';
import { text } from '../language/french.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { seeded } from '../statistics/seeded.ts';
import { latinHypercube, withMixed } from '../statistics/sobol.ts';
import { mostDimensions, sobolSequence } from '../statistics/sobol-sequence.ts';
import type { Point } from './plan.ts';
import { factorNamed, factorsOf, settingOf, valueAt } from './varied-factors.ts';

/**
 * How points lie in the ranges of parameters: a Latin hypercube; a Sobol' sequence; or two samples of such a sequence with
 * those between them (Saltelli), from which indices can be estimated: `points` × (parameters + 2) runs.
 */
export const designKinds = ['latin', 'sobol', 'indices'] as const;
export type DesignKind = (typeof designKinds)[number];

/** Points over the ranges of some parameters. */
export interface Design {
  readonly kind: DesignKind;
  readonly keys: readonly string[];
  readonly points: number;
}

/** Points that a design has in all. */
export const sizeOf = ({ kind, keys, points }: Design): number =>
  kind === 'indices' ? points * (keys.length + 2) : points;

function shiftsFrom(seed: number, columns: number): number[] {
  const uniform = seeded(seed);
  return Array.from({ length: columns }, () => Math.floor(uniform() * 2 ** 32));
}

function demandDimensions(columns: number): void {
  if (columns <= mostDimensions) return;
  throw new UsageError(
    text(
      `this design has ${columns} dimensions, ${mostDimensions} at most are possible: vary fewer ranges, or take --design latin`,
      `ce plan a ${columns} dimensions, ${mostDimensions} au plus sont possibles : variez moins de fourchettes, ou prenez --design latin`,
    ),
    '--design',
  );
}

/** Shares of each range, 0 to 1, a row a point. */
export function sharesOf({ kind, keys, points }: Design, seed: number): number[][] {
  const columns = keys.length * (kind === 'indices' ? 2 : 1);
  if (kind === 'latin') return latinHypercube(points, columns, seed);
  demandDimensions(columns);
  const sequence = sobolSequence(points, columns, shiftsFrom(seed, columns));
  return kind === 'sobol' ? sequence : withMixed(sequence, keys.length);
}

/** Points over the ranges that the scenario states, as often as they are asked for; fixed by the scenario's seed. */
export function pointsOver(scenario: Scenario, regimes: readonly string[], design: Design): Iterable<Point> {
  const all = factorsOf(scenario, regimes);
  const factors = design.keys.map((key) => factorNamed(all, key));
  const shares = sharesOf(design, scenario.seed);
  const pointAt = (row: readonly number[]): Point =>
    row.flatMap((share, index) => settingOf(scenario, factors[index], valueAt(factors[index], share)));
  return {
    *[Symbol.iterator]() {
      for (const row of shares) yield pointAt(row);
    },
  };
}

/** Every point of a list with every point over the ranges, the latter moving fastest. */
export function* together(listed: readonly Point[], over: Iterable<Point>): Generator<Point> {
  for (const point of listed) for (const other of over) yield [...point, ...other];
}
