import { linearRegression, logisticRegression } from '../../../statistics/regression.ts';
import { seeded, type Uniform } from '../../../statistics/seeded.ts';
import { twoSided } from '../../../statistics/tests.ts';
import { columnOf } from '../../table/table.ts';
import { decidedRows } from '../findings/cells.ts';
import type { Warning } from '../findings/score-warnings.ts';
import { dominatingColumn } from '../findings/table-notices.ts';
import { collinear, incompleteRows, sampledRows, separation } from '../findings/table-warnings.ts';
import type { Prepared } from '../meaning/prepared.ts';
import type { Estimate } from '../rates/comparisons.ts';
import { chooseFactors, type Design, designOf, factorOf, type Term } from './design-matrix.ts';
import { aloneEffects, estimate, inflationOf, marginalEffects } from './effects.ts';
import { type Importance, permutationImportance } from './importance.ts';
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

const dominatingShare = 0.8;

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
