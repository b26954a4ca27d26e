import type { Bilingual } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import type { Figure } from '../evidence.ts';
import type { Parameter } from '../scenario.ts';
import { notes } from './notes.ts';
import { quantities } from './quantity-words.ts';
import { reasons } from './reasons.ts';
import { unitsAndPlaces } from './units-and-places.ts';

// Scenarios and evidence are written once, in English, with their sources; what a French reader sees of them stands here,
// by the English words. What is not here is shown as it was written: a file of somebody else's, in its own language.

/** Why a value is assumed, in both languages; `null` where it is not. */
export const reasonOf = ({ assumption, reason }: Pick<Parameter, 'assumption' | 'reason'>): Bilingual | null =>
  reason ?? (assumption === null ? null : reasonText(assumption));

function reasonText(reason: string): Bilingual {
  const byHand = /^set by (.*)$/.exec(reason);
  return byHand === null ? text(reason, reasons[reason] ?? reason) : text(reason, `fixé par ${byHand[1]}`);
}

const known = (words: string): Bilingual => text(words, unitsAndPlaces[words] ?? words);

/** What a published figure measures. */
export const quantityText = ({ quantity }: Pick<Figure, 'quantity'>): Bilingual =>
  text(quantity, quantities[quantity] ?? quantity);

/** Its unit. */
export const unitOf = ({ unit }: Pick<Figure, 'unit'>): Bilingual => known(unit);

/** Where and when it was measured. */
export function placeText({ place, period }: Pick<Figure, 'place' | 'period'>): Bilingual {
  const where = known(place);
  if (period === undefined) return where;
  const when = known(period);
  return text(`${where.en}, ${when.en}`, `${where.fr}, ${when.fr}`);
}

/** What else must be known of it; `null` where nothing is noted. */
export const noteText = ({ note }: Pick<Figure, 'note'>): Bilingual | null =>
  note === undefined ? null : text(note, notes[note] ?? note);

/** The language in which a source bears its title, by the words that only that language has. */
export function titleLanguage(title: string): 'en' | 'fr' | 'nl' {
  if (dutch.test(title)) return 'nl';
  return french.test(title) ? 'fr' : 'en';
}

const dutch = /Kamervragen|Accountancy Vanmorgen|husite\.nl/;
const french =
  /[éèàêç]| (?:et|du|de la|des|le|les|sur|en) |\b(?:Cour des comptes|Banque|Enquete|Bilan|Le |La |Les |Rapport|Bulletin \d|Insee|INED|Recherches|Ministere|Conseil|Videosurveillance|Deux tiers)/;
