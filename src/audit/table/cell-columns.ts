import { isMissingText } from './column-builder.ts';
import type { HeadRow } from './header.ts';
import { RowHashes } from './row-hashes.ts';
import { type Column, columnFrom } from './table.ts';
import { type DecimalHints, findWriting } from './written-numbers.ts';

/** A cell of a workbook or a Parquet file. */
export type PlainCell = string | number | boolean | null;

/**
 * A column of cells that have types: numbers where every cell is one, also where some of them were typed in as text
 * ("35,5"), else texts.
 */
export function columnOfCells(name: string, cells: readonly PlainCell[], hints: DecimalHints): Column {
  const present = cells.map((cell) => (typeof cell === 'string' && isMissingText(cell.trim()) ? null : cell));
  const words = [...new Set(present.filter((cell) => typeof cell === 'string'))];
  const isMixed = words.length > 0 && present.some((cell) => typeof cell === 'number');
  if (!isMixed) return columnFrom(name, present);
  const found = findWriting({ size: words.length, at: (code) => words[code] }, hints);
  if (found.kind !== 'numbers' || found.writing.isPercent) return columnFrom(name, present);
  const values = new Map(words.map((word, code) => [word, found.values[code]]));
  return columnFrom(
    name,
    present.map((cell) => (typeof cell === 'string' ? values.get(cell)! : cell)),
  );
}

/** A row of typed cells as the texts by which a header is found. */
export const headRow = (cells: readonly PlainCell[], line: number): HeadRow => ({
  line,
  cells: cells.map((cell) => (cell === null ? '' : String(cell))),
});

/** How many rows repeat an earlier one cell by cell. */
export function repeatedRows(columns: readonly Column[], rows: number): number {
  const hashes = new RowHashes();
  const number = new Float64Array(1);
  const halves = new Int32Array(number.buffer);
  for (let row = 0; row < rows; row++) {
    let hash = 0;
    for (const column of columns)
      if (column.kind === 'text') hash = hashes.mix(hash, column.codes[row]);
      else {
        number[0] = column.values[row];
        hash = hashes.mix(hashes.mix(hash, halves[0]), halves[1]);
      }
    hashes.finish(hash);
  }
  return hashes.duplicates();
}
