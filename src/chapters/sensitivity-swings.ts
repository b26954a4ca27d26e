import { headline } from '../measures/headline.ts';
import type { RegimeResult, RunResult } from '../measures/run-result.ts';
import type { Parameter, Scenario } from '../scenario/scenario.ts';

/** What the ends of a parameter's range do to one measure in one regime. */
export interface Swing {
  readonly parameter: Parameter;
  readonly regime: string;
  readonly measure: string;
  readonly base: number;
  readonly atLow: number;
  readonly atHigh: number;
}

/** The parameters that move the headline most, each at the ends of its range. */
export interface Sensitivity {
  readonly people: number;
  readonly weeks: number;
  readonly seconds: number;
  /** Parameters tried: those with a range that can be moved alone. */
  readonly tried: number;
  /** The ten, the strongest first. */
  readonly swings: readonly Swing[];
}

/** Size of the small runs. */
export const sensitivityPeople = 8192;
export const sensitivityWeeks = 13;
const strongest = 10;

/** Counts of fewer people than this are noise at this size: a swing is measured against at least so many. */
const fewest = 30;

/** What the small runs are made by. */
export interface SmallRuns {
  /** The scenario with one parameter set; `null` where it cannot be set alone (shares that must add up). */
  readonly withValue: (key: string, value: number) => Scenario | null;
  /** The scenario as it is. */
  readonly base: Scenario;
  readonly run: (scenario: Scenario, regimes: readonly string[]) => Promise<RunResult>;
  readonly onProgress?: (done: number, of: number) => void;
}

/** Parameters that have a range and are claims about the world; a step of the calendar is not set on its own. */
export const ranged = (scenario: Scenario): readonly Parameter[] =>
  scenario.parameters.filter(
    ({ low, high, value, chosen, step }) =>
      chosen !== true && step === undefined && typeof value === 'number' && low !== null && high !== null && low < high,
  );

const ownRegime = (key: string): string | null => /^regimes\.([^.]+)\./.exec(key)?.[1] ?? null;

const valueIn = (regimes: readonly RegimeResult[], regime: string, measure: string): number | null =>
  regimes.find(({ id }) => id === regime)?.measures[measure]?.value ?? null;

/** How far the ends lie apart, 0 to 1, small counts damped. */
export const strengthOf = ({ base, atLow, atHigh }: Pick<Swing, 'base' | 'atLow' | 'atHigh'>): number => {
  const [least, most] = [Math.min(base, atLow, atHigh), Math.max(base, atLow, atHigh)];
  return (most - least) / (most + least + fewest);
};

/** The headline measure that a parameter moves most, and in which regime. */
function strongestSwing(
  parameter: Parameter,
  [base, low, high]: readonly [RunResult, RunResult, RunResult],
  regimes: readonly string[],
): Swing | null {
  const swings = regimes.flatMap((regime) =>
    headline
      .filter((measure) => measure !== 'foundPer1000StopsOfOthers')
      .flatMap((measure): Swing[] => {
        const [at, atLow, atHigh] = [base, low, high].map((run) => valueIn(run.regimes, regime, measure));
        if (at === null || atLow === null || atHigh === null) return [];
        return [{ parameter, regime, measure, base: at, atLow, atHigh }];
      }),
  );
  return swings.sort((a, b) => strengthOf(b) - strengthOf(a))[0] ?? null;
}

/**
 * Sets every parameter that has a range to both ends of it, one at a time, and keeps the ten that move the headline most.
 *
 * @param regimes ids of the regimes looked at
 * @param clock seconds
 */
export async function findSensitivity(
  small: SmallRuns,
  regimes: readonly string[],
  clock: () => number = () => performance.now() / 1000,
): Promise<Sensitivity> {
  const start = clock();
  const parameters = ranged(small.base).filter(({ key }) => {
    const regime = ownRegime(key);
    return regime === null || regimes.includes(regime);
  });
  const base = await small.run(small.base, regimes);
  const swings: Swing[] = [];
  let tried = 0;
  for (const [index, parameter] of parameters.entries()) {
    small.onProgress?.(index, parameters.length);
    const own = ownRegime(parameter.key);
    const looked = own === null ? regimes : [own];
    const ends = [parameter.low!, parameter.high!].map((value) => small.withValue(parameter.key, value));
    if (ends[0] === null || ends[1] === null) continue;
    tried++;
    const [low, high] = [await small.run(ends[0], looked), await small.run(ends[1], looked)];
    const swing = strongestSwing(parameter, [base, low, high], looked);
    if (swing !== null && strengthOf(swing) > 0) swings.push(swing);
  }
  small.onProgress?.(parameters.length, parameters.length);
  swings.sort((a, b) => strengthOf(b) - strengthOf(a));
  return {
    people: small.base.people.size,
    weeks: small.base.weeks,
    seconds: clock() - start,
    tried,
    swings: swings.slice(0, strongest),
  };
}
