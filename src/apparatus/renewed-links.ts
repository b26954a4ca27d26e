import { rareField, rareKind } from '../country/rare-table.ts';
import type { ApparatusWeek } from '../country/step.ts';
import { lastRedrawn, linkedPlace } from './links.ts';
import { give, takeOff } from './points.ts';
import { renews, stray } from './strayed.ts';

/** Where federated queries make links anew, what was taken for somebody else's is found with whom it is now linked to. */
export function renewLinks(step: ApparatusWeek): void {
  const { rare, neighbourhood, week, regime } = step;
  if (!renews(regime) || week === 0) return;
  for (let index = rare.count - 1; index >= 0; index -= 1) {
    if (rare.kindOf(index) !== rareKind.strayed) continue;
    const link = rare.get(index, rareField.strayed.link);
    if (lastRedrawn(step, neighbourhood.first + (link >> 3), link & 7) !== week) continue;
    const now = linkedPlace(step, link >> 3, link & 7);
    if (now !== rare.placeOf(index)) move(step, index, now);
  }
}

/** A correction sends home what was a person's by false links. */
export function sendHome(step: ApparatusWeek, place: number): void {
  const { rare } = step;
  for (let index = rare.count - 1; index >= 0; index -= 1) {
    if (rare.kindOf(index) !== rareKind.strayed || rare.placeOf(index) !== place) continue;
    if (renews(step.regime)) move(step, index, rare.get(index, rareField.strayed.link) >> 3);
    else rare.remove(index);
  }
}

function move(step: ApparatusWeek, index: number, to: number): void {
  const { rare } = step;
  const place = rare.placeOf(index);
  const link = rare.get(index, rareField.strayed.link);
  const points = rare.get(index, rareField.strayed.points);
  rare.remove(index);
  takeOff(step, place, points);
  const source = link >> 3;
  const sphere = link & 7;
  give(step, to, sphere, points, to !== source);
  if (to !== source) stray(step, to, source, sphere, points);
}
