/** What a browser can import: read a scenario's text and run it. Nothing here touches a file or a network. */
export { KeptPeople } from '../country/kept-people.ts';
export { ContrechampError, EvidenceError, InternalError, ScenarioError, UsageError } from '../errors.ts';
export type { Bilingual } from '../language/bilingual.ts';
export { type Measure, measuresOf } from '../measures/names.ts';
export type {
  ErrorTwin,
  Estimate,
  EventRow,
  Lives,
  MeasureResult,
  PersonRow,
  RegimeResult,
  RunResult,
  WeeklyRow,
} from '../measures/run-result.ts';
export { type Evidence, type Figure, readEvidence } from '../scenario/evidence.ts';
export { type Fault, ScenarioFaults } from '../scenario/faults.ts';
export { bearingOn, type LegalNote, legalNotes } from '../scenario/legal-notes.ts';
export { type Override, settings } from '../scenario/overrides.ts';
export { type ReadOptions, readScenario } from '../scenario/read-scenario.ts';
export { type Safeguard, safeguards } from '../scenario/safeguard-kinds.ts';
export type { Parameter, Regime, Scenario } from '../scenario/scenario.ts';
export { lifeBits } from './lives.ts';
export { type PersonWeek, type Relived, relive } from './relive.ts';
export { type RunOptions, runScenario } from './run-scenario.ts';
