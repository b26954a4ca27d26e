import type { Bilingual } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import type { CameraKind } from '../camera.ts';
import type { LeftOutReason } from '../coverage/left-out.ts';

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

/** Why ways are no part of the streets in the open. */
export const leftOutText: Readonly<Record<LeftOutReason, Bilingual>> = {
  unbuilt: text('planned, under construction, or gone', 'prévues, en construction ou disparues'),
  underground: text('in a tunnel or below ground', 'en tunnel ou sous terre'),
  indoor: text('indoors', 'en intérieur'),
  upper: text('on an upper floor', 'à l’étage'),
};

export const kindText: Readonly<Record<CameraKind, Bilingual>> = {
  fixed: text('fixed', 'fixe'),
  dome: text('dome', 'dôme'),
  panning: text('panning', 'mobile'),
  panoramic: text('panoramic', 'panoramique'),
  'plate-reader': text('plate reader', 'lecteur de plaques'),
  unknown: text('kind not stated', 'type non indiqué'),
};
