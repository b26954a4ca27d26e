import { UsageError } from '../../../errors.ts';
import type { Transcript } from '../transcript/transcript.ts';
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

/** Senders of end A, most talkative first. */
function sendersOf(a: Transcript, b: Transcript, alignment: Alignment): string[] {
  const counts = new Map<string, number>();
  const nameAtA = new Map([...alignment.names].map(([atA, atB]) => [atB, atA]));
  for (const { sender } of a.messages) counts.set(sender, (counts.get(sender) ?? 0) + 1);
  for (const place of alignment.onlyB) {
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
  const certain =
    whole(stated.a ?? null, toA(stated.b), 'stated') ??
    whole(a.owner, b.owner === null ? null : toA(b.owner), 'export');
  if (certain !== null) return certain;
  const [first = 'nobody', second = other(first)] = senders;
  const count = (places: readonly number[], of: Transcript, name: string, isB: boolean): number =>
    places.filter((place) => {
      const { sender, status } = of.messages[place];
      return status !== 'deleted' && (isB ? (nameAtA.get(sender) ?? sender) : sender) === name;
    }).length;
  const asFirst = count(alignment.onlyA, a, first, false) + count(alignment.onlyB, b, second, true);
  const asSecond = count(alignment.onlyA, a, second, false) + count(alignment.onlyB, b, first, true);
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
