import type { KeptPeople } from '../../src/country/kept-people.ts';
import type { Neighbourhood } from '../../src/country/neighbourhood.ts';
import type { Country } from '../../src/country/people.ts';
import type { Log } from '../../src/country/step.ts';
import type { RegimeRun } from '../../src/regime-run.ts';
import type { Regime, Scenario } from '../../src/scenario/scenario.ts';
import { simulate } from '../../src/simulate.ts';

/** One event as the engine tells it. */
export interface Told {
  readonly regime: string;
  readonly person: number;
  readonly day: number;
  readonly kind: string;
  readonly count: number;
  readonly record: number | null;
  readonly cause: number | null;
  readonly rule: string;
  readonly known: boolean;
}

/** Keeps every event of everybody, or nothing at all. */
export class WholeLog implements Log {
  regimeIndex = 0;
  readonly events: Told[] = [];
  private readonly ids: readonly string[];
  private readonly isOn: boolean;

  constructor(ids: readonly string[], isOn = true) {
    this.ids = ids;
    this.isOn = isOn;
  }
  isLogged(): boolean {
    return this.isOn;
  }
  isAnyLogged(): boolean {
    return this.isOn;
  }
  point(): void {}
  add(
    person: number,
    day: number,
    kind: string,
    count: number,
    record: number | null,
    cause: number | null,
    rule: string,
    known: boolean,
  ): void {
    this.events.push({ regime: this.ids[this.regimeIndex], person, day, kind, count, record, cause, rule, known });
  }
}

/** How a run of the tests is walked and watched. */
export interface Watching {
  readonly logs?: boolean;
  readonly kept?: KeptPeople;
  readonly order?: (neighbourhoods: readonly Neighbourhood[]) => readonly Neighbourhood[];
  /** Told after every week, with the runs as they then stand. */
  readonly onWeek?: (week: number) => void;
}

export interface Simulated {
  readonly country: Country;
  readonly runs: readonly RegimeRun[];
  readonly events: readonly Told[];
  readonly digests: readonly string[];
}

/** Runs the engine alone: no measures, no folder. */
export async function simulated(
  scenario: Scenario,
  regimes: readonly Regime[] = scenario.regimes,
  watching: Watching = {},
): Promise<Simulated> {
  const log = new WholeLog(
    regimes.map(({ id }) => id),
    watching.logs ?? false,
  );
  const { country, runs } = await simulate(scenario, regimes, {
    log,
    kept: watching.kept,
    order: watching.order,
    onWeek: watching.onWeek,
  });
  return { country, runs, events: log.events, digests: runs.map((run) => run.digest()) };
}

/** A counter added up over a run. */
export function totalOf(run: RegimeRun, counter: number, counters: number): number {
  let sum = 0;
  for (let at = counter; at < run.total.length; at += counters) sum += run.total[at];
  return sum;
}
