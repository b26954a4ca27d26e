import { existsSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { commandLine, type Given, questions } from '../deployment/index.ts';
import { readBounded } from '../store/scenario-files.ts';
import { version } from '../store/version.ts';

const keptFile = z.object({ schema: z.literal(1), answers: z.record(z.string(), z.string().max(2000)) });

/** Where the answers are kept of somebody who stopped: beside the scenario that they were to become. */
export const keptPath = (scenarioPath: string): string => scenarioPath.replace(/\.yaml$/, '.answers.json');

/** The answers kept from last time, as they were typed; `null` where there are none that can be read. */
export function keptAnswers(path: string): Given | null {
  if (!existsSync(path)) return null;
  try {
    const { answers } = keptFile.parse(JSON.parse(readBounded(path)));
    const known = new Set<string>(questions.map(({ id }) => id));
    return Object.fromEntries(Object.entries(answers).filter(([id]) => known.has(id)));
  } catch {
    return null;
  }
}

/** The answers as they are kept. */
export const keptText = (name: string, given: Given): string =>
  `${JSON.stringify({ schema: 1, version, name, command: commandLine(name, given), answers: given }, null, 1)}\n`;

/** They have become a scenario. */
export const forgetAnswers = (path: string): void => {
  if (keptAnswers(path) !== null) rmSync(path);
};
