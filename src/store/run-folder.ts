import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Language } from '../language/bilingual.ts';
import type { RunResult } from '../measures/run-result.ts';
import { columnsDocument } from './columns/columns-document.ts';
import { eventColumns } from './columns/events.ts';
import { type JackknifeRow, jackknifeColumns } from './columns/jackknife.ts';
import { peopleColumns } from './columns/people.ts';
import { twinColumns } from './columns/twins.ts';
import { weeklyColumns } from './columns/weekly.ts';
import { digestsOf, type FileDigests } from './file-digests.ts';
import { writeParquet } from './parquet.ts';
import { type ClaimedFolder, completeFolder } from './run-claim.ts';
import { measuredOf, type RunSummary, summarySchema } from './run-summary.ts';
import { sealed } from './seal.ts';
import { version } from './version.ts';
import { writeWhole } from './write-whole.ts';

export { type ClaimedFolder, claimFreshFolder, claimNamedFolder, demandFree, incompleteNote } from './run-claim.ts';

export const runFormat = 'contrechamp run';

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

/** What run.json holds besides the summary: what reading and repeating the run needs. */
const runDocument = (
  run: RunResult,
  summary: RunSummary,
  told: { readonly language: Language; readonly command: string | undefined },
  files: FileDigests,
) => ({
  format: runFormat,
  ...summary,
  ...told,
  peopleDigest: peopleDigest(run),
  titles: Object.fromEntries(run.regimes.map((regime) => [regime.id, regime.title])),
  /** Bytes and SHA-256 of every other file, by which a damaged one is known. */
  files,
});

const fileIn = ({ aside }: ClaimedFolder, name: string): string => join(aside, name);

/**
 * Writes the tables of a run, which hang on nothing that is found after it.
 *
 * @throws UsageError when the disk is full or the place cannot be written
 */
export async function writeTables(claim: ClaimedFolder, run: RunResult): Promise<void> {
  const about = { format: runFormat, schema: String(summarySchema), version };
  const file = (name: string): string => fileIn(claim, name);
  await writeParquet(file('weekly.parquet'), weeklyColumns(run.scenario.start, measuredOf(run)), run.weekly, about);
  await writeParquet(file('people.parquet'), peopleColumns, run.people, about);
  await writeParquet(file('events.parquet'), eventColumns, run.events, about);
  await writeParquet(file('jackknife.parquet'), jackknifeColumns, jackknifeRows(run), about);
  if (run.twinRows !== undefined) await writeParquet(file('twins.parquet'), twinColumns, run.twinRows, about);
}

/**
 * Writes every file of a run into its claimed folder and gives the folder its name.
 *
 * @param report the HTML report; `null` where none could be made
 * @param command what repeats the run
 * @param tables being written already, if they are
 * @throws UsageError when the disk is full or the place cannot be written; the folder then stays aside and says so
 */
export async function writeRunFolder(
  claim: ClaimedFolder,
  run: RunResult,
  summary: RunSummary,
  report: string | null,
  language: Language,
  command?: string,
  tables: Promise<void> = writeTables(claim, run),
): Promise<void> {
  await tables;
  const columns = columnsDocument(run.scenario.start, measuredOf(run));
  await writeWhole(fileIn(claim, 'scenario.json'), `${JSON.stringify(run.scenario)}\n`);
  await writeWhole(fileIn(claim, 'columns.json'), `${JSON.stringify(columns, null, 1)}\n`);
  if (report !== null) await writeWhole(fileIn(claim, 'report.html'), report);
  const document = runDocument(run, summary, { language, command }, digestsOf(claim.aside));
  await writeWhole(fileIn(claim, 'run.json'), sealed(`${JSON.stringify(document, null, 1)}\n`, 'json'));
  completeFolder(claim);
}
