import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Job, Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { loadQueue } from '../peers.ts';
import { connect, refusedBy } from './connection.ts';

/** A plan's own queue: its jobs are the plan's runs, by their names. */
export interface PlanQueue {
  readonly name: string;
  readonly redis: Redis;
  readonly jobs: Queue;
  close(): Promise<void>;
}

export const prefix = 'contrechamp';

/** The same plan is the same queue, whatever its file is called. */
const nameOf = (planPath: string): string =>
  `sweep-${createHash('sha256').update(readFileSync(planPath)).digest('hex').slice(0, 16)}`;

/** @throws UsageError where Redis does not answer, or refuses */
async function openQueue(planPath: string, address: string): Promise<PlanQueue> {
  const { Queue } = await loadQueue();
  const name = nameOf(planPath);
  const redis = await connect(address);
  const jobs = new Queue(name, { connection: redis, prefix });
  jobs.on('error', () => {});
  const close = async (): Promise<void> => {
    await jobs.close().catch(() => {});
    redis.disconnect();
  };
  return { name, redis, jobs, close };
}

/**
 * Opens a plan's queue for as long as it is needed.
 *
 * @throws UsageError where Redis does not answer, or refuses what it is asked
 * @example await withQueue('plan.parquet', 'redis://localhost', (queue) => enqueue(plan, queue, () => {}))
 */
export async function withQueue<Answer>(
  planPath: string,
  address: string,
  use: (queue: PlanQueue) => Promise<Answer>,
): Promise<Answer> {
  const queue = await openQueue(planPath, address);
  try {
    return await use(queue);
  } catch (error) {
    throw refusedBy(error, address);
  } finally {
    await queue.close();
  }
}

/** Runs of a queue, by how they stand. */
export interface Standing {
  readonly waiting: number;
  readonly running: number;
  readonly done: number;
  readonly failed: number;
}

export async function standingOf({ jobs }: PlanQueue): Promise<Standing> {
  const { active, completed, failed, ...others } = await jobs.getJobCounts();
  const waiting = Object.values(others).reduce((sum, number) => sum + number, 0);
  return { waiting, running: active, done: completed, failed };
}

export const isOver = ({ waiting, running }: Standing): boolean => waiting + running === 0;
export const inAll = ({ waiting, running, done, failed }: Standing): number => waiting + running + done + failed;

/** The name of a run, from its job. */
export const runIn = ({ id }: Job): string => String(id);
