import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../errors.ts';
import { text } from '../language/french.ts';
import { type Evidence, mostBytes, type Override, readScenario, type Scenario } from '../scenario/index.ts';

const shippedFolder = fileURLToPath(new URL('../../scenarios', import.meta.url));

const shippedPath = (id: string): string | undefined => {
  const path = join(shippedFolder, `${id}.yaml`);
  return /^[\w-]+$/.test(id) && existsSync(path) ? path : undefined;
};

/** Ids of the scenarios that ship with the program. */
export const shippedScenarios = (): readonly string[] =>
  existsSync(shippedFolder)
    ? readdirSync(shippedFolder).flatMap((name) => (name.endsWith('.yaml') ? [name.slice(0, -'.yaml'.length)] : []))
    : [];

const cannotRead = (path: string, reason: ReturnType<typeof text>): UsageError =>
  new UsageError(
    text(
      `cannot read ${path}: ${reason.en}. Scenarios that ship: ${shippedScenarios().join(', ')}`,
      `impossible de lire ${path} : ${reason.fr}. Scénarios fournis : ${shippedScenarios().join(', ')}`,
    ),
  );

/** At most one byte more than a scenario may have, so that a huge file costs no memory before it is refused. */
function readStart(path: string): string {
  if (!existsSync(path)) throw cannotRead(path, text('there is no such file', 'ce fichier n’existe pas'));
  if (statSync(path).isDirectory()) throw cannotRead(path, text('it is a folder', 'c’est un dossier'));
  const bytes = Buffer.alloc(mostBytes + 1);
  const file = openSync(path, 'r');
  try {
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(file, bytes, length, bytes.length - length, null);
    return bytes.toString('utf8', 0, length);
  } finally {
    closeSync(file);
  }
}

/** Finds what a scenario extends: one that ships, by id, or a file relative to the one that names it. */
const load = (reference: string, fromFile: string) => {
  const fileName = shippedPath(reference) ?? resolve(dirname(fromFile), reference);
  return { fileName, text: readStart(fileName) };
};

/** A scenario on the disk, which can be read again with other values. */
export interface OpenScenario {
  readonly fileName: string;
  readonly read: (overrides: readonly Override[]) => Scenario;
}

/**
 * Opens a scenario by its file name, or by the id of one that ships.
 *
 * @throws UsageError when there is no such file; reading throws ScenarioFaults
 */
export function openScenario(name: string, evidence?: Evidence): OpenScenario {
  const fileName = existsSync(name) ? name : (shippedPath(name) ?? name);
  const content = readStart(fileName);
  return { fileName, read: (overrides) => readScenario(content, { fileName, load, evidence, overrides }) };
}
