import { jackknifeDifference } from '../statistics/jackknife.ts';
import { isCount } from './headline.ts';
import { measureOf } from './names.ts';
import type { Estimate, Known, RegimeResult, RunResult } from './run-result.ts';

/** The regime without an apparatus, where the run holds one. */
const bareIn = ({ scenario, regimes }: RunResult): RegimeResult | undefined =>
  regimes.find(({ id }) => scenario.regimes.find((regime) => regime.id === id)?.apparatus === false);

const shifted = ({ low, high, ...known }: Known, by: number): Known => ({
  ...known,
  low: low === null ? null : low + by,
  high: high === null ? null : high + by,
});

/**
 * What a regime does to a count: the difference from the same people, with the same luck, without an apparatus.
 *
 * @returns the paired difference with its intervals of chance and of what is not known; `null` for what is no count, for the
 * regime without an apparatus itself, and where the run holds none
 * @example fromNone(run, run.regimes[1], 'peopleSilencedThisWeek')?.value;
 */
export function fromNone(run: RunResult, regime: RegimeResult, id: string): Estimate | null {
  const bare = bareIn(run);
  const [own, without] = [regime.measures[id], bare?.measures[id]];
  if (bare === undefined || bare.id === regime.id || own === undefined || without === undefined) return null;
  if (!isCount(measureOf(run.scenario, id).unit)) return null;
  const difference = jackknifeDifference([own.value, own.leaveOneOut], [without.value, without.leaveOneOut]);
  if (difference.value === null || own.knownChange === undefined) return difference;
  // Where there is never any without an apparatus, the difference is the figure itself.
  if (without.value === 0 && without.known?.high === 0) return { ...difference, known: own.known };
  return { ...difference, known: shifted(own.knownChange, difference.value) };
}
