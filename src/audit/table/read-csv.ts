import { assembled } from './assemble.ts';
import { type Chunks, chunksOf } from './chunks.ts';
import { ColumnBuilder } from './column-builder.ts';
import { readCsvRows } from './csv-rows.ts';
import type { Layout } from './layout.ts';
import { type Reading, type ReadOptions, readingOf } from './options.ts';
import type { RowCutter } from './row-cutter.ts';
import { RowHashes } from './row-hashes.ts';
import type { Table } from './table.ts';

const quote = 34;
const nothing = new Uint8Array();

/** Hands the cells of each row to the columns. */
class Columns {
  readonly builders: readonly ColumnBuilder[];
  readonly hashes = new RowHashes();
  private rows = 0;
  private lines: Float64Array | undefined;
  private readonly bodyLine: number;

  constructor({ names, decimal = '.', doubtful, bodyLine }: Layout) {
    this.builders = names.map((_, column) => new ColumnBuilder(decimal, doubtful.has(column)));
    this.bodyLine = bodyLine;
  }

  take(bytes: Uint8Array, { cells, starts, ends, doubled }: RowCutter, line: number): void {
    const { builders, hashes } = this;
    const present = Math.min(cells, builders.length);
    let hash = 0;
    for (let column = 0; column < present; column++) {
      const builder = builders[column];
      const cellHash = doubled[column]
        ? addUnescaped(builder, bytes, starts[column], ends[column])
        : builder.add(bytes, starts[column], ends[column]);
      hash = hashes.mix(hash, cellHash);
    }
    for (let column = present; column < builders.length; column++)
      hash = hashes.mix(hash, builders[column].add(nothing, 0, 0));
    hashes.finish(hash);
    this.noteLine(line);
    this.rows++;
  }

  /** Lines are kept only once they run ahead of the rows (blank lines, newlines in quotes). */
  private noteLine(line: number): void {
    if (this.lines === undefined) {
      if (line === this.rows + this.bodyLine) return;
      this.lines = new Float64Array(Math.max(1024, this.rows * 2));
      for (let row = 0; row < this.rows; row++) this.lines[row] = row + this.bodyLine;
    }
    if (this.rows === this.lines.length) {
      const larger = new Float64Array(this.rows * 2);
      larger.set(this.lines);
      this.lines = larger;
    }
    this.lines[this.rows] = line;
  }

  lineOf(): (row: number) => number {
    const { lines, bodyLine } = this;
    return lines === undefined ? (row) => row + bodyLine : (row) => lines[row];
  }
}

function addUnescaped(builder: ColumnBuilder, bytes: Uint8Array, start: number, end: number): number {
  const cell = unescaped(bytes, start, end);
  return builder.add(cell, 0, cell.length);
}

function unescaped(bytes: Uint8Array, start: number, end: number): Uint8Array {
  const cell = new Uint8Array(end - start);
  let length = 0;
  for (let at = start; at < end; at++) {
    cell[length++] = bytes[at];
    if (bytes[at] === quote && bytes[at + 1] === quote) at++;
  }
  return cell.subarray(0, length);
}

/** Reads a text table as columns, telling numbers from texts column by column. */
export async function csvTable(chunks: Chunks, reading: Reading): Promise<Table> {
  let columns: Columns | undefined;
  const { layout, encoding, rows } = await readCsvRows(chunks, reading, (found) => {
    const taking = new Columns(found);
    columns = taking;
    return (bytes, cutter, line) => taking.take(bytes, cutter, line);
  });
  const { builders, hashes } = columns!;
  const { delimiter, names, decimal } = layout;
  const usual = delimiter === ',' ? '.' : undefined;
  return assembled(
    {
      rows,
      columns: builders.map((builder, index) => builder.build(names[index])),
      lineOf: columns!.lineOf(),
      duplicates: hashes.duplicates(),
      dialect: { format: 'csv', delimiter, decimal: decimal ?? '.', encoding },
    },
    { asked: reading.options.decimal, elsewhere: decimal, usual },
    reading,
  );
}

/**
 * Reads CSV or TSV: finds encoding, delimiter, header and decimal mark, and tells numbers from texts column by column.
 *
 * @param stream the file's bytes, read once; 20 million rows and 2,000 columns at most
 * @param name what errors call the file
 * @throws EvidenceError with the line where the file is no table
 * @example
 * const table = await readCsv(new Blob(['score;groupe\n1,5;a\n2,5;b\n']).stream(), 'notes.csv');
 */
export const readCsv = (
  stream: ReadableStream<Uint8Array>,
  name = 'table.csv',
  options: ReadOptions = {},
): Promise<Table> => csvTable(chunksOf(stream), readingOf(name, options));
