import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSealed } from '../store/seal.ts';
import type { Plan, PlannedRun } from './plan.ts';
import { resultName } from './planned-run.ts';
import type { Performed } from './small-run.ts';

/** Within the folder of a sweep: its plan, and the folder of its runs. */
export const planName = 'sweep-plan.parquet';
export const runsName = 'runs';

const largestResult = 16 * 2 ** 20;

interface Result extends Pick<Performed, 'digests' | 'values'> {
  readonly bytes: string;
}

/** What stands where a run's file should: its result, `missing`, or `damaged` (changed, cut, of another plan). */
export function resultIn(folder: string, plan: Plan, planned: PlannedRun): Result | 'missing' | 'damaged' {
  const path = join(folder, runsName, resultName(planned));
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 'missing';
  if (!found.isFile() || found.size > largestResult || !isSealed(path)) return 'damaged';
  const bytes = readFileSync(path, 'utf8');
  try {
    const said = JSON.parse(bytes);
    const isOurs =
      said.schema === 1 &&
      said.version === plan.version &&
      said.run === planned.run &&
      said.seed === planned.seed &&
      said.scenarioDigest === planned.scenarioDigest &&
      plan.regimes.every((id) => typeof said.digests?.[id] === 'string' && typeof said.values?.[id] === 'object');
    return isOurs ? { bytes, digests: said.digests, values: said.values } : 'damaged';
  } catch {
    return 'damaged';
  }
}
