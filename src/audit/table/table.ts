import { EvidenceError } from '../../errors.ts';
import { text } from '../../language/french.ts';
import { severalColumns, unknownColumn } from './messages.ts';
import type { ReadingNote } from './reading-notes.ts';

/** A column of numbers; a missing cell is NaN. */
export interface NumberColumn {
  readonly kind: 'number';
  readonly name: string;
  readonly values: Float64Array;
  readonly missing: number;
}

/** A column of texts: each row holds the place of its text in `levels`, −1 where the cell is missing. */
export interface TextColumn {
  readonly kind: 'text';
  readonly name: string;
  readonly codes: Int32Array;
  readonly levels: Levels;
  readonly missing: number;
  /** Where a column that began with numbers first held a text: 0-based row, or −1. */
  readonly firstTextRow: number;
}

export type Column = NumberColumn | TextColumn;

/** The distinct texts of a column, read one by one so that a million of them need not be made at once. */
export interface Levels {
  readonly size: number;
  at(code: number): string;
}

/** Rows of decisions as columns. `lineOf` turns a row into the place where its reader found it. */
export interface Table {
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly Column[];
  /** 1-based line (CSV) or row (workbook, Parquet) of a 0-based row. */
  readonly lineOf: (row: number) => number;
  /** Rows that repeat an earlier row cell by cell. */
  readonly duplicates: number;
  /** How the file was read: delimiter, decimal mark, encoding, kind. */
  readonly dialect: Dialect;
  /** What its reader did or could not do. */
  readonly notes: readonly ReadingNote[];
  /** Names that several differing columns share, and how those are numbered. */
  readonly numbered: ReadonlyMap<string, readonly string[]>;
}

export interface Dialect {
  readonly format: 'csv' | 'parquet' | 'excel' | 'columns';
  readonly delimiter?: string;
  readonly decimal?: '.' | ',';
  readonly encoding?: string;
}

/** The word that stands for a missing group value, in JSON and report alike. */
export const missingValue = '(missing)';

/** The column of this name; an `EvidenceError` that lists the names where there is none or several differ. */
export function columnOf(table: Table, name: string): Column {
  const found = table.columns.find((column) => column.name === name);
  if (found !== undefined) return found;
  const folded = table.columns.filter((column) => column.name.trim().toLowerCase() === name.trim().toLowerCase());
  if (folded.length === 1) return folded[0];
  const numbered = table.numbered.get(name.trim());
  if (numbered !== undefined) throw new EvidenceError(severalColumns(name, numbered), table.name);
  throw new EvidenceError(
    unknownColumn(
      name,
      table.columns.map((column) => column.name),
    ),
    table.name,
  );
}

/** A number as the shortest text that reads back as it. */
export const numberText = (value: number): string => String(value === 0 ? 0 : value);

/** One cell as text, `null` where it is missing. */
export function cellText(column: Column, row: number): string | null {
  if (column.kind === 'number') return Number.isNaN(column.values[row]) ? null : numberText(column.values[row]);
  return column.codes[row] < 0 ? null : column.levels.at(column.codes[row]);
}

/** A text column coded by its levels, or a number column coded by its distinct values (ascending). */
export interface Coded {
  readonly codes: Int32Array;
  readonly levels: readonly string[];
}

/** Codes a column's distinct values; `undefined` where there are more than `limit`. */
export function coded(column: Column, limit: number): Coded | undefined {
  if (column.kind === 'text') {
    if (column.levels.size > limit) return undefined;
    return {
      codes: column.codes,
      levels: Array.from({ length: column.levels.size }, (_, code) => column.levels.at(code)),
    };
  }
  const seen = new Map<number, number>();
  const codes = new Int32Array(column.values.length);
  for (let row = 0; row < codes.length; row++) {
    const value = column.values[row];
    if (Number.isNaN(value)) {
      codes[row] = -1;
      continue;
    }
    let code = seen.get(value);
    if (code === undefined) {
      code = seen.size;
      if (code >= limit) return undefined;
      seen.set(value, code);
    }
    codes[row] = code;
  }
  const order = [...seen.keys()].sort((a, b) => a - b);
  const rank = new Int32Array(order.length);
  order.forEach((value, index) => {
    rank[seen.get(value)!] = index;
  });
  for (let row = 0; row < codes.length; row++) if (codes[row] >= 0) codes[row] = rank[codes[row]];
  return { codes, levels: order.map(numberText) };
}

/** The same column with the chosen rows only, in their order. */
export function keepColumn(column: Column, rows: Int32Array): Column {
  let missing = 0;
  if (column.kind === 'number') {
    const values = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++) {
      values[i] = column.values[rows[i]];
      if (Number.isNaN(values[i])) missing++;
    }
    return { ...column, values, missing };
  }
  const codes = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    codes[i] = column.codes[rows[i]];
    if (codes[i] < 0) missing++;
  }
  return { ...column, codes, missing };
}

/** The same table with the chosen rows only, in their order. */
export const keepRows = (table: Table, rows: Int32Array): Table => ({
  ...table,
  rows: rows.length,
  columns: table.columns.map((column) => keepColumn(column, rows)),
  lineOf: (row) => table.lineOf(rows[row]),
});

/**
 * A table made of arrays in memory; `null`, `undefined` and NaN are missing.
 * @throws EvidenceError when columns differ in length
 * @example
 * tableOf({ score: [1, 5, 9], race: ['a', 'b', null] }).rows; // 3
 */
export function tableOf(
  data: Record<string, readonly (number | string | boolean | null | undefined)[]>,
  name = 'table',
): Table {
  const names = Object.keys(data);
  const rows = names.length === 0 ? 0 : data[names[0]].length;
  for (const key of names)
    if (data[key].length !== rows)
      throw new EvidenceError(
        text(
          `column “${key}” has ${data[key].length} cells where “${names[0]}” has ${rows}`,
          `la colonne « ${key} » a ${data[key].length} cellules, « ${names[0]} » en a ${rows}`,
        ),
        name,
      );
  return {
    name,
    rows,
    columns: names.map((key) => columnFrom(key, data[key])),
    lineOf: (row) => row + 1,
    duplicates: 0,
    dialect: { format: 'columns' },
    notes: [],
    numbered: new Map(),
  };
}

/** One column from values in memory: numbers where every present value is a finite one, texts otherwise. */
export function columnFrom(name: string, values: readonly (number | string | boolean | null | undefined)[]): Column {
  const absent = (value: unknown) => value === null || value === undefined || value === '' || Number.isNaN(value);
  const missing = values.filter(absent).length;
  if (values.every((value) => Number.isFinite(value) || absent(value)))
    return {
      kind: 'number',
      name,
      values: Float64Array.from(values, (value) => (absent(value) ? Number.NaN : (value as number))),
      missing,
    };
  const seen = new Map<string, number>();
  const codes = Int32Array.from(values, (value) => {
    if (absent(value)) return -1;
    const text = String(value);
    const code = seen.get(text) ?? seen.size;
    seen.set(text, code);
    return code;
  });
  const levels = [...seen.keys()];
  return {
    kind: 'text',
    name,
    codes,
    levels: { size: levels.length, at: (code) => levels[code] },
    missing,
    firstTextRow: -1,
  };
}
