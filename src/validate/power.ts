import type { Judged, Outcome } from './judge.ts';
import type { Comparison } from './method.ts';

/** A naive prediction with an interval as wide as the model's. */
export interface Guessed {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly agrees: boolean;
}

const logOdds = (share: number): number => Math.log(share / (1 - share));
const fromLogOdds = (value: number): number => 1 / (1 + Math.exp(-value));

/** A naive prediction given the model's own interval: as many times lower and higher, of a share in odds. */
export function guessed({ unit, predicted, low, high, published }: Comparison, value: number): Guessed {
  const end = (of: number): number => {
    if (of === predicted) return value;
    if (unit === 'number') return value + of - predicted;
    if (unit === 'share')
      return of <= 0 || value <= 0 ? 0 : fromLogOdds(logOdds(value) + logOdds(of) - logOdds(predicted));
    return predicted === 0 ? value + of : (value * of) / predicted;
  };
  const ends = { low: end(low), high: end(high) };
  return { value, ...ends, agrees: published >= ends.low && published <= ends.high };
}

const middle = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) / 2;
};

/** How many times the upper end of a case's interval is its lower end, the middle of its comparisons. */
export const sharpnessOf = (comparisons: readonly Comparison[]): number =>
  middle(comparisons.map(({ low, high }) => (low > 0 ? high / low : Number.POSITIVE_INFINITY)));

/** How far a prediction missed: of counts and ratios as a factor, of shares in odds, of others as they are. */
function distance({ unit, published }: Comparison, value: number): number {
  if (unit === 'number') return Math.abs(value - published);
  const scale = (of: number): number => {
    const kept = Math.max(of, 1e-9);
    return unit === 'share' ? logOdds(Math.min(kept, 1 - 1e-9)) : Math.log(kept);
  };
  return Math.abs(scale(value) - scale(published));
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** How much nearer than the naive prediction a case came: 1 exact where that one is not, 0 no nearer, −1 the reverse. */
export function skillOf(comparisons: readonly Judged[]): number {
  const model = mean(comparisons.map((each) => distance(each, each.predicted)));
  const naive = mean(comparisons.map((each) => distance(each, each.naive.value)));
  return model === naive ? 0 : (naive - model) / (naive + model);
}

/** What all predictions that could be judged come to. */
export interface Skill {
  readonly predictions: number;
  readonly held: number;
  /** Predictions that the naive one fails. */
  readonly withPower: number;
  readonly shown: number;
  /** Mean over the predictions; see `skillOf`. `null` where there is none. */
  readonly value: number | null;
}

/** The predictions' skill over the naive ones, each case counting once. */
export function pooledSkill(outcomes: readonly Outcome[]): Skill {
  const judged = outcomes.filter(({ case: { kind }, verdict }) => kind === 'prediction' && verdict !== null);
  const count = (those: (outcome: Outcome) => boolean): number => judged.filter(those).length;
  return {
    predictions: judged.length,
    held: count(({ verdict }) => verdict === 'holds'),
    withPower: count(({ naive }) => naive !== null && !naive.agrees),
    shown: count(({ shown }) => shown),
    value: judged.length === 0 ? null : mean(judged.map(({ comparisons }) => skillOf(comparisons))),
  };
}
