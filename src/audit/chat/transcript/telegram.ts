import { EvidenceError } from '../../../errors.ts';
import { parseTime } from './clock.ts';
import type { Collector } from './collector.ts';
import { type Fields, isObject } from './fields.ts';
import { visible, type Words } from './markers.ts';
import { transcriptMessages as say } from './messages.ts';

/** Whether an object is a message of Telegram's `result.json`. */
export const isTelegram = (value: Fields): boolean =>
  (value.type === 'message' || value.type === 'service') &&
  ['date', 'date_unixtime'].some((key) => Object.hasOwn(value, key)) &&
  ['from', 'from_id', 'actor', 'actor_id'].some((key) => Object.hasOwn(value, key));

/** A string, or parts that are strings or objects with a text. */
function textOf(text: unknown): string {
  if (typeof text === 'string') return text;
  if (!Array.isArray(text)) return '';
  return text
    .map((part: unknown) =>
      typeof part === 'string' ? part : isObject(part) && typeof part.text === 'string' ? part.text : '',
    )
    .join('');
}

const media = ['media_type', 'photo', 'file', 'sticker_emoji', 'live_location_period_seconds'];

function wordsOf(value: Fields): Words {
  const text = visible(textOf(value.text));
  if (isObject(value.poll)) return { text, kind: 'poll' };
  if (isObject(value.contact_information)) return { text, kind: 'contact' };
  if (isObject(value.location_information)) return { text, kind: 'location' };
  const hasFile = media.some((key) => value[key] !== undefined);
  if (text === '') return { text, kind: hasFile ? 'media' : 'app-words' };
  return { text, kind: hasFile ? 'caption' : 'text' };
}

/** Older exports give every message the edit time 0, which is no edit. */
function isEdited(value: Fields): boolean {
  if (value.edited === undefined) return false;
  const seconds = Number(value.edited_unixtime);
  if (Number.isFinite(seconds) && value.edited_unixtime !== '1') return seconds > 86_400;
  return !/^19[67]\d-/.test(String(value.edited));
}

/** Adds one message; services (calls, members, pinned messages) are announcements. */
export function addTelegram(value: Fields, number: number, collector: Collector): void {
  const place = `${collector.name}: message ${number}`;
  if (Array.isArray(value.reactions))
    for (const reaction of value.reactions)
      collector.react(isObject(reaction) && typeof reaction.count === 'number' ? reaction.count : 1);
  if (value.type !== 'message') {
    collector.announce(number, String(value.action ?? value.type));
    return;
  }
  const time = parseTime(value.date_unixtime ?? value.date);
  if (time === null) throw new EvidenceError(say.badTime(JSON.stringify(value.date ?? null)), place);
  const senderId = String(value.from_id ?? value.from ?? 'unknown');
  const sender = typeof value.from === 'string' && value.from !== '' ? value.from : senderId;
  const words = wordsOf(value);
  collector.add({ time, sender, ...words, ...(isEdited(value) ? { edited: true } : {}) }, { senderId });
}
