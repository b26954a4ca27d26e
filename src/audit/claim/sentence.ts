import { type Mention, mentionsOf } from './sentence-numbers.ts';

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

/** A sentence with what each of its numbers was taken for. */
export interface Heard {
  readonly promise: Promise;
  readonly heard: readonly { readonly quote: string; readonly as: keyof Promise; readonly value: number }[];
  /** Numbers that were not taken: of what they are was not understood, or the sentence gives that figure twice. */
  readonly unread: readonly string[];
}

type ShareKey = 'ofAlerts' | 'falseMatch' | 'falseAlerts' | 'misses' | 'detects' | 'specificity' | 'error' | 'accuracy';
type CountKey = 'list' | 'wanted' | 'tested' | 'crowd';
type Words<K> = readonly (readonly [key: K, pattern: RegExp])[];

/** Words that say what a share is of, the more telling first: a stretch that one of them takes is closed to the rest. */
const shareWords: Words<ShareKey> = [
  // How many alerts are true is what the audit works out: no rate of the machine's.
  [
    'ofAlerts',
    /(?:of|des|d[e’'])\s*(?:all\s+|the\s+|nos\s+|ces\s+)?alert(?:e)?s?\s+(?:are|were|sont|étaient)[^,.;]{0,30}/giu,
  ],
  [
    'falseMatch',
    /false[\s-](?:match\p{L}*|accept\p{L}*)|fausses?\s+(?:correspondances?|acceptations?)|comparisons?|comparaisons?|\bFMR\b/giu,
  ],
  [
    'misses',
    /false[\s-](?:negative|non-?match|reject)\p{L}*|faux\s+négatifs?|faux\s+rejets?|\bmiss(?:es|ed|ing)?\b|(?<!\p{L})(?:manqu(?:e|és?|ées?|ent)|rat(?:és?|ées?|ent)|(?<=ne\s)rate)(?!\p{L})|\bFN(?:IR|MR|R)\b|(?:not|n[’']est\s+pas|ne\s+sont\s+pas)\s+(?:found|detected|recogni[sz]ed|reconnus?|détectées?)/giu,
  ],
  [
    'falseAlerts',
    /false[\s-](?:alert|alarm|positive)s?(?:\s+identification)?|fausses?\s+(?:alertes?|alarmes?)|faux\s+positifs?|wrong(?:ly)?(?:\s+(?:alert|flag|stop|identif)\p{L}*)?|by\s+mistake|misidentif\p{L}*|à\s+tort|par\s+erreur|\bFP(?:IR|R)\b/giu,
  ],
  ['specificity', /specificity|spécificité|true[\s-]negative|vrais?\s+négatifs?/giu],
  ['error', /errors?\b|erreurs?|se\s+trompe|is\s+wrong|mistakes?/giu],
  [
    'detects',
    /detect\p{L}*|recogni[sz]\p{L}*|\bhits?\b|\bfinds?\b|found|caught|identif\p{L}*|recall|sensitivity|true[\s-]positive|\bTP(?:IR|R)\b|détect\p{L}*|reconn\p{L}*|retrouv\p{L}*|repér\p{L}*|sensibilité|vrais?\s+positifs?|rappel/giu,
  ],
  [
    'accuracy',
    /accura\p{L}*|reliab\p{L}*|precis\p{L}*|correct\p{L}*|exact\p{L}*|success|effective|fiab\p{L}*|précis\p{L}*|just(?:e|esse)\b|réussite|efficac\p{L}*/giu,
  ],
];

const countWords: Words<CountKey> = [
  ['tested', /tests?\b|tested|testée?s?|essais?|essayée?s?|trials?/giu],
  ['list', /watch-?lists?|lists?\b|listes?|entr(?:y|ies)\b|entrées|fiches?|gallery|galerie/giu],
  ['wanted', /wanted|suspects?|recherchée?s?/giu],
  [
    'crowd',
    /passers?-?by|people|persons|visitors|faces|crowd|travell?ers|(?:a|per)\s+day|passants?|passages|personnes|visiteurs|visages|par\s+jour|voyageurs/giu,
  ],
];

/** What directly before a count settles what it counts: “list of 2,000 suspects”, “tested on 1,200 faces”. */
const countLeads: Words<CountKey> = [
  ['tested', /(?:test|essai)\p{L}{0,5}\s+(?:of|on|over|with|against|sur|avec|de|auprès\s+de)\s*$/iu],
  ['list', /list(?:e|s|es)?\s+(?:of|with|holding|has|de|comptant|à|contient)\s*$/iu],
];

interface Label<K> {
  readonly key: K;
  readonly start: number;
  readonly end: number;
}

function labelsOf<K>(sentence: string, words: Words<K>): Label<K>[] {
  const labels: Label<K>[] = [];
  for (const [key, pattern] of words)
    for (const match of sentence.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (labels.every((other) => end <= other.start || start >= other.end)) labels.push({ key, start, end });
    }
  return labels;
}

const linkingOnly =
  /^\s?(?:(?:rates?|score|level|taux)\s?)?(?:of|is|was|are|under|below|over|above|up\s+to|at\s+least|less\s+than|more\s+than|only|just|just\s+under|=|:|d[e’']|du|est(?:\s+de)?|atteint|à|jusqu[’']à|inférieure?\s+à|supérieure?\s+à|moins\s+d[e’']|plus\s+de|que|seulement)*\s?$/iu;
const clauseEnd = /[,;.:]|(?<!\p{L})(?:and|et|at|for|pour|avec|with)(?!\p{L})/iu;
const [farthest, farthestCount] = [70, 28];

/** How far a label stands from a number: its own clause first, then whether only “of” or “is” stand between them. */
function distance(sentence: string, mention: Mention, label: { start: number; end: number }): number {
  if (label.start < mention.end && label.end > mention.start) return -2;
  const after = label.start >= mention.end;
  const gap = after ? sentence.slice(mention.end, label.start) : sentence.slice(label.end, mention.start);
  if (/^\s*$/u.test(gap)) return after ? -1 : -0.5;
  if (!after && linkingOnly.test(gap)) return 0;
  return gap.length + (clauseEnd.test(gap) ? 30 : 0) + (after ? 0 : 6);
}

/** The label nearest to a number; a wanted one is told from the people it is said of (“5 wanted people”). */
function nearest<K extends string>(
  sentence: string,
  mention: Mention,
  labels: readonly Label<K>[],
  within = farthest,
): K | undefined {
  const away = (label: Label<K>) =>
    distance(sentence, mention, label) - (label.key === 'wanted' && label.start >= mention.end ? 14 : 0);
  const best = labels.reduce<Label<K> | undefined>(
    (chosen, label) => (chosen === undefined || away(label) < away(chosen) ? label : chosen),
    undefined,
  );
  return best !== undefined && away(best) < within ? best.key : undefined;
}

function countKey(sentence: string, mention: Mention): CountKey | undefined {
  const before = sentence.slice(Math.max(0, mention.start - 40), mention.start);
  const lead = countLeads.find(([, pattern]) => pattern.test(before));
  return lead?.[0] ?? nearest(sentence, mention, labelsOf(sentence, countWords), farthestCount);
}

/** “Fell by 30 %” and “30 % fewer” say how a figure changed, not what it is. */
const isChange = (sentence: string, { start, end }: Mention): boolean =>
  /(?:fell|dropped|reduced|cut|down|up|rose|improved|decreased|increased|baissé|réduite?s?|diminué|augmenté|amélioré)(?:\s+\p{L}+){0,4}?\s+(?:by|de)\s*$/iu.test(
    sentence.slice(Math.max(0, start - 60), start),
  ) ||
  /^[^,.;\d]{0,40}(?<!\p{L})(?:fewer|en\s+moins|de\s+moins|en\s+plus|de\s+plus)(?!\p{L})/iu.test(sentence.slice(end));

const complement = (value: number): number => Number((1 - value).toPrecision(12));

/** What a share of this kind promises; of a range, the end that favours the promise. */
function promised(
  key: Exclude<ShareKey, 'ofAlerts'>,
  { value, other = value }: Mention,
): readonly [keyof Promise, number] {
  const [low, high] = [Math.min(value, other), Math.max(value, other)];
  switch (key) {
    case 'misses':
      return ['detects', complement(low)];
    case 'specificity':
      return ['falseAlerts', complement(high)];
    case 'error':
      return ['accuracy', complement(low)];
    case 'detects':
    case 'accuracy':
      return [key, high];
    default:
      return [key, low];
  }
}

/** A number quoted with the word before it, where that belongs to the same clause. */
function quoteOf(sentence: string, { start, end }: Mention): string {
  const before = /(?<=^|\s)[^\s\d,;.:]+\s$/u.exec(sentence.slice(0, start));
  return sentence.slice(before?.index ?? start, end).trim();
}

/** Characters of a promise that are read. */
const longestSentence = 2000;

/**
 * Reads a sentence of promise, English or French, and says what each of its numbers was taken for.
 * @example
 * hearPromise('99 % accurate since 2019').unread; // ['since 2019']
 */
export function hearPromise(sentence: string): Heard {
  // Long white space says nothing, and costs the patterns much.
  const text = sentence.slice(0, longestSentence).replace(/\s{2,}/gu, ' ');
  const said: Partial<Record<keyof Promise, number>> = {};
  const heard: { quote: string; as: keyof Promise; value: number }[] = [];
  const unread: string[] = [];
  const take = (mention: Mention, as: keyof Promise, value: number) => {
    const quote = quoteOf(text, mention);
    if (said[as] !== undefined && said[as] !== value) unread.push(quote);
    else heard.push({ quote, as, value });
    said[as] ??= value;
  };
  const mentions = mentionsOf(text);
  const shares = labelsOf(text, shareWords);
  for (const mention of mentions.filter(({ kind }) => kind !== 'alertsADay')) {
    const key = mention.kind === 'share' && !isChange(text, mention) ? nearest(text, mention, shares) : undefined;
    const counted = mention.kind === 'count' ? countKey(text, mention) : undefined;
    if (key !== undefined && key !== 'ofAlerts') take(mention, ...promised(key, mention));
    else if (counted !== undefined) take(mention, counted, mention.value);
    else unread.push(quoteOf(text, mention));
  }
  for (const mention of mentions.filter(({ kind }) => kind === 'alertsADay'))
    if (said.crowd !== undefined && said.crowd > 0) take(mention, 'falseAlerts', mention.value / said.crowd);
    else unread.push(quoteOf(text, mention));
  return { promise: said, heard, unread };
}

/**
 * Reads a sentence of promise, English or French: percentages, “1 in 1,000”, and what they are of.
 * @example
 * readPromise('99 % accurate'); // { accuracy: 0.99 }
 * @example
 * readPromise('70 % des personnes recherchées reconnues, 0,1 % de fausses alertes'); // { detects: 0.7, falseAlerts: 0.001 }
 */
export const readPromise = (sentence: string): Promise => hearPromise(sentence).promise;
