import { type Bilingual, inBoth } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { count, number, percent } from '../language/numbers.ts';
import { neighbourhoodSize } from '../scenario/checks.ts';
import type { Answers, Asked, QuestionId, Read } from './new-answers.ts';
import { amount, deployment, errors, groups, retention, wrong } from './new-readers.ts';

/** One of the nine questions. */
export interface Question {
  readonly id: QuestionId;
  /** The option that answers it. */
  readonly flag: string;
  readonly ask: (asked: Asked) => Bilingual;
  /** An answer that stands until another is given, as text. */
  readonly before: (asked: Asked) => string;
  readonly applies: (asked: Asked) => boolean;
  readonly read: (given: string, asked: Asked) => Read<Answers[QuestionId]>;
}

const isFilming = ({ answers }: Asked): boolean => answers.deploy === 'faces' || answers.deploy === 'behaviour';
const isFaces = ({ answers }: Asked): boolean => answers.deploy === 'faces';
const always = (): boolean => true;
const plain = (value: number): string => String(Number(value.toPrecision(6)));

/** The nine questions, in the order in which they are asked. */
export const questions: readonly Question[] = [
  {
    id: 'deploy',
    flag: '--deploy',
    ask: () =>
      text(
        'What is deployed? (faces: cameras that recognise people on a list; behaviour: cameras that alert on what people do; base: what the scenario has)',
        'Qu’est-ce qui est déployé ? (faces : caméras qui reconnaissent les personnes d’une liste ; behaviour : caméras qui alertent sur ce que font les gens ; base : ce que prévoit le scénario)',
      ),
    before: ({ regime }) =>
      regime.watch.sightings > 0 ? 'faces' : regime.watch.behaviour.length > 0 ? 'behaviour' : 'base',
    applies: always,
    read: deployment,
  },
  {
    id: 'cameras',
    flag: '--cameras',
    ask: () => text('How many cameras?', 'Combien de caméras ?'),
    before: () => '',
    applies: isFilming,
    read: (given) => amount(given, { whole: true, least: 1, most: 10_000_000, example: '12' }),
  },
  {
    id: 'footfall',
    flag: '--footfall',
    ask: () =>
      text(
        'How many people pass each camera in a day?',
        'Combien de personnes passent devant chaque caméra par jour ?',
      ),
    before: () => '',
    applies: isFaces,
    read: (given, { answers, population }) => {
      const read = amount(given, { least: 0.001, most: 10_000_000, example: '2500' });
      if ('wrong' in read) return read;
      const daily = (read.value * (answers.cameras ?? 1)) / population;
      if (daily <= 1000) return read;
      return wrong(
        `${number(read.value, 'en')} people a day before ${number(answers.cameras ?? 1, 'en')} cameras would film each of ${count(population, 'en')} people ${number(daily, 'en')} times a day: give less, or more people with --population`,
        `${number(read.value, 'fr')} personnes par jour devant ${number(answers.cameras ?? 1, 'fr')} caméras filmeraient chacune des ${count(population, 'fr')} personnes ${number(daily, 'fr')} fois par jour : donnez moins, ou plus de personnes avec --population`,
      );
    },
  },
  {
    id: 'list',
    flag: '--list',
    ask: () => text('How many people are on the list?', 'Combien de personnes sur la liste de recherche ?'),
    before: ({ regime, population }) => {
      const entries = Math.round((regime.watch.listSize * population) / 100_000);
      return entries > 0 ? String(entries) : '';
    },
    applies: isFaces,
    read: (given, { population }) => amount(given, { whole: true, least: 1, most: population, example: '500' }),
  },
  {
    id: 'errors',
    flag: '--threshold (--false-alerts, --misses)',
    ask: ({ answers }) =>
      answers.deploy === 'behaviour'
        ? text(
            'False alerts a camera and day; share of events missed (such as 0.5 ; 30%)',
            'Fausses alertes par caméra et par jour ; part des événements manqués (par exemple 0.5 ; 30%)',
          )
        : text(
            'Threshold of the score (such as 0.6), or false alerts a face compared and share of listed people missed (such as 0.1% ; 10%)',
            'Seuil de ressemblance (par exemple 0.6), ou fausses alertes par visage comparé et part des personnes recherchées non reconnues (par exemple 0.1% ; 10%)',
          ),
    before: () => '',
    applies: isFilming,
    read: errors,
  },
  {
    id: 'staff',
    flag: '--staff',
    ask: () =>
      text(
        'How many full-time people check alerts before anybody is stopped? (0: nobody)',
        'Combien de personnes à plein temps vérifient les alertes avant tout contrôle ? (0 : aucune)',
      ),
    before: () => '0',
    applies: isFaces,
    read: (given) => amount(given, { least: 0, most: 100_000, example: '2' }),
  },
  {
    id: 'retention',
    flag: '--retention',
    ask: () =>
      text(
        'After how many weeks are points on people erased? (none: never, or no points)',
        'Au bout de combien de semaines les points sont-ils effacés ? (none : jamais, ou pas de points)',
      ),
    before: ({ regime }) => String(regime.safeguards.retentionWeeks ?? 'none'),
    applies: always,
    read: retention,
  },
  {
    id: 'groups',
    flag: '--groups',
    ask: ({ base }) =>
      text(
        `What share of people is in each group (${base.people.groups.map(({ title }) => title.en).join(', ')})?`,
        `Quelle part des personnes dans chaque groupe (${base.people.groups.map(({ title }) => title.fr).join(', ')}) ?`,
      ),
    before: ({ base }) => base.people.groups.map(({ id, share: part }) => `${id}=${plain(part)}`).join(' '),
    applies: always,
    read: groups,
  },
  {
    id: 'weeks',
    flag: '--weeks',
    ask: () => text('How many weeks?', 'Combien de semaines ?'),
    before: ({ base }) => String(base.weeks),
    applies: always,
    read: (given) => amount(given, { whole: true, least: 1, most: 1040, example: '52' }),
  },
];

/** People run: those who live there where they are few, no neighbourhood of less than 100 people. */
export function peopleToRun(population: number, most: number): number {
  const size = Math.min(population, most);
  const left = size % neighbourhoodSize;
  return size > neighbourhoodSize && left > 0 && left < 100 ? size - left : size;
}

/** A share in words, for comments. */
export const shareText = (value: number): Bilingual => inBoth((language) => percent(value, language, 4));
