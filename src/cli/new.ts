import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { intro, outro } from '@clack/prompts';
import { Command } from 'commander';
import { UsageError } from '../errors.ts';
import { inBoth } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { overridesFrom } from '../scenario/overrides.ts';
import type { Regime, Scenario } from '../scenario/scenario.ts';
import { openScenario } from '../store/load-scenario.ts';
import { scenarioPath, shippedScenarios } from '../store/scenario-files.ts';
import { register as registerCheck } from './check.ts';
import type { Context } from './context.ts';
import { languageOption } from './language-option.ts';
import { commandOf, withSets } from './new-again.ts';
import type { Answers, Asked } from './new-answers.ts';
import { askOrStop } from './new-ask.ts';
import { extendsName, fileText } from './new-file.ts';
import { answersIn, demand, type Options, optionMeanings, wasGiven } from './new-options.ts';
import { questions } from './new-questions.ts';
import { readPopulation } from './new-readers.ts';
import { type Deployed, settingsOf } from './new-settings.ts';
import { claimOutputs } from './outputs.ts';
import type { Register } from './register.ts';
import { register as registerRun } from './run.ts';

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
    if (!has('errors') && !films) missing.push('--threshold (--false-alerts, --misses)');
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

/** Runs another command of ours with these words. */
async function then(register: Register, words: readonly string[], context: Context): Promise<void> {
  const command = new Command().exitOverride();
  register(command, context);
  await command.parseAsync([...words], { from: 'user' });
}

async function create(name: string, options: Options, context: Context): Promise<void> {
  const { id, path } = fileOf(name);
  if (existsSync(path) && options.force !== true)
    throw new UsageError(
      text(
        'there is such a file already: choose another name, or add --force',
        'ce fichier existe déjà : choisissez un autre nom, ou ajoutez --force',
      ),
      path,
    );
  if (shippedScenarios().includes(id))
    throw new UsageError(
      text(
        `“${id}” is a scenario that ships: choose another name, or run would not know which is meant`,
        `« ${id} » est un scénario fourni : choisissez un autre nom, sinon run ne saurait lequel prendre`,
      ),
      'NAME',
    );
  const outputs = claimOutputs(context, {
    outputs: { NAME: path },
    inputs: [scenarioPath(options.from)],
    force: options.force,
  });
  const base = openScenario(options.from);
  if (options.people !== undefined) openScenario(options.from, overridesFrom({ people: options.people }));
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
  const sets = withSets(options, deployed);
  const { language } = context;
  await outputs.write('NAME', 'bare', () =>
    fileText(deployed, settings, { name: id, reference: options.from, path, command, sets, language }),
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
  await then(registerCheck, [path], context);
  if (!options.run) return;
  const people = options.people === undefined ? [] : ['--people', options.people];
  const quick = options.sensitivity ? [] : ['--no-sensitivity'];
  await then(registerRun, [path, ...people, ...quick], context);
}

export const register: Register = (command, context) => {
  const { say } = context;
  command
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
  for (const [flags, meaning] of optionMeanings) command.option(flags, say(meaning));
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
    .action((name: string, options: Options) => create(name, options, context));
};
