import { countedKinds, largestGroups } from '../country/counted-kinds.ts';
import { totalRow, totalRows } from '../country/events.ts';
import { streams } from '../country/luck.ts';
import type { MeasuredWeek, Reading } from '../country/step.ts';
import { Dealer, isSame, type Shares } from '../country/whose.ts';

/** Some of those who are logged, all of one group: their places, and which of the group's members each is. */
interface Followed {
  readonly group: number;
  readonly places: number[];
  readonly members: number[];
}

/** Some people of a neighbourhood: those of them who are logged, group by group, and how many each group has. */
interface Some {
  readonly followed: readonly Followed[];
  readonly members: readonly number[];
}

/** Who is logged in each neighbourhood, found anew when it is somebody else; and what was dealt to them this week. */
export class Followers {
  readonly dealer = new Dealer();
  private readonly known = new Map<number, { readonly logged: readonly number[]; readonly everybody: Some }>();

  /** Turns to another neighbourhood or week. */
  turn(): void {
    this.dealer.turn();
  }

  of(step: MeasuredWeek): { readonly logged: readonly number[]; readonly everybody: Some } {
    const { index } = step.neighbourhood;
    const logged = loggedPlaces(step);
    const known = this.known.get(index);
    if (known !== undefined && isSame(known.logged, logged)) return known;
    const found = { logged, everybody: among(step, logged) };
    this.known.set(index, found);
    return found;
  }
}

/** Gives logged people their shares of what was only counted this week, one row a person, week and kind. */
export function logTotals(step: MeasuredWeek, followers: Followers): void {
  const { logged, everybody } = followers.of(step);
  if (logged.length === 0) return;
  const { dealer } = followers;
  for (const some of everybody.followed) if (some.places.length > 0) logCounted(step, dealer, some);
  logLocations(step, dealer, logged);
  logFaces(step, dealer, logged, everybody);
}

/** Places looked through at once, where somebody is logged. */
const stretch = 16;

function loggedPlaces({ neighbourhood: { first, size }, log }: MeasuredWeek): number[] {
  const logged: number[] = [];
  for (let from = 0; from < size; from += stretch) {
    const end = Math.min(size, from + stretch);
    if (!log.isAnyLogged(first + from, end - from)) continue;
    for (let place = from; place < end; place += 1) if (log.isLogged(first + place)) logged.push(place);
  }
  return logged;
}

/** Those of whom a value lies from `least` to below `limit`; all, where none is given. */
function among(
  { neighbourhood, group }: MeasuredWeek,
  logged: readonly number[],
  values: Reading | null = null,
  least = 0,
  limit = 0,
): Some {
  const members = Array.from({ length: largestGroups }, () => 0);
  const followed = members.map((_, g): Followed => ({ group: g, places: [], members: [] }));
  let next = 0;
  for (let place = 0; place < neighbourhood.size; place += 1) {
    if (values !== null && (values[place] < least || values[place] >= limit)) continue;
    const g = group[place];
    while (logged[next] < place) next += 1;
    if (logged[next] === place) {
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

/** Shares of everything and shares of the rest, or of either alone. */
const sum = (some: Shares | null, others: Shares | null): Shares | null =>
  some === null || others === null ? (some ?? others) : some.map((share, at) => share + others[at]);

/** What falls on a group alike: what was done, observed and joined; then what was erased, and taken for somebody else. */
function logCounted(step: MeasuredWeek, dealer: Dealer, { group: g, places, members }: Followed): void {
  const deal = (total: number, salt: number): Shares | null =>
    total === 0 ? null : dealer.sharesOf(step, total, step.peopleByGroup[g], members, salt);
  const rows: number[] = [];
  const found: Shares[] = [];
  const tell = (row: number, shares: Shares | null): void => {
    if (shares === null) return;
    rows.push(row);
    found.push(shares);
  };
  for (let kind = 0; kind < countedKinds.length; kind += 1) {
    const allDone = totalOf(step, totalRow.done + kind, g);
    const allObserved = totalOf(step, totalRow.observed + kind, g);
    const allJoined = totalOf(step, totalRow.joined + kind, g);
    const salt = (kind * largestGroups + g) * 4;
    const joined = deal(allJoined, salt);
    const observed = sum(joined, deal(allObserved - allJoined, salt + 1));
    tell(totalRow.done + kind, sum(observed, deal(allDone - allObserved, salt + 2)));
    tell(totalRow.observed + kind, observed);
    tell(totalRow.joined + kind, joined);
  }
  for (const { row, salt } of dealt) tell(row, deal(totalOf(step, row, g), salt + g));
  for (let at = 0; at < places.length; at += 1)
    for (let each = 0; each < rows.length; each += 1) tellShare(step, places[at], rows[each], found[each][at]);
}

/** Where listed people were seen is dealt to the listed alone. */
function logLocations(step: MeasuredWeek, dealer: Dealer, logged: readonly number[]): void {
  if (!logged.some((place) => step.located[place] !== 0)) return;
  const { followed, members } = among(step, logged, step.located, 1, 2);
  for (const { group: g, places, members: chosen } of followed) {
    const shares = dealer.sharesOf(step, totalOf(step, totalRow.located, g), members[g], chosen, 110 + g);
    for (let at = 0; at < places.length; at += 1) tellShare(step, places[at], totalRow.located, shares[at]);
  }
}

/** Faces are dealt to those who have been captured by now: one to each who is new this week, and the others to all. */
function logFaces(step: MeasuredWeek, dealer: Dealer, logged: readonly number[], everybody: Some): void {
  const { neighbourhood, shared, ranks, group } = step;
  if (step.regime.watch.sightings === 0) return;
  const before = shared.scannedBefore[neighbourhood.index];
  const now = shared.scanned[neighbourhood.index];
  const rankOf = ranks.of(neighbourhood, streams.faceOrder);
  const order = ranks.placesOf(neighbourhood, streams.faceOrder);
  const isNew = new Uint16Array(largestGroups);
  for (let rank = before; rank < now; rank += 1) if (order[rank] < neighbourhood.size) isNew[group[order[rank]]] += 1;
  const captured = before < order.length ? among(step, logged, rankOf, 0, now) : everybody;
  for (const { group: g, places, members } of captured.followed) {
    const again = totalOf(step, totalRow.scanned, g) - isNew[g];
    const shares = dealer.sharesOf(step, again, captured.members[g], members, 130 + g);
    for (let at = 0; at < places.length; at += 1)
      tellShare(step, places[at], totalRow.scanned, shares[at] + (rankOf[places[at]] >= before ? 1 : 0));
  }
}

/** One person's share of what was counted in `happenToMany`. */
function tellShare({ neighbourhood, log, week }: MeasuredWeek, at: number, row: number, share: number): void {
  if (share === 0) return;
  const { event, rule } = totalRows[row];
  log.add(neighbourhood.first + at, week * 7, event, share, null, null, rule, event === 'done');
}
