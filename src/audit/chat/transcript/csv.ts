import { EvidenceError } from '../../../errors.ts';
import { parseTime } from './clock.ts';
import type { Collector } from './collector.ts';
import { cellsOf, recordsOf } from './csv-records.ts';
import { transcriptMessages as say } from './messages.ts';
import { linesOf } from './text-stream.ts';
import { mediaText, type Transcript } from './transcript.ts';

const columnNames = {
  time: ['time', 'timestamp', 'date', 'datetime', 'heure', 'strtime', 'createtime'],
  sender: ['sender', 'from', 'author', 'expéditeur', 'nickname', 'remark'],
  text: ['text', 'body', 'message', 'texte', 'strcontent'],
} as const;

interface Columns {
  readonly delimiter: string;
  readonly names: readonly string[];
  readonly time: number;
  readonly sender: number;
  readonly text: number;
  readonly isSender: number;
  readonly type: number;
  readonly status: number;
  readonly edited: number;
}

const delimiters = [',', ';', '\t'];

function columnsWith(header: string, delimiter: string): Columns | null {
  const names = cellsOf(header, delimiter);
  if (names === null) return null;
  const plain = names.map((name) =>
    name
      .replace(/^\ufeff/, '')
      .trim()
      .toLowerCase(),
  );
  const of = (wanted: readonly string[]): number =>
    wanted.map((name) => plain.indexOf(name)).find((at) => at >= 0) ?? -1;
  return {
    delimiter,
    names,
    time: of(columnNames.time),
    sender: of(columnNames.sender),
    text: of(columnNames.text),
    isSender: of(['issender']),
    type: plain.includes('strcontent') ? of(['type']) : -1,
    status: of(['deleted']),
    edited: of(['edited']),
  };
}

/** The columns of a header line, `null` where it is no header of a chat. */
export function columnsOf(header: string): Columns | null {
  const found = delimiters.map((delimiter) => columnsWith(header, delimiter));
  return (
    found.find((columns) => columns !== null && columns.time >= 0 && columns.text >= 0 && hasSender(columns)) ?? null
  );
}

const hasSender = (columns: Columns): boolean => columns.sender >= 0 || columns.isSender >= 0;
const isYes = (value: string | undefined): boolean =>
  /^(1|true|yes|oui|ja|deleted|edited)$/i.test((value ?? '').trim());
const wechatText = '1';

function addRow(row: readonly string[], columns: Columns, place: string, collector: Collector): void {
  if (row.length === 1 && row[0].trim() === '') return;
  const rawTime = row[columns.time];
  const text = row[columns.text];
  if (rawTime === undefined || text === undefined) throw new EvidenceError(say.badRow(), place);
  const time = parseTime(rawTime);
  if (time === null) throw new EvidenceError(say.badTime(JSON.stringify(rawTime)), place);
  const isOwn = columns.isSender >= 0 && row[columns.isSender]?.trim() === '1';
  const sender = row[columns.sender]?.trim() || (isOwn ? 'me' : 'other');
  if (isOwn) collector.owner ??= sender;
  const isMedia = columns.type >= 0 && row[columns.type]?.trim() !== wechatText;
  const kept = isYes(row[columns.status]) ? '' : isMedia ? mediaText : text;
  collector.add(time, sender, kept, isYes(row[columns.edited]));
}

/** Reads CSV with a header (`time, sender, text`, or WeChat's `StrTime, StrContent, …`), record by record. */
export async function readCsv(pieces: AsyncIterable<string>, collector: Collector): Promise<Transcript> {
  let columns: Columns | null = null;
  for await (const { text, number } of recordsOf(linesOf(pieces, collector.name), collector.name)) {
    const place = `${collector.name}:${number}`;
    if (columns === null) {
      columns = columnsOf(text);
      if (columns === null) throw new EvidenceError(say.missingColumn(text.slice(0, 100)), place);
      continue;
    }
    const cells = cellsOf(text, columns.delimiter);
    if (cells === null) throw new EvidenceError(say.badQuotes(), place);
    addRow(cells, columns, place, collector);
  }
  return collector.finish(columns !== null && columns.type >= 0 ? 'wechat' : 'csv');
}
