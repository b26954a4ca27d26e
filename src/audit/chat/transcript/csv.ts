import { EvidenceError } from '../../../errors.ts';
import type { Collector } from './collector.ts';
import { cellsOf, recordsOf } from './csv-records.ts';
import { transcriptMessages as say } from './messages.ts';
import { isLayout, type Layout, layoutOf, RowReader } from './rows.ts';
import { linesOf } from './text-stream.ts';
import type { TranscriptFormat } from './transcript.ts';

interface Header {
  readonly delimiter: string;
  readonly columns: readonly string[];
  readonly layout: Layout;
}

const delimiters = [',', ';', '\t'];

/** The columns of a header line, `null` where it is no header of a chat. */
export function headerOf(line: string): Header | null {
  for (const delimiter of delimiters) {
    const columns = cellsOf(line, delimiter);
    if (columns === null) continue;
    const layout = layoutOf(columns);
    if (isLayout(layout)) return { delimiter, columns, layout };
  }
  return null;
}

/** Reads CSV with a header (`time, sender, text`, or WeChat's `StrTime, StrContent, …`), record by record. */
export async function readCsv(pieces: AsyncIterable<string>, collector: Collector): Promise<TranscriptFormat> {
  const reader = new RowReader(collector);
  let header: Header | null = null;
  for await (const { text, number } of recordsOf(linesOf(pieces, collector.name), collector.name)) {
    const place = `${collector.name}:${number}`;
    if (header === null) {
      header = headerOf(text);
      if (header === null || header.layout.text === null)
        throw new EvidenceError(say.missingColumn(text.slice(0, 200)), place);
      continue;
    }
    const cells = cellsOf(text, header.delimiter);
    if (cells === null) throw new EvidenceError(say.badQuotes(), place);
    if (cells.every((cell) => cell.trim() === '')) {
      collector.leave(number, text);
      continue;
    }
    const { columns, layout } = header;
    const places = new Map(columns.map((column, at) => [column, at]));
    if (cells[places.get(layout.text!)!] === undefined) throw new EvidenceError(say.badRow(), place);
    reader.take((column) => (column === null ? undefined : cells[places.get(column)!]), layout, columns, number);
  }
  return reader.isWechat ? 'wechat' : reader.isSignal ? 'signal' : 'csv';
}
