import { type Amount, amountAt } from './amounts.ts';
import { joined, type Token } from './tokens.ts';

export type Bound = 'at least' | 'at most' | 'about';

/** A share, a count, or a number of something else, as a range whose ends may be one; places are tokens. */
export interface Quantity {
  readonly kind: 'share' | 'count' | 'measure' | 'points' | 'unclear';
  readonly low: number;
  readonly high: number;
  readonly bound?: Bound;
  /** “2,297 of 2,470”: what the share was made of. */
  readonly parts?: readonly [part: number, whole: number];
  /** The tokens between the two numbers of “one false alert in 1,000”: they say of what it is. */
  readonly inner?: readonly [from: number, to: number];
  readonly weak?: boolean;
  /** “0.7”: a share without a mark. */
  readonly unmarked?: boolean;
  /** A year or a day of a month. */
  readonly date?: boolean;
  /** How the number is written, before its bound is added. */
  readonly from: number;
  readonly next: number;
}

/** Whether two numbers are one, rounded or written differently: “85 %, or six out of seven”. */
export const agree = (a: Pick<Quantity, 'low' | 'high'>, b: Pick<Quantity, 'low' | 'high'>, within = 0.012): boolean =>
  Math.abs(a.low - b.low) <= within * Math.max(a.low, b.low) &&
  Math.abs(a.high - b.high) <= within * Math.max(a.high, b.high);

const rounded = (value: number): number => Number(value.toPrecision(12));

const word = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

/** The token after `%`, `per cent`, `pour mille`, with what it divides by. */
function perCentAt(tokens: readonly Token[], at: number): { by: number; next: number } | undefined {
  // “99-per-cent accurate”.
  if (word(tokens, at) === '-' && /^per/.test(word(tokens, at + 1))) return perCentAt(tokens, at + 1);
  const [first, second] = [word(tokens, at), word(tokens, at + 1)];
  if (first === '%') return { by: 100, next: at + 1 };
  if (first === '‰') return { by: 1000, next: at + 1 };
  if (/^(?:percent|pourcent|pct|pc)$/.test(first)) return { by: 100, next: at + 1 };
  if (/^(?:per|pour)$/.test(first) && second === 'cent') return { by: 100, next: at + 2 };
  if (/^(?:per|pour)$/.test(first) && /^(?:mille|mil)$/.test(second)) return { by: 1000, next: at + 2 };
  return undefined;
}

const fractionWords: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  tenths: 10,
  hundredth: 100,
  thousandth: 1000,
  tiers: 3,
  quart: 4,
  quarts: 4,
  cinquième: 5,
  cinquièmes: 5,
  sixième: 6,
  septième: 7,
  huitième: 8,
  neuvième: 9,
  dixième: 10,
  dixièmes: 10,
  centième: 100,
  millième: 1000,
};

/** Two-thirds of, un quart des, half of, la moitié des, half a percent. */
function fractionAt(tokens: readonly Token[], at: number, language: 'en' | 'fr'): Quantity | undefined {
  const first = word(tokens, at);
  if (first === 'half' && /^an?$/.test(word(tokens, at + 1)) && perCentAt(tokens, at + 2))
    return share(0.005, at, perCentAt(tokens, at + 2)!.next);
  if (
    (first === 'half' || first === 'moitié') &&
    /^(?:of|the|all|de|des|d'|du|were|are|was|is|have|had|proved|turned|sont|étaient|ont|se|s')$/.test(
      word(tokens, at + 1),
    )
  )
    return share(0.5, at, at + 1);
  const amount = /^(?:a|an)$/.test(first) ? { value: 1, next: at + 1 } : amountAt(tokens, at, language);
  if (amount === undefined || amount.value > 99) return undefined;
  const name = word(tokens, amount.next) === '-' ? amount.next + 1 : amount.next;
  const by = Object.hasOwn(fractionWords, word(tokens, name)) ? fractionWords[word(tokens, name)] : undefined;
  const ofSomething =
    /^(?:of|de|des|d'|du|are|were|is|sont|,|\.)$/.test(word(tokens, name + 1)) || name + 1 === tokens.length;
  return by === undefined || amount.value > by || !ofSomething ? undefined : share(amount.value / by, at, name + 1);
}

const share = (value: number, from: number, next: number): Quantity => ({
  kind: 'share',
  low: rounded(value),
  high: rounded(value),
  from,
  next,
});

const innerMost = 5;
const between = /^(?:in|out|of|per|for|sur|pour|every|each|parmi|chaque|tous|toutes)$/;
const articles = /^(?:of|the|every|each|its|their|those|all|a|total|les|un|une|chaque|quelque|these|some|ses|ces)$/;
/** “Une dizaine de”: about so many. */
const collectives: Readonly<Record<string, number>> = {
  dozen: 12,
  dizaine: 10,
  douzaine: 12,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  quarantaine: 40,
  cinquantaine: 50,
  soixantaine: 60,
  centaine: 100,
  millier: 1000,
};

function collectiveAt(tokens: readonly Token[], at: number, language: 'en' | 'fr'): Quantity | undefined {
  const many = /^an?$/.test(word(tokens, at)) ? { value: 1, next: at + 1 } : amountAt(tokens, at, language);
  const name = word(tokens, many?.next ?? at).replace(/(?<!s)s$/, '');
  if (many === undefined || !Object.hasOwn(collectives, name)) return undefined;
  const after = /^(?:de|d')$/.test(word(tokens, many.next + 1)) ? many.next + 2 : many.next + 1;
  const value = many.value * collectives[name];
  return { kind: 'count', low: value, high: value, bound: 'about', from: at, next: after };
}

const units =
  /^(?:%|‰|percent|days?|weeks?|months?|years?|hours?|jours?|semaines?|mois|ans?|années?|heures?|minutes?|seconds?|secondes?|languages?|langues?|countries|pays|cities|villes)$/;

/** Where the second number of “9 in 10” begins, after at most a few words that belong to the first. */
function wholeAt(
  tokens: readonly Token[],
  from: number,
  language: 'en' | 'fr',
): { link: number; whole: Amount } | undefined {
  for (let link = from; link <= Math.min(from + innerMost, tokens.length - 1); link++) {
    const here = tokens[link].lower;
    const after =
      /^[/:]$/.test(here) && link === from && joined(tokens[link - 1], tokens[link])
        ? amountAt(tokens, link + 1, language)
        : undefined;
    if (after !== undefined && (here === '/' || after.value >= 100)) return { link, whole: after };
    // “1-in-2”.
    if (here === '-' && link === from && word(tokens, link + 1) === 'in' && word(tokens, link + 2) === '-') {
      const whole = amountAt(tokens, link + 3, language);
      return whole && { link: link + 1, whole };
    }
    if (between.test(here) || (here === 'des' && link === from)) {
      let start = link + 1;
      while (start < link + 5 && articles.test(word(tokens, start)) && !amountAt(tokens, start, language)) start++;
      const whole = amountAt(tokens, start, language);
      if (whole !== undefined && !perCentAt(tokens, whole.next)) return { link, whole };
      if (/^(?:in|per|for|sur|pour)$/.test(here)) return undefined;
    } else if (!/^[\p{L}"'“”«»-]+$/u.test(tokens[link].text) || amountAt(tokens, link, language)?.weak === false)
      return undefined;
  }
  return undefined;
}

/** One in 6,000, neuf fois sur dix, 2,297 out of the 2,470, 9/10, une fausse alerte pour 6 000 passages. */
function oddsAt(tokens: readonly Token[], amount: Amount, from: number, language: 'en' | 'fr'): Quantity | undefined {
  const found = wholeAt(tokens, amount.next, language);
  if (found === undefined) return undefined;
  const { link, whole } = found;
  const year = whole.bare && whole.value > 1900 && whole.value < 2100 && word(tokens, link) === 'in';
  const ofCrowd = word(tokens, link) === 'of' && link > amount.next;
  if (year || ofCrowd || units.test(word(tokens, whole.next)) || amount.value > whole.value || whole.value < 2)
    return undefined;
  return {
    ...share(amount.value / whole.value, from, whole.next),
    parts: [amount.value, whole.value],
    ...(word(tokens, amount.next) === '-' ? {} : { inner: [amount.next, link] as const }),
    ...(amount.unclear || whole.unclear ? { kind: 'unclear' as const } : {}),
  };
}

const measures =
  /^(?:days?|weeks?|months?|jours?|semaines?|mois|cm|mm|m|km|metres?|meters?|mètres?|ms|milliseconds?|millisecondes?|seconds?|secondes?|s|minutes?|hours?|heures?|euros?|dollars?|pounds?|pixels?|px|db|gb|mb|fps|€|\$|£|°|ans|years?|degrés?|mp|mégapixels?)$/;
const monthNames =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)$/;

const isYear = ({ value, bare }: Amount): boolean => bare && value >= 1900 && value < 2100;

/** The number at a token by itself, without range or bound. */
function plainAt(tokens: readonly Token[], at: number, language: 'en' | 'fr'): Quantity | undefined {
  const fraction = fractionAt(tokens, at, language);
  if (fraction !== undefined) return fraction;
  const collective = collectiveAt(tokens, at, language);
  if (collective !== undefined) return collective;
  const amount = amountAt(tokens, at, language);
  if (amount === undefined || !Number.isFinite(amount.value)) return undefined;
  const { value, next, weak, unclear } = amount;
  const of = (kind: Quantity['kind'], end = next): Quantity => ({
    kind,
    low: value,
    high: value,
    from: at,
    next: end,
    weak,
  });
  const plusMinus = [3, 2, 1].some((back) =>
    /^(?:±|\+\/?[-−])$/.test(
      tokens
        .slice(Math.max(0, at - back), at)
        .map(({ text }) => text)
        .join(''),
    ),
  );
  if (plusMinus) return of('measure', perCentAt(tokens, next)?.next);
  const perCent = perCentAt(tokens, next);
  if (perCent !== undefined) {
    if (
      /^(?:-|points?)$/.test(word(tokens, perCent.next)) &&
      /points?$/.test(word(tokens, perCent.next) + word(tokens, perCent.next + 1))
    )
      return of('points', perCent.next + 1);
    return { ...share(value / perCent.by, at, perCent.next), kind: unclear ? 'unclear' : 'share' };
  }
  if (/^points?$/.test(word(tokens, next))) return of('points', next + 1);
  const odds = oddsAt(tokens, amount, at, language);
  if (odds !== undefined) return odds;
  if (isYear(amount) || monthNames.test(word(tokens, next)) || monthNames.test(word(tokens, at - 1)))
    return { ...of('measure'), date: true };
  if (measures.test(word(tokens, next)) || /^[€$£]$/.test(word(tokens, at - 1))) return of('measure');
  if (value > 0 && value < 1) return { ...share(value, at, next), kind: unclear ? 'unclear' : 'share', unmarked: true };
  // “90 et 95 %”: the mark stands once.
  const second =
    value <= 100 && /^(?:and|et)$/.test(word(tokens, next)) ? amountAt(tokens, next + 1, language) : undefined;
  const mark = second === undefined || second.weak ? undefined : perCentAt(tokens, second.next);
  if (mark !== undefined && !/^(?:between|entre)$/.test(word(tokens, at - 1))) return share(value / mark.by, at, next);
  return of(unclear ? 'unclear' : 'count');
}

/** Where the other end of a range begins: “90 to 95 %”, “between a 60 % and 75 %”, “70 %, voire 80 %”. */
function otherEnd(tokens: readonly Token[], { from, next }: Quantity): number | undefined {
  let at = next;
  if (word(tokens, at) === '(') while (at < next + 5 && word(tokens, at - 1) !== ')') at++;
  const here = word(tokens, at);
  const opened = [1, 2].some((back) => /^(?:between|entre)$/.test(word(tokens, from - back)));
  if (/^[-–—−]$/.test(here) || here === 'to' || here === 'à') return at + 1;
  if (here === ',' && word(tokens, at + 1) === 'voire') return at + 2;
  if (here === 'voire') return at + 1;
  return opened && /^(?:and|et)$/.test(here) ? (word(tokens, at + 1) === 'a' ? at + 2 : at + 1) : undefined;
}

/** A number with the other end of its range. */
export function quantityAt(tokens: readonly Token[], at: number, language: 'en' | 'fr'): Quantity | undefined {
  const first = plainAt(tokens, at, language);
  if (first === undefined) return undefined;
  const start = otherEnd(tokens, first);
  const second = start === undefined ? undefined : plainAt(tokens, start, language);
  if (second === undefined || (second.parts !== undefined) !== (first.parts !== undefined)) return first;
  const both = { from: at, next: second.next };
  // “0.5 to 1 %”, “87 to 90 %”: the mark stands once.
  const half =
    first.unmarked === true && second.unmarked !== true
      ? first.low
      : first.kind === 'count' && first.low <= 100
        ? first.low
        : undefined;
  if (half !== undefined && second.kind === 'share' && second.parts === undefined) {
    const low = rounded(half / 100);
    return { kind: 'share', low: Math.min(low, second.low), high: Math.max(low, second.high), ...both };
  }
  if (first.kind === second.kind && first.kind === 'measure') return { ...first, ...both };
  if (first.kind === second.kind && (first.kind === 'share' || first.kind === 'count'))
    return { kind: first.kind, low: Math.min(first.low, second.low), high: Math.max(first.high, second.high), ...both };
  return /^[-–—−]$/.test(word(tokens, start! - 1)) ? first : { ...first, kind: 'unclear', ...both };
}
