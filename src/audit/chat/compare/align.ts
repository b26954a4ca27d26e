import type { TranscriptMessage } from '../transcript/transcript.ts';
import { type ClockOffset, clockOffset } from './clock-offset.ts';
import { type TextChange, textChange } from './text-change.ts';

/** A message of end A and the same one at end B; −1 where an end has none. */
export interface AlignedPair {
  readonly a: number;
  readonly b: number;
}

export interface Alignment {
  readonly pairs: readonly AlignedPair[];
  readonly onlyA: readonly number[];
  readonly onlyB: readonly number[];
  readonly offset: ClockOffset;
  /** What each sender of end A is called at end B. */
  readonly names: ReadonlyMap<string, string>;
}

const leastTolerance = 150_000;
const mostTolerance = 1_800_000;
const anchorTolerance = 86_400_000;

interface Candidate extends AlignedPair {
  readonly gap: number;
}

/** Which name at end B goes with each name at end A, by the texts that they share. */
export function namesAtB(a: readonly TranscriptMessage[], b: readonly TranscriptMessage[]): Map<string, string> {
  const sendersB = new Map<string, string>();
  for (const { text, sender } of b) if (text.length >= 4) sendersB.set(text, sender);
  const votes = new Map<string, Map<string, number>>();
  for (const { text, sender } of a) {
    const other = sendersB.get(text);
    if (other === undefined) continue;
    const of = votes.get(sender) ?? new Map<string, number>();
    of.set(other, (of.get(other) ?? 0) + 1);
    votes.set(sender, of);
  }
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const ranked = [...votes].flatMap(([sender, of]) => [...of].map(([other, count]) => ({ sender, other, count })));
  for (const { sender, other } of ranked.sort((one, two) => two.count - one.count)) {
    if (names.has(sender) || taken.has(other)) continue;
    names.set(sender, other);
    taken.add(other);
  }
  return names;
}

/** Pairs messages of the two ends: the same text first, nearest in time; then deletion markers; then altered texts. */
export function align(a: readonly TranscriptMessage[], b: readonly TranscriptMessage[]): Alignment {
  const offset = clockOffset(a, b);
  const names = namesAtB(a, b);
  const partnerA = new Int32Array(a.length).fill(-1);
  const partnerB = new Int32Array(b.length).fill(-1);
  const tolerance = Math.min(mostTolerance, Math.max(leastTolerance, offset.spread));
  const gapOf = (i: number, j: number): number => Math.abs(b[j].time - a[i].time - offset.at(a[i].time));
  const sameSender = (i: number, j: number): boolean => {
    const name = names.get(a[i].sender);
    return name === undefined || name === b[j].sender;
  };
  const join = (candidates: Candidate[]): void => {
    for (const { a: i, b: j } of candidates.sort((one, two) => one.gap - two.gap)) {
      if (partnerA[i] >= 0 || partnerB[j] >= 0) continue;
      partnerA[i] = j;
      partnerB[j] = i;
    }
  };

  join(sameTextCandidates());
  join(nearbyCandidates((i, j) => (a[i].status === 'deleted' || b[j].status === 'deleted' ? 0 : null)));
  join(
    nearbyCandidates((i, j) => {
      const isEdited = a[i].status === 'edited' || b[j].status === 'edited';
      const cost = changeCost(textChange(a[i].text, b[j].text), textChange(b[j].text, a[i].text));
      return cost ?? (isEdited ? 2 * editCost : null);
    }),
  );

  const pairs: AlignedPair[] = [];
  for (const [i, j] of partnerA.entries()) if (j >= 0) pairs.push({ a: i, b: j });
  const free = (partners: Int32Array): number[] => [...partners.keys()].filter((place) => partners[place] < 0);
  return { pairs, onlyA: free(partnerA), onlyB: free(partnerB), offset, names };

  /** Pairs of one text within the tolerance; a text that each end has once may stray further. */
  function sameTextCandidates(): Candidate[] {
    const placesB = new Map<string, number[]>();
    for (const [j, { text, status }] of b.entries()) {
      if (status === 'deleted') continue;
      const places = placesB.get(text);
      if (places === undefined) placesB.set(text, [j]);
      else places.push(j);
    }
    const timesA = new Map<string, number>();
    for (const { text } of a) timesA.set(text, (timesA.get(text) ?? 0) + 1);
    const candidates: Candidate[] = [];
    for (const places of placesB.values()) places.sort((one, two) => b[one].time - b[two].time);
    for (const [i, { text, status, time }] of a.entries()) {
      const places = status === 'deleted' ? undefined : placesB.get(text);
      if (places === undefined) continue;
      const isAnchor = places.length === 1 && timesA.get(text) === 1 && text.length >= 4;
      const reach = isAnchor ? anchorTolerance : tolerance;
      const expected = time + offset.at(time);
      for (let at = firstAtLeast(places, expected - reach); at < places.length; at++) {
        const j = places[at];
        if (b[j].time > expected + reach) break;
        if (sameSender(i, j)) candidates.push({ a: i, b: j, gap: gapOf(i, j) });
      }
    }
    return candidates;
  }

  function firstAtLeast(places: readonly number[], time: number): number {
    let [low, high] = [0, places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (b[places[middle]].time < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Unpaired messages of one sender near each other in time, with a cost by `costOf` (`null`: not the same message). */
  function nearbyCandidates(costOf: (i: number, j: number) => number | null): Candidate[] {
    const freeB = [...b.keys()].filter((j) => partnerB[j] < 0).sort((one, two) => b[one].time - b[two].time);
    const candidates: Candidate[] = [];
    for (const i of a.keys()) {
      if (partnerA[i] >= 0) continue;
      const expected = a[i].time + offset.at(a[i].time);
      for (let at = firstAtLeast(freeB, expected - tolerance); at < freeB.length; at++) {
        const j = freeB[at];
        if (b[j].time > expected + tolerance) break;
        const cost = sameSender(i, j) ? costOf(i, j) : null;
        if (cost !== null) candidates.push({ a: i, b: j, gap: cost + gapOf(i, j) });
      }
    }
    return candidates;
  }
}

const editCost = 60_000;

function changeCost(forth: TextChange | null, back: TextChange | null): number | null {
  const kinds = [forth?.kind, back?.kind];
  if (kinds.includes('same') || kinds.includes('erased')) return 0;
  return kinds.includes('edited') ? editCost : null;
}
