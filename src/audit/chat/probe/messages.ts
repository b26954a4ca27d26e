import type { Bilingual } from '../../../language/bilingual.ts';
import { typeset } from '../typeset.ts';

const list = (name: 'k' | 'length'): Bilingual =>
  name === 'k'
    ? { en: 'k (components of a rule)', fr: 'k (composantes d’une règle)' }
    : { en: 'length (characters of a component)', fr: 'length (caractères d’une composante)' };

/** Texts about `--prior FILE`. */
export const priorMessages = typeset({
  notAnObject: (name: 'k' | 'length'): Bilingual => ({
    en: `the prior's ${list(name).en} is not an object of weights; expected {"k": {"1": 78, …}, "length": {"1": 0.008, …}}`,
    fr: `dans l’a priori, ${list(name).fr} n’est pas un objet de poids ; attendu : {"k": {"1": 78, …}, "length": {"1": 0.008, …}}`,
  }),
  badKey: (name: 'k' | 'length', key: string): Bilingual => ({
    en: `the prior's ${list(name).en} has the key "${key}"; keys are whole numbers from 1 to 1000`,
    fr: `dans l’a priori, ${list(name).fr} a la clé « ${key} » ; les clés sont des entiers de 1 à 1000`,
  }),
  badWeight: (name: 'k' | 'length', key: string, value: string): Bilingual => ({
    en: `the prior's ${list(name).en} gives ${value} for "${key}"; a weight is a number of 0 or more`,
    fr: `dans l’a priori, ${list(name).fr} donne ${value} pour « ${key} » ; un poids est un nombre positif ou nul`,
  }),
  noWeight: (name: 'k' | 'length'): Bilingual => ({
    en: `the prior's ${list(name).en} has no weight above 0; give at least one`,
    fr: `dans l’a priori, ${list(name).fr} n’a aucun poids supérieur à 0 ; donnez-en au moins un`,
  }),
});

/** Texts about the text to probe, the rules of a simulation and the oracles. */
export const probeMessages = typeset({
  emptyText: (): Bilingual => ({
    en: 'holds no text; give the blocked message',
    fr: 'ne contient aucun texte ; donnez le message bloqué',
  }),
  tooLongText: (characters: number): Bilingual => ({
    en: `holds ${characters} characters: give one message of at most 10,000`,
    fr: `contient ${characters} caractères : donnez un seul message, de 10 000 au plus`,
  }),
  notUtf8: (): Bilingual => ({
    en: 'is not UTF-8; save the message as UTF-8 text',
    fr: 'n’est pas en UTF-8 ; enregistrez le message en texte UTF-8',
  }),
  badRule: (why: Bilingual): Bilingual => ({
    en: `is no rule (${why.en}); each line is {"components": ["a", "b"]}`,
    fr: `n’est pas une règle (${why.fr}) ; chaque ligne s’écrit {"components": ["a", "b"]}`,
  }),
  noRules: (): Bilingual => ({
    en: 'holds no rule; each line is {"components": ["a", "b"]}',
    fr: 'ne contient aucune règle ; chaque ligne s’écrit {"components": ["a", "b"]}',
  }),
});
