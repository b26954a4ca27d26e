import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import type { Rate } from './rate.ts';

/** What a measure is about: the sections of `columns.json`, of the definitions and of the report. */
export const subjects = ['seen', 'words', 'watch', 'score', 'lists', 'recourse', 'voice', 'gain', 'error'] as const;
export type Subject = (typeof subjects)[number];

export const subjectTitles: Readonly<Record<Subject, Bilingual>> = {
  seen: text('What is seen', 'Ce qui est vu'),
  words: text('Words', 'Les paroles'),
  watch: text('Cameras, alerts, stops', 'Caméras, alertes, contrôles'),
  score: text('Records and score', 'Mentions et note'),
  lists: text('Lists and refusals', 'Listes et refus'),
  recourse: text('Appeals', 'Recours'),
  voice: text('Speech', 'L’expression'),
  gain: text('What it gains', 'Ce que l’on y gagne'),
  error: text('What error did', 'Ce que fait l’erreur'),
};

/** Units, and how each is said. */
export const units = {
  acts: text('acts', 'actes'),
  messages: text('messages', 'messages'),
  faces: text('faces', 'visages'),
  plates: text('plates', 'plaques'),
  conversations: text('conversations', 'conversations'),
  alerts: text('alerts', 'alertes'),
  stops: text('stops', 'contrôles'),
  people: text('people', 'personnes'),
  records: text('records', 'mentions'),
  entries: text('entries', 'inscriptions'),
  refusals: text('refused attempts', 'tentatives refusées'),
  appeals: text('appeals', 'recours'),
  judgments: text('judgments', 'jugements'),
  'person-weeks': text('person-weeks', 'semaines-personnes'),
  spheres: text('spheres a person', 'sphères par personne'),
  queries: text('queries', 'interrogations'),
  files: text('files', 'fichiers'),
  points: text('points', 'points'),
  share: text('share, 0 to 1', 'part, de 0 à 1'),
  dissent: text('dissent, 0 to 1', 'désaccord, de 0 à 1'),
  'people per 1,000 stops': text('people per 1,000 stops', 'personnes pour 1 000 contrôles'),
} as const satisfies Record<string, Bilingual>;
export type Unit = keyof typeof units;

/** What one measure is. */
export interface Measure {
  readonly id: string;
  readonly title: Bilingual;
  readonly unit: Unit;
  /** Weekly values add up to the run's. */
  readonly additive: boolean;
  readonly definition: Bilingual;
  readonly about: Subject;
  /** How it comes from the counts. */
  readonly rate: Rate;
  /** What the machinery is said to be for. */
  readonly gain?: boolean;
}
