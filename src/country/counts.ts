import { type Sphere, spheres } from '../scenario/scenario.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import type { Country } from './people.ts';

const bySphere = <Name extends string>(name: Name): `${Name}.${Sphere}`[] =>
  spheres.map((sphere) => `${name}.${sphere}` as const);

/** People by grade, the best first. */
export const gradeCounters = [
  'grade.0',
  'grade.1',
  'grade.2',
  'grade.3',
  'grade.4',
  'grade.5',
  'grade.6',
  'grade.7',
] as const;

/** What is counted, whole numbers only, a week, region and group; sums of shares are in fixed point. */
export const counterNames = [
  'people',
  ...bySphere('done'),
  ...bySphere('observed'),
  ...bySphere('joined'),
  'spheresJoinedSum',
  ...bySphere('exposed'),
  'queriesTraced',
  'queriesRefused',
  'filesCorrected',
  'joinedDrawn',
  'held',
  'erasedOrdinary',
  'erasedSensitive',
  'erasedNoticed',
  'conversationsBroken',
  'knownFirst',
  'touchedFirst',
  'awareFirst',
  'facesScanned',
  'facesPeople',
  'facesElsewhere',
  'alertsElsewhere',
  'alertsTrue',
  'alertsFalse',
  'alertsLapsed',
  'stops',
  'stopsWanted',
  'stopsFalseMatch',
  'stopsBadEntry',
  'repeatStops',
  'stoppedFirst',
  'innocentStoppedFirst',
  'wantedFound',
  'wantedMissed',
  'atLarge',
  'behaviourTrue',
  'behaviourFalse',
  'locationRecords',
  'locationRecordsFalse',
  'recordsWrong',
  'recordsMissed',
  'recordsMisattributed',
  'scored',
  'scoreSum',
  ...gradeCounters,
  'listedNow',
  'listedCourt',
  'listedScore',
  'listedFirst',
  'listedWrong',
  'denials',
  'deniedFirst',
  'appealsFiled',
  'appealsUpheld',
  'ofAge',
  'desiredSum',
  'expressedSum',
  'silenced',
  'reachSum',
  'reachSpeakers',
  'judgmentsPerformed',
] as const;

export type CounterName = (typeof counterNames)[number];

/** Index of each counter. */
export const counter = Object.fromEntries(counterNames.map((name, index) => [name, index])) as Record<
  CounterName,
  number
>;
export const counters = counterNames.length;

/** Fixed point of sums of shares (`spheresJoinedSum`, `exposed`, `reachSum`). */
export const shareUnits = 2 ** 20;

/** Neighbourhoods are gathered in at most this many blocks for the jackknife. */
export const largestBlocks = 50;

/** The counts of one regime's week by block of neighbourhoods, region and group. */
export class WeekCounts {
  readonly blocks: number;
  readonly regions: number;
  readonly groups: number;
  readonly cells: Float64Array;
  /** From one group's counters to the next group's. */
  readonly stride = counters;
  private readonly neighbourhoods: number;

  /** @param cells where other threads read them, if they do; all 0 */
  constructor(country: Country, cells?: Float64Array) {
    this.neighbourhoods = country.neighbourhoods.length;
    this.blocks = Math.min(largestBlocks, this.neighbourhoods);
    this.regions = country.scenario.people.regions.length;
    this.groups = country.scenario.people.groups.length;
    this.cells = cells ?? new Float64Array(this.blocks * this.regions * this.groups * counters);
  }

  /** Offset of a neighbourhood's first group; the next group's is `counters` further. */
  offset({ index, region }: Neighbourhood): number {
    const block = Math.floor((index * this.blocks) / this.neighbourhoods);
    return (block * this.regions + region) * this.groups * counters;
  }
}
