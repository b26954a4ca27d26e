import { UsageError } from '../../../errors.ts';
import { isDateDoubt } from '../transcript/messages.ts';
import type { Export, Transcript, TranscriptMessage } from '../transcript/transcript.ts';
import { agreeingDays } from './clock-offset.ts';
import { compareMessages } from './messages.ts';

/** Which chat of an export with several is asked for, by its id. */
export interface StatedChats {
  readonly a?: string;
  readonly b?: string;
}

/** The two ends of one chat, and how many messages of other chats were set aside. */
export interface ChatPair {
  readonly a: Transcript;
  readonly b: Transcript;
  readonly otherChats: number;
}

/** An id as the app gives it; one that several chats share bears its place behind it. */
const idOf = (chat: Transcript): string => chat.chat?.id ?? '';

function stated(whole: Export, id: string | undefined, end: 'a' | 'b'): readonly Transcript[] {
  if (id === undefined) return whole.chats;
  const found = whole.chats.filter((chat) => idOf(chat) === id || idOf(chat).split(' ')[0] === id);
  if (found.length === 0) throw new UsageError(compareMessages.noSuchChat(end, id, whole.chats.map(idOf)));
  return found;
}

const longEnough = 8;
const textsOf = (chat: Transcript): Set<string> =>
  new Set(
    chat.messages.filter(({ kind, text }) => kind === 'text' && text.length >= longEnough).map(({ text }) => text),
  );

function samePeople(one: Transcript, other: Transcript): boolean {
  const [first, second] = [one.chat?.people ?? [], other.chat?.people ?? []];
  return first.length > 1 && first.length === second.length && first.every((person) => second.includes(person));
}

const sharedTexts = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  let count = 0;
  for (const text of one) if (other.has(text)) count++;
  return count;
};

const fewestShared = 5;

/** The two chats that belong together among those that two exports hold: by people, then by what was written in them. */
function matched(listA: readonly Transcript[], listB: readonly Transcript[]): readonly [Transcript, Transcript][] {
  const pairs = listA.flatMap((one) => listB.map((other): [Transcript, Transcript] => [one, other]));
  if (pairs.length === 1) return pairs;
  const sets = new Map([...listA, ...listB].map((chat) => [chat, textsOf(chat)]));
  const byPeople = pairs.filter(([one, other]) => samePeople(one, other));
  const ranked = (byPeople.length > 0 ? byPeople : pairs)
    .map((pair) => ({ pair, shared: sharedTexts(sets.get(pair[0])!, sets.get(pair[1])!) }))
    .sort((one, two) => two.shared - one.shared);
  const [best, next] = ranked;
  if (byPeople.length === 1) return byPeople;
  const isClear = best.shared >= fewestShared && (next === undefined || best.shared >= 3 * next.shared);
  return isClear ? [best.pair] : ranked.map(({ pair }) => pair);
}

/**
 * Finds the chat that two exports have in common.
 *
 * @throws UsageError where several pairs of chats could be meant: asks which
 */
export function commonChat(a: Export, b: Export, asked: StatedChats = {}): ChatPair {
  const pairs = matched(stated(a, asked.a, 'a'), stated(b, asked.b, 'b'));
  if (pairs.length !== 1)
    throw new UsageError(compareMessages.whichChat(a.chats.map(idOf).slice(0, 40), b.chats.map(idOf).slice(0, 40)));
  const [one, other] = pairs[0];
  const all = [a, b].flatMap(({ chats }) => chats).reduce((sum, { messages }) => sum + messages.length, 0);
  return { a: one, b: other, otherChats: all - one.messages.length - other.messages.length };
}

const readingsOf = (chat: Transcript): readonly (readonly TranscriptMessage[])[] =>
  chat.otherDates === undefined ? [chat.messages] : [chat.messages, chat.otherDates];

/** Tells day from month in one export by the times of the other, where an export alone cannot. */
export function withSettledDates(a: Transcript, b: Transcript): readonly [Transcript, Transcript] {
  if (a.otherDates === undefined && b.otherDates === undefined) return [a, b];
  const ranked = readingsOf(a)
    .flatMap((atA) => readingsOf(b).map((atB) => ({ atA, atB, fit: agreeingDays(atA, atB) })))
    .sort((one, two) => two.fit - one.fit);
  const [best, next] = ranked;
  // Where the first readings fit as well as any, they stay, and with them their doubts: only that they agree is known.
  const isUsual = best.atA === a.messages && best.atB === b.messages;
  if (best.fit === 0 || (next !== undefined && next.fit > 0.9 * best.fit && !isUsual)) return [a, b];
  const settled = (chat: Transcript, messages: readonly TranscriptMessage[]): Transcript => {
    const { otherDates: _, ...rest } = chat;
    if (next !== undefined && next.fit > 0.9 * best.fit) return chat;
    return { ...rest, messages, notes: chat.notes.filter((note) => !isDateDoubt(note)) };
  };
  return [settled(a, best.atA), settled(b, best.atB)];
}
