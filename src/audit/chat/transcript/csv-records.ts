import { EvidenceError } from '../../../errors.ts';
import { transcriptMessages as say } from './messages.ts';
import type { Line } from './text-stream.ts';

const quote = '"';
const longestRecord = 4 * 1024 * 1024;

const hasOddQuotes = (text: string): boolean => {
  let isOdd = false;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) isOdd = !isOdd;
  return isOdd;
};

/** CSV records: lines, joined where a quoted cell goes on over several. @throws EvidenceError a quote that never closes */
export async function* recordsOf(lines: AsyncIterable<Line>, name: string): AsyncGenerator<Line> {
  let open: { parts: string[]; length: number; number: number } | null = null;
  for await (const line of lines) {
    const turns = hasOddQuotes(line.text);
    if (open === null && !turns) {
      yield line;
      continue;
    }
    open ??= { parts: [], length: 0, number: line.number };
    open.parts.push(line.text);
    open.length += line.text.length;
    if (open.length > longestRecord) throw new EvidenceError(say.openQuote(), `${name}:${open.number}`);
    if (turns && open.parts.length > 1) {
      yield { text: open.parts.join('\n'), number: open.number };
      open = null;
    }
  }
  if (open !== null) throw new EvidenceError(say.openQuote(), `${name}:${open.number}`);
}

/** The end of the quoted cell that opens at `start`: the place after its closing quote, or -1. */
function afterQuoted(record: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const close = record.indexOf(quote, at);
    if (close < 0) return -1;
    if (record[close + 1] !== quote) return close + 1;
    at = close + 2;
  }
}

/** The cells of one record (RFC 4180); `null` where a quote stands in the midst of a cell. */
export function cellsOf(record: string, delimiter: string): string[] | null {
  if (!record.includes(quote)) return record.split(delimiter);
  const cells: string[] = [];
  for (let at = 0; ; ) {
    if (record[at] === quote) {
      const end = afterQuoted(record, at);
      if (end < 0 || (end < record.length && record[end] !== delimiter)) return null;
      cells.push(record.slice(at + 1, end - 1).replaceAll('""', quote));
      if (end === record.length) return cells;
      at = end + 1;
      continue;
    }
    const next = record.indexOf(delimiter, at);
    const cell = record.slice(at, next < 0 ? record.length : next);
    if (cell.includes(quote)) return null;
    cells.push(cell);
    if (next < 0) return cells;
    at = next + 1;
  }
}
