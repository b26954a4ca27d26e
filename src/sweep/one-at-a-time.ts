import { headline } from '../measures/headline.ts';
import type { Override } from '../scenario/overrides.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Values } from './small-run.ts';
import { type Factor, settingOf } from './varied-factors.ts';

/** What the two ends of one factor's range do to one measure. */
export interface Ends {
  readonly factor: Factor;
  readonly regime: string;
  readonly measure: string;
  readonly base: number;
  readonly atLow: number;
  readonly atHigh: number;
}

/** A factor that can be moved alone, and the scenarios at the ends of its range. */
export interface Movable {
  readonly factor: Factor;
  /** Keys that move with it: its own, and those that make room for it. */
  readonly moves: readonly string[];
  readonly low: Scenario;
  readonly high: Scenario;
}

/** Reads the scenario with these settings. @throws ScenarioFaults for what it cannot take */
export type Read = (overrides: readonly Override[]) => Scenario;

/** The scenario with these settings; `null` where it cannot take them. */
export function readOrNull(read: Read, overrides: readonly Override[]): Scenario | null {
  try {
    return read(overrides);
  } catch {
    return null;
  }
}

/** Factors with the scenarios at their ends, and the keys of those that cannot be moved alone. */
export function movableOf(
  read: Read,
  scenario: Scenario,
  factors: readonly Factor[],
): { readonly movable: readonly Movable[]; readonly skipped: readonly string[] } {
  const [movable, skipped]: [Movable[], string[]] = [[], []];
  for (const factor of factors) {
    const [low, high] = [factor.low, factor.high].map((value) => readOrNull(read, settingOf(scenario, factor, value)));
    const moves = settingOf(scenario, factor, factor.low).map(({ key }) => key);
    if (low === null || high === null) skipped.push(factor.key);
    else movable.push({ factor, moves, low, high });
  }
  return { movable, skipped };
}

/** Measures of the headline that ends are told of: a rate per stops of others follows from two of them. */
export const movedMeasures = headline.filter((id) => id !== 'foundPer1000StopsOfOthers');

/** Counts of fewer people than this are noise at this size. */
const fewest = 30;

/** How far apart the ends lie, 0 to 1, small counts damped. */
export const strength = ({ base, atLow, atHigh }: Pick<Ends, 'base' | 'atLow' | 'atHigh'>): number => {
  const [least, most] = [Math.min(base, atLow, atHigh), Math.max(base, atLow, atHigh)];
  return (most - least) / (most + least + fewest);
};

/** Measures of the headline by regime at a factor's ends, those that have a value in all three runs. */
export const endsOf = (
  factor: Factor,
  [base, low, high]: readonly Values[],
  regimes: readonly string[],
): readonly Ends[] =>
  regimes.flatMap((regime) =>
    movedMeasures.flatMap((measure): Ends[] => {
      const [at, atLow, atHigh] = [base, low, high].map((values) => values[regime]?.[measure] ?? null);
      return at === null || atLow === null || atHigh === null
        ? []
        : [{ factor, regime, measure, base: at, atLow, atHigh }];
    }),
  );
