import type { Override } from '../scenario/overrides.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { aheadOf, type SobolIndices, saltelliSample, sobolIndices } from '../statistics/sobol.ts';
import { runMany } from './many.ts';
import { type Ends, endsOf, movableOf, movedMeasures, type Read, strength } from './one-at-a-time.ts';
import type { Values } from './small-run.ts';
import { type Factor, factorsOf, settingOf, valueAt } from './varied-factors.ts';

/** How much of a measure's variance, over the ranges of the factors tried together, is each factor's. */
export interface Shares {
  readonly regime: string;
  readonly measure: string;
  /** Between these lie 95 % of the values, all factors varied at once. */
  readonly low: number;
  readonly high: number;
  /** In the order of `factors`. */
  readonly indices: readonly SobolIndices[];
  /** Places in `factors` of those that may carry most: of which no other is told to carry more. */
  readonly leading: readonly number[];
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
const scenarioSeed = 11;

/**
 * What the ignorance of each parameter does to each measure of the headline: one at a time to the ends of its range, then
 * the strongest together, as Sobol' indices with bootstrap bounds. The same people and luck in every run.
 */
export async function vary(plan: VaryPlan): Promise<Variation> {
  const started = performance.now();
  const size = [set('people.size', plan.people), set('weeks', plan.weeks)];
  const fixed = [...plan.overrides, ...size];
  const scenario = plan.read(fixed);
  const read: Read = (overrides) => plan.read([...fixed, ...overrides]);
  const { movable, skipped } = movableOf(read, scenario, factorsOf(scenario, plan.regimes));
  const chosen = plan.base > 0 ? Math.min(plan.most, movable.length) : 0;
  const alone = 1 + 2 * movable.length;
  const runs = alone + plan.base * (chosen === 0 ? 0 : chosen + 2);
  const perform = async (scenarios: readonly Scenario[], before: number): Promise<readonly Values[]> => {
    const { workers, signal } = plan;
    const onDone = (done: number): void => plan.onProgress?.((before + done) / runs);
    const tasks = scenarios.map((scenario) => ({ scenario, regimes: plan.regimes }));
    return (await runMany(tasks, { workers, onDone, signal })).map(({ values }) => values);
  };
  const first = await perform([scenario, ...movable.flatMap(({ low, high }) => [low, high])], 0);
  const ends = movable
    .flatMap(({ factor }, index) =>
      endsOf(factor, [first[0], first[1 + 2 * index], first[2 + 2 * index]], plan.regimes),
    )
    .sort((a, b) => strength(b) - strength(a));
  const factors = [...new Set(ends.filter((each) => strength(each) > 0).map(({ factor }) => factor))].slice(0, chosen);
  const shares =
    factors.length === 0
      ? []
      : await sharesOf(scenario, plan, factors, (settings) => perform(settings.map(read), alone));
  return {
    people: plan.people,
    weeks: plan.weeks,
    seconds: (performance.now() - started) / 1000,
    runs,
    tried: movable.length,
    skipped,
    ends,
    factors,
    base: plan.base,
    shares,
  };
}

/** Those that no other is ahead of, the highest total index first. */
export function leadingIn(ahead: readonly (readonly boolean[])[], indices: readonly SobolIndices[]): readonly number[] {
  const order = indices
    .map((_, factor) => factor)
    .sort((a, b) => (indices[b].total.value ?? 0) - (indices[a].total.value ?? 0));
  return order.filter((factor, place) => place === 0 || ahead.every((other) => !other[factor]));
}

async function sharesOf(
  scenario: Scenario,
  plan: VaryPlan,
  factors: readonly Factor[],
  perform: (settings: readonly (readonly Override[])[]) => Promise<readonly Values[]>,
): Promise<Shares[]> {
  const sample = saltelliSample(plan.base, factors.length, scenarioSeed);
  const settings = sample.points.map((point) =>
    factors.flatMap((factor, index) => settingOf(scenario, factor, valueAt(factor, point[index]))),
  );
  const values = await perform(settings);
  return plan.regimes.flatMap((regime) =>
    movedMeasures.flatMap((measure): Shares[] => {
      const outputs = values.map((value) => value[regime]?.[measure] ?? null);
      if (outputs.includes(null)) return [];
      const known = outputs as number[];
      const plain = known.slice(0, 2 * plan.base).sort((a, b) => a - b);
      if (plain[0] === plain.at(-1)) return [];
      const at = (share: number): number => plain[Math.round(share * (plain.length - 1))];
      const indices = sobolIndices(sample, known, scenarioSeed);
      const leading = leadingIn(aheadOf(sample, known, scenarioSeed), indices);
      return [{ regime, measure, low: at(0.025), high: at(0.975), indices, leading }];
    }),
  );
}
