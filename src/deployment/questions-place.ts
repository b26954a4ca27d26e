import { text } from '../language/french.ts';
import { words } from '../language/words.ts';
import { countryIds, type Deployed, deployments } from './answers.ts';
import { countries, countryOf } from './countries.ts';
import { always, type Choice, isFilming, type Question } from './question.ts';
import { amount, namedShares, oneOf, ownWords, wrong } from './readers.ts';

export const deployedTitles: Readonly<Record<Deployed, Choice['title']>> = {
  faces: text(
    'cameras that recognise the faces of people on a list',
    'des caméras qui reconnaissent le visage de personnes d’une liste',
  ),
  behaviour: text(
    'cameras with software that alerts on what people do',
    'des caméras dont un logiciel alerte sur ce que font les gens',
  ),
  plates: text(
    'cameras that read number plates and look for those of a list',
    'des caméras qui lisent les plaques et cherchent celles d’une liste',
  ),
  chat: text('a filter of messages', 'un filtre des messages'),
  score: text(
    'a score of people, such as of those who draw an allowance',
    'une note des personnes, par exemple des allocataires',
  ),
};

/** The same in a few words, for titles. */
export const shortTitles: Readonly<Record<Deployed, Choice['title']>> = {
  faces: text('face recognition', 'reconnaissance faciale'),
  behaviour: text('alerts on behaviour', 'alertes sur les comportements'),
  plates: text('number plates read', 'lecture des plaques'),
  chat: text('a filter of messages', 'filtre des messages'),
  score: text('a score of people', 'note des personnes'),
};

const parts = 'Centre*=0.2, Reste=0.8';

/** Where: country, people, place, what is deployed there. */
export const placeQuestions: readonly Question[] = [
  {
    id: 'country',
    flag: '--country',
    takes: text('<country>', '<pays>'),
    ask: () => text('In which country?', 'Dans quel pays ?'),
    why: () =>
      text(
        'It brings the legal notes of the report and the annex, and the ages of people.',
        'Il détermine les notes juridiques du rapport et de l’annexe, et l’âge de la population.',
      ),
    skipped: null,
    choices: () => countries.map(({ id, title }) => ({ value: id, title })),
    applies: always,
    read: (given) => oneOf(given, countryIds),
    heard: ({ answers }) => {
      const { law } = countryOf(answers.country ?? 'other');
      return text(`Legal notes: ${law.en}.`, `Notes juridiques : ${law.fr}.`);
    },
  },
  {
    id: 'population',
    flag: '--population',
    takes: text('<n>', '<n>'),
    ask: () =>
      text(
        'How many people live there (or use the service, or are in the files)?',
        'Combien de personnes y vivent (ou utilisent le service, ou sont dans les fichiers) ?',
      ),
    why: () =>
      text(
        'Lists, cameras and staff are told per head; up to 200,000 people are simulated one by one.',
        'Listes, caméras et effectifs sont rapportés à la population ; jusqu’à 200 000 personnes sont simulées une à une.',
      ),
    skipped: null,
    applies: always,
    read: (given) => amount(given, { whole: true, least: 100, most: 10_000_000_000, example: '60000' }),
  },
  {
    id: 'deploy',
    flag: '--deploy',
    takes: text('<what>', '<quoi>'),
    ask: () => text('What is deployed?', 'Qu’est-ce qui est déployé ?'),
    why: () => text('The questions that follow depend on it.', 'Les questions suivantes en dépendent.'),
    skipped: null,
    choices: () => deployments.map((value) => ({ value, title: deployedTitles[value] })),
    applies: always,
    read: (given) => oneOf(given, deployments),
  },
  {
    id: 'place',
    flag: '--place',
    takes: text('<name>', '<nom>'),
    ask: () => text('What is the place called?', 'Comment s’appelle le lieu ?'),
    why: () => text('It is the title of the report.', 'C’est le titre du rapport.'),
    skipped: () => text('the name of the file', 'le nom du fichier'),
    applies: always,
    read: (given) => ownWords(given, 60),
  },
  {
    id: 'purpose',
    flag: '--purpose',
    takes: text('<words>', '<texte>'),
    ask: () => text('For what purpose?', 'Pour quelle finalité ?'),
    why: () =>
      text(
        'The annex sets it before what is gained and what is lost; nothing in the simulation hangs on it.',
        'L’annexe la place avant ce que l’on gagne et ce que l’on perd ; rien dans la simulation n’en dépend.',
      ),
    skipped: () => text('left for you to fill in', 'laissée à remplir'),
    applies: always,
    read: (given) => ownWords(given, 400),
  },
  {
    id: 'regions',
    flag: '--regions',
    takes: text('<shares>', '<parts>'),
    ask: () =>
      text(
        `Which parts does it have, with their share of people, and a star where the cameras stand? (${parts})`,
        `Quelles sont ses parties, avec leur part des habitants, et une étoile là où sont les caméras ? (${parts})`,
      ),
    why: () =>
      text(
        'Who lives before the cameras is filmed more often.',
        'Qui habite devant les caméras est filmé plus souvent.',
      ),
    skipped: () => text('one part, filmed alike', 'une seule partie, filmée également'),
    applies: isFilming,
    read: (given) => {
      const read = namedShares(given, { least: 1, most: 12, example: parts });
      if ('wrong' in read) return read;
      const starred = read.value.map(({ name, share }) => ({
        name: name.endsWith('*') ? name.slice(0, -1).trimEnd() : name,
        share,
        hasCameras: name.endsWith('*'),
      }));
      if (starred.some(({ name }) => name === '')) return wrong('a part has no name', 'une partie n’a pas de nom');
      const none = starred.every(({ hasCameras }) => !hasCameras);
      return { value: none ? starred.map((part) => ({ ...part, hasCameras: true })) : starred };
    },
  },
  {
    id: 'groups',
    flag: '--groups',
    takes: text('<shares>', '<parts>'),
    ask: ({ answers }) => {
      const { groups, groupsNote } = countryOf(answers.country ?? 'other');
      return text(
        `Which two groups should the report compare, with their shares? (${groups[0].en}=0.85, ${groups[1].en}=0.15) ${groupsNote.en}`,
        `Quels deux groupes le rapport doit-il comparer, avec leurs parts ? (${groups[0].fr}=0.85, ${groups[1].fr}=0.15) ${groupsNote.fr}`,
      );
    },
    why: ({ answers }) =>
      answers.deploy === 'faces'
        ? text(
            'Recognisers err more on some faces: the second group is the one on which tests found more errors.',
            'Les systèmes se trompent davantage sur certains visages : le second groupe est celui pour lequel les essais ont trouvé plus d’erreurs.',
          )
        : text('Figures are told for each group too.', 'Les chiffres sont aussi donnés par groupe.'),
    skipped: ({ answers }) => {
      const { groups } = countryOf(answers.country ?? 'other');
      return words(
        (say) => `${groups[0].en} ${say.percent(0.85)}, ${groups[1].en} ${say.percent(0.15)}`,
        (say) => `${groups[0].fr} ${say.percent(0.85)}, ${groups[1].fr} ${say.percent(0.15)}`,
      );
    },
    applies: always,
    read: (given) => namedShares(given, { least: 2, most: 2, example: 'A=0.85, B=0.15' }),
  },
];
