import { type Bounded, studentDeviate } from './jackknife.ts';

/** Values of which the mean is added or taken away. */
export interface Signed {
  readonly sign: 1 | -1;
  readonly values: ArrayLike<number>;
}

/** The mean of a sample, and the variance of its values. */
export function momentsOf(values: ArrayLike<number>): { readonly mean: number; readonly variance: number } {
  const known = Array.from(values);
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  return { mean, variance: known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (known.length - 1) };
}

/**
 * The interval of a sum of means, some of them taken away: Welch (Biometrika 34, 1947), each sample with a variance of its
 * own; of one sample it is Student's.
 *
 * @param grain the least step by which a value can change: a sample of equal values is known no better than that
 * @returns bounds `null` where a sample has fewer than two values
 * @example contrast([{ sign: 1, values: [9, 10, 11] }], 0.95, 0) // { value: 10, low: 7.51…, high: 12.48… }
 */
export function contrast(samples: readonly Signed[], level: number, grain: number): Bounded {
  const parts = samples.map(({ sign, values }) => {
    const { mean, variance } = momentsOf(values);
    return { signed: sign * mean, own: Math.max(variance, grain ** 2) / values.length, freedom: values.length - 1 };
  });
  const value = parts.reduce((sum, { signed }) => sum + signed, 0);
  if (parts.some(({ freedom }) => freedom < 1)) return { value, low: null, high: null };
  const variance = parts.reduce((sum, { own }) => sum + own, 0);
  if (variance === 0) return { value, low: value, high: value };
  const freedom = variance ** 2 / parts.reduce((sum, { own, freedom }) => sum + own ** 2 / freedom, 0);
  const half = studentDeviate(freedom, level) * Math.sqrt(variance);
  return { value, low: value - half, high: value + half };
}

/** Whether an interval leaves nought out. */
export const isBeyondChance = ({ low, high }: Bounded): boolean =>
  low !== null && high !== null && (low > 0 || high < 0);
