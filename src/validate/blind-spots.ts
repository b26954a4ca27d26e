import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';

/** A bug put into the engine on purpose, and the cases that end otherwise because of it. */
export interface DeliberateBug {
  readonly id: string;
  readonly title: Bilingual;
  /** Measured by `npm run proof` (deliberate-bugs), which fails where this list is no longer so. */
  readonly caughtBy: readonly string[];
}

export const deliberateBugs: readonly DeliberateBug[] = [
  {
    id: 'points-doubled',
    title: text('points counted twice', 'points comptés deux fois'),
    caughtBy: ['rotterdam-language'],
  },
  {
    id: 'groups-swapped',
    title: text('the error rates of two groups swapped', 'taux d’erreur de deux groupes intervertis'),
    caughtBy: ['essex-false-alerts-by-group', 'false-matches-by-sex-and-race'],
  },
  {
    id: 'likeness-off',
    title: text('every face as likely to be mistaken', 'tous les visages également confondus'),
    caughtBy: [],
  },
  {
    id: 'appeals-never-heard',
    title: text('appeals never heard', 'recours jamais entendus'),
    caughtBy: ['appeal-funnel'],
  },
  {
    id: 'false-links-nowhere',
    title: text('records of false links land nowhere', 'mentions mal rattachées perdues'),
    caughtBy: ['false-links'],
  },
];
