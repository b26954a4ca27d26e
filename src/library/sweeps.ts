import { availableParallelism } from 'node:os';
import type { Override } from '../scenario/overrides.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { openScenario } from '../store/load-scenario.ts';
import { type Replicas, runReplicas } from '../sweep/replicas.ts';
import { type Variation, vary as varyPlan } from '../sweep/vary.ts';

/** How many runs are performed; none of it changes what comes out. */
export interface SweepOptions {
  /** Threads; the cores there are unless said. */
  readonly workers?: number;
  /** Told what share is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Ends the work when it is aborted. */
  readonly signal?: AbortSignal;
}

/**
 * Runs a scenario under several seeds, from its own on: what is the chance of the simulation, and what is not.
 *
 * @param count seeds, at least 2
 * @throws UsageError for a regime that the scenario does not have
 * @example (await replicas(scenario, 20)).regimes.total.stopsOfInnocents?.mean
 */
export function replicas(
  scenario: Scenario,
  count: number,
  { regimes = scenario.defaultRegimes, workers = availableParallelism(), onProgress, signal }: ReplicaOptions = {},
): Promise<Replicas> {
  return runReplicas(scenario, regimes, count, workers, (done) => onProgress?.(done / count), signal);
}

/** What replicas are made of. */
export interface ReplicaOptions extends SweepOptions {
  /** Ids; those under the scenario's `default` unless named. */
  readonly regimes?: readonly string[];
}

/** What is varied, and how finely. */
export interface VaryOptions extends ReplicaOptions {
  /** Set in every run: `settings({ 'watch.listSize': 500 })`. */
  readonly overrides?: readonly Override[];
  /** People of each run; 8,192 unless said. */
  readonly people?: number;
  /** Weeks of each run; 13 unless said. */
  readonly weeks?: number;
  /** Points of the base sample of Sobol’ indices; 0 leaves them out; 64 unless said. */
  readonly points?: number;
  /** Parameters varied together; 8 unless said. */
  readonly together?: number;
}

/**
 * Moves every parameter of a scenario over the range that its sources allow: one at a time, then the strongest together.
 *
 * @param reference path of a scenario, or the id of one that ships
 * @throws UsageError for a file that cannot be read, ScenarioFaults for one that says something wrong
 * @example (await vary('same-country', { points: 0 })).ends[0].factor.key
 */
export function vary(reference: string, options: VaryOptions = {}): Promise<Variation> {
  const { overrides = [], people = 8192, weeks = 13, points = 64, together = 8, onProgress, signal } = options;
  const scenario = openScenario(reference, overrides);
  return varyPlan({
    overrides,
    read: (changes) => openScenario(reference, changes),
    regimes: options.regimes ?? scenario.defaultRegimes,
    people: Math.min(people, scenario.people.size),
    weeks: Math.min(weeks, scenario.weeks),
    base: points,
    most: together,
    workers: options.workers ?? availableParallelism(),
    onProgress,
    signal,
  });
}
