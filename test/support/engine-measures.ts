import { gather } from '../../src/measures/measure-run.ts';
import { countedMeasures } from '../../src/measures/names.ts';
import type { Regime, Scenario } from '../../src/scenario/scenario.ts';
import { simulate } from '../../src/simulate.ts';

/** A log of a run in which nobody is followed. */
export const silentLog = {
  regimeIndex: 0,
  isLogged: () => false,
  isAnyLogged: () => false,
  add: () => {},
  point: () => {},
};

export type Measures = Readonly<Record<string, number | null>>;

/** Every measure of every regime, of the whole country, without the intervals that cost more than the run. */
export async function engineMeasures(scenario: Scenario, regimes: readonly Regime[]): Promise<Measures[]> {
  const { runs } = await simulate(scenario, regimes, { log: silentLog });
  return runs.map((run) => {
    const sums = gather(run.counts, run.total, () => true);
    const end = gather(run.counts, run.counts.cells, () => true);
    const measures = countedMeasures({ regimes: [run.regime] });
    return Object.fromEntries(measures.map(({ id, rate }) => [id, rate.of({ sums, end, ever: sums }, run.regime)]));
  });
}
