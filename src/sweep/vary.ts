import { performAll } from '../crew/crew.ts';
import { headline } from '../measures/headline.ts';
import type { Override } from '../scenario/overrides.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type SobolIndices, saltelliSample, sobolIndices } from '../statistics/sobol.ts';
import { type Factor, factorsOf, settingOf, valueAt } from './factors.ts';
import { type SmallRun, smallRunModule, type Values } from './small-run.ts';

/** What the two ends of one factor's range do to one measure. */
export interface Ends {
  readonly factor: Factor;
  readonly regime: string;
  readonly measure: string;
  readonly base: number;
  readonly atLow: number;
  readonly atHigh: number;
}

/** How much of a measure's variance, over the ranges of the factors tried together, is each factor's. */
export interface Shares {
  readonly regime: string;
  readonly measure: string;
  /** Between these lie 95 % of the values, all factors varied at once. */
  readonly low: number;
  readonly high: number;
  /** In the order of `factors`. */
  readonly indices: readonly SobolIndices[];
}

/** What is not known, and what that does to the headline. */
export interface Variation {
  readonly people: number;
  readonly weeks: number;
  readonly seconds: number;
  readonly runs: number;
  readonly tried: number;
  /** Keys of factors that could not be moved alone. */
  readonly skipped: readonly string[];
  /** One at a time, the strongest first. */
  readonly ends: readonly Ends[];
  /** The factors varied together: those that moved some measure most. */
  readonly factors: readonly Factor[];
  readonly base: number;
  readonly shares: readonly Shares[];
}

/** What is varied, and how much. */
export interface VaryPlan {
  readonly file: string;
  readonly overrides: readonly Override[];
  readonly read: (overrides: readonly Override[]) => Scenario;
  readonly regimes: readonly string[];
  readonly people: number;
  readonly weeks: number;
  /** Points of the base sample of the indices; 0 leaves them out. */
  readonly base: number;
  /** Factors varied together. */
  readonly most: number;
  readonly workers: number;
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

const set = (key: string, value: number): Override => ({ key, value, label: `${key}=${value}` });
const measures = headline.filter((id) => id !== 'foundPer1000StopsOfOthers');
/** Counts of fewer people than this are noise at this size. */
const fewest = 30;
const scenarioSeed = 11;

/** How far apart the ends lie, 0 to 1, small counts damped. */
export const strength = ({ base, atLow, atHigh }: Ends): number => {
  const [least, most] = [Math.min(base, atLow, atHigh), Math.max(base, atLow, atHigh)];
  return (most - least) / (most + least + fewest);
};

const canRead = (plan: VaryPlan, overrides: readonly Override[]): boolean => {
  try {
    plan.read(overrides);
    return true;
  } catch {
    return false;
  }
};

function endsOf(factor: Factor, [base, low, high]: readonly Values[], regimes: readonly string[]): Ends[] {
  return regimes.flatMap((regime) =>
    measures.flatMap((measure): Ends[] => {
      const [at, atLow, atHigh] = [base, low, high].map((values) => values[regime]?.[measure] ?? null);
      return at === null || atLow === null || atHigh === null
        ? []
        : [{ factor, regime, measure, base: at, atLow, atHigh }];
    }),
  );
}

/**
 * What the ignorance of each parameter does to each measure of the headline: one at a time to the ends of its range, then
 * the strongest together, as Sobol' indices with bootstrap bounds. The same people and luck in every run.
 */
export async function vary(plan: VaryPlan): Promise<Variation> {
  const started = performance.now();
  const size = [set('people.size', plan.people), set('weeks', plan.weeks)];
  const fixed = [...plan.overrides, ...size];
  const scenario = plan.read(fixed);
  const all = factorsOf(scenario, plan.regimes);
  const settings = all.map((factor) => [factor.low, factor.high].map((value) => settingOf(scenario, factor, value)));
  const movable = all.filter((_, index) => settings[index].every((setting) => canRead(plan, [...fixed, ...setting])));
  const chosen = plan.base > 0 ? Math.min(plan.most, movable.length) : 0;
  const alone = 1 + 2 * movable.length;
  const runs = alone + plan.base * (chosen === 0 ? 0 : chosen + 2);
  const perform = (settings: readonly (readonly Override[])[], before: number) =>
    performAll<SmallRun, Values>(
      smallRunModule,
      settings.map((setting) => ({ file: plan.file, overrides: [...fixed, ...setting], regimes: plan.regimes })),
      plan.workers,
      (done) => plan.onProgress?.((before + done) / runs),
      plan.signal,
    );
  const first = await perform([[], ...movable.flatMap((factor) => settings[all.indexOf(factor)])], 0);
  const ends = movable
    .flatMap((factor, index) => endsOf(factor, [first[0], first[1 + 2 * index], first[2 + 2 * index]], plan.regimes))
    .sort((a, b) => strength(b) - strength(a));
  const factors = [...new Set(ends.filter((each) => strength(each) > 0).map(({ factor }) => factor))].slice(0, chosen);
  const shares =
    factors.length === 0 ? [] : await sharesOf(scenario, plan, factors, (settings) => perform(settings, alone));
  return {
    people: plan.people,
    weeks: plan.weeks,
    seconds: (performance.now() - started) / 1000,
    runs,
    tried: movable.length,
    skipped: all.filter((factor) => !movable.includes(factor)).map(({ key }) => key),
    ends,
    factors,
    base: plan.base,
    shares,
  };
}

async function sharesOf(
  scenario: Scenario,
  plan: VaryPlan,
  factors: readonly Factor[],
  perform: (settings: readonly (readonly Override[])[]) => Promise<Values[]>,
): Promise<Shares[]> {
  const sample = saltelliSample(plan.base, factors.length, scenarioSeed);
  const settings = sample.points.map((point) =>
    factors.flatMap((factor, index) => settingOf(scenario, factor, valueAt(factor, point[index]))),
  );
  const values = await perform(settings);
  return plan.regimes.flatMap((regime) =>
    measures.flatMap((measure): Shares[] => {
      const outputs = values.map((value) => value[regime]?.[measure] ?? null);
      if (outputs.includes(null)) return [];
      const known = outputs as number[];
      const plain = known.slice(0, 2 * plan.base).sort((a, b) => a - b);
      if (plain[0] === plain.at(-1)) return [];
      const at = (share: number): number => plain[Math.round(share * (plain.length - 1))];
      return [{ regime, measure, low: at(0.025), high: at(0.975), indices: sobolIndices(sample, known, scenarioSeed) }];
    }),
  );
}
