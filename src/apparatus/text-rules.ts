import { AhoCorasick } from '@monyone/aho-corasick';
import { UsageError } from '../errors.ts';
import { type Normalisation, type NormalisedText, normaliseTerm, normaliseText } from './text-normalise.ts';

export {
  everyNormalisation,
  fullyLevelled,
  type Normalisation,
  normalisationNames,
  normaliseTerm,
  normaliseText,
} from './text-normalise.ts';

/**
 * A filter's rule: blocks a message that holds every component, in any order, overlapping allowed. A component that is
 * listed m times must occur m times. After Xiong and Knockel, FOCI 2019, and Knockel and Ruan, FOCI 2021.
 */
export interface TextRule {
  readonly components: readonly string[];
  /** Components must follow each other in the order listed. */
  readonly ordered?: boolean;
  /** Where anything may stand around the rule: `end` means that the message must begin with the first component. */
  readonly wildcards?: 'both' | 'start' | 'end' | 'none';
  /** Switches other rules off instead of blocking (QQ Mail: 43 of 216 rules). */
  readonly extenuating?: boolean;
  /** The rules (by their place in the list) that an extenuating rule switches off; all where left out. */
  readonly switchesOff?: readonly number[];
  /** Where the rule works; both where left out. */
  readonly scope?: Scope;
}

export type Scope = 'one-to-one' | 'group';

/** What a filter does with a message that a rule matches. */
export type FilterAction = 'drop' | 'delete' | 'star';

export interface FilterOptions {
  readonly action?: FilterAction;
  readonly normalise?: Normalisation;
}

export interface Verdict {
  /** A rule matched and no extenuating rule switched it off. */
  readonly blocked: boolean;
  /** The rules that block, by their place in the list. */
  readonly rules: readonly number[];
  /** What the receiver gets: `null` when dropped. */
  readonly delivered: string | null;
}

export interface TextFilter {
  judge(message: string, scope?: Scope): Verdict;
}

/** More rules than any published list; the filter is a proving ground, not an engine. */
export const mostRules = 20_000;
const longestMessage = 100_000;

interface Place {
  readonly start: number;
  readonly end: number;
}
interface Compiled {
  readonly rule: TextRule;
  readonly needs: ReadonlyMap<string, number>;
  readonly order: readonly string[];
}
type Places = ReadonlyMap<string, readonly Place[]>;

function compile(rule: TextRule, index: number, normalise: Normalisation): Compiled {
  const order = rule.components.map((component) => normaliseTerm(component, normalise));
  if (order.length === 0 || order.some((term) => term === ''))
    throw new UsageError({
      en: `rule ${index + 1} has no component, or one that is empty once normalised; give every component a character`,
      fr: `la règle ${index + 1} n’a pas de composante, ou une composante vide après normalisation ; donnez au moins un caractère à chacune`,
    });
  const needs = new Map<string, number>();
  for (const term of order) needs.set(term, (needs.get(term) ?? 0) + 1);
  return { rule, needs, order };
}

/** The places of an ordered rule's components, each after the end of the one before; none if they do not follow. */
function inOrder(order: readonly string[], places: Places): Place[] | null {
  const taken: Place[] = [];
  let from = 0;
  for (const term of order) {
    const place = places.get(term)?.find((candidate) => candidate.start >= from);
    if (place === undefined) return null;
    taken.push(place);
    from = place.end;
  }
  return taken;
}

function meetsWildcards({ rule, order }: Compiled, text: string): boolean {
  const kind = rule.wildcards ?? 'both';
  if (kind === 'both') return true;
  if (kind === 'none' && order.length === 1) return text === order[0];
  const begins = kind === 'start' || text.startsWith(order[0]);
  return begins && (kind === 'end' || text.endsWith(order[order.length - 1]));
}

/** The places that make a rule match, or `null`. */
function matchOf(compiled: Compiled, text: string, places: Places): readonly Place[] | null {
  for (const [term, times] of compiled.needs) if ((places.get(term)?.length ?? 0) < times) return null;
  if (!meetsWildcards(compiled, text)) return null;
  if (compiled.rule.ordered) return inOrder(compiled.order, places);
  return [...compiled.needs.keys()].flatMap((term) => places.get(term) ?? []);
}

function placesOf(automaton: AhoCorasick, text: string): Places {
  const places = new Map<string, Place[]>();
  for (const { begin, end, keyword } of automaton.matchInText(text)) {
    const known = places.get(keyword);
    if (known === undefined) places.set(keyword, [{ start: begin, end }]);
    else known.push({ start: begin, end });
  }
  return places;
}

/** Takes the places out of the original text, or puts a star for each of their characters. */
function altered(original: string, text: NormalisedText, places: readonly Place[], action: FilterAction): string {
  const hit = new Uint8Array(original.length);
  const { starts, ends } = text;
  for (const { start, end } of places) for (let unit = start; unit < end; unit++) hit.fill(1, starts[unit], ends[unit]);
  let result = '';
  let unit = 0;
  for (const character of original) {
    if (hit[unit] === 0) result += character;
    else if (action === 'star') result += '*';
    unit += character.length;
  }
  return result;
}

/**
 * Builds a filter that judges one message at a time: a proving ground for instruments that look for such filters.
 *
 * @param rules at most 20,000.
 * @throws UsageError a rule without components, or too many rules.
 * @example
 * createTextFilter([{ components: ['red', 'kite'] }]).judge('a kite, red').blocked // → true
 */
export function createTextFilter(rules: readonly TextRule[], options: FilterOptions = {}): TextFilter {
  if (rules.length > mostRules)
    throw new UsageError({
      en: `${rules.length} rules: this filter takes at most ${mostRules}; split the list`,
      fr: `${rules.length} règles : ce filtre en accepte au plus ${mostRules} ; partagez la liste`,
    });
  const normalise = options.normalise ?? {};
  const action = options.action ?? 'drop';
  const compiled = rules.map((rule, index) => compile(rule, index, normalise));
  const automaton = new AhoCorasick([...new Set(compiled.flatMap(({ order }) => order))]);

  const judge = (message: string, scope: Scope = 'one-to-one'): Verdict => {
    if (message.length > longestMessage)
      throw new UsageError({
        en: `the message has ${message.length} characters: the filter takes at most ${longestMessage}`,
        fr: `le message compte ${message.length} caractères : le filtre en accepte au plus ${longestMessage}`,
      });
    const text = normaliseText(message, normalise);
    const places = placesOf(automaton, text.text);
    const matched = new Map<number, readonly Place[]>();
    for (const [index, candidate] of compiled.entries()) {
      if (candidate.rule.scope !== undefined && candidate.rule.scope !== scope) continue;
      const match = matchOf(candidate, text.text, places);
      if (match !== null) matched.set(index, match);
    }
    const off = new Set<number>();
    for (const index of matched.keys()) {
      const { extenuating, switchesOff } = compiled[index].rule;
      if (extenuating) for (const other of switchesOff ?? compiled.keys()) off.add(other);
    }
    const blocking = [...matched.keys()].filter((index) => !off.has(index) && !compiled[index].rule.extenuating);
    const blocked = blocking.length > 0;
    if (!blocked) return { blocked, rules: blocking, delivered: message };
    const hits = blocking.flatMap((index) => matched.get(index)!);
    return { blocked, rules: blocking, delivered: action === 'drop' ? null : altered(message, text, hits, action) };
  };
  return { judge };
}
