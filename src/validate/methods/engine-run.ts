import { counter } from '../../country/columns.ts';
import { InternalError } from '../../errors.ts';
import { gather } from '../../measures/rates.ts';
import type { Regime, Scenario } from '../../scenario/scenario.ts';
import { simulate } from '../../simulate.ts';

const nobodyLogged = {
  regimeIndex: 0,
  isLogged: () => false,
  isAnyLogged: () => false,
  add: () => {},
  point: () => {},
};

/** A regime of the scenario by id. @throws InternalError where the shipped scenario has lost it */
export function regimeOf(scenario: Scenario, id: string): Regime {
  const found = scenario.regimes.find((regime) => regime.id === id);
  if (found === undefined) throw new InternalError(`the shipped scenario has no regime ${id}`);
  return found;
}

/** A whole run of the engine under one regime: its counts, summed over weeks, and those of the last week. */
export async function countsOf(
  scenario: Scenario,
  regime: Regime,
): Promise<{ readonly sum: (name: string) => number; readonly last: (name: string) => number }> {
  const { runs } = await simulate(scenario, [regime], { log: nobodyLogged });
  const sums = gather(runs[0].counts, runs[0].total, () => true);
  const end = gather(runs[0].counts, runs[0].counts.cells, () => true);
  return { sum: (name) => sums[counter[name]], last: (name) => end[counter[name]] };
}

/** The scenario at another size and length, its calendar left out. */
export const sized = (scenario: Scenario, people: number, weeks: number): Scenario => ({
  ...scenario,
  weeks,
  calendar: [],
  people: { ...scenario.people, size: people },
});
