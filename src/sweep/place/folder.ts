import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../../errors.ts';
import { text } from '../../language/french.ts';
import { removeLeftParts } from '../../store/aside.ts';
import { writeFailure, writeWhole } from '../../store/write-whole.ts';
import { largestResult, type Place, planName, runsName } from './place.ts';

const isPart = (name: string): boolean => name.startsWith('.contrechamp-');

export const otherPlan = (address: string): UsageError =>
  new UsageError(
    text(
      `${address} is the place of another plan: name another one`,
      `${address} est l’endroit d’un autre plan : indiquez-en un autre`,
    ),
    '--out',
  );

export const notEmpty = (address: string): UsageError =>
  new UsageError(
    text(
      `${address} holds other things: name an empty place, or a new one`,
      `${address} contient autre chose : indiquez un endroit vide, ou nouveau`,
    ),
    '--out',
  );

/** Makes the folder of a sweep, or finds it as one of the same plan; several processes may do so at once. */
async function claim(folder: string, plan: Uint8Array): Promise<void> {
  const copy = join(folder, planName);
  try {
    mkdirSync(folder, { recursive: true });
    if (existsSync(copy) && !readFileSync(copy).equals(plan)) throw otherPlan(folder);
    if (!existsSync(copy)) {
      if (!readdirSync(folder).every(isPart)) throw notEmpty(folder);
      await writeWhole(copy, plan);
    }
    mkdirSync(join(folder, runsName), { recursive: true });
    removeLeftParts(join(folder, runsName));
  } catch (error) {
    throw writeFailure(error, folder);
  }
}

function read(path: string): string | 'missing' | 'strange' {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 'missing';
  return found.isFile() && found.size <= largestResult ? readFileSync(path, 'utf8') : 'strange';
}

/** Removes a file, never a folder. @throws UsageError */
function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    throw writeFailure(error, path);
  }
}

async function* entriesOf(folder: string): AsyncGenerator<{ readonly name: string; readonly at: number }> {
  const all = await opendir(folder).catch(() => null);
  for await (const { name } of all ?? []) {
    const found = isPart(name) ? undefined : lstatSync(join(folder, name), { throwIfNoEntry: false });
    if (found !== undefined) yield { name, at: found.mtimeMs };
  }
}

/** A folder as the place of a sweep. */
export function folderAt(folder: string): Place {
  const runs = join(folder, runsName);
  const at = (name: string): string => join(runs, name);
  return {
    address: folder,
    plan: async () => (existsSync(join(folder, planName)) ? readFileSync(join(folder, planName)) : null),
    claim: (plan) => claim(folder, plan),
    read: async (name) => read(at(name)),
    write: (name, content) => writeWhole(at(name), content),
    remove: async (name) => remove(at(name)),
    entries: () => entriesOf(runs),
  };
}
