import { isWords, type Transcript, type TranscriptMessage } from '../transcript/transcript.ts';
import type { AlignedPair, Alignment } from './align.ts';
import type { Owners } from './owners.ts';
import { type Held, inGaps } from './stretches-missing.ts';
import { type TextChange, textChange } from './text-change.ts';

export type ComparedVerdict =
  | 'arrived'
  | 'altered'
  | 'missing'
  | 'in-gap'
  | 'edited'
  | 'app-words'
  | 'only-here'
  | 'only-there'
  | 'deleted-locally';
export type Direction = 'a-to-b' | 'b-to-a';

/** A compared message before its terms and its probability. */
export interface Draft {
  readonly time: number;
  readonly sender: string;
  readonly direction: Direction | null;
  readonly verdict: ComparedVerdict;
  readonly erased: readonly string[];
  /** Stars stand in it where words were. */
  readonly starred: boolean;
  /** Both ends' owners write to each other here, and the sender's own copy is gone without a trace. */
  readonly ownGone: boolean;
  readonly text: string;
}

/** So many messages beyond the other export's first or last one still count as within it. */
const edgeMessages = 3;
/** A piece put in place of others so often, of so many kinds, was put there by a filter. */
const fewestPut = 3;
/** So many edited messages must have lost the same word before an edit is called an erasure. */
const fewestCut = 2;

const letters = 'CDEFGHIJKLMNOPQRSTUVWXYZ';

/** A and B for the two ends, C, D, … in the order in which third parties speak. */
function letterer(owners: Owners): (name: string) => string {
  const known = new Map([
    [owners.a, 'A'],
    [owners.b, 'B'],
  ]);
  return (name) => {
    const letter = known.get(name);
    if (letter !== undefined) return letter;
    const place = known.size - 2;
    const next = `${letters[place % letters.length]}${place < letters.length ? '' : Math.floor(place / letters.length)}`;
    known.set(name, next);
    return next;
  };
}

const directionOf = (sender: string): Direction | null =>
  sender === 'A' ? 'a-to-b' : sender === 'B' ? 'b-to-a' : null;

/** The stretch of an export that the other one covers too, as places in time order. */
function isCovered(messages: readonly TranscriptMessage[], paired: readonly number[]): (place: number) => boolean {
  const order = [...messages.keys()].sort((one, two) => messages[one].time - messages[two].time);
  const rank = new Int32Array(messages.length);
  for (const [at, place] of order.entries()) rank[place] = at;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const place of paired) {
    first = Math.min(first, rank[place]);
    last = Math.max(last, rank[place]);
  }
  // A few beyond the last common one may be missing; a long stretch is the part that the other export lacks.
  const from = first <= edgeMessages ? 0 : first;
  const to = messages.length - 1 - last <= edgeMessages ? messages.length - 1 : last;
  return (place) => rank[place] >= from && rank[place] <= to;
}

/** One end's messages, and what the other end has of them. */
interface End {
  readonly letter: 'A' | 'B';
  readonly messages: readonly TranscriptMessage[];
  readonly paired: ReadonlySet<number>;
  readonly alone: readonly number[];
  readonly apps: ReadonlySet<number>;
  readonly letterAt: (place: number) => string;
}

/** Places of an end's messages in stretches that the other end lacks in both directions. */
function gapsOf(end: End, covered: (place: number) => boolean): Set<number> {
  const { letter, messages, paired, apps, letterAt } = end;
  const other = letter === 'A' ? 'B' : 'A';
  const held: Held[] = [];
  for (const place of [...messages.keys()].sort((one, two) => messages[one].time - messages[two].time))
    if (covered(place) && (paired.has(place) || (isWords(messages[place]) && !apps.has(place))))
      held.push({ place, isThere: paired.has(place), isOwn: letterAt(place) === other });
  return inGaps(held);
}

function aloneVerdict(end: End, place: number, covered: boolean, inGap: boolean): ComparedVerdict {
  const { kind } = end.messages[place];
  const sender = end.letterAt(place);
  if (kind === 'deleted') return 'deleted-locally';
  if (end.apps.has(place)) return 'app-words';
  if (!covered || directionOf(sender) === null) return end.letter === 'A' ? 'only-here' : 'only-there';
  if (inGap) return 'in-gap';
  return sender === end.letter ? 'missing' : 'deleted-locally';
}

/** How a pair's text changed on its way. */
interface Changed {
  readonly pair: AlignedPair;
  readonly sent: TranscriptMessage;
  readonly received: TranscriptMessage;
  readonly change: TextChange | null;
  readonly isEdited: boolean;
  /** Both ends mark it: the app brought the edit, if it was one, to both. */
  readonly isEditedAtBoth: boolean;
}

function changedOf(a: Transcript, b: Transcript, pair: AlignedPair, direction: Direction | null): Changed {
  const [atA, atB] = [a.messages[pair.a], b.messages[pair.b]];
  const [sent, received] = direction === 'b-to-a' ? [atB, atA] : [atA, atB];
  const isEdited = sent.edited === true || received.edited === true;
  const isEditedAtBoth = sent.edited === true && received.edited === true;
  const isRead = pair.kind === 'same' || pair.kind === 'changed';
  return {
    pair,
    sent,
    received,
    change: isRead ? textChange(sent.text, received.text) : null,
    isEdited,
    isEditedAtBoth,
  };
}

const counted = (values: Iterable<string>): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

/** Tells edits by people from what a filter did, by what recurs over the whole chat. */
function alterationJudge(
  all: readonly Changed[],
  a: Transcript,
  b: Transcript,
): (changed: Changed) => { verdict: ComparedVerdict; erased: readonly string[] } {
  const puts = counted(all.flatMap(({ change }) => (change?.put === undefined ? [] : [change.put])));
  const cuts = counted(
    all.flatMap(({ change, isEditedAtBoth }) =>
      change?.kind === 'erased' && isEditedAtBoth ? change.terms.map((term) => term.toLowerCase()) : [],
    ),
  );
  return ({ pair, change, isEdited, isEditedAtBoth, sent, received }) => {
    if (pair.kind === 'replaced-at-a' || pair.kind === 'replaced-at-b') {
      // What stands in place of the sender's own text at the sender's is no filter's.
      const fixed = pair.kind === 'replaced-at-a' ? a.messages[pair.a] : b.messages[pair.b];
      const isAtReceiver = received === fixed;
      return isAtReceiver ? { verdict: 'altered', erased: [sent.text] } : { verdict: 'app-words', erased: [] };
    }
    const unchanged = { verdict: isEdited && change?.kind !== 'same' ? 'edited' : 'arrived', erased: [] } as const;
    if (change === null || change.kind === 'same') return unchanged;
    const isRecurring = change.terms.some((term) => (cuts.get(term.toLowerCase()) ?? 0) >= fewestCut);
    const isErased =
      change.kind === 'erased' && (!isEdited || change.starred === true || (isEditedAtBoth && isRecurring));
    const isPut = change.put !== undefined && puts.get(change.put)! >= fewestPut;
    return isErased || isPut ? { verdict: 'altered', erased: change.terms } : unchanged;
  };
}

/** Every message of both ends with what became of it, in the order of time. */
export function draftsOf(a: Transcript, b: Transcript, alignment: Alignment, owners: Owners): Draft[] {
  const letterOf = letterer(owners);
  const nameAtA = new Map([...alignment.names].map(([atA, atB]) => [atB, atA]));
  const letterAtA = (place: number): string => letterOf(a.messages[place].sender);
  const letterAtB = (place: number): string =>
    letterOf(nameAtA.get(b.messages[place].sender) ?? b.messages[place].sender);
  const { pairs, offset } = alignment;
  const changes = pairs.map((pair) => changedOf(a, b, pair, directionOf(letterAtA(pair.a))));
  const judge = alterationJudge(changes, a, b);

  const draftPair = (changed: Changed): Draft => {
    const { pair, sent, received } = changed;
    const sender = letterAtA(pair.a);
    const isDeleted = sent.kind === 'deleted' || received.kind === 'deleted';
    const judged = isDeleted
      ? { verdict: 'deleted-locally' as const, erased: [] }
      : pair.kind === 'app-words'
        ? { verdict: 'app-words' as const, erased: [] }
        : judge(changed);
    const text = isDeleted && isWords(received) ? received.text : sent.text;
    const starred = changed.change?.starred === true && judged.verdict === 'altered';
    const time = a.messages[pair.a].time;
    return { time, sender, direction: directionOf(sender), ...judged, starred, ownGone: false, text };
  };

  const draftAlone = (end: End): Draft[] => {
    const covered = isCovered(end.messages, [...end.paired]);
    const gaps = gapsOf(end, covered);
    return end.alone.map((place): Draft => {
      const message = end.messages[place];
      const sender = end.letterAt(place);
      const verdict = aloneVerdict(end, place, covered(place), gaps.has(place));
      const ownGone = verdict === 'deleted-locally' && message.kind !== 'deleted';
      const time = end.letter === 'A' ? message.time : message.time - offset.at(message.time - offset.at(message.time));
      return {
        time,
        sender,
        direction: directionOf(sender),
        verdict,
        erased: [],
        starred: false,
        ownGone,
        text: message.text,
      };
    });
  };

  const endA: End = {
    letter: 'A',
    messages: a.messages,
    paired: new Set(pairs.map((pair) => pair.a)),
    alone: alignment.onlyA,
    apps: alignment.appsAtA,
    letterAt: letterAtA,
  };
  const endB: End = {
    letter: 'B',
    messages: b.messages,
    paired: new Set(pairs.map((pair) => pair.b)),
    alone: alignment.onlyB,
    apps: alignment.appsAtB,
    letterAt: letterAtB,
  };
  return [...changes.map(draftPair), ...draftAlone(endA), ...draftAlone(endB)].sort((one, two) => one.time - two.time);
}
