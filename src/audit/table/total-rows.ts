import { totalRows } from './note-texts.ts';
import { type Column, cellText, keepRows, type Table, type TextColumn } from './table.ts';

const totalWord =
  /^\W*(grand[- ]?total|sub-?total|sous-?total|total(s|e|es)?|totaux|ensemble|somme|sum|moyenne|average|mean|overall|gesamt|summe|insgesamt)( (g[ée]n[ée]ral|g[ée]n[ée]rale|partiel|overall))?\W*$/i;

/** Columns with more different texts than this are looked at in the last rows only. */
const mostLevels = 5_000;
const lastRows = 5;

/** Rows of a text column that say “total” or the like. */
function rowsSaying(column: TextColumn): number[] {
  const { codes, levels } = column;
  if (levels.size > mostLevels) {
    const last = Array.from({ length: Math.min(lastRows, codes.length) }, (_, back) => codes.length - 1 - back);
    return last.filter((row) => codes[row] >= 0 && totalWord.test(levels.at(codes[row])));
  }
  const saying = new Set<number>();
  for (let code = 0; code < levels.size; code++) if (totalWord.test(levels.at(code))) saying.add(code);
  if (saying.size === 0) return [];
  const rows: number[] = [];
  for (let row = 0; row < codes.length; row++) if (saying.has(codes[row])) rows.push(row);
  return rows;
}

const isMissing = (column: Column, row: number): boolean =>
  column.kind === 'number' ? Number.isNaN(column.values[row]) : column.codes[row] < 0;

/** A total leaves the other texts of its row empty, or holds the sum or the mean of a column of numbers. */
function isTotal(table: Table, said: TextColumn, row: number): boolean {
  const texts = table.columns.filter((column) => column.kind === 'text' && column !== said);
  const usual = texts.filter((column) => column.missing < 0.1 * table.rows + 1);
  const empty = usual.filter((column) => isMissing(column, row)).length;
  if (usual.length > 0 && empty >= Math.max(1, usual.length / 2)) return true;
  return table.columns.some((column) => {
    if (column.kind !== 'number' || Number.isNaN(column.values[row])) return false;
    let [sum, present] = [0, 0];
    for (let other = 0; other < table.rows; other++)
      if (other !== row && !Number.isNaN(column.values[other])) {
        sum += column.values[other];
        present++;
      }
    const near = (value: number) => Math.abs(value - column.values[row]) <= 1e-3 * Math.abs(value);
    return present > 1 && sum !== 0 && near(sum);
  });
}

/** The rows that sum the others up: they are no case of their own. */
export function totalRowsOf(table: Table): number[] {
  const found = new Set<number>();
  for (const column of table.columns) {
    if (column.kind !== 'text') continue;
    const rows = rowsSaying(column);
    if (rows.length > Math.max(3, table.rows / 20)) continue;
    for (const row of rows) if (isTotal(table, column, row)) found.add(row);
  }
  return found.size < table.rows ? [...found].sort((a, b) => a - b) : [];
}

/** The table without rows that sum others up, which are said. */
export function withoutTotals(table: Table): Table {
  const totals = totalRowsOf(table);
  if (totals.length === 0) return table;
  const left = new Set(totals);
  const kept = Int32Array.from({ length: table.rows - totals.length });
  let at = 0;
  for (let row = 0; row < table.rows; row++) if (!left.has(row)) kept[at++] = row;
  const words = totals.map((row) => firstText(table, row));
  const note = totalRows(totals.length, totals.slice(0, 5).map(table.lineOf), words[0]);
  return { ...keepRows(table, kept), notes: [...table.notes, note] };
}

const firstText = (table: Table, row: number): string => {
  const column = table.columns.find((one) => one.kind === 'text' && totalWord.test(cellText(one, row) ?? ''));
  return column === undefined ? '' : (cellText(column, row) ?? '');
};
