import { type Given, type Question, type QuestionId, questions } from '../deployment/index.ts';
import { UsageError } from '../errors.ts';
import { type Bilingual, inBoth } from '../language/bilingual.ts';
import { text } from '../language/french.ts';

/** What may be given to `new` besides the name: an option a question, and how to go on. */
export interface Options extends Readonly<Record<string, unknown>> {
  readonly threshold?: string;
  readonly falseAlerts?: string;
  readonly misses?: string;
  readonly promise?: string;
  readonly people?: string;
  readonly ask?: boolean;
  readonly force?: boolean;
  readonly run?: boolean;
  readonly sensitivity: boolean;
}

const camel = (flag: string): string => flag.slice(2).replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** How the machine errs, from whichever of its options was given. */
function errorsGiven({ threshold, falseAlerts, misses, promise }: Options): string | undefined {
  const kinds = [threshold, promise, falseAlerts ?? misses].filter((one) => one !== undefined);
  if (kinds.length > 1)
    throw new UsageError(
      text(
        'give one of --threshold, --promise, or --false-alerts with --misses',
        'donnez l’une de --threshold, --promise, ou --false-alerts avec --misses',
      ),
      threshold === undefined ? '--promise' : '--threshold',
    );
  if ((falseAlerts === undefined) !== (misses === undefined))
    throw new UsageError(
      text('is missing: both rates are needed', 'manque : les deux taux sont nécessaires'),
      falseAlerts === undefined ? '--false-alerts' : '--misses',
    );
  if (falseAlerts !== undefined) return `${falseAlerts.trim()} ; ${misses!.trim()}`;
  return threshold ?? promise;
}

/** What the options answer, as it was typed. */
export function givenIn(options: Options): Given {
  const given: Partial<Record<QuestionId, string>> = {};
  for (const { id, flag } of questions) {
    const said = id === 'errors' ? errorsGiven(options) : options[camel(flag)];
    if (typeof said === 'string') given[id] = said;
  }
  return given;
}

/** Which option an answer came from, for what is said of it. */
export function flagOf({ id, flag }: Question, options: Options): string {
  if (id !== 'errors') return flag;
  if (options.threshold !== undefined) return '--threshold';
  return options.falseAlerts === undefined ? flag : '--false-alerts';
}

const meaningOf = (question: Question): Bilingual => {
  const asked = { answers: {} };
  const ask = question.ask(asked);
  const choices = question.choices?.(asked).map(({ value }) => value);
  return choices === undefined ? ask : inBoth((language) => `${ask[language]} (${choices.join(', ')})`);
};

type Described = readonly [flags: string, meaning: Bilingual];

const ofQuestion = (question: Question): readonly Described[] =>
  question.id === 'errors'
    ? [
        [
          '--threshold <score>',
          text('faces: threshold of likeness, 0 to 1', 'visages : seuil de ressemblance, de 0 à 1'),
        ],
        [
          '--promise <sentence>',
          text(
            'what the vendor promises, as contrechamp audit claim reads it',
            'la promesse du fournisseur, lue comme contrechamp audit claim',
          ),
        ],
        [
          '--false-alerts <rate>',
          text(
            'false alerts: share of what is compared, or number a camera and day (behaviour)',
            'fausses alertes : part de ce qui est comparé, ou nombre par caméra et par jour (behaviour)',
          ),
        ],
        [
          '--misses <share>',
          text('share of what is looked for that is missed', 'part de ce qui est recherché et n’est pas vu'),
        ],
      ]
    : [[`${question.flag} ${question.takes.en}`, meaningOf(question)]];

/** The options of `new` and what they mean. */
export const optionMeanings: readonly Described[] = [
  ...questions.flatMap(ofQuestion),
  ['--run', text('run what was written', 'lancer la simulation de ce qui est écrit')],
  ['--people <n>', text('people in that run', 'personnes dans cette simulation')],
  [
    '--no-sensitivity',
    text(
      'in that run, leave out which parameters move the headline',
      'dans cette simulation, ne pas chercher les paramètres qui font bouger les résultats',
    ),
  ],
  [
    '--ask',
    text(
      'ask every question, even those answered by options',
      'poser toutes les questions, même celles auxquelles les options répondent',
    ),
  ],
  ['--force', text('replace a file of that name', 'remplacer un fichier de ce nom')],
];
