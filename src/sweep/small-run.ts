import { runScenario } from '../run/run-scenario.ts';
import type { Override } from '../scenario/overrides.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** A run to be made on some thread: a scenario, or a file with what is set in it. */
export interface SmallRun {
  readonly scenario?: Scenario;
  readonly file?: string;
  readonly overrides?: readonly Override[];
  readonly regimes: readonly string[];
}

/** Values by regime, then by measure. */
export type Values = Readonly<Record<string, Readonly<Record<string, number | null>>>>;

/** The reader of scenarios is loaded by a thread only where a file is to be read. */
const read = async (file: string, overrides: readonly Override[] | undefined): Promise<Scenario> =>
  (await import('../store/load-scenario.ts')).openScenario(file, overrides);

/** What a run without logs and twins gives: digests by regime, and values. */
export interface Performed {
  readonly digests: Readonly<Record<string, string>>;
  readonly values: Values;
}

/** Runs a scenario without logs and twins: the one way in which many runs are made. */
export async function performScenario(scenario: Scenario, regimes: readonly string[]): Promise<Performed> {
  const run = await runScenario(scenario, { regimes, sample: 0, twins: 'off' });
  const values = run.regimes.map(({ id, measures }) => [
    id,
    Object.fromEntries(Object.entries(measures).map(([measure, { value }]) => [measure, value])),
  ]);
  return {
    digests: Object.fromEntries(run.regimes.map(({ id, digest }) => [id, digest])),
    values: Object.fromEntries(values),
  };
}

/** A small run's values. */
export async function perform({ scenario, file, overrides, regimes }: SmallRun): Promise<Values> {
  return (await performScenario(scenario ?? (await read(file!, overrides)), regimes)).values;
}

/** This module, for a crew. */
export const smallRunModule = new URL(import.meta.url);
