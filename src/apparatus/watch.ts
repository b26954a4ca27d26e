import { eachArrival } from '../country/arrivals.ts';
import { counter, happened, recordedListBits, stands } from '../country/columns.ts';
import { log } from '../country/elementary.ts';
import { block, falls, streams, unit } from '../country/luck.ts';
import type { Country } from '../country/people.ts';
import { normalCdf, normalQuantile } from '../country/quantiles.ts';
import { entryFlag, rareKind, rowWidth } from '../country/rare-table.ts';
import { add, recordNumber, type Step, slots } from '../country/step.ts';
import { poissonTotal } from '../country/totals.ts';
import { doubled } from '../country/truth.ts';
import type { Regime } from '../scenario/scenario.ts';
import { type Recogniser, recogniserFor } from './recogniser.ts';
import { listCode } from './safeguards.ts';
import { eachBadEntry, eachWanted, isOnWantedList, isWanted, likenessOf, noteLocations } from './sensors.ts';

/** Whose entry an alert is for. */
const alertOf = { otherFace: 0, wanted: 1, badEntry: 2, listed: 3 } as const;

/** The alerts of a neighbourhood's week, in the order of their days and of an addressed priority. */
const alerts = {
  count: 0,
  place: new Uint16Array(1024),
  kind: new Uint8Array(1024),
  passLuck: new Uint32Array(1024),
  stopLuck: new Uint32Array(1024),
  /** Day × 2³² + priority. */
  order: new Float64Array(1024),
};
let queue = new Uint32Array(1024);

function growAlerts(): void {
  alerts.place = doubled(alerts.place);
  alerts.kind = doubled(alerts.kind);
  alerts.passLuck = doubled(alerts.passLuck);
  alerts.stopLuck = doubled(alerts.stopLuck);
  alerts.order = doubled(alerts.order);
  queue = doubled(queue);
}

/** Sightings of one person in a week. */
const sightingsOf = (step: Step): number =>
  7 * step.regime.watch.sightings * step.country.scenario.people.regions[step.neighbourhood.region].sightingsFactor;

const recognisers = new WeakMap<Country, WeakMap<Regime, Map<number, Recogniser>>>();

/** Made once a country, a regime's settings and a list size. */
function recogniser(step: Step, entries: number): Recogniser {
  const { regime, country } = step;
  const byRegime = recognisers.get(country) ?? new WeakMap<Regime, Map<number, Recogniser>>();
  recognisers.set(country, byRegime);
  const bySize = byRegime.get(regime) ?? new Map<number, Recogniser>();
  byRegime.set(regime, bySize);
  let made = bySize.get(entries);
  if (made === undefined) {
    made = recogniserFor(
      regime.watch,
      country.scenario.people,
      country.likeness.of,
      entries,
      regime.errors,
      regime.misses,
    );
    if (bySize.size > 64) bySize.clear();
    bySize.set(entries, made);
  }
  return made;
}

/** A week of cameras: who is recognised, rightly or not, what the review lets through, and who is stopped. */
export function watch(step: Step): void {
  const { regime } = step;
  alerts.count = 0;
  const sightings = sightingsOf(step);
  if (sightings > 0) {
    const entries = step.shared.wantedEntries + step.shared.stopEntries;
    const curve = recogniser(step, entries);
    if (regime.watch.listSize > 0 && regime.watch.stopLists.includes('wanted')) alertToWanted(step, sightings, curve);
    alertToListed(step, sightings, curve);
    alertFalsely(step, sightings, curve);
    review(step);
    recordListed(step, sightings);
  }
  countAtLarge(step);
  watchBehaviour(step);
}

function raise(step: Step, place: number, kind: number, ordinal: number): void {
  if (alerts.count === alerts.place.length) growAlerts();
  const { country, neighbourhood, week } = step;
  country.luck.draw(streams.alert, neighbourhood.first + place, week, kind, ordinal);
  const at = alerts.count;
  alerts.place[at] = place;
  alerts.kind[at] = kind;
  alerts.passLuck[at] = block[2];
  alerts.stopLuck[at] = block[3];
  alerts.order[at] = (block[0] % 7) * 4294967296 + block[1];
  alerts.count += 1;
  add(step, place, kind === alertOf.otherFace ? counter.alertsFalse : counter.alertsTrue);
  const person = neighbourhood.first + place;
  const day = week * 7 + (block[0] % 7);
  const record = recordNumber(day, slots.alert);
  const isFalse = kind === alertOf.otherFace;
  step.log.point(person, isFalse ? 'alertsFalse' : 'alertsTrue', week, isFalse, record);
  if (!step.log.isLogged(person)) return;
  step.log.add(person, day, isFalse ? 'alert-false' : 'alert-true', 1, record, null, 'watchlist', false);
}

/** A stopped entry rests. */
const rests = (step: Step, place: number): boolean => {
  const index = step.rare.find(rareKind.rest, place);
  if (index < 0) return false;
  if (step.rare.rows[index * rowWidth + 2] > step.week) return true;
  step.rare.remove(index);
  return false;
};

function alertToWanted(step: Step, sightings: number, curve: Recogniser): void {
  const { regime, chunk, base, country, neighbourhood, week } = step;
  const found = sightings * regime.watch.capture * (1 - curve.fnir);
  eachWanted(step, (place, word) => {
    if ((chunk.status[base + place] & stands.arrested) !== 0 || !isOnWantedList(step, place)) return;
    const level = -log(unit(word));
    if (level < found) {
      if (!rests(step, place)) raise(step, place, alertOf.wanted, 0);
    } else if (level < sightings) {
      add(step, place, counter.wantedMissed);
      const person = neighbourhood.first + place;
      if (step.log.isLogged(person)) step.log.add(person, week * 7, 'wanted-missed', 1, null, null, 'watchlist', false);
    }
  });
  eachBadEntry(step, (place) => {
    const level = -log(unit(country.luck.word(streams.listedAlert, neighbourhood.first + place, week, 0)));
    if (level < found && !rests(step, place)) raise(step, place, alertOf.badEntry, 0);
  });
}

/** Where a court's or a score's list leads to stops, its people are met like the wanted. */
function alertToListed(step: Step, sightings: number, curve: Recogniser): void {
  const { regime, chunk, base, neighbourhood, country, week } = step;
  const bits = recordedListBits(regime.watch.stopLists);
  if (bits === 0) return;
  const found = sightings * regime.watch.capture * (1 - curve.fnir);
  for (let place = 0; place < neighbourhood.size; place += 1) {
    if ((chunk.status[base + place] & bits) === 0) continue;
    const level = -log(unit(country.luck.word(streams.listedAlert, neighbourhood.first + place, week, 1)));
    if (level < found && !rests(step, place)) raise(step, place, alertOf.listed, 0);
  }
}

/** False alerts: the same faces again and again, as often as they are like others'. */
function alertFalsely(step: Step, sightings: number, curve: Recogniser): void {
  const { country, neighbourhood, week, group } = step;
  const groups = step.peopleByGroup.length;
  let ceiling = 0;
  for (let g = 0; g < groups; g += 1) ceiling = Math.max(ceiling, sightings * curve.fpir(g, country.likeness.largest));
  if (ceiling === 0) return;
  eachArrival(country.luck, streams.falseAlert, neighbourhood, week, ceiling, (place, level, ordinal) => {
    if (level < sightings * curve.fpir(group[place], likenessOf(step, place))) {
      raise(step, place, alertOf.otherFace, ordinal);
    }
  });
}

/** Share of alerts that the review passes on; under signal detection the criterion rises with the load, d′ fixed. */
function passShares(step: Step): { forTrue: number; forFalse: number } {
  const { passTrue, passFalse, review: kind, reviewCapacity } = step.regime.watch;
  if (kind === 'constant' || reviewCapacity === null || step.shared.reviewLoad <= 1) {
    return { forTrue: passTrue, forFalse: passFalse };
  }
  const shift = log(step.shared.reviewLoad) / 2;
  const moved = (share: number): number =>
    share <= 0 || share >= 1 ? share : normalCdf(normalQuantile(share) - shift);
  return { forTrue: moved(passTrue), forFalse: moved(passFalse) };
}

/** Alerts above the day's capacity lapse; a day leaves what it did not use to the next. */
function review(step: Step): void {
  const { shared, neighbourhood } = step;
  const n = neighbourhood.index;
  for (let i = 0; i < alerts.count; i += 1) queue[i] = i;
  const sorted = queue.subarray(0, alerts.count).sort((a, b) => alerts.order[a] - alerts.order[b]);
  const capacity = shared.reviews[n];
  const { forTrue, forFalse } = passShares(step);
  let [used, stopped] = [0, 0];
  shared.alerts[n] = alerts.count;
  for (const i of sorted) {
    const day = Math.floor(alerts.order[i] / 4294967296);
    if (capacity >= 0 && used >= Math.ceil((capacity * (day + 1)) / 7)) {
      lapse(step, alerts.place[i], day);
      continue;
    }
    used += 1;
    const passes = falls(alerts.passLuck[i], alerts.kind[i] === alertOf.otherFace ? forFalse : forTrue);
    if (!passes) continue;
    if (shared.stops[n] >= 0 && stopped >= Math.ceil((shared.stops[n] * (day + 1)) / 7)) {
      lapse(step, alerts.place[i], day);
      continue;
    }
    stopped += 1;
    stop(step, i, day);
  }
  shared.reviewsUsed[n] = used;
  shared.stopsUsed[n] = stopped;
}

function lapse(step: Step, place: number, dayOfWeek: number): void {
  add(step, place, counter.alertsLapsed);
  const person = step.neighbourhood.first + place;
  if (!step.log.isLogged(person)) return;
  const day = step.week * 7 + dayOfWeek;
  step.log.add(person, day, 'alert-lapsed', 1, null, recordNumber(day, slots.alert), 'watchlist', false);
}

/** What a stop turns out to be of: somebody with a lawful entry, or without. */
function countStop(step: Step, place: number, kind: number): { isLawfulStop: boolean; name: string | null } {
  const isLawfulStop = kind === alertOf.wanted || isSought(step, place) || hasRightEntry(step, place);
  const isFalseMatch = kind === alertOf.otherFace;
  add(step, place, counter.stops);
  if (isLawfulStop) add(step, place, counter.stopsWanted);
  else add(step, place, isFalseMatch ? counter.stopsFalseMatch : counter.stopsBadEntry);
  const name = isLawfulStop ? null : isFalseMatch ? 'stop-false-match' : 'stop-bad-entry';
  return { isLawfulStop, name };
}

/** Wanted, on the list and at large: not innocent even when the alert was for somebody else's entry. */
function isSought(step: Step, place: number): boolean {
  const arrested = (step.chunk.status[step.base + place] & stands.arrested) !== 0;
  return !arrested && isWanted(step, place) && isOnWantedList(step, place);
}

/** Whether a list that leads to stops holds an entry of this person that is right and in force. */
function hasRightEntry({ rare, regime, chunk, base }: Step, place: number): boolean {
  const lists = regime.watch.stopLists;
  if ((chunk.status[base + place] & recordedListBits(lists)) === 0) return false;
  for (let at = 0; at < rare.count * rowWidth; at += rowWidth) {
    if (rare.rows[at] !== rareKind.entry || rare.rows[at + 1] !== place) continue;
    const list = rare.rows[at + 2] === listCode.court ? 'court' : 'score';
    const standing = rare.rows[at + 4] & (entryFlag.inForce | entryFlag.wrong);
    if (lists.includes(list) && standing === entryFlag.inForce) return true;
  }
  return false;
}

function stop(step: Step, i: number, dayOfWeek: number): void {
  const { chunk, base, week, regime, neighbourhood } = step;
  const place = alerts.place[i];
  const kind = alerts.kind[i];
  const at = base + place;
  const person = neighbourhood.first + place;
  const before = chunk.status[at];
  const { isLawfulStop, name } = countStop(step, place, kind);
  chunk.events[week & 1][at] |= happened.stop;
  chunk.status[at] |= stands.stoppedEver | (isLawfulStop ? 0 : stands.stoppedInnocentEver);
  const again = (before & stands.stoppedEver) !== 0;
  const firstInnocent = !isLawfulStop && (before & stands.stoppedInnocentEver) === 0;
  add(step, place, again ? counter.repeatStops : counter.stoppedFirst);
  if (firstInnocent) add(step, place, counter.innocentStoppedFirst);
  if (kind !== alertOf.otherFace && regime.watch.cooldownWeeks > 0) {
    step.rare.add(rareKind.rest, place, week + regime.watch.cooldownWeeks);
  }
  const day = week * 7 + dayOfWeek;
  const [record, cause] = [recordNumber(day, slots.stop), recordNumber(day, slots.alert)];
  step.log.point(person, isLawfulStop ? 'stops' : 'stopsOfInnocents', week, !isLawfulStop, record);
  if (step.log.isLogged(person)) {
    step.log.add(person, day, 'stop', 1, record, cause, 'watchlist', true);
    if (name !== null) step.log.add(person, day, name, 1, null, record, 'watchlist', true);
    step.log.add(person, day, again ? 'repeat-stop' : 'stopped-first', 1, null, record, 'watchlist', true);
    if (firstInnocent) step.log.add(person, day, 'innocent-stopped-first', 1, null, record, 'watchlist', true);
  }
  if (kind !== alertOf.listed && isSought(step, place) && falls(alerts.stopLuck[i], regime.watch.arrest))
    arrest(step, place, day);
}

function arrest(step: Step, place: number, day: number): void {
  step.chunk.status[step.base + place] |= stands.arrested;
  add(step, place, counter.wantedFound);
  const person = step.neighbourhood.first + place;
  if (!step.log.isLogged(person)) return;
  step.log.add(person, day, 'arrested', 1, null, recordNumber(day, slots.stop), 'watchlist', true);
}

/** Weeks that wanted people spend at large, in every regime. */
function countAtLarge(step: Step): void {
  eachWanted(step, (place) => {
    if ((step.chunk.status[step.base + place] & stands.arrested) !== 0) return;
    add(step, place, counter.atLarge);
    const person = step.neighbourhood.first + place;
    if (step.log.isLogged(person)) step.log.add(person, step.week * 7, 'at-large', 1, null, null, 'wanted', true);
  });
}

/** Listed people who are only recorded: where they were seen, and where somebody else was taken for them. */
function recordListed(step: Step, sightings: number): void {
  const { regime, chunk, base, neighbourhood, group, country, week, shared } = step;
  const bits = recordedListBits(regime.watch.recordLists);
  if (bits === 0) return;
  const listed = new Float64Array(step.peopleByGroup.length);
  for (let place = 0; place < neighbourhood.size; place += 1) {
    if ((chunk.status[base + place] & bits) !== 0) listed[group[place]] += 1;
  }
  const curve = recogniser(step, shared.recordEntries);
  for (let g = 0; g < listed.length; g += 1) {
    const at = step.offset + g * step.counts.stride;
    const seen = listed[g] * sightings * regime.watch.capture * (1 - curve.fnir);
    const mistaken = step.peopleByGroup[g] * sightings * curve.meanFpir(g);
    [seen, mistaken].forEach((mean, kind) => {
      const address = kind * 4 + g;
      const total = poissonTotal(country.luck, streams.locationRecords, neighbourhood.index, week, address, mean);
      step.counts.cells[at + (kind === 0 ? counter.locationRecords : counter.locationRecordsFalse)] += total;
      noteLocations(step, kind, g, total);
    });
  }
}

/** Alerts on behaviour, by use case: they concern whoever passes, so they are only counted. */
function watchBehaviour(step: Step): void {
  const { regime, neighbourhood, country, week, peopleByGroup } = step;
  const { sightingsFactor } = country.scenario.people.regions[neighbourhood.region];
  regime.watch.behaviour.forEach((useCase, index) => {
    for (let g = 0; g < peopleByGroup.length; g += 1) {
      const cameraDays = (useCase.camerasPer100000 / 100000) * sightingsFactor * peopleByGroup[g] * 7;
      const at = step.offset + g * step.counts.stride;
      const draw = (slot: number, rate: number): number =>
        poissonTotal(
          country.luck,
          streams.behaviour,
          neighbourhood.index,
          week,
          index * 16 + g * 2 + slot,
          cameraDays * rate,
        );
      step.counts.cells[at + counter.behaviourTrue] += draw(0, useCase.eventsPerCameraDay * useCase.detection);
      if (regime.errors) step.counts.cells[at + counter.behaviourFalse] += draw(1, useCase.falseAlertsPerCameraDay);
    }
  });
}

/** Deals a region's capacity to its neighbourhoods by last week's alerts plus people in thousands (largest remainder). */
export function dealCapacity(capacity: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (capacity * weight) / total);
  const dealt = exact.map(Math.floor);
  const left = capacity - dealt.reduce((sum, share) => sum + share, 0);
  const order = exact.map((_, i) => i).sort((a, b) => exact[b] - dealt[b] - (exact[a] - dealt[a]) || a - b);
  for (let i = 0; i < left; i += 1) dealt[order[i % order.length]] += 1;
  return dealt;
}
