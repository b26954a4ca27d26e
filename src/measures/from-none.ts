import { jackknifeDifference } from '../statistics/jackknife.ts';
import { isCount } from './headline.ts';
import { turned } from './known.ts';
import { measureOf } from './names.ts';
import type { Estimate, Known, MeasureResult, RegimeResult, RunResult } from './run-result.ts';

/** The regime without an apparatus, where the run holds one. */
const bareIn = ({ scenario, regimes }: RunResult): RegimeResult | undefined =>
  regimes.find(({ id }) => scenario.regimes.find((regime) => regime.id === id)?.apparatus === false);

const shifted = ({ low, high, ...known }: Known, by: number): Known => ({
  ...known,
  low: low === null ? null : low + by,
  high: high === null ? null : high + by,
});

/** A figure that is nought whatever is not known. */
const isNever = ({ value, known }: Estimate): boolean => value === 0 && known?.high === 0;

/**
 * The ends of a difference over what is not known; where one side is never more than nought, those of the other.
 *
 * @param before the regime that is subtracted; @param by the difference as it is
 */
export function knownDifference(
  own: MeasureResult,
  without: MeasureResult,
  before: string,
  by: number,
): Known | undefined {
  if (isNever(without)) return own.known;
  if (isNever(own)) return without.known && turned(without.known);
  const change = own.knownChanges?.[before];
  return change && shifted(change, by);
}

/**
 * A count under one regime less the same under another: the same people, with the same luck.
 *
 * @returns the paired difference with its intervals of chance and of what is not known; `null` for what is no count
 * @example differenceFrom(run, run.regimes[1], run.regimes[2], 'stopsOfInnocents')?.known;
 */
export function differenceFrom(run: RunResult, before: RegimeResult, after: RegimeResult, id: string): Estimate | null {
  const [own, without] = [after.measures[id], before.measures[id]];
  if (before.id === after.id || own === undefined || without === undefined) return null;
  if (!isCount(measureOf(run.scenario, id).unit)) return null;
  const difference = jackknifeDifference([own.value, own.leaveOneOut], [without.value, without.leaveOneOut]);
  if (difference.value === null) return difference;
  const known = knownDifference(own, without, before.id, difference.value);
  return known === undefined ? difference : { ...difference, known };
}

/**
 * What a regime does to a count: the difference from the same people, with the same luck, without an apparatus.
 *
 * @returns the paired difference with its intervals of chance and of what is not known; `null` for what is no count, for the
 * regime without an apparatus itself, and where the run holds none
 * @example fromNone(run, run.regimes[1], 'peopleSilencedThisWeek')?.value;
 */
export function fromNone(run: RunResult, regime: RegimeResult, id: string): Estimate | null {
  const bare = bareIn(run);
  return bare === undefined ? null : differenceFrom(run, bare, regime, id);
}
