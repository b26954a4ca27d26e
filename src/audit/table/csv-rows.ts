import { EvidenceError } from '../../errors.ts';
import { type Chunks, peeked } from './chunks.ts';
import { findLayout, type Layout } from './layout.ts';
import { badQuotes, emptyTable, tooLarge, wrongWidth } from './messages.ts';
import { cutShort, leftOutRows, shortRows } from './note-texts.ts';
import type { Reading } from './options.ts';
import { cutAll, RowCutter } from './row-cutter.ts';
import { asUtf8 } from './utf8.ts';

/** Takes the rows of data, each with `width` cells; those past `cutter.cells` are not there. */
export type TakeRow = (bytes: Uint8Array, cutter: RowCutter, line: number) => void;

export interface CsvRead {
  readonly layout: Layout;
  readonly encoding: string;
  readonly rows: number;
}

const headSizes = [65_536, 1_000_000, 8_000_000];
/** Up to one row in so many may be left out; more of them mean that the file is not understood. */
const rowsForOneLeftOut = 100;
/** Lines of one text under a table, such as its source, are no fault. */
const mostLoneLines = 3;

/**
 * Reads a text table row by row: finds encoding, delimiter and header, and keeps one policy for rows that do not fit.
 * A row that ends early is filled up with missing cells and counted; one with more cells than the header, or with broken
 * quotation marks, is left out, counted, and an error where there are many.
 * @param begin hears the layout and gives what takes the rows
 * @throws EvidenceError with the line where the text is no table
 */
export async function readCsvRows(
  chunks: Chunks,
  reading: Reading,
  begin: (layout: Layout) => TakeRow,
): Promise<CsvRead> {
  const text = await asUtf8(chunks, reading);
  const { layout, whole } = await laidOut(text.chunks, reading);
  const body = new Body(reading, layout, begin(layout));
  await cutAll(whole, new RowCutter(reading, layout.delimiter, (bytes, cutter) => body.take(bytes, cutter)));
  body.finish();
  return { layout, encoding: text.encoding(), rows: body.rows };
}

async function laidOut(chunks: Chunks, reading: Reading): Promise<{ layout: Layout; whole: Chunks }> {
  let rest = chunks;
  for (const size of headSizes) {
    const { head, whole } = await peeked(rest, size);
    rest = whole;
    const isWhole = head.length < size;
    const layout = findLayout(head, reading, isWhole);
    if (layout !== null) return { layout: within(layout, reading), whole };
    if (isWhole) break;
  }
  for await (const _ of rest) break;
  throw new EvidenceError(emptyTable(), reading.name);
}

function within(layout: Layout, { name, limits }: Reading): Layout {
  if (layout.names.length > limits.maxColumns) throw new EvidenceError(tooLarge('columns', limits.maxColumns), name);
  return layout;
}

class Body {
  rows = 0;
  private readonly reading: Reading;
  private readonly layout: Layout;
  private readonly takeRow: TakeRow;
  private short = 0;
  private firstShort = 0;
  private left = 0;
  private lone = 0;
  private readonly leftLines: number[] = [];
  private firstFault: EvidenceError | undefined;

  constructor(reading: Reading, layout: Layout, takeRow: TakeRow) {
    this.reading = reading;
    this.layout = layout;
    this.takeRow = takeRow;
  }

  take(bytes: Uint8Array, cutter: RowCutter): void {
    if (cutter.line < this.layout.bodyLine || !this.fits(bytes, cutter)) return;
    this.takeRow(bytes, cutter, cutter.line);
    this.rows++;
    const { maxRows } = this.reading.limits;
    if (this.rows > maxRows) throw new EvidenceError(tooLarge('rows', maxRows), cutter.place());
  }

  private fits(bytes: Uint8Array, cutter: RowCutter): boolean {
    const width = this.layout.names.length;
    if (cutter.cells === width && !cutter.isTorn) return true;
    if (width > 1 && isEmpty(bytes, cutter)) return false;
    const isLone = cutter.cells === 1 && width > 2;
    if (isLone) this.lone++;
    if (isLone || cutter.isTorn || hasMore(bytes, cutter, width)) {
      this.leaveOut(cutter);
      return false;
    }
    if (cutter.cells > width) return true;
    if (cutter.isUnended) {
      this.reading.notes.push(cutShort(cutter.line));
      return false;
    }
    if (this.short++ === 0) this.firstShort = cutter.line;
    return true;
  }

  private leaveOut(cutter: RowCutter): void {
    const { names } = this.layout;
    const fault = cutter.isTorn ? badQuotes() : wrongWidth(this.rows + this.left + 1, cutter.cells, names.length);
    this.firstFault ??= new EvidenceError(fault, cutter.place());
    this.left++;
    if (this.leftLines.length < 12) this.leftLines.push(cutter.line);
  }

  finish(): void {
    const { notes } = this.reading;
    const faults = this.left - Math.min(this.lone, mostLoneLines);
    if (faults * rowsForOneLeftOut > this.rows && this.firstFault !== undefined) throw this.firstFault;
    if (this.rows === 0) throw new EvidenceError(emptyTable(), this.reading.name);
    if (this.left > 0) notes.push(leftOutRows(this.left, this.leftLines));
    if (this.short > 0) notes.push(shortRows(this.short, this.firstShort));
  }
}

const isFilled = (bytes: Uint8Array, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (bytes[at] > 32) return true;
  return false;
};

/** Spreadsheets leave empty cells at the end of a row; those say nothing. */
function hasMore(bytes: Uint8Array, cutter: RowCutter, width: number): boolean {
  for (let cell = width; cell < cutter.cells; cell++)
    if (isFilled(bytes, cutter.starts[cell], cutter.ends[cell])) return true;
  return false;
}

function isEmpty(bytes: Uint8Array, cutter: RowCutter): boolean {
  for (let cell = 0; cell < cutter.cells; cell++)
    if (isFilled(bytes, cutter.starts[cell], cutter.ends[cell])) return false;
  return true;
}
