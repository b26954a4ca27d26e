import { AhoCorasick } from '@monyone/aho-corasick';
import { hypergeometricUpperTail } from '../../../statistics/hypergeometric.ts';
import { wilson } from '../../../statistics/intervals.ts';
import { termsOf } from './candidate-terms.ts';
import { TermSets } from './term-sets.ts';

/** One message that was sent, and whether it went missing (or lost a part) on the way. */
export interface SentMessage {
  readonly text: string;
  readonly missing: boolean;
  /** What was taken out of it, where it arrived altered: the terms are looked for there. */
  readonly erased?: readonly string[];
}

/** A term whose messages go missing more often than others. */
export interface TermFinding {
  readonly term: string;
  readonly missing: number;
  readonly sent: number;
  /** Bounds of the share missing, corrected for the number of terms reported. */
  readonly low: number;
  readonly high: number;
  readonly pAdjusted: number;
}

const mostCandidates = 5000;
const mostTermsCounted = 2_000_000;
const mostReported = 50;

/** A term and where it stands; one of several in exactly the same messages. */
export interface Counts {
  readonly term: string;
  /** Which messages hold it, by their place in the list. */
  readonly places: readonly number[];
}

/** Terms that at least two missing messages hold, commonest among them first. */
function candidatesOf(messages: readonly SentMessage[]): string[] {
  const counts = new Map<string, number>();
  for (const { text, missing, erased = [] } of messages)
    if (missing)
      for (const term of termsOf(erased.length > 0 ? erased.join('\n') : text))
        counts.set(term, (counts.get(term) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= 2)
    .sort((one, two) => two[1] - one[1])
    .slice(0, mostCandidates)
    .map(([term]) => term);
}

function placesOf(messages: readonly SentMessage[], terms: readonly string[]): Counts[] {
  if (terms.length === 0) return [];
  const automaton = new AhoCorasick([...terms]);
  const places = new Map<string, number[]>(terms.map((term) => [term, []]));
  for (const [place, { text }] of messages.entries()) {
    const found = new Set(automaton.matchInText(text.toLowerCase()).map(({ keyword }) => keyword));
    for (const term of found) places.get(term)!.push(place);
  }
  return [...places].map(([term, of]) => ({ term, places: of }));
}

/** One term of several in exactly the same messages: the longest. */
function closed(counts: readonly Counts[]): Counts[] {
  const bySet = new Map<string, Counts>();
  for (const candidate of counts) {
    const key = candidate.places.join(' ');
    const known = bySet.get(key);
    if (known === undefined || candidate.term.length > known.term.length) bySet.set(key, candidate);
  }
  return [...bySet.values()];
}

/** How many different sets of messages the terms of all messages make, by the size of the set. */
function distinctSets(messages: readonly SentMessage[]): Map<number, number> | null {
  const sets = new TermSets();
  for (const [place, { text }] of messages.entries()) {
    for (const term of termsOf(text)) sets.add(term, place);
    if (sets.size > mostTermsCounted) return null;
  }
  return sets.bySize();
}

/**
 * How many terms the p-values have to be corrected for: those that occur often enough to reach the level at all.
 * Tarone (1990), Biometrics 46: 515–522. Terms in exactly the same messages are one hypothesis.
 */
function testableTerms(messages: readonly SentMessage[], sets: Map<number, number> | null, level: number): number {
  if (sets === null) return mostTermsCounted;
  const marked = messages.filter(({ missing }) => missing).length;
  const ways = [...sets].map(([support, count]) => ({
    best: hypergeometricUpperTail(Math.min(support, marked), support, marked, messages.length),
    count,
  }));
  const reachable = (family: number): number =>
    ways.reduce((sum, { best, count }) => sum + (best <= level / family ? count : 0), 0);
  let family = 1;
  while (reachable(family) > family) family = Math.max(family + 1, Math.ceil(family * 1.02));
  return family;
}

/** What the terms of all messages say. */
export interface TermStudy {
  readonly found: readonly TermFinding[];
  /** Terms that at least two missing messages hold. */
  readonly candidates: readonly Counts[];
  /** How many different terms there are, those in exactly the same messages counted once. */
  readonly distinct: number;
}

/** Finds the terms of missing messages, and how many others there were to be found. */
export function studyTerms(messages: readonly SentMessage[], level: number): TermStudy {
  const candidates = closed(placesOf(messages, candidatesOf(messages)));
  const sets = messages.some(({ missing }) => missing) ? distinctSets(messages) : new Map<number, number>();
  const distinct = sets === null ? mostTermsCounted : [...sets.values()].reduce((sum, count) => sum + count, 0);
  return { found: findingsAmong(messages, candidates, sets, level), candidates, distinct };
}

/**
 * Finds the terms that are over-represented among missing messages, one after another: the most telling term, then the
 * most telling one of the messages that lack it, and so on.
 *
 * @param level family-wise chance of naming any term where none matters
 */
function findingsAmong(
  messages: readonly SentMessage[],
  candidates: readonly Counts[],
  sets: Map<number, number> | null,
  level: number,
): TermFinding[] {
  if (candidates.length === 0) return [];
  const family = testableTerms(messages, sets, level);
  const explained = new Uint8Array(messages.length);
  const found: (Counts & { pAdjusted: number })[] = [];
  while (found.length < mostReported) {
    const next = mostTelling(messages, candidates, explained);
    if (next === null || next.p * family > level) break;
    found.push({ ...next.candidate, pAdjusted: Math.min(1, next.p * family) });
    for (const place of next.candidate.places) explained[place] = 1;
  }
  const corrected = 1 - 0.05 / Math.max(1, found.length);
  return found.map(({ term, places, pAdjusted }) => {
    const missing = places.filter((place) => messages[place].missing).length;
    const { low, high } = wilson(missing, places.length, corrected);
    return { term, missing, sent: places.length, low, high, pAdjusted };
  });
}

function mostTelling(
  messages: readonly SentMessage[],
  candidates: readonly Counts[],
  explained: Uint8Array,
): { candidate: Counts; p: number } | null {
  let all = 0;
  let marked = 0;
  for (const [place, { missing }] of messages.entries()) {
    if (explained[place]) continue;
    all++;
    if (missing) marked++;
  }
  let best: { candidate: Counts; p: number } | null = null;
  for (const candidate of candidates) {
    let held = 0;
    let missing = 0;
    for (const place of candidate.places) {
      if (explained[place]) continue;
      held++;
      if (messages[place].missing) missing++;
    }
    if (missing < 2) continue;
    const p = hypergeometricUpperTail(missing, held, marked, all);
    const isBetter =
      best === null || p < best.p || (p === best.p && candidate.term.length > best.candidate.term.length);
    if (isBetter) best = { candidate, p };
  }
  return best;
}
