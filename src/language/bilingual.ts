/** The two languages of everything that a person reads. */
export type Language = 'en' | 'fr';

/** One text in both languages; catalogues (`messages.ts`) are functions that return it. */
export interface Bilingual {
  readonly en: string;
  readonly fr: string;
}

export const languages: readonly Language[] = ['en', 'fr'];

/** The same words in both languages: names, numbers, keys. */
export const same = (text: string): Bilingual => ({ en: text, fr: text });

/** Builds both languages from one function of the language. */
export const inBoth = (write: (language: Language) => string): Bilingual => ({ en: write('en'), fr: write('fr') });

/** The language that `--lang` names, else that of the locale (`LC_ALL`, `LC_MESSAGES`, `LANG`), else English. */
export function chooseLanguage(asked: string | undefined, environment: Record<string, string | undefined>): Language {
  if (asked === 'fr' || asked === 'en') return asked;
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return locale.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}
