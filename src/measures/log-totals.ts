import { countedKinds, largestGroups } from '../country/counted-kinds.ts';
import { totalRow, totalRows } from '../country/events.ts';
import { tell } from '../country/happen.ts';
import { streams } from '../country/luck.ts';
import { neighbourhoodSize } from '../country/people.ts';
import { Permutation } from '../country/permutation.ts';
import type { MeasuredWeek } from '../country/step.ts';
import { shareOf } from '../country/whose.ts';

/** Gives logged people their shares of what was only counted this week, one row a person, week and kind. */
export function logTotals(step: MeasuredWeek): void {
  const { neighbourhood, group, log } = step;
  const size = neighbourhood.size;
  if (!log.isAnyLogged(neighbourhood.first, size)) return;
  for (let g = 0; g < step.peopleByGroup.length; g += 1)
    logGroup(
      step,
      g,
      placesOf(size, (place) => group[place] === g),
    );
  logLocations(step);
  logFaces(step);
}

/** Places that `takes` says yes to, in their order. */
function placesOf(size: number, takes: (place: number) => boolean): number[] {
  const places: number[] = [];
  for (let place = 0; place < size; place += 1) if (takes(place)) places.push(place);
  return places;
}

const totalOf = (step: MeasuredWeek, row: number, g: number): number => step.totals[row * largestGroups + g];

function logCounted(step: MeasuredWeek, g: number, places: readonly number[], member: number): void {
  for (let kind = 0; kind < countedKinds.length; kind += 1) {
    const [doneAt, observedAt, joinedAt] = [totalRow.done + kind, totalRow.observed + kind, totalRow.joined + kind];
    const [allDone, allObserved, allJoined] = [doneAt, observedAt, joinedAt].map((row) => totalOf(step, row, g));
    const salt = (kind * largestGroups + g) * 4;
    const share = (total: number, part: number): number =>
      total === 0 ? 0 : shareOf(step, total, places.length, member, salt + part);
    const joined = share(allJoined, 0);
    const observed = joined + share(allObserved - allJoined, 1);
    const done = observed + share(allDone - allObserved, 2);
    tellShare(step, places[member], doneAt, done);
    tellShare(step, places[member], observedAt, observed);
    tellShare(step, places[member], joinedAt, joined);
  }
}

function logGroup(step: MeasuredWeek, g: number, places: readonly number[]): void {
  const dealt = [
    { row: totalRow.erased, salt: 100 + g },
    { row: totalRow.erased + 1, salt: 104 + g },
    { row: totalRow.mislocated, salt: 120 + g },
  ];
  for (let member = 0; member < places.length; member += 1) {
    if (!step.log.isLogged(step.neighbourhood.first + places[member])) continue;
    logCounted(step, g, places, member);
    for (const { row, salt } of dealt) dealTo(step, g, row, places, member, salt);
  }
}

function dealTo(
  step: MeasuredWeek,
  g: number,
  row: number,
  places: readonly number[],
  member: number,
  salt: number,
): void {
  const total = totalOf(step, row, g);
  if (total > 0) tellShare(step, places[member], row, shareOf(step, total, places.length, member, salt));
}

/** Where listed people were seen is dealt to the listed alone. */
function logLocations(step: MeasuredWeek): void {
  const { group, located, neighbourhood } = step;
  for (let g = 0; g < step.peopleByGroup.length; g += 1) {
    if (totalOf(step, totalRow.located, g) === 0) continue;
    const isListed = (place: number): boolean => group[place] === g && located[place] === 1;
    const places = placesOf(neighbourhood.size, isListed);
    for (const [member, place] of places.entries())
      if (step.log.isLogged(neighbourhood.first + place)) dealTo(step, g, totalRow.located, places, member, 110 + g);
  }
}

/** When each place was first captured: 0 never, 1 before, 2 this week; the first ones in the neighbourhood's order. */
function capturedPlaces({ country, neighbourhood, shared }: MeasuredWeek): Uint8Array {
  const captured = new Uint8Array(neighbourhood.size);
  const order = new Permutation(country.luck, neighbourhood.index, 0, neighbourhoodSize, streams.faceOrder);
  for (let rank = 0; rank < shared.scanned[neighbourhood.index]; rank += 1) {
    const place = order.to(rank);
    if (place < neighbourhood.size) captured[place] = rank < shared.scannedBefore[neighbourhood.index] ? 1 : 2;
  }
  return captured;
}

/** Faces are dealt to those who have been captured: one to each who is new, and the others to all. */
function logFaces(step: MeasuredWeek): void {
  if (step.regime.watch.sightings === 0) return;
  const { group, neighbourhood } = step;
  const captured = capturedPlaces(step);
  for (let g = 0; g < step.peopleByGroup.length; g += 1) {
    const places = placesOf(neighbourhood.size, (place) => group[place] === g && captured[place] > 0);
    const again = totalOf(step, totalRow.scanned, g) - places.filter((place) => captured[place] === 2).length;
    for (const [member, place] of places.entries()) {
      if (!step.log.isLogged(neighbourhood.first + place)) continue;
      const share = again === 0 ? 0 : shareOf(step, again, places.length, member, 130 + g);
      tellShare(step, place, totalRow.scanned, share + (captured[place] === 2 ? 1 : 0));
    }
  }
}

/** One person's share of what was counted in `happenToMany`. */
function tellShare(step: MeasuredWeek, at: number, row: number, share: number): void {
  const { event, rule } = totalRows[row];
  if (share > 0) tell(step, at, event, step.week * 7, share, null, null, rule, event === 'done');
}
