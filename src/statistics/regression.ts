/** One regression's estimates, in the order of its columns; dropped (aliased) columns hold NaN. */
export interface Regression {
  readonly coefficients: Float64Array;
  readonly standardErrors: Float64Array;
  /** Row by row, columns² long; 0 where a column was dropped. */
  readonly covariance: Float64Array;
  /** Columns that the columns before them already determine. */
  readonly aliased: readonly number[];
  readonly iterations: number;
  /** False where the estimates run away (a column separates the classes) or did not settle. */
  readonly converged: boolean;
  /** Linear: share of the variance explained. Logistic: McFadden's. */
  readonly explained: number;
}

const tolerance = 1e-10;

/**
 * Inverts a symmetric matrix (row by row) by sweeping its pivots in order (Goodnight 1979, American Statistician 33:
 * 149–158); a pivot that its predecessors determine is left out, and its row and column are 0.
 */
export function sweepInverse(matrix: Float64Array, size: number): { inverse: Float64Array; aliased: number[] } {
  const a = matrix.slice();
  const aliased: number[] = [];
  const original = Float64Array.from({ length: size }, (_, i) => a[i * size + i]);
  for (let k = 0; k < size; k++) {
    const pivot = a[k * size + k];
    if (!(pivot > tolerance * Math.max(original[k], Number.MIN_VALUE))) {
      aliased.push(k);
      continue;
    }
    for (let i = 0; i < size; i++) {
      if (i === k || aliased.includes(i)) continue;
      const factor = a[i * size + k] / pivot;
      if (factor === 0) continue;
      for (let j = 0; j < size; j++) if (j !== k) a[i * size + j] -= factor * a[k * size + j];
      a[i * size + k] = -factor;
    }
    for (let j = 0; j < size; j++) if (j !== k) a[k * size + j] /= pivot;
    a[k * size + k] = 1 / pivot;
  }
  for (const k of aliased) for (let i = 0; i < size; i++) a[k * size + i] = a[i * size + k] = 0;
  return { inverse: a, aliased };
}

/** X′WX and X′Wz for columns X, weights W and response z. */
function normalEquations(
  columns: readonly Float64Array[],
  weights: Float64Array,
  response: Float64Array,
): { cross: Float64Array; right: Float64Array } {
  const size = columns.length;
  const cross = new Float64Array(size * size);
  const right = new Float64Array(size);
  const rows = response.length;
  const weighted = new Float64Array(rows);
  for (let i = 0; i < size; i++) {
    const column = columns[i];
    let sum = 0;
    for (let row = 0; row < rows; row++) {
      weighted[row] = weights[row] * column[row];
      sum += weighted[row] * response[row];
    }
    right[i] = sum;
    for (let j = 0; j <= i; j++) {
      const other = columns[j];
      let product = 0;
      for (let row = 0; row < rows; row++) product += weighted[row] * other[row];
      cross[i * size + j] = cross[j * size + i] = product;
    }
  }
  return { cross, right };
}

function solve(inverse: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  return Float64Array.from({ length: size }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < size; j++) sum += inverse[i * size + j] * right[j];
    return sum;
  });
}

/** The linear predictor Xβ of every row. */
export function predictor(columns: readonly Float64Array[], coefficients: Float64Array): Float64Array {
  const eta = new Float64Array(columns[0].length);
  columns.forEach((column, index) => {
    const slope = coefficients[index];
    if (slope === 0 || Number.isNaN(slope)) return;
    for (let row = 0; row < eta.length; row++) eta[row] += slope * column[row];
  });
  return eta;
}

const finish = (
  coefficients: Float64Array,
  covariance: Float64Array,
  aliased: readonly number[],
  rest: Pick<Regression, 'iterations' | 'converged' | 'explained'>,
): Regression => {
  const size = coefficients.length;
  const standardErrors = Float64Array.from({ length: size }, (_, i) => Math.sqrt(covariance[i * size + i]));
  for (const index of aliased) coefficients[index] = standardErrors[index] = Number.NaN;
  return { coefficients, standardErrors, covariance, aliased, ...rest };
};

/**
 * Least squares, with White's standard errors (HC3 would be wider still in small samples).
 *
 * White (1980), Econometrica 48: 817–838, with MacKinnon and White's (1985) correction n / (n − p).
 * @param columns the design's columns, each as long as the response; the first is usually all ones
 * @param response what is explained
 * @example
 * linearRegression([Float64Array.of(1, 1, 1), Float64Array.of(0, 1, 2)], Float64Array.of(1, 3, 5)).coefficients; // [1, 2]
 */
export function linearRegression(columns: readonly Float64Array[], response: Float64Array): Regression {
  const rows = response.length;
  const ones = new Float64Array(rows).fill(1);
  const { cross, right } = normalEquations(columns, ones, response);
  const { inverse, aliased } = sweepInverse(cross, columns.length);
  const coefficients = solve(inverse, right);
  const fitted = predictor(columns, coefficients);
  const mean = response.reduce((sum, value) => sum + value, 0) / rows;
  const squares = new Float64Array(rows);
  let [residual, total] = [0, 0];
  for (let row = 0; row < rows; row++) {
    squares[row] = (response[row] - fitted[row]) ** 2;
    residual += squares[row];
    total += (response[row] - mean) ** 2;
  }
  const { cross: meat } = normalEquations(columns, squares, response);
  const scale = rows / Math.max(1, rows - (columns.length - aliased.length));
  const covariance = sandwich(inverse, meat, columns.length).map((value) => value * scale);
  const explained = total === 0 ? 0 : 1 - residual / total;
  return finish(coefficients, covariance, aliased, { iterations: 1, converged: true, explained });
}

function sandwich(bread: Float64Array, meat: Float64Array, size: number): Float64Array {
  return product(product(bread, meat, size), bread, size);
}

function product(a: Float64Array, b: Float64Array, size: number): Float64Array {
  const c = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let k = 0; k < size; k++) {
      const factor = a[i * size + k];
      if (factor !== 0) for (let j = 0; j < size; j++) c[i * size + j] += factor * b[k * size + j];
    }
  return c;
}

const mostIterations = 40;
/** A logit beyond which a coefficient means separation, not effect. */
const runaway = 25;

/**
 * Logistic regression by iteratively reweighted least squares, with the model's own (Fisher) standard errors.
 *
 * Nelder and Wedderburn (1972), JRSS A 135: 370–384.
 * @param columns the design's columns, each as long as the labels
 * @param labels 1 or 0
 * @example
 * const fit = logisticRegression([new Float64Array(40).fill(1)], Float64Array.from({ length: 40 }, (_, i) => (i < 10 ? 1 : 0)));
 * fit.coefficients[0]; // -1.0986…
 */
export function logisticRegression(columns: readonly Float64Array[], labels: Float64Array): Regression {
  const rows = labels.length;
  const size = columns.length;
  let coefficients = new Float64Array(size);
  let inverse = new Float64Array(size * size);
  let aliased: number[] = [];
  let deviance = Number.POSITIVE_INFINITY;
  let iterations = 0;
  let settled = false;
  const weights = new Float64Array(rows);
  const working = new Float64Array(rows);
  while (iterations < mostIterations && !settled) {
    iterations++;
    const eta = predictor(columns, coefficients);
    for (let row = 0; row < rows; row++) {
      const p = 1 / (1 + Math.exp(-eta[row]));
      weights[row] = Math.max(p * (1 - p), 1e-12);
      working[row] = eta[row] + (labels[row] - p) / weights[row];
    }
    const { cross, right } = normalEquations(columns, weights, working);
    ({ inverse, aliased } = sweepInverse(cross, size) as { inverse: Float64Array<ArrayBuffer>; aliased: number[] });
    coefficients = solve(inverse, right) as Float64Array<ArrayBuffer>;
    const next = devianceOf(predictor(columns, coefficients), labels);
    settled = Math.abs(deviance - next) < 1e-10 * (Math.abs(next) + 0.1);
    deviance = next;
  }
  const positives = labels.reduce((sum, label) => sum + label, 0);
  const share = positives / rows;
  const none = -2 * (xlogy(positives, share) + xlogy(rows - positives, 1 - share));
  const converged = settled && coefficients.every((value) => Math.abs(value) < runaway) && deviance > 1e-6;
  const explained = none === 0 ? 0 : 1 - deviance / none;
  return finish(coefficients, inverse, aliased, { iterations, converged, explained });
}

const xlogy = (x: number, y: number): number => (x === 0 ? 0 : x * Math.log(y));

function devianceOf(eta: Float64Array, labels: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < eta.length; row++) {
    const signed = labels[row] === 1 ? -eta[row] : eta[row];
    sum += signed > 30 ? signed : Math.log1p(Math.exp(signed));
  }
  return 2 * sum;
}
