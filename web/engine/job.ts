import type { Bilingual } from '../../src/language/bilingual.ts';
import type { KnownFigures } from '../../src/measures/known.ts';
import type { Lives, MeasureResult, Override, Relived, RunResult } from '../../src/run/index.ts';

/** What an engine is asked: a scenario with what is set in it, and which of its regimes. */
export interface Job {
  readonly yaml: string;
  readonly overrides: readonly Override[];
  readonly regimes: readonly string[];
  /** People followed week by week. */
  readonly follow: number;
  /** One person, relived in each regime, in place of a run that is measured. */
  readonly person?: number;
  /** Everything that a report is told from, error twins too. */
  readonly whole?: boolean;
  /** What is not known of its figures, in place of the figures: by these parameters, or by all where none is named. */
  readonly unknowns?: readonly string[];
  /** Threads; they change nothing but the time. */
  readonly workers?: number;
}

/** One regime of a run, as it crosses from thread to thread. */
export interface RanRegime {
  readonly id: string;
  readonly title: Bilingual;
  readonly digest: string;
  readonly measures: Readonly<Record<string, MeasureResult>>;
}

/** What comes of a job. */
export interface Ran {
  readonly people: number;
  readonly weeks: number;
  readonly regimes: readonly RanRegime[];
  readonly lives?: Lives;
  readonly relived?: Relived;
  /** Without its scenario, which is read again where it is told of. */
  readonly whole?: Omit<RunResult, 'scenario'>;
  readonly known?: KnownFigures;
  readonly seconds: number;
}

/** From the page to an engine. */
export type Order = { readonly id: number; readonly job: Job } | { readonly id: number; readonly cancel: true };

/** From an engine to the page. */
export type Report =
  | { readonly id: number; readonly progress: number }
  | { readonly id: number; readonly ran: Ran }
  | { readonly id: number; readonly faults: readonly Bilingual[] };
