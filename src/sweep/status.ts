import type { Bilingual } from '../language/bilingual.ts';
import type { Place } from './place/place.ts';
import type { Plan } from './plan.ts';
import { failureIn } from './queue/failure.ts';
import { type PlanQueue, runIn, type Standing, standingOf } from './queue/queue.ts';
import { standingIn } from './results.ts';

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
    planned: plan.count,
    failures: failed.map((job) => ({ run: runIn(job), reason: failureIn(job.failedReason ?? '') })),
    perMinute: rateOf(
      ended.flatMap(({ finishedOn }) => finishedOn ?? []),
      Date.now(),
    ),
  };
}

/** The latest times, of so many as come. */
async function latestOf(places: readonly Place[]): Promise<number[]> {
  let latest: number[] = [];
  const keep = (): void => {
    latest = latest.sort((a, b) => b - a).slice(0, recent);
  };
  for (const place of places) for await (const { at } of place.entries()) if (latest.push(at) > 50 * recent) keep();
  keep();
  return latest;
}

/** As the places have it: who is at work on what, they cannot say. */
export async function statusOfPlaces(plan: Plan, places: readonly Place[]): Promise<Status> {
  let done = 0;
  for await (const { states } of standingIn(plan, places, plan.runs()))
    if (states.some((state) => typeof state === 'object')) done += 1;
  return {
    planned: plan.count,
    waiting: plan.count - done,
    running: 0,
    done,
    failed: 0,
    failures: [],
    perMinute: rateOf(await latestOf(places), Date.now()),
  };
}
