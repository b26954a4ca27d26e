// npm run bench -- newcomer: what somebody waits who clones this and types `npm start`: each part, to the headline, which is printed first, and to the report.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-newcomer-'));
const clone = join(folder, 'clone');
const began = performance.now();
const laps: { readonly what: string; readonly at: number }[] = [];
const lap = (what: string): void => void laps.push({ what, at: (performance.now() - began) / 1000 });

/** What tells that a part begins, on standard error; the first words on standard output are figures. */
const signs = [
  { sign: /installing from the lockfile/, what: 'clone' },
  { sign: /building…/, what: 'install' },
] as const;

async function start(): Promise<number> {
  const { INIT_CWD: _, ...env } = process.env;
  const child = spawn('npm', ['start', '--silent'], { cwd: clone, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const left = [...signs];
  child.stderr.on('data', (words: Buffer) => {
    while (left.length > 0 && left[0].sign.test(words.toString())) lap(left.shift()!.what);
  });
  child.stdout.once('data', () => lap('build and run, to the headline'));
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 70)));
}

try {
  execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${root}`, clone]);
  const code = await start();
  lap('error twins, small runs and report');
  if (code !== 0) throw new Error(`npm start ended with ${code}`);
  console.log(`from the clone to the headline and the report, ${availableParallelism()} cores:`);
  for (const [index, { what, at }] of laps.entries())
    console.log(`  ${what}: ${(at - (laps[index - 1]?.at ?? 0)).toFixed(1)} s (${at.toFixed(1)} s since the start)`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
