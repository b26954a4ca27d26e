import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import type { Language } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import type { RunResult } from '../measures/run-result.ts';
import {
  columnsDocument,
  eventColumns,
  type JackknifeRow,
  jackknifeColumns,
  peopleColumns,
  twinColumns,
  weeklyColumns,
} from './columns.ts';
import { writeParquet } from './parquet.ts';
import { measuredOf, type RunSummary } from './run-summary.ts';
import { writeFailure, writeWhole } from './write-whole.ts';

/** A folder being written: it bears its final name only when it is whole. */
export interface ClaimedFolder {
  readonly path: string;
  readonly aside: string;
}

export const runFormat = 'contrechamp run';
export const incompleteNote = 'INCOMPLETE.txt';
const asideOf = (path: string): string => `${path}.incomplete`;

const noteText = `This run is incomplete: the program is still at work, or was stopped before it had finished.
Do not use these files. The folder may be deleted.

Cette simulation est incomplète : le programme y travaille encore, ou a été arrêté avant la fin.
N’utilisez pas ces fichiers. Le dossier peut être supprimé.
`;

const isRunFolder = (path: string): boolean => {
  const entries = readdirSync(path);
  return entries.length === 0 || (entries.includes('run.json') && entries.includes('columns.json'));
};

/** Whether something stands at a path, be it a link that leads nowhere. */
const isTaken = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/** Whether a path can be looked at: below a file it cannot. @throws UsageError */
function lookAt<Seen>(path: string, look: (path: string) => Seen): Seen {
  try {
    return look(path);
  } catch (error) {
    throw writeFailure(error, path);
  }
}

function makeParent(path: string): void {
  const parent = resolve(path, '..');
  lookAt(parent, () => mkdirSync(parent, { recursive: true }));
}

/** Makes the folder aside; `undefined` when another run has just claimed that name. */
function makeAside(path: string): ClaimedFolder | undefined {
  const aside = asideOf(path);
  try {
    mkdirSync(aside);
    writeFileSync(join(aside, incompleteNote), noteText);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
    throw writeFailure(error, aside);
  }
  return { path, aside };
}

/** Claims the first free `FOLDER/NAME-N`, made aside at once so that two runs never share one. */
export function claimFreshFolder(folder: string, name: string): ClaimedFolder {
  makeParent(join(folder, name));
  for (let number = 1; ; number++) {
    const path = join(folder, `${name}-${number}`);
    if (isTaken(path) || isTaken(asideOf(path))) continue;
    const claim = makeAside(path);
    if (claim !== undefined) return claim;
  }
}

/** Refuses a folder that exists (unless `force`), one that is not a run even then. @throws UsageError */
export function demandFree(path: string, force: boolean): void {
  if (!lookAt(path, isTaken)) return;
  if (!force)
    throw new UsageError(
      text(
        `${path} exists already. Name another folder, or replace it with --force.`,
        `${path} existe déjà. Indiquez un autre dossier, ou remplacez-le avec --force.`,
      ),
    );
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory() || !isRunFolder(path))
    throw new UsageError(
      text(
        `${path} is not a folder of a run: --force replaces runs only. Name another folder.`,
        `${path} n’est pas un dossier de simulation : --force ne remplace que des simulations. Indiquez un autre dossier.`,
      ),
    );
}

const leftAside = (aside: string): UsageError =>
  new UsageError(
    text(
      `${aside} is left from a run that did not finish, or that is at work now. Delete it, or replace it with --force.`,
      `${aside} provient d’une simulation inachevée, ou encore en cours. Supprimez-le, ou remplacez-le avec --force.`,
    ),
  );

/**
 * Claims a folder by name; where it is a link to a run, the run behind it is replaced and the link stays.
 *
 * @throws UsageError when it exists, unless `force` and it is a run
 */
export function claimNamedFolder(named: string, force: boolean): ClaimedFolder {
  demandFree(named, force);
  const path = isTaken(named) ? realpathSync(named) : named;
  const aside = asideOf(path);
  if (isTaken(aside)) {
    if (!force || !existsSync(join(aside, incompleteNote))) throw leftAside(aside);
    rmSync(aside, { recursive: true });
  }
  makeParent(path);
  const claim = makeAside(path);
  if (claim === undefined) throw leftAside(aside);
  return claim;
}

function* jackknifeRows(run: RunResult): Generator<JackknifeRow> {
  for (const regime of run.regimes)
    for (const [measure, result] of Object.entries(regime.measures))
      for (const [block, value] of result.leaveOneOut.entries()) yield { regime: regime.id, measure, block, value };
}

/** SHA-256 of what decides who the people are: section, size and seed. Runs that agree in it have the same people. */
export const peopleDigest = ({ scenario }: Pick<RunResult, 'scenario'>): string =>
  createHash('sha256')
    .update(JSON.stringify([scenario.seed, scenario.people]))
    .digest('hex');

/** What run.json holds besides the summary: what reading it again needs. */
const runDocument = (run: RunResult, summary: RunSummary, language: Language, files: Record<string, number>) => ({
  format: runFormat,
  ...summary,
  language,
  peopleDigest: peopleDigest(run),
  titles: Object.fromEntries(run.regimes.map((regime) => [regime.id, regime.title])),
  /** Bytes of every other file, by which a truncated one is known. */
  files,
});

const bytesOf = (folder: string): Record<string, number> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name !== incompleteNote)
      .sort()
      .map((name) => [name, statSync(join(folder, name)).size]),
  );

/**
 * Writes every file of a run into its claimed folder and gives the folder its name.
 *
 * @param report the HTML report
 * @throws UsageError when the disk is full or the place cannot be written; the folder then stays aside and says so
 */
export async function writeRunFolder(
  claim: ClaimedFolder,
  run: RunResult,
  summary: RunSummary,
  report: string,
  language: Language,
): Promise<void> {
  const measures = measuredOf(run);
  const { start } = run.scenario;
  const about = { format: runFormat, schema: String(summary.schema), version: summary.version };
  const file = (name: string): string => join(claim.aside, name);
  await writeParquet(file('weekly.parquet'), weeklyColumns(start, measures), run.weekly, about);
  await writeParquet(file('people.parquet'), peopleColumns, run.people, about);
  await writeParquet(file('events.parquet'), eventColumns, run.events, about);
  await writeParquet(file('jackknife.parquet'), jackknifeColumns, jackknifeRows(run), about);
  if (run.twinRows !== undefined) await writeParquet(file('twins.parquet'), twinColumns, run.twinRows, about);
  await writeWhole(file('scenario.json'), `${JSON.stringify(run.scenario)}\n`);
  await writeWhole(file('columns.json'), `${JSON.stringify(columnsDocument(start, measures), null, 1)}\n`);
  await writeWhole(file('report.html'), report);
  const document = runDocument(run, summary, language, bytesOf(claim.aside));
  await writeWhole(file('run.json'), `${JSON.stringify(document, null, 1)}\n`);
  completeFolder(claim);
}

/** Gives a whole folder its name, in place of a run that stood there. */
function completeFolder({ path, aside }: ClaimedFolder): void {
  const replaced = `${path}.replaced-${process.pid}`;
  try {
    rmSync(join(aside, incompleteNote));
    if (existsSync(path)) renameSync(path, replaced);
    renameSync(aside, path);
    rmSync(replaced, { recursive: true, force: true });
  } catch (error) {
    throw writeFailure(error, path);
  }
}
