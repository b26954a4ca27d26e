import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** This machine, in a name: what a process of another one left in a shared folder is not ours to judge. */
export const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

const part = /^\.contrechamp-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{16}\.part$/;

/** Whether a process of this machine has ended. */
export function isDead(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** A name that nobody can foretell, for a file that is not whole yet; it says whose it is. */
export const partName = (): string => `.contrechamp-${machine}-${process.pid}-${randomBytes(8).toString('hex')}.part`;

/**
 * Removes from a folder the parts of files whose writers were killed; links are removed, never followed.
 *
 * @returns the paths removed
 */
export function removeLeftParts(folder: string): string[] {
  const left = readdirSync(folder).filter((name) => {
    const found = part.exec(name);
    return found !== null && found[1] === machine && isDead(Number(found[2]));
  });
  const paths = left.map((name) => join(folder, name));
  for (const path of paths) rmSync(path, { force: true, recursive: true });
  return paths;
}
