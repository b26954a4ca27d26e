import type { Bilingual, Language } from './bilingual.ts';
import { text } from './french.ts';
import { count, date, many, number, percent, readable } from './numbers.ts';

/** How one language writes numbers, days, lists and texts within a sentence. */
export interface Say {
  readonly language: Language;
  readonly count: (value: number) => string;
  readonly number: (value: number, digits?: number) => string;
  /** Three significant digits, millions in words. */
  readonly readable: (value: number) => string;
  /** So many of something, the number as `readable` writes it. */
  readonly many: (value: number, noun: string) => string;
  readonly percent: (share: number, digits?: number) => string;
  readonly date: (day: string | Date) => string;
  readonly list: (items: readonly (string | Bilingual)[]) => string;
  /** A text that stands in both languages, in this one. */
  readonly of: (words: Bilingual) => string;
}

const sayIn = (language: Language): Say => ({
  language,
  count: (value) => count(value, language),
  number: (value, digits) => number(value, language, digits),
  readable: (value) => readable(value, language),
  many: (value, noun) => many(value, noun, language),
  percent: (share, digits) => percent(share, language, digits),
  date: (day) => date(day, language),
  list: (items) =>
    new Intl.ListFormat(language, { type: 'conjunction' }).format(
      items.map((item) => (typeof item === 'string' ? item : item[language])),
    ),
  of: (words) => words[language],
});

const saying = { en: sayIn('en'), fr: sayIn('fr') };

/**
 * A sentence with numbers, in both languages; one function where only the numbers differ.
 *
 * @example
 * words((say) => `${say.count(1234)} people`, (say) => `${say.count(1234)} personnes`);
 * words((say) => say.percent(0.125)); // { en: '12.5%', fr: '12,5 %' }
 */
export const words = (en: (say: Say) => string, fr: (say: Say) => string = en): Bilingual =>
  text(en(saying.en), fr(saying.fr));

/** A title between the quotation marks of each language. */
export const quoted = (title: Bilingual): Bilingual => text(`“${title.en}”`, `« ${title.fr} »`);

/** A ratio as it is read: `2.1`, `2,1`. */
export const ratioText = (ratio: number): Bilingual => words((say) => say.number(ratio, ratio < 10 ? 2 : 3));

/** A ratio in words: `2.1 times`, `2,1 fois`. */
export const times = (ratio: number): Bilingual => text(`${ratioText(ratio).en} times`, `${ratioText(ratio).fr} fois`);

/** How many more people, in per cent where it is not twice as many (`3% more people than`, `2.1 times as many people as`). */
export const morePeople = (ratio: number): Bilingual =>
  ratio < 2
    ? words(
        (say) => `${say.number((ratio - 1) * 100, 2)}% more people than`,
        (say) => `${say.number((ratio - 1) * 100, 2)} % de personnes de plus que`,
      )
    : text(`${times(ratio).en} as many people as`, `${times(ratio).fr} plus de personnes que`);

/** How much more often, said likewise. */
export const moreOften = (ratio: number): Bilingual =>
  ratio < 2
    ? words(
        (say) => `${say.number((ratio - 1) * 100, 2)}% more often than`,
        (say) => `${say.number((ratio - 1) * 100, 2)} % plus souvent que`,
      )
    : text(`${times(ratio).en} as often as`, `${times(ratio).fr} plus souvent que`);

/** The form of a noun or verb that a number asks for: in French 0 and 1 are singular. */
export const plural = (value: number | null, one: Bilingual, many: Bilingual): Bilingual => ({
  en: value === 1 ? one.en : many.en,
  fr: value !== null && Math.abs(value) < 2 ? one.fr : many.fr,
});
