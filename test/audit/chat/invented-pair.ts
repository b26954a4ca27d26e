import { below, type Random } from './invented.ts';

export type InventedKind = 'text' | 'caption' | 'media' | 'call' | 'location' | 'deleted' | 'reacted';

/** A message as one end keeps it. */
export interface Kept {
  readonly time: number;
  readonly isOwn: boolean;
  readonly kind: InventedKind;
  readonly text: string;
  readonly edited: boolean;
}

export interface InventedPair {
  readonly a: readonly Kept[];
  readonly b: readonly Kept[];
  readonly terms: readonly string[];
}

export interface PairShape {
  readonly messages: number;
  /** Share of texts that hold a filtered term. */
  readonly erasure: number;
  readonly loss: number;
  /** Share of messages that are no plain text: media, captions, calls, places, deletions, reactions, edits. */
  readonly others: number;
  /** The receiver lacks a stretch, starts late, or has lost nothing. */
  readonly hole: 'none' | 'stretch' | 'late';
  readonly zoneHours: number;
}

const syllables = ['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'po', 'ru', 'sa', 'te', 'vi', 'wo', 'xu', 'ya'];
const wordOf = (random: Random): string =>
  Array.from({ length: 1 + below(random, 3) }, () => syllables[below(random, syllables.length)]).join('');

function zipf(random: Random): () => string {
  const words = [...new Set(Array.from({ length: 500 }, () => wordOf(random)))];
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

const otherKinds: readonly InventedKind[] = ['caption', 'media', 'media', 'call', 'location', 'deleted', 'reacted'];

/** One chat of two people as both of their phones keep it: what is lost, filtered, deleted, edited, or never carried over. */
export function inventPair(random: Random, shape: PairShape): InventedPair {
  const draw = zipf(random);
  const terms = [0, 1, 2].map(() => `q${wordOf(random)}${wordOf(random)}`);
  const [a, b]: Kept[][] = [[], []];
  let now = Date.UTC(2024, 2, 5, 7);
  const holeFrom = below(random, Math.floor(shape.messages * 0.6));
  const holeTo = holeFrom + Math.floor(shape.messages * 0.2);
  for (let index = 0; index < shape.messages; index++) {
    now += 1000 * Math.ceil(-Math.log(1 - random()) * (random() < 0.8 ? 60 : 4000));
    const isFromA = random() < 0.5;
    const kind: InventedKind = random() < shape.others ? otherKinds[below(random, otherKinds.length)] : 'text';
    const said = Array.from({ length: 1 + below(random, random() < 0.2 ? 2 : 10) }, draw);
    const isFiltered =
      kind !== 'media' && kind !== 'call' && kind !== 'deleted' && kind !== 'location' && random() < shape.erasure;
    if (isFiltered) said.splice(below(random, said.length + 1), 0, terms[below(random, terms.length)]);
    const text = said.join(' ');
    const isGone = isFiltered || random() < shape.loss;
    const edited = kind === 'text' && !isFiltered && random() < shape.others / 8;
    const delay = 1000 * below(random, random() < 0.05 ? 60 : 4);
    const [own, other] = isFromA ? [a, b] : [b, a];
    const at = (list: Kept[]): number =>
      now + (list === own ? 0 : delay) + (list === b ? shape.zoneHours * 3_600_000 : 0);
    const inHole =
      shape.hole === 'stretch'
        ? index >= holeFrom && index < holeTo
        : shape.hole === 'late' && index < holeTo - holeFrom;
    const keeps = (list: Kept[]): boolean => !(inHole && list === b);
    if (keeps(own)) own.push({ time: at(own), isOwn: true, kind, text, edited });
    if (!isGone && keeps(other)) other.push({ time: at(other), isOwn: false, kind, text, edited });
  }
  return { a, b, terms };
}
