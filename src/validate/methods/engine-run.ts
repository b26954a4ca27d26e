import { type CounterName, counter } from '../../country/counts.ts';
import { InternalError } from '../../errors.ts';
import { gather } from '../../measures/measure-run.ts';
import type { Regime, Scenario } from '../../scenario/scenario.ts';
import { simulate } from '../../simulate.ts';

/** A log of a run in which nobody is followed. */
export const nobodyLogged = {
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

/** What a whole run of the engine under one regime left behind. */
export interface Counted {
  /** A counter over all weeks. */
  readonly sum: (name: CounterName) => number;
  /** A counter in the last week. */
  readonly last: (name: CounterName) => number;
  /** Share of the points in people's files that are of acts which they did not do. */
  readonly wrongPointsShare: () => number;
}

const added = (column: Int16Array): number => column.reduce((sum, points) => sum + points, 0);

/** A whole run of the engine under one regime. */
export async function countsOf(scenario: Scenario, regime: Regime): Promise<Counted> {
  const { runs } = await simulate(scenario, [regime], { log: nobodyLogged });
  const sums = gather(runs[0].counts, runs[0].total, () => true);
  const end = gather(runs[0].counts, runs[0].counts.cells, () => true);
  const all = (of: 'points' | 'wrongPoints'): number =>
    runs[0].columns.reduce((sum, chunk) => sum + added(chunk[of]), 0);
  return {
    sum: (name) => sums[counter[name]],
    last: (name) => end[counter[name]],
    wrongPointsShare: () => all('wrongPoints') / all('points'),
  };
}

/** The scenario at another size and length, its calendar left out. */
export const sized = (scenario: Scenario, people: number, weeks: number): Scenario => ({
  ...scenario,
  weeks,
  calendar: [],
  people: { ...scenario.people, size: people },
});
