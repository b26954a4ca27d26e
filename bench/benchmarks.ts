// Writes docs/benchmarks.md: the default job, a small run, the same rule in other engines, where the time goes, every scenario
// by size and threads, a slice of 100 million people; with machine, versions, date, medians and spread. About twenty minutes; run it on a machine that does nothing else.
// npm run bench -- benchmarks [PEOPLE] [WEEKS] [ROUNDS]; BENCH_TRIAL=1 tries all of it on few people and prints the page only
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, release, tmpdir, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { benchmarksPage, type Found, type Job } from './support/benchmarks-page.ts';

const isTrial = process.env.BENCH_TRIAL === '1';
const [people = isTrial ? '20000' : '1000000', weeks = isTrial ? '4' : '52', rounds = isTrial ? '1' : '3'] =
  process.argv.slice(2);
const small = { people: 20_000, weeks: isTrial ? 2 : 6 };
const sameRule = isTrial ? ['10000', '7', '1'] : ['400000', '28', '5'];
const profiled = isTrial ? ['10000', '3'] : ['200000', '26'];
const byScenario = isTrial ? ['8192,16384', '1,2', 'same-country', 'china-courts'] : [];
const slice = isTrial ? ['4', '2'] : ['512', '4'];
/** No further round begins after so many seconds. */
const patience = 420;
const loadBefore = loadavg()[0];

/** Loaded into each process: says at its end what it took of processor. */
const taken = `import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  console.error('\\n' + (userCPUTime + systemCPUTime) / 1e6);
});`;

/** A run of same-country in a process of its own: what it printed, and seconds of the clock and of processor. */
function run(args: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'benchmarks-'));
  try {
    const command = ['bin/contrechamp', 'run', 'same-country', '--json', '--no-sensitivity', ...args];
    const loaded = ['--import', `data:text/javascript,${encodeURIComponent(taken)}`];
    const started = performance.now();
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [...loaded, ...command, '--out', join(folder, 'run')],
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    if (status !== 0) throw new Error(stderr);
    return {
      printed: JSON.parse(stdout) as Printed,
      seconds: (performance.now() - started) / 1000,
      processor: Number(stderr.trim().split('\n').at(-1)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Printed {
  readonly seconds: number;
  readonly people: number;
  readonly weeks: number;
  readonly regimes: Readonly<Record<string, { readonly digest: string }>>;
}

/** What another bench prints in its last line. */
function bench<Result>(name: string, args: readonly string[]): Result {
  const file = join(import.meta.dirname, `${name}.ts`);
  const ran = spawnSync(process.execPath, [...process.execArgv, file, ...args], { encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return JSON.parse(ran.stdout.trim().split('\n').at(-1) ?? '') as Result;
}

const three = ['--regimes', 'none,targeted,total'];
const asked = [
  { name: 'three regimes (none, targeted, total), one thread', args: [...three, '--workers', '1'], most: 1 },
  { name: 'three regimes, two threads', args: [...three, '--workers', '2'], most: Number(rounds) },
  { name: 'five regimes (the default), one thread', args: ['--workers', '1'], most: 1 },
  { name: 'five regimes, two threads', args: ['--workers', '2'], most: Number(rounds) },
];

const say = (what: string): void => console.error(`${new Date().toISOString().slice(11, 19)} ${what}`);

/** Jobs in turn, those on one thread once; and whether those of the same regimes come to the same digests. */
function timed(): { jobs: Job[]; digestsAreEqual: boolean } {
  const runs = asked.map((): ReturnType<typeof run>[] => []);
  const started = performance.now();
  for (let round = 0; round < Number(rounds); round += 1)
    for (const [at, { name, args, most }] of asked.entries()) {
      if (round >= most || (round > 0 && performance.now() - started > 1000 * patience)) continue;
      say(name);
      runs[at].push(run(['--people', people, '--weeks', weeks, '--twins', 'off', ...args]));
    }
  const digests = runs.map(([{ printed }]) =>
    JSON.stringify(Object.entries(printed.regimes).map(([id, { digest }]) => [id, digest])),
  );
  const jobs = asked.map(({ name }, at): Job => {
    const [{ printed }] = runs[at];
    return {
      name,
      seconds: runs[at].map(({ printed: { seconds } }) => seconds),
      processor: runs[at].map(({ processor }) => processor),
      personDays: printed.people * printed.weeks * 7 * Object.keys(printed.regimes).length,
    };
  });
  return { jobs, digestsAreEqual: digests[0] === digests[1] && digests[2] === digests[3] };
}

function smallRuns(): Found['small'] {
  say('a small run');
  const runs = Array.from({ length: Number(rounds) }, () =>
    run(['--people', String(small.people), '--weeks', String(small.weeks)]),
  );
  return {
    ...small,
    seconds: runs.map(({ seconds }) => seconds),
    processor: runs.map(({ processor }) => processor),
  };
}

const machine: Found['machine'] = {
  date: new Date().toISOString().slice(0, 10),
  cores: availableParallelism(),
  processor: cpus()[0].model.trim(),
  gibibytes: Math.round(totalmem() / 2 ** 30),
  system: `${type()} ${release()}`,
  node: process.versions.node,
  v8: process.versions.v8,
  loadBefore,
};
const jobs = timed();
const smallRun = smallRuns();
say('the same rule');
const rule = bench<Found['sameRule']>('same-rule', sameRule);
say('where the time goes');
const profile = bench<Found['profile']>('profile', profiled);
const kernel = bench<Found['kernel']>('kernel', []);
say('every scenario by size and threads');
const rates = bench<Found['rates']>('rates', byScenario);
say('a slice of 100 million');
const page = benchmarksPage({
  machine,
  people: Number(people),
  weeks: Number(weeks),
  ...jobs,
  small: smallRun,
  sameRule: rule,
  profile,
  kernel,
  rates,
  slice: bench<Found['slice']>('slice', slice),
});
if (!isTrial) writeFileSync('docs/benchmarks.md', page);
console.log(page);
