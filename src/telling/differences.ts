import { differenceFrom } from '../measures/from-none.ts';
import type { Estimate, RegimeResult, RunResult } from '../measures/run-result.ts';
import { jackknifeDifference } from '../statistics/jackknife.ts';
import { resultIn } from './read-run.ts';

/** A measure under one regime less the same under another: the same people, with the same luck. */
export interface Difference extends Estimate {
  readonly without: number | null;
  readonly with: number | null;
}

/** The regime of a run that has no apparatus; `null` where none was run. */
export const withoutApparatus = ({ scenario, regimes }: RunResult): RegimeResult | null =>
  regimes.find(({ id }) => scenario.regimes.find((regime) => regime.id === id)?.apparatus === false) ?? null;

/**
 * How a measure differs between two regimes, with the interval of the paired difference.
 *
 * @param before the regime that is subtracted
 * @example differenceBetween(run, none, total, 'stopsOfInnocents').low
 */
export function differenceBetween(
  run: RunResult,
  before: RegimeResult,
  after: RegimeResult,
  measure: string,
): Difference {
  const [without, own] = [before, after].map((regime) => resultIn(run, regime, measure));
  const values = { without: without.value, with: own.value };
  const known = differenceFrom(run, before, after, measure);
  if (known !== null) return { ...known, ...values };
  return { ...jackknifeDifference([own.value, own.leaveOneOut], [without.value, without.leaveOneOut]), ...values };
}

/** Where no interval is known, a change of fewer than so many is taken for chance. */
const fewest = 30;

/** Whether a difference is more than sampling noise. */
export const isBeyondChance = ({ value, low, high }: Estimate): boolean => {
  if (value === null || value === 0) return false;
  return low === null || high === null ? Math.abs(value) >= fewest : low > 0 || high < 0;
};

/** A ratio this near to one is not worth a sentence. */
export const leastRatio = 1.01;

/** Whether a difference is beyond chance and, set against what it differs from, worth a sentence. */
export const isWorthSaying = (difference: Difference): boolean => {
  if (!isBeyondChance(difference) || difference.value === null) return false;
  const { value, without } = difference;
  return without === null || without === 0 || Math.abs(value / without) >= leastRatio - 1;
};
