import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Bilingual } from '../language/bilingual.ts';
import type { Plan } from './plan.ts';
import { resultName } from './planned-run.ts';
import { failureIn } from './queue/failure.ts';
import { type PlanQueue, runIn, type Standing, standingOf } from './queue/queue.ts';
import { resultIn, runsName } from './results.ts';

/** A run that failed, and why. */
export interface Failed {
  readonly run: string;
  readonly reason: Bilingual;
}

/** How a sweep stands. */
export interface Status extends Standing {
  readonly planned: number;
  readonly failures: readonly Failed[];
  /** Runs a minute, of late; null where fewer than two were done within the last minutes. */
  readonly perMinute: number | null;
}

const lately = 10 * 60_000;
const recent = 200;
const failuresRead = 1000;

/** Runs a minute from the times (milliseconds) at which the last ones ended. */
export function rateOf(ends: readonly number[], now: number): number | null {
  const fresh = ends.filter((end) => now - end <= lately);
  if (fresh.length < 2) return null;
  const span = now - Math.min(...fresh);
  return span > 0 ? (fresh.length / span) * 60_000 : null;
}

/** As the queue has it. */
export async function statusOfQueue(plan: Plan, queue: PlanQueue): Promise<Status> {
  const standing = await standingOf(queue);
  const ended = await queue.jobs.getJobs(['completed'], 0, recent - 1, false);
  const failed = await queue.jobs.getJobs(['failed'], 0, failuresRead - 1);
  return {
    ...standing,
    planned: plan.runs.length,
    failures: failed.map((job) => ({ run: runIn(job), reason: failureIn(job.failedReason ?? '') })),
    perMinute: rateOf(
      ended.flatMap(({ finishedOn }) => finishedOn ?? []),
      Date.now(),
    ),
  };
}

const endOf = (path: string): number[] => {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found === undefined ? [] : [found.mtimeMs];
};

/** As the folders have it: who is at work on what, a folder cannot say. */
export function statusOfFolders(plan: Plan, folders: readonly string[]): Status {
  const states = plan.runs.map((planned) => folders.map((folder) => resultIn(folder, plan, planned)));
  const done = states.filter((each) => each.some((state) => typeof state === 'object')).length;
  const ends = folders
    .flatMap((folder) => plan.runs.flatMap((planned) => endOf(join(folder, runsName, resultName(planned)))))
    .sort((a, b) => b - a)
    .slice(0, recent);
  return {
    planned: plan.runs.length,
    waiting: plan.runs.length - done,
    running: 0,
    done,
    failed: 0,
    failures: [],
    perMinute: rateOf(ends, Date.now()),
  };
}
