import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { EvidenceError } from '../errors.ts';
import { text } from '../language/french.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { digestOf } from '../scenario/scenario-digest.ts';
import type { StoredRun } from './read-run-folder.ts';

const largestScenario = 16 * 2 ** 20;

function digestsTo(scenario: Scenario | null, digest: string): scenario is Scenario {
  try {
    return scenario !== null && digestOf(scenario) === digest;
  } catch {
    return false;
  }
}

/**
 * The scenario of a run, complete, as its folder keeps it: what it takes to run it again.
 *
 * @throws EvidenceError when the file is missing, or is not the scenario that the run's digest names
 */
export function storedScenario(run: StoredRun): Scenario {
  const path = join(run.path, 'scenario.json');
  const refuse = (): never => {
    throw new EvidenceError(
      text(
        'this is not the scenario of this run: run it again',
        'ceci n’est pas le scénario de cette simulation : relancez-la',
      ),
      path,
    );
  };
  if (run.files['scenario.json'] === undefined || statSync(path).size > largestScenario) return refuse();
  let scenario: Scenario | null = null;
  try {
    scenario = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return refuse();
  }
  return digestsTo(scenario, run.scenarioDigest) ? scenario : refuse();
}
