export { ContrechampError, EvidenceError, InternalError, ScenarioError, UsageError } from './errors.ts';
