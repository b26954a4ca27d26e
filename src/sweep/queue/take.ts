import type { Job, Worker } from 'bullmq';
import { type Crew, startCrew } from '../../crew/crew.ts';
import { EvidenceError, UsageError } from '../../errors.ts';
import { text } from '../../language/french.ts';
import { loadQueue } from '../peers.ts';
import type { Plan, PlannedRun } from '../plan.ts';
import { type PlannedAnswer, type PlannedTask, plannedRunModule } from '../planned-run.ts';
import { resultIn } from '../results.ts';
import { type Joined, taskOf } from '../work.ts';
import { kept } from './failure.ts';
import { inAll, isOver, type PlanQueue, prefix, runIn, type Standing, standingOf } from './queue.ts';

/** How runs are taken from a queue. */
export interface TakeOptions {
  readonly workers: number;
  readonly onProgress?: (share: number) => void;
  /** Told when Redis goes away (`false`) and when it is back. */
  readonly onRedis?: (answers: boolean) => void;
  readonly signal?: AbortSignal;
}

/** What this process did; counts of runs. */
export interface Taken {
  readonly done: number;
  /** Were done when they came. */
  readonly before: number;
  readonly failed: number;
}

/** A run whose machine dies is given to another when its lock has run out. */
const lockMilliseconds = 15_000;
const stalledMilliseconds = 10_000;
/** A run that takes its machine with it is not given to all of them. */
const mostStalls = 3;
const lookEvery = 500;
const redisPatience = 300_000;

type Counts = { -readonly [Key in keyof Taken]: Taken[Key] };

/** An error after which the queue tries no other machine. */
type Refusal = new (message: string) => Error;

class Taker {
  readonly counts: Counts = { done: 0, before: 0, failed: 0 };
  readonly #plan: Plan;
  readonly #joined: Joined;
  readonly #crew: Crew<PlannedTask, PlannedAnswer>;
  readonly #stop: (reason: unknown) => void;

  constructor(plan: Plan, joined: Joined, workers: number, stop: (reason: unknown) => void) {
    this.#plan = plan;
    this.#joined = joined;
    this.#crew = startCrew(plannedRunModule, workers);
    this.#stop = stop;
  }

  async take(job: Job, Unrecoverable: Refusal): Promise<void> {
    const planned = await this.#plan.run(runIn(job));
    if (planned === null) throw new Unrecoverable(kept(text('is not in the plan', 'n’est pas au plan')));
    const state = await resultIn(this.#joined.place, this.#plan, planned);
    if (typeof state === 'object') {
      this.counts.before += 1;
      return;
    }
    const { failure } = await this.#perform(planned);
    if (failure === null) this.counts.done += 1;
    else await this.#fail(failure, Unrecoverable);
  }

  async #perform(planned: PlannedRun): Promise<PlannedAnswer> {
    try {
      return await this.#crew.perform(taskOf(this.#plan, this.#joined, planned));
    } catch (error) {
      this.#stop(error);
      throw error;
    }
  }

  /** What is wrong with the machine ends its part, and others try; what is wrong with the run is the run's. */
  async #fail(failure: NonNullable<PlannedAnswer['failure']>, Unrecoverable: Refusal) {
    const place = failure.place === undefined ? '' : `${failure.place}: `;
    const said = kept(text(place + failure.text.en, place + failure.text.fr));
    if (failure.ofMachine) {
      this.#stop(new UsageError(failure.text, failure.place));
      throw new Error(said);
    }
    this.counts.failed += 1;
    throw new Unrecoverable(said);
  }

  end = (): Promise<void> => this.#crew.end();
}

const lost = (): EvidenceError =>
  new EvidenceError(
    text(
      'Redis has not answered for five minutes: what was done is kept; call this again when it is back',
      'Redis ne répond plus depuis cinq minutes : ce qui est fait est gardé ; relancez quand il sera revenu',
    ),
  );

const nothingThere = (): UsageError =>
  new UsageError(
    text(
      'no run of this plan is in the queue: put them there with sweep enqueue',
      'aucune simulation de ce plan n’est dans la file : placez-les-y avec sweep enqueue',
    ),
    '--queue',
  );

const pause = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const settle = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', settle);
      resolve();
    };
    const timer = setTimeout(settle, lookEvery);
    signal.addEventListener('abort', settle, { once: true });
  });

/** Waits for what Redis was asked, and says so when it stays away. */
async function answerOf(asked: Promise<Standing>, { redis }: PlanQueue, options: TakeOptions, signal: AbortSignal) {
  const since = performance.now();
  let isAway = false;
  for (;;) {
    const answer: Standing | void = await Promise.race([asked, pause(signal)]);
    signal.throwIfAborted();
    if (isAway !== (redis.status !== 'ready')) {
      isAway = !isAway;
      options.onRedis?.(!isAway);
    }
    if (answer !== undefined) return answer;
    if (performance.now() - since > redisPatience) throw lost();
  }
}

/** Looks at the queue until nothing waits or runs, here or elsewhere. */
async function untilOver(queue: PlanQueue, options: TakeOptions, signal: AbortSignal): Promise<void> {
  for (;;) {
    const standing = await answerOf(standingOf(queue), queue, options, signal);
    options.onProgress?.((standing.done + standing.failed) / inAll(standing));
    if (isOver(standing)) return;
    await pause(signal);
    signal.throwIfAborted();
  }
}

/**
 * Does runs of a plan from its queue, beside whoever else does, until none is left.
 *
 * A run whose machine dies goes to another; done twice, it is the same bytes.
 *
 * @throws UsageError where nothing is in the queue or this machine cannot write, EvidenceError where Redis stays away
 */
export async function takeFrom(queue: PlanQueue, plan: Plan, joined: Joined, options: TakeOptions): Promise<Taken> {
  const { Worker, UnrecoverableError } = await loadQueue();
  if (inAll(await standingOf(queue)) === 0) throw nothingThere();
  const stop = new AbortController();
  const signal = options.signal === undefined ? stop.signal : AbortSignal.any([stop.signal, options.signal]);
  const taker = new Taker(plan, joined, options.workers, (reason) => stop.abort(reason));
  const worker: Worker = new Worker(queue.name, (job) => taker.take(job, UnrecoverableError), {
    connection: queue.redis,
    prefix,
    concurrency: options.workers,
    lockDuration: lockMilliseconds,
    stalledInterval: stalledMilliseconds,
    maxStalledCount: mostStalls,
  });
  worker.on('error', () => {});
  try {
    await untilOver(queue, options, signal);
    return taker.counts;
  } finally {
    await worker.close(signal.aborted);
    await taker.end();
  }
}
