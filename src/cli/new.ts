import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { cancel, intro, isCancel, outro, select, text as textPrompt } from '@clack/prompts';
import type { Command } from 'commander';
import { UsageError } from '../errors.ts';
import { type Bilingual, inBoth } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { overridesFrom } from '../scenario/overrides.ts';
import type { Regime, Scenario } from '../scenario/scenario.ts';
import { openScenario } from '../store/load-scenario.ts';
import { register as registerCheck } from './check.ts';
import type { Context } from './context.ts';
import { languageOption } from './language-option.ts';
import { extendsName, fileText } from './new-file.ts';
import {
  type Answers,
  type Asked,
  deployments,
  type Question,
  questions,
  type Read,
  rates,
  readPopulation,
} from './new-questions.ts';
import { asSet, type Deployed, settingsOf } from './new-settings.ts';
import type { Register } from './register.ts';
import { register as registerRun } from './run.ts';
import { writeWhole } from './write-whole.ts';

interface Options {
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
function demand<Value>(read: Read<Value>, flag: string): Value {
  if ('wrong' in read) throw new UsageError(read.wrong, flag);
  return read.value;
}

/** The name of the scenario and its file. @throws UsageError for a name that no scenario can bear */
function fileOf(name: string): { readonly id: string; readonly path: string } {
  const id = basename(name).replace(/\.ya?ml$/, '');
  if (/^[a-z0-9][a-z0-9-]{0,59}$/.test(id)) return { id, path: join(dirname(name), `${id}.yaml`) };
  const fitting = id
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const offer = fitting === '' ? 'my-shop' : fitting;
  throw new UsageError(
    text(
      `“${id}” cannot be the name of a scenario: small letters, digits and hyphens only, such as ${offer}`,
      `« ${id} » ne peut être le nom d’un scénario : seulement des minuscules, des chiffres et des tirets, par exemple ${offer}`,
    ),
    'NAME',
  );
}

/** The regime that is changed: the one that is named, else the last of the plainest that the scenario runs by itself. */
function regimeOf(base: Scenario, asked: string | undefined): Regime {
  const known = base.regimes.filter(({ apparatus }) => apparatus);
  const isSupposed = ({ id }: Regime): boolean =>
    base.calendar.some(({ kind, regimes }) => kind === 'hypothetical' && regimes[id] !== undefined);
  const shown = known.filter(({ id }) => base.defaultRegimes.includes(id));
  const plain = shown.filter((regime) => !regime.score.on && !isSupposed(regime));
  const byDefault = plain[plain.length - 1] ?? shown[0] ?? known[0];
  const found = asked === undefined ? byDefault : known.find(({ id }) => id === asked);
  if (found !== undefined) return found;
  const ids = known.map(({ id }) => id).join(', ');
  throw new UsageError(
    text(
      `“${asked}” is no regime of ${base.id}: one of ${ids}`,
      `« ${asked} » n’est pas un régime de ${base.id} : l’un de ${ids}`,
    ),
    '--regime',
  );
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
  const missing = falseAlerts === undefined ? '--false-alerts' : '--misses';
  if (falseAlerts === undefined || misses === undefined)
    throw new UsageError(
      text(`${missing} is missing: both rates are needed`, `il manque ${missing} : les deux taux sont nécessaires`),
      missing,
    );
  const first = rates(falseAlerts, '0', answers);
  demand(first, '--false-alerts');
  return demand(rates(falseAlerts, misses, answers), '--misses');
}

/** What the options answer; each is held to its question. */
function answersIn(options: Options, where: Omit<Asked, 'answers'>): Answers {
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

const wasGiven = ({ id }: Question, options: Options): boolean =>
  id === 'errors'
    ? options.threshold !== undefined || options.falseAlerts !== undefined || options.misses !== undefined
    : (options as unknown as Record<string, unknown>)[id] !== undefined;

/** Asks in the terminal what no option answered. */
async function ask(options: Options, where: Omit<Asked, 'answers'>, { say }: Context): Promise<Answers> {
  let answers =
    options.deploy === undefined
      ? {}
      : answersIn({ from: options.from, run: false, sensitivity: false, deploy: options.deploy }, where);
  for (const question of questions) {
    const asked = { ...where, answers };
    if (question.id === 'deploy' && options.deploy === undefined) {
      const chosen = await select({
        message: say(question.ask(asked)),
        options: deployments.map((value) => ({ value, label: value })),
        initialValue: question.before(asked) as (typeof deployments)[number],
      });
      if (isCancel(chosen)) throw stopped();
      answers = { ...answers, deploy: chosen };
    } else if (wasGiven(question, options)) {
      answers = { ...answers, ...answersIn({ ...options, deploy: answers.deploy }, where) };
    } else if (question.applies(asked)) {
      const before = question.before(asked);
      const said = await textPrompt({
        message: say(question.ask(asked)),
        ...(before !== '' && { placeholder: before, defaultValue: before }),
        validate: (value) => {
          const read = question.read(value === undefined || value === '' ? before : value, asked);
          return 'wrong' in read ? say(read.wrong) : undefined;
        },
      });
      if (isCancel(said)) throw stopped();
      answers = { ...answers, [question.id]: demand(question.read(said, asked), question.flag) };
    }
  }
  return answers;
}

const stopped = (): UsageError => new UsageError(text('stopped: nothing was written', 'arrêté : rien n’a été écrit'));

/** What a deployment cannot do without, where neither an option nor the scenario says it. */
function demandAnswers({ base, regime, answers }: Deployed): void {
  const has = (id: keyof Answers): boolean => answers[id] !== undefined;
  const missing: string[] = [];
  if (answers.deploy === 'faces') {
    const films = regime.watch.sightings > 0;
    if (!films || has('cameras') !== has('footfall')) {
      if (!has('cameras')) missing.push('--cameras');
      if (!has('footfall')) missing.push('--footfall');
    }
    if (!has('list') && !(films && regime.watch.listSize > 0)) missing.push('--list');
    if (!has('errors') && !films) missing.push('--threshold (or --false-alerts and --misses)');
    if (!has('staff') && !films) missing.push('--staff');
  }
  if (answers.deploy === 'behaviour') {
    if (!has('cameras')) missing.push('--cameras');
    if (!has('errors')) missing.push('--false-alerts', '--misses');
  }
  if (missing.length === 0) return;
  const list = missing.join(', ');
  throw new UsageError(
    text(
      `not answered, and not said by ${base.id} either: ${list}. Give these options, or run contrechamp new in a terminal`,
      `sans réponse, et non dit par ${base.id} : ${list}. Donnez ces options, ou lancez contrechamp new dans un terminal`,
    ),
    missing[0].split(' ')[0],
  );
}

/** Says which answers the scenario’s own values stand for. */
function noteKept({ base, answers }: Deployed, options: Options, context: Context): void {
  const kept = questions
    .filter((question) => answers[question.id] === undefined && !wasGiven(question, options))
    .filter((question) => question.applies({ answers } as Asked))
    .map(({ flag }) => flag);
  if (kept.length === 0) return;
  context.note(
    context.say(text(`as in ${base.id}: ${kept.join('; ')}`, `comme dans ${base.id} : ${kept.join(' ; ')}`)),
  );
}

const shellWord = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/** Options as they would be given again; in a terminal, what was asked becomes options. */
function commandOf(name: string, options: Options, deployed: Deployed): string {
  const { answers, population, base } = deployed;
  const { errors } = answers;
  const pairs: readonly (readonly [string, unknown])[] = [
    ['--from', options.from],
    ['--regime', options.regime],
    ['--population', population === base.people.standsFor ? undefined : population],
    ['--deploy', answers.deploy],
    ['--cameras', answers.cameras],
    ['--footfall', answers.footfall],
    ['--list', answers.list],
    ['--threshold', errors?.kind === 'threshold' ? errors.threshold : undefined],
    ['--false-alerts', errors?.kind === 'rates' ? errors.falseAlerts : undefined],
    ['--misses', errors?.kind === 'rates' ? errors.misses : undefined],
    ['--staff', answers.staff],
    ['--retention', answers.retention === null ? 'none' : answers.retention],
    [
      '--groups',
      answers.groups === undefined
        ? undefined
        : Object.entries(answers.groups)
            .map(([id, value]) => `${id}=${value}`)
            .join(','),
    ],
    ['--weeks', answers.weeks],
  ];
  const words = pairs.flatMap(([flag, value]) => (value === undefined ? [] : [flag, shellWord(String(value))]));
  return ['contrechamp', 'new', shellWord(name), ...words].join(' ');
}

/** The command that gives the same run without the file. */
const withSets = (options: Options, deployed: Deployed): string =>
  [
    'contrechamp run',
    shellWord(options.from),
    ...settingsOf(deployed)
      .filter(({ words }) => words !== true)
      .flatMap((setting) => ['--set', shellWord(asSet(setting))]),
  ].join(' ');

/** Runs another command of ours with these words. */
async function then(register: Register, words: readonly string[], program: Command, context: Context): Promise<void> {
  const { Command: Fresh } = await import('commander');
  const fresh = new Fresh(program.name()).exitOverride();
  register(fresh, context);
  await fresh.parseAsync([...words], { from: 'user' });
}

async function create(name: string, options: Options, program: Command, context: Context): Promise<void> {
  const { id, path } = fileOf(name);
  if (existsSync(path) && options.force !== true)
    throw new UsageError(
      text(
        'there is such a file already: choose another name, or add --force',
        'ce fichier existe déjà : choisissez un autre nom, ou ajoutez --force',
      ),
      path,
    );
  const base = openScenario(options.from);
  const regime = regimeOf(base, options.regime);
  const population =
    options.population === undefined
      ? base.people.standsFor
      : demand(readPopulation(options.population), '--population');
  const where = { base, regime, population };
  const inTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const isOpen = inTerminal && questions.some((question) => !wasGiven(question, options));
  if (isOpen) intro(`contrechamp new ${id}`);
  const answers = isOpen ? await askOrStop(options, where, context) : answersIn(options, where);
  const deployed: Deployed = { ...where, answers, faces: openScenario('london-lfr') };
  demandAnswers(deployed);
  if (!isOpen) noteKept(deployed, options, context);
  const settings = settingsOf(deployed);
  const command = commandOf(name, options, deployed);
  await writeWhole(
    path,
    fileText(deployed, settings, {
      name: id,
      reference: options.from,
      path,
      command,
      sets: withSets(options, deployed),
      language: context.language,
    }),
  );
  if (isOpen) outro(path);
  context.print(
    context.say(
      text(
        `Written: ${path} (extends ${extendsName(options.from, path)})`,
        `Écrit : ${path} (part de ${extendsName(options.from, path)})`,
      ),
    ),
  );
  await then(registerCheck, ['check', path], program, context);
  if (!options.run) return;
  const people = options.people === undefined ? [] : ['--people', options.people];
  overridesFrom({ people: options.people });
  const quick = options.sensitivity ? [] : ['--no-sensitivity'];
  await then(registerRun, ['run', path, ...people, ...quick], program, context);
}

async function askOrStop(options: Options, where: Omit<Asked, 'answers'>, context: Context): Promise<Answers> {
  try {
    return await ask(options, where, context);
  } catch (error) {
    if (error instanceof UsageError) cancel(error.in(context.language));
    throw error;
  }
}

const meanings: readonly (readonly [flags: string, meaning: Bilingual])[] = [
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
      'false alerts: share of passers-by (faces), or number a camera and day (behaviour)',
      'fausses alertes : part des passants (faces), ou nombre par caméra et par jour (behaviour)',
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

export const register: Register = (program, context) => {
  const { say } = context;
  const command = program
    .command('new')
    .description(
      say(
        text(
          'describe your own deployment: nine questions, a commented scenario with its sources, checked and run',
          'décrire votre propre déploiement : neuf questions, un scénario commenté avec ses sources, vérifié et simulé',
        ),
      ),
    )
    .argument('<name>', say(text('name of the scenario; NAME.yaml is written', 'nom du scénario ; NOM.yaml est écrit')))
    .requiredOption(
      '--from <scenario>',
      say(
        text(
          'scenario to start from: one that ships, or a file',
          'scénario de départ : l’un de ceux fournis, ou un fichier',
        ),
      ),
    );
  for (const [flags, meaning] of meanings) command.option(flags, say(meaning));
  command
    .addOption(languageOption(context))
    .addHelpText(
      'after',
      `
${say(
  inBoth((language) =>
    language === 'en'
      ? 'In a terminal, what no option answers is asked; elsewhere the scenario’s own value stands.'
      : 'Dans un terminal, ce qu’aucune option ne dit est demandé ; ailleurs, la valeur du scénario est gardée.',
  ),
)}

${say(text('Examples:', 'Exemples :'))}
  contrechamp new my-city --from london-lfr
  contrechamp new my-shop --from london-lfr --population 40000 --deploy faces --cameras 2 --footfall 1500 --list 300 \\
    --threshold 0.62 --staff 1 --retention none --groups majority=0.7,minority=0.3 --weeks 52
  contrechamp new station --from paris-2024 --deploy behaviour --cameras 40 --false-alerts 0.5 --misses 30% --no-run
  contrechamp new stricter --from same-country --regime total --deploy base --retention 26 --weeks 26`,
    )
    .action((name: string, options: Options) => create(name, options, program, context));
};
