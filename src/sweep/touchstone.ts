import { createHash } from 'node:crypto';
import type { Scenario } from '../scenario/scenario.ts';
import { performScenario } from './small-run.ts';

const people = 2000;
const weeks = 2;

/** SHA-256 of what this engine makes of the first weeks of a few of the scenario's people: two engines that differ give two. */
export async function touchstoneOf(scenario: Scenario, regimes: readonly string[]): Promise<string> {
  const size = Math.min(people, scenario.people.size);
  const tiny = { ...scenario, weeks: Math.min(weeks, scenario.weeks), people: { ...scenario.people, size } };
  const { digests, values } = await performScenario(tiny, regimes);
  return createHash('sha256')
    .update(JSON.stringify([digests, values]))
    .digest('hex');
}
