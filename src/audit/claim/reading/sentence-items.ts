import { boundAfter, boundBefore } from './bounds.ts';
import { lexicon, ofOneLanguage } from './lexicon.ts';
import { agree, type Quantity, quantityAt } from './quantities.ts';
import { type Token, tokensOf } from './tokens.ts';

/** What a sentence is made of for the grammar: numbers, known phrases, other words, ends of a clause. */
export interface Item {
  readonly tags: ReadonlySet<string>;
  readonly quantity?: Quantity;
  readonly start: number;
  readonly end: number;
}

interface Phrase {
  readonly tag: string;
  readonly words: readonly string[];
}

type Openings = ReadonlyMap<string, readonly Phrase[]>;

function openingsOf(words: Readonly<Record<string, string>>): Openings {
  const openings = new Map<string, Phrase[]>();
  for (const [tag, phrases] of Object.entries(words))
    for (const phrase of phrases.split('|')) {
      const words = phrase
        .trim()
        .split(/\s/)
        .filter((word) => word !== '')
        .flatMap((word) =>
          word.endsWith('*') ? [word] : word === '_' ? ['_'] : tokensOf(word).map(({ lower }) => lower),
        );
      const opening = words[0].slice(0, 2);
      openings.set(opening, [...(openings.get(opening) ?? []), { tag, words }]);
    }
  return openings;
}

const joinedWith = (own: Readonly<Record<string, string>>): Openings =>
  openingsOf(
    Object.fromEntries(
      Object.entries(lexicon).map(([tag, phrases]) => [
        tag,
        own[tag] === undefined ? phrases : `${phrases} | ${own[tag]}`,
      ]),
    ),
  );
const openings = { en: joinedWith(ofOneLanguage.en), fr: joinedWith(ofOneLanguage.fr) };

const says = (token: Token | undefined, word: string): boolean =>
  token !== undefined &&
  (word === '_'
    ? /^\p{L}/u.test(token.lower)
    : word.endsWith('*')
      ? token.lower.startsWith(word.slice(0, -1))
      : token.lower === word);

/** The longest known phrases at a token, and the token after them. */
function phraseAt(
  tokens: readonly Token[],
  at: number,
  language: 'en' | 'fr',
): { tags: Set<string>; next: number } | undefined {
  let [longest, tags] = [0, new Set<string>()];
  for (const { tag, words } of openings[language].get(tokens[at].lower.slice(0, 2)) ?? []) {
    if (words.length < longest || !words.every((word, index) => says(tokens[at + index], word))) continue;
    if (words.length > longest) [longest, tags] = [words.length, new Set()];
    tags.add(tag);
  }
  return longest === 0 ? undefined : { tags, next: at + longest };
}

/** Words and marks that say nothing of what a number is of. */
const passing = new Set(
  `the a an its their our these your his her this that it very extremely only just average quite total some around such also well 
   le la les l' un une ses leur leurs nos notre votre ces cette cet ce son sa très seulement seules seule seuls tout en moyenne y compris
   " ' “ ” « » ’ ‘ * ( ) [ ] overall basically effectively simply remarkably exceptionally staggering impressive incredible remarkable astonishing globale global globalement typical typically mere whopping even now currently approximately roughly actuellement bien même plus both already`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

const stops = /^[.;!?•]$/;
const pauses = /^(?:,|-|–|—|\/|…)$/;

const tagged = (tag: string): ReadonlySet<string> => new Set([tag]);
const [stop, pause, free] = [tagged('stop'), tagged('pause'), tagged('word')];

/** Reads tokens from left to right; what stands inside “one false alert in 1,000” follows the number it is said of. */
export function itemsOf(tokens: readonly Token[], language: 'en' | 'fr'): Item[] {
  const items: Item[] = [];
  const read = (from: number, to: number): void => {
    for (let at = from; at < to; ) {
      const { start, end } = tokens[at];
      const quantity = noneAt(tokens, at, language) ?? quantityAt(tokens, at, language);
      if (quantity !== undefined && !(quantity.weak && quantity.kind === 'count' && !isCounted(tokens, quantity))) {
        const before = boundBefore(tokens, at);
        const after = boundAfter(tokens, quantity.next);
        const bound = before?.bound ?? after?.bound;
        while (before !== undefined && items.length > 0 && items.at(-1)!.start >= tokens[before.from].start)
          items.pop();
        items.push({
          tags: tagsOf(quantity),
          quantity: {
            ...quantity,
            ...(isOnly(tokens, at) ? { weak: false } : {}),
            ...(bound === undefined ? {} : { bound }),
          },
          start,
          end: tokens[quantity.next - 1].end,
        });
        if (quantity.inner !== undefined) read(quantity.inner[0], quantity.inner[1]);
        at = Math.max(after?.next ?? quantity.next, quantity.next);
        continue;
      }
      const phrase = phraseAt(tokens, at, language);
      if (phrase !== undefined) {
        items.push({ tags: phrase.tags, start, end: tokens[phrase.next - 1].end });
        at = phrase.next;
        continue;
      }
      const { lower } = tokens[at];
      const after = asideEnd(tokens, at, items);
      if (after !== undefined) {
        at = after;
        continue;
      }
      if (stops.test(lower)) items.push({ tags: stop, start, end });
      else if (pauses.test(lower)) items.push({ tags: pause, start, end });
      else if (!passing.has(lower)) items.push({ tags: free, start, end });
      at++;
    }
  };
  read(0, tokens.length);
  return saidTwice(items);
}

/** How the grammar names a number. */
const tagsOf = ({ kind, parts }: Quantity): ReadonlySet<string> =>
  kind === 'share'
    ? new Set(parts === undefined ? ['SHARE'] : ['SHARE', 'ODDS'])
    : tagged(kind === 'count' ? 'COUNT' : 'OTHER');

const none = /^(?:no|aucune?|sans|zéro|zero)$/;

/** “No false alerts”: none is a number too. */
function noneAt(tokens: readonly Token[], at: number, language: 'en' | 'fr'): Quantity | undefined {
  if (!none.test(tokens[at].lower) || tokens[at + 1] === undefined) return undefined;
  const named = phraseAt(tokens, at + 1, language)?.tags;
  if (named === undefined || !(named.has('FALSE_ALERT') || named.has('FALSE_MATCH'))) return undefined;
  return { kind: 'share', low: 0, high: 0, from: at, next: at + 1 };
}

/** “85 %, or six out of seven”: one number said twice. */
function saidTwice(items: readonly Item[]): Item[] {
  const once: Item[] = [];
  for (const item of items) {
    let last = once.length - 1;
    while (last >= 0 && (once[last].tags.has('pause') || once[last].tags.has('or'))) last--;
    const before = once[last];
    const shares = item.tags.has('SHARE') && before?.tags.has('SHARE') && once.length - 1 > last;
    if (
      !shares ||
      !agree(before.quantity!, item.quantity!, item.tags.has('ODDS') || before.tags.has('ODDS') ? 0.06 : 0.012)
    ) {
      once.push(item);
      continue;
    }
    const [a, b] = [before.quantity!, item.quantity!];
    const quantity = { ...a, low: Math.min(a.low, b.low), high: Math.max(a.high, b.high), bound: a.bound ?? b.bound };
    once.splice(last, once.length - last, { ...item, quantity, start: before.start });
  }
  return once;
}

const attributes =
  /^(?:per|according|selon|d'après|says|said|reports?|affirme|indique|estime|however|though|toutefois|cependant)$/;
const examples = /^(?:for (?:instance|example)|par exemple|on average|en moyenne|in fact|en effet)$/;

/** The token after “, per the report,” or “, for instance,”: who said it is not of what the number is. */
function attributionEnd(tokens: readonly Token[], at: number): number | undefined {
  const [first, second] = [tokens[at + 1]?.lower ?? '', tokens[at + 2]?.lower ?? ''];
  if (tokens[at].text !== ',' || !(attributes.test(first) || examples.test(`${first} ${second}`))) return undefined;
  for (let end = at + 2; end < Math.min(tokens.length, at + asideMost) && !/^[.;!?\d]/.test(tokens[end].text); end++)
    if (tokens[end].text === ',') return end + 1;
  return undefined;
}

const [asideMost, acronymMost] = [16, 8];

/** The token after what stands aside, in brackets or between dashes; undefined where it belongs to the sentence. */
function asideEnd(tokens: readonly Token[], at: number, items: readonly Item[]): number | undefined {
  const said = attributionEnd(tokens, at);
  if (said !== undefined) return said;
  const dash = /^[–—]$/.test(tokens[at].text);
  if (!dash && tokens[at].text !== '(') return undefined;
  const closes = dash ? /^[–—]$/ : /^\)$/;
  for (let end = at + 1; end < Math.min(tokens.length, at + asideMost) && tokens[end].text !== '.'; end++)
    if (closes.test(tokens[end].text)) {
      const said = items.some(({ tags }) => tags.has('SHARE') || (dash && tags.has('COUNT')));
      const numbers = tokens.slice(at, end).some(({ text }) => /^\d/.test(text));
      const onWhat = tokens.slice(at, end).some(({ lower }) => /^(?:tested|testée?s?|évaluée?s?)$/.test(lower));
      return (said && !onWhat) || (!numbers && end - at <= acronymMost) ? end + 1 : undefined;
    }
  return undefined;
}

/** “Only one yielded drugs.” */
const isOnly = (tokens: readonly Token[], at: number): boolean =>
  /^(?:only|just|single|seul|seule|seulement)$/.test(tokens[at - 1]?.lower ?? '');

/** “One false alert”, “une erreur”: a number where what follows is counted, an article elsewhere. */
function isCounted(tokens: readonly Token[], { from, next }: Quantity): boolean {
  if (isOnly(tokens, from)) return true;
  return /^(?:false|fausse|faux|wrong|alert|alerte)$/.test(tokens[next]?.lower ?? '');
}
