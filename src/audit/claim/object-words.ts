import type { Bilingual } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import type { ObjectName } from './reading/objects.ts';

/** How one speaks of what a machine looks at and looks for. */
export interface ObjectWords {
  /** All that pass before it. */
  readonly all: Bilingual;
  readonly one: Bilingual;
  /** Those among them that it is to find, and how found and missed agree with them. */
  readonly sought: Bilingual;
  readonly found: Bilingual;
  readonly missed: Bilingual;
  /** Who is flagged wrongly for each that is rightly found. */
  readonly flagged: Bilingual;
}

const wordsFor = (
  all: [string, string],
  one: [string, string],
  sought: [string, string],
  found: [string, string],
  missed: [string, string],
  flagged: [string, string],
): ObjectWords => ({
  all: text(...all),
  one: text(...one),
  sought: text(...sought),
  found: text(...found),
  missed: text(...missed),
  flagged: text(...flagged),
});

const faces = wordsFor(
  ['passers-by', 'passants'],
  ['passer-by', 'passant'],
  ['wanted people', 'personnes recherchées'],
  ['found', 'reconnues'],
  ['missed', 'non reconnues'],
  [
    'innocent people are flagged for each wanted person found',
    'personnes innocentes signalées pour chaque personne recherchée reconnue',
  ],
);

/** The words of each object; people who pass where a sentence names none. */
const objectWords: Readonly<Record<ObjectName, ObjectWords>> = {
  faces,
  weapons: wordsFor(
    ['passers-by', 'passants'],
    ['passer-by', 'passant'],
    ['people with a weapon', 'personnes armées'],
    ['found', 'repérées'],
    ['missed', 'non repérées'],
    [
      'people without a weapon are flagged for each weapon found',
      'personnes sans arme signalées pour chaque arme repérée',
    ],
  ),
  plates: wordsFor(
    ['plates read', 'plaques lues'],
    ['plate', 'plaque'],
    ['wanted plates', 'plaques recherchées'],
    ['found', 'reconnues'],
    ['missed', 'non reconnues'],
    [
      'other cars are flagged for each wanted plate found',
      'autres véhicules signalés pour chaque plaque recherchée reconnue',
    ],
  ),
  fraud: wordsFor(
    ['files', 'dossiers'],
    ['file', 'dossier'],
    ['fraudulent files', 'dossiers frauduleux'],
    ['found', 'repérés'],
    ['missed', 'non repérés'],
    [
      'honest files are flagged for each fraudulent one found',
      'dossiers honnêtes signalés pour chaque dossier frauduleux repéré',
    ],
  ),
  messages: wordsFor(
    ['messages', 'messages'],
    ['message', 'message'],
    ['unlawful messages', 'messages illicites'],
    ['found', 'repérés'],
    ['missed', 'non repérés'],
    [
      'lawful messages are flagged for each unlawful one found',
      'messages licites signalés pour chaque message illicite repéré',
    ],
  ),
  gunshots: wordsFor(
    ['loud sounds', 'bruits forts'],
    ['sound', 'bruit'],
    ['gunshots', 'coups de feu'],
    ['found', 'repérés'],
    ['missed', 'non repérés'],
    [
      'other sounds raise an alert for each gunshot found',
      'autres bruits donnent l’alerte pour chaque coup de feu repéré',
    ],
  ),
  lies: wordsFor(
    ['people questioned', 'personnes interrogées'],
    ['person questioned', 'personne interrogée'],
    ['people who lie', 'personnes qui mentent'],
    ['found', 'repérées'],
    ['missed', 'non repérées'],
    [
      'honest people are called liars for each liar found',
      'personnes sincères dites menteuses pour chaque menteur repéré',
    ],
  ),
  drugs: wordsFor(
    ['people tested', 'personnes dépistées'],
    ['person tested', 'personne dépistée'],
    ['people who took the drug', 'personnes qui ont consommé'],
    ['found', 'repérées'],
    ['missed', 'non repérées'],
    [
      'people who took nothing are flagged for each one who did',
      'personnes sobres signalées pour chaque consommateur repéré',
    ],
  ),
  behaviour: wordsFor(
    ['passers-by', 'passants'],
    ['passer-by', 'passant'],
    ['real incidents', 'incidents réels'],
    ['found', 'repérés'],
    ['missed', 'non repérés'],
    [
      'ordinary scenes raise an alert for each incident found',
      'scènes ordinaires donnent l’alerte pour chaque incident repéré',
    ],
  ),
  fingerprints: wordsFor(
    ['people who try', 'personnes qui essaient'],
    ['person who tries', 'personne qui essaie'],
    ['owners', 'propriétaires'],
    ['recognised', 'reconnus'],
    ['refused', 'refusés'],
    ['strangers are let in for each owner recognised', 'inconnus admis pour chaque propriétaire reconnu'],
  ),
  images: wordsFor(
    ['images', 'images'],
    ['image', 'image'],
    ['unlawful images', 'images illicites'],
    ['found', 'repérées'],
    ['missed', 'non repérées'],
    [
      'lawful images are flagged for each unlawful one found',
      'images licites signalées pour chaque image illicite repérée',
    ],
  ),
  fevers: wordsFor(
    ['people measured', 'personnes mesurées'],
    ['person measured', 'personne mesurée'],
    ['people with a fever', 'personnes fiévreuses'],
    ['found', 'repérées'],
    ['missed', 'non repérées'],
    [
      'people without a fever are flagged for each fever found',
      'personnes sans fièvre signalées pour chaque fièvre repérée',
    ],
  ),
  crime: wordsFor(
    ['places and days, or people, that are scored', 'lieux et jours, ou personnes, qui sont notés'],
    ['place, day or person', 'lieu, jour ou personne'],
    ['crimes that happen', 'délits qui surviennent'],
    ['foreseen', 'prévus'],
    ['unforeseen', 'non prévus'],
    ['predictions fail for each crime foreseen', 'prédictions tombent à faux pour chaque délit prévu'],
  ),
};

/** The words for a claim. */
export const wordsOf = (object: ObjectName | undefined): ObjectWords => objectWords[object ?? 'faces'];
