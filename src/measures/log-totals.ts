import { countedKinds, largestGroups } from '../country/counted-kinds.ts';
import { totalRow, totalRows } from '../country/events.ts';
import { tell } from '../country/happen.ts';
import { streams } from '../country/luck.ts';
import type { MeasuredWeek, Reading } from '../country/step.ts';
import type { Dealer } from '../country/whose.ts';

/** Somebody who is logged: the place, and which member of their group that is. */
interface Logged {
  readonly place: number;
  readonly group: number;
  readonly member: number;
}

/** Gives logged people their shares of what was only counted this week, one row a person, week and kind. */
export function logTotals(step: MeasuredWeek, dealer: Dealer): void {
  const { neighbourhood, log } = step;
  if (!log.isAnyLogged(neighbourhood.first, neighbourhood.size)) return;
  for (const person of loggedPeople(step).logged) logCounted(step, dealer, person);
  logLocations(step, dealer);
  logFaces(step, dealer);
}

/** Those who are logged, group by group, and how many of each group `takes` says yes to; all, where it is not given. */
function loggedPeople(
  { neighbourhood, group, log }: MeasuredWeek,
  takes?: Reading,
): { readonly logged: Logged[]; readonly members: Uint16Array } {
  const members = new Uint16Array(largestGroups);
  const logged: Logged[] = [];
  for (let place = 0; place < neighbourhood.size; place += 1) {
    if (takes !== undefined && takes[place] === 0) continue;
    const g = group[place];
    if (log.isLogged(neighbourhood.first + place)) logged.push({ place, group: g, member: members[g] });
    members[g] += 1;
  }
  return { logged: logged.sort((a, b) => a.group - b.group), members };
}

const totalOf = (step: MeasuredWeek, row: number, g: number): number => step.totals[row * largestGroups + g];

const dealt = [
  { row: totalRow.erased, salt: 100 },
  { row: totalRow.erased + 1, salt: 104 },
  { row: totalRow.mislocated, salt: 120 },
];

/** What falls on a group alike: what was done, observed and joined; then what was erased, and taken for somebody else. */
function logCounted(step: MeasuredWeek, dealer: Dealer, { place, group: g, member }: Logged): void {
  const members = step.peopleByGroup[g];
  for (let kind = 0; kind < countedKinds.length; kind += 1) {
    const [doneAt, observedAt, joinedAt] = [totalRow.done + kind, totalRow.observed + kind, totalRow.joined + kind];
    const allObserved = totalOf(step, observedAt, g);
    const allJoined = totalOf(step, joinedAt, g);
    const salt = (kind * largestGroups + g) * 4;
    const share = (total: number, part: number): number =>
      total === 0 ? 0 : dealer.shareOf(step, total, members, member, salt + part);
    const joined = share(allJoined, 0);
    const observed = joined + share(allObserved - allJoined, 1);
    const done = observed + share(totalOf(step, doneAt, g) - allObserved, 2);
    tellShare(step, place, doneAt, done);
    tellShare(step, place, observedAt, observed);
    tellShare(step, place, joinedAt, joined);
  }
  for (const { row, salt } of dealt) {
    const total = totalOf(step, row, g);
    if (total > 0) tellShare(step, place, row, dealer.shareOf(step, total, members, member, salt + g));
  }
}

/** Where listed people were seen is dealt to the listed alone. */
function logLocations(step: MeasuredWeek, dealer: Dealer): void {
  const from = totalRow.located * largestGroups;
  if (step.totals.subarray(from, from + largestGroups).every((total) => total === 0)) return;
  const { logged, members } = loggedPeople(step, step.located);
  for (const { place, group: g, member } of logged) {
    const total = totalOf(step, totalRow.located, g);
    if (total > 0) tellShare(step, place, totalRow.located, dealer.shareOf(step, total, members[g], member, 110 + g));
  }
}

/** Who has been captured by now, and who before this week: the first ones in the neighbourhood's order. */
function logFaces(step: MeasuredWeek, dealer: Dealer): void {
  if (step.regime.watch.sightings === 0) return;
  const { neighbourhood, group, shared, ranks } = step;
  const rankOf = ranks.of(neighbourhood, streams.faceOrder);
  const [before, now] = [shared.scannedBefore[neighbourhood.index], shared.scanned[neighbourhood.index]];
  const isCaptured = new Uint8Array(neighbourhood.size);
  const isNew = new Uint16Array(largestGroups);
  for (let place = 0; place < neighbourhood.size; place += 1) {
    if (rankOf[place] >= now) continue;
    isCaptured[place] = 1;
    if (rankOf[place] >= before) isNew[group[place]] += 1;
  }
  // Faces are dealt to those who have been captured: one to each who is new, and the others to all.
  const { logged, members } = loggedPeople(step, isCaptured);
  for (const { place, group: g, member } of logged) {
    const again = totalOf(step, totalRow.scanned, g) - isNew[g];
    const share = again === 0 ? 0 : dealer.shareOf(step, again, members[g], member, 130 + g);
    tellShare(step, place, totalRow.scanned, share + (rankOf[place] >= before ? 1 : 0));
  }
}

/** One person's share of what was counted in `happenToMany`. */
function tellShare(step: MeasuredWeek, at: number, row: number, share: number): void {
  const { event, rule } = totalRows[row];
  if (share > 0) tell(step, at, event, step.week * 7, share, null, null, rule, event === 'done');
}
