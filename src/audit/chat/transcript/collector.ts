import { EvidenceError } from '../../../errors.ts';
import type { Bilingual } from '../../../language/bilingual.ts';
import { isSelf, readMarkers } from './markers.ts';
import { transcriptMessages as say } from './messages.ts';
import {
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
}

/**
 * Leaves out what stands again further down, out of its order in time: a part exported twice and put into one file. The
 * same words twice in one minute are two messages.
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

/** Gathers the messages of one export within limits. */
export class Collector {
  readonly name: string;
  readonly notes: Bilingual[] = [];
  owner: string | null = null;
  readonly #messages: TranscriptMessage[] = [];
  readonly #window: Window;
  #shortened = 0;
  #seen = 0;

  constructor(name: string, window: Window) {
    this.name = name;
    this.#window = window;
  }

  add(time: number, sender: string, rawText: string, wasEdited = false): void {
    this.#seen++;
    if (time < (this.#window.since ?? Number.NEGATIVE_INFINITY)) return;
    if (time > (this.#window.until ?? Number.POSITIVE_INFINITY)) return;
    if (this.#messages.length >= mostMessages) throw new EvidenceError(say.tooMany(mostMessages), this.name);
    if (rawText.length > longestText) this.#shortened++;
    const { text, status } = readMarkers(rawText.slice(0, longestText));
    if (this.owner === null && isSelf(sender)) this.owner = sender;
    this.#messages.push({ time, sender, text, status: wasEdited && status === 'plain' ? 'edited' : status });
  }

  finish(format: TranscriptFormat): Transcript {
    if (this.#seen === 0) throw new EvidenceError(say.noMessage(), this.name);
    if (this.#shortened > 0) this.notes.push(say.shortened(this.#shortened));
    const messages = withoutRepeats(this.#messages);
    const repeated = this.#messages.length - messages.length;
    if (repeated > 0) this.notes.push(say.repeated(repeated));
    const { name, owner, notes } = this;
    return { name, format, owner, notes, messages };
  }
}
