import {
  type Act,
  ageBands,
  type People,
  type Scenario,
  type Sphere,
  spheres,
} from '../../../src/scenario/scenario.ts';
import type { Draws } from './draws.ts';
import { factorOfAge, isOfAge, scaleOf } from './habits.ts';
import { meanExpressed } from './voice.ts';

/** What happened to somebody in a week that they, and whoever knows them, learn from. */
export interface Events {
  stop: boolean;
  told: boolean;
  refusal: boolean;
  messageMissing: boolean;
  fell: boolean;
}

export const noEvents = (): Events => ({
  stop: false,
  told: false,
  refusal: false,
  messageMissing: false,
  fell: false,
});

/** Points that one record brought, in sixteenths; `wrong` is the part of it that was not this person's doing. */
export interface Contribution {
  /** Weeks for which its record is kept, and the quarter of that in which it came. */
  readonly kept: number;
  readonly quarter: number;
  /** Whose record it is, and of which sphere. */
  readonly source: Person;
  readonly sphere: Sphere;
  points: number;
  wrong: number;
}

export interface Entry {
  readonly list: 'court' | 'score';
  readonly from: number;
  readonly wrong: boolean;
  readonly told: boolean;
  readonly appeals: boolean;
  readonly upheld: boolean;
  readonly decidedWeek: number;
  inForce: boolean;
}

/** A claim of the apparatus about a person: an act's id, or a record of an act not done. */
export interface Claim {
  readonly act: Act | 'wrong-record';
  readonly sphere: Sphere;
  readonly source: Person;
  readonly about: Person;
}

export interface Person {
  readonly neighbourhood: Neighbourhood;
  readonly age: number;
  readonly means: number;
  readonly group: number;
  readonly desired: number;
  readonly boldness: number;
  readonly likeness: number;
  /** From 0 to 1: the most obscure faces (the lowest) are those that a recogniser never knows. */
  readonly obscurity: number;
  readonly coverageFactor: number;
  readonly ofAge: boolean;
  readonly isScored: boolean;
  /** Daily hazard of every act at its ceiling. */
  readonly hazards: number[];
  household: Person[];
  readonly ties: Person[];
  /** Who their records of each sphere are taken to be of. */
  readonly links: Person[];
  readonly mended: boolean[];
  /** Whether each link was drawn anew this week. */
  readonly renewed: boolean[];
  /** Half of a retention in which the file of each sphere last got a record. */
  readonly heldIn: Map<Sphere, number>;
  /** Read the trace of a query. */
  traced: boolean;
  // Truth that moves.
  wantedSince: number;
  arrested: boolean;
  judgments: number;
  // What they believe and say.
  surveillance: number;
  severity: number;
  expressed: number;
  lastFall: number;
  events: Events;
  lastEvents: Events;
  // What is held about them.
  onWantedList: boolean;
  onListWrongly: boolean;
  restsUntil: number;
  contributions: Contribution[];
  points: number;
  capped: Map<string, number>;
  overrides: { until: number; grade: number; wrong: boolean }[];
  score: number;
  /** What the score would be without wrong or misattributed records. */
  rightScore: number;
  entries: Entry[];
  rejected: boolean;
  scannedEver: boolean;
  /** Observed or decided about; and decided about and aware of it. */
  known: boolean;
  aware: boolean;
  stoppedEver: boolean;
  stoppedInnocentEver: boolean;
  refusedEver: boolean;
  listedEver: boolean;
}

export interface Neighbourhood {
  readonly index: number;
  readonly region: number;
  readonly people: Person[];
  alerts: number;
}

const neighbourhoodSize = 4096;

const shareOfFifth = (skew: number): number[] =>
  [1, 2, 3, 4, 5].map((fifth) => (fifth / 5) ** (1 / skew) - ((fifth - 1) / 5) ** (1 / skew));

/** Daily hazard of an act for one person, before the factors of means and age. */
const propensity = (draws: Draws, scenario: Scenario, act: Act): number =>
  scaleOf(scenario, act) *
  (act.concentration === null ? Number(draws.happens(act.participants)) : draws.gamma(act.concentration));

function createPerson(draws: Draws, scenario: Scenario, neighbourhood: Neighbourhood, settings: Settings): Person {
  const { people, acts } = scenario;
  const group = draws.pick(people.groups.map(({ share }) => share));
  const age = draws.pick(people.age);
  const means = draws.pick(shareOfFifth(people.groups[group].meansSkew));
  const ofAge = isOfAge(people, age);
  const desired = ofAge ? draws.truncatedExponential(people.dissentMean + people.groups[group].dissentDifference) : 0;
  const ceiling = (act: Act) =>
    (act.follows === 'voice' ? desired / meanExpressed(scenario) : 1) *
    Math.max(1, act.whenListed) *
    (act.nudged ? scenario.nudgeCeiling : 1);
  return {
    neighbourhood,
    age,
    means,
    group,
    desired,
    boldness: draws.exponential(people.boldnessMean),
    likeness: draws.likeness(people.likenessSigma),
    obscurity: draws.uniform(),
    coverageFactor: settings.coverageConcentration === null ? 1 : draws.gamma(settings.coverageConcentration),
    ofAge,
    isScored: ofAge && draws.happens(settings.consent),
    hazards: acts.map((act) =>
      Math.min(5, propensity(draws, scenario, act) * factorOfAge(act, people, age) * act.byMeans[means] * ceiling(act)),
    ),
    household: [],
    ties: [],
    links: [],
    mended: spheres.map(() => false),
    renewed: spheres.map(() => false),
    heldIn: new Map(),
    traced: false,
    wantedSince: Number.POSITIVE_INFINITY,
    arrested: false,
    judgments: 0,
    surveillance: 0,
    severity: 0,
    expressed: desired,
    lastFall: Number.NEGATIVE_INFINITY,
    events: noEvents(),
    lastEvents: noEvents(),
    onWantedList: false,
    onListWrongly: false,
    restsUntil: 0,
    contributions: [],
    points: 0,
    capped: new Map(),
    overrides: [],
    score: 0,
    rightScore: 0,
    entries: [],
    rejected: false,
    scannedEver: false,
    known: false,
    aware: false,
    stoppedEver: false,
    stoppedInnocentEver: false,
    refusedEver: false,
    listedEver: false,
  };
}

interface Settings {
  readonly coverageConcentration: number | null;
  readonly consent: number;
}

/** Draws everybody, household by household, and who is tied to whom. */
export function createCountry(draws: Draws, scenario: Scenario, settings: Settings): Neighbourhood[] {
  const { people } = scenario;
  if (people.age.length !== ageBands.length) throw new RangeError('a share for every age band');
  const dealt = people.regions.map(() => 0);
  const neighbourhoods: Neighbourhood[] = [];
  for (let first = 0; first < people.size; first += neighbourhoodSize) {
    const index = neighbourhoods.length;
    const lack = people.regions.map(({ share }, region) => share * (index + 1) - dealt[region]);
    const region = lack.indexOf(Math.max(...lack));
    dealt[region] += 1;
    const neighbourhood: Neighbourhood = { index, region, people: [], alerts: 0 };
    const size = Math.min(neighbourhoodSize, people.size - first);
    for (let person = 0; person < size; person += 1) {
      neighbourhood.people.push(createPerson(draws, scenario, neighbourhood, settings));
    }
    formHouseholds(draws, people, neighbourhood.people);
    for (let tie = 0; tie < people.ties - 1; tie += 1) {
      for (const [a, b] of pairs(draws, people, neighbourhood.people, null)) {
        a.ties.push(b);
        b.ties.push(a);
      }
    }
    neighbourhoods.push(neighbourhood);
  }
  return neighbourhoods;
}

function formHouseholds(draws: Draws, { household }: People, everybody: Person[]): void {
  for (let first = 0; first < everybody.length; ) {
    const members = everybody.slice(first, first + 1 + draws.pick(household));
    for (const person of members) person.household = members.filter((other) => other !== person);
    first += members.length;
  }
}

/** Pairs people by lot, within one neighbourhood or across two; between groups a pair stays with probability 1 − h. */
export function pairs(draws: Draws, people: People, some: Person[], others: Person[] | null): [Person, Person][] {
  const left = draws.shuffled(some);
  const right = others === null ? left.splice(0, Math.floor(left.length / 2)) : draws.shuffled(others);
  return right
    .slice(0, left.length)
    .map((person, index): [Person, Person] => [person, left[index]])
    .filter(([a, b]) => a.group === b.group || draws.happens(1 - people.homophily));
}

/** Pairs of neighbourhoods of a week: everybody meets everybody once a cycle, one seat staying where it is. */
export function neighbourhoodPairs(neighbourhoods: readonly Neighbourhood[], week: number): Neighbourhood[][] {
  const seats: (Neighbourhood | null)[] = [...neighbourhoods];
  if (seats.length % 2 === 1) seats.push(null);
  const [fixed, ...turning] = seats;
  const turn = week % turning.length;
  const round = [fixed, ...turning.slice(turn), ...turning.slice(0, turn)];
  return Array.from({ length: round.length / 2 }, (_, i) => [round[i], round[round.length - 1 - i]]).filter(
    (pair): pair is Neighbourhood[] => pair.every((side) => side !== null),
  );
}
