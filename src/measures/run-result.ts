import type { EventKind } from '../country/events.ts';
import type { Bilingual } from '../language/bilingual.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { FalseAlerts } from './likest-faces.ts';

/** Between what a figure lies over the ranges of what is not known, by small runs of the same people. */
export interface Known {
  /** `null` where it is not known either, or has no end. */
  readonly low: number | null;
  readonly high: number | null;
  readonly runs: number;
  /** Keys of the parameters that move it beyond chance, the strongest first. */
  readonly by: readonly string[];
  /** Why there is no band: too few events or neighbourhoods in the small runs, their chance hides it, or it is not defined in some. */
  readonly why?: 'rare' | 'few' | 'chance' | 'undefined';
}

/** A value with its interval of chance (95 %, jackknife over neighbourhoods); `null` where nothing defines it. */
export interface Estimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The other interval; none where it was not looked for. */
  readonly known?: Known;
}

/** One measure of one regime: of the whole run where additive, otherwise at its end. */
export interface MeasureResult extends Estimate {
  readonly byGroup: Readonly<Record<string, Estimate>>;
  readonly byRegion: Readonly<Record<string, Estimate>>;
  /** Leave-one-block-out values of everybody's `value`, one a block of neighbourhoods; empty under 5 neighbourhoods. */
  readonly leaveOneOut: readonly (number | null)[];
  /** What is not known of the difference from another regime, by its id: ends less that difference. */
  readonly knownChanges?: Readonly<Record<string, Known>>;
}

/** Measures of one week, region and group (`all` for all of them). */
export interface WeeklyRow {
  readonly regime: string;
  readonly week: number;
  readonly region: string;
  readonly group: string;
  readonly values: Readonly<Record<string, number | null>>;
}

/** What is kept of one logged person in one regime. */
export interface PersonRow {
  readonly regime: string;
  readonly person: number;
  readonly region: string;
  readonly neighbourhood: number;
  readonly household: number;
  readonly group: string;
  readonly ageBand: string;
  readonly meansFifth: number;
  readonly dissentDesired: number;
  readonly boldness: number;
  readonly likeness: number;
  readonly wanted: boolean;
  /** First week whose events are logged: 0 for the sample, the week of the event that singled the person out otherwise. */
  readonly loggedFromWeek: number;
  /** `sample`, or the measure that singled the person out. */
  readonly loggedFor: string;
  /** At the end of the run. */
  readonly dissentExpressed: number;
  readonly score: number | null;
  readonly grade: string | null;
  readonly listed: string;
}

/** One event of a logged person; counted events are one row a person, week and sphere (day = the week's first). */
export interface EventRow {
  readonly regime: string;
  readonly person: number;
  readonly day: number;
  readonly kind: EventKind;
  readonly count: number;
  /** Number of the record, alert or entry within its person, that later events name as their cause. */
  readonly record: number | null;
  /** Record that led to this event. */
  readonly cause: number | null;
  /** Act, list, sphere or rule that applied. */
  readonly rule: string;
  /** Whether the person is told or can notice. */
  readonly known: boolean;
}

/** Rows of events, and the same by columns, so many rows at a time, where the engine logged them so. */
export interface Events extends Iterable<EventRow> {
  inColumns?(rows: number): Iterable<{ readonly [Name in keyof EventRow]: ArrayLike<EventRow[Name]> }>;
}

/** What errors did to stops, listings and refusals: people, of a pair of twins (DESIGN 4.9). */
export interface ErrorCounts {
  readonly byError: number;
  readonly spared: number;
  readonly shifted: number;
  readonly displaced: number;
}

export const errorKinds = ['stops', 'listings', 'refusals'] as const;
export type ErrorKind = (typeof errorKinds)[number];
export type ErrorCategory = keyof ErrorCounts;

/** One person whose life parts between a regime and its error twin. */
export interface TwinRow {
  readonly regime: string;
  /** `no-errors`, or the other regime of the pair. */
  readonly twin: string;
  /** Whether people react in this pair. */
  readonly reactions: boolean;
  readonly person: number;
  readonly kind: ErrorKind;
  readonly category: ErrorCategory;
  /** Week in which the lives part, and the record of what happens there. */
  readonly week: number;
  readonly record: number | null;
  /** On which side it happens. */
  readonly side: 'regime' | 'twin';
}

/** A regime and its error twin, run on their own as one country of `people`. */
export interface ErrorTwin {
  readonly regime: string;
  readonly people: number;
  /** Reactions off: mechanical error alone. */
  readonly mechanical: Readonly<Record<ErrorKind, ErrorCounts>>;
  /** What the pair with reactions on adds to it. */
  readonly throughFear: Readonly<Record<ErrorKind, ErrorCounts>>;
}

export interface RegimeResult {
  readonly id: string;
  readonly title: Bilingual;
  readonly digest: string;
  /** How its false alerts fall on the likest faces; none where the regime has no errors of that kind. */
  readonly falseAlerts?: FalseAlerts;
  readonly measures: Readonly<Record<string, MeasureResult>>;
}

/** The first people of a run, week by week, regime by regime. */
export interface Lives {
  readonly people: number;
  readonly weeks: number;
  /** Of each regime, the `lifeBits` of every person in week 0, then in week 1, … */
  readonly byRegime: Readonly<Record<string, Uint16Array>>;
}

/** Everything a run found; what the run folder, the table and the report are made from. */
export interface RunResult {
  readonly scenario: Scenario;
  readonly regimes: readonly RegimeResult[];
  readonly weekly: Iterable<WeeklyRow>;
  readonly people: readonly PersonRow[];
  readonly events: Events;
  /** Of the regimes that have errors; `null` where twins are off. */
  readonly errorTwins: readonly ErrorTwin[] | null;
  /** Everybody whose life parts from their twin's, where twins were run. */
  readonly twinRows?: Iterable<TwinRow>;
  /** Threads that walked the country. */
  readonly workers: number;
  /** Seconds of the simulation of the listed regimes, and of the twins. */
  readonly seconds: number;
  readonly errorTwinSeconds: number;
  /** People run in each group and region, where the engine counted them. */
  readonly peopleIn?: {
    readonly groups: Readonly<Record<string, number>>;
    readonly regions: Readonly<Record<string, number>>;
  };
  /** Where people were followed. */
  readonly lives?: Lives;
  readonly warnings: readonly { readonly code: string; readonly text: Bilingual; readonly evidence?: string }[];
}
