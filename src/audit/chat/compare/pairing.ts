import { isWords, type TranscriptMessage } from '../transcript/transcript.ts';
import type { ClockOffset } from './clock-offset.ts';

/** The messages of both ends and who has found a partner; −1 where none. */
export interface Pairing {
  readonly a: readonly TranscriptMessage[];
  readonly b: readonly TranscriptMessage[];
  readonly offset: ClockOffset;
  readonly names: ReadonlyMap<string, string>;
  /** How far two times of one message may lie apart, in milliseconds. */
  readonly tolerance: number;
  readonly partnerA: Int32Array;
  readonly partnerB: Int32Array;
}

export interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly gap: number;
}

const anchorTolerance = 86_400_000;

const nearestFirst = (candidates: Candidate[]): Candidate[] => candidates.sort((one, two) => one.gap - two.gap);

const gapOf = ({ a, b, offset }: Pairing, i: number, j: number): number =>
  Math.abs(b[j].time - a[i].time - offset.at(a[i].time));

const sameSender = ({ a, b, names }: Pairing, i: number, j: number): boolean => {
  const name = names.get(a[i].sender);
  return name === undefined || name === b[j].sender;
};

function firstAtLeast(b: readonly TranscriptMessage[], places: readonly number[], time: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (b[places[middle]].time < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isComparable = (message: TranscriptMessage): boolean => isWords(message) || message.doubtful === true;

/** Pairs of one text within the tolerance, nearest first; a text that each end has once may stray further. */
export function sameTextPairs(pairing: Pairing): Candidate[] {
  const { a, b, offset, tolerance } = pairing;
  const placesB = new Map<string, number[]>();
  for (const [j, message] of b.entries()) {
    if (!isComparable(message)) continue;
    const places = placesB.get(message.text);
    if (places === undefined) placesB.set(message.text, [j]);
    else places.push(j);
  }
  const timesA = new Map<string, number>();
  for (const { text } of a) timesA.set(text, (timesA.get(text) ?? 0) + 1);
  const candidates: Candidate[] = [];
  for (const places of placesB.values()) places.sort((one, two) => b[one].time - b[two].time);
  for (const [i, message] of a.entries()) {
    const { text, time } = message;
    const places = isComparable(message) ? placesB.get(text) : undefined;
    if (places === undefined) continue;
    const isAnchor = places.length === 1 && timesA.get(text) === 1 && text.length >= 4;
    const reach = isAnchor ? anchorTolerance : tolerance;
    const expected = time + offset.at(time);
    for (let at = firstAtLeast(b, places, expected - reach); at < places.length; at++) {
      const j = places[at];
      if (b[j].time > expected + reach) break;
      if (sameSender(pairing, i, j)) candidates.push({ a: i, b: j, gap: gapOf(pairing, i, j) });
    }
  }
  return nearestFirst(candidates);
}

/** Unpaired messages of one sender near each other in time, with a cost by `costOf` (`null`: not the same message). */
export function nearbyPairs(pairing: Pairing, costOf: (i: number, j: number) => number | null): Candidate[] {
  const { a, b, offset, tolerance, partnerA, partnerB } = pairing;
  const freeB = [...b.keys()].filter((j) => partnerB[j] < 0).sort((one, two) => b[one].time - b[two].time);
  const candidates: Candidate[] = [];
  for (const i of a.keys()) {
    if (partnerA[i] >= 0) continue;
    const expected = a[i].time + offset.at(a[i].time);
    for (let at = firstAtLeast(b, freeB, expected - tolerance); at < freeB.length; at++) {
      const j = freeB[at];
      if (b[j].time > expected + tolerance) break;
      const cost = sameSender(pairing, i, j) ? costOf(i, j) : null;
      if (cost !== null) candidates.push({ a: i, b: j, gap: cost + gapOf(pairing, i, j) });
    }
  }
  return nearestFirst(candidates);
}
