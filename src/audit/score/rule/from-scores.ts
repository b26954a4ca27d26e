import { text } from '../../../language/french.ts';
import { predictor, sweepInverse } from '../../../statistics/regression.ts';
import type { Fitted, Override, PointsRule, RuleItem, Unidentified } from './points-rule.ts';
import type { Item } from './rule-items.ts';

const rounds = 12;
const fewestOverride = 5;

/** Rows that carry the fit, and why the others do not. */
interface Apart {
  readonly used: Uint8Array;
  readonly floor: number | null;
  readonly ceiling: number | null;
}

/** The unit of the scores: the largest number of which all are multiples, if there is one. */
function unitOf(scores: Float64Array): number {
  let unit = 0;
  for (const score of scores) {
    let [a, b] = [Math.abs(score), unit];
    for (let step = 0; step < 60 && b > 1e-6; step++) [a, b] = [b, a % b > b - 1e-9 ? 0 : a % b];
    unit = a > 1e-6 ? a : unit;
  }
  return unit >= 1 || unit === 0 ? 1 : Math.abs(1 / unit - Math.round(1 / unit)) < 1e-6 ? unit : 1;
}

/** The columns of a fit, a constant and yes-or-no items, with the columns that hold in each row. */
interface Design {
  readonly columns: readonly Float64Array[];
  readonly holds: readonly Int32Array[];
}

function designOf(items: readonly Item[], rows: number): Design {
  const columns = [new Float64Array(rows).fill(1), ...items.map((item) => Float64Array.from(item.values))];
  const every = Int32Array.from(columns.keys());
  const holds = Array.from({ length: rows }, (_, row) => every.filter((column) => columns[column][row] === 1));
  return { columns, holds };
}

/** Weighted least squares of the target on ones and items; a row of weight 0 is not used. */
function weightedFit(
  { columns, holds }: Design,
  target: Float64Array,
  weights: Float64Array,
): { coefficients: Float64Array; aliased: number[] } {
  const size = columns.length;
  const cross = new Float64Array(size * size);
  const right = new Float64Array(size);
  for (let row = 0; row < target.length; row++) {
    const [held, weight] = [holds[row], weights[row]];
    if (weight === 0) continue;
    for (let a = 0; a < held.length; a++) {
      const start = held[a] * size;
      right[held[a]] += weight * target[row];
      for (let b = 0; b <= a; b++) cross[start + held[b]] += weight;
    }
  }
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) cross[j * size + i] = cross[i * size + j];
  const { inverse, aliased } = sweepInverse(cross, size);
  const coefficients = Float64Array.from({ length: size }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < size; j++) sum += inverse[i * size + j] * right[j];
    return sum;
  });
  return { coefficients, aliased };
}

/** Least absolute residuals by reweighting: gross errors in few rows do not move it. Then the weights are rounded. */
function robustFit(
  design: Design,
  target: Float64Array,
  used: Uint8Array,
): { points: Float64Array; aliased: number[] } {
  const weights = Float64Array.from(used);
  let found = weightedFit(design, target, weights);
  for (let round = 0; round < rounds; round++) {
    const fitted = predictor(design.columns, found.coefficients);
    let largest = 0;
    for (let row = 0; row < target.length; row++) {
      const residual = Math.abs(target[row] - fitted[row]);
      if (used[row]) largest = Math.max(largest, residual);
      weights[row] = used[row] ? 1 / Math.max(residual, 0.02) : 0;
    }
    if (largest < 1e-6) break;
    found = weightedFit(design, target, weights);
  }
  return { points: found.coefficients.map((value) => Math.round(value) + 0), aliased: found.aliased };
}

/** Conditions under which every row but 5 % has one and the same score: candidates for an override. */
function overridesIn(items: readonly Item[], target: Float64Array): (Override & { item: number })[] {
  return items.flatMap((item, index) => {
    const tally = new Map<number, number>();
    let rows = 0;
    for (let row = 0; row < target.length; row++)
      if (item.values[row] === 1) {
        rows++;
        tally.set(target[row], (tally.get(target[row]) ?? 0) + 1);
      }
    if (rows < fewestOverride || rows > target.length / 2) return [];
    const [sets, most] = [...tally].reduce((a, b) => (b[1] > a[1] ? b : a));
    return most >= 0.94 * rows ? [{ item: index, column: item.column, kind: item.kind, at: item.at, sets, rows }] : [];
  });
}

/** Many rows at the highest or lowest score may be held there by a cap. */
function ends(target: Float64Array, within: Uint8Array): Apart {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < target.length; row++)
    if (within[row]) {
      low = Math.min(low, target[row]);
      high = Math.max(high, target[row]);
    }
  const used = within.slice();
  const at = (value: number) => target.reduce((sum, score, row) => sum + (within[row] && score === value ? 1 : 0), 0);
  const rows = within.reduce((sum, one) => sum + one, 0);
  const capped = (value: number) => at(value) >= Math.max(5, 0.005 * rows) && at(value) < 0.5 * rows;
  const [floor, ceiling] = [capped(low) ? low : null, capped(high) ? high : null];
  for (let row = 0; row < target.length; row++) if (target[row] === floor || target[row] === ceiling) used[row] = 0;
  return { used, floor, ceiling };
}

const clamp = (value: number, { floor, ceiling }: Pick<Apart, 'floor' | 'ceiling'>): number =>
  Math.min(ceiling ?? Number.POSITIVE_INFINITY, Math.max(floor ?? Number.NEGATIVE_INFINITY, value));

interface Attempt extends Apart {
  readonly points: Float64Array;
  readonly aliased: readonly number[];
  readonly overrides: readonly (Override & { item: number })[];
  readonly predicted: Float64Array;
  readonly wrong: number;
}

function attempt(
  items: readonly Item[],
  design: Design,
  target: Float64Array,
  overrides: Attempt['overrides'],
  caps: boolean,
): Attempt {
  const within = Uint8Array.from(target, (_, row) =>
    overrides.some((one) => items[one.item].values[row] === 1) ? 0 : 1,
  );
  const apart = caps ? ends(target, within) : { used: within, floor: null, ceiling: null };
  const { points, aliased } = robustFit(design, target, apart.used);
  const plain = predictor(design.columns, points);
  const predicted = plain.map((value) => clamp(value, apart));
  for (const one of overrides)
    for (let row = 0; row < target.length; row++) if (items[one.item].values[row] === 1) predicted[row] = one.sets;
  let wrong = 0;
  for (let row = 0; row < target.length; row++) if (predicted[row] !== target[row]) wrong++;
  return { ...apart, points, aliased, overrides, predicted, wrong };
}

/** Leaves out overrides one by one as long as the rule agrees with no fewer rows without them. */
function withoutNeedless(
  items: readonly Item[],
  design: Design,
  target: Float64Array,
  first: Attempt,
  caps: boolean,
): Attempt {
  let best = first;
  for (const one of [...first.overrides].sort((a, b) => a.rows - b.rows)) {
    const fewer = attempt(
      items,
      design,
      target,
      best.overrides.filter((other) => other !== one),
      caps,
    );
    if (fewer.wrong <= best.wrong) best = fewer;
  }
  return best;
}

/** Rebuilds a rule from scores on yes-or-no items; `null` where there is nothing to fit. */
export async function ruleFromScores(items: readonly Item[], scores: Float64Array): Promise<Fitted | null> {
  const unit = unitOf(scores);
  const target = scores.map((score) => Math.round(score / unit));
  const design = designOf(items, target.length);
  const candidates = overridesIn(items, target);
  const sets = candidates.length === 0 ? [[]] : [[], candidates, ...candidates.slice(0, 12).map((one) => [one])];
  let least: Attempt | undefined;
  for (const caps of [false, true])
    for (const overrides of sets) {
      if (least?.wrong === 0) break;
      const tried = attempt(items, design, target, overrides, caps);
      if (least === undefined || tried.wrong < least.wrong) least = tried;
    }
  const best = withoutNeedless(items, design, target, least!, least!.floor !== null || least!.ceiling !== null);
  return asRule(items, best, unit, design.columns);
}

function asRule(items: readonly Item[], best: Attempt, unit: number, columns: readonly Float64Array[]): Fitted {
  const plain = predictor(columns, best.points);
  const passes = (bound: number | null, beyond: (value: number) => boolean) =>
    bound !== null && plain.some(beyond) ? bound * unit : null;
  const lines = items.flatMap((item, index): RuleItem[] => {
    const points = best.points[index + 1];
    return points === 0 ? [] : [{ column: item.column, kind: item.kind, at: item.at, points: points * unit }];
  });
  const rule: PointsRule = {
    base: best.points[0] * unit,
    items: lines,
    floor: passes(best.floor, (value) => value < best.floor!),
    ceiling: passes(best.ceiling, (value) => value > best.ceiling!),
    overrides: best.overrides.map(({ item: _, ...one }) => ({ ...one, sets: one.sets * unit })),
    threshold: null,
  };
  const unidentified: Unidentified[] = best.aliased
    .filter((index) => index > 0)
    .map((index) => {
      const item = items[index - 1];
      const name = item.kind === 'from' ? `${item.column} ≥ ${item.at}` : `${item.column} = ${item.at}`;
      return {
        text: text(
          `“${name}” follows from the other items in these rows: its points cannot be told apart and were set to 0.`,
          `« ${name} » découle des autres critères dans ces lignes : ses points ne peuvent être distingués et ont été mis à 0.`,
        ),
      };
    });
  return { rule, predicted: best.predicted.map((value) => value * unit), alternatives: [], unidentified };
}
