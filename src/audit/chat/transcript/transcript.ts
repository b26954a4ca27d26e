import type { Bilingual } from '../../../language/bilingual.ts';

export type TranscriptFormat = 'whatsapp' | 'telegram' | 'signal' | 'wechat' | 'csv' | 'jsonl';

/** What an app puts in place of a message's words. */
export type Placeholder =
  | 'media'
  | 'call'
  | 'poll'
  | 'location'
  | 'contact'
  | 'deleted'
  | 'waiting'
  | 'view-once'
  | 'app-words';

/** `caption`: a person's words below a picture. */
export type MessageKind = 'text' | 'caption' | Placeholder;

/** One message as an end of the chat kept it. */
export interface TranscriptMessage {
  /** Milliseconds since 1970, as that end's clock showed it; without a stated zone, read as if it were UTC. */
  readonly time: number;
  readonly sender: string;
  readonly text: string;
  readonly kind: MessageKind;
  /** The app marks it as edited. */
  readonly edited?: boolean;
  /** Words that an app uses and a person may use too: the other end decides whose they are. */
  readonly doubtful?: boolean;
}

/** Whether a message holds a person's own words. */
export const isWords = ({ kind }: Pick<TranscriptMessage, 'kind'>): boolean => kind === 'text' || kind === 'caption';

/** A line of an export that became no message of its own. */
export interface LeftLine {
  readonly line: number;
  readonly text: string;
}

/** What an export holds beside messages: the app's announcements, reactions, lines that fit nowhere. */
export interface Aside {
  readonly announcements: number;
  readonly reactions: number;
  /** How many lines (or records) became no message, and the first of them. */
  readonly lines: number;
  readonly firstLines: readonly LeftLine[];
}

/** One end's export of a chat. */
export interface Transcript {
  readonly name: string;
  readonly format: TranscriptFormat;
  readonly messages: readonly TranscriptMessage[];
  /** The sender whose phone this is, where the export says so. */
  readonly owner: string | null;
  readonly notes: readonly Bilingual[];
  /** The same messages with day and month read another way, where the export alone cannot tell. */
  readonly otherDates?: readonly TranscriptMessage[];
  readonly aside?: Aside;
  /** The app's id of the chat, and of everybody who writes in it. */
  readonly chat?: { readonly id: string; readonly people: readonly string[] };
}

/** All that one file holds: one chat, or those of a whole account. */
export interface Export {
  readonly name: string;
  readonly chats: readonly Transcript[];
}

/** Most messages of one export that are compared at once. */
export const mostMessages = 2_000_000;
export const longestText = 100_000;
