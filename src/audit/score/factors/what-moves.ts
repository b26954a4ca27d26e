import { auc } from '../../../statistics/auc.ts';
import {
  linearRegression,
  logisticRegression,
  predictor,
  type Regression,
  sweepInverse,
} from '../../../statistics/regression.ts';
import { quantileSorted, seeded, shuffle, simpleSample, type Uniform } from '../../../statistics/seeded.ts';
import { twoSided } from '../../../statistics/tests.ts';
import { columnOf } from '../../table/table.ts';
import { decidedRows } from '../findings/cells.ts';
import type { Warning } from '../findings/score-warnings.ts';
import { dominatingColumn } from '../findings/table-notices.ts';
import { collinear, incompleteRows, sampledRows, separation } from '../findings/table-warnings.ts';
import type { Prepared } from '../meaning/prepared.ts';
import type { Estimate } from '../rates/comparisons.ts';
import { chooseFactors, type Design, designOf, factorOf, type Term } from './design-matrix.ts';
import { completeCell, countsOfIncomplete, incompleteCell } from './incomplete.ts';

/** One line of a regression. */
export interface Effect {
  readonly term: string;
  readonly column: string | null;
  readonly level: string | null;
  readonly reference: string | null;
  /** With all other factors held: log odds (logistic) or score points (linear). */
  readonly coefficient: number | null;
  readonly standardError: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly p: number | null;
  /** Average marginal effect: by how much the chance (or the score) moves, over these rows, others held. */
  readonly marginal: Estimate | null;
  /** The coefficient with no other factor in the model. */
  readonly alone: Estimate | null;
  /** Rows with an adverse decision and without, of the level and of its reference: what the line gives away; `null` for a measure. */
  readonly people: { readonly own: Decided; readonly reference: Decided } | null;
  /** Variance inflation by the other factors; above 10 the coefficient can hardly be told from theirs. */
  readonly inflation: number | null;
}

/** Adverse and spared rows. */
export type Decided = readonly [adverse: number, spared: number];

/** How much worse the model ranks these rows when one column is shuffled; the interval is over the shuffles only. */
export interface Importance {
  readonly column: string;
  readonly drop: Estimate;
  readonly permutations: number;
  /** Rows that were shuffled: those of the model, or a simple sample of them. */
  readonly rows: number;
}

export interface Model {
  readonly kind: 'logistic' | 'linear';
  readonly response: string;
  readonly rows: number;
  readonly complete: number;
  readonly effects: readonly Effect[];
  readonly explained: number;
  readonly converged: boolean;
  readonly importance: readonly Importance[];
  readonly importanceMeasure: 'AUC' | 'R²';
}

export interface Factors {
  readonly models: readonly Model[];
  readonly warnings: readonly Warning[];
}

const z95 = 1.959963984540054;
const permutations = 30;
const permutedRows = 4_000;
const dominatingShare = 0.8;

const estimate = (value: number, error: number): Estimate =>
  Number.isFinite(value) && Number.isFinite(error)
    ? { value, low: value - z95 * error, high: value + z95 * error }
    : { value: null, low: null, high: null };

/** Regression of the decision (logistic) and, where there is one, of the score (linear). */
export function whatMoves(
  prepared: Prepared,
  asked: readonly string[] | undefined,
  seed: number,
  onProgress: (share: number) => void = () => {},
): Factors {
  const { table, cases } = prepared;
  const uniform = seeded(seed);
  const chosen =
    asked === undefined
      ? chooseFactors(prepared)
      : { factors: asked.map((text) => factorOf(text, table)), warnings: [] };
  const warnings: Warning[] = [...chosen.warnings];
  if (chosen.factors.length === 0) return { models: [], warnings };
  const design = designOf(prepared, chosen.factors, asked === undefined ? 1.5e8 : 5e9, uniform);
  const decided = Float64Array.from(design.rows, (row) => cases.decision[row]);
  const positives = decided.reduce((sum, one) => sum + one, 0);
  if (design.rows.length < 10 + 2 * design.terms.length || positives === 0 || positives === decided.length)
    return { models: [], warnings };
  const decidedOnes = cases.decision.reduce((sum, one) => sum + (one >= 0 ? 1 : 0), 0);
  const incomplete = decidedOnes - design.complete;
  const beside = countsOfIncomplete(
    incomplete,
    chosen.factors.map(({ column }) => columnOf(table, column)),
  );
  if (incomplete > 0)
    warnings.push(incompleteRows(incomplete, decidedOnes, [[incompleteCell], decidedRows, ...beside]));
  if (design.rows.length < design.complete)
    warnings.push(sampledRows(design.rows.length, design.complete, [[completeCell], ...beside]));
  const { definition } = cases;
  const whole = definition.score === null ? 1 : 2;
  const told = (model: number) => (share: number) => onProgress((model + share) / whole);
  const people = peopleOf(design.terms, decided);
  const models = [modelOf('logistic', definition.decision.rule, design, decided, people, uniform, told(0))];
  if (definition.score !== null) {
    const sign = definition.score.below ? -1 : 1;
    const scores = Float64Array.from(design.rows, (row) => sign * cases.risk![row]);
    models.push(modelOf('linear', definition.score.column, design, scores, people, uniform, told(1)));
  }
  const inflated = models[0].effects.filter(
    (effect) => effect.column !== null && (effect.coefficient === null || (effect.inflation ?? 0) > 10),
  );
  if (inflated.length > 0) warnings.push(collinear([...new Set(inflated.map((effect) => effect.term))]));
  if (!models[0].converged) warnings.push(separation());
  if (asked === undefined) warnings.push(...dominating(models));
  return { models, warnings };
}

/** A column without which next to nothing is left: of the score where there is one, else of the decision. */
function dominating(models: readonly Model[]): Warning[] {
  const { importance, importanceMeasure, explained, response } = models[models.length - 1];
  const [first] = importance;
  if (importance.length < 2 || first.drop.value === null) return [];
  const isOfScore = importanceMeasure === 'R²';
  const share = Math.min(1, first.drop.value / (isOfScore ? explained : 0.5));
  return share >= dominatingShare && (!isOfScore || explained >= dominatingShare)
    ? [dominatingColumn(first.column, response, share)]
    : [];
}

function modelOf(
  kind: Model['kind'],
  response: string,
  design: Design,
  values: Float64Array,
  people: readonly Effect['people'][],
  uniform: Uniform,
  onProgress: (share: number) => void,
): Model {
  const ones = new Float64Array(values.length).fill(1);
  const columns = [ones, ...design.terms.map((term) => term.values)];
  const fitOf = kind === 'logistic' ? logisticRegression : linearRegression;
  const fit = fitOf(columns, values);
  onProgress(0.4);
  const marginals = kind === 'logistic' ? marginalEffects(columns, design.terms, fit) : undefined;
  const inflation = inflationOf(design.terms);
  const alone = aloneEffects(design.terms, values, fitOf);
  onProgress(0.8);
  const effects = [null, ...design.terms].map((term, index): Effect => {
    const [value, error] = [fit.coefficients[index], fit.standardErrors[index]];
    const { low, high, value: coefficient } = estimate(value, error);
    const own = estimate(value, error);
    return {
      term: term?.name ?? '(intercept)',
      column: term?.column ?? null,
      level: term?.level ?? null,
      reference: term?.reference ?? null,
      coefficient,
      standardError: coefficient === null ? null : error,
      low,
      high,
      p: coefficient === null ? null : twoSided(value / error),
      marginal: term === null ? null : (marginals?.[index] ?? own),
      alone: term === null ? null : alone[index - 1],
      inflation: term === null ? null : inflation[index - 1],
      people: term === null ? null : people[index - 1],
    };
  });
  const importance = permutationImportance(kind, columns, design.terms, fit, values, uniform);
  return {
    kind,
    response,
    rows: values.length,
    complete: design.complete,
    effects,
    explained: fit.explained,
    converged: fit.converged,
    importance,
    importanceMeasure: kind === 'logistic' ? 'AUC' : 'R²',
  };
}

/** Of each level, and of each number that takes two values only, the rows by decision. */
function peopleOf(terms: readonly Term[], decided: Float64Array): Effect['people'][] {
  const all = decided.reduce((sum, one) => sum + one, 0);
  const whole: Decided = [all, decided.length - all];
  const rowsWhere = (values: Float64Array, value: number): Decided => {
    let [adverse, rows] = [0, 0];
    for (let row = 0; row < values.length; row++)
      if (values[row] === value) {
        rows++;
        adverse += decided[row];
      }
    return [adverse, rows - adverse];
  };
  const less = (from: Decided, taken: Decided): Decided => [from[0] - taken[0], from[1] - taken[1]];
  const levels = terms.map((term) => (term.level === null ? null : rowsWhere(term.values, 1)));
  return terms.map((term, index) => {
    const own = levels[index];
    if (own === null) {
      const values = new Set(term.values.subarray(0, 50_000));
      if (values.size !== 2) return null;
      const upper = rowsWhere(term.values, Math.max(...values));
      return { own: upper, reference: less(whole, upper) };
    }
    const siblings = terms.flatMap((other, at) => (other.column === term.column ? [levels[at]!] : []));
    return { own, reference: siblings.reduce(less, whole) };
  });
}

/** Coefficients of each column's terms when no other column is in the model. */
function aloneEffects(terms: readonly Term[], values: Float64Array, fitOf: typeof logisticRegression): Estimate[] {
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
function inflationOf(terms: readonly Term[]): (number | null)[] {
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
function marginalEffects(
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

/** Breiman (2001), Machine Learning 45: 5–32, on a simple sample of the rows that the model was fitted to. */
function permutationImportance(
  kind: Model['kind'],
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
