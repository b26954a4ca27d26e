import { lanesOf } from '../scenario/retention.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** Bytes that a run of so many regimes takes: static columns, columns of each regime, what is rare. */
export function memoryNeeded(scenario: Scenario, regimes: number): number {
  const lanes = Math.max(...scenario.regimes.map((regime) => lanesOf(regime, scenario.weeks).length));
  const aPersonAndRegime = 13 + 8 * lanes + 1;
  return 150_000_000 + scenario.people.size * (11 + scenario.acts.length + regimes * aPersonAndRegime);
}
