import type { Language } from './bilingual.ts';

const locales = { en: 'en-GB', fr: 'fr-FR' } as const;
const formats = new Map<string, Intl.NumberFormat>();

const formatOf = (language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
  const key = language + JSON.stringify(options);
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(locales[language], options);
    formats.set(key, format);
  }
  return format;
};

/** A count with the language's separators: `1,234` or `1 234`. */
export const count = (value: number, language: Language): string =>
  formatOf(language, { maximumFractionDigits: 0 }).format(value);

/** A number with at most `digits` significant digits (integers keep all of theirs below a million). */
export function number(value: number, language: Language, digits = 3): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e6) return count(value, language);
  return formatOf(language, { maximumSignificantDigits: digits }).format(value);
}

/** A number as people read one: three significant digits, from a million on in words (`7.16 billion`, `7,16 milliards`). */
export function readable(value: number, language: Language): string {
  const rounded = Number(value.toPrecision(3));
  const options = { maximumSignificantDigits: 3 };
  if (Math.abs(rounded) < 1e6) return formatOf(language, options).format(rounded);
  return formatOf(language, { ...options, notation: 'compact', compactDisplay: 'long' }).format(rounded);
}

/** So many of something, as people read it: `4.95 million messages`, `4,95 millions de messages`. */
export function many(value: number, noun: string, language: Language): string {
  const said = readable(value, language);
  // A million is a noun in French: of something.
  if (language === 'en' || /\d$/.test(said)) return `${said} ${noun}`;
  return `${said} ${/^[aeiouyhàâéèêîôû]/i.test(noun) ? 'd’' : 'de '}${noun}`;
}

/** A share 0 to 1 written in per cent: `12.3%` or `12,3 %`. */
export const percent = (share: number, language: Language, fractionDigits = 1): string =>
  formatOf(language, { style: 'percent', maximumFractionDigits: fractionDigits }).format(share);

/** A day (ISO `2025-04-24` or a Date) in words: `24 April 2025`, `24 avril 2025`, `1er mai 2025`. */
export function date(day: string | Date, language: Language): string {
  const words = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  );
  return language === 'fr' ? words.replace(/^1 /, '1er ') : words;
}
