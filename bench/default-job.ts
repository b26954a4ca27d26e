// The default job: scenarios/same-country.yaml as a user runs it, the built program in a process of its own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [people, weeks] = process.argv.slice(2);
const target = { seconds: 60, megabytes: 700 };
/** Loaded into that process: says at its end what it took. maxRSS is in kilobytes. */
const taken = `process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  console.error('\\n' + JSON.stringify({ peak: maxRSS * 1024, processor: (userCPUTime + systemCPUTime) / 1e6 }));
});`;

const folder = mkdtempSync(join(tmpdir(), 'default-job-'));
try {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      ...['--import', `data:text/javascript,${encodeURIComponent(taken)}`, 'bin/contrechamp'],
      ...['run', 'scenarios/same-country.yaml', '--json', '--no-sensitivity', '--out', join(folder, 'run')],
      ...(people === undefined ? [] : ['--people', people]),
      ...(weeks === undefined ? [] : ['--weeks', weeks]),
    ],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (status !== 0) throw new Error(stderr);
  report(JSON.parse(stdout), JSON.parse(stderr.trim().split('\n').at(-1) ?? ''));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

interface Run {
  readonly people: number;
  readonly weeks: number;
  readonly seconds: number;
  readonly errorTwinSeconds: number;
  readonly regimes: Record<string, unknown>;
}

function report(run: Run, { peak, processor }: { peak: number; processor: number }): void {
  const regimes = Object.keys(run.regimes);
  const personDays = run.people * run.weeks * 7 * regimes.length;
  const row = (what: string, value: string, ratio: string): void =>
    console.log(`${what.padEnd(26)}${value.padStart(16)}   ${ratio}`);
  console.log(`same-country, ${run.people} people, ${run.weeks} weeks, ${regimes.join(', ')}`);
  const ratio = run.seconds / target.seconds;
  row('seconds', run.seconds.toFixed(1), `${ratio.toFixed(2)} × the ${target.seconds} s aimed at`);
  row('seconds of error twins', run.errorTwinSeconds.toFixed(1), 'apart, as they are printed');
  row('of processor, in all', processor.toFixed(1), 'twins, files and report included');
  row('person-days a second', `${(personDays / run.seconds / 1e6).toFixed(1)} million`, '');
  const memory = peak / 1e6;
  row(
    'peak memory, MB',
    memory.toFixed(0),
    `${(memory / target.megabytes).toFixed(2)} × the ${target.megabytes} MB aimed at`,
  );
}
