import { auc } from '../../../statistics/auc.ts';
import { type Column, coded } from '../../table/table.ts';
import type { Prepared } from '../meaning/prepared.ts';

/** Columns that can hardly have moved the decision. */
export interface OtherColumns {
  /** What came after the decision: it tells the outcome, or is named so. */
  readonly later: readonly string[];
  /** Other forms of the score: named like it, or bands of it. */
  readonly siblings: readonly string[];
}

const mostLevels = 30;
const rowsLookedAt = 50_000;
/** Shares of an outcome that no level of something known beforehand reaches on many rows. */
const [nearlyAll, nearlyNone] = [0.99, 0.01];
const nearlySure = 0.98;

const laterName =
  /(^|[^a-z])(recid\w*|r[ée]cidiv\w*|reoffen\w*|reconvict\w*|rearrest\w*|follow_?up|outcome|out|end|end_?date|date_?fin|released?|sortie|closed|cl[oô]tur[ée]*|event|subsequent|apr[eè]s|afterwards?)([^a-z]|$)/i;
const scoreWord = /^(score|scores|decile|risk|risque|rating|grade|note|notation)$/;

const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);

/** Columns that came after the decision, and other forms of the score, among those that are neither. */
export function otherColumns({ table, cases, groupings }: Prepared): OtherColumns {
  const { decision, outcome } = cases.definition;
  const used = new Set([decision.column, outcome?.column, ...groupings.flatMap(({ columns }) => columns)]);
  const candidates = table.columns.filter(({ name }) => !used.has(name));
  const siblings =
    cases.risk === undefined ? [] : candidates.filter((column) => isSibling(column, decision.column, cases.risk!));
  const later = candidates.filter(
    (column) =>
      !siblings.includes(column) &&
      (laterName.test(column.name) || (cases.outcome !== undefined && tellsOutcome(column, cases.outcome))),
  );
  return { later: later.map(({ name }) => name), siblings: siblings.map(({ name }) => name) };
}

function isSibling(column: Column, score: string, risk: Float64Array): boolean {
  const shared = wordsOf(score).filter((word) => scoreWord.test(word));
  return wordsOf(column.name).some((word) => shared.includes(word)) || isBandOf(column, risk);
}

/** Whether each value of a column covers a stretch of the score of its own, several scores wide. */
function isBandOf(column: Column, risk: Float64Array): boolean {
  const found = coded(column, 12);
  if (found === undefined || found.levels.length < 2) return false;
  const stretches = found.levels.map(() => ({
    low: Number.POSITIVE_INFINITY,
    high: Number.NEGATIVE_INFINITY,
    rows: 0,
  }));
  const scores = new Set<number>();
  for (let row = 0; row < Math.min(risk.length, rowsLookedAt); row++) {
    const code = found.codes[row];
    if (code < 0 || Number.isNaN(risk[row])) continue;
    const stretch = stretches[code];
    stretch.low = Math.min(stretch.low, risk[row]);
    stretch.high = Math.max(stretch.high, risk[row]);
    stretch.rows++;
    scores.add(risk[row]);
  }
  const inOrder = stretches.filter(({ rows }) => rows > 0).sort((a, b) => a.low - b.low);
  if (inOrder.length < 3 || scores.size < 2 * inOrder.length) return false;
  return inOrder.every((stretch, place) => place === 0 || stretch.low > inOrder[place - 1].high);
}

/** Whether a column, or that it is empty, tells the outcome as only something known afterwards can. */
function tellsOutcome(column: Column, outcome: Int8Array): boolean {
  const rows = Math.min(outcome.length, rowsLookedAt);
  const known = outcome.subarray(0, rows);
  const found = coded(column, mostLevels);
  if (found !== undefined) return hasTellingLevel(found.codes, found.levels.length, known);
  const absent = Int32Array.from(known, (_, row) => (isMissing(column, row) ? 1 : 0));
  if (hasTellingLevel(absent, 2, known)) return true;
  if (column.kind === 'text') return false;
  const area = auc(column.values.slice(0, rows), known).value;
  return area !== null && (area > nearlySure || area < 1 - nearlySure);
}

const isMissing = (column: Column, row: number): boolean =>
  column.kind === 'number' ? Number.isNaN(column.values[row]) : column.codes[row] < 0;

/** A value with nearly only one outcome on many rows, where the whole table has both. */
function hasTellingLevel(codes: Int32Array, levels: number, outcome: Int8Array): boolean {
  const counts = Array.from({ length: levels + 1 }, () => ({ rows: 0, positive: 0 }));
  let [rows, positive] = [0, 0];
  for (let row = 0; row < outcome.length; row++) {
    if (outcome[row] < 0) continue;
    const level = counts[codes[row] < 0 ? levels : codes[row]];
    level.rows++;
    level.positive += outcome[row];
    rows++;
    positive += outcome[row];
  }
  const base = positive / rows;
  return counts.some((level) => {
    if (level.rows < Math.max(50, rows / 100) || level.rows > 0.95 * rows) return false;
    const share = level.positive / level.rows;
    return (base < 0.8 && share >= nearlyAll) || (base > 0.2 && share <= nearlyNone);
  });
}
