/** A word, a run of digits or one mark, with the place where it stands. */
export interface Token {
  readonly text: string;
  /** Small letters, and one sort of apostrophe. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

/** What French writes in one with the next word: d’erreur, qu’une. */
const elided = new Set(['d', 'l', 'n', 's', 'c', 'j', 'm', 't', 'qu', 'jusqu', 'lorsqu', 'puisqu', 'quelqu', 'presqu']);

/** Cuts a sentence at words, digits and marks; an apostrophe stays with the word that it belongs to. */
export function tokensOf(sentence: string): Token[] {
  const tokens: Token[] = [];
  const add = (text: string, start: number) =>
    tokens.push({ text, lower: text.toLowerCase().replace('’', "'"), start, end: start + text.length });
  for (const { 0: text, index } of sentence.matchAll(/\p{L}+|\d+|[^\s\p{L}\d]/gu)) {
    const [last, before] = [tokens.at(-1), tokens.at(-2)];
    const joined = last?.end === index;
    if (joined && /^['’]$/.test(text) && elided.has(last.lower)) {
      tokens.pop();
      add(last.text + text, last.start);
    } else if (joined && /^['’]$/.test(last.text) && /^(?:t|s|re|ve|ll)$/i.test(text) && before?.end === last.start) {
      tokens.splice(-2);
      const denied = text.toLowerCase() === 't' && /.n$/i.test(before.text);
      if (denied) {
        // Isn’t: is not.
        tokens.push({
          ...before,
          text: before.text.slice(0, -1),
          lower: before.lower.slice(0, -1),
          end: before.end - 1,
        });
        tokens.push({ text: `n${last.text}${text}`, lower: 'not', start: before.end - 1, end: index + text.length });
      }
      // Company’s.
      else add(before.text + last.text + text, before.start);
    } else add(text, index);
  }
  return tokens.filter((token, at) => !isHyphen(tokens[at - 1], token, tokens[at + 1]));
}

/** The mark within “false-positive”, “quatre-vingt”. */
const isHyphen = (before: Token | undefined, { text, start, end }: Token, after: Token | undefined): boolean =>
  /^[-‐‑]$/.test(text) &&
  before?.end === start &&
  after?.start === end &&
  /\p{L}$/u.test(before.text) &&
  /^\p{L}/u.test(after.text);

/** Whether nothing stands between a token and the next. */
export const joined = (before: Token | undefined, after: Token | undefined): boolean =>
  before !== undefined && after !== undefined && before.end === after.start;

const french = new Set(
  'le la les des du un une est sont sur pour avec dans par taux de et au aux qui que en fausses fausse faux ne pas plus'.split(
    ' ',
  ),
);
const english = new Set(
  'the of is are was were and in to with for rate a an that by on has have it at false not than be'.split(' '),
);

/** The language that most of the small words are of; `other` where there are too few of either. */
export function languageOf(tokens: readonly Token[]): 'en' | 'fr' {
  const of = (words: ReadonlySet<string>) => tokens.filter(({ lower }) => words.has(lower)).length;
  return of(french) > of(english) || tokens.some(({ lower }) => /^(?:d|l|qu)'$/.test(lower)) ? 'fr' : 'en';
}
