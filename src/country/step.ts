import type { Regime } from '../scenario/scenario.ts';
import type { StateChunk } from './columns.ts';
import type { Contacts } from './contacts.ts';
import type { WeekCounts } from './counts.ts';
import type { EventKind } from './events.ts';
import type { Country, Neighbourhood } from './people.ts';
import type { RareTable } from './rare-table.ts';
import type { RoundingLuck } from './rounding.ts';
import type { CandidateActs, WantedPeople } from './truth.ts';

/** What is shared by a whole regime and moves only at the week's barrier. */
export interface Shared {
  /** Entries of the list of wanted people, for `standsFor`; W of a false-match rate. */
  wantedEntries: number;
  /** Entries of the lists whose people are only recorded, for `standsFor`, as they stood last week. */
  recordEntries: number;
  /** The same of court and score lists that lead to stops. */
  stopEntries: number;
  /** What people believe before experience: τ, ψ₀, ν₀. */
  tolerance: number;
  severity: number;
  surveillance: number;
  /** False alerts a review met last week, per unit of its capacity: moves the criterion of signal detection. */
  reviewLoad: number;
  /** Reviews and stops dealt to each neighbourhood this week; −1 unbounded. */
  reviews: Int32Array;
  stops: Int32Array;
  /** Written in the week, read at the barrier. */
  alerts: Uint32Array;
  reviewsUsed: Uint32Array;
  stopsUsed: Uint32Array;
}

/** Measures that point to the people whom they count. */
export type PointingMeasure =
  | 'alertsTrue'
  | 'alertsFalse'
  | 'stops'
  | 'stopsOfInnocents'
  | 'listedEver'
  | 'listedByError'
  | 'deniedPeopleEver'
  | 'messagesErased';

/** What somebody wants to know of each event as it happens; it never changes the run. */
export interface Log {
  isLogged(person: number): boolean;
  /** Whether anybody among `size` people from `first` on is logged. */
  isAnyLogged(first: number, size: number): boolean;
  /** An event of a person whom `isLogged` named, or of anybody where the log wants all. */
  add(
    person: number,
    day: number,
    kind: EventKind,
    count: number,
    record: number | null,
    cause: number | null,
    rule: string,
    known: boolean,
  ): void;
  /** A person to whom a measure points, and at which record: a log may single them out. */
  point(person: number, measure: PointingMeasure, week: number, wrong: boolean, record: number | null): void;
}

/** One neighbourhood's week in one regime: everything that society and apparatus read and write. */
export interface Step {
  readonly country: Country;
  readonly contacts: Contacts;
  readonly wanted: WantedPeople;
  readonly candidates: CandidateActs;
  readonly rounding: RoundingLuck;
  neighbourhood: Neighbourhood;
  week: number;
  regime: Regime;
  chunks: readonly StateChunk[];
  chunk: StateChunk;
  /** Where this neighbourhood's people start in `chunk`. */
  base: number;
  rare: RareTable;
  shared: Shared;
  counts: WeekCounts;
  offset: number;
  log: Log;
  /** Expressed dissent a of everybody this week, in 1/65535. */
  readonly expressed: Uint16Array;
  /** Spheres of which a join put a record in the ledger this week, a bit a sphere. */
  readonly spheresJoined: Uint8Array;
  /** What happened to many at once, by `totalRows` and group. */
  readonly totals: Float64Array;
  /** Group of everybody. */
  readonly group: Uint8Array;
  /** Σ δ and Σ a by group, in 1/65535, and people by group. */
  readonly desiredByGroup: Float64Array;
  readonly expressedByGroup: Float64Array;
  readonly peopleByGroup: Float64Array;
  /** Score after association and overrides, in sixteenths of a point. */
  readonly score: Float64Array;
  /** What the score would be without wrong or misattributed records. */
  readonly rightScore: Float64Array;
}

/** A record's number within its person: day and slot (acts 0 to 31, then what the apparatus makes). */
export const recordNumber = (day: number, slot: number): number => day * 64 + slot;
/** The act that a court turns into a list's entry. */
export const unpaidJudgment = 'judgment-unpaid';
export const slots = {
  wrongRecord: 32,
  badCourtEntry: 33,
  alert: 34,
  stop: 42,
  message: 50,
  courtEntry: 60,
  scoreEntry: 61,
} as const;
