import { JSONParser } from '@streamparser/json';
import { EvidenceError } from '../../../errors.ts';
import { text } from '../../../language/french.ts';
import { readerReason } from '../../../language/reader-words.ts';
import type { Collector } from './collector.ts';
import { type Fields, isObject } from './fields.ts';
import { isLayout, layoutOf, RowReader } from './message-rows.ts';
import { transcriptMessages as say } from './messages.ts';
import { isSignalBackup, SignalBackup } from './signal-backup.ts';
import { addTelegram, isTelegram } from './telegram.ts';
import { linesOf } from './text-stream.ts';
import type { TranscriptFormat } from './transcript.ts';

/** Whether an object can be one line of an export, its text's key known or not. */
export const isMessageObject = (value: unknown): boolean =>
  isSignalBackup(value) || (isObject(value) && isLayout(layoutOf(Object.keys(value))));

const rowOf =
  (value: Fields) =>
  (column: string | null): unknown =>
    column === null ? undefined : value[column];

function takeObject(value: unknown, line: number, reader: RowReader, collector: Collector): void {
  const place = `${collector.name}:${line}`;
  if (!isObject(value)) throw new EvidenceError(say.badRow(), place);
  const keys = Object.keys(value);
  const layout = layoutOf(keys);
  if (!isLayout(layout)) throw new EvidenceError(say.missingColumn(keys.join(', ').slice(0, 200)), place);
  reader.take(rowOf(value), layout, keys, line);
}

/** Reads JSON lines: `time, sender, text`, signal-export's `date, sender, body`, or Signal's own `main.jsonl`. */
export async function readJsonLines(pieces: AsyncIterable<string>, collector: Collector): Promise<TranscriptFormat> {
  const reader = new RowReader(collector);
  let backup: SignalBackup | null = null;
  for await (const { text, number } of linesOf(pieces, collector.name)) {
    const trimmed = text.replace(/^\ufeff/, '').trim();
    if (trimmed === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(trimmed);
    } catch (error) {
      throw new EvidenceError(say.badJson(readerReason(error)), `${collector.name}:${number}`);
    }
    if (backup !== null || isSignalBackup(value)) {
      backup ??= new SignalBackup(collector);
      if (isObject(value)) backup.take(value, number);
    } else takeObject(value, number, reader, collector);
  }
  reader.finish();
  return backup !== null || reader.isSignal ? 'signal' : reader.isWechat ? 'wechat' : 'jsonl';
}

const lists = ['messages', 'items', 'data', 'list', 'records'];
const paths = [
  '$.name',
  '$.type',
  '$.id',
  '$.chats.list.*.id',
  '$.*',
  ...lists.map((name) => `$.${name}.*`),
  '$.chats.list.*.messages.*',
];

/** What is told about one chat of Telegram before its messages. */
class TelegramChats {
  readonly #collector: Collector;
  readonly #people = new Map<string, Set<string>>();
  #chat = '';
  name: string | null = null;
  isPersonal = false;

  constructor(collector: Collector) {
    this.#collector = collector;
  }

  enter(id: string): void {
    this.#chat = id;
    this.#collector.enter(id);
  }

  add(value: Fields, number: number): void {
    addTelegram(value, number, this.#collector);
    const people = this.#people.get(this.#chat) ?? new Set<string>();
    if (people.size < 3 && typeof value.from === 'string') people.add(value.from);
    this.#people.set(this.#chat, people);
  }

  /** In a personal chat Telegram's file bears the other person's name: whoever else speaks is the owner. */
  tellOwner(): void {
    if (!this.isPersonal || this.#collector.owner !== null) return;
    this.#collector.owner = [...(this.#people.get(this.#chat) ?? [])].find((sender) => sender !== this.name) ?? null;
  }
}

/** Reads one JSON document as it comes: Telegram's `result.json` (one chat, or all of them), or messages in a list. */
export async function readJsonDocument(pieces: AsyncIterable<string>, collector: Collector): Promise<TranscriptFormat> {
  const parser = new JSONParser({ paths, keepStack: false });
  const reader = new RowReader(collector);
  const telegram = new TelegramChats(collector);
  let count = 0;
  let chats = 0;
  let hasTelegram = false;
  let failure: unknown = null;
  parser.onValue = ({ value, key, parent, stack }) => {
    const depth = stack.length;
    if (key === 'id' && depth > 1 && !isObject(value)) telegram.enter(`${String(value)} ${++chats}`);
    else if (key === 'id' && depth === 1 && !isObject(value)) telegram.enter(String(value));
    else if (key === 'name' && depth === 1 && typeof value === 'string') telegram.name = value;
    else if (key === 'type' && depth === 1) telegram.isPersonal = value === 'personal_chat';
    if (!isObject(value) || (depth === 1 && !Array.isArray(parent))) return;
    count++;
    if (isTelegram(value as Fields)) {
      hasTelegram = true;
      telegram.add(value as Fields, count);
    } else if (hasTelegram) collector.leave(count, String((value as Fields).type ?? ''));
    else takeObject(value, count, reader, collector);
  };
  parser.onError = (error) => {
    failure = error;
  };
  for await (const piece of pieces) {
    try {
      parser.write(piece.replace(/^\ufeff/, ''));
    } catch (error) {
      failure ??= error;
    }
    if (failure !== null) break;
  }
  if (failure instanceof EvidenceError) throw failure;
  if (failure !== null) throw new EvidenceError(say.badJson(readerReason(failure)), collector.name);
  if (!parser.isEnded)
    throw new EvidenceError(say.badJson(text('it stops short', 'il s’arrête avant la fin')), collector.name);
  reader.finish();
  if (chats === 0) telegram.tellOwner();
  return hasTelegram ? 'telegram' : reader.isWechat ? 'wechat' : reader.isSignal ? 'signal' : 'jsonl';
}
