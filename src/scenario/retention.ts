import { type Regime, type Sphere, spheres } from './scenario.ts';

/** A length of retention is kept in quarters that leave in turn. */
export const quarters = 4;

/** Weeks for which the file of a sphere keeps a record. */
export const siloWeeks = ({ fusion }: Regime, sphere: Sphere): number =>
  fusion.siloWeeks[sphere] ?? Number.POSITIVE_INFINITY;

/** Weeks for which a record counts: where it was copied as long as the ledger keeps it, else no longer than its silo. */
export function weeksKept(regime: Regime, sphere: Sphere): number {
  const ledger = regime.safeguards.retentionWeeks ?? Number.POSITIVE_INFINITY;
  return regime.fusion.degree === 'federated' ? Math.min(ledger, siloWeeks(regime, sphere)) : ledger;
}

/** Weeks of a quarter of a length. */
export const quarterOf = (weeks: number): number => Math.max(1, Math.round(weeks / quarters));

interface Lanes {
  readonly horizon: number;
  /** Lengths whose first quarter leaves within the horizon, the shortest first. */
  readonly weeks: readonly number[];
  /** Lane of each sphere, −1 where its records stay. */
  readonly ofSphere: readonly number[];
}

const known = new WeakMap<Regime, Lanes>();

function lanes(regime: Regime, horizon: number): Lanes {
  const before = known.get(regime);
  if (before?.horizon === horizon) return before;
  const kept = spheres.map((sphere) => weeksKept(regime, sphere));
  const leaving = kept.filter((weeks) => quarters * quarterOf(weeks) <= horizon);
  const weeks = [...new Set(leaving)].sort((a, b) => a - b);
  const found = { horizon, weeks, ofSphere: kept.map((length) => weeks.indexOf(length)) };
  known.set(regime, found);
  return found;
}

/** Lengths of retention that end within so many weeks, the shortest first: points are kept apart by each. */
export const lanesOf = (regime: Regime, horizon: number): readonly number[] => lanes(regime, horizon).weeks;

/** Which of them a sphere's records have, or −1 where they stay. */
export const laneOf = (regime: Regime, horizon: number, sphere: number): number =>
  lanes(regime, horizon).ofSphere[sphere];
