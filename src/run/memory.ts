import type { Scenario } from '../scenario/scenario.ts';

/** Bytes that a run of so many regimes takes: static columns, columns of each regime, what is rare. */
export function memoryNeeded(scenario: Scenario, regimes: number): number {
  const keeps = scenario.regimes.some(({ safeguards }) => safeguards.retentionWeeks !== null);
  const aPersonAndRegime = 11 + (keeps ? 8 : 0) + 1;
  return 150_000_000 + scenario.people.size * (9 + regimes * aPersonAndRegime);
}
