import type { Override } from '../scenario/overrides.ts';
import { readScenario } from '../scenario/read-scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { shippedEvidence } from './evidence-files.ts';
import { loadScenario, readBounded, scenarioPath, shownName } from './scenario-files.ts';

/**
 * Reads a scenario from a file, or one that ships by its id, with what it extends, held to the figures that ship.
 *
 * @throws UsageError for a file that cannot be read, ScenarioFaults for one that says something wrong.
 * @example openScenario('scenarios/same-country.yaml', overridesFrom({ people: '200000' }))
 */
export function openScenario(reference: string, overrides: readonly Override[] = []): Scenario {
  const path = scenarioPath(reference);
  const text = readBounded(path);
  return readScenario(text, { fileName: shownName(path), load: loadScenario, evidence: shippedEvidence(), overrides });
}
