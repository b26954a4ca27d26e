/** The library: scenarios, runs, what is not known, what was published. `contrechamp/run` is what a browser can import. */
export { ContrechampError, EvidenceError, InternalError, ScenarioError, UsageError } from './errors.ts';

// Scenarios: from a file, by the id of one that ships, or from a text.
export type { Bilingual } from './language/bilingual.ts';
// Many runs.
export {
  type ReplicaOptions,
  replicas,
  type SweepOptions,
  type VaryOptions,
  vary,
} from './library/sweeps.ts';
// What the engine predicts, held against what was published.
export { type ValidateOptions, validate } from './library/validate.ts';
// Runs: made, opened, compared, lived again by one person.
export { type Measure, measuresOf } from './measures/names.ts';
export type {
  ErrorTwin,
  Estimate,
  EventRow,
  MeasureResult,
  PersonRow,
  RegimeResult,
  RunResult,
  WeeklyRow,
} from './measures/run-result.ts';
export { compareRuns, type Difference, type Side } from './report/compare-runs.ts';
export { type PersonWeek, type Relived, relive } from './run/relive.ts';
export { type RunOptions, runScenario } from './run/run-scenario.ts';
// Published figures.
export type { Evidence, Figure, Status } from './scenario/evidence.ts';
export { type Fault, ScenarioFaults } from './scenario/faults.ts';
export { type Override, settings } from './scenario/overrides.ts';
export { type ReadOptions, readScenario } from './scenario/read-scenario.ts';
export type { Safeguard } from './scenario/safeguard-kinds.ts';
export type { Parameter, Regime, Scenario } from './scenario/scenario.ts';
export { shippedEvidence } from './store/evidence-files.ts';
export { openScenario } from './store/load-scenario.ts';
export { openRun } from './store/open-run.ts';
export type { StoredRun } from './store/read-run-folder.ts';
export { type QueryCell, rowsOf as query } from './store/run-query.ts';
export { shippedScenarios } from './store/scenario-files.ts';
export { storedScenario } from './store/stored-scenario.ts';
export { version } from './store/version.ts';
export type { Ends } from './sweep/one-at-a-time.ts';
export type { Replicas, Spread } from './sweep/replicas.ts';
export { type SafeguardsWorth, safeguardsWorth } from './sweep/safeguards-worth.ts';
export type { Shares, Variation } from './sweep/vary.ts';
export type { Case } from './validate/case.ts';
export type { Judged, Outcome } from './validate/judge.ts';
