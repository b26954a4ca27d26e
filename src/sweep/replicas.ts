import type { Scenario } from '../scenario/scenario.ts';
import { studentDeviate } from '../statistics/jackknife.ts';
import { runMany } from './many.ts';
import { seedsFrom } from './plan.ts';
import type { Values } from './small-run.ts';

/** How a measure spreads over seeds. */
export interface Spread {
  readonly mean: number;
  /** Standard deviation between seeds. */
  readonly deviation: number;
  /** Between these lies the value of one more seed, 95 % (Student's t). */
  readonly low: number;
  readonly high: number;
  readonly least: number;
  readonly most: number;
}

/** A scenario under many seeds. */
export interface Replicas {
  readonly count: number;
  readonly seeds: readonly number[];
  readonly seconds: number;
  readonly workers: number;
  /** By regime, then by measure; `null` where some seed has no value. */
  readonly regimes: Readonly<Record<string, Readonly<Record<string, Spread | null>>>>;
  /** Differences from the first regime, paired by seed. */
  readonly differences: Readonly<Record<string, Readonly<Record<string, Spread | null>>>>;
}

/** The spread of values over seeds; `null` where one is missing or there are fewer than two. */
export function spreadOf(values: readonly (number | null)[]): Spread | null {
  if (values.length < 2 || values.includes(null)) return null;
  const known = values as readonly number[];
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const deviation = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (known.length - 1));
  const half = studentDeviate(known.length - 1) * deviation * Math.sqrt(1 + 1 / known.length);
  return { mean, deviation, low: mean - half, high: mean + half, least: Math.min(...known), most: Math.max(...known) };
}

/**
 * Runs a scenario under `count` seeds, from its own on: what is the chance of the simulation, and what is not.
 *
 * @param workers threads; how many changes nothing but the time
 */
export async function runReplicas(
  scenario: Scenario,
  regimes: readonly string[],
  count: number,
  workers: number,
  onDone?: (done: number) => void,
  signal?: AbortSignal,
): Promise<Replicas> {
  const started = performance.now();
  const seeds = seedsFrom(scenario.seed, count);
  const tasks = seeds.map((seed) => ({ scenario: { ...scenario, seed }, regimes }));
  const runs = (await runMany(tasks, { workers, onDone, signal })).map(({ values }) => values);
  const [first, ...others] = regimes;
  const measures = Object.keys(runs[0]?.[first] ?? {});
  const spreads = (of: (run: Values, measure: string) => number | null) =>
    Object.fromEntries(measures.map((measure) => [measure, spreadOf(runs.map((run) => of(run, measure)))]));
  const minus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a - b);
  return {
    count,
    seeds,
    seconds: (performance.now() - started) / 1000,
    workers,
    regimes: Object.fromEntries(regimes.map((id) => [id, spreads((run, measure) => run[id][measure])])),
    differences: Object.fromEntries(
      others.map((id) => [id, spreads((run, measure) => minus(run[id][measure], run[first][measure]))]),
    ),
  };
}
