import { spheres } from '../scenario/scenario.ts';
import { type Country, chunkPeople, chunkSizes, dissentUnits, type Neighbourhood } from './people.ts';

/** What happened to a person in a week, in `events`: the bits that people react to, then weeks of rest after a fall. */
export const happened = { stop: 1, listing: 2, refusal: 4, messageMissing: 8, fell: 16 } as const;
export const ownEvents = 15;
export const restShift = 5;

/** What stands about a person, in `status`. */
export const stands = {
  listedEver: 1,
  /** Also the memory of `adapt`: attempts fall after the first refusal. */
  refusedEver: 2,
  stoppedEver: 4,
  stoppedInnocentEver: 8,
  arrested: 16,
  /** A candidate entry was rejected; it comes back only with a new record. */
  rejected: 32,
  scoreListed: 64,
  courtListed: 128,
} as const;

/** Bits of the lists, among court and score, that are named. */
export const recordedListBits = (lists: readonly string[]): number =>
  (lists.includes('court') ? stands.courtListed : 0) | (lists.includes('score') ? stands.scoreListed : 0);

/** Sums of dissent are in the units of its columns. */
export const dissentScale = dissentUnits;

/** Points are kept in sixteenths. */
export const pointUnits = 16;

/** One regime's state of up to 1,024 neighbourhoods: ten bytes a person, eight more with retention. */
export interface StateChunk {
  /** Share of the way from the believed ν₀ to 1 and from ψ₀ to ψ_max, in 1/255. */
  readonly surveillance: Uint8Array;
  readonly severity: Uint8Array;
  /** Events of even and of odd weeks: one is written while the other is read. */
  readonly events: readonly [Uint8Array, Uint8Array];
  /** Distance of the score from its base, and the part of it that wrong records made, in sixteenths. */
  readonly points: Int16Array;
  readonly wrongPoints: Int16Array;
  readonly status: Uint8Array;
  /** Points of capped acts this year. */
  readonly cappedPoints: Uint8Array;
  /** Where a regime has retention: points by quarter of it. */
  readonly buckets: Int16Array | null;
}

/** Allocates one regime's columns. */
export const createColumns = (country: Country, retention: boolean): StateChunk[] =>
  chunkSizes(country.size).map((size) => ({
    surveillance: new Uint8Array(size),
    severity: new Uint8Array(size),
    events: [new Uint8Array(size), new Uint8Array(size)] as const,
    points: new Int16Array(size),
    wrongPoints: new Int16Array(size),
    status: new Uint8Array(size),
    cappedPoints: new Uint8Array(size),
    buckets: retention ? new Int16Array(4 * size) : null,
  }));

/** Where a neighbourhood's people start within their chunk. */
export const baseOf = (neighbourhood: Neighbourhood): number => neighbourhood.first % chunkPeople;
export const chunkIndexOf = (neighbourhood: Neighbourhood): number => Math.floor(neighbourhood.first / chunkPeople);

const bySphere = (name: string): string[] => spheres.map((sphere) => `${name}.${sphere}`);

/** What is counted, whole numbers only, a week, region and group; sums of shares are in fixed point. */
export const counterNames = [
  'people',
  ...bySphere('done'),
  ...bySphere('observed'),
  ...bySphere('joined'),
  'spheresJoinedSum',
  'joinedDrawn',
  'held',
  'erasedOrdinary',
  'erasedSensitive',
  'erasedNoticed',
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
  'grade.0',
  'grade.1',
  'grade.2',
  'grade.3',
  'grade.4',
  'grade.5',
  'grade.6',
  'grade.7',
  'listedNow',
  'listedCourt',
  'listedScore',
  'listedFirst',
  'listedWrong',
  'denials',
  'deniedFirst',
  'appealsFiled',
  'appealsUpheld',
  'desiredSum',
  'expressedSum',
  'silenced',
  'reachSum',
  'reachSpeakers',
  'judgmentsPerformed',
] as const;

/** Index of each counter. */
export const counter = Object.fromEntries(counterNames.map((name, index) => [name, index])) as Record<string, number>;
export const counters = counterNames.length;

/** Fixed point of sums of shares (`spheresJoinedSum`, `reachSum`). */
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

  constructor(country: Country) {
    this.neighbourhoods = country.neighbourhoods.length;
    this.blocks = Math.min(largestBlocks, this.neighbourhoods);
    this.regions = country.scenario.people.regions.length;
    this.groups = country.scenario.people.groups.length;
    this.cells = new Float64Array(this.blocks * this.regions * this.groups * counters);
  }

  /** Offset of a neighbourhood's first group; the next group's is `counters` further. */
  offset({ index, region }: Neighbourhood): number {
    const block = Math.floor((index * this.blocks) / this.neighbourhoods);
    return (block * this.regions + region) * this.groups * counters;
  }
}
