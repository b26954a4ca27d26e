import { auc } from '../../../statistics/auc.ts';
import { predictor, type Regression } from '../../../statistics/regression.ts';
import { quantileSorted, shuffle, simpleSample, type Uniform } from '../../../statistics/seeded.ts';
import type { Estimate } from '../rates/comparisons.ts';
import type { Term } from './design-matrix.ts';

/** How much worse the model ranks these rows when one column is shuffled; the interval is over the shuffles only. */
export interface Importance {
  readonly column: string;
  readonly drop: Estimate;
  readonly permutations: number;
  /** Rows that were shuffled: those of the model, or a simple sample of them. */
  readonly rows: number;
}

const permutations = 30;
const permutedRows = 4_000;

/** Breiman (2001), Machine Learning 45: 5–32, on a simple sample of the rows that the model was fitted to. */
export function permutationImportance(
  kind: 'logistic' | 'linear',
  columns: readonly Float64Array[],
  terms: readonly Term[],
  fit: Regression,
  values: Float64Array,
  uniform: Uniform,
): Importance[] {
  const sample = simpleSample(values.length, permutedRows, uniform);
  const rows = sample.length;
  const all = predictor(columns, fit.coefficients);
  const eta = Float64Array.from(sample, (row) => all[row]);
  const labels = Float64Array.from(sample, (row) => values[row]);
  const quality =
    kind === 'logistic'
      ? (found: Float64Array) => auc(found, labels).value ?? 0.5
      : (found: Float64Array) => shareExplained(found, labels);
  const whole = quality(eta);
  const names = [...new Set(terms.map((term) => term.column))];
  const importance = names.map((column) => {
    const own = new Float64Array(rows);
    terms.forEach((term, index) => {
      const slope = fit.coefficients[index + 1];
      if (term.column === column && !Number.isNaN(slope))
        for (let row = 0; row < rows; row++) own[row] += slope * term.values[sample[row]];
    });
    const order = Int32Array.from({ length: rows }, (_, row) => row);
    const drops = Float64Array.from({ length: permutations }, () => {
      shuffle(order, uniform);
      return whole - quality(eta.map((sum, row) => sum - own[row] + own[order[row]]));
    }).sort();
    const mean = drops.reduce((sum, drop) => sum + drop, 0) / permutations;
    return {
      column,
      drop: { value: mean, low: quantileSorted(drops, 0.025), high: quantileSorted(drops, 0.975) },
      permutations,
      rows,
    };
  });
  return importance.sort((a, b) => b.drop.value! - a.drop.value!);
}

function shareExplained(fitted: Float64Array, values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let [residual, total] = [0, 0];
  for (let row = 0; row < values.length; row++) {
    residual += (values[row] - fitted[row]) ** 2;
    total += (values[row] - mean) ** 2;
  }
  return total === 0 ? 0 : 1 - residual / total;
}
