// The model once more, person by person, day by day and event by event, in objects and with luck drawn in turn:
// slow and plain, for the engine to be held against. Of the product it reads the generator and the scenario alone.

import type { Regime, Scenario, Sphere } from '../../src/scenario/scenario.ts';
import { spheres } from '../../src/scenario/scenario.ts';
import {
  correctSilos,
  doActs,
  doCounted,
  exposedByOneBreach,
  isListed,
  join,
  judge,
  observe,
  turnLinks,
} from './naive/acts.ts';
import { Draws } from './naive/draws.ts';
import { keepLists, refuse } from './naive/lists.ts';
import { createCountry, noEvents, type Person } from './naive/people.ts';
import { addPoints, gradeOf, updateScores } from './naive/score.ts';
import { express } from './naive/voice.ts';
import { turnWanted, watchBehaviour, watchFaces } from './naive/watch.ts';
import { Tally, type World } from './naive/world.ts';

/** How alerts meet the review: capacity dealt to neighbourhoods, or one line a region. */
export interface NaiveOptions {
  readonly queue?: 'dealt' | 'region-wide';
}

/** Runs one regime of a scenario and returns its measures by id, `null` where there is none. */
export function simulateNaively(
  scenario: Scenario,
  regime: Regime,
  seed: number,
  { queue = 'dealt' }: NaiveOptions = {},
): Record<string, number | null> {
  const draws = new Draws(seed);
  const neighbourhoods = createCountry(draws, scenario, {
    coverageConcentration: regime.coverageConcentration,
    consent: regime.safeguards.consent,
  });
  const world: World = {
    draws,
    scenario,
    regime,
    neighbourhoods,
    everybody: neighbourhoods.flatMap(({ people }) => people),
    tally: new Tally(),
    week: 0,
    lastScores: [],
    listed: { court: 0, score: 0 },
    alertsLastWeek: 0,
    unspent: { reviews: [], stops: [] },
    heldUntil: [],
    queue,
  };
  const joinedSpheres = new Map<Person, Set<Sphere>>(world.everybody.map((person) => [person, new Set()]));
  for (; world.week < scenario.weeks; world.week += 1) liveWeek(world, joinedSpheres);
  return measures(world, joinedSpheres);
}

/** One week of everybody. */
function liveWeek(world: World, joinedSpheres: Map<Person, Set<Sphere>>): void {
  const { draws, scenario, regime, neighbourhoods, everybody, week } = world;
  for (const person of everybody) {
    person.lastEvents = person.events;
    person.events = noEvents();
    joinedSpheres.get(person)?.clear();
  }
  turnWanted(world);
  express(draws, scenario, neighbourhoods, week);
  const done = doActs(world);
  doCounted(world, joinedSpheres);
  judge(world, done);
  if (regime.apparatus) {
    turnLinks(world);
    correctSilos(world);
    const claims = join(world, observe(world, done), done, joinedSpheres);
    if (regime.score.on) {
      addPoints(world, claims);
      updateScores(world);
    }
    keepLists(world, claims);
    refuse(world, done);
  }
  watchFaces(world);
  watchBehaviour(world);
  const listed = (list: 'court' | 'score') => everybody.filter((person) => isListed(person, list)).length;
  world.lastScores = everybody.filter(({ isScored }) => isScored).map(({ score }) => score);
  world.listed = { court: listed('court'), score: listed('score') };
}

const counts = [
  ...['messagesErased', 'messagesErasedUnnoticed', 'messagesErasedOrdinary', 'alertsTrue', 'alertsFalse'],
  ...['alertsLapsed', 'wantedFound', 'wantedMissed', 'stops', 'stopsFalseMatch', 'stopsBadEntry', 'repeatStops'],
  ...['behaviourAlertsTrue', 'behaviourAlertsFalse', 'locationRecords', 'locationRecordsFalse', 'recordsWrong'],
  ...[
    'conversationsBroken',
    'facesScanned',
    'facesElsewhere',
    'alertsElsewhere',
    'recordsMissed',
    'recordsMisattributed',
    'listedByError',
    'denialAttempts',
    'appealsFiled',
    'appealsUpheld',
  ],
  ...['weeksAtLarge', 'judgmentsPerformed', 'reviewed', 'queriesTraced', 'queriesRefused', 'filesCorrected'],
];

function measures(world: World, joinedSpheres: Map<Person, Set<Sphere>>): Record<string, number | null> {
  const { tally, everybody, regime } = world;
  const over = (sum: number, all: number) => (all === 0 ? null : sum / all);
  const people = (is: (person: Person) => boolean) => everybody.filter(is).length;
  const mean = (value: (person: Person) => number, of = everybody) =>
    over(
      of.reduce((sum, person) => sum + value(person), 0),
      of.length,
    );
  const found: Record<string, number | null> = Object.fromEntries(counts.map((id) => [id, tally.of(id)]));
  for (const id of ['actsDone', 'actsObserved', 'actsJoined']) {
    for (const sphere of spheres) found[`${id}.${sphere}`] = tally.of(`${id}.${sphere}`);
    found[id] = tally.of(...spheres.map((sphere) => `${id}.${sphere}`));
  }
  const scored = regime.score.on ? everybody.filter(({ isScored }) => isScored) : [];
  for (const { id } of regime.score.grades) {
    found[`gradeShare.${id}`] = mean((person) => (gradeOf(world, person) === id ? 1 : 0), scored);
  }
  const grown = everybody.filter(({ ofAge }) => ofAge);
  const innocents = tally.of('stopsFalseMatch', 'stopsBadEntry');
  return {
    ...found,
    spheresJoined: mean((person) => joinedSpheres.get(person)?.size ?? 0),
    recordsHeld: world.heldUntil.filter((until) => until >= world.week).length,
    alertPpv: over(tally.of('alertsTrue'), tally.of('alertsTrue', 'alertsFalse')),
    stopsOfInnocents: innocents,
    peopleUntouched: people(({ aware, listedEver }) => !aware && !listedEver),
    peopleUnaware: people(({ known, aware, traced, listedEver }) => !aware && !traced && (known || listedEver)),
    spheresExposedByOneBreach: regime.apparatus ? exposedByOneBreach(world) : 0,
    facesPeople: people(({ scannedEver }) => scannedEver),
    peopleStoppedEver: people(({ stoppedEver }) => stoppedEver),
    innocentsStoppedEver: people(({ stoppedInnocentEver }) => stoppedInnocentEver),
    scoreMean: mean(({ score }) => score / 16, scored),
    listedNow: people((person) => isListed(person)),
    listedEver: people(({ listedEver }) => listedEver),
    deniedPeopleEver: people(({ refusedEver }) => refusedEver),
    dissentDesired: mean(({ desired }) => desired, grown),
    dissentExpressed: mean(({ expressed }) => expressed, grown),
    peopleSilencedThisWeek: people(({ expressed, desired }) => expressed < desired),
    speechReach: speechReach(world),
    foundPer1000StopsOfOthers: over(1000 * tally.of('wantedFound'), innocents),
  };
}

/** How many people anybody's words reach, from contact to contact, through whoever says all that they wish to. */
function speechReach({ draws, scenario, regime, neighbourhoods }: World): number {
  const { messagesGroupShare } = scenario.counted;
  const { filter } = regime;
  const erased =
    regime.apparatus && filter.on
      ? filter.hitSensitive *
        (1 - regime.safeguards.encryption) *
        (messagesGroupShare + (1 - messagesGroupShare) * filter.oneToOne)
      : 0;
  const shares = neighbourhoods.map(({ people }) => {
    const open = new Map(people.map((person) => [person, [] as Person[]]));
    const asked = new Set<Person>();
    for (const person of people) {
      asked.add(person);
      for (const contact of new Set([...person.household, ...person.ties])) {
        if (asked.has(contact) || draws.happens(erased)) continue;
        open.get(person)?.push(contact);
        open.get(contact)?.push(person);
      }
    }
    const speakers = people.filter(({ ofAge }) => ofAge).length;
    return totalReach(people, open) / speakers / Math.max(1, people.length - 1);
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** Whoever speaks up and is heard by somebody who does reaches the same people. */
function totalReach(people: Person[], open: Map<Person, Person[]>): number {
  const isOpen = (person: Person) => person.ofAge && person.expressed >= person.desired;
  const known = new Set<Person>();
  let sum = 0;
  for (const speaker of people) {
    if (!isOpen(speaker) || known.has(speaker)) continue;
    const heard = new Set([speaker]);
    for (const person of heard) if (isOpen(person)) for (const contact of open.get(person) ?? []) heard.add(contact);
    const speakers = [...heard].filter(isOpen);
    for (const person of speakers) known.add(person);
    sum += speakers.length * (heard.size - 1);
  }
  return sum;
}
