/** A number of a sentence, with the place where it stands. */
export interface Mention {
  readonly value: number;
  /** The other end, where a range is given: “90 to 95 %”. */
  readonly other?: number;
  readonly start: number;
  readonly end: number;
  readonly kind: 'share' | 'count' | 'alertsADay';
}

const units = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const teens = ['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const unités = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];
const dizaines = ['onze', 'douze', 'treize', 'quatorze', 'quinze', 'seize'];

const smallWords: Readonly<Record<string, number>> = Object.fromEntries([
  ...[units, unités].flatMap((words) => words.map((word, value) => [word, value])),
  ...[teens, dizaines].flatMap((words) => words.map((word, value) => [word, 11 + value])),
  ...tens.map((word, value) => [word, 20 + 10 * value]),
  ...Object.entries({ a: 1, an: 1, une: 1, vingt: 20, vingts: 20, trente: 30, quarante: 40, cinquante: 50 }),
  ...Object.entries({ soixante: 60, septante: 70, huitante: 80, nonante: 90 }),
]);

const largeWords: Readonly<Record<string, number>> = {
  hundred: 100,
  cent: 100,
  thousand: 1e3,
  mille: 1e3,
  million: 1e6,
  milliard: 1e9,
  billion: 1e9,
};

const longestFirst = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
const small = `(?:${longestFirst(Object.keys(smallWords))})`;
const large = `(?:${longestFirst(Object.keys(largeWords))})s?`;
const spelled = String.raw`(?<!\p{L})(?:${small}(?:[-\s](?:et[-\s])?${small})*(?:\s+${large})*|${large})(?!\p{L})`;
const digits = String.raw`\d+(?:[\s  \u202f,.]\d+)*(?:e-?\d+)?(?:\s+${large}(?!\p{L}))*`;
const amount = `(?:${digits}|${spelled})`;

/** Digits as English and French group them: `1,000`, `1 000`, `0.1`, `0,1`, `1e-7`. */
function readDigits(plain: string): number {
  const joined = plain
    .replace(/(\d)[\s  \u202f](?=\d{3}(?!\d))/g, '$1')
    .replace(/(\d),(?=\d{3}(?!\d))(?!0*$)/g, (whole, digit: string) => (/^0,/.test(plain) ? whole : digit));
  return Number(joined.replace(/(?<=\d),(?=000(?!\d))/g, /^0,/.test(plain) ? '.' : '').replace(',', '.'));
}

/** Reads digits or words: `1,000`, `a million`, `nine`, `quatre-vingt-dix-neuf`, `2 mille`. */
export function readAmount(text: string): number {
  const words = text
    .trim()
    .toLowerCase()
    .split(/[-\s](?=\p{L})/u);
  let [sum, factor] = [0, 1];
  let said = false;
  for (const word of words) {
    const thousand = largeWords[word.replace(/s$/, '')];
    if (thousand !== undefined && word !== 'et') factor *= thousand;
    else if (word !== 'et') {
      const value = smallWords[word] ?? readDigits(word);
      // Quatre-vingts is four twenties.
      sum = value === 20 && sum === 4 && word.startsWith('vingt') ? 80 : sum + value;
      said = true;
    }
  }
  return (said ? sum : 1) * factor;
}

const falseAlert = String.raw`(?:false|wrong)\s+(?:alerts?|alarms?|positives?)|fausses?\s+(?:alertes?|alarmes?)|faux\s+positifs?`;
const aDay = String.raw`\s+(?:(?:a|per|each|every)\s+day|daily|par\s+jour|chaque\s+jour|quotidiennes?)`;
const none = new RegExp(
  String.raw`(?<![\p{L}\d.,])(?:no|zero|zéro|0|aucune?s?|sans|pas\s+d[e’'])\s*(?:${falseAlert}|false\s+match(?:es)?|fausses?\s+correspondances?|errors?|erreurs?)`,
  'giu',
);
const alertsADay = new RegExp(String.raw`(${amount})\s+(?:${falseAlert})${aDay}`, 'giu');
const perCentMark = String.raw`\s*(?:%|per\s?cent|pour\s?cent|percent)`;
const perCentNumber = String.raw`(?:\d+(?:[.,]\d+)?|${spelled})`;
const range = new RegExp(
  String.raw`(\d+(?:[.,]\d+)?)(?:${perCentMark})?\s*(?:-|–|to|and|à|et)\s*(\d+(?:[.,]\d+)?)${perCentMark}`,
  'giu',
);
const perCent = new RegExp(`(${perCentNumber})${perCentMark}`, 'giu');
const perMille = /(?<!\d)(\d+(?:[.,]\d+)?)\s?‰/giu;
const oneIn = new RegExp(
  String.raw`(?<![\p{L}\d])(${amount})(?:\s+\p{L}+){0,3}\s+(?:in|out\s+of|every|per|for|sur|pour|(?:tous|toutes)\s+les)\s+(${amount})`,
  'giu',
);
const ofHowMany = /(?<![\p{L}\d.,])(\d+)\s+of\s+(?:the\s+)?(\d+)(?![\d.,%])/giu;
const exponent = /(?<![\p{L}\d])(\d+(?:[.,]\d+)?e-\d+)(?!\p{L})/giu;
const bareShare = /(?<![\p{L}\d.,])(0[.,]\d+)(?![\d%.,]|\s*[%‰])/giu;
const plainCount = new RegExp(
  String.raw`(?<![\p{L}\d.,])(\d+(?:[\s  \u202f,]\d{3})*(?:\s+${large})?)(?![\p{L}\d])`,
  'giu',
);

const share = (amount: number, of: number): number => Number((amount / of).toPrecision(12));

/** “70 and 80 %” is a range only after “between”; “70 to 80 %” always. */
const isRange = (sentence: string, match: RegExpMatchArray): boolean =>
  !/\s(?:and|et)\s/iu.test(match[0]) || /(?:between|entre)\s*$/iu.test(sentence.slice(0, match.index));

/** Every number of a sentence, English or French: percentages, ranges, “1 in 1,000”, “none”, counts. */
export function mentionsOf(sentence: string): Mention[] {
  const found: Mention[] = [];
  const free = (start: number, end: number) => found.every((other) => end <= other.start || start >= other.end);
  const add = (kind: Mention['kind'], match: RegExpMatchArray, value: number, other?: number) => {
    const [start, end] = [match.index!, match.index! + match[0].length];
    const finite = Number.isFinite(value) && (other === undefined || Number.isFinite(other));
    if (finite && free(start, end)) found.push({ value, other, start, end, kind });
  };
  for (const match of sentence.matchAll(none)) add('share', match, 0);
  for (const match of sentence.matchAll(alertsADay)) add('alertsADay', match, readAmount(match[1]));
  for (const match of sentence.matchAll(range))
    if (isRange(sentence, match))
      add('share', match, share(readAmount(match[1]), 100), share(readAmount(match[2]), 100));
  for (const match of sentence.matchAll(perCent)) add('share', match, share(readAmount(match[1]), 100));
  for (const match of sentence.matchAll(perMille)) add('share', match, share(readAmount(match[1]), 1000));
  for (const match of sentence.matchAll(oneIn)) add('share', match, readAmount(match[1]) / readAmount(match[2]));
  for (const match of sentence.matchAll(ofHowMany)) add('share', match, readAmount(match[1]) / readAmount(match[2]));
  for (const match of sentence.matchAll(exponent)) add('share', match, readAmount(match[1]));
  for (const match of sentence.matchAll(bareShare)) add('share', match, readAmount(match[1]));
  for (const match of sentence.matchAll(plainCount)) add('count', match, readAmount(match[1]));
  return found.sort((a, b) => a.start - b.start);
}
