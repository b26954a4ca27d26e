import type { Watch } from '../../../src/scenario/scenario.ts';
import { isListed } from './acts.ts';
import { meanOverLikeness } from './draws.ts';
import { ofAgeShare } from './habits.ts';
import type { Neighbourhood, Person } from './people.ts';
import type { World } from './world.ts';

/** Why the recogniser says "listed": the face is an entry's person, or only looks like one. */
interface Alert {
  readonly person: Person;
  readonly of: 'wanted' | 'bad-entry' | 'listed' | 'other-face';
  readonly day: number;
}

/** Who is truly wanted: at the start, then a few more every week. */
export function turnWanted({ draws, scenario, regime, everybody, week }: World): void {
  const { people } = scenario;
  const { listSize, listBadShare } = regime.watch;
  const onList = Math.min(1, (listSize * (1 - listBadShare)) / people.wantedPer100000);
  const grown = ofAgeShare(people);
  for (const person of everybody) {
    if (!person.ofAge) continue;
    const share = people.groups[person.group].share * grown;
    const rate = ((people.wantedPer100000 / 100000) * people.wantedGroupShares[person.group]) / share;
    const chance = 1 - Math.exp(-rate * (week === 0 ? 1 : people.wantedInflowYearly / 52));
    if (draws.happens(chance) && person.wantedSince > week) person.wantedSince = week;
    if (week > 0) continue;
    person.onWantedList = draws.happens(onList);
    person.onListWrongly = regime.errors && draws.happens(1 - Math.exp((-listSize * listBadShare) / 100000 / grown));
  }
}

const isWanted = ({ week }: World, person: Person): boolean => person.wantedSince <= week;

/** Ratio of the false-match rate between two groups to the watch's own. */
const ratio = (watch: Watch, group: number, other: number): number =>
  group === other ? watch.fmrWithin[group] : watch.fmrAcross;

const scales = new Map<string, number>();

/** In the mode of a fixed false-alarm rate: the scale at which the mean over groups and faces is the published rate. */
function alarmScale({ scenario, regime }: World): number {
  const { watch } = regime;
  const { groups, likenessSigma } = scenario.people;
  const key = JSON.stringify([
    watch.fpir,
    watch.fmrWithin,
    watch.fmrAcross,
    watch.listGroupShares,
    groups,
    likenessSigma,
  ]);
  let scale = scales.get(key);
  if (scale === undefined) {
    const mean = (tried: number) =>
      groups.reduce(
        (sum, { share }, g) =>
          sum + share * meanOverLikeness(likenessSigma, (alike) => 1 - Math.exp(-tried * weight(watch, g) * alike)),
        0,
      );
    let [low, high] = [0, 50];
    for (let step = 0; step < 60; step += 1) {
      const middle = (low + high) / 2;
      if (mean(middle) < watch.fpir) low = middle;
      else high = middle;
    }
    scale = low;
    scales.set(key, scale);
  }
  return scale;
}

const weight = (watch: Watch, group: number): number =>
  watch.listGroupShares.reduce((sum, share, other) => sum + share * ratio(watch, group, other), 0);

/** Chance of a false alert at one sighting of a face, for a list of so many entries. */
function falsePositive(world: World, person: Person, entries: number): number {
  const { watch, errors } = world.regime;
  if (!errors || entries === 0) return 0;
  if (watch.mode === 'fixed-false-alarm') {
    return 1 - Math.exp(-alarmScale(world) * weight(watch, person.group) * person.likeness);
  }
  let none = 1;
  watch.listGroupShares.forEach((share, other) => {
    const match = Math.min(0.999999, watch.fmr * ratio(watch, person.group, other) * person.likeness);
    none *= (1 - match) ** (share * entries);
  });
  return 1 - none;
}

/** Share of captured faces of listed people that are not recognised. */
function missRate({ regime: { watch, misses } }: World, entries: number): number {
  if (!misses) return 0;
  if (watch.mode === 'fixed-threshold') return watch.fnmr;
  return Math.min(1, watch.fnmr * (Math.max(1, entries) / watch.referenceListSize) ** watch.fnirExponent);
}

/** Chance that this person is recognised at one captured picture: some faces never are, others make up the rate. */
function recognised(world: World, person: Person, entries: number): number {
  const missed = missRate(world, entries);
  const never = missed * world.regime.watch.persistentMisses;
  return person.obscurity < never ? 0 : (1 - missed) / (1 - never);
}

/** Entries of lists made inside the country, for the population that they stand for, as they stood last week. */
const entriesOf = ({ scenario, listed }: World, lists: readonly string[]): number =>
  Math.round(
    ((lists.includes('court') ? listed.court : 0) + (lists.includes('score') ? listed.score : 0)) *
      (scenario.people.standsFor / scenario.people.size),
  );

/** A week of cameras: everybody, every sighting. */
export function watchFaces(world: World): void {
  const { draws, scenario, regime, everybody, tally } = world;
  const { watch } = regime;
  const wantedListed = watch.stopLists.includes('wanted');
  const external = wantedListed ? Math.round((watch.listSize * scenario.people.standsFor) / 100000) : 0;
  const entries = external + entriesOf(world, watch.stopLists);
  const recorded = entriesOf(world, watch.recordLists);
  const alerts: Alert[] = [];
  for (const person of everybody) {
    const { sightingsFactor } = scenario.people.regions[person.neighbourhood.region];
    const days = Array.from({ length: draws.poisson(7 * watch.sightings * sightingsFactor) }, () => draws.below(7));
    days.sort((a, b) => a - b);
    const captured = days.filter(() => draws.happens(watch.capture));
    tally.add('facesScanned', captured.length);
    if (captured.length > 0) {
      person.scannedEver = true;
      person.known = true;
    }
    passFromElsewhere(world, person, 7 * watch.sightings * sightingsFactor * watch.capture, entries);
    const sees = recognised(world, person, entries);
    const wanted = isWanted(world, person);
    const alertOnce = (of: Alert['of']): boolean => {
      const day = captured.find(() => draws.happens(sees));
      if (day !== undefined && person.restsUntil <= world.week) alerts.push({ person, of, day });
      return day !== undefined;
    };
    if (wantedListed && watch.listSize > 0) {
      if (wanted && !person.arrested && person.onWantedList) {
        const found = alertOnce('wanted');
        if (!found && days.length > 0) tally.add('wantedMissed');
      }
      if (person.onListWrongly && !wanted) alertOnce('bad-entry');
    }
    if ((['court', 'score'] as const).some((list) => watch.stopLists.includes(list) && isListed(person, list))) {
      alertOnce('listed');
    }
    const mistaken = falsePositive(world, person, entries);
    for (const day of captured) if (draws.happens(mistaken)) alerts.push({ person, of: 'other-face', day });
    recordPlaces(world, person, captured.length, recorded);
  }
  for (const { of } of alerts) tally.add(of === 'other-face' ? 'alertsFalse' : 'alertsTrue');
  reviewAlerts(
    world,
    draws.shuffled(alerts).sort((a, b) => a.day - b.day),
  );
  for (const person of everybody) if (isWanted(world, person) && !person.arrested) tally.add('weeksAtLarge');
}

/** People from elsewhere who pass as residents of this group do: counted, and followed no further. */
function passFromElsewhere(world: World, person: Person, captured: number, entries: number): void {
  const { draws, scenario, regime, tally } = world;
  for (let left = draws.poisson(captured * regime.watch.elsewhere); left > 0; left -= 1) {
    tally.add('facesElsewhere');
    const stranger = { ...person, likeness: draws.likeness(scenario.people.likenessSigma) };
    if (draws.happens(falsePositive(world, stranger, entries))) tally.add('alertsElsewhere');
  }
}

/** Where people of a list that is only recorded were seen, and where others were taken for them. */
function recordPlaces(world: World, person: Person, captured: number, entries: number): void {
  const { draws, regime, tally } = world;
  const { recordLists } = regime.watch;
  if (recordLists.length === 0) return;
  const listed = (['court', 'score'] as const).some((list) => recordLists.includes(list) && isListed(person, list));
  const mistaken = falsePositive(world, person, entries);
  const sees = recognised(world, person, entries);
  for (let left = captured; left > 0; left -= 1) {
    if (listed && draws.happens(sees)) tally.add('locationRecords');
    if (!draws.happens(mistaken)) continue;
    tally.add('locationRecords');
    tally.add('locationRecordsFalse');
  }
}

/** A standard normal's distribution function, by Simpson's rule; and where it reaches a share. */
function normalShare(z: number): number {
  const steps = 200;
  const width = (z + 9) / steps;
  let sum = 0;
  for (let i = 0; i <= steps; i += 1) {
    const x = -9 + i * width;
    sum += (i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2) * Math.exp((-x * x) / 2);
  }
  return (sum * width) / 3 / Math.sqrt(2 * Math.PI);
}

function normalPoint(share: number): number {
  let [low, high] = [-8, 8];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (normalShare(middle) < share) low = middle;
    else high = middle;
  }
  return low;
}

/** What the review passes on; with signal detection its criterion rises with last week's load. */
function passing({ regime, scenario, alertsLastWeek }: World): { forTrue: number; forFalse: number } {
  const { passTrue, passFalse, review, reviewCapacity } = regime.watch;
  const load =
    reviewCapacity === null ? 0 : alertsLastWeek / Math.max(1, (reviewCapacity * scenario.people.size) / 100000);
  if (review === 'constant' || load <= 1) return { forTrue: passTrue, forFalse: passFalse };
  const moved = (share: number) =>
    share <= 0 || share >= 1 ? share : normalShare(normalPoint(share) - Math.log(load) / 2);
  return { forTrue: moved(passTrue), forFalse: moved(passFalse) };
}

/** A counter of work that can still be done this week: so much by the end of each day. */
class Capacity {
  used = 0;
  readonly weekly: number;
  constructor(weekly: number) {
    this.weekly = weekly;
  }
  takes(day: number): boolean {
    if (this.used >= Math.ceil((this.weekly * (day + 1)) / 7)) return false;
    this.used += 1;
    return true;
  }
}

/** Deals whole numbers by weight, largest remainder. */
function deal(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, each) => all + each, 0);
  const exact = weights.map((each) => (total * each) / sum);
  const dealt = exact.map(Math.floor);
  const order = exact.map((_, i) => i).sort((a, b) => (exact[b] % 1) - (exact[a] % 1) || a - b);
  const left = total - dealt.reduce((all, each) => all + each, 0);
  for (const i of order.slice(0, left)) dealt[i] += 1;
  return dealt;
}

/** Capacity of a region's neighbourhoods this week: each its own share, or all of them the same line. */
function capacities(
  world: World,
  region: readonly Neighbourhood[],
  per100000: number | null,
  unspent: number,
): Capacity[] {
  if (per100000 === null) return region.map(() => new Capacity(Number.POSITIVE_INFINITY));
  const people = region.reduce((sum, neighbourhood) => sum + neighbourhood.people.length, 0);
  const weekly = Math.round((per100000 * people) / 100000);
  const total = weekly + Math.min(weekly, unspent);
  if (world.queue === 'region-wide') {
    const shared = new Capacity(total);
    return region.map(() => shared);
  }
  const weights = region.map((neighbourhood) => neighbourhood.alerts + neighbourhood.people.length / 1000);
  return deal(total, weights).map((share) => new Capacity(share));
}

/** Alerts in their order: reviewed while there is capacity, passed on or not, stopped while officers are left. */
function reviewAlerts(world: World, alerts: readonly Alert[]): void {
  const { draws, scenario, regime, neighbourhoods, unspent, tally } = world;
  const pass = passing(world);
  scenario.people.regions.forEach((_, region) => {
    const members = neighbourhoods.filter((neighbourhood) => neighbourhood.region === region);
    const reviews = capacities(world, members, regime.watch.reviewCapacity, unspent.reviews[region] ?? 0);
    const stops = capacities(world, members, regime.watch.stopCapacity, unspent.stops[region] ?? 0);
    for (const neighbourhood of members) neighbourhood.alerts = 0;
    for (const alert of alerts) {
      const at = members.indexOf(alert.person.neighbourhood);
      if (at < 0) continue;
      members[at].alerts += 1;
      if (!reviews[at].takes(alert.day)) {
        tally.add('alertsLapsed');
        continue;
      }
      tally.add('reviewed');
      if (!draws.happens(alert.of === 'other-face' ? pass.forFalse : pass.forTrue)) continue;
      if (stops[at].takes(alert.day)) stop(world, alert);
      else tally.add('alertsLapsed');
    }
    const left = (all: Capacity[]) => [...new Set(all)].reduce((sum, { weekly, used }) => sum + weekly - used, 0);
    unspent.reviews[region] = left(reviews);
    unspent.stops[region] = left(stops);
  });
  world.alertsLastWeek = alerts.length;
}

/** A right entry in force of a list that leads to stops: then nobody is innocent, whatever the alert was for. */
function hasLawfulEntry(world: World, person: Person): boolean {
  const { stopLists } = world.regime.watch;
  return (
    isSought(world, person) ||
    person.entries.some(({ list, inForce, wrong }) => inForce && !wrong && stopLists.includes(list))
  );
}

const isSought = (world: World, person: Person): boolean =>
  isWanted(world, person) && !person.arrested && person.onWantedList;

function stop(world: World, { person, of }: Alert): void {
  const { draws, regime, tally, week } = world;
  const lawful = of === 'wanted' || hasLawfulEntry(world, person);
  tally.add('stops');
  if (person.stoppedEver) tally.add('repeatStops');
  person.stoppedEver = true;
  person.aware = true;
  person.events.stop = true;
  if (!lawful) {
    tally.add(of === 'other-face' ? 'stopsFalseMatch' : 'stopsBadEntry');
    person.stoppedInnocentEver = true;
  }
  if (of !== 'other-face') person.restsUntil = week + regime.watch.cooldownWeeks;
  if (of === 'listed' || !isSought(world, person) || !draws.happens(regime.watch.arrest)) return;
  person.arrested = true;
  tally.add('wantedFound');
}

/** Cameras that raise alerts on behaviour. */
export function watchBehaviour({ draws, scenario, regime, everybody, tally }: World): void {
  for (const useCase of regime.watch.behaviour) {
    for (const person of everybody) {
      const { sightingsFactor } = scenario.people.regions[person.neighbourhood.region];
      const cameraDays = (useCase.camerasPer100000 / 100000) * sightingsFactor * 7;
      for (let left = draws.poisson(cameraDays * useCase.eventsPerCameraDay); left > 0; left -= 1) {
        if (draws.happens(useCase.detection)) tally.add('behaviourAlertsTrue');
      }
      if (regime.errors) tally.add('behaviourAlertsFalse', draws.poisson(cameraDays * useCase.falseAlertsPerCameraDay));
    }
  }
}
