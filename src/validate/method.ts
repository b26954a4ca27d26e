import type { Bilingual } from '../language/bilingual.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Naive } from './kinds.ts';

/** Form of the figure that a role takes: one number (or its two ends), named values, or a long table. */
export type Form = 'number' | 'values' | 'table';

/** One number held against another. */
export interface Comparison {
  readonly what: Bilingual;
  /** How both numbers are written. */
  readonly unit: 'count' | 'number' | 'share' | 'ratio';
  readonly predicted: number;
  /** Interval of what is predicted, 95 % unless the case says otherwise. */
  readonly low: number;
  readonly high: number;
  readonly published: number;
}

/** What a computation is given: its figures by role, its assumptions, and a scenario to run parts of the engine on. */
export interface Inputs {
  readonly number: (role: string) => number;
  /** The two ends of a figure: the same number twice where it has one. */
  readonly ends: (role: string) => readonly [number, number];
  readonly values: (role: string) => Readonly<Record<string, number>>;
  readonly table: (role: string) => Readonly<Record<string, number>>;
  readonly assumed: (role: string) => number;
  /** The shipped default scenario, on whose country parts of the engine are run. */
  readonly scenario: Scenario;
  /** The shipped scenario of an office that scores people on benefits. */
  readonly welfare: Scenario;
}

/** A guess that needs no model: what it takes in beside the case's own figures, and its number of every comparison. */
export interface Guess {
  readonly uses: Readonly<Record<string, Form>>;
  /** One number for all comparisons, or one each, in their order. */
  readonly of: (inputs: Inputs) => number | readonly number[];
}

/** A named computation of cases: what it takes in, what it is held against, and how it predicts. */
export interface Method {
  readonly uses: Readonly<Record<string, Form>>;
  readonly heldAgainst: Readonly<Record<string, Form>>;
  readonly assuming: readonly string[];
  /** The naive predictions that a case may name. */
  readonly naive: Readonly<Partial<Record<Naive, Guess>>>;
  readonly compare: (inputs: Inputs) => readonly Comparison[] | Promise<readonly Comparison[]>;
}
