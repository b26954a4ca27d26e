import type { Language } from '../../language/bilingual.ts';
import { count } from '../../language/numbers.ts';

/** A name or a cell as a sentence quotes it. */
export const quoted = (text: string, language: Language): string => (language === 'fr' ? `« ${text} »` : `“${text}”`);

export const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

/** Names one after the other, quoted; those over `most` are counted. */
export function listed(names: readonly string[], language: Language, most = 12): string {
  const shown = names.slice(0, most).map((name) => quoted(shortened(name), language));
  const rest = names.length - shown.length;
  if (rest <= 0) return shown.join(', ');
  return `${shown.join(', ')}${language === 'fr' ? ` et ${count(rest, 'fr')} autres` : ` and ${count(rest, 'en')} more`}`;
}
