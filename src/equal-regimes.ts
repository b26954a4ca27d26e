import type { RegimeRun } from './regime-run.ts';

/**
 * Turns runs to a week. Those that were one so far stay one while they are of one kind, led by the first of them.
 *
 * @param isThread whether somebody else copies what threads have in common
 * @returns the leaders, each with the places of those it leads
 */
export function turnRuns(runs: readonly RegimeRun[], week: number, isThread: boolean): Map<RegimeRun, number[]> {
  const before = runs.map(({ leader }) => leader);
  for (const run of runs) run.turn(week);
  const led = new Map<RegimeRun, number[]>();
  for (const [index, run] of runs.entries()) {
    const leader = runs.find((other, at) => before[at] === before[index] && other.kind === run.kind)!;
    run.follow(leader, isThread);
    led.set(leader, [...(led.get(leader) ?? []), index]);
  }
  return led;
}
