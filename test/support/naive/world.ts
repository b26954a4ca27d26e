import type { Regime, Scenario } from '../../../src/scenario/scenario.ts';
import type { Draws } from './draws.ts';
import type { Neighbourhood, Person } from './people.ts';

/** Everything that one run holds. */
export interface World {
  readonly draws: Draws;
  readonly scenario: Scenario;
  readonly regime: Regime;
  readonly neighbourhoods: Neighbourhood[];
  readonly everybody: Person[];
  /** What was counted over the run, by name of a measure. */
  readonly tally: Tally;
  week: number;
  /** Scores of last week, in sixteenths. */
  lastScores: number[];
  /** In force at the end of last week, and false alerts and unspent capacity of last week. */
  listed: { court: number; score: number };
  alertsLastWeek: number;
  unspent: { reviews: number[]; stops: number[] };
  /** Week from which each joined record is no longer held. */
  readonly heldUntil: number[];
  /** Alerts of a region wait in one line a day, instead of capacity dealt to neighbourhoods. */
  readonly queue: 'dealt' | 'region-wide';
}

/** Sums by name. */
export class Tally {
  readonly sums = new Map<string, number>();

  add(name: string, count = 1): void {
    this.sums.set(name, (this.sums.get(name) ?? 0) + count);
  }

  of(...names: string[]): number {
    return names.reduce((sum, name) => sum + (this.sums.get(name) ?? 0), 0);
  }
}
