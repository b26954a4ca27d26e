import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Scenario } from '../scenario/scenario.ts';
import { writeFailure, writeWhole } from './write-whole.ts';

const end = z.number().nullable();
const byMeasure = <Of extends z.ZodType>(of: Of) => z.record(z.string(), z.record(z.string(), of));
const ends = byMeasure(
  z.object({
    low: end,
    high: end,
    by: z.array(z.string()),
    why: z.enum(['rare', 'few', 'chance', 'undefined']).optional(),
  }),
);

const stored = z.object({
  people: z.number(),
  weeks: z.number(),
  seconds: z.number(),
  runs: z.number(),
  tried: z.number(),
  together: z.array(z.string()),
  draws: z.number(),
  swings: z.array(
    z.object({
      key: z.string(),
      regime: z.string(),
      measure: z.string(),
      base: z.number(),
      atLow: z.number(),
      atHigh: z.number(),
    }),
  ),
  figures: z.object({
    runs: z.number(),
    levels: ends,
    differences: ends,
    between: z.record(z.string(), ends).optional(),
  }),
  leads: byMeasure(z.number()),
});

/** What is kept of a sensitivity: parameters by their key. */
export type StoredSensitivity = z.infer<typeof stored>;

/** What decides a sensitivity: the small scenario, its ranges, the regimes looked at and the engine. */
export const sensitivityKey = (scenario: Scenario, regimes: readonly string[], engine: string): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        engine,
        scenario.digest,
        regimes,
        scenario.parameters.map(({ key, low, high, chosen }) => [key, low, high, chosen ?? false]),
      ]),
    )
    .digest('hex')
    .slice(0, 32);

/** Names end in the key; what stands before it only tells people whose it is. */
const namesOf = (folder: string, key: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(`${key}.json`)) : [];

const readAt = (path: string): StoredSensitivity | null => {
  try {
    return stored.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
};

/** Where a folder of runs keeps its sensitivities. */
export const sensitivityFolder = (runs: string): string => join(runs, '.sensitivity');

/** A sensitivity found before under this key in the first folder that holds it; `null` where none can be read. */
export function cachedSensitivity(folders: readonly string[], key: string): StoredSensitivity | null {
  const paths = folders.flatMap((folder) => namesOf(folder, key).map((name) => join(folder, name)));
  return paths.map(readAt).find((found) => found !== null) ?? null;
}

/** Keeps a sensitivity for the next run of the same; its name ends in the key. @throws UsageError where it cannot be written */
export async function cacheSensitivity(folder: string, name: string, found: StoredSensitivity): Promise<void> {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw writeFailure(error, folder);
  }
  await writeWhole(join(folder, `${name}.json`), `${JSON.stringify(found)}\n`);
}
