import type { TranscriptMessage } from '../transcript/transcript.ts';
import { type ClockOffset, clockOffset } from './clock-offset.ts';
import { nearbyPairs, type Pairing, sameTextPairs } from './pairing.ts';
import { isStarred, textChange } from './text-change.ts';
import { appsWordings, mostlyArrives, neverArriving } from './whose-words.ts';

/** How two messages of the two ends belong together. */
export type PairKind = 'same' | 'changed' | 'replaced-at-a' | 'replaced-at-b' | 'app-words';

/** A message of end A and the same one at end B. */
export interface AlignedPair {
  readonly a: number;
  readonly b: number;
  readonly kind: PairKind;
}

export interface Alignment {
  readonly pairs: readonly AlignedPair[];
  readonly onlyA: readonly number[];
  readonly onlyB: readonly number[];
  /** Places, among those that one end alone has, that hold an app's words. */
  readonly appsAtA: ReadonlySet<number>;
  readonly appsAtB: ReadonlySet<number>;
  readonly offset: ClockOffset;
  /** What each sender of end A is called at end B. */
  readonly names: ReadonlyMap<string, string>;
}

const leastTolerance = 150_000;
const mostTolerance = 1_800_000;

/** Which name at end B goes with each name at end A, by the texts that they share. */
export function namesAtB(a: readonly TranscriptMessage[], b: readonly TranscriptMessage[]): Map<string, string> {
  const sendersB = new Map<string, string>();
  for (const { text, sender, kind } of b) if (kind === 'text' && text.length >= 4) sendersB.set(text, sender);
  const votes = new Map<string, Map<string, number>>();
  for (const { text, sender, kind } of a) {
    const other = kind === 'text' ? sendersB.get(text) : undefined;
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

const editCost = 60_000;

/** What two texts cost as one message that was changed on the way or edited; `null` where they are two messages. */
function changeCost(one: TranscriptMessage, other: TranscriptMessage): number | null {
  const kinds = [textChange(one.text, other.text)?.kind, textChange(other.text, one.text)?.kind];
  if (kinds.includes('same') || kinds.includes('erased')) return 0;
  if (kinds.includes('edited')) return editCost;
  return one.edited || other.edited ? 2 * editCost : null;
}

/**
 * Pairs the messages of the two ends, the surest first: the same text, nearest in time; placeholder with placeholder;
 * stars; wordings of two apps for one thing; altered and edited texts; a text with what an app put in its place.
 */
export function align(a: readonly TranscriptMessage[], b: readonly TranscriptMessage[]): Alignment {
  const offset = clockOffset(a, b);
  const names = namesAtB(a, b);
  const pairing: Pairing = {
    a,
    b,
    offset,
    names,
    tolerance: Math.min(mostTolerance, Math.max(leastTolerance, offset.spread)),
    partnerA: new Int32Array(a.length).fill(-1),
    partnerB: new Int32Array(b.length).fill(-1),
  };
  const kinds = new Map<number, PairKind>();
  const join = (candidates: readonly { a: number; b: number }[], kind: PairKind): void => {
    for (const { a: i, b: j } of candidates) {
      if (pairing.partnerA[i] >= 0 || pairing.partnerB[j] >= 0) continue;
      pairing.partnerA[i] = j;
      pairing.partnerB[j] = i;
      kinds.set(i, kind);
    }
  };

  join(sameTextPairs(pairing), 'same');
  const personsA = mostlyArrives(a, pairing.partnerA);
  const personsB = mostlyArrives(b, pairing.partnerB);
  const wordsAtA = (i: number): boolean => personsA(a[i]);
  const wordsAtB = (j: number): boolean => personsB(b[j]);
  const nearby = (costOf: (i: number, j: number) => number | null) => nearbyPairs(pairing, costOf);
  const bothWords = (i: number, j: number): boolean => wordsAtA(i) && wordsAtB(j);
  join(
    nearby((i, j) => (wordsAtA(i) || wordsAtB(j) ? null : 0)),
    'app-words',
  );
  join(
    nearby((i, j) => (bothWords(i, j) && isStarred(a[i].text, b[j].text) ? 0 : null)),
    'changed',
  );
  const wordings = appsWordings(pairing, wordsAtA, wordsAtB);
  join(wordings.apps, 'app-words');
  join(
    nearby((i, j) => (bothWords(i, j) ? changeCost(a[i], b[j]) : null)),
    'changed',
  );
  join(wordings.replacedAtB, 'replaced-at-b');
  join(wordings.replacedAtA, 'replaced-at-a');
  join(
    nearby((i, j) => (wordsAtA(i) === wordsAtB(j) ? null : 0)),
    'app-words',
  );

  const pairs: AlignedPair[] = [];
  for (const [i, j] of pairing.partnerA.entries()) if (j >= 0) pairs.push({ a: i, b: j, kind: kinds.get(i)! });
  const free = (partners: Int32Array): number[] => [...partners.keys()].filter((place) => partners[place] < 0);
  const [onlyA, onlyB] = [free(pairing.partnerA), free(pairing.partnerB)];
  return {
    pairs,
    onlyA,
    onlyB,
    appsAtA: new Set([...onlyA.filter((i) => !wordsAtA(i)), ...neverArriving(a, onlyA)]),
    appsAtB: new Set([...onlyB.filter((j) => !wordsAtB(j)), ...neverArriving(b, onlyB)]),
    offset,
    names,
  };
}
