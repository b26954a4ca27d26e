import { frenchSpaces } from '../../../language/french.ts';

const isBilingual = (value: object): value is { en: string; fr: string } =>
  Object.keys(value).length === 2 && typeof (value as { en: unknown }).en === 'string' && 'fr' in value;

/** The same lines, their French texts with the spaces that may not break. */
export const withFrenchSpaces = <T extends { readonly text: { en: string; fr: string } }>(lines: readonly T[]): T[] =>
  lines.map((line) =>
    isBilingual(line.text) ? { ...line, text: { en: line.text.en, fr: frenchSpaces(line.text.fr) } } : line,
  );
