import type { Bilingual } from '../../../language/bilingual.ts';
import type { Aside, Transcript, TranscriptFormat } from '../transcript/transcript.ts';
import { align } from './align.ts';
import { withSettledDates } from './chats.ts';
import { probabilityByTerm, probabilityUnexplained } from './filter-probability.ts';
import { excessChance, type OneWay } from './loss-test.ts';
import { compareMessages } from './messages.ts';
import { type Owners, ownersOf, type StatedOwners } from './owners.ts';
import { suspicions } from './suspicion.ts';
import { type SentMessage, studyTerms, type TermFinding, type TermStudy } from './term-test.ts';
import { type ComparedVerdict, type Direction, type Draft, draftsOf } from './verdicts.ts';

export type { ComparedVerdict, Direction } from './verdicts.ts';

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

/** What is claimed of a pair: nothing, more than ordinary loss, messages with certain terms missing, or words taken out of messages. */
export type Claim = 'none' | 'more-than-loss' | 'terms' | 'altered';

/** A term that is claimed to be filtered. */
export interface ClaimedTerm extends TermFinding {
  /** Most of its messages arrive, whichever way they go: perhaps it is filtered in combination with others. */
  readonly mostlyArrives: boolean;
}

/** Why a message is not part of the test. */
export type Cause =
  | 'app-words'
  | 'announcement'
  | 'reaction'
  | 'deleted'
  | 'edited'
  | 'gap'
  | 'outside'
  | 'third-party'
  | 'other-chat';

export interface Comparison {
  readonly messages: readonly ComparedMessage[];
  readonly test: LossTest & {
    readonly claim: Claim;
    /** P of as many missing messages by ordinary loss and by what the receivers delete. */
    readonly pExcess: number;
    readonly byTerm: readonly ClaimedTerm[];
    readonly byDirection: Readonly<Record<Direction, LossTest>>;
  };
  /** How many messages were not tested, by cause. */
  readonly excluded: Readonly<Record<Cause, number>>;
  readonly owners: Owners['known'];
  readonly formats: readonly [TranscriptFormat, TranscriptFormat];
  /** Lines of each export that became no message. */
  readonly aside: readonly [Aside | null, Aside | null];
  readonly notes: readonly Bilingual[];
}

export interface CompareOptions {
  /** Ordinary loss to compare with, 0 to below 1. */
  readonly loss?: number;
  /** Chance of a claim where nothing is filtered, over the excess and all terms together. */
  readonly level?: number;
  readonly owners?: StatedOwners;
  /** Messages of other chats in the two exports, to be counted as set aside. */
  readonly otherChats?: number;
}

const ordinaryLoss = 0.01;
const usualLevel = 0.01;
/** Fewer messages in common than this allow no claim. */
export const fewestToConclude = 30;
/** So many messages with stars in place of words are no accident. */
const fewestStarred = 3;

/** Two phones' clocks and delays differ somewhere; a whole chat alike to the second is one export. */
const isSameExport = (a: Transcript, b: Transcript): boolean =>
  a.messages.length === b.messages.length &&
  a.messages.every((one, place) => {
    const other = b.messages[place];
    return one.time === other.time && one.sender === other.sender && one.text === other.text;
  });

const wasSent = ({ direction, verdict }: Draft): boolean =>
  direction !== null && (verdict === 'arrived' || verdict === 'altered' || verdict === 'missing');

/** What went one way: counts of the sender's messages, and of the receiver's own that are gone at the receiver's. */
function oneWay(drafts: readonly Draft[], direction: Direction): OneWay & { altered: number } {
  const back = direction === 'a-to-b' ? 'b-to-a' : 'a-to-b';
  const sent = drafts.filter((draft) => wasSent(draft) && draft.direction === direction);
  const own = drafts.filter((draft) => draft.direction === back && (wasSent(draft) || draft.ownGone));
  const ownGone = own.filter((draft) => draft.ownGone).length;
  const count = (verdict: ComparedVerdict): number => sent.filter((draft) => draft.verdict === verdict).length;
  return { missing: count('missing'), altered: count('altered'), sent: sent.length, ownGone, own: own.length };
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

/** Which of the claims the drafts bear out. */
function claimOf(sent: readonly Draft[], byTerm: readonly TermFinding[], pExcess: number, level: number): Claim {
  if (sent.length < fewestToConclude) return 'none';
  if (byTerm.length > 0) {
    const held = sent.filter(({ text }) => byTerm.some(({ term }) => text.toLowerCase().includes(term)));
    const altered = held.filter(({ verdict }) => verdict === 'altered').length;
    return 2 * altered > held.filter(({ verdict }) => verdict !== 'arrived').length ? 'altered' : 'terms';
  }
  if (sent.filter(({ starred }) => starred).length >= fewestStarred) return 'altered';
  return pExcess < level ? 'more-than-loss' : 'none';
}

const causes: Partial<Record<ComparedVerdict, Cause>> = {
  'app-words': 'app-words',
  'deleted-locally': 'deleted',
  edited: 'edited',
  'in-gap': 'gap',
};

function exclusions(drafts: readonly Draft[], a: Transcript, b: Transcript, otherChats: number): Record<Cause, number> {
  const asides = [a.aside, b.aside];
  const counts: Record<Cause, number> = {
    'app-words': 0,
    announcement: asides.reduce((sum, aside) => sum + (aside?.announcements ?? 0), 0),
    reaction: asides.reduce((sum, aside) => sum + (aside?.reactions ?? 0), 0),
    deleted: 0,
    edited: 0,
    gap: 0,
    outside: 0,
    'third-party': 0,
    'other-chat': otherChats,
  };
  for (const draft of drafts) {
    const cause =
      causes[draft.verdict] ?? (draft.direction === null ? 'third-party' : wasSent(draft) ? null : 'outside');
    if (cause !== null) counts[cause]++;
  }
  return counts;
}

/** Whether most messages with a term arrive in both directions. */
function mostlyArrives({ term }: TermFinding, sent: readonly Draft[]): boolean {
  const held = sent.filter(({ text }) => text.toLowerCase().includes(term));
  return (['a-to-b', 'b-to-a'] as const).every((direction) => {
    const way = held.filter((draft) => draft.direction === direction);
    return 2 * way.filter(({ verdict }) => verdict !== 'arrived').length < Math.max(1, way.length);
  });
}

/**
 * A term counts only where the receiver did not delete it too: a word that is gone from the receiver's own messages as
 * well was deleted there by hand.
 */
function isDeletedByHand(term: TermFinding, drafts: readonly Draft[]): boolean {
  const own = drafts.filter(({ ownGone, text }) => ownGone && text.toLowerCase().includes(term.term)).length;
  const kept = drafts.filter((draft) => wasSent(draft) && draft.text.toLowerCase().includes(term.term)).length;
  return own >= 2 && 2 * own * term.sent >= term.missing * (own + kept - term.missing);
}

/**
 * Compares the two ends of a chat: what arrived, was altered, is missing or cannot be tested, and whether that is more
 * than ordinary loss. "Missing" is a fact; "filtered" is a claim about the pair (`test.claim`) or about a term
 * (`test.byTerm`), at one joint level.
 *
 * @param a export of the first phone
 * @param b export of the second phone
 */
export function compareTranscripts(a: Transcript, b: Transcript, options: CompareOptions = {}): Comparison {
  const { loss = ordinaryLoss, level = usualLevel, otherChats = 0 } = options;
  const [first, second] = withSettledDates(a, b);
  const alignment = align(first.messages, second.messages);
  const owners = ownersOf(first, second, alignment, options.owners);
  const drafts = draftsOf(first, second, alignment, owners);
  const sent = drafts.filter(wasSent);
  const events: SentMessage[] = sent.map(({ text, verdict, erased }) => ({
    text,
    missing: verdict !== 'arrived',
    erased,
  }));
  // Half of the level goes to the excess of the whole pair, half to the terms.
  const study = studyTerms(events, level / 2);
  const found = study.found.filter((term) => !isDeletedByHand(term, drafts));
  const byTerm = found.map((term) => ({
    ...term,
    pAdjusted: Math.min(1, 2 * term.pAdjusted),
    mostlyArrives: mostlyArrives(term, sent),
  }));
  const ways = { 'a-to-b': oneWay(drafts, 'a-to-b'), 'b-to-a': oneWay(drafts, 'b-to-a') };
  const pExcess = Math.min(1, 2 * excessChance(Object.values(ways), loss));
  const describe = probabilities(sent, events, { ...study, found }, loss);
  const inDirection = (direction: Direction): LossTest => {
    const { missing, altered, sent: number } = ways[direction];
    const pValue = Math.min(1, 2 * excessChance([ways[direction]], loss));
    return { missing, altered, sent: number, expectedLoss: loss, pValue };
  };
  const byDirection = { 'a-to-b': inDirection('a-to-b'), 'b-to-a': inDirection('b-to-a') };
  // Whose phone is whose says nothing where both have everything.
  const ownersMatter = drafts.some(({ verdict, ownGone }) => ownGone || verdict === 'missing' || verdict === 'altered');
  const sum = (part: 'missing' | 'altered'): number => ways['a-to-b'][part] + ways['b-to-a'][part];
  return {
    messages: drafts.map((draft) => {
      const { time, sender, direction, verdict, text } = draft;
      return { time: new Date(time).toISOString(), sender, direction, verdict, text, ...describe(draft) };
    }),
    test: {
      claim: claimOf(sent, byTerm, pExcess, level),
      missing: sum('missing'),
      altered: sum('altered'),
      sent: sent.length,
      expectedLoss: loss,
      pValue: Math.min(pExcess, ...byTerm.map(({ pAdjusted }) => pAdjusted)),
      pExcess,
      byTerm,
      byDirection,
    },
    excluded: exclusions(drafts, first, second, otherChats),
    owners: owners.known,
    formats: [a.format, b.format],
    aside: [a.aside ?? null, b.aside ?? null],
    notes: [
      ...first.notes.map((note) => compareMessages.ofExport('A', note)),
      ...second.notes.map((note) => compareMessages.ofExport('B', note)),
      ...(isSameExport(a, b) ? [compareMessages.sameExport()] : []),
      ...compareMessages.notesOn(alignment.pairs.length, alignment.offset.anchors, ownersMatter ? owners.known : null),
    ],
  };
}
