import { identifierName, isNumbering } from './identifier.ts';
import type { ReadingNote } from './reading-notes.ts';
import { type Column, type Dialect, missingValue, numberText, type Table } from './table.ts';

/** What the reader understood, printed before any number. */
export interface Understanding {
  readonly name: string;
  readonly dialect: Dialect;
  readonly rows: number;
  readonly columns: readonly ColumnUnderstood[];
  /** Rows that repeat an earlier row cell by cell. */
  readonly duplicates: number;
  /** What the reader did or could not do. */
  readonly notes: readonly ReadingNote[];
}

export interface ColumnUnderstood {
  readonly name: string;
  readonly type: 'whole numbers' | 'numbers' | 'texts' | 'empty';
  readonly missing: number;
  /** Distinct values, counted up to 10,000; `null` above. */
  readonly distinct: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Line of the first text in a column that began with numbers. */
  readonly firstTextLine: number | null;
  readonly suspicious: readonly SuspiciousCode[];
  /** A column of nearly distinct values in which some come twice: a person counted twice? */
  readonly repeatedIds: number;
}

/** A value that looks like a code for “unknown” rather than a value. */
export interface SuspiciousCode {
  readonly value: string;
  readonly rows: number;
}

const mostDistinct = 10_000;
const dateLike = /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})(\D|$)/;
const codeWords = new Set([
  'unknown',
  'inconnu',
  'inconnue',
  '?',
  '-',
  '--',
  'none',
  'nd',
  'n.d.',
  'nr',
  'n.r.',
  'nsp',
  'missing',
  'manquant',
  'non renseigné',
  'tbd',
  'xxx',
]);

interface Distinct {
  readonly counts: Map<number, number>;
  readonly all: boolean;
  readonly low: number;
  readonly high: number;
  readonly whole: boolean;
}

function distinctNumbers(values: Float64Array): Distinct {
  const counts = new Map<number, number>();
  let [all, low, high, whole] = [true, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, true];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
    if (whole && !Number.isInteger(value)) whole = false;
    if (!all) continue;
    const seen = counts.get(value);
    if (seen !== undefined) counts.set(value, seen + 1);
    else if (counts.size < mostDistinct) counts.set(value, 1);
    else all = false;
  }
  return { counts, all, low, high, whole };
}

/** −1, −9, 99, 999 and the like, where they stand apart from every other value. */
function suspiciousNumbers(found: Distinct): SuspiciousCode[] {
  if (!found.all || found.counts.size < 4) return [];
  const values = [...found.counts.keys()].sort((a, b) => a - b);
  const isCode = (value: number) => /^-?(9+|8+|7+|1)$/.test(String(value)) && (value < 0 || value >= 9);
  const suspicious: number[] = [];
  const [first, second, last, beforeLast] = [
    values[0],
    values[1],
    values[values.length - 1],
    values[values.length - 2],
  ];
  if (isCode(first) && first < 0 && second >= 0) suspicious.push(first);
  if (isCode(last) && last - beforeLast > Math.max(9, beforeLast - second)) suspicious.push(last);
  return suspicious.map((value) => ({ value: numberText(value), rows: found.counts.get(value)! }));
}

function understandNumbers(column: Extract<Column, { kind: 'number' }>): ColumnUnderstood {
  const found = distinctNumbers(column.values);
  const present = column.values.length - column.missing;
  const distinct = found.all ? found.counts.size : null;
  const isId = identifierName.test(column.name) || isNumbering(column.values.subarray(0, 20_000));
  const mostlyDistinct = isId && found.all && distinct! > 0.9 * present && present > 20 && found.whole;
  return {
    name: column.name,
    type: present === 0 ? 'empty' : found.whole ? 'whole numbers' : 'numbers',
    missing: column.missing,
    distinct,
    low: present === 0 ? null : found.low,
    high: present === 0 ? null : found.high,
    firstTextLine: null,
    suspicious: suspiciousNumbers(found),
    repeatedIds: mostlyDistinct ? present - distinct! : 0,
  };
}

function understandTexts(column: Extract<Column, { kind: 'text' }>, table: Table): ColumnUnderstood {
  const rowsOf = new Uint32Array(column.levels.size);
  for (let row = 0; row < column.codes.length; row++) if (column.codes[row] >= 0) rowsOf[column.codes[row]]++;
  let distinct = 0;
  for (const rows of rowsOf) if (rows > 0) distinct++;
  const present = column.codes.length - column.missing;
  const suspicious: SuspiciousCode[] = [];
  if (distinct <= mostDistinct)
    for (const [code, rows] of rowsOf.entries()) {
      if (rows === 0) continue;
      const text = column.levels.at(code);
      if (codeWords.has(text.toLowerCase()) || text === missingValue) suspicious.push({ value: text, rows });
    }
  const isOfDates = column.levels.size > 0 && dateLike.test(column.levels.at(0));
  const mostlyDistinct = !isOfDates && distinct > 0.9 * present && present > 20;
  return {
    name: column.name,
    type: present === 0 ? 'empty' : 'texts',
    missing: column.missing,
    distinct: distinct <= mostDistinct ? distinct : null,
    low: null,
    high: null,
    firstTextLine:
      column.firstTextRow >= 0 && column.firstTextRow < table.rows ? table.lineOf(column.firstTextRow) : null,
    suspicious,
    repeatedIds: mostlyDistinct ? present - distinct : 0,
  };
}

/**
 * What a table holds: rows, types, missing cells, repeated rows, values that look like codes.
 * @example
 * understand(tableOf({ age: [1, 2, 3, 4, 999] })).columns[0].suspicious; // [{ value: '999', rows: 1 }]
 */
export function understand(table: Table): Understanding {
  return {
    name: table.name,
    dialect: table.dialect,
    rows: table.rows,
    columns: table.columns.map((column) =>
      column.kind === 'number' ? understandNumbers(column) : understandTexts(column, table),
    ),
    duplicates: table.duplicates,
    notes: table.notes,
  };
}
