import type { Regime } from '../scenario/scenario.ts';
import type { Alike } from './alike.ts';
import type { StateChunk } from './columns.ts';
import type { Contacts } from './contacts.ts';
import type { WeekCounts } from './counts.ts';
import type { EventKind } from './events.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import type { Country } from './people.ts';
import type { Ranks } from './ranks.ts';
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
  /** Faces captured so far a resident, by neighbourhood; people captured at least once, now, at last week's end and by group. */
  exposure: Float64Array;
  scanned: Uint16Array;
  scannedBefore: Uint16Array;
  scannedByGroup: Uint16Array;
  /** The same of events that are only counted: a person's so far, and people observed at least once. */
  counted: Float64Array;
  countedPeople: Uint16Array;
  /** Last week's scores, counted in sixteenths of a point from the floor; the line that a share of them lie below. */
  readonly ranked: Uint32Array;
  scoreLine: number;
  /** Counted events in the file, a person: by neighbourhood, group, sphere and half of its retention. */
  heldMean: Float64Array;
  /** Whether files, scores and lists are erased this week, 1 or 0. */
  erases: number;
  /** The numbers above where other threads read them. */
  readonly published: Float64Array;
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

/** A column that may be read and not written. */
export interface Reading {
  readonly [at: number]: number;
  readonly length: number;
}

/** What every stage of a neighbourhood's week may read, and the counts and the log that it adds to by `happen`. */
export interface Week {
  readonly country: Pick<Country, 'luck'>;
  readonly neighbourhood: Neighbourhood;
  readonly week: number;
  readonly regime: Regime;
  /** Where this neighbourhood's people start in `chunk`. */
  readonly base: number;
  readonly contacts: Contacts;
  readonly alike: Alike;
  readonly ranks: Ranks;
  readonly rounding: RoundingLuck;
  readonly counts: WeekCounts;
  readonly offset: number;
  readonly log: Log;
  /** What happened to many at once, by `totalRows` and group. */
  readonly totals: Float64Array;
  /** Group of everybody, who is of age (1 or 0), and people by group. */
  readonly group: Reading;
  readonly ofAge: Reading;
  readonly peopleByGroup: Reading;
}

/** Society: writes what people believe, say and do; of the machinery it reads where people stand. */
export interface SocietyWeek extends Week {
  readonly country: Country;
  readonly shared: Readonly<Shared>;
  readonly candidates: CandidateActs;
  readonly rare: RareTable;
  readonly chunk: SocietyChunk;
  readonly chunks: readonly SocietyChunk[];
  readonly peopleByGroup: Float64Array;
  /** Expressed dissent a of everybody this week, in 1/65535. */
  readonly expressed: Uint16Array;
  /** Σ δ and Σ a by group, in 1/65535. */
  readonly desiredByGroup: Float64Array;
  readonly expressedByGroup: Float64Array;
}
type SocietyChunk = Pick<StateChunk, 'surveillance' | 'severity' | 'events'> & { readonly status: Reading };

/**
 * The apparatus: writes points, lists and stops from claims. What people believe, say and did is not in it; only
 * `sensors.ts` sees through to the truth.
 */
export interface ApparatusWeek extends Week {
  readonly country: Omit<
    Country,
    'chunks' | 'chunkOf' | 'dissentOf' | 'boldnessOf' | 'means' | 'likenessOf' | 'actHazards' | 'fourHazards'
  > & {
    chunkOf(person: number): { readonly household: Reading };
  };
  readonly shared: Shared;
  readonly rare: RareTable;
  readonly chunk: Omit<StateChunk, 'surveillance' | 'severity'>;
  /** Spheres of which a join put a record in the ledger this week, a bit a sphere. */
  readonly spheresJoined: Uint8Array;
  /** Score after association and overrides, in sixteenths of a point. */
  readonly score: Float64Array;
  /** What the score would be without wrong or misattributed records. */
  readonly rightScore: Float64Array;
  /** Who of the listed can be seen where they pass, 1 or 0. */
  readonly located: Uint8Array;
  /** How unevenly coverage falls on the people of a neighbourhood, for the shape last asked about. */
  readonly coverageFactors: { neighbourhood: number; shape: number; readonly of: Float64Array };
}

/** Measures: read, and write nothing but counts and log. */
export interface MeasuredWeek extends Week {
  readonly country: Country;
  readonly shared: Readonly<Shared>;
  readonly chunk: { readonly status: Reading };
  readonly expressed: Reading;
  readonly located: Reading;
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** One neighbourhood's week in one regime, as the run that turns from one to the next holds it. */
export type Step = Writable<SocietyWeek & ApparatusWeek> & {
  country: Country;
  wanted: WantedPeople;
  chunk: StateChunk;
  chunks: readonly StateChunk[];
  group: Uint8Array;
  ofAge: Uint8Array;
};

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
