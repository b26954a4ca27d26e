import { UsageError } from '../errors.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { type Answers, type Asked, deployments, type Read } from './new-answers.ts';
import { type Question, questions } from './new-questions.ts';
import { rates } from './new-readers.ts';

/** What may be given to `new` besides the name. */
export interface Options {
  readonly from: string;
  readonly regime?: string;
  readonly population?: string;
  readonly deploy?: string;
  readonly cameras?: string;
  readonly footfall?: string;
  readonly list?: string;
  readonly threshold?: string;
  readonly falseAlerts?: string;
  readonly misses?: string;
  readonly staff?: string;
  readonly retention?: string;
  readonly groups?: string;
  readonly weeks?: string;
  readonly people?: string;
  readonly force?: boolean;
  readonly run: boolean;
  readonly sensitivity: boolean;
}

/** An option whose answer cannot be: its name, what was given, the way out. */
export function demand<Value>(read: Read<Value>, flag: string): Value {
  if ('wrong' in read) throw new UsageError(read.wrong, flag);
  return read.value;
}

/** Both rates of error, or a threshold, from their options. */
function errorsIn(options: Options, answers: Answers): Answers['errors'] {
  const { threshold, falseAlerts, misses } = options;
  if (threshold === undefined && falseAlerts === undefined && misses === undefined) return undefined;
  if (threshold !== undefined && (falseAlerts !== undefined || misses !== undefined))
    throw new UsageError(
      text(
        'give either --threshold, or --false-alerts with --misses, not both',
        'donnez soit --threshold, soit --false-alerts avec --misses, pas les deux',
      ),
      '--threshold',
    );
  const question = questions.find(({ id }) => id === 'errors')!;
  if (threshold !== undefined) {
    if (answers.deploy === 'behaviour')
      throw new UsageError(
        text(
          'behaviour is watched without a score of likeness: give --false-alerts and --misses',
          'les comportements sont surveillés sans score de ressemblance : donnez --false-alerts et --misses',
        ),
        '--threshold',
      );
    const one = threshold.trim().split(/\s+/).length === 1 ? threshold : `${threshold.trim()}?`;
    return demand(question.read(one, { answers } as Asked), '--threshold') as Answers['errors'];
  }
  if (falseAlerts !== undefined) demand(rates(falseAlerts, '0', answers), '--false-alerts');
  if (misses !== undefined) demand(rates('0', misses, answers), '--misses');
  if (falseAlerts === undefined || misses === undefined)
    throw new UsageError(
      text('is missing: both rates are needed', 'manque : les deux taux sont nécessaires'),
      falseAlerts === undefined ? '--false-alerts' : '--misses',
    );
  return demand(rates(falseAlerts, misses, answers), '--misses');
}

/** What the options answer; each is held to its question. */
export function answersIn(options: Options, where: Omit<Asked, 'answers'>): Answers {
  const given: Partial<Record<Question['id'], string>> = options as never;
  let answers: Answers = {};
  for (const question of questions) {
    const asked = { ...where, answers };
    if (question.id === 'errors') {
      answers = { ...answers, errors: errorsIn(options, answers) };
      continue;
    }
    const said = given[question.id];
    if (said === undefined) {
      if (question.id === 'deploy')
        answers = { deploy: demand(question.read(question.before(asked), asked), '--deploy') as Answers['deploy'] };
      continue;
    }
    if (!question.applies(asked))
      throw new UsageError(
        text(
          `has no meaning with --deploy ${answers.deploy}: leave it out, or choose another deployment`,
          `n’a pas de sens avec --deploy ${answers.deploy} : retirez-la, ou choisissez un autre déploiement`,
        ),
        question.flag,
      );
    answers = { ...answers, [question.id]: demand(question.read(said, asked), question.flag) };
  }
  return answers;
}

/** Whether an option answers a question. */
export const wasGiven = ({ id }: Question, options: Options): boolean =>
  id === 'errors'
    ? options.threshold !== undefined || options.falseAlerts !== undefined || options.misses !== undefined
    : (options as unknown as Record<string, unknown>)[id] !== undefined;

/** The options of `new` and what they mean. */
export const optionMeanings: readonly (readonly [flags: string, meaning: Bilingual])[] = [
  [
    '--regime <id>',
    text(
      'regime to change (default: the last that keeps no score and supposes nothing)',
      'régime à modifier (par défaut : le dernier sans note ni étape hypothétique)',
    ),
  ],
  [
    '--population <n>',
    text('people who live there (default: the scenario’s)', 'personnes qui y vivent (par défaut : celles du scénario)'),
  ],
  [
    '--deploy <what>',
    text(`what is deployed: ${deployments.join(', ')}`, `ce qui est déployé : ${deployments.join(', ')}`),
  ],
  ['--cameras <n>', text('cameras', 'caméras')],
  [
    '--footfall <n>',
    text('people who pass each camera in a day', 'personnes qui passent devant chaque caméra par jour'),
  ],
  ['--list <n>', text('people on the list', 'personnes sur la liste de recherche')],
  ['--threshold <score>', text('threshold of likeness, 0 to 1', 'seuil de ressemblance, de 0 à 1')],
  [
    '--false-alerts <rate>',
    text(
      'false alerts: share of the faces compared (faces), or number a camera and day (behaviour)',
      'fausses alertes : part des visages comparés (faces), ou nombre par caméra et par jour (behaviour)',
    ),
  ],
  [
    '--misses <share>',
    text(
      'share of listed people, or of events, that is missed',
      'part des personnes recherchées, ou des événements, non vus',
    ),
  ],
  [
    '--staff <n>',
    text(
      'full-time people who check alerts; 0: nobody',
      'personnes à plein temps qui vérifient les alertes ; 0 : aucune',
    ),
  ],
  [
    '--retention <weeks>',
    text(
      'weeks after which points are erased, or none',
      'semaines au bout desquelles les points sont effacés, ou none',
    ),
  ],
  [
    '--groups <shares>',
    text('share of people in each group: id=share,id=share', 'part des personnes dans chaque groupe : id=part,id=part'),
  ],
  ['--weeks <n>', text('weeks', 'semaines')],
  ['--people <n>', text('people in the run that follows', 'personnes dans la simulation qui suit')],
  ['--force', text('replace a file of that name', 'remplacer un fichier de ce nom')],
  [
    '--no-sensitivity',
    text(
      'in the run, leave out which parameters move the headline',
      'dans la simulation, ne pas chercher les paramètres qui font bouger les résultats',
    ),
  ],
  ['--no-run', text('write and check only', 'seulement écrire et vérifier')],
];
