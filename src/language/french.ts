import type { Bilingual } from './bilingual.ts';

const hard = '\u00a0';

/** Puts the spaces that French typography keeps from breaking: before : ; ? ! %, inside « », between groups of digits. */
export const frenchSpaces = (text: string): string =>
  text
    .replace(/ ([:;?!%»])/g, `${hard}$1`)
    .replace(/« /g, `«${hard}`)
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${hard}`);

/** A text in both languages, the French one with its unbreakable spaces. */
export const text = (en: string, fr: string = en): Bilingual => ({ en, fr: en === fr ? fr : frenchSpaces(fr) });

/** The same for a text that somebody else wrote in both languages; one written once is left as it is. */
export const inWords = ({ en, fr }: Bilingual): Bilingual => (en === fr ? { en, fr } : text(en, fr));
