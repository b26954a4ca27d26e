import type { Bilingual } from '../../src/language/bilingual.ts';
import { text } from '../../src/language/french.ts';

/** The parts of the page, in the order of its menu. */
export const parts = ['opening', 'country', 'life', 'chat', 'crossing', 'map', 'files', 'town', 'assumptions'] as const;
export type Part = (typeof parts)[number];

export const partTitles: Readonly<Record<Part, Bilingual>> = {
  opening: text('1,000 people', '1 000 personnes'),
  country: text('One country', 'Un pays'),
  life: text('One life', 'Une vie'),
  chat: text('One chat', 'Une conversation'),
  crossing: text('A crossing', 'Un carrefour'),
  map: text('A map', 'Une carte'),
  files: text('Your files', 'Vos fichiers'),
  town: text('A town', 'Une ville'),
  assumptions: text('Assumptions', 'Hypothèses'),
};
