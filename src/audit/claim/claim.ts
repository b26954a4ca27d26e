import type { Bilingual } from '../../language/bilingual.ts';
import type { Interval } from '../../statistics/intervals.ts';
import type { PublishedCase } from './published.ts';
import type { ObjectName } from './reading/objects.ts';

/** What a sentence of promise says, as shares 0 to 1 and counts. */
export interface Promise {
  readonly detects?: number;
  /** False alerts per passer-by. */
  readonly falseAlerts?: number;
  /** False matches per comparison of one face with one entry. */
  readonly falseMatch?: number;
  /** “Accurate”, without saying at what. */
  readonly accuracy?: number;
  /** Share of alerts that were right where it was measured: no rate of the machine. */
  readonly alertsRight?: number;
  readonly list?: number;
  readonly crowd?: number;
  readonly wanted?: number;
  readonly tested?: number;
  /** What the machine looks for: the report speaks of it in its own words. */
  readonly object?: ObjectName;
}

/** A claim with the place where it is to hold. */
export interface Claim extends Promise {
  /** Passers-by a day. */
  readonly crowd?: number;
  /** Of these, people who are truly wanted and on the list. */
  readonly wanted?: number;
  /** Faces (or comparisons, with a false-match rate) in the test behind the claim. */
  readonly tested?: number;
  /** Wanted faces in the test of what is detected. */
  readonly testedWanted?: number;
  readonly groups?: readonly ClaimGroup[];
  readonly seed?: number;
}

/** A group among the passers-by with its own error rate, in the unit of the claim. */
export interface ClaimGroup {
  readonly name: string;
  readonly share: number;
  readonly rate: number;
}

export interface Expected extends Interval {
  readonly value: number;
}

/** One day: expected numbers, and the range that chance alone gives on 95 days in 100. */
export interface Day {
  readonly alerts: Expected;
  readonly falseAlerts: Expected;
  readonly trueAlerts: Expected;
  readonly missed: Expected;
  /** Share of alerts that are true; `null` where nothing alerts. */
  readonly ppv: Expected | null;
  /** Innocent people flagged for each wanted person found; `null` where none is found. */
  readonly innocentPerWanted: number | null;
}

/** What a test of so many faces can bound, apart from a day's chance. */
export interface TestBound {
  readonly tested: number;
  /** Errors that the claimed rate means in that test. */
  readonly errors: number;
  readonly rate: Expected;
  /** What a test of this size bounds at best, had it shown no error: about 3 / N. */
  readonly boundWithoutError: number;
  readonly falseAlerts: Interval;
  readonly ppv: Interval | null;
}

export interface ClaimRow {
  readonly value: number;
  readonly alerts: number;
  readonly falseAlerts: number;
  readonly trueAlerts: number;
  readonly ppv: number | null;
}

export interface ClaimAudit {
  readonly claim: Claim;
  /** What the claim left open and was assumed here. */
  readonly assumed: readonly Bilingual[];
  /** False alerts per passer-by, per face. */
  readonly perPasserBy: number | null;
  readonly detects: number;
  /** Where a share of right alerts is claimed: the false alerts per passer-by that it would ask for here. */
  readonly neededRate: number | null;
  readonly day: Day | null;
  readonly tested: TestBound | null;
  readonly groups: readonly (ClaimGroup & {
    readonly perPasserBy: number;
    readonly falseAlerts: number;
    readonly wantedShare: number;
  })[];
  readonly byWanted: readonly ClaimRow[];
  readonly byCrowd: readonly ClaimRow[];
  readonly byList: readonly ClaimRow[];
  readonly byRate: readonly ClaimRow[];
  /** Of 10,000 passers-by: expected people of each kind. */
  readonly dots: {
    readonly of: number;
    readonly wanted: number;
    readonly found: number;
    readonly falseAlerts: number;
  } | null;
  readonly findings: readonly ClaimFinding[];
  readonly unsaid: readonly Bilingual[];
  readonly published: readonly (PublishedCase & {
    readonly perPasserBy: number;
    readonly low: number;
    readonly high: number;
    readonly ppv: number;
  })[];
}

/** A conclusion in a plain sentence. */
export interface ClaimFinding {
  readonly code: string;
  readonly text: Bilingual;
}
