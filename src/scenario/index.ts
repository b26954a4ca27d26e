export { type Evidence, type KnownFigure, type Status, statuses } from './evidence.ts';
export type { LoadScenario } from './extends.ts';
export { type Fault, ScenarioFaults } from './faults.ts';
export { type Override, type OverrideOptions, overridesFrom } from './overrides.ts';
export { type ReadOptions, readScenario } from './read-scenario.ts';
export type * from './scenario.ts';
export { scenarioJsonSchema } from './schema.ts';
export { mostBytes } from './yaml-text.ts';
