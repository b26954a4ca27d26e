/** What a sentence of promise says, as shares 0 to 1 and counts. */
export interface Promise {
  readonly detects?: number;
  /** False alerts per passer-by. */
  readonly falseAlerts?: number;
  /** False matches per comparison of one face with one entry. */
  readonly falseMatch?: number;
  /** “Accurate”, without saying at what. */
  readonly accuracy?: number;
  readonly list?: number;
  readonly crowd?: number;
  readonly wanted?: number;
  readonly tested?: number;
}

interface Mention {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly kind: 'share' | 'count';
}

const numberWords: Record<string, number> = {
  one: 1,
  a: 1,
  un: 1,
  une: 1,
  ten: 10,
  dix: 10,
  hundred: 100,
  cent: 100,
  thousand: 1e3,
  mille: 1e3,
  million: 1e6,
  milliard: 1e9,
  billion: 1e9,
};

/** Reads `1,000`, `1 000`, `0.1`, `0,1`, `1e-7`, `a million`. */
function readAmount(text: string): number {
  const plain = text.trim().toLowerCase();
  const word = /^(?:(\S+)\s+)?(million|millions|thousand|mille|milliard|billion|hundred|cent)s?$/.exec(plain);
  if (word !== null) {
    const unit = numberWords[word[2].replace(/s$/, '')];
    const factor = word[1] === undefined ? 1 : (numberWords[word[1]] ?? readAmount(word[1]));
    return factor * unit;
  }
  if (numberWords[plain] !== undefined) return numberWords[plain];
  const joined = plain
    .replace(/(\d)[\s  \u202f](?=\d{3}(?!\d))/g, '$1')
    .replace(/(\d),(?=\d{3}(?!\d))(?!0*$)/g, (whole, digit: string) => (/^0,/.test(plain) ? whole : digit));
  return Number(joined.replace(/(?<=\d),(?=000(?!\d))/g, /^0,/.test(plain) ? '.' : '').replace(',', '.'));
}

const amount = String.raw`(?:\d+(?:[\s  \u202f,.]\d+)*(?:e-?\d+)?(?:\s+(?:million|thousand|mille|milliard|billion)s?)?|(?:one|a|une?|ten|dix)(?:\s+(?:hundred|cent|thousand|mille|million|milliard|billion)s?)?|mille|million)`;
const perCent = /(\d+(?:[.,]\d+)?)\s*(?:%|per\s?cent|pour\s?cent)/giu;
const oneIn = new RegExp(String.raw`\b(${amount})(?:\s+\p{L}+){0,3}\s+(?:in|out of|per|sur|pour)\s+(${amount})`, 'giu');
const exponent = /\b(\d+(?:[.,]\d+)?e-\d+)\b/giu;
const plainCount = /\b(\d+(?:[\s  \u202f,]\d{3})*(?:\s+(?:million|thousand|mille)s?)?)\b/giu;

function mentionsOf(sentence: string): Mention[] {
  const found: Mention[] = [];
  const free = (start: number, end: number) => found.every((other) => end <= other.start || start >= other.end);
  const add = (kind: Mention['kind'], match: RegExpMatchArray, value: number) => {
    const [start, end] = [match.index!, match.index! + match[0].length];
    if (Number.isFinite(value) && free(start, end)) found.push({ value, start, end, kind });
  };
  for (const match of sentence.matchAll(perCent))
    add('share', match, Number((Number(match[1].replace(',', '.')) / 100).toPrecision(12)));
  for (const match of sentence.matchAll(oneIn)) add('share', match, readAmount(match[1]) / readAmount(match[2]));
  for (const match of sentence.matchAll(exponent)) add('share', match, Number(match[1].replace(',', '.')));
  for (const match of sentence.matchAll(plainCount)) add('count', match, readAmount(match[1]));
  return found.sort((a, b) => a.start - b.start);
}

/** Words that say what a number counts, the more telling first. */
const shareWords: readonly (readonly [key: 'falseMatch' | 'falseAlerts' | 'detects' | 'accuracy', pattern: RegExp])[] =
  [
    ['falseMatch', /false[\s-]match|fausses?\s+correspondances?|per comparison|par comparaison/iu],
    [
      'falseAlerts',
      /false[\s-](?:alert|alarm|positive)|fausses?\s+(?:alertes?|alarmes?)|faux\s+positifs?|wrong alert|misidentif|d[’']erreur/iu,
    ],
    [
      'detects',
      /detect|recogni[sz]|\bhit\b|finds?\b|found|caught|identif|true[\s-]positive|détect|reconn|retrouv|repér/iu,
    ],
    ['accuracy', /accura|reliab|precis|correct|exact|fiab|précis|just(?:e|esse)/iu],
  ];

const countWords: readonly (readonly [key: 'list' | 'wanted' | 'tested' | 'crowd', pattern: RegExp])[] = [
  ['tested', /test|essai|trial/iu],
  ['wanted', /wanted|suspect|recherch/iu],
  ['list', /list|entr(?:y|ies)|fiches?|watchlist|liste/iu],
  [
    'crowd',
    /passers?-?by|people|persons|visitors|faces|crowd|a day|passants?|personnes|visiteurs|visages|par jour|voyageurs/iu,
  ],
];

/** The word nearest to a mention, within its own clause where it can be. */
function nearest<K extends string>(
  sentence: string,
  mention: Mention,
  words: readonly (readonly [K, RegExp])[],
): K | undefined {
  let best: { key: K; distance: number } | undefined;
  for (const [key, pattern] of words)
    for (const match of sentence.matchAll(new RegExp(pattern.source, 'giu'))) {
      const [start, end] = [match.index, match.index + match[0].length];
      const gap = start >= mention.end ? sentence.slice(mention.end, start) : sentence.slice(end, mention.start);
      const distance = gap.length + (/[,;.]|\band\b|\bet\b/u.test(gap) ? 30 : 0) + (start < mention.start ? 6 : 0);
      if (best === undefined || distance < best.distance) best = { key, distance };
    }
  return best !== undefined && best.distance < 70 ? best.key : undefined;
}

/**
 * Reads a sentence of promise, English or French: percentages, “1 in 1,000”, and what they are of.
 * @example
 * readPromise('99 % accurate'); // { accuracy: 0.99 }
 * @example
 * readPromise('70 % des personnes recherchées reconnues, 0,1 % de fausses alertes'); // { detects: 0.7, falseAlerts: 0.001 }
 */
export function readPromise(sentence: string): Promise {
  const text = sentence.slice(0, 2000);
  const said: Record<string, number> = {};
  for (const mention of mentionsOf(text)) {
    const key = mention.kind === 'share' ? nearest(text, mention, shareWords) : nearest(text, mention, countWords);
    if (key !== undefined && said[key] === undefined) said[key] = mention.value;
  }
  return said;
}
