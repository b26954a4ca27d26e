import type { Language } from '../../../language/bilingual.ts';

const isBilingual = (value: object): value is { en: string; fr: string } =>
  Object.keys(value).length === 2 && typeof (value as { en: unknown }).en === 'string' && 'fr' in value;

/** A result as plain JSON in one language: bilingual texts become that language's, infinities `null`. */
export function plainJson(value: unknown, language: Language): unknown {
  if (value === null || typeof value !== 'object')
    return typeof value === 'number' && !Number.isFinite(value) ? null : value;
  if (Array.isArray(value)) return value.map((item) => plainJson(item, language));
  if (ArrayBuffer.isView(value)) return Array.from(value as unknown as ArrayLike<number>);
  if (isBilingual(value)) return value[language];
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainJson(item, language)]));
}
