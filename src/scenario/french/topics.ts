import type { Bilingual } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';

/** What the topics of published figures are about, for those who look for them in words. */
export const topicTexts: Readonly<Record<string, Bilingual>> = {
  acts: text('acts', 'actes de la vie'),
  audit: text('audit', 'audit de notes'),
  calendar: text('calendar', 'calendrier des lois'),
  cameras: text('cameras', 'caméras, vidéosurveillance, plaques'),
  contacts: text('contacts', 'relations entre les gens'),
  faces: text('faces', 'reconnaissance faciale, visages'),
  filter: text('filter', 'filtre, censure des messages'),
  linkage: text('linkage', 'rattachement, recoupement de fichiers'),
  lists: text('lists', 'listes, débiteurs'),
  movement: text('movement', 'déplacements'),
  noticing: text('noticing', 'ce que les gens savent et remarquent'),
  payments: text('payments', 'paiements'),
  population: text('population', 'population, foyers'),
  recourse: text('recourse', 'recours, plaintes'),
  review: text('review', 'vérification humaine'),
  rules: text('rules', 'règles, barème, crédit social'),
  scoring: text('scoring', 'note, profilage, fraude'),
  speech: text('speech', 'expression, effet dissuasif'),
  talk: text('talk', 'messages, conversations'),
  travel: text('travel', 'voyages, trains, avions'),
};
