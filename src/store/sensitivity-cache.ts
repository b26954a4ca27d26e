import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Scenario } from '../scenario/scenario.ts';
import { writeFailure, writeWhole } from './write-whole.ts';

const stored = z.object({
  people: z.number(),
  weeks: z.number(),
  seconds: z.number(),
  tried: z.number(),
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
});

/** What is kept of a sensitivity: parameters by their key. */
export type StoredSensitivity = z.infer<typeof stored>;

/** What decides a sensitivity: the small scenario, its ranges, the regimes looked at and the version. */
const keyOf = (scenario: Scenario, regimes: readonly string[], version: string): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        version,
        scenario.digest,
        regimes,
        scenario.parameters.map(({ key, low, high, chosen }) => [key, low, high, chosen ?? false]),
      ]),
    )
    .digest('hex')
    .slice(0, 32);

const fileOf = (runs: string, key: string): string => join(runs, '.sensitivity', `${key}.json`);

/** A sensitivity found before for the same scenario and version; `null` where there is none that can be read. */
export function cachedSensitivity(
  runs: string,
  scenario: Scenario,
  regimes: readonly string[],
  version: string,
): StoredSensitivity | null {
  const file = fileOf(runs, keyOf(scenario, regimes, version));
  if (!existsSync(file)) return null;
  try {
    return stored.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Keeps a sensitivity for the next run of the same scenario. @throws UsageError where it cannot be written */
export async function cacheSensitivity(
  runs: string,
  scenario: Scenario,
  regimes: readonly string[],
  version: string,
  found: StoredSensitivity,
): Promise<void> {
  const file = fileOf(runs, keyOf(scenario, regimes, version));
  try {
    mkdirSync(join(runs, '.sensitivity'), { recursive: true });
  } catch (error) {
    throw writeFailure(error, join(runs, '.sensitivity'));
  }
  await writeWhole(file, `${JSON.stringify(found)}\n`);
}
