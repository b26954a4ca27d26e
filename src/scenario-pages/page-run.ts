import type { RunResult } from '../measures/run-result.ts';
import { runScenario } from '../run/run-scenario.ts';
import { overridesFrom } from '../scenario/overrides.ts';
import { openScenario } from '../store/load-scenario.ts';
import { pages } from './pages.ts';

/** People of a small run where the page does not say otherwise: two neighbourhoods. */
const fewPeople = 8192;

/**
 * The small run of a scenario that its page shows and its test holds to.
 *
 * @example const run = await smallRun('london-lfr');
 */
export async function smallRun(id: string): Promise<RunResult> {
  const { people = fewPeople, set } = pages[id] ?? {};
  return runScenario(openScenario(id, overridesFrom({ people: String(people), set })), {
    twins: 'off',
    sample: 'nobody',
  });
}
