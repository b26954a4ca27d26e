import { JSONParser } from '@streamparser/json';
import { EvidenceError } from '../../../errors.ts';
import { parseTime } from './clock.ts';
import type { Collector } from './collector.ts';
import { transcriptMessages as say } from './messages.ts';
import { linesOf } from './text-stream.ts';
import { mediaText, type Transcript } from './transcript.ts';

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const firstOf = (fields: Fields, names: readonly string[]): unknown =>
  names.map((name) => fields[name]).find((value) => value !== undefined && value !== null);

const timeNames = ['time', 'timestamp', 'date', 'sent_at', 'heure'];
const senderNames = ['sender', 'from', 'author', 'expéditeur'];
const textNames = ['text', 'body', 'message', 'texte'];

/** Whether an object can be one message of a plain export. */
export const isPlainMessage = (value: unknown): boolean =>
  isObject(value) &&
  [timeNames, senderNames, textNames].every((names) => names.some((name) => Object.hasOwn(value, name)));

function addPlain(value: unknown, place: string, collector: Collector): void {
  if (!isObject(value)) throw new EvidenceError(say.badRow(), place);
  const rawTime = firstOf(value, timeNames);
  const sender = firstOf(value, senderNames);
  const text = firstOf(value, textNames) ?? '';
  if (rawTime === undefined || typeof sender !== 'string' || typeof text !== 'string')
    throw new EvidenceError(say.badRow(), place);
  const time = parseTime(rawTime);
  if (time === null) throw new EvidenceError(say.badTime(JSON.stringify(rawTime)), place);
  collector.add(time, sender, value.deleted === true ? '' : text, value.edited === true);
}

/** Reads JSON lines: `time, sender, text`, or signal-export's `date, sender, body`. */
export async function readJsonLines(pieces: AsyncIterable<string>, collector: Collector): Promise<Transcript> {
  let isSignal = false;
  for await (const { text, number } of linesOf(pieces, collector.name)) {
    const trimmed = text.replace(/^\ufeff/, '').trim();
    if (trimmed === '') continue;
    const place = `${collector.name}:${number}`;
    let value: unknown;
    try {
      value = JSON.parse(trimmed);
    } catch (error) {
      throw new EvidenceError(say.badJson((error as Error).message.slice(0, 80)), place);
    }
    isSignal ||= isObject(value) && 'body' in value;
    addPlain(value, place, collector);
  }
  return collector.finish(isSignal ? 'signal' : 'jsonl');
}

/** Telegram's text: a string, or parts that are strings or objects with a text. */
function telegramText(text: unknown): string {
  if (typeof text === 'string') return text;
  if (!Array.isArray(text)) return '';
  return text
    .map((part: unknown) =>
      typeof part === 'string' ? part : isObject(part) && typeof part.text === 'string' ? part.text : '',
    )
    .join('');
}

function addTelegram(value: Fields, place: string, collector: Collector): void {
  if (value.type !== 'message') return;
  const time = parseTime(value.date_unixtime ?? value.date);
  if (time === null) throw new EvidenceError(say.badTime(JSON.stringify(value.date ?? null)), place);
  const text = telegramText(value.text);
  const sender = String(value.from ?? value.from_id ?? 'unknown');
  collector.add(time, sender, text === '' ? mediaText : text, value.edited !== undefined);
}

/** Reads one JSON document as it comes: Telegram's `result.json` (one chat, or all of them), or an array of messages. */
export async function readJsonDocument(pieces: AsyncIterable<string>, collector: Collector): Promise<Transcript> {
  const paths = ['$.name', '$.type', '$.messages.*', '$.chats.list.*.messages.*', '$.*'];
  const parser = new JSONParser({ paths, keepStack: false });
  let count = 0;
  let isTelegram = false;
  let otherName: string | null = null;
  let isPersonal = false;
  const senders = new Set<string>();
  let failure: unknown = null;
  parser.onValue = ({ value, key, parent, stack }) => {
    const depth = stack.length;
    if (typeof value === 'string' && key === 'name') otherName = value;
    else if (typeof value === 'string' && key === 'type' && depth === 1) isPersonal = value === 'personal_chat';
    if (!isObject(value)) return;
    const place = `${collector.name}: message ${++count}`;
    if (depth >= 2) {
      isTelegram = true;
      addTelegram(value as Fields, place, collector);
      if (senders.size < 3 && typeof value.from === 'string') senders.add(value.from);
    } else if (Array.isArray(parent)) addPlain(value, place, collector);
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
  if (failure !== null)
    throw new EvidenceError(say.badJson(String((failure as Error).message).slice(0, 80)), collector.name);
  if (!parser.isEnded) throw new EvidenceError(say.badJson('it ends too early'), collector.name);
  // In a personal chat Telegram's file bears the other person's name: whoever else speaks is the owner.
  if (isPersonal && collector.owner === null)
    collector.owner = [...senders].find((sender) => sender !== otherName) ?? null;
  return collector.finish(isTelegram ? 'telegram' : 'jsonl');
}
