import type { RunResult } from '../measures/run-result.ts';
import { resultIn } from '../telling/read-run.ts';

/** Where two people compare their two ends. */
export const chats = ['oneToOne', 'group'] as const;
export type ChatKind = (typeof chats)[number];

/** What a filter dropped in a run, a person and week, and what of it somebody missed. */
export interface Erasures {
  readonly perPersonWeek: Readonly<Record<ChatKind, number>>;
  readonly erased: number;
  readonly unnoticed: number;
}

/**
 * Messages that a regime dropped, a person and week, in one-to-one chat and in groups.
 *
 * The run counts both together; they are split as the filter's own rates split them.
 *
 * @returns `null` where the regime has no filter or dropped nothing
 */
export function erasuresOf({ scenario, regimes }: RunResult, id: string): Erasures | null {
  const result = regimes.find((one) => one.id === id);
  const regime = scenario.regimes.find((one) => one.id === id);
  if (result === undefined || regime === undefined || !regime.filter.on) return null;
  const run = { scenario, regimes } as RunResult;
  const erased = resultIn(run, result, 'messagesErased').value ?? 0;
  if (erased === 0) return null;
  const inGroups = scenario.counted.messagesGroupShare;
  const weights = { oneToOne: (1 - inGroups) * regime.filter.oneToOne, group: inGroups };
  const rate = erased / (scenario.people.size * scenario.weeks) / (weights.oneToOne + weights.group);
  return {
    perPersonWeek: { oneToOne: rate * weights.oneToOne, group: rate * weights.group },
    erased,
    unnoticed: resultIn(run, result, 'messagesErasedUnnoticed').value ?? 0,
  };
}

/** Messages dropped a week between two people who each send the other the same share of what they write. */
export const pairRate = (perPersonWeek: number, contacts: number): number => (2 * perPersonWeek) / contacts;

/** P(at least `least` events) of a Poisson count with this mean. */
export function atLeast(least: number, mean: number): number {
  let term = Math.exp(-mean);
  let below = 0;
  for (let k = 0; k < least; k += 1) {
    below += term;
    term *= mean / (k + 1);
  }
  return Math.max(0, 1 - below);
}

/**
 * Weeks after which, with this chance, the pairs that compare their two ends hold at least so many dropped messages.
 *
 * @param rate dropped messages a pair and week
 * @param chance between 0 and 1, both left out
 * @returns Infinity where nothing is dropped or nobody compares
 * @example weeksToKnow({ rate: 0.01, pairs: 100, chance: 0.95 }); // 3.0
 */
export function weeksToKnow(asked: { rate: number; pairs: number; chance: number; least?: number }): number {
  const { rate, pairs, chance, least = 1 } = asked;
  if (!(chance > 0 && chance < 1)) throw new RangeError('a chance lies between 0 and 1');
  const perWeek = rate * pairs;
  if (perWeek <= 0) return Number.POSITIVE_INFINITY;
  if (least === 1) return -Math.log(1 - chance) / perWeek;
  let [low, high] = [0, 1];
  while (atLeast(least, high) < chance) high *= 2;
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2;
    if (atLeast(least, middle) < chance) low = middle;
    else high = middle;
  }
  return high / perWeek;
}

/** Share of hidden rules that still block after some weeks, where a known share still did after a known time. */
export const stillBlocking = (weeks: number, known: { share: number; weeks: number }): number =>
  known.share ** (weeks / known.weeks);
