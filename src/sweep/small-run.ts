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

/** Runs it without logs and twins. */
export async function perform({ scenario, file, overrides, regimes }: SmallRun): Promise<Values> {
  const run = await runScenario(scenario ?? (await read(file!, overrides)), { regimes, sample: 0, twins: 'off' });
  return Object.fromEntries(
    run.regimes.map(({ id, measures }) => [
      id,
      Object.fromEntries(Object.entries(measures).map(([measure, { value }]) => [measure, value])),
    ]),
  );
}

/** This module, for a crew. */
export const smallRunModule = new URL(import.meta.url);
