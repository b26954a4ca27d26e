import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
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

const sources = [
  '--import',
  pathToFileURL(join(root, 'scripts/typescript.mjs')).href,
  join(import.meta.dirname, 'command-main.ts'),
];
const environment = () => ({ ...process.env, LC_ALL: 'C' });

/** What starts the program that `npm run build` made, for a script that others run. */
export const builtLine: readonly string[] = [process.execPath, join(root, 'bin/contrechamp')];

/** Starts the program from its sources in a folder, as a process of its own. */
export function startCommand(folder: string, ...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [...sources, ...args], { cwd: folder, env: environment() });
}

/** Starts the program that `npm run build` made: it is there a second earlier. */
export function startBuilt(folder: string, ...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [join(root, 'bin/contrechamp'), ...args], { cwd: folder, env: environment() });
}

/** Runs the program as a process of its own, with its standard output going to an open file. */
export function commandInto(output: number, ...args: readonly string[]) {
  const { status, stderr } = spawnSync(process.execPath, [...sources, ...args], {
    env: environment(),
    encoding: 'utf8',
    stdio: ['ignore', output, 'pipe'],
  });
  return { status, stderr };
}

export const scenarioFile = (name: string): string => join(root, 'scenarios', `${name}.yaml`);
