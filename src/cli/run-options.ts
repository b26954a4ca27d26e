import { type Command, Option } from 'commander';
import { UsageError } from '../errors.ts';
import { text } from '../language/french.ts';
import { chosen } from '../run/chosen.ts';
import { type Override, overridesFrom } from '../scenario/overrides.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { openScenario } from '../store/load-scenario.ts';
import type { Context } from './context.ts';
import { languageOption } from './language-option.ts';
import { addUncertaintyOptions, type UncertaintyOptions } from './run-uncertainty.ts';
import { addScenario } from './scenario-options.ts';

/** What `run` is asked for. */
export interface RunCommandOptions extends UncertaintyOptions {
  readonly people?: string;
  readonly weeks?: string;
  readonly seed?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly set?: readonly string[];
  readonly all?: boolean;
  readonly regimes?: readonly string[];
  readonly sample: string;
  readonly twins: 'full' | 'sample' | 'off';
  readonly sensitivity: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const defaultSample = '2000';

/** People whose events are logged. @throws UsageError for what is no number of people */
export function sampleOf(given: string): number | 'all' {
  if (given === 'all') return 'all';
  if (/^\d{1,10}$/.test(given)) return Number(given);
  throw new UsageError(
    text(
      `“${given}” is not a sample: write a number of people, or all`,
      `« ${given} » n’est pas un échantillon : écrivez un nombre de personnes, ou all`,
    ),
    '--sample',
  );
}

const shellWord = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/** What is run, by the words of the command. */
export interface Chosen {
  readonly read: (changes: readonly Override[]) => Scenario;
  readonly overrides: readonly Override[];
  readonly scenario: Scenario;
  readonly regimes: readonly string[];
}

export function chosenBy(file: string, options: RunCommandOptions): Chosen {
  const read = (changes: readonly Override[]): Scenario => openScenario(file, changes);
  const overrides = overridesFrom(options);
  const scenario = read(overrides);
  const all = options.all ? scenario.regimes.map(({ id }) => id) : scenario.defaultRegimes;
  const regimes = options.regimes === undefined ? all : chosen(scenario, options.regimes).map(({ id }) => id);
  return { read, overrides, scenario, regimes };
}

/** The command that gives the same run again. */
export function commandOf(file: string, options: RunCommandOptions): string {
  const pairs = [
    ['--people', options.people],
    ['--weeks', options.weeks],
    ['--seed', options.seed],
    ...(options.set ?? []).map((set) => ['--set', set] as const),
    ['--regimes', options.regimes?.join(',')],
    ['--sample', options.sample === defaultSample ? undefined : options.sample],
    ['--twins', options.twins === 'sample' ? undefined : options.twins],
  ];
  const given = pairs.flatMap(([name, value]) => (value === undefined ? [] : [name as string, value]));
  const flags = [options.all ? '--all' : '', options.sensitivity ? '' : '--no-sensitivity'].filter(Boolean);
  return ['contrechamp', 'run', file, ...given, ...flags].map(shellWord).join(' ');
}

/** Adds the options of `run`. */
export function addRunOptions(command: Command, context: Context): Command {
  const say = (en: string, fr: string): string => context.say(text(en, fr));
  addScenario(command, context)
    .option(
      '--out <dir>',
      say(
        'folder of the run (default: a fresh one under runs/)',
        'dossier de la simulation (par défaut : un nouveau dans runs/)',
      ),
    )
    .option('--force', say('replace the run in that folder', 'remplacer la simulation de ce dossier'))
    .option(
      '--regimes <ids>',
      say('run these regimes, by id, with commas', 'simuler ces régimes, par identifiant, séparés par des virgules'),
      (ids: string) => [...new Set(ids.split(','))],
    )
    .option('--all', say('run every regime of the file', 'simuler tous les régimes du fichier'))
    .option(
      '--sample <n>',
      say('people whose events are logged, or all', 'personnes dont les événements sont consignés, ou all'),
      defaultSample,
    )
    .addOption(
      new Option(
        '--twins <size>',
        say(
          'error twins: of everybody, of 100,000 people, or none',
          'jumeaux sans erreur : de tous, de 100 000 personnes, ou aucun',
        ),
      )
        .choices(['full', 'sample', 'off'])
        .default('sample'),
    )
    .option(
      '--no-sensitivity',
      say(
        'leave out what is not known: which parameters move the headline, and how far',
        'omettre l’incertitude sur le réel : les paramètres qui font bouger les résultats, et de combien',
      ),
    )
    .option('--json', say('print JSON only', 'n’afficher que du JSON'))
    .option(
      '--quiet',
      say('print only the path of the report, no progress', 'n’afficher que le chemin du rapport, sans progression'),
    )
    .addOption(languageOption(context));
  return addUncertaintyOptions(command, say).addHelpText(
    'after',
    `
${say('Examples:', 'Exemples :')}
  contrechamp run scenarios/same-country.yaml
  contrechamp run scenarios/same-country.yaml --people 200000 --weeks 26 --seed 7
  contrechamp run same-country --all --set watch.listSize=500 --set regimes.total.watch.sightings=1
  contrechamp run same-country --json --twins off --no-sensitivity > run.json
  contrechamp run same-country --people 50000 --weeks 13 --replicas 20 --vary`,
  );
}
