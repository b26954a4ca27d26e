import { largestGroups } from '../country/counted-kinds.ts';
import type { Country } from '../country/people.ts';
import type { Room } from '../country/room.ts';
import type { Shared } from '../country/step.ts';
import type { Regime, Voice } from '../scenario/scenario.ts';
import { heldMeans } from './exposure.ts';
import { dealCapacity } from './review.ts';
import { drawLine } from './score-line.ts';

/** What a regime's neighbourhoods share at the start; `scores` is how many are ranked. */
export function createShared(country: Country, voice: Voice, scores: number, room: Room): Shared {
  const n = country.neighbourhoods.length;
  return {
    published: new Float64Array(room(8 * plainNumbers.length)),
    wantedEntries: 0,
    recordEntries: 0,
    stopEntries: 0,
    tolerance: voice.tolerance,
    severity: voice.severity,
    surveillance: voice.surveillance,
    reviewLoad: 0,
    counted: new Float64Array(room(8 * n)),
    countedPeople: new Uint16Array(room(2 * n)),
    ranked: new Uint32Array(room(4 * scores)),
    scoreLine: 0,
    heldMean: new Float64Array(room(8 * n * largestGroups * heldMeans)),
    erases: 0,
    exposure: new Float64Array(room(8 * n)),
    scanned: new Uint16Array(room(2 * n)),
    scannedBefore: new Uint16Array(room(2 * n)),
    scannedByGroup: new Uint16Array(room(2 * n * largestGroups)),
    reviews: new Int32Array(room(4 * n)).fill(-1),
    stops: new Int32Array(room(4 * n)).fill(-1),
    alerts: new Uint32Array(room(4 * n)),
    reviewsUsed: new Uint32Array(room(4 * n)),
    stopsUsed: new Uint32Array(room(4 * n)),
  };
}

/** What is a number and no column. */
const plainNumbers = [
  'wantedEntries',
  'recordEntries',
  'stopEntries',
  'tolerance',
  'severity',
  'surveillance',
  'reviewLoad',
  'scoreLine',
  'erases',
] as const;

/** Puts the numbers where other threads read them. */
export const publish = (shared: Shared): void => {
  for (const [at, name] of plainNumbers.entries()) shared.published[at] = shared[name];
};

/** Takes the numbers that another thread has put there. */
export const takePublished = (shared: Shared): void => {
  for (const [at, name] of plainNumbers.entries()) shared[name] = shared.published[at];
};

/** Makes `to` say what `from` says. */
export function copyShared(from: Shared, to: Shared): void {
  for (const name of plainNumbers) to[name] = from[name];
  for (const [name, column] of Object.entries(from))
    if (ArrayBuffer.isView(column)) {
      const target = to[name as 'alerts'];
      target.set((column as Uint32Array).subarray(0, target.length));
    }
}

/** What a list made inside the country counts for, and the capacities of a week; `listed` by list at last week's end. */
export function turnWeek(
  country: Country,
  regime: Regime,
  shared: Shared,
  listed: { court: number; score: number },
): void {
  const { standsFor, size } = country.scenario.people;
  const { watch } = regime;
  const scale = standsFor / size;
  const onLists = (lists: readonly string[]): number =>
    Math.round(((lists.includes('court') ? listed.court : 0) + (lists.includes('score') ? listed.score : 0)) * scale);
  shared.wantedEntries = watch.stopLists.includes('wanted') ? Math.round((watch.listSize * standsFor) / 100000) : 0;
  shared.stopEntries = onLists(watch.stopLists);
  shared.recordEntries = onLists(watch.recordLists);
  drawLine(shared, regime);
  shared.reviewLoad = loadOf(country, regime, shared);
  deal(country, shared, shared.reviews, shared.reviewsUsed, watch.reviewCapacity);
  deal(country, shared, shared.stops, shared.stopsUsed, watch.stopCapacity);
  shared.alerts.fill(0);
}

/** Last week's alerts per alert that the review can take. */
function loadOf(country: Country, { watch }: Regime, shared: Shared): number {
  if (watch.reviewCapacity === null) return 0;
  const alerts = shared.alerts.reduce((sum, count) => sum + count, 0);
  return alerts / Math.max(1, (watch.reviewCapacity * country.size) / 100000);
}

/** Deals each region's capacity; what last week left unspent comes back once, up to a week's worth. */
function deal(country: Country, shared: Shared, dealt: Int32Array, used: Uint32Array, per100000: number | null): void {
  if (per100000 === null) {
    dealt.fill(-1);
    used.fill(0);
    return;
  }
  country.scenario.people.regions.forEach((_, region) => {
    const members = country.neighbourhoods.filter((neighbourhood) => neighbourhood.region === region);
    if (members.length === 0) return;
    const people = members.reduce((sum, { size }) => sum + size, 0);
    const weekly = Math.round((per100000 * people) / 100000);
    const unspent = members.reduce((sum, { index }) => sum + Math.max(0, dealt[index]) - used[index], 0);
    const capacity = weekly + Math.min(weekly, Math.max(0, unspent));
    const weights = members.map(({ index, size }) => shared.alerts[index] + size / 1000);
    dealCapacity(capacity, weights).forEach((share, i) => {
      dealt[members[i].index] = share;
    });
  });
  used.fill(0);
}
