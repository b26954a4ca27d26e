import type { Language } from '../language/bilingual.ts';
import { count, number, readable } from '../language/numbers.ts';
import type { Cell, Disclosure, Marked, Words } from './blocks.ts';

/** How a format of plain letters writes words. */
export interface LineStyle {
  readonly plain: (text: string) => string;
  readonly marked: (look: Marked['look'], inner: string, raw: Words) => string;
  readonly link: (inner: string, url: string) => string;
  readonly told: (about: Disclosure, inner: string) => string;
}

export const isWebAddress = (url: string | null | undefined): url is string =>
  typeof url === 'string' && /^https?:\/\//.test(url);

/** Words as one line of a format, in one language. */
export function lineOf(words: Words, language: Language, style: LineStyle): string {
  const inner = (part: Words): string => lineOf(part, language, style);
  if (typeof words === 'string') return style.plain(words);
  if ('en' in words) return style.plain(words[language]);
  if ('cited' in words) return style.plain(words.cited);
  if (!('words' in words)) return words.map(inner).join('');
  if ('look' in words) return style.marked(words.look, inner(words.words), words.words);
  if ('url' in words) return isWebAddress(words.url) ? style.link(inner(words.words), words.url) : inner(words.words);
  if ('bands' in words)
    return [
      inner(words.words),
      ...words.bands.map((band) => style.marked('small', inner(band.words), band.words)),
    ].join('');
  return style.told(words.about, inner(words.words));
}

/** A number as a reader of the language writes it: whole ones whole, others with six digits; where it is rounded, with three. */
export function numberText(value: number, language: Language, rounded = false): string {
  const exact = () => (Number.isInteger(value) ? count(value, language) : number(value, language, 6));
  return (rounded ? readable(value, language) : exact()).replace('-', '−');
}

/** A cell as one line: `null` is a dash. */
export function cellLine(cell: Cell | undefined, language: Language, style: LineStyle, rounded = false): string {
  if (cell === null || cell === undefined) return '—';
  return typeof cell === 'number' ? numberText(cell, language, rounded) : lineOf(cell, language, style);
}
