import { joined, type Token } from './tokens.ts';

/** A number in digits or words, and the token after it. */
export interface Amount {
  readonly value: number;
  readonly next: number;
  /** “One”, “un”: a number only beside another. */
  readonly weak: boolean;
  /** Bare digits, as a year is written. */
  readonly bare: boolean;
  /** More than one reading: `1.500`. */
  readonly unclear: boolean;
}

const listed = (from: number, step: number, words: string): [string, number][] =>
  words.split(' ').map((word, index) => [word, from + step * index]);

const smallWords = new Map<string, number>([
  ...listed(
    0,
    1,
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
  ),
  ...listed(17, 1, 'seventeen eighteen nineteen'),
  ...listed(20, 10, 'twenty thirty forty fifty sixty seventy eighty ninety'),
  ...listed(0, 1, 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'),
  ...listed(20, 10, 'vingt trente quarante cinquante soixante septante huitante nonante'),
  ['une', 1],
  ['vingts', 20],
]);

const largeWords: Readonly<Record<string, number>> = {
  thousand: 1e3,
  mille: 1e3,
  million: 1e6,
  millions: 1e6,
  milliard: 1e9,
  milliards: 1e9,
};

/** Long scale in French, short in English. */
const scale = (word: string, language: 'en' | 'fr'): number | undefined =>
  /^billions?$/.test(word)
    ? language === 'fr'
      ? 1e12
      : 1e9
    : /^trillions?$/.test(word)
      ? language === 'fr'
        ? 1e18
        : 1e12
      : Object.hasOwn(largeWords, word)
        ? largeWords[word]
        : undefined;

const digits = (token: Token | undefined): boolean => token !== undefined && /^\d/.test(token.text);

/** The token after a group of three digits that belongs to the one at `at`, or undefined. */
function nextGroup(
  tokens: readonly Token[],
  at: number,
  separator: string | undefined,
): { next: number; mark: string } | undefined {
  const [token, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (digits(second) && second.text.length === 3 && second.start === token.end + 1 && (separator ?? ' ') === ' ')
    return { next: at + 1, mark: ' ' };
  const marked = joined(token, second) && joined(second, third) && /^[,.'’]$/.test(second.text);
  if (marked && digits(third) && third.text.length === 3 && (separator ?? second.text) === second.text)
    return { next: at + 2, mark: second.text };
  return undefined;
}

interface Digits {
  readonly text: string;
  readonly next: number;
  readonly bare: boolean;
  readonly unclear: boolean;
}

/** Digits as English, French and Swiss group them; `1.500` alone may be either. */
function readDigits(tokens: readonly Token[], at: number, language: 'en' | 'fr'): Digits {
  let [text, next, mark, groups] = [tokens[at].text, at, undefined as string | undefined, 0];
  for (let found = nextGroup(tokens, next, mark); found && text.length <= 3 + 3 * groups && tokens[at].text !== '0'; ) {
    [next, mark] = [found.next, found.mark];
    text += tokens[next].text;
    groups++;
    found = nextGroup(tokens, next, mark);
  }
  const perCent = /^(?:%|‰|per|percent|pour)$/.test(tokens[next + 1]?.lower ?? '');
  const decimal =
    mark === '.' || mark === ',' ? groups === 1 && (perCent || (mark === '.' && language === 'en')) : false;
  if (decimal) {
    const cut = text.length - 3;
    return { text: `${text.slice(0, cut)}.${text.slice(cut)}`, next: next + 1, bare: false, unclear: !perCent };
  }
  const unclear = groups === 1 && mark === ',' && language === 'fr';
  const [point, fraction] = [tokens[next + 1], tokens[next + 2]];
  const pointed =
    joined(tokens[next], point) && /^[.,·]$/.test(point.text) && joined(point, fraction) && digits(fraction);
  if (!pointed) return { text, next: next + 1, bare: groups === 0, unclear };
  return { text: `${text}.${fraction.text}`, next: next + 3, bare: false, unclear };
}

/** `e-7`, `x 10^-6`, `10⁻⁶` after digits. */
function readExponent(tokens: readonly Token[], at: number, text: string): { power: number; next: number } | undefined {
  const [first, sign, power] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (joined(tokens[at - 1], first) && first.lower === 'e' && sign?.text === '-' && digits(power))
    return { power: -Number(power.text), next: at + 3 };
  if (
    text === '10' &&
    joined(tokens[at - 1], first) &&
    first.text === '^' &&
    /^[-−]$/.test(sign?.text ?? '') &&
    digits(power)
  )
    return { power: -Number(power.text), next: at + 3 };
  return undefined;
}

function amountOfDigits(tokens: readonly Token[], at: number, language: 'en' | 'fr'): Amount {
  const { text, next: after, bare, unclear } = readDigits(tokens, at, language);
  const exponent = readExponent(tokens, after, text);
  let value = exponent ? Number(text === '10' ? `1e${exponent.power}` : `${text}e${exponent.power}`) : Number(text);
  let next = exponent?.next ?? after;
  let scaled = false;
  for (let large = scale(tokens[next]?.lower ?? '', language); large !== undefined; next++) {
    value *= large;
    scaled = true;
    large = scale(tokens[next + 1]?.lower ?? '', language);
  }
  return { value, next, weak: false, bare: bare && !scaled && exponent === undefined, unclear };
}

/** What one more small word makes of what was said so far; undefined where it does not belong to it. */
function withSmall(so: number, word: number, text: string): number | undefined {
  if (so % 100 === 4 && /^vingts?$/.test(text)) return so + 76;
  const tens = Math.floor((so % 100) / 10);
  const room = so % 100 === 0 ? 100 : so % 10 !== 0 ? 0 : tens === 6 || tens === 8 ? 20 : 10;
  return word > 0 && word < room && (tens !== 1 || word >= 7) ? so + word : undefined;
}

/** Ninety-nine, quatre-vingt-dix-neuf, two hundred and five, deux cent mille, a million. */
function amountOfWords(tokens: readonly Token[], at: number, language: 'en' | 'fr'): Amount | undefined {
  let [total, current, next, said] = [0, 0, at, 0];
  if (/^an?$/.test(tokens[at].lower) && /^hundred$/.test(tokens[at + 1]?.lower ?? '')) next++;
  else if (/^an?$/.test(tokens[at].lower) && scale(tokens[at + 1]?.lower ?? '', language) !== undefined) next++;
  const onlyOne = /^(?:one|une?)$/.test(tokens[next]?.lower ?? '');
  while (next < tokens.length) {
    const linked = said > 0 && /^(?:-|‑|et|and)$/.test(tokens[next].lower) ? next + 1 : next;
    const word = tokens[linked]?.lower ?? '';
    if (linked > next && tokens[next].text === '-' && !joined(tokens[next], tokens[linked])) break;
    const [small, large] = [smallWords.get(word), scale(word, language)];
    if (small !== undefined) {
      const more = said === 0 || current === 0 ? small : withSmall(current, small, word);
      // “Deux et trois” are two numbers; “vingt et un”, “two hundred and five” one.
      if (
        more === undefined ||
        (/^(?:et|and)$/.test(tokens[next].lower) && current % 100 !== 0 && !(word.startsWith('un') || word === 'onze'))
      )
        break;
      current = more;
    } else if (/^(?:hundreds?|cents?)$/.test(word) && !/^(?:%|pour|per)$/.test(tokens[next - 1]?.lower ?? ''))
      current = Math.max(current, 1) * 100;
    else if (large !== undefined) {
      [total, current] =
        large === 1e3
          ? [total + Math.max(current, 1) * large, 0]
          : [(total + Math.max(current, said ? 0 : 1) || 1) * large, 0];
    } else break;
    said++;
    next = linked + 1;
  }
  if (said === 0) return undefined;
  return withFraction(
    { value: total + current, next, weak: onlyOne && said === 1, bare: false, unclear: false },
    tokens,
  );
}

/** Ninety-nine point nine five, quatre-vingt-dix-neuf virgule neuf. */
function withFraction(whole: Amount, tokens: readonly Token[]): Amount {
  if (!/^(?:point|virgule)$/.test(tokens[whole.next]?.lower ?? '')) return whole;
  let [digitsSaid, next] = ['', whole.next + 1];
  for (
    let word = smallWords.get(tokens[next]?.lower ?? '');
    word !== undefined;
    word = smallWords.get(tokens[next]?.lower ?? '')
  ) {
    digitsSaid += String(word);
    next++;
  }
  return digitsSaid === '' ? whole : { ...whole, value: Number(`${whole.value}.${digitsSaid}`), next, weak: false };
}

/** The number that begins at a token, in digits or in words. */
export const amountAt = (tokens: readonly Token[], at: number, language: 'en' | 'fr'): Amount | undefined =>
  tokens[at] === undefined
    ? undefined
    : digits(tokens[at])
      ? amountOfDigits(tokens, at, language)
      : amountOfWords(tokens, at, language);
