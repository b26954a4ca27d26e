import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { confirm, intro, isCancel, note, select } from '@clack/prompts';
import { Command } from 'commander';
import {
  baseOf,
  commandLine,
  type Given,
  isScenarioName,
  questions,
  scenarioFile,
  scenarioNameOf,
  type Understood,
  understood,
} from '../deployment/index.ts';
import { UsageError } from '../errors.ts';
import { text } from '../language/french.ts';
import { readScenario, type Scenario } from '../scenario/index.ts';
import { overridesFrom } from '../scenario/overrides.ts';
import { shippedEvidence } from '../store/evidence-files.ts';
import { openScenario } from '../store/load-scenario.ts';
import type { Outputs } from '../store/outputs.ts';
import { loadScenario, shippedScenarios } from '../store/scenario-files.ts';
import { register as registerCheck } from './check.ts';
import type { Context } from './context.ts';
import { languageOption } from './language-option.ts';
import { ask, lastAsked } from './new-ask.ts';
import { costsOf } from './new-costs.ts';
import { forgetAnswers, keptAnswers, keptPath, keptText } from './new-kept.ts';
import { flagOf, givenIn, type Options, optionMeanings } from './new-options.ts';
import { recapOf } from './new-recap.ts';
import { claimOutputs } from './outputs.ts';
import type { Register } from './register.ts';
import { register as registerRun } from './run.ts';

/** The name of the scenario and its file. @throws UsageError for a name that no scenario can bear */
function fileOf(name: string): { readonly id: string; readonly path: string } {
  const id = basename(name).replace(/\.ya?ml$/, '');
  if (!isScenarioName(id)) throw new UsageError(badName(id), 'NAME');
  if (!shippedScenarios().includes(id)) return { id, path: join(dirname(name), `${id}.yaml`) };
  throw new UsageError(
    text(
      `“${id}” is a scenario that ships: choose another name, or run would not know which is meant`,
      `« ${id} » est un scénario fourni : choisissez un autre nom, sinon run ne saurait lequel prendre`,
    ),
    'NAME',
  );
}

function badName(id: string) {
  const offer = scenarioNameOf(id);
  return text(
    `“${id}” cannot be the name of a scenario: small letters, digits and hyphens only, such as ${offer}`,
    `« ${id} » ne peut être le nom d’un scénario : seulement des minuscules, des chiffres et des tirets, par exemple ${offer}`,
  );
}

type Answered = Extract<Understood, { answers: unknown }>;

/** What was given, understood whole. @throws UsageError for an answer that cannot be, or that is missing */
function answered(given: Given, options: Options): Answered {
  const read = understood(given, { strict: true });
  if ('wrong' in read) throw new UsageError(read.wrong, flagOf(read.question, options));
  return read;
}

interface Written {
  readonly given: Given;
  readonly read: Answered;
  readonly text: string;
  readonly scenario: Scenario;
}

/** The file that the answers make, and the scenario that it is. */
function written(name: string, path: string, given: Given, options: Options, { language }: Context): Written {
  const read = answered(given, options);
  const { country, population, deploy } = read.answers;
  const base = openScenario(baseOf(deploy!));
  const answers = { ...read.answers, country: country!, population: population!, deploy: deploy! };
  const described = { name, answers, base, open: openScenario };
  const made = scenarioFile(described, language, commandLine(name, given));
  const scenario = readScenario(made, { fileName: path, load: loadScenario, evidence: shippedEvidence() });
  return { given, read, text: made, scenario };
}

/** Keeps what was answered, and ends as shells expect of Ctrl-C. */
async function stop(outputs: Outputs, name: string, given: Given, { note: tell, say }: Context): Promise<never> {
  if (Object.keys(given).length > 0) {
    const path = await outputs.write('answers', 'json', () => keptText(name, given));
    tell(
      say(
        text(
          `stopped: no scenario was written. Your answers are kept in ${path}; to go on: contrechamp new ${name}`,
          `arrêté : aucun scénario n’a été écrit. Vos réponses sont gardées dans ${path} ; pour reprendre : contrechamp new ${name}`,
        ),
      ),
    );
  }
  process.exit(130);
}

/** People to run, as `run --people` takes them. @throws UsageError */
const sizeOf = (people: string): number => openScenario('same-country', overridesFrom({ people })).people.size;

/** The scenario of the size that will be run. */
const asRun = (scenario: Scenario, { people }: Options): Scenario =>
  people === undefined ? scenario : { ...scenario, people: { ...scenario.people, size: sizeOf(people) } };

/** Asks until the one who is asked says that the scenario is right. */
async function conversation(
  name: string,
  path: string,
  outputs: Outputs,
  options: Options,
  context: Context,
): Promise<Written> {
  const { say } = context;
  const kept = keptAnswers(keptPath(path));
  if (kept !== null)
    note(
      say(
        text(
          'Your answers of last time are here: Enter keeps each.',
          'Vos réponses de la dernière fois sont là : Entrée garde chacune.',
        ),
      ),
    );
  let given: Given = { ...kept, ...givenIn(options) };
  for (let from = 0; ; from = lastAsked(given)) {
    const reply = await ask(given, context, from);
    given = reply.given;
    if (reply.stopped) return stop(outputs, name, given, context);
    const made = written(name, path, given, options, context);
    note(say(recapOf(made.read, made.given)), say(text('Your scenario', 'Votre scénario')));
    note(say(await costsOf(asRun(made.scenario, options))));
    const next = await select({
      message: say(text('Is this right?', 'Est-ce exact ?')),
      showInstructions: false,
      options: [
        { value: 'write', label: say(text(`yes: write ${path}`, `oui : écrire ${path}`)) },
        { value: 'back', label: say(text('no: back to the last question', 'non : revenir à la dernière question')) },
      ],
    });
    if (isCancel(next)) return stop(outputs, name, given, context);
    if (next === 'write') return made;
  }
}

/** Runs another command of ours with these words. */
async function then(register: Register, said: readonly string[], context: Context): Promise<void> {
  const command = new Command().exitOverride();
  register(command, context);
  await command.parseAsync([...said], { from: 'user' });
}

async function wantsRun(isAsked: boolean, options: Options, { say }: Context): Promise<boolean> {
  if (options.run === true || !isAsked) return options.run === true;
  const now = await confirm({
    message: say(text('Run it now?', 'Lancer la simulation maintenant ?')),
    active: say(text('yes', 'oui')),
    inactive: say(text('no', 'non')),
    initialValue: false,
  });
  return now === true;
}

async function create(name: string, options: Options, context: Context): Promise<void> {
  const { say } = context;
  const { id, path } = fileOf(name);
  if (existsSync(path) && options.force !== true)
    throw new UsageError(
      text(
        'there is such a file already: choose another name, or add --force',
        'ce fichier existe déjà : choisissez un autre nom, ou ajoutez --force',
      ),
      path,
    );
  if (options.people !== undefined) sizeOf(options.people);
  const given = givenIn(options);
  const inTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const isAsked =
    inTerminal &&
    (options.ask === true || questions.some((one) => one.skipped === null && given[one.id] === undefined));
  const outputs = claimOutputs(context, {
    outputs: { NAME: path, ...(isAsked && { answers: keptPath(path) }) },
    inputs: [],
    force: options.force,
  });
  if (isAsked) intro(`contrechamp new ${id}`);
  const made = isAsked
    ? await conversation(id, path, outputs, options, context)
    : written(id, path, given, options, context);
  await outputs.write('NAME', 'bare', () => made.text);
  forgetAnswers(keptPath(path));
  if (!isAsked) {
    context.note(say(recapOf(made.read, made.given)));
    context.note(say(await costsOf(asRun(made.scenario, options))));
  }
  context.print(say(text(`Written: ${path}`, `Écrit : ${path}`)));
  context.print(
    say(
      text(
        `The same in one line: ${commandLine(id, made.given)}`,
        `La même chose en une ligne : ${commandLine(id, made.given)}`,
      ),
    ),
  );
  await then(registerCheck, [path], context);
  if (!(await wantsRun(isAsked, options, context))) {
    context.print(say(text(`To run it: contrechamp run ${path}`, `Pour la lancer : contrechamp run ${path}`)));
    return;
  }
  const people = options.people === undefined ? [] : ['--people', options.people];
  await then(registerRun, [path, ...people, ...(options.sensitivity ? [] : ['--no-sensitivity'])], context);
}

export const register: Register = (command, context) => {
  const { say } = context;
  command.argument(
    '<name>',
    say(text('name of the scenario; NAME.yaml is written', 'nom du scénario ; NOM.yaml est écrit')),
  );
  for (const [flags, meaning] of optionMeanings) command.option(flags, say(meaning));
  command
    .addOption(languageOption(context))
    .addHelpText(
      'after',
      `
${say(
  text(
    'In a terminal, everything is asked unless --country, --population and --deploy are given; what is skipped is assumed, with wide ends, and said. Nothing runs unless asked.',
    'Dans un terminal, tout est demandé sauf si --country, --population et --deploy sont donnés ; ce qui est passé est supposé, dans de larges bornes, et dit. Rien n’est lancé sans qu’on le demande.',
  ),
)}

${say(text('Examples:', 'Exemples :'))}
  contrechamp new my-town
  contrechamp new my-town --country uk --population 60000 --deploy faces --cameras 12 --footfall 2500 --list 300 \\
    --list-here 20% --promise "99 % accurate" --staff 1 --weeks 26
  contrechamp new ma-ville --country fr --population "60 000" --deploy behaviour --cameras 40 --events zone,object --run
  contrechamp new allowance --country eu --population 200000 --deploy score --signs circumstances --appeal yes`,
    )
    .action((name: string, options: Options) => create(name, options, context));
};
