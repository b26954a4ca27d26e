import { type logisticRegression, predictor, type Regression, sweepInverse } from '../../../statistics/regression.ts';
import type { Estimate } from '../rates/comparisons.ts';
import type { Term } from './design-matrix.ts';

const z95 = 1.959963984540054;

/** A value with its normal interval; nothing where it does not exist. */
export const estimate = (value: number, error: number): Estimate =>
  Number.isFinite(value) && Number.isFinite(error)
    ? { value, low: value - z95 * error, high: value + z95 * error }
    : { value: null, low: null, high: null };

/** Coefficients of each column's terms when no other column is in the model. */
export function aloneEffects(
  terms: readonly Term[],
  values: Float64Array,
  fitOf: typeof logisticRegression,
): Estimate[] {
  const effects: Estimate[] = [];
  const ones = new Float64Array(values.length).fill(1);
  for (let from = 0; from < terms.length; ) {
    let to = from;
    while (to < terms.length && terms[to].column === terms[from].column) to++;
    const fit = fitOf([ones, ...terms.slice(from, to).map((term) => term.values)], values);
    for (let index = from; index < to; index++)
      effects.push(estimate(fit.coefficients[index - from + 1], fit.standardErrors[index - from + 1]));
    from = to;
  }
  return effects;
}

/** Variance inflation factors: the diagonal of the inverse correlation matrix; `null` where a term is determined. */
export function inflationOf(terms: readonly Term[]): (number | null)[] {
  const size = terms.length;
  const centred = terms.map(({ values }) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.map((value) => value - mean);
  });
  const cross = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let row = 0; row < centred[i].length; row++) sum += centred[i][row] * centred[j][row];
      cross[i * size + j] = cross[j * size + i] = sum;
    }
  const { inverse, aliased } = sweepInverse(cross, size);
  return terms.map((_, i) => (aliased.includes(i) ? null : inverse[i * size + i] * cross[i * size + i]));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < a.length; row++) sum += a[row] * b[row];
  return sum;
}

/** Average marginal effects with delta-method errors; a level's effect is the change from its reference. */
export function marginalEffects(
  columns: readonly Float64Array[],
  terms: readonly Term[],
  fit: Regression,
): (Estimate | null)[] {
  const size = columns.length;
  const eta = predictor(columns, fit.coefficients);
  const rows = eta.length;
  return columns.map((_, index) => {
    if (index === 0 || Number.isNaN(fit.coefficients[index])) return null;
    const term = terms[index - 1];
    const gradient = new Float64Array(size);
    let value = 0;
    const siblings = columns
      .map((_, k) => k)
      .filter((k) => k > 0 && term.level !== null && terms[k - 1].column === term.column);
    const slope = fit.coefficients[index];
    // What each row adds to every other coefficient's gradient, kept so that columns are then walked one by one.
    const bends = new Float64Array(rows);
    let own = 0;
    for (let row = 0; row < rows; row++) {
      if (term.level === null) {
        const p = 1 / (1 + Math.exp(-eta[row]));
        const density = p * (1 - p);
        value += density * slope;
        bends[row] = density * (1 - 2 * p) * slope;
        own += density;
        continue;
      }
      let base = eta[row];
      for (const k of siblings)
        if (columns[k][row] === 1 && !Number.isNaN(fit.coefficients[k])) base -= fit.coefficients[k];
      const [none, one] = [1 / (1 + Math.exp(-base)), 1 / (1 + Math.exp(-base - slope))];
      value += one - none;
      const [densityNone, densityOne] = [none * (1 - none), one * (1 - one)];
      bends[row] = densityOne - densityNone;
      own += densityOne;
    }
    for (let k = 0; k < size; k++) if (!siblings.includes(k)) gradient[k] = dot(bends, columns[k]);
    gradient[index] += own;
    let variance = 0;
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++) variance += gradient[i] * fit.covariance[i * size + j] * gradient[j];
    return estimate(value / rows, Math.sqrt(variance) / rows);
  });
}
