import { holm, kolmogorovSmirnov, twoSided } from '../../src/statistics/tests.ts';
import type { Measures } from './engine-measures.ts';

/** What one measure says of whether two samples of runs come from one model. */
export interface Comparison {
  readonly name: string;
  readonly pValue: number;
  readonly means: readonly [number, number];
}

/**
 * What the engine expects from its groups' means instead of drawing: it varies less, and neglects that some people write
 * more than others and are covered less. So only means are compared, and one that lies so near is the same.
 */
const expected: Readonly<Record<string, number>> = { spheresJoined: 0.01, spheresExposedByOneBreach: 0.02 };

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Welch's test, by the normal distribution, of means further apart than `near`. */
function sameMean(a: readonly number[], b: readonly number[], near: number): number {
  const squaredError = (values: readonly number[]) => {
    const centre = mean(values);
    return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1) / values.length;
  };
  if (Math.abs(mean(a) / mean(b) - 1) < near) return 1;
  const error = Math.sqrt(squaredError(a) + squaredError(b));
  return error === 0 ? (mean(a) === mean(b) ? 1 : 0) : twoSided((mean(a) - mean(b)) / error);
}

/** Compares every measure that either sample knows; one that is the same constant in both is left out. */
export function compareRuns(regime: string, first: readonly Measures[], second: readonly Measures[]): Comparison[] {
  return Object.keys(first[0]).flatMap((id) => {
    const [a, b] = [first, second].map((runs) =>
      runs.map((run) => {
        if (run[id] === undefined) throw new RangeError(`no measure ${id} in regime ${regime}`);
        return run[id];
      }),
    );
    const [known, alsoKnown] = [a, b].map((values) => values.filter((value) => value !== null));
    if (known.length === 0 && alsoKnown.length === 0) return [];
    const name = `${regime}: ${id}`;
    if (known.length === 0 || alsoKnown.length === 0) return [{ name, pValue: 0, means: [Number.NaN, Number.NaN] }];
    if (new Set([...known, ...alsoKnown]).size === 1) return [];
    const pValue =
      expected[id] !== undefined
        ? sameMean(known, alsoKnown, expected[id])
        : kolmogorovSmirnov(known, alsoKnown).pValue;
    return [{ name, pValue, means: [mean(known), mean(alsoKnown)] as const }];
  });
}

/** Two-sided tail of Student's t. */
export function studentTail(t: number, degrees: number): number {
  return 1 - studentCentre(Math.abs(t), degrees);
}

/** P(|T| < t): Abramowitz and Stegun 26.7.3 (odd) and 26.7.4 (even). */
function studentCentre(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const isOdd = degrees % 2 === 1;
  let [sum, term] = isOdd ? [0, cosine] : [0, 1];
  for (let k = isOdd ? 1 : 0; k <= degrees - 2; k += 2) {
    sum += term;
    term *= (cosine * cosine * (k + 1)) / (k + 2);
  }
  return isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
}

const figure = (value: number): string => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3));

/** Holm's correction; the comparisons in the order of their p-values, with what is rejected at 1 %. */
export function reject(comparisons: readonly Comparison[]): { rejected: string[]; least: number; lines: string[] } {
  const adjusted = holm(comparisons.map(({ pValue }) => pValue));
  const order = comparisons.map((_, index) => index).sort((a, b) => comparisons[a].pValue - comparisons[b].pValue);
  return {
    rejected: order.filter((index) => adjusted[index] < 0.01).map((index) => comparisons[index].name),
    least: Math.min(...adjusted),
    lines: order.map((index) => {
      const { name, pValue, means } = comparisons[index];
      const holmed = adjusted[index].toPrecision(2);
      return `${name}: ${means.map(figure).join(' and ')}, p ${pValue.toPrecision(2)}, Holm ${holmed}`;
    }),
  };
}
