import { text } from '../language/french.ts';
import { words } from '../language/words.ts';
import { type Asked, atAlert, informedBy } from './answers.ts';
import { countryOf } from './countries.ts';
import { shortOf } from './estimates.ts';
import { always, deploys, isFilming, type Question } from './question.ts';
import { amount, oneOf, wrong, yesOrNo } from './readers.ts';

/** What happens at an alert; where staff was said to be nobody, it is acted on at once. */
export const alertOf = ({ answers }: Asked): (typeof atAlert)[number] =>
  answers.alert ?? (answers.staff === 0 ? 'act' : 'check');

const hasNoEffect = text(
  'The annex asks for it; nothing in this simulation hangs on it.',
  'L’annexe le demande ; rien dans cette simulation n’en dépend.',
);

/** What follows: who looks, how long it is kept, who is told, who can appeal, for how long. */
export const afterQuestions: readonly Question[] = [
  {
    id: 'alert',
    flag: '--at-alert',
    takes: text('<what>', '<quoi>'),
    ask: () => text('What happens at an alert?', 'Que se passe-t-il à une alerte ?'),
    why: ({ answers }) =>
      answers.deploy === 'behaviour'
        ? hasNoEffect
        : text(
            'Who looks first stops a part of the errors, and a part of what is right.',
            'Qui vérifie d’abord arrête une partie des erreurs, et une partie de ce qui est juste.',
          ),
    skipped: () => text('somebody looks first', 'quelqu’un vérifie d’abord'),
    choices: ({ answers }) => [
      { value: 'check', title: text('somebody looks first', 'quelqu’un vérifie d’abord') },
      {
        value: 'act',
        title:
          answers.deploy === 'score'
            ? text('the person is checked at once', 'la personne est contrôlée aussitôt')
            : text('a patrol is sent at once', 'une patrouille est envoyée aussitôt'),
      },
      ...(answers.deploy === 'score'
        ? []
        : [{ value: 'record', title: text('it is only recorded', 'elle est seulement enregistrée') }]),
    ],
    applies: deploys('faces', 'plates', 'behaviour', 'score'),
    read: (given, { answers }) => {
      const read = oneOf(given, answers.deploy === 'score' ? (['check', 'act'] as const) : atAlert);
      return read;
    },
  },
  {
    id: 'staff',
    flag: '--staff',
    takes: text('<n>', '<n>'),
    ask: () =>
      text(
        'How many full-time people look at alerts? (0: nobody, and each is acted on)',
        'Combien de personnes à plein temps vérifient les alertes ? (0 : aucune, et chacune est suivie d’effet)',
      ),
    why: ({ answers }) =>
      answers.deploy === 'behaviour'
        ? hasNoEffect
        : text(
            'Beyond what they can look at, alerts lapse.',
            'Au-delà de ce qu’elles peuvent vérifier, les alertes tombent.',
          ),
    skipped: ({ answers }) => shortOf(answers, 'staff'),
    applies: (asked) => isFilming(asked) && (asked.answers.alert ?? 'check') === 'check',
    read: (given, { answers }) => {
      const read = amount(given, { least: 0, most: 100_000, example: '2' });
      if ('wrong' in read || read.value > 0 || answers.alert !== 'check') return read;
      return wrong(
        'nobody cannot look first: give a number above 0, or choose that a patrol is sent at once',
        'personne ne peut vérifier d’abord : donnez un nombre supérieur à 0, ou choisissez l’envoi immédiat',
      );
    },
  },
  {
    id: 'retention',
    flag: '--retention',
    takes: text('<days>', '<jours>'),
    ask: () =>
      text(
        'After how many days is what is recorded erased? (none: never)',
        'Au bout de combien de jours ce qui est enregistré est-il effacé ? (none : jamais)',
      ),
    why: ({ answers }) =>
      answers.deploy === 'score'
        ? text('Points that leave no longer count.', 'Les points effacés ne comptent plus.')
        : hasNoEffect,
    skipped: ({ answers }) => {
      const { keptDays } = countryOf(answers.country ?? 'other');
      if (answers.deploy === 'score') return text('never', 'jamais');
      return keptDays === null || !isFilming({ answers })
        ? text('not said', 'non précisé')
        : words(
            (say) => `not said (the law’s limit for recordings is ${say.count(keptDays)} days)`,
            (say) => `non précisé (la loi limite les enregistrements à ${say.count(keptDays)} jours)`,
          );
    },
    applies: always,
    read: (given) =>
      /^(none|never|aucune?|jamais)$/i.test(given.trim())
        ? { value: null }
        : amount(given, { whole: true, least: 1, most: 36_400, example: '30' }),
  },
  {
    id: 'informed',
    flag: '--informed',
    takes: text('<how>', '<comment>'),
    ask: () => text('How are people told?', 'Comment les personnes sont-elles informées ?'),
    why: ({ answers }) =>
      answers.deploy === 'score'
        ? text('Who is not told cannot appeal.', 'Qui n’est pas informé ne peut faire de recours.')
        : answers.deploy === 'chat'
          ? text('Who is told knows that a message is missing.', 'Qui est informé sait qu’un message manque.')
          : hasNoEffect,
    skipped: () => text('nobody is told', 'personne n’est informé'),
    choices: () => [
      { value: 'nobody', title: text('they are not', 'elles ne le sont pas') },
      { value: 'signs', title: text('by signs or a general notice', 'par des panneaux ou une information générale') },
      { value: 'each', title: text('each person concerned', 'chaque personne concernée') },
    ],
    applies: always,
    read: (given) => oneOf(given, informedBy),
  },
  {
    id: 'appeal',
    flag: '--appeal',
    takes: text('<yes|no>', '<yes|no>'),
    ask: () => text('Can people appeal? (yes, no)', 'Un recours est-il possible ? (oui, non)'),
    why: ({ answers }) =>
      answers.deploy === 'score'
        ? text('Appeals mend a part of the errors, late.', 'Les recours corrigent une partie des erreurs, tard.')
        : hasNoEffect,
    skipped: () => text('no', 'non'),
    applies: always,
    read: yesOrNo,
  },
  {
    id: 'weeks',
    flag: '--weeks',
    takes: text('<n>', '<n>'),
    ask: () => text('For how many weeks?', 'Pendant combien de semaines ?'),
    why: () => text('Everything is counted over this time.', 'Tout est compté sur cette durée.'),
    skipped: () => text('52', '52'),
    applies: always,
    read: (given) => amount(given, { whole: true, least: 1, most: 1040, example: '52' }),
  },
];
