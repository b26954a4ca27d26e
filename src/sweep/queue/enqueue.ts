import { type Plan, runName } from '../plan.ts';
import { inAll, type PlanQueue, standingOf } from './queue.ts';

/** What came of it; counts of runs. */
export interface Enqueued {
  readonly added: number;
  readonly before: number;
  /** Had failed, and wait again. */
  readonly again: number;
}

const atOnce = 1000;
/** A machine may fail by itself (a full disk, a thread that dies): another one then tries. */
const attempts = 3;

/**
 * Puts every run of a plan in its queue. Those that are there stay as they are; those that failed wait again.
 *
 * @example await enqueue(plan, await openQueue('plan.parquet', 'redis://localhost'), () => {})
 */
export async function enqueue(plan: Plan, queue: PlanQueue, onProgress: (share: number) => void): Promise<Enqueued> {
  const { failed, ...rest } = await standingOf(queue);
  const before = inAll({ failed, ...rest });
  if (failed > 0) await queue.jobs.retryJobs({ state: 'failed' });
  let [some, asked]: [string[], number] = [[], 0];
  const add = async (): Promise<void> => {
    await queue.jobs.addBulk(
      some.map((run) => ({ name: 'run', data: {}, opts: { jobId: run, attempts, removeOnFail: false } })),
    );
    asked += some.length;
    some = [];
    onProgress(asked / plan.count);
  };
  for (let place = 1; place <= plan.count; place += 1) {
    some.push(runName(place));
    if (some.length === atOnce || place === plan.count) await add();
  }
  return { added: plan.count - before, before, again: failed };
}
