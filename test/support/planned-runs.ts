import type { Plan, PlannedRun } from '../../src/sweep/plan.ts';

/** Every run of a small plan. */
export async function runsOf(plan: Plan): Promise<PlannedRun[]> {
  const runs: PlannedRun[] = [];
  for await (const run of plan.runs()) runs.push(run);
  return runs;
}
