import { neighbourhoodSize, neighbourhoodsKept } from '../country/neighbourhood.ts';
import { lanesOf } from '../scenario/retention.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** Of what is worked out once a neighbourhood: contacts, orders, who is alike. */
const keptAPerson = 20;

/** Bytes that a run of so many regimes takes: static columns, columns of each regime, what is rare, what is kept. */
export function memoryNeeded(scenario: Scenario, regimes: number): number {
  const lanes = Math.max(...scenario.regimes.map((regime) => lanesOf(regime, scenario.weeks).length));
  const aPersonAndRegime = 13 + 8 * lanes + 1;
  const { size } = scenario.people;
  const kept = keptAPerson * Math.min(size, neighbourhoodSize * neighbourhoodsKept);
  return 150_000_000 + kept + size * (11 + scenario.acts.length + regimes * aPersonAndRegime);
}
