import type { Transcript, TranscriptMessage } from '../../../src/audit/chat/index.ts';
import { below, type Random } from './invented.ts';

export interface InventedChat {
  readonly a: Transcript;
  readonly b: Transcript;
  /** Texts with a place in the chat: what became of each. */
  readonly truth: readonly Truth[];
  readonly terms: readonly string[];
}

export interface Truth {
  readonly text: string;
  readonly sender: 'ann' | 'ben';
  readonly fate: 'arrived' | 'lost' | 'filtered' | 'deleted';
}

export interface ChatShape {
  readonly messages?: number;
  /** Share of messages that hold a filtered term. */
  readonly erasure?: number;
  readonly loss?: number;
  readonly edits?: number;
  readonly deletions?: number;
  readonly script?: 'latin' | 'han';
  /** Milliseconds; a minute for exports without seconds. */
  readonly clockStep?: number;
}

const syllables = ['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'po', 'ru', 'sa', 'te', 'vi', 'wo', 'xu', 'ya'];

const wordOf = (random: Random): string =>
  Array.from({ length: 1 + below(random, 3) }, () => syllables[below(random, syllables.length)]).join('');

const rareHan = (random: Random, length: number): string =>
  Array.from({ length }, () => String.fromCharCode(0x6000 + below(random, 1500))).join('');

/** Words that recur as in a language: the r-th is drawn with weight 1 / r. */
function zipf(random: Random, words: readonly string[]): () => string {
  const sums: number[] = [];
  let sum = 0;
  for (const rank of words.keys()) {
    sum += 1 / (rank + 2);
    sums.push(sum);
  }
  return () => {
    const at = random() * sum;
    return words[sums.findIndex((bound) => bound > at)];
  };
}

/** A chat between two people as both ends keep it: skewed clocks, delays, losses, erasures, edits, deletions. */
export function inventChat(random: Random, shape: ChatShape = {}): InventedChat {
  const { messages = 500, erasure = 0, loss = 0.01, edits = 0.02, deletions = 0.01, clockStep = 1000 } = shape;
  const isHan = shape.script === 'han';
  const unit = (): string => (isHan ? String.fromCharCode(0x4e00 + below(random, 1500)) : wordOf(random));
  const words = [...new Set(Array.from({ length: 600 }, () => (isHan ? unit() + unit() : unit())))];
  const draw = zipf(random, words);
  const terms = Array.from({ length: 3 }, (_, index) => (isHan ? rareHan(random, 2 + index) : `q${unit()}${unit()}`));
  const skew = (below(random, 2 * 86_400) - 86_400) * 1000;
  const drift = (random() - 0.5) * 2e-5;
  const [atA, atB]: TranscriptMessage[][] = [[], []];
  const truth: Truth[] = [];
  let now = Date.UTC(2025, 0, 1);
  const stamp = (time: number): number => Math.floor(time / clockStep) * clockStep;
  for (let index = 0; index < messages; index++) {
    now += 1000 * Math.ceil(-Math.log(1 - random()) * (random() < 0.8 ? 40 : 4000));
    const sender = random() < 0.5 ? 'ann' : 'ben';
    const said = Array.from({ length: 1 + below(random, random() < 0.2 ? 2 : 12) }, draw);
    const isFiltered = random() < erasure;
    if (isFiltered) said.splice(below(random, said.length + 1), 0, terms[below(random, terms.length)]);
    const text = said.join(isHan ? '' : ' ');
    const isLost = !isFiltered && random() < loss;
    const isDeleted = !isFiltered && !isLost && random() < deletions;
    truth.push({ text, sender, fate: isFiltered ? 'filtered' : isLost ? 'lost' : isDeleted ? 'deleted' : 'arrived' });
    const [own, other] = sender === 'ann' ? [atA, atB] : [atB, atA];
    const delay = 1000 * below(random, random() < 0.05 ? 90 : 5);
    const ownTime = sender === 'ann' ? now : now + skew + drift * (now - Date.UTC(2025, 0, 1));
    const otherNow = now + delay;
    const otherTime = sender === 'ann' ? otherNow + skew + drift * (otherNow - Date.UTC(2025, 0, 1)) : otherNow;
    const leavesMark = random() < 0.5;
    const edit = random() < edits ? `${text} ${draw()}` : text;
    const mark = edit === text ? {} : { edited: true };
    if (!isDeleted || leavesMark) own.push({ time: stamp(ownTime), sender, text: edit, kind: 'text', ...mark });
    if (isFiltered || isLost) continue;
    if (isDeleted && leavesMark) other.push({ time: stamp(otherTime), sender, text: '', kind: 'deleted' });
    else other.push({ time: stamp(otherTime), sender, text: random() < 0.5 ? edit : text, kind: 'text' });
  }
  const transcript = (name: string, list: TranscriptMessage[]): Transcript => ({
    name,
    format: 'csv',
    owner: null,
    notes: [],
    messages: list.sort((one, two) => one.time - two.time),
  });
  return { a: transcript('a', atA), b: transcript('b', atB), truth, terms };
}
