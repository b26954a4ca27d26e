import { EvidenceError } from '../../errors.ts';
import { type Chunks, concatenated } from './chunks.ts';
import { rowTooLong, tooLarge, unclosedQuote } from './messages.ts';
import type { Reading } from './options.ts';

const [newline, carriageReturn, quote, space] = [10, 13, 34, 32];

/** Hears each row as soon as it is cut; the cells lie in `bytes` where the cutter says. */
export type OnRow = (bytes: Uint8Array, cutter: RowCutter) => void;

/** Cuts UTF-8 into rows and cells (RFC 4180, also with lone CR, blanks before quotation marks); one row is held at a time. */
export class RowCutter {
  /** Cells of the current row; `starts`, `ends` and `doubled` hold so many. */
  cells = 0;
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  /** 1 where a cell holds doubled quotation marks. */
  doubled = new Uint8Array(64);
  /** Line on which the current row begins. */
  line = 1;
  /** A cell went on after its closing quotation mark. */
  isTorn = false;
  /** The current row ends with the file, not with a line's end. */
  isUnended = false;
  private nextLine = 1;
  private readonly reading: Reading;
  private readonly delimiter: number;
  private readonly onRow: OnRow;

  constructor(reading: Reading, delimiter: string, onRow: OnRow) {
    this.reading = reading;
    this.delimiter = delimiter.charCodeAt(0);
    this.onRow = onRow;
  }

  place(): string {
    return `${this.reading.name}:${this.line}`;
  }

  /** Whether the current row is an empty line. */
  isBlank(): boolean {
    return this.cells === 1 && this.starts[0] === this.ends[0];
  }

  /** Takes every whole row of `bytes`; returns where the first row that is not whole begins. */
  take(bytes: Uint8Array, isLast: boolean): number {
    let at = 0;
    while (at < bytes.length) {
      const next = this.cut(bytes, at, isLast);
      if (next < 0) break;
      at = next;
    }
    const { maxRowBytes } = this.reading.limits;
    if (bytes.length - at > maxRowBytes) throw new EvidenceError(rowTooLong(maxRowBytes), this.place());
    return at;
  }

  /** Finds the cells of the row at `from`; the start of the next row, or −1 where this one is not whole. */
  private cut(bytes: Uint8Array, from: number, isLast: boolean): number {
    const { delimiter } = this;
    const end = bytes.length;
    this.cells = 0;
    this.line = this.nextLine;
    this.isTorn = false;
    let at = from;
    let inner = 0;
    for (;;) {
      let start = at;
      while (bytes[at] === space && delimiter !== space) at++;
      const isQuoted = at < end && bytes[at] === quote;
      let doubled = 0;
      let close = -1;
      if (isQuoted) {
        start = ++at;
        for (;;) {
          while (at < end && bytes[at] !== quote) if (bytes[at++] === newline) inner++;
          if (at >= end) {
            if (isLast) throw new EvidenceError(unclosedQuote(), this.place());
            return -1;
          }
          if (at + 1 >= end && !isLast) return -1;
          if (bytes[at + 1] !== quote) break;
          doubled = 1;
          at += 2;
        }
        close = at++;
      }
      const after = at;
      while (at < end && bytes[at] !== delimiter && bytes[at] !== newline && bytes[at] !== carriageReturn) at++;
      if (isQuoted) this.noteTear(bytes, after, at);
      this.mark(start, isQuoted ? close : at, doubled);
      if (at >= end) {
        if (!isLast) return -1;
        break;
      }
      if (bytes[at] !== delimiter) break;
      at++;
      if (at >= end && !isLast) return -1;
    }
    this.isUnended = at >= end;
    if (bytes[at] === carriageReturn) {
      if (at + 1 >= end && !isLast) return -1;
      at += bytes[at + 1] === newline ? 2 : 1;
    } else if (at < end) at++;
    this.nextLine += 1 + inner;
    this.onRow(bytes, this);
    return at;
  }

  private noteTear(bytes: Uint8Array, from: number, to: number): void {
    for (let at = from; at < to; at++) if (bytes[at] !== space) this.isTorn = true;
  }

  private mark(start: number, end: number, doubled: number): void {
    if (this.cells === this.starts.length) this.widen();
    this.starts[this.cells] = start;
    this.ends[this.cells] = end;
    this.doubled[this.cells++] = doubled;
  }

  private widen(): void {
    const [starts, ends, doubled] = [this.starts, this.ends, this.doubled];
    const { maxColumns } = this.reading.limits;
    if (this.cells > 2 * maxColumns) throw new EvidenceError(tooLarge('columns', maxColumns), this.place());
    this.starts = new Int32Array(this.cells * 2);
    this.ends = new Int32Array(this.cells * 2);
    this.doubled = new Uint8Array(this.cells * 2);
    this.starts.set(starts);
    this.ends.set(ends);
    this.doubled.set(doubled);
  }

  /** One cell of the current row as text, trimmed, its doubled quotation marks made single. */
  text(bytes: Uint8Array, cell: number): string {
    const cellText = decoder.decode(bytes.subarray(this.starts[cell], this.ends[cell])).trim();
    return this.doubled[cell] === 0 ? cellText : cellText.replaceAll('""', '"');
  }

  /** The whole current row as texts. */
  texts(bytes: Uint8Array): string[] {
    return Array.from({ length: this.cells }, (_, cell) => this.text(bytes, cell));
  }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Cuts all chunks; what a chunk leaves of a row goes before the next, which then doubles, so that no byte is copied often. */
export async function cutAll(chunks: Chunks, cutter: RowCutter): Promise<void> {
  let carried: Uint8Array = new Uint8Array();
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    waiting.push(chunk);
    bytes += chunk.length;
    if (bytes < carried.length) continue;
    const all = carried.length === 0 ? concatenated(waiting) : concatenated([carried, ...waiting]);
    carried = all.slice(cutter.take(all, false));
    waiting = [];
    bytes = 0;
  }
  cutter.take(concatenated([carried, ...waiting]), true);
}
