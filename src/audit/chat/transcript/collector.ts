import { EvidenceError } from '../../../errors.ts';
import type { Bilingual } from '../../../language/bilingual.ts';
import { isSelf } from './markers.ts';
import { transcriptMessages as say } from './messages.ts';
import {
  type Aside,
  type Export,
  type LeftLine,
  longestText,
  mostMessages,
  type Transcript,
  type TranscriptFormat,
  type TranscriptMessage,
} from './transcript.ts';

export interface Window {
  /** Milliseconds since 1970. */
  readonly since?: number;
  readonly until?: number;
  /** Name of the file's encoding, where its bytes do not say it. */
  readonly encoding?: string;
  /** Line of the header, where the export is a table. */
  readonly headerRow?: number;
}

const mostLinesShown = 1000;
const longestLineShown = 200;

/**
 * Places of what does not stand again further down, out of its order in time: a part exported twice and put into one
 * file. The same words twice in one minute are two messages.
 */
function withoutRepeats(messages: readonly TranscriptMessage[]): readonly TranscriptMessage[] {
  if (messages.every(({ time }, place) => place === 0 || time >= messages[place - 1].time)) return messages;
  const seen = new Set<string>();
  let latest = Number.NEGATIVE_INFINITY;
  return messages.filter(({ time, sender, text }) => {
    const key = `${time}\n${sender}\n${text}`;
    const isRepeat = time < latest && seen.has(key);
    latest = Math.max(latest, time);
    seen.add(key);
    return !isRepeat;
  });
}

/** What is known of a message beside itself. */
export interface About {
  /** Its time with day and month read another way. */
  readonly otherTime?: number | null;
  /** The export says that its phone's owner wrote it. */
  readonly isOwn?: boolean;
  /** The app's id of who wrote it. */
  readonly senderId?: string;
}

/** One chat as it is read. */
class ChatDraft {
  readonly id: string;
  readonly people = new Set<string>();
  readonly messages: TranscriptMessage[] = [];
  readonly otherTimes: number[] = [];
  owner: string | null = null;

  constructor(id: string) {
    this.id = id;
  }
}

/** Gathers the messages of one export, chat by chat, within limits. */
export class Collector {
  readonly name: string;
  readonly notes: Bilingual[] = [];
  readonly #window: Window;
  readonly #chats = new Map<string, ChatDraft>();
  readonly #firstLines: LeftLine[] = [];
  readonly #aside = { announcements: 0, reactions: 0, lines: 0 };
  #chat: ChatDraft | null = null;
  #canReadOtherwise = false;
  #shortened = 0;
  #seen = 0;
  #kept = 0;

  constructor(name: string, window: Window) {
    this.name = name;
    this.#window = window;
  }

  /** What follows belongs to this chat. */
  enter(id: string): void {
    const chat = this.#chats.get(id) ?? new ChatDraft(id);
    this.#chats.set(id, chat);
    this.#chat = chat;
  }

  get owner(): string | null {
    return this.#chat?.owner ?? null;
  }

  /** Who owns the phone that the chat was exported from. */
  set owner(name: string | null) {
    if (this.#chat === null) this.enter('');
    this.#chat!.owner = name;
  }

  add(message: TranscriptMessage, { otherTime, isOwn, senderId }: About = {}): void {
    this.#seen++;
    if (this.#chat === null) this.enter('');
    const chat = this.#chat!;
    if (isOwn || isSelf(message.sender)) chat.owner ??= message.sender;
    chat.people.add(senderId ?? message.sender);
    if (message.time < (this.#window.since ?? Number.NEGATIVE_INFINITY)) return;
    if (message.time > (this.#window.until ?? Number.POSITIVE_INFINITY)) return;
    if (++this.#kept > mostMessages) throw new EvidenceError(say.tooMany(mostMessages), this.name);
    const isLong = message.text.length > longestText;
    if (isLong) this.#shortened++;
    chat.messages.push(isLong ? { ...message, text: message.text.slice(0, longestText) } : message);
    if (otherTime !== undefined && otherTime !== null) chat.otherTimes.push(otherTime);
  }

  /** Counts a line that is the app's announcement: an encryption, a new number, a change of name. */
  announce(line: number, text: string): void {
    this.#aside.announcements++;
    this.leave(line, text);
  }

  react(count = 1): void {
    this.#aside.reactions += count;
  }

  /** Counts a line that becomes no message. */
  leave(line: number, text: string): void {
    this.#aside.lines++;
    if (this.#firstLines.length < mostLinesShown)
      this.#firstLines.push({ line, text: text.slice(0, longestLineShown) });
  }

  /** The dates of this export can be read another way; a note where nothing speaks for the first. */
  readOtherwise(note: Bilingual | null): void {
    this.#canReadOtherwise = true;
    if (note !== null) this.notes.push(note);
  }

  finish(format: TranscriptFormat): Export {
    if (this.#seen === 0) throw new EvidenceError(say.noMessage(), this.name);
    if (this.#shortened > 0) this.notes.push(say.shortened(this.#shortened));
    const aside: Aside = { ...this.#aside, firstLines: this.#firstLines };
    const chats = [...this.#chats.values()].map((chat) => this.#transcript(chat, format, aside));
    return { name: this.name, chats: chats.filter(({ messages }) => chats.length === 1 || messages.length > 0) };
  }

  #transcript(chat: ChatDraft, format: TranscriptFormat, aside: Aside): Transcript {
    const messages = withoutRepeats(chat.messages);
    const repeated = chat.messages.length - messages.length;
    const notes = repeated > 0 ? [...this.notes, say.repeated(repeated)] : this.notes;
    const isWhole = this.#canReadOtherwise && chat.otherTimes.length === chat.messages.length;
    const other = isWhole
      ? chat.messages.map((message, place) => ({ ...message, time: chat.otherTimes[place] }))
      : null;
    const { id, owner, people } = chat;
    return {
      name: this.name,
      format,
      owner,
      notes,
      messages,
      aside,
      chat: { id, people: [...people] },
      ...(other === null ? {} : { otherDates: withoutRepeats(other) }),
    };
  }
}
