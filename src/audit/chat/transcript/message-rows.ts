import { EvidenceError } from '../../../errors.ts';
import { wordingOf } from './app-words.ts';
import { parseTime } from './clock.ts';
import type { Collector } from './collector.ts';
import { visible, type Words } from './markers.ts';
import { transcriptMessages as say } from './messages.ts';
import { signalWords } from './signal-text.ts';
import { bracketedWords, wechatWords } from './wechat.ts';

/** Names that columns of a table or keys of JSON have for one thing, the most telling first. */
const names = {
  epoch: ['createtime', 'date_unixtime', 'date_sent'],
  time: [
    'time',
    'timestamp',
    'date',
    'datetime',
    'heure',
    'strtime',
    'sent_at',
    'msgtime',
    '时间',
    '發送時間',
    '发送时间',
    '消息时间',
    '日期',
  ],
  sender: [
    'sender',
    'from',
    'author',
    'expéditeur',
    'from_recipient_id',
    'sendername',
    '发送人',
    '发送者',
    '发送者昵称',
    '發送人',
    'nickname',
    '昵称',
    'remark',
    '备注',
    'talker',
  ],
  text: ['strcontent', 'text', 'body', 'message', 'texte', 'content', 'msg', '内容', '消息内容', '內容', '文本'],
  type: ['type', 'type_name', '类型', '消息类型', '類型', 'msgtype'],
  subType: ['subtype', 'sub_type'],
  isOwn: ['issender', 'is_sender', 'isself', 'is_self', 'issend', 'is_send'],
  chat: ['strtalker', 'room_name', 'talkerid', 'thread_id', '会话', 'talker'],
  deleted: ['deleted', 'remote_deleted'],
  edited: ['edited'],
} as const;

type Part = keyof typeof names;

/** Which of the given columns or keys holds what. */
export type Layout = Readonly<Record<Part, string | null>> & { readonly isWechat: boolean; readonly isSignal: boolean };

const plainName = (name: string): string =>
  name
    .replace(/^\ufeff/, '')
    .trim()
    .toLowerCase();

/** Reads what the columns of a table, or the keys of an object, stand for. */
export function layoutOf(columns: readonly string[]): Layout {
  const byName = new Map(columns.map((column) => [plainName(column), column]));
  const of = (part: Part): string | null => {
    const found = names[part].find((name) => byName.has(name));
    return found === undefined ? null : byName.get(found)!;
  };
  const parts = Object.fromEntries((Object.keys(names) as Part[]).map((part) => [part, of(part)])) as Record<
    Part,
    string | null
  >;
  const has = (...wanted: string[]): boolean => wanted.some((name) => byName.has(name));
  const isWechat = has('strcontent', 'issender', 'is_sender', 'isself', '类型', '消息类型', 'msgsvrid', 'talker');
  const isSignal = has('body') && has('reactions', 'attachments', 'quote', 'remote_deleted');
  // The chat's own column only where another one says who wrote.
  return { ...parts, chat: parts.chat === parts.sender ? null : parts.chat, isWechat, isSignal };
}

/** Whether such columns can be those of messages; the text's own may be missing, which is then an error of its own. */
export const isLayout = ({ epoch, time, sender, isOwn }: Layout): boolean =>
  (epoch !== null || time !== null) && (sender !== null || isOwn !== null);

/** One message of a table or of JSON, by column or key. */
export type Row = (column: string | null) => unknown;

const isYes = (value: unknown): boolean =>
  value === true ||
  value === 1 ||
  (typeof value === 'string' && /^(1|true|yes|oui|ja|deleted|edited)$/i.test(value.trim()));

const textIn = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined || value === null ? '' : String(value);

/** Seconds or milliseconds since 1970; Excel cuts them to 1.68E+09, which is none. */
const epochIn = (value: unknown): number | null => (/e/i.test(textIn(value)) ? null : parseTime(value));

const listLength = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

/** Takes the messages of one table or list, and finds out whether their texts were there at all. */
export class RowReader {
  readonly #collector: Collector;
  #columns: readonly string[] = [];
  #hasText = false;
  isWechat = false;
  isSignal = false;

  constructor(collector: Collector) {
    this.#collector = collector;
  }

  /** @throws EvidenceError no time, no sender */
  take(row: Row, layout: Layout, columns: readonly string[], line: number): void {
    const place = `${this.#collector.name}:${line}`;
    this.#columns = columns;
    this.#hasText ||= layout.text !== null;
    this.isWechat ||= layout.isWechat;
    this.isSignal ||= layout.isSignal;
    const isOwn = isYes(row(layout.isOwn));
    const sender = textIn(row(layout.sender)).trim() || (layout.isOwn === null ? '' : isOwn ? 'me' : 'other');
    const time = epochIn(row(layout.epoch)) ?? this.#timeOf(row(layout.time) ?? row(layout.epoch), place);
    if (sender === '') throw new EvidenceError(say.badRow(), place);
    const words = this.#words(row, layout);
    if (words === null) {
      this.#collector.announce(line, textIn(row(layout.text)));
      return;
    }
    const chat = textIn(row(layout.chat)).trim();
    if (layout.chat !== null) this.#collector.enter(chat);
    this.#collector.add({ time, sender, ...words }, { isOwn });
  }

  /** @throws EvidenceError the texts stand under a name that is not known here */
  finish(): void {
    if (!this.#hasText && this.#columns.length > 0)
      throw new EvidenceError(say.missingColumn(this.#columns.join(', ').slice(0, 200)), this.#collector.name);
  }

  #timeOf(value: unknown, place: string): number {
    const time = parseTime(value);
    if (time === null)
      throw new EvidenceError(value === undefined ? say.badRow() : say.badTime(JSON.stringify(value)), place);
    return time;
  }

  /** `null` for the app's announcements. */
  #words(row: Row, layout: Layout): Words | null {
    const text = textIn(row(layout.text));
    if (isYes(row(layout.deleted))) return { text: '', kind: 'deleted' };
    if (layout.isSignal) {
      this.#collector.react(listLength(row('reactions')));
      if (isYes(row('call'))) return null;
      const words = signalWords(text, listLength(row('attachments')) > 0 || isFilled(row('sticker')));
      return isYes(row(layout.edited)) ? { ...words, edited: true } : words;
    }
    if (layout.isWechat && layout.type !== null) return wechatWords(row(layout.type), row(layout.subType), text);
    if (layout.isWechat) return textIn(row(layout.sender)) === '系统消息' ? null : bracketedWords(text);
    return plainWords(text, isYes(row(layout.edited)));
  }
}

const isFilled = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** A text of a plain table: the app's wordings are doubtful in it, as nothing marks them. */
function plainWords(raw: string, edited: boolean): Words {
  const text = visible(raw);
  if (text === '') return { text: '', kind: 'app-words' };
  const inside = /^<([^<>\n]{2,120})>$/.exec(text)?.[1];
  const kind = wordingOf(inside ?? text) ?? wordingOf(text);
  if (kind !== null) return { text, kind, doubtful: true };
  return { text, kind: 'text', ...(edited ? { edited } : {}) };
}
