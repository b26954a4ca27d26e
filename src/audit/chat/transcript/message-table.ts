import { EvidenceError } from '../../../errors.ts';
import type { Chunks } from '../../table/chunks.ts';
import type { Reading } from '../../table/options.ts';
import { readRows, readTextRows } from '../../table/read-rows.ts';
import type { Collector } from './collector.ts';
import { isLayout, layoutOf, RowReader } from './message-rows.ts';
import { transcriptMessages as say } from './messages.ts';
import type { TranscriptFormat } from './transcript.ts';

const delimiters = [',', ';', '\t', '|'];
const unquoted = (cell: string): string => cell.trim().replace(/^"|"$/g, '');

/** Whether a line can be the header of a chat. */
export const isHeader = (line: string): boolean =>
  delimiters.some((delimiter) => isLayout(layoutOf(line.split(delimiter).map(unquoted))));

/** Reads a table with a header (`time, sender, text`, or WeChat's `StrTime, StrContent, …`), row by row. */
export async function readMessages(
  chunks: Chunks,
  reading: Reading,
  collector: Collector,
  isWorkbook = false,
): Promise<TranscriptFormat> {
  const reader = new RowReader(collector);
  await (isWorkbook ? readRows : readTextRows)(chunks, reading, (columns) => {
    const layout = layoutOf(columns);
    if (!isLayout(layout) || layout.text === null)
      throw new EvidenceError(say.missingColumn(columns.join(', ').slice(0, 200)), collector.name);
    const places = new Map(columns.map((column, at) => [column, at]));
    return (cells, line) => {
      if (cells.every((cell) => cell.trim() === '')) collector.leave(line, cells.join(' '));
      else reader.take((column) => (column === null ? undefined : cells[places.get(column)!]), layout, columns, line);
    };
  });
  for (const { text } of reading.notes) collector.notes.push(text);
  return reader.isWechat ? 'wechat' : reader.isSignal ? 'signal' : 'csv';
}
