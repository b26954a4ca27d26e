import { exp } from '../country/elementary.ts';
import type { Stream } from '../country/luck.ts';
import { neighbourhoodSize } from '../country/neighbourhood.ts';
import type { ApparatusWeek } from '../country/step.ts';
import { countBelow } from '../country/totals.ts';

/** What befalls people alike and is only counted: how often so far, a person, and how many people at least once. */
export interface Meeting {
  readonly sofar: Float64Array;
  readonly met: Uint16Array;
  readonly count: Stream;
  readonly order: Stream;
}

/**
 * Adds so many events a person, and visits whoever meets one for the first time. As many people as have met one by now are
 * the first in a fixed order of the neighbourhood: exactly as if each waited a time of their own, with nothing kept of anybody.
 */
export function meet(
  step: ApparatusWeek,
  { sofar, met, count, order }: Meeting,
  more: number,
  visit: (place: number) => void,
): void {
  const { country, neighbourhood } = step;
  const n = neighbourhood.index;
  const before = met[n];
  sofar[n] += more;
  met[n] = countBelow(country.luck, count, n, 0, 0, neighbourhoodSize, 1 - exp(-sofar[n]));
  if (met[n] === before) return;
  const places = step.ranks.placesOf(neighbourhood, order);
  for (let rank = before; rank < met[n]; rank += 1) if (places[rank] < neighbourhood.size) visit(places[rank]);
}
