import type { Bilingual } from '../../../language/bilingual.ts';

export type TranscriptFormat = 'whatsapp' | 'telegram' | 'signal' | 'wechat' | 'csv' | 'jsonl';

/** One message as an end of the chat kept it. */
export interface TranscriptMessage {
  /** Milliseconds since 1970, as that end's clock showed it; without a stated zone, read as if it were UTC. */
  readonly time: number;
  readonly sender: string;
  readonly text: string;
  /** `deleted`: a marker stands where the message was. */
  readonly status: 'plain' | 'edited' | 'deleted';
}

/** One end's export of a chat. */
export interface Transcript {
  readonly name: string;
  readonly format: TranscriptFormat;
  readonly messages: readonly TranscriptMessage[];
  /** The sender whose phone this is, where the export says so. */
  readonly owner: string | null;
  readonly notes: readonly Bilingual[];
}

/** What every media message is read as, whatever the app and its language. */
export const mediaText = '<media>';

/** Most messages of one export that are compared at once. */
export const mostMessages = 2_000_000;
export const longestText = 100_000;
