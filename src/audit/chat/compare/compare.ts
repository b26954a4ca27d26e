import type { Bilingual } from '../../../language/bilingual.ts';
import { binomialUpperTail } from '../../../statistics/tests.ts';
import type { Transcript, TranscriptMessage } from '../transcript/transcript.ts';
import { type Alignment, align } from './align.ts';
import { probabilityByTerm, probabilityUnexplained } from './filter-probability.ts';
import { compareMessages } from './messages.ts';
import { type Owners, ownersOf, type StatedOwners } from './owners.ts';
import { suspicions } from './suspicion.ts';
import { type SentMessage, studyTerms, type TermFinding, type TermStudy } from './term-test.ts';
import { textChange } from './text-change.ts';

export type ComparedVerdict = 'arrived' | 'altered' | 'missing' | 'only-here' | 'only-there' | 'deleted-locally';
export type Direction = 'a-to-b' | 'b-to-a';

export interface ComparedMessage {
  /** ISO 8601, on end A's clock. */
  readonly time: string;
  /** A or B for the two ends; C, D, … for third parties. */
  readonly sender: string;
  /** `null` for a third party's message. */
  readonly direction: Direction | null;
  readonly verdict: ComparedVerdict;
  /** Terms found in it, or erased from it. */
  readonly terms: readonly string[];
  /** Probability that a missing message was filtered; `null` where nothing is missing. */
  readonly pFiltered: number | null;
  /** The text as the sender's end has it. */
  readonly text: string;
}

export interface LossTest {
  readonly missing: number;
  readonly altered: number;
  readonly sent: number;
  readonly expectedLoss: number;
  readonly pValue: number;
}

export interface Comparison {
  readonly messages: readonly ComparedMessage[];
  readonly test: LossTest & {
    readonly byTerm: readonly TermFinding[];
    readonly byDirection: Readonly<Record<Direction, LossTest>>;
  };
  readonly owners: Owners['known'];
  readonly formats: readonly [string, string];
  readonly notes: readonly Bilingual[];
}

export interface CompareOptions {
  /** Ordinary loss to compare with, 0 to below 1. */
  readonly loss?: number;
  /** Chance of a claim where nothing is filtered, over the excess and all terms together. */
  readonly level?: number;
  readonly owners?: StatedOwners;
}

const ordinaryLoss = 0.01;
const usualLevel = 0.01;
/** So many messages beyond the other export's first or last one still count as within it. */
const edgeMessages = 3;

/** A compared message before its terms and its probability. */
interface Draft extends Omit<ComparedMessage, 'time' | 'terms' | 'pFiltered'> {
  readonly time: number;
  readonly erased: readonly string[];
}

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

function pairVerdict(
  atA: TranscriptMessage,
  atB: TranscriptMessage,
  direction: Direction | null,
): { verdict: ComparedVerdict; erased: readonly string[]; text: string } {
  if (atA.status === 'deleted' || atB.status === 'deleted')
    return { verdict: 'deleted-locally', erased: [], text: atA.text || atB.text };
  const [sent, received] = direction === 'b-to-a' ? [atB, atA] : [atA, atB];
  const isEdited = sent.status === 'edited' || received.status === 'edited';
  const change = isEdited ? null : textChange(sent.text, received.text);
  if (change?.kind === 'erased') return { verdict: 'altered', erased: change.terms, text: sent.text };
  return { verdict: 'arrived', erased: [], text: sent.text };
}

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

function draftsOf(a: Transcript, b: Transcript, alignment: Alignment, owners: Owners): Draft[] {
  const letterOf = letterer(owners);
  const nameAtA = new Map([...alignment.names].map(([atA, atB]) => [atB, atA]));
  const drafts: Draft[] = [];
  const draftPair = ({ a: i, b: j }: { a: number; b: number }): Draft => {
    const sender = letterOf(a.messages[i].sender);
    const direction = directionOf(sender);
    return { time: a.messages[i].time, sender, direction, ...pairVerdict(a.messages[i], b.messages[j], direction) };
  };
  const coveredA = isCovered(
    a.messages,
    alignment.pairs.map((pair) => pair.a),
  );
  const coveredB = isCovered(
    b.messages,
    alignment.pairs.map((pair) => pair.b),
  );
  const draftAlone = (message: TranscriptMessage, isA: boolean, covered: boolean): Draft => {
    const sender = letterOf(isA ? message.sender : (nameAtA.get(message.sender) ?? message.sender));
    const own = isA ? 'A' : 'B';
    const alone: ComparedVerdict = isA ? 'only-here' : 'only-there';
    const verdict: ComparedVerdict =
      message.status === 'deleted'
        ? 'deleted-locally'
        : !covered || directionOf(sender) === null
          ? alone
          : sender === own
            ? 'missing'
            : 'deleted-locally';
    const { at } = alignment.offset;
    const time = isA ? message.time : message.time - at(message.time - at(message.time));
    return { time, sender, direction: directionOf(sender), verdict, erased: [], text: message.text };
  };
  drafts.push(...alignment.pairs.map(draftPair));
  for (const i of alignment.onlyA) drafts.push(draftAlone(a.messages[i], true, coveredA(i)));
  for (const j of alignment.onlyB) drafts.push(draftAlone(b.messages[j], false, coveredB(j)));
  return drafts.sort((one, two) => one.time - two.time);
}

/** Two phones' clocks and delays differ somewhere; a whole chat alike to the second is one export. */
const isSameExport = (a: Transcript, b: Transcript): boolean =>
  a.messages.length === b.messages.length &&
  a.messages.every((one, place) => {
    const other = b.messages[place];
    return one.time === other.time && one.sender === other.sender && one.text === other.text;
  });

const wasSent = ({ direction, verdict }: Draft): boolean =>
  direction !== null && (verdict === 'arrived' || verdict === 'altered' || verdict === 'missing');

function lossTest(drafts: readonly Draft[], loss: number): LossTest {
  const missing = drafts.filter(({ verdict }) => verdict === 'missing').length;
  const altered = drafts.filter(({ verdict }) => verdict === 'altered').length;
  return {
    missing,
    altered,
    sent: drafts.length,
    expectedLoss: loss,
    pValue: binomialUpperTail(missing, drafts.length, loss),
  };
}

/** The probability of each missing message, by the terms that it holds and by how many miss without any. */
function probabilities(sent: readonly Draft[], events: readonly SentMessage[], study: TermStudy, loss: number) {
  const termsIn = (text: string): TermFinding[] => study.found.filter(({ term }) => text.toLowerCase().includes(term));
  const byShared = suspicions(events, study, loss, 0);
  const without = sent.filter((draft, place) => termsIn(draft.text).length === 0 && byShared[place] < 0.5);
  const missing = without.filter(({ verdict }) => verdict === 'missing').length;
  const alone = probabilityUnexplained({ missing, sent: without.length }, loss, study.found.length > 0);
  const suspected = suspicions(events, study, loss, alone);
  const suspicion = new Map(sent.map((draft, place) => [draft, suspected[place]]));
  return (draft: Draft): { terms: string[]; pFiltered: number | null } => {
    const terms = termsIn(draft.text);
    const pFiltered = Math.max(suspicion.get(draft) ?? 0, ...terms.map((term) => probabilityByTerm(term, loss)));
    if (draft.verdict === 'altered') return { terms: [...draft.erased], pFiltered: 1 };
    return { terms: terms.map(({ term }) => term), pFiltered: draft.verdict === 'missing' ? pFiltered : null };
  };
}

/**
 * Compares the two ends of a chat: what arrived, what was altered, what is missing, and whether that is more than
 * ordinary loss. "Missing" is a fact; "filtered" is a claim about the pair (`test.pValue`) or about a term
 * (`test.byTerm`), at one joint level.
 *
 * @param a export of the first phone
 * @param b export of the second phone
 */
export function compareTranscripts(a: Transcript, b: Transcript, options: CompareOptions = {}): Comparison {
  const { loss = ordinaryLoss, level = usualLevel } = options;
  const alignment = align(a.messages, b.messages);
  const owners = ownersOf(a, b, alignment, options.owners);
  const drafts = draftsOf(a, b, alignment, owners);
  const sent = drafts.filter(wasSent);
  const events: SentMessage[] = sent.map(({ text, verdict }) => ({ text, missing: verdict !== 'arrived' }));
  // Half of the level goes to the excess of the whole pair, half to the terms.
  const study = studyTerms(events, level / 2);
  const byTerm = study.found.map((found) => ({
    ...found,
    pAdjusted: Math.min(1, 2 * found.pAdjusted),
  }));
  const whole = lossTest(sent, loss);
  const pTerms = Math.min(1, ...byTerm.map(({ pAdjusted }) => pAdjusted));
  const describe = probabilities(sent, events, study, loss);
  const inDirection = (direction: Direction): LossTest => {
    const test = lossTest(
      sent.filter((draft) => draft.direction === direction),
      loss,
    );
    return { ...test, pValue: Math.min(1, 2 * test.pValue) };
  };
  return {
    messages: drafts.map((draft) => {
      const { time, sender, direction, verdict, text } = draft;
      return { time: new Date(time).toISOString(), sender, direction, verdict, text, ...describe(draft) };
    }),
    test: {
      ...whole,
      pValue: Math.min(1, 2 * whole.pValue, pTerms),
      byTerm,
      byDirection: { 'a-to-b': inDirection('a-to-b'), 'b-to-a': inDirection('b-to-a') },
    },
    owners: owners.known,
    formats: [a.format, b.format],
    notes: [
      ...a.notes.map((note) => compareMessages.ofExport('A', note)),
      ...b.notes.map((note) => compareMessages.ofExport('B', note)),
      ...(isSameExport(a, b) ? [compareMessages.sameExport()] : []),
      ...compareMessages.notesOn(alignment.pairs.length, alignment.offset.anchors, owners.known),
    ],
  };
}
