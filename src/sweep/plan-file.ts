import { statSync } from 'node:fs';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import {
  type AsyncBuffer,
  asyncBufferFromFile,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
} from 'hyparquet';
import { EvidenceError, UsageError } from '../errors.ts';
import { text } from '../language/french.ts';
import { type Column, writeParquet } from '../store/parquet.ts';
import { scenarioFolder, scenarioPath } from '../store/scenario-files.ts';
import { isSealed } from '../store/seal.ts';
import { type Plan, type PlanHead, type PlannedRun, placeOf } from './plan.ts';

const planSchema = 1;
const largestPlan = 512 * 2 ** 20;

const columns: readonly Column<PlannedRun>[] = [
  { name: 'run', type: 'text', of: ({ run }) => run },
  { name: 'scenarioDigest', type: 'text', of: ({ scenarioDigest }) => scenarioDigest },
  { name: 'parameters', type: 'text', of: ({ parameters }) => JSON.stringify(parameters) },
  { name: 'seed', type: 'number', of: ({ seed }) => seed },
];

/** How a plan names its scenario: the id of one that ships, else the path from the plan's folder. */
export function referenceFrom(reference: string, planPath: string): string {
  const path = scenarioPath(reference);
  if (dirname(path) === scenarioFolder) return basename(path, '.yaml');
  const below = relative(dirname(resolve(planPath)), path);
  return isAbsolute(below) ? path : `./${below.split(sep).join('/')}`;
}

/** The scenario's file, as the plan at this path names it. */
export const scenarioOf = (file: string, planPath: string): string =>
  file.startsWith('./') ? resolve(dirname(resolve(planPath)), file) : scenarioPath(file);

/** Runs of a row group: what is held in memory at once. */
const groupRows = 2048;

/**
 * Writes a plan as Parquet: a row a run, what holds for all in the file's metadata. The same plan is the same bytes.
 *
 * @returns how many runs were written
 */
export function writePlan(
  path: string,
  { version, scenario, file, fixed, regimes, design, replicas, touchstone, described }: PlanHead,
  runs: Iterable<PlannedRun> | AsyncIterable<PlannedRun>,
): Promise<number> {
  const head = { version, scenario, file, fixed, regimes, design, replicas, touchstone, described };
  return writeParquet(path, columns, runs, { plan: JSON.stringify({ schema: planSchema, ...head }) }, groupRows);
}

const refuse = (path: string, en: string, fr: string): never => {
  throw new EvidenceError(text(en, fr), path);
};
const noPlan = (path: string): never =>
  refuse(
    path,
    'is no plan of a sweep, or is not whole: make it with sweep plan',
    'n’est pas un plan de balayage, ou n’est pas entier : établissez-le avec sweep plan',
  );

function demandPlan(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined)
    throw new UsageError(text(`${path} does not exist: name a plan`, `${path} n’existe pas : indiquez un plan`));
  if (!found.isFile() || found.size > largestPlan || !isSealed(path)) noPlan(path);
}

function headIn(metadata: FileMetaData): (PlanHead & { readonly schema: number }) | null {
  const about = metadata.key_value_metadata?.find(({ key }) => key === 'plan')?.value;
  const head = about === undefined ? null : JSON.parse(about);
  const isHead = Array.isArray(head?.regimes) && Array.isArray(head.fixed) && Array.isArray(head.described?.varied);
  return isHead && typeof head.schema === 'number' ? head : null;
}

const runOf = ({ run, scenarioDigest, parameters, seed }: Record<string, unknown>): PlannedRun => ({
  run: String(run),
  scenarioDigest: String(scenarioDigest),
  parameters: JSON.parse(String(parameters)),
  seed: Number(seed),
});

/** Reads the runs of a file, a row group at a time; the last one stays at hand. */
class PlannedRuns {
  readonly count: number;
  readonly #path: string;
  readonly #file: AsyncBuffer;
  readonly #metadata: FileMetaData;
  /** The first row of each group. */
  readonly #starts: readonly number[];
  #held: { readonly start: number; readonly runs: Promise<readonly PlannedRun[]> } | null = null;

  constructor(path: string, file: AsyncBuffer, metadata: FileMetaData) {
    this.#path = path;
    this.#file = file;
    this.#metadata = metadata;
    let start = 0;
    this.#starts = metadata.row_groups.map(({ num_rows }) => {
      start += Number(num_rows);
      return start - Number(num_rows);
    });
    this.count = start;
  }

  async #read(start: number, end: number): Promise<readonly PlannedRun[]> {
    const rows = await parquetReadObjects({
      file: this.#file,
      metadata: this.#metadata,
      rowStart: start,
      rowEnd: end,
    }).catch(() => noPlan(this.#path));
    const runs = rows.map(runOf);
    const isNumbered = runs.every(({ run }, index) => placeOf(run) === start + index + 1);
    return isNumbered && runs.length === end - start ? runs : noPlan(this.#path);
  }

  #group(index: number): Promise<readonly PlannedRun[]> {
    const start = this.#starts[index];
    if (this.#held?.start !== start)
      this.#held = { start, runs: this.#read(start, this.#starts[index + 1] ?? this.count) };
    return this.#held.runs;
  }

  async *all(): AsyncGenerator<PlannedRun> {
    for (const index of this.#starts.keys()) yield* await this.#group(index);
  }

  async run(name: string): Promise<PlannedRun | null> {
    const row = placeOf(name) - 1;
    if (row < 0 || row >= this.count) return null;
    const index = this.#starts.findLastIndex((start) => start <= row);
    return (await this.#group(index))[row - this.#starts[index]];
  }
}

/**
 * Reads a plan again.
 *
 * @param own version of this program
 * @throws UsageError where there is none, EvidenceError for what is no plan, is damaged, or is of another version
 */
export async function readPlan(path: string, own: string): Promise<Plan> {
  demandPlan(path);
  const { head, runs } = await opened(path).catch(() => noPlan(path));
  if (head === null) return noPlan(path);
  if (head.schema !== planSchema || head.version !== own)
    return refuse(
      path,
      `is a plan of version ${head.version}, this is version ${own}: use that version, or plan again`,
      `est un plan de la version ${head.version}, ceci est la version ${own} : utilisez cette version-là, ou refaites le plan`,
    );
  if (runs.count === 0) return noPlan(path);
  return { ...head, path, count: runs.count, runs: () => runs.all(), run: (name) => runs.run(name) };
}

async function opened(path: string) {
  const file = await asyncBufferFromFile(path);
  const metadata = await parquetMetadataAsync(file);
  return { head: headIn(metadata), runs: new PlannedRuns(path, file, metadata) };
}
