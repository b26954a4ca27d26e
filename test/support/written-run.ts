import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunOptions, runScenario } from '../../src/run/run-scenario.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { digestOf } from '../../src/scenario/scenario-digest.ts';
import { claimNamedFolder, writeRunFolder } from '../../src/store/run-folder.ts';
import { summaryOf } from '../../src/store/run-summary.ts';
import { version } from '../../src/store/version.ts';
import { smallCountry } from './small-country.ts';

/** A small country that was really run, for tests of what reads runs. */
export const ranCountry = (more: Parameters<typeof smallCountry>[0] = {}): Scenario => {
  const scenario = smallCountry({ size: 8192, weeks: 8, ...more });
  return { ...scenario, digest: digestOf(scenario) };
};

/** Runs it and writes its folder. @returns the folder's path */
export async function writtenRun(scenario: Scenario, options: RunOptions = {}): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'contrechamp-run-')), 'run');
  const run = await runScenario(scenario, options);
  const claim = claimNamedFolder(path, false);
  await writeRunFolder(claim, run, summaryOf(run, path, version, 'en'), '<!doctype html>', 'en');
  return path;
}
