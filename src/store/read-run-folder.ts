import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { z } from 'zod';
import { EvidenceError } from '../errors.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { shapeFaultsOf } from '../language/shape-words.ts';
import { fileDigest } from './file-digests.ts';
import { incompleteNote, runFormat } from './run-folder.ts';
import { summarySchema } from './run-summary.ts';
import { isSealed } from './seal.ts';

const number = z.number().nullable();
const estimate = z.object({ value: number, low: number, high: number });
const known = z.object({
  low: number,
  high: number,
  runs: z.number(),
  by: z.array(z.string()),
  why: z.enum(['rare', 'few', 'chance', 'undefined']).optional(),
});
const bilingual = z.object({ en: z.string(), fr: z.string() });

const document = z.object({
  format: z.literal(runFormat),
  schema: z.literal(summarySchema),
  version: z.string(),
  scenario: z.string(),
  scenarioDigest: z.string(),
  people: z.number(),
  standsFor: z.number(),
  weeks: z.number(),
  seed: z.number(),
  peopleDigest: z.string(),
  titles: z.record(z.string(), bilingual),
  errorTwins: z.array(z.object({ regime: z.string(), people: z.number() })).nullable(),
  command: z.string().optional(),
  files: z.record(z.string(), z.union([z.number(), z.object({ bytes: z.number(), sha256: z.string() })])),
  regimes: z.record(
    z.string(),
    z.object({
      digest: z.string(),
      measures: z.record(
        z.string(),
        z.object({
          ...estimate.shape,
          known: known.nullish().transform((found) => found ?? undefined),
          unit: z.string(),
          additive: z.boolean(),
          definition: z.string(),
          byGroup: z.record(z.string(), estimate),
        }),
      ),
    }),
  ),
});

/** What run.json holds. */
export type RunDocument = z.infer<typeof document>;

/** A run as its folder holds it. */
export interface StoredRun extends RunDocument {
  readonly path: string;
  /** Whether digests were there to hold the files to; runs of before had sizes only. */
  readonly isVerified: boolean;
  /** Leave-one-out values by regime, then by measure. */
  readonly leaveOneOut: Readonly<Record<string, Readonly<Record<string, readonly (number | null)[]>>>>;
}

const largestDocument = 64 * 2 ** 20;
const largestTable = 256 * 2 ** 20;

const refuse = (reason: Bilingual, place: string): never => {
  throw new EvidenceError(reason, place);
};

const foreign = text(
  'this is not a folder of a run (no run.json of this program)',
  'ce n’est pas un dossier de simulation (pas de run.json de ce programme)',
);
const truncated = text(
  'the file is truncated or was changed after the run; run it again',
  'le fichier est tronqué ou a été modifié après la simulation ; relancez-la',
);

export const changed = text(
  'the file was changed or damaged after the run (its SHA-256 is another): run it again',
  'le fichier a été modifié ou endommagé après la simulation (son SHA-256 est autre) ; relancez-la',
);

function readBytes(path: string, largest: number): Uint8Array {
  const { size } = statSync(path);
  if (size > largest)
    refuse(text(`${size} bytes are more than a run’s file holds`, `${size} octets : trop pour ce fichier`), path);
  return readFileSync(path);
}

/** A whole run.json is written last: the note that stands beside it only waits to be removed. */
const isWhole = (folder: string): boolean => {
  const path = join(folder, 'run.json');
  return existsSync(path) && isSealed(path);
};

function demandRunFolder(folder: string): void {
  if (!existsSync(folder)) refuse(text('there is no such folder', 'ce dossier n’existe pas'), folder);
  if (!statSync(folder).isDirectory())
    refuse(
      text('this is a file, not the folder of a run', 'ceci est un fichier, non un dossier de simulation'),
      folder,
    );
  if (existsSync(join(folder, incompleteNote)) && !isWhole(folder))
    refuse(text('this run is incomplete: run it again', 'cette simulation est incomplète : relancez-la'), folder);
  if (!existsSync(join(folder, 'run.json'))) refuse(foreign, folder);
}

function parseDocument(path: string): unknown {
  const bytes = readBytes(path, largestDocument);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse(truncated, path);
  }
}

function readDocument(path: string): RunDocument {
  const raw = parseDocument(path) as { format?: unknown; schema?: unknown } | null;
  if (typeof raw !== 'object' || raw === null || raw.format !== runFormat) refuse(foreign, path);
  if (raw?.schema !== summarySchema)
    refuse(
      text(
        `the run is of format ${JSON.stringify(raw?.schema)}; this version reads format ${summarySchema}`,
        `la simulation est au format ${JSON.stringify(raw?.schema)} ; cette version lit le format ${summarySchema}`,
      ),
      path,
    );
  const checked = document.safeParse(raw);
  if (!checked.success) {
    const [{ issue, words }] = shapeFaultsOf(document, raw, checked.error);
    const key = issue.path.join('.');
    return refuse(text(`${key}: ${words.en}`, `${key} : ${words.fr}`), path);
  }
  if (Object.keys(checked.data.files).some((name) => /[\\/]/.test(name))) refuse(foreign, path);
  return checked.data;
}

/** Whether a run was written before runs kept digests. */
export const isOfBefore = ({ files }: RunDocument): boolean =>
  Object.values(files).every((one) => typeof one === 'number');

/** What is wrong with one file of a run; `null` where nothing is. */
export function faultOf(path: string, expected: RunDocument['files'][string]): Bilingual | null {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return text('the file is missing', 'le fichier manque');
  const { bytes, sha256 } = typeof expected === 'number' ? { bytes: expected, sha256: null } : expected;
  if (statSync(path).size !== bytes) return truncated;
  return sha256 === null || fileDigest(path) === sha256 ? null : changed;
}

function demandWholeFiles(folder: string, files: RunDocument['files']): void {
  for (const [name, expected] of Object.entries(files)) {
    const fault = faultOf(join(folder, name), expected);
    if (fault !== null) refuse(fault, join(folder, name));
  }
}

async function readLeaveOneOut(path: string): Promise<StoredRun['leaveOneOut']> {
  const bytes = readBytes(path, largestTable);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  let rows: Record<string, unknown>[] = [];
  try {
    rows = await parquetReadObjects({ file, columns: ['regime', 'measure', 'block', 'value'] });
  } catch {
    refuse(truncated, path);
  }
  const values: Record<string, Record<string, (number | null)[]>> = Object.create(null);
  for (const { regime, measure, value } of rows) {
    values[String(regime)] ??= Object.create(null);
    values[String(regime)][String(measure)] ??= [];
    values[String(regime)][String(measure)].push(typeof value === 'number' ? value : null);
  }
  return values;
}

/** The run.json of a complete run, its own seal not yet looked at. @throws EvidenceError */
export function openDocument(folder: string): RunDocument {
  demandRunFolder(folder);
  return readDocument(join(folder, 'run.json'));
}

/**
 * Reads a run folder again, checked: complete, ours, of this format, every file as when it was written, by its SHA-256.
 *
 * @throws EvidenceError naming the file and what is wrong with it
 */
export async function readRunFolder(folder: string): Promise<StoredRun> {
  const stored = openDocument(folder);
  if (!isOfBefore(stored) && !isSealed(join(folder, 'run.json'))) refuse(changed, join(folder, 'run.json'));
  demandWholeFiles(folder, stored.files);
  const jackknife = join(folder, 'jackknife.parquet');
  if (stored.files['jackknife.parquet'] === undefined) refuse(foreign, jackknife);
  const leaveOneOut = await readLeaveOneOut(jackknife);
  return { ...stored, path: folder, isVerified: !isOfBefore(stored), leaveOneOut };
}
