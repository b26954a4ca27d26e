import { isUtf8 } from 'node:buffer';
import { closeSync, existsSync, fstatSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../errors.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import type { LoadScenario } from '../scenario/extends.ts';
import { messages } from '../scenario/messages.ts';
import { mostBytes } from '../scenario/yaml-text.ts';

/** The folder of the scenarios that ship. */
export const scenarioFolder = fileURLToPath(new URL('../../scenarios', import.meta.url));

const isId = (reference: string): boolean => /^[a-z0-9][a-z0-9-]*$/.test(reference);

const unreadable = (path: string, detail: Bilingual): Bilingual =>
  text(`the file cannot be read: ${path} (${detail.en})`, `le fichier ne peut être lu : ${path} (${detail.fr})`);

const hint = (): Bilingual => {
  const ids = shippedScenarios().join(', ');
  return text(
    `no such scenario file; those that ship: ${ids}`,
    `aucun fichier de scénario de ce nom ; scénarios fournis : ${ids}`,
  );
};

/** Ids of the scenarios that ship. */
export const shippedScenarios = (): string[] =>
  readdirSync(scenarioFolder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();

/**
 * Reads a text file of bounded size: one that is too large is refused before it is read.
 *
 * @throws UsageError for a file that is missing, not a file, or too large.
 */
export function readBounded(path: string, most = mostBytes): string {
  const descriptor = opened(path);
  try {
    const { size } = fstatSync(descriptor);
    if (size > most) throw new UsageError(messages.fileTooLarge(size, most), path);
    return decoded(readFileSync(descriptor), path);
  } finally {
    closeSync(descriptor);
  }
}

/** Opens a file, and nothing else: a pipe would be waited for without end. */
function opened(path: string): number {
  try {
    if (statSync(path).isFile()) return openSync(path, 'r');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(code === 'ENOENT' ? hint() : unreadable(path, text(code ?? String(error))), path);
  }
  throw new UsageError(unreadable(path, { en: 'not a file', fr: 'ce n’est pas un fichier' }), path);
}

/** The text of bytes that are UTF-8, without its byte-order mark; else says from where they are not. */
function decoded(bytes: Uint8Array, path: string): string {
  const text = new TextDecoder().decode(bytes);
  const wrong = text.indexOf('\ufffd');
  if (wrong < 0 || isUtf8(bytes)) return text;
  const before = text.slice(0, wrong).split('\n');
  throw new UsageError(messages.notUtf8(), `${shownName(path)}:${before.length}:${before.at(-1)!.length + 1}`);
}

/** The path of a scenario: a file, the id of one that ships, or the bare name of one of the user’s own. */
export function scenarioPath(reference: string, folder = process.cwd()): string {
  const asFile = resolve(folder, reference);
  if (existsSync(asFile) || !isId(basename(reference, '.yaml'))) return asFile;
  const shipped = join(scenarioFolder, `${basename(reference, '.yaml')}.yaml`);
  if (existsSync(shipped) && (isId(reference) || reference === basename(shipped))) return shipped;
  return isId(reference) && existsSync(`${asFile}.yaml`) ? `${asFile}.yaml` : asFile;
}

/** How a path is named in messages: short where it lies below the working folder. */
export function shownName(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short;
}

/** Finds what a scenario extends, on this machine. */
export const loadScenario: LoadScenario = (reference, fromFile) => {
  const path = scenarioPath(reference, dirname(resolve(fromFile)));
  return { fileName: shownName(path), text: readBounded(path) };
};
