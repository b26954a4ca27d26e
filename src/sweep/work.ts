import { readFileSync } from 'node:fs';
import { performEach } from '../crew/crew.ts';
import { EvidenceError } from '../errors.ts';
import { text } from '../language/french.ts';
import { openScenario } from '../store/load-scenario.ts';
import { placeAt } from './place/open.ts';
import type { Place } from './place/place.ts';
import { type Plan, type PlannedRun, runName } from './plan.ts';
import { scenarioOf } from './plan-file.ts';
import { type PlannedAnswer, type PlannedTask, plannedRunModule, resultName, scenarioFor } from './planned-run.ts';
import { standingIn } from './results.ts';
import { ofShard, type Shard, sizeOfShard } from './shard.ts';
import { touchstoneOf } from './touchstone.ts';

/** How a plan is worked on. */
export interface WorkOptions {
  readonly shard: Shard;
  readonly workers: number;
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** What came of it; counts of runs. */
export interface Worked {
  readonly planned: number;
  /** Of this shard. */
  readonly own: number;
  readonly before: number;
  /** Files that were not as this tool wrote them: done again. */
  readonly damaged: readonly string[];
  readonly done: number;
}

/** Refuses to join with an engine that makes something else of the same people. */
async function demandSameEngine(plan: Plan, file: string): Promise<void> {
  const first = await plan.run(runName(1));
  scenarioFor({ planned: first!, file, fixed: plan.fixed });
  if ((await touchstoneOf(openScenario(file, plan.fixed), plan.regimes)) === plan.touchstone) return;
  throw new EvidenceError(
    text(
      'was made by an engine that gives other results than this one: let the same version do the whole sweep, or plan again',
      'vient d’un moteur qui donne d’autres résultats que celui-ci : confiez tout le balayage à la même version, ou refaites le plan',
    ),
    plan.path,
  );
}

/** An error of a thread, as it was. */
class RefusedRun extends EvidenceError {}

/** Where a process does its part of a plan. */
export interface Joined {
  readonly file: string;
  readonly place: Place;
}

/** Holds this engine to the plan's, then makes the place of the sweep or finds it. @throws UsageError, EvidenceError */
export async function joinSweep(plan: Plan, address: string): Promise<Joined> {
  const file = scenarioOf(plan.file, plan.path);
  const place = placeAt(address);
  await demandSameEngine(plan, file);
  await place.claim(readFileSync(plan.path));
  return { file, place };
}

export const taskOf = (
  { version, fixed, regimes }: Plan,
  { file, place }: Joined,
  planned: PlannedRun,
): PlannedTask => ({ planned, file, fixed, regimes, version, place: place.address });

/**
 * Does what is left to do of a plan, or of a shard of it. What was done stays; stopped, it goes on where it was.
 *
 * @throws UsageError for a place of something else or a disk that is full, EvidenceError for another engine
 * @example await work(await readPlan('plan.parquet', version), 'sweep', { shard: wholePlan, workers: 2 })
 */
export async function work(plan: Plan, address: string, options: WorkOptions): Promise<Worked> {
  const joined = await joinSweep(plan, address);
  const own = sizeOfShard(options.shard, plan.count);
  const damaged: string[] = [];
  const counts = { before: 0, done: 0 };
  const tell = (): void => options.onProgress?.((counts.before + counts.done) / own);
  async function* left(): AsyncGenerator<PlannedTask> {
    for await (const { planned, states } of standingIn(plan, [joined.place], ofShard(plan.runs(), options.shard))) {
      if (typeof states[0] === 'object') {
        counts.before += 1;
        tell();
        continue;
      }
      if (states[0] === 'damaged') {
        damaged.push(planned.run);
        await joined.place.remove(resultName(planned));
      }
      yield taskOf(plan, joined, planned);
    }
  }
  await performTasks(left(), { ...options, workers: Math.max(1, Math.min(options.workers, own)) }, () => {
    counts.done += 1;
    tell();
  });
  return { planned: plan.count, own, damaged, ...counts };
}

async function performTasks(
  tasks: AsyncIterable<PlannedTask>,
  { workers, signal: outer }: WorkOptions,
  onDone: () => void,
): Promise<void> {
  const stop = new AbortController();
  const signal = outer === undefined ? stop.signal : AbortSignal.any([stop.signal, outer]);
  await performEach<PlannedTask, PlannedAnswer>(
    plannedRunModule,
    tasks,
    workers,
    ({ failure }) => {
      if (failure === null) onDone();
      else stop.abort(new RefusedRun(failure.text, failure.place));
    },
    signal,
  );
}
