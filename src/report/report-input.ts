import type { Language } from '../language/bilingual.ts';
import type { RunResult } from '../measures/run-result.ts';
import type { Evidence, Figure } from '../scenario/evidence.ts';
import type { LegalNote } from '../scenario/legal-notes.ts';
import type { Readings } from '../sweep/readings.ts';
import type { Replicas } from '../sweep/replicas.ts';
import type { Variation } from '../sweep/vary.ts';
import type { ChecksFound } from './checks-found.ts';
import type { GradesLeft } from './grades-left.ts';
import type { Sensitivity } from './sensitivity.ts';

/** Everything that a report is written from. */
export interface ReportInput {
  readonly run: RunResult;
  readonly sensitivity: Sensitivity | null;
  /** Over seeds and over the ranges of the parameters, where the run was asked for them. */
  readonly uncertainty?: { readonly replicas: Replicas | null; readonly variation: Variation | null } | null;
  /** The same people with the published beliefs, and with all faces equally alike. */
  readonly readings?: Readings | null;
  /** What checks sent by a score find, where the scenario knows which payments were wrong. */
  readonly checksFound?: readonly ChecksFound[] | null;
  /** Who ever leaves the first grade, by act rates, where the scenario keeps grades that can be followed. */
  readonly gradesLeft?: readonly GradesLeft[] | null;
  /** Published figures, those that the scenario’s parameters name among them. */
  readonly figures: Evidence<Figure>;
  readonly legalNotes: readonly LegalNote[];
  readonly version: string;
  /** The command that repeats the run. */
  readonly command: string;
  /** Shown first. */
  readonly language: Language;
}
