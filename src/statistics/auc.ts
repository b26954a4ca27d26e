import { type Interval, normalDeviate } from './intervals.ts';

/** The area under the ROC curve of one group; `null`s where a class is empty. */
export interface Auc {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly positives: number;
  readonly negatives: number;
}

/** Every row's place among the distinct values. */
export interface Ranked {
  /** Rank of each row's value among the distinct ones; −1 where the value is NaN. */
  readonly ranks: Int32Array;
  readonly distinct: Float64Array;
  /** How many rows have each distinct value, and how many have any. */
  readonly counts: Int32Array;
  readonly size: number;
}

/** Ranks values, ties together; NaN has no rank. */
export function ranked(values: Float64Array): Ranked {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  let size = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) size++;
  const distinct = new Float64Array(size);
  const counts = new Int32Array(size);
  for (let i = 0, rank = -1; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) distinct[++rank] = sorted[i];
    counts[rank]++;
  }
  const ranks = new Int32Array(values.length);
  for (let row = 0; row < values.length; row++)
    ranks[row] = Number.isNaN(values[row]) ? -1 : placeOf(distinct, values[row]);
  return { ranks, distinct, counts, size: sorted.length };
}

/** Rows in ascending order of their values, those without one left out. */
function orderOf({ ranks, counts, size }: Ranked): Int32Array {
  const next = new Int32Array(counts.length);
  for (let rank = 1; rank < counts.length; rank++) next[rank] = next[rank - 1] + counts[rank - 1];
  const order = new Int32Array(size);
  for (let row = 0; row < ranks.length; row++) if (ranks[row] >= 0) order[next[ranks[row]]++] = row;
  return order;
}

function placeOf(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What is summed while walking one group's rows upwards. */
class Walk {
  positives = 0;
  negatives = 0;
  tiedPositives = 0;
  tiedNegatives = 0;
  /** Sums over positives of negatives below (ties half), and over negatives of positives above. */
  sumPositive = 0;
  squaresPositive = 0;
  sumNegative = 0;
  squaresNegative = 0;

  closeTies(allPositives: number): void {
    const below = this.negatives + this.tiedNegatives / 2;
    const above = allPositives - this.positives - this.tiedPositives / 2;
    this.sumPositive += this.tiedPositives * below;
    this.squaresPositive += this.tiedPositives * below * below;
    this.sumNegative += this.tiedNegatives * above;
    this.squaresNegative += this.tiedNegatives * above * above;
    this.positives += this.tiedPositives;
    this.negatives += this.tiedNegatives;
    this.tiedPositives = this.tiedNegatives = 0;
  }

  result(level: number): Auc {
    const [m, n] = [this.positives, this.negatives];
    if (m === 0 || n === 0) return { value: null, low: null, high: null, positives: m, negatives: n };
    const value = this.sumPositive / (m * n);
    const spread = (squares: number, size: number, other: number) =>
      size < 2 ? 0.25 : Math.max(0, squares / other ** 2 - size * value ** 2) / (size - 1);
    const variance = spread(this.squaresPositive, m, n) / m + spread(this.squaresNegative, n, m) / n;
    return { value, ...onLogitScale(value, variance, m, n, level), positives: m, negatives: n };
  }
}

/** DeLong's bounds on the logit scale; where no pair is out of order, Hanley's bound of none instead of no width. */
function onLogitScale(value: number, variance: number, m: number, n: number, level: number): Interval {
  const z = normalDeviate(level);
  if (value <= 0 || value >= 1 || variance === 0) {
    const reach = Math.min(1, (z * z) / (Math.min(m, n) + z * z));
    return { low: Math.max(0, value - reach), high: Math.min(1, value + reach) };
  }
  const logit = Math.log(value / (1 - value));
  const reach = (z * Math.sqrt(variance)) / (value * (1 - value));
  const share = (x: number) => 1 / (1 + Math.exp(-x));
  return { low: share(logit - reach), high: share(logit + reach) };
}

/**
 * The area under the ROC curve of every group at once, with DeLong's intervals on the logit scale.
 *
 * DeLong, DeLong and Clarke-Pearson (1988), Biometrics 44: 837–845, by one walk over the sorted rows.
 * @param rows as `ranked` gives them
 * @param labels 1 positive, 0 negative, anything else left out
 * @param groups each row's group, 0 to size − 1; −1 left out
 * @example
 * aucByGroup(ranked(Float64Array.of(1, 2, 3, 4)), [0, 0, 1, 1], [0, 0, 0, 0], 1)[0].value; // 1
 */
export function aucByGroup(
  rows: Ranked,
  labels: ArrayLike<number>,
  groups: ArrayLike<number>,
  size: number,
  level = 0.95,
): Auc[] {
  if (rows.distinct.length * size * 2 <= mostCells) return aucByCells(rows, labels, groups, size, level);
  const walks = Array.from({ length: size }, () => new Walk());
  const positives = new Float64Array(size);
  const { ranks } = rows;
  for (let row = 0; row < ranks.length; row++)
    if (ranks[row] >= 0 && groups[row] >= 0 && labels[row] === 1) positives[groups[row]]++;
  const touched: number[] = [];
  const order = orderOf(rows);
  for (let at = 0; at < order.length; at++) {
    const row = order[at];
    const group = groups[row];
    if (group >= 0 && (labels[row] === 1 || labels[row] === 0)) {
      const walk = walks[group];
      if (walk.tiedPositives + walk.tiedNegatives === 0) touched.push(group);
      if (labels[row] === 1) walk.tiedPositives++;
      else walk.tiedNegatives++;
    }
    if (at + 1 === order.length || ranks[order[at + 1]] !== ranks[row]) {
      for (const each of touched) walks[each].closeTies(positives[each]);
      touched.length = 0;
    }
  }
  return walks.map((walk) => walk.result(level));
}

/** Counts of value × group × label that are kept at most; beyond them rows are walked in order. */
const mostCells = 4_000_000;

/** The same where values repeat: rows are counted once, in the order in which they lie, then the counts are walked. */
function aucByCells(
  { ranks, distinct }: Ranked,
  labels: ArrayLike<number>,
  groups: ArrayLike<number>,
  size: number,
  level: number,
): Auc[] {
  const cells = new Int32Array(distinct.length * size * 2);
  const positives = new Float64Array(size);
  for (let row = 0; row < ranks.length; row++) {
    const label = labels[row];
    const group = groups[row];
    if (ranks[row] < 0 || group < 0 || (label !== 0 && label !== 1)) continue;
    cells[(ranks[row] * size + group) * 2 + label]++;
    positives[group] += label;
  }
  return Array.from({ length: size }, (_, group) => {
    const walk = new Walk();
    for (let at = group * 2; at < cells.length; at += 2 * size) {
      if (cells[at] + cells[at + 1] === 0) continue;
      [walk.tiedNegatives, walk.tiedPositives] = [cells[at], cells[at + 1]];
      walk.closeTies(positives[group]);
    }
    return walk.result(level);
  });
}

/** The area under the ROC curve of one sample; see `aucByGroup`. */
export const auc = (scores: Float64Array, labels: ArrayLike<number>, level = 0.95): Auc =>
  aucByGroup(ranked(scores), labels, new Int8Array(scores.length), 1, level)[0];
