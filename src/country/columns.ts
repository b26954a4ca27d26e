import { type Country, chunkSizes, dissentUnits } from './people.ts';
import { ownRoom, type Room } from './room.ts';

/** What happened to a person in a week, in `events`: the bits that people react to, then weeks of rest after a fall. */
export const happened = { stop: 1, told: 2, refusal: 4, messageMissing: 8, fell: 16 } as const;
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
  /** Observed or decided about; decided about; decided about and aware of it: since the run began. */
  known: 256,
  touched: 512,
  aware: 1024,
} as const;

/** Bits of the lists, among court and score, that are named. */
export const recordedListBits = (lists: readonly string[]): number =>
  (lists.includes('court') ? stands.courtListed : 0) | (lists.includes('score') ? stands.scoreListed : 0);

/** Sums of dissent are in the units of its columns. */
export const dissentScale = dissentUnits;

/** Points are kept in sixteenths. */
export const pointUnits = 16;

/** One regime's state of up to 1,024 neighbourhoods: thirteen bytes a person, eight more for each length of retention. */
export interface StateChunk {
  /** Share of the way from the believed ν₀ to 1 and from ψ₀ to ψ_max, in 1/255. */
  readonly surveillance: Uint8Array;
  readonly severity: Uint8Array;
  /** Events of even and of odd weeks: one is written while the other is read. */
  readonly events: readonly [Uint8Array, Uint8Array];
  /** Distance of the score from its base, and the part of it that wrong records made, in sixteenths. */
  readonly points: Int16Array;
  readonly wrongPoints: Int16Array;
  readonly status: Uint16Array;
  /** Points of capped acts this year. */
  readonly cappedPoints: Uint8Array;
  /** Spheres with a record in the file: a bit each for this half of their retention, and six bits on for the half before. */
  readonly held: Uint16Array;
  /** Lengths of retention, and where there are some, points by length and quarter of it. */
  readonly lanes: number;
  readonly buckets: Int16Array | null;
}

/** A chunk's columns, in the order in which they are digested. */
export const columnsOf = (chunk: StateChunk): (Uint8Array | Uint16Array | Int16Array)[] => [
  chunk.surveillance,
  chunk.severity,
  ...chunk.events,
  chunk.points,
  chunk.wrongPoints,
  chunk.status,
  chunk.cappedPoints,
  chunk.held,
  ...(chunk.buckets === null ? [] : [chunk.buckets]),
];

/** Makes one regime's columns say what another's do; both have as many lengths of retention. */
export function copyColumns(from: readonly StateChunk[], to: readonly StateChunk[]): void {
  for (const [index, chunk] of from.entries()) {
    const columns = columnsOf(to[index]);
    for (const [at, column] of columnsOf(chunk).entries()) columns[at].set(column);
  }
}

/** Allocates one regime's columns, for so many lengths of retention. */
export const createColumns = (country: Country, lanes: number, room: Room = ownRoom): StateChunk[] =>
  chunkSizes(country.size).map((size) => ({
    surveillance: new Uint8Array(room(size)),
    severity: new Uint8Array(room(size)),
    events: [new Uint8Array(room(size)), new Uint8Array(room(size))] as const,
    points: new Int16Array(room(2 * size)),
    wrongPoints: new Int16Array(room(2 * size)),
    status: new Uint16Array(room(2 * size)),
    cappedPoints: new Uint8Array(room(size)),
    held: new Uint16Array(room(2 * size)),
    lanes,
    buckets: lanes > 0 ? new Int16Array(room(8 * lanes * size)) : null,
  }));
