import { countedKinds, largestGroups } from '../country/counted-kinds.ts';
import { totalRow, totalRows } from '../country/events.ts';
import { tell } from '../country/happen.ts';
import { streams } from '../country/luck.ts';
import { neighbourhoodSize } from '../country/people.ts';
import { Permutation } from '../country/permutation.ts';
import type { MeasuredWeek } from '../country/step.ts';
import { shareOf } from '../country/whose.ts';

/** Somebody who is logged: the place, and which member of their group that is. */
interface Logged {
  readonly place: number;
  readonly group: number;
  readonly member: number;
}

/** Gives logged people their shares of what was only counted this week, one row a person, week and kind. */
export function logTotals(step: MeasuredWeek): void {
  const { neighbourhood, log, peopleByGroup } = step;
  if (!log.isAnyLogged(neighbourhood.first, neighbourhood.size)) return;
  const logged = loggedPeople(step);
  for (let g = 0; g < peopleByGroup.length; g += 1)
    for (const person of logged) if (person.group === g) logCounted(step, person);
  logLocations(step);
  logFaces(step);
}

function loggedPeople({ neighbourhood, group, log, peopleByGroup }: MeasuredWeek): Logged[] {
  const members = new Uint16Array(peopleByGroup.length);
  const logged: Logged[] = [];
  for (let place = 0; place < neighbourhood.size; place += 1) {
    const g = group[place];
    if (log.isLogged(neighbourhood.first + place)) logged.push({ place, group: g, member: members[g] });
    members[g] += 1;
  }
  return logged;
}

const totalOf = (step: MeasuredWeek, row: number, g: number): number => step.totals[row * largestGroups + g];

const dealt = [
  { row: totalRow.erased, salt: 100 },
  { row: totalRow.erased + 1, salt: 104 },
  { row: totalRow.mislocated, salt: 120 },
];

/** What falls on a group alike: what was done, observed and joined; then what was erased, and taken for somebody else. */
function logCounted(step: MeasuredWeek, { place, group: g, member }: Logged): void {
  const members = step.peopleByGroup[g];
  for (let kind = 0; kind < countedKinds.length; kind += 1) {
    const [doneAt, observedAt, joinedAt] = [totalRow.done + kind, totalRow.observed + kind, totalRow.joined + kind];
    const [allDone, allObserved, allJoined] = [doneAt, observedAt, joinedAt].map((row) => totalOf(step, row, g));
    const salt = (kind * largestGroups + g) * 4;
    const share = (total: number, part: number): number =>
      total === 0 ? 0 : shareOf(step, total, members, member, salt + part);
    const joined = share(allJoined, 0);
    const observed = joined + share(allObserved - allJoined, 1);
    const done = observed + share(allDone - allObserved, 2);
    tellShare(step, place, doneAt, done);
    tellShare(step, place, observedAt, observed);
    tellShare(step, place, joinedAt, joined);
  }
  for (const { row, salt } of dealt) {
    const total = totalOf(step, row, g);
    if (total > 0) tellShare(step, place, row, shareOf(step, total, members, member, salt + g));
  }
}

/** The logged among those of a group that `takes` says yes to, each with their number among them; and how many there are. */
function loggedAmong(
  { neighbourhood, group, log }: MeasuredWeek,
  g: number,
  takes: (place: number) => boolean,
): { logged: Logged[]; members: number } {
  const logged: Logged[] = [];
  let members = 0;
  for (let place = 0; place < neighbourhood.size; place += 1) {
    if (group[place] !== g || !takes(place)) continue;
    if (log.isLogged(neighbourhood.first + place)) logged.push({ place, group: g, member: members });
    members += 1;
  }
  return { logged, members };
}

/** Where listed people were seen is dealt to the listed alone. */
function logLocations(step: MeasuredWeek): void {
  for (let g = 0; g < step.peopleByGroup.length; g += 1) {
    const total = totalOf(step, totalRow.located, g);
    if (total === 0) continue;
    const { logged, members } = loggedAmong(step, g, (place) => step.located[place] === 1);
    for (const { place, member } of logged)
      tellShare(step, place, totalRow.located, shareOf(step, total, members, member, 110 + g));
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
  const { group } = step;
  const captured = capturedPlaces(step);
  const isNew = new Float64Array(step.peopleByGroup.length);
  for (const [place, when] of captured.entries()) if (when === 2) isNew[group[place]] += 1;
  for (let g = 0; g < step.peopleByGroup.length; g += 1) {
    const again = totalOf(step, totalRow.scanned, g) - isNew[g];
    const { logged, members } = loggedAmong(step, g, (place) => captured[place] > 0);
    for (const { place, member } of logged) {
      const share = again === 0 ? 0 : shareOf(step, again, members, member, 130 + g);
      tellShare(step, place, totalRow.scanned, share + (captured[place] === 2 ? 1 : 0));
    }
  }
}

/** One person's share of what was counted in `happenToMany`. */
function tellShare(step: MeasuredWeek, at: number, row: number, share: number): void {
  const { event, rule } = totalRows[row];
  if (share > 0) tell(step, at, event, step.week * 7, share, null, null, rule, event === 'done');
}
