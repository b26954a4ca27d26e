import type { Bilingual } from '../language/bilingual.ts';

/** Units of parameters, as they are printed. */
export const units = {
  share: { en: 'share, 0 to 1', fr: 'part, de 0 à 1' },
  probability: { en: 'probability', fr: 'probabilité' },
  people: { en: 'people', fr: 'personnes' },
  per100000: { en: 'per 100,000 people', fr: 'pour 100 000 personnes' },
  weekly100000: { en: 'per 100,000 people and week', fr: 'pour 100 000 personnes et par semaine' },
  yearly: { en: 'per person and year', fr: 'par personne et par an' },
  daily: { en: 'per person and day', fr: 'par personne et par jour' },
  cameraDaily: { en: 'per camera and day', fr: 'par caméra et par jour' },
  shareYearly: { en: 'share a year', fr: 'part par an' },
  shareMonthly: { en: 'share a month', fr: 'part par mois' },
  shareWeekly: { en: 'share a week', fr: 'part par semaine' },
  factor: { en: 'factor', fr: 'facteur' },
  ratio: { en: 'ratio', fr: 'rapport' },
  exponent: { en: 'exponent', fr: 'exposant' },
  shape: { en: 'shape of a gamma distribution', fr: 'forme d’une loi gamma' },
  deviation: { en: 'standard deviation of a logarithm', fr: 'écart type d’un logarithme' },
  dissent: { en: 'dissent, 0 to 1', fr: 'désaccord, de 0 à 1' },
  boldness: { en: 'boldness β', fr: 'audace β' },
  punishment: { en: 'punishment ψ', fr: 'sanction ψ' },
  cost: { en: 'units of the published model', fr: 'unités du modèle publié' },
  similarity: { en: 'similarity score', fr: 'score de ressemblance' },
  entries: { en: 'entries', fr: 'fiches' },
  ties: { en: 'ties a person', fr: 'relations par personne' },
  points: { en: 'points', fr: 'points' },
  pointsYearly: { en: 'points a year', fr: 'points par an' },
  years: { en: 'years', fr: 'ans' },
  weeks: { en: 'weeks', fr: 'semaines' },
  days: { en: 'days', fr: 'jours' },
  word: { en: 'word', fr: 'mot' },
  switch: { en: 'on or off', fr: 'oui ou non' },
  list: { en: 'list', fr: 'liste' },
  number: { en: 'number', fr: 'nombre' },
} as const satisfies Record<string, Bilingual>;

export type Unit = keyof typeof units;
