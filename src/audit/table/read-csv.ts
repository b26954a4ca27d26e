import { EvidenceError } from '../../errors.ts';
import { ColumnBuilder } from './column-builder.ts';
import { sniffDialect } from './csv-dialect.ts';
import { badHeader, emptyTable, notText, rowTooLong, tooLarge, unclosedQuote, wrongWidth } from './messages.ts';
import { RowHashes } from './row-hashes.ts';
import type { Table } from './table.ts';

export interface ReadLimits {
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly maxRowBytes: number;
  readonly maxBytes: number;
}

export const defaultLimits: ReadLimits = {
  maxRows: 20_000_000,
  maxColumns: 2_000,
  maxRowBytes: 1_000_000,
  maxBytes: 8_000_000_000,
};

const [newline, carriageReturn, quote] = [10, 13, 34];
const sniffedBytes = 65_536;

/** Cuts bytes into rows and hands their cells to the columns; a row that the bytes end in the midst of is carried on. */
class CsvRows {
  readonly builders: ColumnBuilder[] = [];
  readonly hashes = new RowHashes();
  rows = 0;
  private line: number;
  private lines: Float64Array | undefined;
  private readonly name: string;
  private readonly delimiter: number;
  private readonly decimal: '.' | ',';
  private readonly limits: ReadLimits;
  private starts = new Int32Array(64);
  private ends = new Int32Array(64);
  private doubled = new Uint8Array(64);
  private cells = 0;
  private headerBytes: Uint8Array[] = [];

  constructor(name: string, delimiter: string, decimal: '.' | ',', limits: ReadLimits, firstLine: number) {
    this.line = firstLine;
    this.name = name;
    this.delimiter = delimiter.charCodeAt(0);
    this.decimal = decimal;
    this.limits = limits;
  }

  place(): string {
    return `${this.name}:${this.line}`;
  }

  /** Takes every whole row of `bytes`; returns where the first row that is not whole begins. */
  take(bytes: Uint8Array, isLast: boolean): number {
    let at = 0;
    while (at < bytes.length) {
      const next = this.cut(bytes, at, isLast);
      if (next < 0) break;
      at = next;
    }
    if (bytes.length - at > this.limits.maxRowBytes)
      throw new EvidenceError(rowTooLong(this.limits.maxRowBytes), this.place());
    return at;
  }

  /** Finds the cells of the row at `from` and commits them; the start of the next row, or −1 where it is not whole. */
  private cut(bytes: Uint8Array, from: number, isLast: boolean): number {
    this.cells = 0;
    let at = from;
    let inner = 0;
    for (;;) {
      const quoted = bytes[at] === quote;
      const start = quoted ? ++at : at;
      let doubled = 0;
      if (quoted) {
        for (;;) {
          while (at < bytes.length && bytes[at] !== quote) if (bytes[at++] === newline) inner++;
          if (at >= bytes.length) {
            if (isLast) throw new EvidenceError(unclosedQuote(), this.place());
            return -1;
          }
          if (at + 1 >= bytes.length && !isLast) return -1;
          if (bytes[at + 1] !== quote) break;
          doubled = 1;
          at += 2;
        }
      }
      let end = at;
      while (at < bytes.length && bytes[at] !== this.delimiter && bytes[at] !== newline && bytes[at] !== carriageReturn)
        at++;
      if (!quoted) end = at;
      this.mark(start, end, doubled);
      if (at >= bytes.length) {
        if (!isLast) return -1;
        break;
      }
      if (bytes[at] === this.delimiter) {
        at++;
        if (at >= bytes.length && !isLast) return -1;
        continue;
      }
      break;
    }
    if (at < bytes.length && bytes[at] === carriageReturn) {
      if (at + 1 >= bytes.length && !isLast) return -1;
      at += bytes[at + 1] === newline ? 2 : 1;
    } else if (at < bytes.length) at++;
    this.commit(bytes);
    this.line += 1 + inner;
    return at;
  }

  private mark(start: number, end: number, doubled: number): void {
    if (this.cells === this.starts.length) this.widen();
    this.starts[this.cells] = start;
    this.ends[this.cells] = end;
    this.doubled[this.cells++] = doubled;
  }

  private widen(): void {
    const [starts, ends, doubled] = [this.starts, this.ends, this.doubled];
    if (this.cells > this.limits.maxColumns)
      throw new EvidenceError(tooLarge('columns', this.limits.maxColumns), this.place());
    this.starts = new Int32Array(this.cells * 2);
    this.ends = new Int32Array(this.cells * 2);
    this.doubled = new Uint8Array(this.cells * 2);
    this.starts.set(starts);
    this.ends.set(ends);
    this.doubled.set(doubled);
  }

  private commit(bytes: Uint8Array): void {
    const blank = this.cells === 1 && this.starts[0] === this.ends[0];
    if (this.builders.length === 0) {
      if (!blank) this.header(bytes);
      return;
    }
    const width = this.builders.length;
    if (blank && width > 1) return;
    if (this.cells !== width) this.demandWidth(bytes);
    let hash = 0;
    for (let column = 0; column < width; column++) {
      const builder = this.builders[column];
      const cellHash = this.doubled[column]
        ? this.addUnescaped(builder, bytes, this.starts[column], this.ends[column])
        : builder.add(bytes, this.starts[column], this.ends[column]);
      hash = this.hashes.mix(hash, cellHash);
    }
    this.hashes.finish(hash);
    this.noteLine();
    this.rows++;
    if (this.rows > this.limits.maxRows) throw new EvidenceError(tooLarge('rows', this.limits.maxRows), this.place());
  }

  /** Lines are kept only once they run ahead of the rows (blank lines, newlines in quotes). */
  private noteLine(): void {
    if (this.lines === undefined) {
      if (this.line === this.rows + 2) return;
      this.lines = new Float64Array(Math.max(1024, this.rows * 2));
      for (let row = 0; row < this.rows; row++) this.lines[row] = row + 2;
    }
    if (this.rows === this.lines.length) {
      const larger = new Float64Array(this.rows * 2);
      larger.set(this.lines);
      this.lines = larger;
    }
    this.lines[this.rows] = this.line;
  }

  lineOf(): (row: number) => number {
    const lines = this.lines;
    return lines === undefined ? (row) => row + 2 : (row) => lines[row];
  }

  private addUnescaped(builder: ColumnBuilder, bytes: Uint8Array, start: number, end: number): number {
    const cell = unescaped(bytes, start, end);
    return builder.add(cell, 0, cell.length);
  }

  /** Spreadsheets leave empty cells at the end of a row; anything else of another width cannot be understood. */
  private demandWidth(bytes: Uint8Array): void {
    for (let cell = this.builders.length; cell < this.cells; cell++)
      for (let at = this.starts[cell]; at < this.ends[cell]; at++)
        if (bytes[at] > 32)
          throw new EvidenceError(wrongWidth(this.rows + 1, this.cells, this.builders.length), this.place());
    if (this.cells < this.builders.length)
      throw new EvidenceError(wrongWidth(this.rows + 1, this.cells, this.builders.length), this.place());
  }

  private header(bytes: Uint8Array): void {
    const cells = Array.from({ length: this.cells }, (_, cell) => unescaped(bytes, this.starts[cell], this.ends[cell]));
    if (cells.length > this.limits.maxColumns)
      throw new EvidenceError(tooLarge('columns', this.limits.maxColumns), this.place());
    while (cells.length > 1 && cells[cells.length - 1].every((byte) => byte <= 32)) cells.pop();
    this.headerBytes = cells;
    for (const _ of cells) this.builders.push(new ColumnBuilder('', this.decimal));
  }

  build(): Table {
    const parts = [...this.headerBytes, ...this.builders.map((builder) => builder.content())];
    const encoding = parts.every(isUtf8) ? ('utf-8' as const) : ('windows-1252' as const);
    const decoder = new TextDecoder(encoding);
    const names = namesOf(this.headerBytes.map((cell) => decoder.decode(cell).trim()));
    demandDistinct(names, `${this.name}:1`);
    return {
      name: this.name,
      rows: this.rows,
      columns: this.builders.map((builder, index) => ({ ...builder.build(decoder), name: names[index] })),
      lineOf: this.lineOf(),
      duplicates: this.hashes.duplicates(),
      dialect: { format: 'csv', delimiter: String.fromCharCode(this.delimiter), decimal: this.decimal, encoding },
    };
  }
}

/** Columns without a name are called by their place. */
export const namesOf = (names: readonly string[]): string[] =>
  names.map((name, index) => (name === '' ? `column ${index + 1}` : name));

export function demandDistinct(names: readonly string[], place: string): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new EvidenceError(badHeader(twice), place);
}

function unescaped(bytes: Uint8Array, start: number, end: number): Uint8Array {
  const cell: number[] = [];
  for (let at = start; at < end; at++) {
    cell.push(bytes[at]);
    if (bytes[at] === quote && bytes[at + 1] === quote) at++;
  }
  return Uint8Array.from(cell);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 (Excel's “Unicode text”) becomes UTF-8; other streams pass. NUL bytes mean that this is no text. */
async function* textBytes(
  stream: ReadableStream<Uint8Array>,
  name: string,
  limits: ReadLimits,
): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  let first = true;
  let decoder: TextDecoder | undefined;
  let total = 0;
  const encoder = new TextEncoder();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      let chunk = value;
      total += chunk.length;
      if (total > limits.maxBytes) throw new EvidenceError(tooLarge('bytes', limits.maxBytes), name);
      if (chunk.length === 0) continue;
      if (first) {
        if (chunk[0] === 0xff && chunk[1] === 0xfe) decoder = new TextDecoder('utf-16le');
        else if (chunk[0] === 0xfe && chunk[1] === 0xff) decoder = new TextDecoder('utf-16be');
        else if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) chunk = chunk.subarray(3);
        else if (chunk.subarray(0, sniffedBytes).includes(0)) throw new EvidenceError(notText(), name);
        first = false;
      }
      yield decoder === undefined ? chunk : encoder.encode(decoder.decode(chunk, { stream: true }));
    }
  } finally {
    await reader.cancel().catch(() => undefined);
    reader.releaseLock();
  }
}

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  if (a.length === 0) return b;
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
};

/**
 * Reads CSV or TSV: finds delimiter, decimal mark and encoding (UTF-8, UTF-16, else Windows-1252), and tells numbers from
 * texts column by column.
 *
 * @param stream the file's bytes, read once; 20 million rows and 2,000 columns at most
 * @param name what errors call the file
 * @throws EvidenceError with line and column where the file is no table
 * @example
 * const table = await readCsv(new Blob(['score;groupe\n1,5;a\n2,5;b\n']).stream(), 'notes.csv');
 */
export async function readCsv(
  stream: ReadableStream<Uint8Array>,
  name = 'table.csv',
  limits: ReadLimits = defaultLimits,
): Promise<Table> {
  let carried: Uint8Array = new Uint8Array(0);
  let rows: CsvRows | undefined;
  const begin = (bytes: Uint8Array): Uint8Array => {
    const beginning = new TextDecoder('windows-1252').decode(bytes.subarray(0, sniffedBytes));
    const { delimiter, decimal } = sniffDialect(beginning);
    const said = /^sep=.\r?\n/i.exec(beginning);
    rows = new CsvRows(name, delimiter, decimal, limits, said === null ? 1 : 2);
    return said === null ? bytes : bytes.subarray(said[0].length);
  };
  for await (const chunk of textBytes(stream, name, limits)) {
    carried = joined(carried, chunk);
    if (rows === undefined) {
      if (carried.length < sniffedBytes) continue;
      carried = begin(carried);
    }
    carried = carried.slice(rows!.take(carried, false));
  }
  if (rows === undefined) carried = begin(carried);
  rows!.take(carried, true);
  if (rows!.builders.length === 0 || rows!.rows === 0) throw new EvidenceError(emptyTable(), name);
  return rows!.build();
}
