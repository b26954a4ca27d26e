// Writes docs/benchmarks.md: the default job of three and of five regimes on one thread and on two, each beside the other
// in turn, with machine, versions, date, medians and spread. Run it on a machine that does nothing else.
// npm run bench -- benchmarks [PEOPLE] [WEEKS] [ROUNDS]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, release, tmpdir, totalmem, type } from 'node:os';
import { join } from 'node:path';

const [people = '1000000', weeks = '52', rounds = '3'] = process.argv.slice(2);

interface Job {
  readonly name: string;
  readonly args: readonly string[];
}
interface Timing {
  readonly seconds: number;
  readonly processor: number;
  readonly personDays: number;
  readonly digests: string;
}

const three = ['--regimes', 'none,targeted,total'];
const jobs: readonly Job[] = [
  { name: 'three regimes (none, targeted, total), one thread', args: [...three, '--workers', '1'] },
  { name: 'three regimes, two threads', args: [...three, '--workers', '2'] },
  { name: 'five regimes (the default), one thread', args: ['--workers', '1'] },
  { name: 'five regimes, two threads', args: ['--workers', '2'] },
];

/** Loaded into each process: says at its end what it took of processor. */
const taken = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  console.error('\\n' + (userCPUTime + systemCPUTime) / 1e6);
});`;

function time({ args }: Job): Timing {
  const folder = mkdtempSync(join(tmpdir(), 'benchmarks-'));
  try {
    const run = ['bin/contrechamp', 'run', 'same-country', '--people', people, '--weeks', weeks, ...args];
    const quiet = ['--json', '--twins', 'off', '--no-sensitivity', '--out', join(folder, 'run')];
    const loaded = ['--import', `data:text/javascript,${encodeURIComponent(taken)}`];
    const { stdout, stderr, status } = spawnSync(process.execPath, [...loaded, ...run, ...quiet], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (status !== 0) throw new Error(stderr);
    const { seconds, regimes, people: size, weeks: run_ } = JSON.parse(stdout);
    return {
      seconds,
      processor: Number(stderr.trim().split('\n').at(-1)),
      personDays: size * run_ * 7 * Object.keys(regimes).length,
      digests: JSON.stringify(Object.entries<{ digest: string }>(regimes).map(([id, { digest }]) => [id, digest])),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1];
const tell = (values: readonly number[]): string =>
  `${median(values).toFixed(1)} (${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)})`;

const timings = jobs.map((): Timing[] => []);
for (let round = 0; round < Number(rounds); round += 1)
  for (const [at, job] of jobs.entries()) timings[at].push(time(job));

const seconds = timings.map((runs) => runs.map((run) => run.seconds));
const rows = jobs.map(({ name }, at) => {
  const rate = timings[at][0].personDays / median(seconds[at]) / 1e6;
  const processor = timings[at].map((run) => run.processor);
  return `| ${name} | ${tell(seconds[at])} | ${tell(processor)} | ${rate.toFixed(0)} |`;
});
const ratio = (two: number, one: number): string => (median(seconds[two]) / median(seconds[one])).toFixed(2);
const same = [0, 2].every((one) => timings[one][0].digests === timings[one + 1][0].digests);
const page = `# Benchmarks

Written by \`npm run bench -- benchmarks\`, on ${new Date().toISOString().slice(0, 10)}: ${availableParallelism()} cores
(${cpus()[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release()}, Node ${process.versions.node}, V8
${process.versions.v8}. Load of the machine at the end: ${loadavg()[0].toFixed(1)}; above the number of threads, other work ran
beside, and only processor seconds and ratios tell anything.

same-country, ${people} people, ${weeks} weeks, ${rounds} rounds, the jobs in turn; median (least to most). \`seconds\` is what the
run itself prints: people drawn and weeks walked, without files and report, which the processor seconds hold.

| job | \`seconds\` | processor seconds | million person-days a second |
|---|---|---|---|
${rows.join('\n')}

Two threads take ${ratio(1, 0)} of the time of one with three regimes, ${ratio(3, 2)} with five. The digests are ${same ? 'equal' : 'NOT EQUAL'}.

Other claims have a bench each: \`growth\` (a person-day at ten million people against one million, bytes a person), \`scenarios\`
(a simulated year of each that ships), \`profile\` (by call of the week), \`replicas\`, \`default-job\` (peak memory).
`;
writeFileSync('docs/benchmarks.md', page);
console.log(page);
