import { type Bilingual, inBoth, type Language, same } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import { count, number } from '../../../language/numbers.ts';
import { everybodyColumn, groupWords } from '../meaning/everybody.ts';
import type { RateName } from '../rates/rates.ts';

export const rateWords: Record<RateName, Bilingual> = {
  selection: { en: 'selection rate', fr: 'taux de sélection' },
  base: { en: 'base rate', fr: 'taux de base' },
  fpr: { en: 'false-positive rate', fr: 'taux de faux positifs' },
  fnr: { en: 'false-negative rate', fr: 'taux de faux négatifs' },
  ppv: { en: 'positive predictive value', fr: 'valeur prédictive positive' },
  npv: { en: 'negative predictive value', fr: 'valeur prédictive négative' },
  fdr: { en: 'false-discovery rate', fr: 'taux de fausses alertes parmi les sélectionnés' },
  for: { en: 'false-omission rate', fr: 'taux d’omissions parmi les non sélectionnés' },
  accuracy: { en: 'accuracy', fr: 'part de décisions justes' },
};

/** The same with the article that a French sentence needs. */
export const rateWithArticle = (rate: RateName): Bilingual => ({
  en: `the ${rateWords[rate].en}`,
  fr: rate === 'accuracy' || rate === 'ppv' || rate === 'npv' ? `la ${rateWords[rate].fr}` : `le ${rateWords[rate].fr}`,
});

export const points = (difference: number, language: Language): string =>
  `${number(difference * 100, language)} ${language === 'fr' ? (Math.abs(difference) >= 0.02 ? 'points' : 'point') : 'points'}`;

export const quotedName = (name: string, language: Language): string =>
  language === 'fr' ? `« ${name} »` : `“${name}”`;

/** `1 row`, `1,234 repeated rows`, `2 lignes`. */
export const rowsOf = (rows: number, language: Language, kind = ''): string =>
  language === 'fr'
    ? `${count(rows, 'fr')} ${rows < 2 ? 'ligne' : 'lignes'}`
    : `${count(rows, 'en')} ${kind === '' ? '' : `${kind} `}${rows === 1 ? 'row' : 'rows'}`;

/** `sex = F`, or `everybody`. */
export const whereOf = (column: string, group: string): Bilingual =>
  column === everybodyColumn ? groupWords(column, group) : same(`${column} = ${group}`);

/** A sentence in both languages from one function of the language. */
export const sentence = (write: (language: Language) => string): Bilingual => {
  const { en, fr } = inBoth(write);
  return text(en, fr);
};

/** One function of the language for both: picks the words of the language. */
export const worded =
  (language: Language) =>
  (en: string, fr: string): string =>
    language === 'fr' ? fr : en;

const mostListed = 12;

/** `a, b and c`; beyond a dozen, how many more. */
export function listed(items: readonly string[], language: Language): string {
  const and = language === 'fr' ? ' et ' : ' and ';
  if (items.length > mostListed) {
    const rest = count(items.length - mostListed, language);
    return `${items.slice(0, mostListed).join(', ')}${and}${rest}${language === 'fr' ? ' autres' : ' more'}`;
  }
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')}${and}${items[items.length - 1]}`;
}
