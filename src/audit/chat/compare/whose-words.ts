import { isWords, type TranscriptMessage } from '../transcript/transcript.ts';
import { type Candidate, nearbyPairs, type Pairing } from './pairing.ts';
import { isStarred } from './text-change.ts';

/** An app's wording is one short line. */
const longestWording = 120;
const isShort = ({ text }: TranscriptMessage): boolean => text.length <= longestWording && !text.includes('\n');
/** A wording that recurs so often and never once arrives as it is, is the app's. */
const fewestNeverArriving = 3;
/** Texts of so many kinds that meet one and the same text were replaced by it. */
const fewestReplaced = 3;

const keyOf = ({ sender, text }: TranscriptMessage): string => `${sender}\n${text}`;

function counted(messages: readonly TranscriptMessage[], places: Iterable<number>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const place of places) {
    const key = keyOf(messages[place]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/**
 * Tells whose a doubtful wording is ("null", "image omitted", which an app writes and a person can): a person's where at
 * least half of its copies are at the other end to the letter.
 */
export function mostlyArrives(
  messages: readonly TranscriptMessage[],
  partners: Int32Array,
): (message: TranscriptMessage) => boolean {
  const doubtful = [...messages.keys()].filter((place) => messages[place].doubtful === true);
  const all = counted(messages, doubtful);
  const arrived = counted(
    messages,
    doubtful.filter((place) => partners[place] >= 0),
  );
  return (message) => {
    if (message.doubtful !== true) return isWords(message);
    return 2 * (arrived.get(keyOf(message)) ?? 0) >= all.get(keyOf(message))!;
  };
}

/** Each unpaired text of end A with the nearest unpaired one of its sender at end B, and no other nearer to either. */
function meetings(pairing: Pairing, isWordsA: (i: number) => boolean, isWordsB: (j: number) => boolean): Candidate[] {
  const { a, b } = pairing;
  const near = nearbyPairs(pairing, (i, j) =>
    isWordsA(i) && isWordsB(j) && (isShort(a[i]) || isShort(b[j])) && !isStarred(a[i].text, b[j].text) ? 0 : null,
  );
  const [takenA, takenB] = [new Set<number>(), new Set<number>()];
  return near.filter(({ a: i, b: j }) => {
    if (takenA.has(i) || takenB.has(j)) return false;
    takenA.add(i);
    takenB.add(j);
    return true;
  });
}

export interface Wordings {
  /** Two apps' words for one thing. */
  readonly apps: readonly Candidate[];
  /** Different texts that one and the same text replaced at the other end. */
  readonly replacedAtA: readonly Candidate[];
  readonly replacedAtB: readonly Candidate[];
}

/**
 * The general rule: a short text of one sender that recurs to the letter, never arrives as it is and only ever meets
 * another recurring text at the other end is the app's. Where different texts meet one recurring text, it replaced them.
 */
export function appsWordings(
  pairing: Pairing,
  isWordsA: (i: number) => boolean,
  isWordsB: (j: number) => boolean,
): Wordings {
  const { a, b, partnerA, partnerB } = pairing;
  const met = meetings(pairing, isWordsA, isWordsB);
  const unpaired = (partners: Int32Array): number[] => [...partners.keys()].filter((place) => partners[place] < 0);
  const [freeA, freeB] = [counted(a, unpaired(partnerA)), counted(b, unpaired(partnerB))];
  const [allA, allB] = [counted(a, a.keys()), counted(b, b.keys())];
  const recurs = (message: TranscriptMessage, free: Map<string, number>, all: Map<string, number>): boolean =>
    isShort(message) && free.get(keyOf(message))! >= 2 && free.get(keyOf(message)) === all.get(keyOf(message));
  const strayA = new Set<string>();
  const strayB = new Set<string>();
  for (const { a: i, b: j } of met) {
    if (!recurs(b[j], freeB, allB)) strayA.add(keyOf(a[i]));
    if (!recurs(a[i], freeA, allA)) strayB.add(keyOf(b[j]));
  }
  const apps = met.filter(
    ({ a: i, b: j }) =>
      (recurs(a[i], freeA, allA) && !strayA.has(keyOf(a[i]))) ||
      (recurs(b[j], freeB, allB) && !strayB.has(keyOf(b[j]))),
  );
  return { apps, replacedAtA: replacedAt('a'), replacedAtB: replacedAt('b') };

  /** Meetings in which many different texts meet one recurring text of end `at`. */
  function replacedAt(at: 'a' | 'b'): Candidate[] {
    const [fixed, free, all] = at === 'b' ? ([b, freeB, allB] as const) : ([a, freeA, allA] as const);
    const other = at === 'b' ? a : b;
    const kinds = new Map<string, Set<string>>();
    for (const meeting of met) {
      const key = keyOf(fixed[meeting[at]]);
      kinds.set(key, (kinds.get(key) ?? new Set()).add(other[meeting[at === 'b' ? 'a' : 'b']].text));
    }
    return met.filter((meeting) => {
      const message = fixed[meeting[at]];
      return recurs(message, free, all) && kinds.get(keyOf(message))!.size >= fewestReplaced;
    });
  }
}

/** Places of texts that recur at one end alone and stand in no other text there: an app's words without a counterpart. */
export function neverArriving(messages: readonly TranscriptMessage[], alone: readonly number[]): number[] {
  const free = counted(messages, alone);
  const all = counted(messages, messages.keys());
  const recurring = alone.filter((place) => {
    const count = free.get(keyOf(messages[place]))!;
    return isShort(messages[place]) && count >= fewestNeverArriving && count === all.get(keyOf(messages[place]));
  });
  if (recurring.length === 0) return [];
  const wordings = new Set(recurring.map((place) => messages[place].text));
  const texts = [...new Set(alone.map((place) => messages[place].text))];
  const isPartOfOther = new Set(
    [...wordings].filter((wording) => texts.some((text) => text !== wording && text.includes(wording))),
  );
  return recurring.filter((place) => !isPartOfOther.has(messages[place].text));
}
