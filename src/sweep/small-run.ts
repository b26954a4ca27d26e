import { type GammaTables, keepGammaTables } from '../country/gamma.ts';
import { KeptPeople } from '../country/kept-people.ts';
import type { MeasureResult, RunResult } from '../measures/run-result.ts';
import { runScenario } from '../run/run-scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** A run to be made on some thread. */
export interface SmallRun {
  readonly scenario: Scenario;
  readonly regimes: readonly string[];
  /** Whether what only looks is wanted too: reach and digests. True unless given. */
  readonly looks?: boolean;
  /** What need not be worked out again. */
  readonly tables?: GammaTables;
}

/** Values by regime, then by measure. */
export type Values = Readonly<Record<string, Readonly<Record<string, number | null>>>>;

/** What a run without logs and twins gives: digests by regime, and values. */
export interface Performed {
  readonly digests: Readonly<Record<string, string>>;
  readonly values: Values;
  /** Leave-one-out values by regime, then by measure; empty under 5 neighbourhoods. */
  readonly leaveOneOut: Readonly<Record<string, Readonly<Record<string, readonly (number | null)[]>>>>;
}

const mapped = <Value>(
  measures: Readonly<Record<string, MeasureResult>>,
  of: (result: MeasureResult) => Value,
): Record<string, Value> =>
  Object.fromEntries(Object.entries(measures).map(([measure, result]) => [measure, of(result)]));

/** Something of every regime of a run. */
const byRegime = <Value>({ regimes }: RunResult, of: (regime: RunResult['regimes'][number]) => Value) =>
  Object.fromEntries(regimes.map((regime) => [regime.id, of(regime)])) as Record<string, Value>;

export const valuesOf = (run: RunResult): Values =>
  byRegime(run, ({ measures }) => mapped(measures, ({ value }) => value));

/** People of the runs that this thread made last. */
const kept = new KeptPeople();

/** Runs a scenario without logs and twins, and where that is enough without reach and digests: the one way in which many runs are made. */
export async function performScenario(
  scenario: Scenario,
  regimes: readonly string[],
  looks = true,
  signal?: AbortSignal,
): Promise<Performed> {
  const run = await runScenario(scenario, { regimes, sample: 'nobody', twins: 'off', looks, kept, signal });
  return {
    digests: byRegime(run, ({ digest }) => digest),
    values: valuesOf(run),
    leaveOneOut: byRegime(run, ({ measures }) => mapped(measures, ({ leaveOneOut }) => leaveOneOut)),
  };
}

/** A run of many, on a thread of the crew. */
export function perform({ scenario, regimes, looks, tables }: SmallRun): Promise<Performed> {
  if (tables !== undefined) keepGammaTables(tables);
  return performScenario(scenario, regimes, looks);
}

/** This module, for a crew. */
export const smallRunModule = new URL(import.meta.url);
