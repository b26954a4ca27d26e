import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { main } from '../../src/cli/main.ts';

const root = join(import.meta.dirname, '../..');

/** Runs the program in this process, in a folder, and gives what it printed and its exit code. */
export async function command(folder: string, ...args: readonly string[]) {
  const printed = { stdout: '', stderr: '' };
  const before = { folder: process.cwd(), code: process.exitCode, lang: process.env.LC_ALL };
  const writes = { stdout: process.stdout.write, stderr: process.stderr.write };
  const streams = ['stdout', 'stderr'] as const;
  for (const stream of streams)
    process[stream].write = ((data: string | Uint8Array) => {
      printed[stream] += String(data);
      return true;
    }) as typeof process.stdout.write;
  process.env.LC_ALL = 'C';
  process.chdir(folder);
  try {
    await main(args);
    return { status: process.exitCode, ...printed };
  } finally {
    for (const stream of streams) process[stream].write = writes[stream];
    process.chdir(before.folder);
    process.exitCode = before.code;
    process.env.LC_ALL = before.lang;
  }
}

/** Starts the program from its sources in a folder, as a process of its own. */
export function startCommand(folder: string, ...args: readonly string[]): ChildProcess {
  const loader = pathToFileURL(join(root, 'scripts/typescript.mjs')).href;
  const entry = join(import.meta.dirname, 'command-main.ts');
  return spawn(process.execPath, ['--import', loader, entry, ...args], {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C' },
  });
}

export const scenarioFile = (name: string): string => join(root, 'scenarios', `${name}.yaml`);
