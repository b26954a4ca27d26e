import { UsageError } from '../../../errors.ts';
import type { Transcript, TranscriptMessage } from '../transcript/transcript.ts';
import type { Alignment } from './align.ts';
import { compareMessages, type OwnersKnown } from './messages.ts';

/** Whose phones these are, by the names that end A uses; how it is known. */
export interface Owners {
  readonly a: string;
  readonly b: string;
  readonly known: OwnersKnown;
}

export interface StatedOwners {
  /** The owner of phone A, as export A names them; the owner of phone B, as export B names them. */
  readonly a?: string;
  readonly b?: string;
}

/** Messages that one end alone has, without an app's words. */
const wordsAlone = (alone: readonly number[], apps: ReadonlySet<number>): number[] =>
  alone.filter((place) => !apps.has(place));

/** Senders of end A, most talkative first. */
function sendersOf(a: Transcript, b: Transcript, alignment: Alignment): string[] {
  const counts = new Map<string, number>();
  const nameAtA = new Map([...alignment.names].map(([atA, atB]) => [atB, atA]));
  for (const { sender } of a.messages) counts.set(sender, (counts.get(sender) ?? 0) + 1);
  for (const place of wordsAlone(alignment.onlyB, alignment.appsAtB)) {
    const { sender } = b.messages[place];
    const name = nameAtA.get(sender) ?? sender;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((one, two) => two[1] - one[1]).map(([sender]) => sender);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** How many standard errors later (at B, against A) the first sender's messages are than the second's. */
function delayDeviate(a: Transcript, b: Transcript, alignment: Alignment, first: string, second: string): number {
  const delays = (sender: string): number[] =>
    alignment.pairs
      .filter((pair) => a.messages[pair.a].sender === sender)
      .map((pair) => b.messages[pair.b].time - a.messages[pair.a].time - alignment.offset.at(a.messages[pair.a].time))
      .filter((delay) => Math.abs(delay) < 600_000);
  const [one, two] = [delays(first), delays(second)];
  if (one.length < 10 || two.length < 10) return 0;
  const variance = (values: readonly number[]): number => {
    const middle = mean(values);
    return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1) / values.length;
  };
  const error = Math.sqrt(variance(one) + variance(two));
  return error === 0 ? 0 : (mean(one) - mean(two)) / error;
}

/** A misspelt owner would turn every direction round in silence. */
function demandStated(
  a: Transcript,
  b: Transcript,
  toA: (name: string | null | undefined) => string | null,
  stated: StatedOwners,
): void {
  const speaks = (name: string): boolean =>
    [a, b].some(({ messages }) => messages.some(({ sender }) => sender === name || toA(sender) === name));
  if (stated.a !== undefined && !speaks(stated.a)) throw new UsageError(compareMessages.noSuchOwner('a', stated.a));
  if (stated.b !== undefined && !speaks(stated.b)) throw new UsageError(compareMessages.noSuchOwner('b', stated.b));
  if (stated.a !== undefined && stated.a === toA(stated.b)) throw new UsageError(compareMessages.oneOwner(stated.a));
}

/** How many messages of each sender, by the names of end A, one end alone has. */
function aloneBySender(
  messages: readonly TranscriptMessage[],
  alone: readonly number[],
  apps: ReadonlySet<number>,
  nameAtA: ReadonlyMap<string, string> = new Map(),
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const place of wordsAlone(alone, apps)) {
    const { sender, kind } = messages[place];
    const name = nameAtA.get(sender) ?? sender;
    if (kind !== 'deleted') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

const fewestInGroup = 10;

/**
 * In a group each owner has all of their own messages, and theirs are the last to come to the other end. The pair of
 * senders with the fewest of their own missing at home owns the phones; delays decide between equals.
 */
function ownersOfGroup(
  a: Transcript,
  b: Transcript,
  alignment: Alignment,
  senders: readonly string[],
  known: { readonly a: string | null; readonly b: string | null },
): Owners {
  const nameAtA = new Map([...alignment.names].map(([atA, atB]) => [atB, atA]));
  const goneAtA = aloneBySender(b.messages, alignment.onlyB, alignment.appsAtB, nameAtA);
  const goneAtB = aloneBySender(a.messages, alignment.onlyA, alignment.appsAtA);
  const total = new Map<string, number>();
  for (const { sender } of a.messages) total.set(sender, (total.get(sender) ?? 0) + 1);
  const speakers = senders.filter(
    (sender) => (total.get(sender) ?? 0) >= fewestInGroup || sender === known.a || sender === known.b,
  );
  const share = (gone: Map<string, number>, sender: string): number =>
    (gone.get(sender) ?? 0) / ((total.get(sender) ?? 0) + 1);
  const pairs = speakers.flatMap((one) =>
    speakers
      .filter((other) => other !== one && (known.a ?? one) === one && (known.b ?? other) === other)
      .map((other) => ({
        one,
        other,
        gone: share(goneAtA, one) + share(goneAtB, other),
        delay: delayDeviate(a, b, alignment, one, other),
      })),
  );
  const [best, next] = pairs.sort((one, two) => one.gone - two.gone || two.delay - one.delay);
  if (best === undefined) return { a: senders[0], b: senders[1], known: 'guess' };
  const isClear = next === undefined || next.gone > best.gone + 0.01;
  const isSlow = best.delay > 4 && (next === undefined || best.delay > next.delay);
  return { a: best.one, b: best.other, known: isClear ? 'missing-messages' : isSlow ? 'delays' : 'guess' };
}

/**
 * Tells whose phone each export is from: stated, in the export, by the messages that only one end has (people keep what
 * they sent), or by the delays (a message is never shown earlier at the receiver's).
 */
export function ownersOf(a: Transcript, b: Transcript, alignment: Alignment, stated: StatedOwners = {}): Owners {
  const nameAtA = new Map([...alignment.names].map(([atA, atB]) => [atB, atA]));
  const senders = sendersOf(a, b, alignment);
  const toA = (name: string | null | undefined): string | null => (name == null ? null : (nameAtA.get(name) ?? name));
  const other = (name: string): string => senders.find((sender) => sender !== name) ?? `not ${name}`;
  const whole = (one: string | null, two: string | null, known: OwnersKnown): Owners | null => {
    if (one === null && two === null) return null;
    return { a: one ?? other(two!), b: two ?? other(one!), known };
  };
  demandStated(a, b, toA, stated);
  const known = { a: stated.a ?? a.owner, b: toA(stated.b) ?? toA(b.owner) };
  const isStated = stated.a !== undefined || stated.b !== undefined;
  // In a group the other one may be anybody.
  const isKnown = senders.length > 2 ? known.a !== null && known.b !== null : known.a !== null || known.b !== null;
  if (isKnown) return whole(known.a, known.b, isStated ? 'stated' : 'export')!;
  if (senders.length > 2) return ownersOfGroup(a, b, alignment, senders, known);
  const [first = 'nobody', second = other(first)] = senders;
  const [aloneA, aloneB] = [
    aloneBySender(a.messages, alignment.onlyA, alignment.appsAtA),
    aloneBySender(b.messages, alignment.onlyB, alignment.appsAtB, nameAtA),
  ];
  const asFirst = (aloneA.get(first) ?? 0) + (aloneB.get(second) ?? 0);
  const asSecond = (aloneA.get(second) ?? 0) + (aloneB.get(first) ?? 0);
  const firstOwnsA = (known: OwnersKnown): Owners => ({ a: first, b: second, known });
  const secondOwnsA = (known: OwnersKnown): Owners => ({ a: second, b: first, known });
  if (asFirst >= 3 * asSecond + 4) return firstOwnsA('missing-messages');
  if (asSecond >= 3 * asFirst + 4) return secondOwnsA('missing-messages');
  const deviate = delayDeviate(a, b, alignment, first, second);
  if (Math.abs(deviate) > 4) return deviate > 0 ? firstOwnsA('delays') : secondOwnsA('delays');
  if (asFirst !== asSecond)
    return asFirst > asSecond ? firstOwnsA('missing-messages') : secondOwnsA('missing-messages');
  return firstOwnsA('guess');
}
