import { closeSync, lstatSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { UsageError } from '../errors.ts';
import { text } from '../language/french.ts';
import { isDead, machine } from './aside.ts';
import { writeFailure } from './write-whole.ts';

/** A file that grows line by line, this process's alone. */
export interface FileClaim {
  /** What a process that was killed last said of its work on the file. */
  readonly left: string | null;
  /** Says what is about to be done, for whoever goes on if this process is killed. */
  readonly say: (work: string) => void;
  /** Gives the file free. */
  readonly release: () => void;
}

/** What a claim says: whose it is, and what was about to be done. */
const saidIn = (claim: string) => /^process ([0-9a-f]{8}) (\d{1,10})\n(.*)/.exec(readFileSync(claim, 'utf8'));

/**
 * Claims a file for this process alone: two that wrote by turns would spoil it.
 *
 * @throws UsageError while another process has it
 */
export function claimFile(path: string): FileClaim {
  const claim = `${path}.writing`;
  const owner = `process ${machine} ${process.pid}\n`;
  let left: string | null = null;
  for (let attempt = 0; ; attempt++)
    try {
      const file = openSync(claim, 'wx');
      writeSync(file, owner);
      const say = (work: string): void => void writeSync(file, `${work.padEnd(workWidth)}\n`, owner.length);
      const release = (): void => {
        closeSync(file);
        rmSync(claim, { force: true });
      };
      return { left, say, release };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw writeFailure(error, path);
      const said = lstatSync(claim).isFile() ? saidIn(claim) : null;
      if (attempt > 0 || said === null || said[1] !== machine || !isDead(Number(said[2]))) throw inUse(path, claim);
      left = said[3].trim();
      rmSync(claim);
    }
}

/** What is said takes the place of what was said before, all of it. */
const workWidth = 24;

const inUse = (path: string, claim: string): UsageError =>
  new UsageError(
    text(
      `${path} is being written by another process: wait for it, or name another file. If there is none, delete ${claim}.`,
      `${path} est en cours d’écriture par un autre processus : attendez qu’il finisse, ou indiquez un autre fichier. S’il n’y en a pas, supprimez ${claim}.`,
    ),
  );
