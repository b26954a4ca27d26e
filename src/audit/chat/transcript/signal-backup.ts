import { EvidenceError } from '../../../errors.ts';
import { parseTime } from './clock.ts';
import type { Collector } from './collector.ts';
import { type Fields, isObject } from './fields.ts';
import type { Words } from './markers.ts';
import { transcriptMessages as say } from './messages.ts';
import { signalWords } from './signal-text.ts';
import type { MessageKind } from './transcript.ts';

const recordNames = [
  'account',
  'recipient',
  'chat',
  'chatItem',
  'stickerPack',
  'adHocCall',
  'notificationProfile',
  'chatFolder',
];

/** Whether an object is a line of Signal's own export (`main.jsonl`). */
export const isSignalBackup = (value: unknown): boolean =>
  isObject(value) &&
  ((Object.hasOwn(value, 'version') && Object.hasOwn(value, 'backupTimeMs')) ||
    recordNames.some((name) => isObject(value[name])));

const inner = (value: Fields, name: string): Fields => (isObject(value[name]) ? value[name] : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const placeholders: Readonly<Record<string, MessageKind>> = {
  stickerMessage: 'media',
  contactMessage: 'contact',
  remoteDeletedMessage: 'deleted',
  viewOnceMessage: 'view-once',
  poll: 'poll',
  paymentNotification: 'app-words',
  giftBadge: 'app-words',
  directStoryReplyMessage: 'app-words',
};

function nameOf(recipient: Fields): string {
  const contact = inner(recipient, 'contact');
  const parts = [contact.profileGivenName, contact.profileFamilyName].filter((part) => typeof part === 'string');
  if (parts.length > 0) return parts.join(' ');
  return typeof contact.systemGivenName === 'string' ? contact.systemGivenName : '';
}

/** Reads Signal's own export, record by record: people first, then chats and what was written in them. */
export class SignalBackup {
  readonly #collector: Collector;
  readonly #names = new Map<string, string>();
  #self: string | null = null;

  constructor(collector: Collector) {
    this.#collector = collector;
  }

  take(value: Fields, line: number): void {
    if (isObject(value.recipient)) this.#learn(value.recipient);
    else if (isObject(value.chatItem)) this.#add(value.chatItem, line);
  }

  #learn(recipient: Fields): void {
    const id = String(recipient.id ?? '');
    if (Object.hasOwn(recipient, 'self')) this.#self = id;
    const name = nameOf(recipient);
    this.#names.set(id, name === '' ? `#${id}` : name);
  }

  #add(item: Fields, line: number): void {
    const place = `${this.#collector.name}:${line}`;
    const time = parseTime(item.dateSent);
    if (time === null) throw new EvidenceError(say.badTime(JSON.stringify(item.dateSent ?? null)), place);
    const isOwn = isObject(item.outgoing);
    const senderId = isOwn && this.#self !== null ? this.#self : String(item.authorId ?? '');
    const words = this.#words(item);
    if (words === null) {
      this.#collector.announce(line, Object.keys(item).join(' '));
      return;
    }
    this.#collector.enter(String(item.chatId ?? ''));
    const sender = isOwn ? 'me' : (this.#names.get(senderId) ?? `#${senderId}`);
    this.#collector.add({ time, sender, ...words }, { isOwn, senderId: sender });
  }

  /** What an item says; `null` for what is no message (a call, a change of keys). */
  #words(item: Fields): Words | null {
    const standard = item.standardMessage;
    if (isObject(standard)) {
      this.#collector.react(listOf(standard.reactions).length);
      const body = inner(standard, 'text').body;
      const words = signalWords(typeof body === 'string' ? body : '', listOf(standard.attachments).length > 0);
      return listOf(item.revisions).length > 0 ? { ...words, edited: true } : words;
    }
    const kind = Object.keys(placeholders).find((name) => isObject(item[name]));
    if (kind === undefined) return null;
    return { text: '', kind: placeholders[kind] };
  }
}
