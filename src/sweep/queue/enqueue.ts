import type { Plan } from '../plan.ts';
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
  for (let start = 0; start < plan.runs.length; start += atOnce) {
    const some = plan.runs.slice(start, start + atOnce);
    await queue.jobs.addBulk(
      some.map(({ run }) => ({ name: 'run', data: {}, opts: { jobId: run, attempts, removeOnFail: false } })),
    );
    onProgress((start + some.length) / plan.runs.length);
  }
  return { added: plan.runs.length - before, before, again: failed };
}
