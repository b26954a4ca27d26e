import type { Bilingual } from '../language/bilingual.ts';

/** Cells of a table whose sum a statement gives away: a total, or what follows from a rate and its interval. */
export type Count = readonly string[];

/** What a statement is about, in the words of its table. */
export interface Subject {
  readonly column?: string;
  readonly rate?: string;
  readonly measure?: string;
}

/** The record behind a sentence, a row of a table or a mark of a chart: what it says and which counts of people it gives away. */
export interface Statement {
  readonly code: string;
  readonly about?: Subject;
  readonly groups?: readonly string[];
  /** Every count that can be worked out from it. A rate with its interval gives away its events and its non-events. */
  readonly counts: readonly Count[];
  /** The numbers that it holds, by name. */
  readonly values?: Readonly<Record<string, number | null>>;
  readonly text: Bilingual;
  /** The same without its numbers, for where they may not be shown. */
  readonly coarse?: Bilingual;
}

/** People counted in cells, and which sums of cells are known to be the same people. */
export interface People {
  readonly cells: ReadonlyMap<string, number>;
  /** Two ways to count the same people, say all of one partition and all of another. */
  readonly alike?: readonly (readonly [Count, Count])[];
}

/** What is protected: counts of 1 to `fewest` − 1, which have to stay open over at least `width`. */
export interface Protection {
  readonly fewest: number;
  readonly width: number;
  /** How many programs may be solved; beyond that more is suppressed, never less. */
  readonly solves: number;
}

/** Cells under 10 are not given away, and stay open over at least 5. */
export const protection: Protection = { fewest: 10, width: 5, solves: 3_000 };
