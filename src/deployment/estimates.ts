import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import type { Answers } from './answers.ts';

/** A value with its ends, and what it rests on. */
export interface Estimate {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly reason: Bilingual;
  /** The value in a few words, where it is assumed. */
  readonly short?: Bilingual;
}

export const author = text('stated by the author of this file', 'déclaré par l’auteur de ce fichier');

/** What is assumed where a question of a number was skipped. */
const assumed = {
  cameras: (population: number): Estimate => ({
    value: Math.max(1, Math.round(population / 2000)),
    low: 1,
    high: Math.max(2, Math.round(population / 250)),
    short: text('one for 2,000 people', 'une pour 2 000 personnes'),
    reason: text(
      'cameras were not stated: one for 2,000 people, where Paris has about four',
      'caméras non précisées : une pour 2 000 personnes, là où Paris en a environ quatre',
    ),
  }),
  footfall: (): Estimate => ({
    value: 2600,
    low: 200,
    high: 10_000,
    short: text('2,600, from 200 to 10,000', '2 600, de 200 à 10 000'),
    reason: text(
      'passers-by were not stated: 2,600 a camera and day, and nobody measured it',
      'passants non précisés : 2 600 par caméra et par jour, sans aucune mesure',
    ),
  }),
  residents: (): Estimate => ({
    value: 0.7,
    low: 0.3,
    high: 1,
    short: text('seven in ten, from three in ten to all', 'sept sur dix, de trois sur dix à tous'),
    reason: text(
      'how many passers-by live here was not stated: seven in ten',
      'part des passants qui habitent ici non précisée : sept sur dix',
    ),
  }),
  list: (population: number): Estimate => ({
    value: Math.max(1, Math.round((80 * population) / 100_000)),
    low: Math.min(1, Math.round((20 * population) / 100_000)),
    high: Math.max(1, Math.ceil((1000 * population) / 100_000)),
    short: text('as many a head as in London in 2020', 'autant par habitant qu’à Londres en 2020'),
    reason: text(
      'the list was not stated: as many entries a head as in London in 2020',
      'liste non précisée : autant de fiches par habitant qu’à Londres en 2020',
    ),
  }),
  listHere: (): Estimate => ({
    value: 0.2,
    low: 0.02,
    high: 1,
    short: text('one in five, from one in fifty to all', 'une sur cinq, d’une sur cinquante à toutes'),
    reason: text(
      'how many of the list live or pass here was not stated: one in five; what it gains hangs on it',
      'part de la liste qui vit ou passe ici non précisée : une sur cinq ; ce que l’on y gagne en dépend',
    ),
  }),
  staff: (): Estimate => ({
    value: 1,
    low: 0.25,
    high: 4,
    short: text('one', 'une'),
    reason: text(
      'staff was not stated: one full-time person, five minutes an alert, 35 hours a week',
      'effectif non précisé : une personne à plein temps, cinq minutes par alerte, 35 heures par semaine',
    ),
  }),
} as const satisfies Record<string, (population: number) => Estimate>;

export type Estimated = keyof typeof assumed;

/** What was answered, else what is assumed. */
export function estimateOf(answers: Answers, id: Estimated): Estimate {
  const stated = answers[id];
  if (stated !== undefined) return { value: stated, low: null, high: null, reason: author };
  return assumed[id](answers.population ?? 1);
}

/** What is assumed where a question is skipped, in a few words. */
export const shortOf = ({ population = 1 }: Answers, id: Estimated): Bilingual => {
  const { short, reason }: Estimate = assumed[id](population);
  return short ?? reason;
};

/** The product of estimates, each raised or lowered to its end. */
export function product(...parts: readonly Estimate[]): Estimate {
  const times = (end: 'low' | 'high'): number | null =>
    parts.every((part) => part[end] === null) ? null : parts.reduce((all, part) => all * (part[end] ?? part.value), 1);
  const open = parts.filter(({ reason }) => reason !== author).map(({ reason }) => reason);
  const reasons = open.length === 0 ? [author] : open;
  return {
    value: parts.reduce((all, { value }) => all * value, 1),
    low: times('low'),
    high: times('high'),
    reason: { en: reasons.map(({ en }) => en).join('; '), fr: reasons.map(({ fr }) => fr).join(' ; ') },
  };
}

/** A number that is known, to multiply with. */
export const exactly = (value: number): Estimate => ({ value, low: null, high: null, reason: author });

/** An estimate within the ends of its parameter. */
export const within = (estimate: Estimate, most: number): Estimate => ({
  ...estimate,
  value: Math.min(most, estimate.value),
  low: estimate.low === null ? null : Math.min(most, estimate.low),
  high: estimate.high === null ? null : Math.min(most, estimate.high),
});
