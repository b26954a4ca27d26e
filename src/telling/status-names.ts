import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';

/** How far a published figure may be trusted, in words. */
export const statusNames: Readonly<Record<string, Bilingual>> = {
  read: text('read in the primary text', 'lu dans le texte d’origine'),
  derived: text('computed from figures read', 'calculé à partir de chiffres lus'),
  secondary: text('quoted by others', 'cité par d’autres'),
  weak: text('weak source', 'source fragile'),
  unverified: text('not verified', 'non vérifié'),
};
