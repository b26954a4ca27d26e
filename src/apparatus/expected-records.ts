import type { ApparatusWeek } from '../country/step.ts';
import { spheres } from '../scenario/scenario.ts';
import { countedEvents, meanCoverageOf } from './sensors.ts';

/** Records of counted events this week, a person of the group: of a sphere, those that stay; or those that are joined. */
export function countedRecords(step: ApparatusWeek, sphere: number, group: number, joined: boolean): number {
  const { regime, peopleByGroup } = step;
  if (peopleByGroup[group] === 0) return 0;
  const found = joined && regime.misses ? 1 - regime.fusion.missed[group] : 1;
  const share = meanCoverageOf(step, spheres[sphere], group) * (1 - regime.safeguards.deletion) * found;
  return (countedEvents(step, sphere, group) * share) / peopleByGroup[group];
}
