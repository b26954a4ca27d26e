import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { tell as tellChapters } from '../chapters/index.ts';
import { asText } from '../document/as-text.ts';
import { ContrechampError } from '../errors.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import type { RunResult } from '../measures/run-result.ts';
import { reportMarkup } from '../report/report.ts';
import { runScenario } from '../run/run-scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { shippedEvidence } from '../store/evidence-files.ts';
import { legalNotesOf } from '../store/legal-notes-file.ts';
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
import { optional } from './optional.ts';
import { oneShown, type Progress, type Start, silentProgress, startProgress } from './progress.ts';
import type { Register } from './register.ts';
import { headlineOf, noHeadline, withBands } from './run-headline.ts';
import { demandMemory } from './run-memory.ts';
import { addRunOptions, type Chosen, chosenBy, commandOf, type RunCommandOptions, sampleOf } from './run-options.ts';
import { lookUpSensitivity, runsFolder, smallRunsOf } from './run-small-runs.ts';
import { findUncertainty, type Uncertainty } from './run-uncertainty.ts';
import { noteWarnings } from './run-warnings.ts';

/** What the folder is called to the user: below the working folder where it is. */
const shownPath = (path: string): string => {
  const below = relative(process.cwd(), resolve(path));
  return below.startsWith('..') || isAbsolute(below) ? resolve(path) : below;
};

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

const progressOf = (options: RunCommandOptions, context: Context) =>
  oneShown(options.quiet ? () => silentProgress : (label) => startProgress(context, label));

async function simulateIt(
  scenario: Scenario,
  regimes: readonly string[],
  options: RunCommandOptions,
  start: Start,
  workers: number,
  onSimulated: (run: RunResult) => Promise<void>,
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
      sha256: () => createHash('sha256'),
      onSimulated: (run) => {
        bars.run?.done();
        return onSimulated(run);
      },
      onProgress: ({ part, done, of }) => {
        if (part === 'twins') bars.twins ??= start(labels.twins);
        bars[part]?.update(done / of);
      },
    });
  } finally {
    bars.run?.done();
    bars.twins?.done();
  }
}

async function run(file: string, options: RunCommandOptions, context: Context): Promise<void> {
  context.goesOn = true;
  sampleOf(options.sample);
  const chosen = chosenBy(file, options);
  const { scenario, regimes } = chosen;
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
    await runInto(claim, file, chosen, options, control, context);
  } catch (error) {
    control.abort();
    if (claim !== undefined && error instanceof ContrechampError) noteIncomplete(claim, context);
    throw error;
  } finally {
    forget();
  }
}

/** Runs what is asked for, finds what its report adds, prints both and leaves them in a folder. */
async function runInto(
  claim: ClaimedFolder,
  file: string,
  chosen: Chosen,
  options: RunCommandOptions,
  control: AbortController,
  context: Context,
): Promise<void> {
  const { overrides, scenario, regimes } = chosen;
  const { start, hide } = progressOf(options, context);
  const headline = options.json || options.quiet ? noHeadline : headlineOf(context, hide);
  const cores = availableParallelism();
  const workers = options.workers ?? threadsThatPay(scenario.people.size * scenario.weeks * regimes.length, cores);
  const simulating = simulateIt(scenario, regimes, options, start, workers, async (run) =>
    headline.soon(run, await kept),
  );
  const own = simulating.then(valuesOf);
  own.catch(() => control.abort());
  const { signal } = control;
  const kept = options.sensitivity ? lookUpSensitivity(chosen, context) : Promise.resolve(null);
  const asked = { ...chosen, workers: options.workers ?? cores, own, kept, signal };
  const smallRuns = () => smallRunsOf(asked, options.sensitivity, start, context);
  // A run that takes fewer threads than it may leaves the others to the small runs.
  const beside = workers < asked.workers ? smallRuns() : null;
  const simulated = await simulating;
  // Written while small runs are made on other threads; what goes wrong is told where they are waited for.
  const tables = writeTables(claim, simulated);
  tables.catch(() => {});
  const given = await (beside ?? smallRuns());
  headline.now(simulated, given.sensitivity);
  const uncertainty = await optional(
    text('the uncertainty that was asked for', 'l’incertitude demandée'),
    () => findUncertainty(file, overrides, scenario, regimes, options, start),
    context,
  );
  if (uncertainty === null && (options.replicas !== undefined || options.vary !== undefined)) context.exitCode = 1;
  await leave(claim, file, { given, uncertainty, simulated, tables }, options, context);
}

/** What a run comes to. */
interface Made {
  readonly simulated: RunResult;
  readonly given: Awaited<ReturnType<typeof smallRunsOf>>;
  readonly uncertainty: Uncertainty | null;
  readonly tables: Promise<void>;
}

/** Writes a run with its report, and prints what is left to print. */
async function leave(
  claim: ClaimedFolder,
  file: string,
  { simulated, given, uncertainty, tables }: Made,
  options: RunCommandOptions,
  context: Context,
): Promise<void> {
  const run = withBands(simulated, given.sensitivity);
  if (uncertainty !== null)
    await writeWhole(
      join(claim.aside, 'uncertainty.json'),
      `${JSON.stringify({ schema: 1, version, ...uncertainty })}\n`,
    );
  const { language } = context;
  const summary = summaryOf(run, shownPath(claim.path), version, language);
  const command = commandOf(file, options);
  const figures = shippedEvidence();
  const legalNotes = legalNotesOf(run.scenario);
  const report = await optional(
    text('the report', 'le rapport'),
    () => reportMarkup({ run, ...given, uncertainty, figures, legalNotes, version, command, language }),
    context,
  );
  await writeRunFolder(claim, run, summary, report, language, command, tables);
  if (options.json) return context.print(JSON.stringify({ ...summary, ...uncertainty }, null, 1));
  const path = report === null ? shownPath(claim.path) : join(shownPath(claim.path), 'report.html');
  if (options.quiet) return context.print(path);
  if (uncertainty !== null)
    context.print(
      `${asText(tellChapters(['uncertainty'], { run, figures, legalNotes, uncertainty }, {}), language)}\n`,
    );
  context.print(`${context.say(text('Report:', 'Rapport :'))} ${path}`);
}

export const register: Register = (command, context) => {
  addRunOptions(command, context).action((file: string, options: RunCommandOptions) => run(file, options, context));
};
