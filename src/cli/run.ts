import { availableParallelism } from 'node:os';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { Option } from 'commander';
import { tell as tellChapters } from '../chapters/index.ts';
import { asText } from '../document/as-text.ts';
import { ContrechampError, UsageError } from '../errors.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { withKnown } from '../measures/known.ts';
import type { RunResult } from '../measures/run-result.ts';
import { reportMarkup } from '../report/report.ts';
import { chosen } from '../run/chosen.ts';
import { runScenario } from '../run/run-scenario.ts';
import { type Override, overridesFrom } from '../scenario/overrides.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { shippedEvidence } from '../store/evidence-files.ts';
import { legalNotesOf } from '../store/legal-notes-file.ts';
import { openScenario } from '../store/load-scenario.ts';
import {
  type ClaimedFolder,
  claimFreshFolder,
  claimNamedFolder,
  writeRunFolder,
  writeTables,
} from '../store/run-folder.ts';
import { summaryOf } from '../store/run-summary.ts';
import { version } from '../store/version.ts';
import { writeWhole } from '../store/write-whole.ts';
import { threadsThatPay } from '../sweep/many.ts';
import { valuesOf } from '../sweep/small-run.ts';
import type { Context } from './context.ts';
import { headlineTables } from './headline-table.ts';
import { languageOption } from './language-option.ts';
import { optional } from './optional.ts';
import { oneShown, type Progress, type Start, silentProgress, startProgress } from './progress.ts';
import type { Register } from './register.ts';
import { demandMemory } from './run-memory.ts';
import { runsFolder, smallRunsOf } from './run-small-runs.ts';
import { addUncertaintyOptions, findUncertainty, type UncertaintyOptions } from './run-uncertainty.ts';
import { noteWarnings } from './run-warnings.ts';
import { addScenario } from './scenario-options.ts';

interface Options extends UncertaintyOptions {
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

/** What the folder is called to the user: below the working folder where it is. */
const shownPath = (path: string): string => {
  const below = relative(process.cwd(), resolve(path));
  return below.startsWith('..') || isAbsolute(below) ? resolve(path) : below;
};

function sampleOf(given: string): number | 'all' {
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

/** The command that gives the same run again. */
function commandOf(file: string, options: Options): string {
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

const defaultSample = '2000';

function noteIncomplete(claim: ClaimedFolder, context: Context): void {
  const where = shownPath(claim.aside);
  context.note(context.say(text(`${where} is incomplete`, `${where} est incomplet`)));
}

/** On Ctrl-C: says that the folder is incomplete, and ends with the exit code that shells expect. */
function stopOnSignals(claimed: () => ClaimedFolder | undefined, context: Context): () => void {
  const codes = { SIGINT: 130, SIGTERM: 143 } as const;
  const handlers = Object.entries(codes).map(([signal, code]) => {
    const handler = () => {
      const claim = claimed();
      context.note(context.say(text('\nstopped', '\narrêté')));
      if (claim !== undefined) noteIncomplete(claim, context);
      process.exit(code);
    };
    process.once(signal, handler);
    return () => process.off(signal, handler);
  });
  return () => {
    for (const forget of handlers) forget();
  };
}

const progressStarter = (options: Options, context: Context): Start =>
  options.quiet ? () => silentProgress : oneShown((label) => startProgress(context, label));

async function simulateIt(
  scenario: Scenario,
  regimes: readonly string[],
  options: Options,
  start: Start,
  workers: number,
): Promise<RunResult> {
  const labels = {
    run: text('Simulating', 'Simulation'),
    twins: text('Error twins', 'Jumeaux sans erreur'),
  };
  const bars: Partial<Record<'run' | 'twins', Progress>> = {};
  try {
    bars.run = start(labels.run);
    return await runScenario(scenario, {
      regimes,
      sample: sampleOf(options.sample),
      twins: options.twins,
      workers,
      onProgress: ({ part, done, of }) => {
        if (part === 'twins' && bars.twins === undefined) {
          bars.run?.done();
          bars.twins = start(labels.twins);
        }
        bars[part]?.update(done / of);
      },
    });
  } finally {
    bars.run?.done();
    bars.twins?.done();
  }
}

async function run(file: string, options: Options, context: Context): Promise<void> {
  sampleOf(options.sample);
  const read = (changes: readonly Override[]): Scenario => openScenario(file, changes);
  const overrides = overridesFrom(options);
  const scenario = read(overrides);
  const all = options.all ? scenario.regimes.map(({ id }) => id) : scenario.defaultRegimes;
  const regimes = options.regimes === undefined ? all : chosen(scenario, options.regimes).map(({ id }) => id);
  demandMemory(scenario, regimes);
  if (!options.quiet && !options.json) noteWarnings(scenario, context);
  const tell = (found: Bilingual) => context.note(context.say(found));
  const control = new AbortController();
  let claim: ClaimedFolder | undefined;
  const forget = stopOnSignals(() => claim, context);
  try {
    claim =
      options.out === undefined
        ? claimFreshFolder(runsFolder, scenario.id, tell)
        : claimNamedFolder(resolve(options.out), options.force ?? false, tell);
    const start = progressStarter(options, context);
    const cores = availableParallelism();
    const workers = options.workers ?? threadsThatPay(scenario.people.size * scenario.weeks * regimes.length, cores);
    const simulating = simulateIt(scenario, regimes, options, start, workers);
    const own = simulating.then(valuesOf);
    own.catch(() => control.abort());
    const { signal } = control;
    const asked = { read, overrides, scenario, regimes, workers: options.workers ?? cores, own, signal };
    const smallRuns = () => smallRunsOf(asked, options.sensitivity, start, context);
    // A run that takes fewer threads than it may leaves the others to the small runs.
    const beside = workers < asked.workers ? smallRuns() : null;
    const simulated = await simulating;
    // Written while small runs are made on other threads; what goes wrong is told where they are waited for.
    const tables = writeTables(claim, simulated);
    tables.catch(() => {});
    const given = await (beside ?? smallRuns());
    const result = given.sensitivity === null ? simulated : withKnown(simulated, given.sensitivity.figures);
    const uncertainty = await optional(
      text('the uncertainty that was asked for', 'l’incertitude demandée'),
      () => findUncertainty(file, overrides, scenario, regimes, options, start),
      context,
    );
    if (uncertainty === null && (options.replicas !== undefined || options.vary !== undefined)) context.exitCode = 1;
    if (uncertainty !== null)
      await writeWhole(
        join(claim.aside, 'uncertainty.json'),
        `${JSON.stringify({ schema: 1, version, ...uncertainty })}\n`,
      );
    const summary = summaryOf(result, shownPath(claim.path), version, context.language);
    const { language } = context;
    const command = commandOf(file, options);
    const figures = shippedEvidence();
    const legalNotes = legalNotesOf(scenario);
    const report = await optional(
      text('the report', 'le rapport'),
      () => reportMarkup({ run: result, ...given, uncertainty, figures, legalNotes, version, command, language }),
      context,
    );
    await writeRunFolder(claim, result, summary, report, language, command, tables);
    if (options.json) return context.print(JSON.stringify({ ...summary, ...uncertainty }, null, 1));
    const path = report === null ? shownPath(claim.path) : join(shownPath(claim.path), 'report.html');
    if (!options.quiet) context.print(`${headlineTables(result, given.sensitivity, context)}\n`);
    if (!options.quiet && uncertainty !== null)
      context.print(
        `${asText(tellChapters(['uncertainty'], { run: result, figures, legalNotes, uncertainty }, {}), language)}\n`,
      );
    context.print(options.quiet ? path : `${context.say(text('Report:', 'Rapport :'))} ${path}`);
  } catch (error) {
    control.abort();
    if (claim !== undefined && error instanceof ContrechampError) noteIncomplete(claim, context);
    throw error;
  } finally {
    forget();
  }
}

export const register: Register = (command, context) => {
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
  addUncertaintyOptions(command, say)
    .addHelpText(
      'after',
      `
${say('Examples:', 'Exemples :')}
  contrechamp run scenarios/same-country.yaml
  contrechamp run scenarios/same-country.yaml --people 200000 --weeks 26 --seed 7
  contrechamp run same-country --all --set watch.listSize=500 --set regimes.total.watch.sightings=1
  contrechamp run same-country --json --twins off --no-sensitivity > run.json
  contrechamp run same-country --people 50000 --weeks 13 --replicas 20 --vary`,
    )
    .action((file: string, options: Options) => run(file, options, context));
};
