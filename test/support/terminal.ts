import { spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** Whether this machine has `script`, which lends a command a terminal. */
export const hasTerminal = spawnSync('script', ['--version']).status === 0;

const root = resolve(import.meta.dirname, '../..');
const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

/** What is typed where a text is seen, in this order. */
export type Step = readonly [seen: RegExp, typed: string];

/** Runs a command in a terminal and types an answer each time that what it waits for has been printed. */
export function inTerminal(folder: string, args: readonly string[], steps: readonly Step[]) {
  const program = ['node', '--import', `${root}/scripts/typescript.mjs`, `${root}/test/support/command-main.ts`];
  const line = `stty rows 60 cols 160; exec ${[...program, ...args].map(quoted).join(' ')}`;
  const child = spawn('script', ['-qefc', line, '/dev/null'], {
    cwd: folder,
    env: { ...process.env, TERM: 'xterm' },
  });
  let [shown, read, step] = ['', 0, 0];
  child.stdout.on('data', (bytes: Buffer) => {
    shown += bytes.toString('utf8');
    const plain = stripVTControlCharacters(shown);
    while (step < steps.length) {
      const found = plain.slice(read).search(steps[step][0]);
      if (found < 0) return;
      read = plain.length;
      child.stdin.write(steps[step][1]);
      step += 1;
    }
  });
  return new Promise<{ readonly shown: string; readonly code: number | null; readonly typed: number }>((done) => {
    child.on('close', (code) => done({ shown: stripVTControlCharacters(shown), code, typed: step }));
  });
}

export const enter = '\r';
export const down = '\u001b[B';
export const stop = '\u0003';
