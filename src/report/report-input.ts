import type { Bilingual, Language } from '../language/bilingual.ts';
import type { RunResult } from '../measures/run-result.ts';
import type { Sensitivity } from './sensitivity.ts';

/** A published figure as the report prints it. */
export interface PublishedFigure {
  readonly id: string;
  readonly quantity: Bilingual;
  readonly asPrinted: string;
  readonly unit: string;
  /** `read`, `derived`, `secondary`, `weak`, `unverified`. */
  readonly status: string;
  readonly source: string;
  readonly url: string | null;
}

/** One legal rule that bears on what a scenario simulates. */
export interface LegalNote {
  readonly law: Bilingual;
  readonly article: string;
  readonly text: Bilingual;
  /** ISO date from which it applies, or `null` where it is not known. */
  readonly appliesFrom: string | null;
  readonly source: string;
  readonly url: string | null;
}

/** Everything that a report is written from. */
export interface ReportInput {
  readonly run: RunResult;
  readonly sensitivity: Sensitivity | null;
  /** The published figures that the scenario's parameters name. */
  readonly figures: ReadonlyMap<string, PublishedFigure>;
  readonly legalNotes: readonly LegalNote[];
  readonly version: string;
  /** The command that repeats the run. */
  readonly command: string;
  /** Shown first. */
  readonly language: Language;
}
