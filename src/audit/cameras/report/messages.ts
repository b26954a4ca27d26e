import type { Bilingual } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';

/** The five shares and numbers in words. */
export const measureText = {
  areaShare: text('of the area', 'de la surface'),
  outdoorShare: text('of the outdoor area', 'de la surface extérieure'),
  wayShare: text('of the length of streets and paths', 'de la longueur des rues et chemins'),
  footShare: text('of the length of foot ways', 'de la longueur des voies piétonnes'),
} as const;

export const words = {
  low: text('low', 'bas'),
  middle: text('middle', 'moyen'),
  high: text('high', 'haut'),
  known: text('known', 'connu'),
  forWantOfData: text('for want of data', 'faute de données'),
  watched: text('Watched', 'Filmé'),
  effective: text('effective cameras', 'caméras effectives'),
} as const;
