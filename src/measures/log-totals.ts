import { countedKinds, largestGroups } from '../country/counted-kinds.ts';
import { totalRow, totalRows } from '../country/events.ts';
import { tell } from '../country/happen.ts';
import { streams } from '../country/luck.ts';
import type { MeasuredWeek, Reading } from '../country/step.ts';
import type { Dealer, Shares } from '../country/whose.ts';

/** Some of those who are logged, all of one group: their places, and which of the group's members each is. */
interface Followed {
  readonly group: number;
  readonly places: number[];
  readonly members: number[];
}

/** Gives logged people their shares of what was only counted this week, one row a person, week and kind. */
export function logTotals(step: MeasuredWeek, dealer: Dealer): void {
  const logged = loggedPlaces(step);
  if (logged.length === 0) return;
  const everybody = among(step, logged, null);
  for (const some of everybody.followed) if (some.places.length > 0) logCounted(step, dealer, some);
  logLocations(step, dealer, logged);
  logFaces(step, dealer, logged, everybody);
}

/** Places looked through at once, where somebody is logged. */
const stretch = 64;

function loggedPlaces({ neighbourhood: { first, size }, log }: MeasuredWeek): number[] {
  const logged: number[] = [];
  for (let from = 0; from < size; from += stretch) {
    const end = Math.min(size, from + stretch);
    if (!log.isAnyLogged(first + from, end - from)) continue;
    for (let place = from; place < end; place += 1) if (log.isLogged(first + place)) logged.push(place);
  }
  return logged;
}

/** Some people of a neighbourhood: those of them who are logged, group by group, and how many each group has. */
interface Some {
  readonly followed: readonly Followed[];
  readonly members: readonly number[];
}

/** Those to whom `takes` says yes; all, where it is not given. */
function among(
  { neighbourhood, group, peopleByGroup }: MeasuredWeek,
  logged: readonly number[],
  takes: Reading | null,
): Some {
  const members = Array.from(peopleByGroup, () => 0);
  const followed = members.map((_, g): Followed => ({ group: g, places: [], members: [] }));
  for (let place = 0, next = 0; place < neighbourhood.size; place += 1) {
    const isLogged = logged[next] === place;
    if (isLogged) next += 1;
    if (takes !== null && takes[place] === 0) continue;
    const g = group[place];
    if (isLogged) {
      followed[g].places.push(place);
      followed[g].members.push(members[g]);
    }
    members[g] += 1;
  }
  return { followed, members };
}

const totalOf = (step: MeasuredWeek, row: number, g: number): number => step.totals[row * largestGroups + g];

const dealt = [
  { row: totalRow.erased, salt: 100 },
  { row: totalRow.erased + 1, salt: 104 },
  { row: totalRow.mislocated, salt: 120 },
];

const sum = (some: Shares, others: Shares): Shares => some.map((share, at) => share + others[at]);

/** What falls on a group alike: what was done, observed and joined; then what was erased, and taken for somebody else. */
function logCounted(step: MeasuredWeek, dealer: Dealer, { group: g, places, members }: Followed): void {
  const deal = (total: number, salt: number): Shares =>
    dealer.sharesOf(step, total, step.peopleByGroup[g], members, salt);
  const told: { readonly row: number; readonly shares: Shares }[] = [];
  for (let kind = 0; kind < countedKinds.length; kind += 1) {
    const [doneAt, observedAt, joinedAt] = [totalRow.done + kind, totalRow.observed + kind, totalRow.joined + kind];
    const allObserved = totalOf(step, observedAt, g);
    const allJoined = totalOf(step, joinedAt, g);
    const salt = (kind * largestGroups + g) * 4;
    const joined = deal(allJoined, salt);
    const observed = sum(joined, deal(allObserved - allJoined, salt + 1));
    const done = sum(observed, deal(totalOf(step, doneAt, g) - allObserved, salt + 2));
    told.push({ row: doneAt, shares: done }, { row: observedAt, shares: observed }, { row: joinedAt, shares: joined });
  }
  for (const { row, salt } of dealt) told.push({ row, shares: deal(totalOf(step, row, g), salt + g) });
  const found = told.filter(({ row }) => totalOf(step, row, g) > 0);
  for (let at = 0; at < places.length; at += 1)
    for (const { row, shares } of found) tellShare(step, places[at], row, shares[at]);
}

/** Where listed people were seen is dealt to the listed alone. */
function logLocations(step: MeasuredWeek, dealer: Dealer, logged: readonly number[]): void {
  if (!logged.some((place) => step.located[place] !== 0)) return;
  const { followed, members } = among(step, logged, step.located);
  for (const { group: g, places, members: chosen } of followed) {
    const shares = dealer.sharesOf(step, totalOf(step, totalRow.located, g), members[g], chosen, 110 + g);
    for (const [at, place] of places.entries()) tellShare(step, place, totalRow.located, shares[at]);
  }
}

/** Faces are dealt to those who have been captured by now: one to each who is new this week, and the others to all. */
function logFaces(step: MeasuredWeek, dealer: Dealer, logged: readonly number[], everybody: Some): void {
  const { neighbourhood, shared, ranks } = step;
  if (step.regime.watch.sightings === 0) return;
  const before = shared.scannedBefore[neighbourhood.index];
  const rankOf = ranks.of(neighbourhood, streams.faceOrder);
  const isNew = new Uint16Array(largestGroups);
  const captured = before < neighbourhood.size ? among(step, logged, findCaptured(step, rankOf, isNew)) : everybody;
  for (const { group: g, places, members } of captured.followed) {
    const again = totalOf(step, totalRow.scanned, g) - isNew[g];
    const shares = dealer.sharesOf(step, again, captured.members[g], members, 130 + g);
    for (let at = 0; at < places.length; at += 1)
      tellShare(step, places[at], totalRow.scanned, shares[at] + (rankOf[places[at]] >= before ? 1 : 0));
  }
}

/** Who has been captured by now, 1 or 0: the first ones in the neighbourhood's order; and adds who is new, by group. */
function findCaptured(
  { neighbourhood: { index, size }, group, shared }: MeasuredWeek,
  rankOf: Uint16Array,
  isNew: Uint16Array,
): Uint8Array {
  const [before, now] = [shared.scannedBefore[index], shared.scanned[index]];
  const isCaptured = new Uint8Array(size);
  for (let place = 0; place < size; place += 1) {
    if (rankOf[place] >= now) continue;
    isCaptured[place] = 1;
    if (rankOf[place] >= before) isNew[group[place]] += 1;
  }
  return isCaptured;
}

/** One person's share of what was counted in `happenToMany`. */
function tellShare(step: MeasuredWeek, at: number, row: number, share: number): void {
  const { event, rule } = totalRows[row];
  if (share > 0) tell(step, at, event, step.week * 7, share, null, null, rule, event === 'done');
}
