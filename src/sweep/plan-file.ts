import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { EvidenceError, UsageError } from '../errors.ts';
import { text } from '../language/french.ts';
import { type Column, writeParquet } from '../store/parquet.ts';
import { scenarioFolder, scenarioPath } from '../store/scenario-files.ts';
import { isSealed } from '../store/seal.ts';
import type { Plan, PlanHead, PlannedRun } from './plan.ts';

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

/**
 * Writes a plan as Parquet: a row a run, what holds for all in the file's metadata. The same plan is the same bytes.
 *
 * @returns how many runs were written
 */
export const writePlan = (path: string, head: PlanHead, runs: Iterable<PlannedRun>): Promise<number> =>
  writeParquet(path, columns, runs, { plan: JSON.stringify({ schema: planSchema, ...head }) });

const refuse = (path: string, en: string, fr: string): never => {
  throw new EvidenceError(text(en, fr), path);
};
const noPlan = (path: string): never =>
  refuse(
    path,
    'is no plan of a sweep, or is not whole: make it with sweep plan',
    'n’est pas un plan de balayage, ou n’est pas entier : établissez-le avec sweep plan',
  );

function bytesOf(path: string): ArrayBuffer {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined)
    throw new UsageError(text(`${path} does not exist: name a plan`, `${path} n’existe pas : indiquez un plan`));
  if (!found.isFile() || found.size > largestPlan || !isSealed(path)) return noPlan(path);
  const bytes = readFileSync(path);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

function headIn(file: ArrayBuffer): (PlanHead & { readonly schema: number }) | null {
  const metadata = parquetMetadata(file);
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

function demandWhole(runs: readonly PlannedRun[]): void {
  const isNumbered = runs.every(({ run }, index) => /^\d{7}$/.test(run) && Number(run) === index + 1);
  if (runs.length === 0 || !isNumbered) throw new TypeError('rows missing');
}

/**
 * Reads a plan again.
 *
 * @param own version of this program
 * @throws UsageError where there is none, EvidenceError for what is no plan, is damaged, or is of another version
 */
export async function readPlan(path: string, own: string): Promise<Plan> {
  const file = bytesOf(path);
  let plan: (Plan & { readonly schema: number }) | null = null;
  try {
    const head = headIn(file);
    if (head !== null && head.schema === planSchema) {
      const runs = (await parquetReadObjects({ file })).map(runOf);
      demandWhole(runs);
      plan = { ...head, runs };
    } else if (head !== null) plan = { ...head, runs: [] };
  } catch {
    return noPlan(path);
  }
  if (plan === null) return noPlan(path);
  if (plan.schema !== planSchema || plan.version !== own)
    return refuse(
      path,
      `is a plan of version ${plan.version}, this is version ${own}: use that version, or plan again`,
      `est un plan de la version ${plan.version}, ceci est la version ${own} : utilisez cette version-là, ou refaites le plan`,
    );
  return plan;
}
