// Points that a false link brought to somebody else: remembered where they can come home.

import { rareField, rareKind } from '../country/rare-table.ts';
import type { ApparatusWeek } from '../country/step.ts';
import type { Regime } from '../scenario/scenario.ts';

/** A query makes its links anew. */
export const renews = ({ fusion }: Regime): boolean => fusion.degree === 'federated' && fusion.persistence < 1;

/** Remembers, of points that came to a person, whose link in which silo brought them. */
export function stray(step: ApparatusWeek, place: number, source: number, sphere: number, points: number): void {
  const { regime, rare } = step;
  if (points === 0 || !(renews(regime) || regime.fusion.siloCorrection > 0)) return;
  const link = source * 8 + sphere;
  const row = rare.find(rareKind.strayed, place, link);
  if (row < 0) rare.add(rareKind.strayed, place, link, points);
  else rare.set(row, rareField.strayed.points, rare.get(row, rareField.strayed.points) + points);
}

/** Points that others' records brought to a person. */
export function strayedTo({ rare }: ApparatusWeek, place: number): number {
  let points = 0;
  for (let index = 0; index < rare.count; index += 1)
    if (rare.kindOf(index) === rareKind.strayed && rare.placeOf(index) === place)
      points += rare.get(index, rareField.strayed.points);
  return points;
}

/** They come back in time like every lost point. */
export function recoverStrayed({ rare, rounding }: ApparatusWeek, share: number): void {
  for (let index = rare.count - 1; index >= 0; index -= 1) {
    if (rare.kindOf(index) !== rareKind.strayed) continue;
    const points = rare.get(index, rareField.strayed.points);
    if (points >= 0) continue;
    const left = points + Math.floor(-points * share + rounding.share(rare.placeOf(index), 3));
    if (left === 0) rare.remove(index);
    else rare.set(index, rareField.strayed.points, left);
  }
}

/** So much of them is left where a person's wrong points leave with the retention. */
export function scaleStrayed({ rare }: ApparatusWeek, place: number, left: number): void {
  for (let index = 0; index < rare.count; index += 1) {
    if (rare.kindOf(index) !== rareKind.strayed || rare.placeOf(index) !== place) continue;
    rare.set(index, rareField.strayed.points, Math.trunc(rare.get(index, rareField.strayed.points) * left));
  }
}
