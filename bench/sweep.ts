// What a sweep costs beside the runs themselves, and what its coordinator holds in memory: goals are under 5 % of 200 runs of
// about a second, and as much memory for 100,000 planned runs as for 100.
// npm run bench -- sweep [RUNS] [PEOPLE] [WEEKS] [PLANNED]; smaller: npm run bench -- sweep 20 10000 2 5000
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { overridesFrom } from '../src/scenario/index.ts';
import { openScenario } from '../src/store/load-scenario.ts';
import { sealed } from '../src/store/seal.ts';
import { version } from '../src/store/version.ts';
import { folderAt } from '../src/sweep/place/folder.ts';
import { runsName } from '../src/sweep/place/place.ts';
import { readPlan } from '../src/sweep/plan-file.ts';
import { performScenario } from '../src/sweep/small-run.ts';
import { noRedis, startRedis } from '../test/support/redis.ts';

const [runs = '200', people = '60000', weeks = '4', planned = '100000'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'bench-sweep-'));
const at = (name: string): string => join(folder, name);
const root = join(import.meta.dirname, '..');

/** Says at the end of a process what it took of processor, and the most memory that it held. */
const taken = `import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  console.error('\\n' + JSON.stringify({ processor: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }));
});`;
const loaded = ['--import', `data:text/javascript,${encodeURIComponent(taken)}`];

interface Taken {
  readonly processor: number;
  readonly megabytes: number;
}

function ran(args: readonly string[]): Taken {
  const { status, stderr } = spawnSync(process.execPath, [...loaded, ...args], { encoding: 'utf8', cwd: folder });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stderr.trim().split('\n').at(-1)!) as Taken;
}

const sweep = (...args: readonly string[]): Taken => ran([join(root, 'bin/contrechamp'), 'sweep', ...args]);

/** The same runs one after the other, and nothing else. */
const alone = `import { openScenario } from ${JSON.stringify(join(root, 'dist/store/load-scenario.js'))};
import { performScenario } from ${JSON.stringify(join(root, 'dist/sweep/small-run.js'))};
import { overridesFrom } from ${JSON.stringify(join(root, 'dist/scenario/index.js'))};
const scenario = openScenario('same-country', overridesFrom({ people: '${people}', weeks: '${weeks}' }));
for (let run = 0; run < ${runs}; run += 1)
  await performScenario({ ...scenario, seed: scenario.seed + run }, scenario.defaultRegimes);`;

function overhead(): void {
  const size = ['same-country', '--people', people, '--weeks', weeks];
  sweep('plan', ...size, '--replicas', runs, '--out', 'plan.parquet');
  writeFileSync(at('alone.mjs'), alone);
  const bare = ran(['alone.mjs']);
  const made = sweep('work', 'plan.parquet', '--out', 'done', '--workers', '1', '--json');
  const each = bare.processor / Number(runs);
  console.log(
    `${runs} runs of ${each.toFixed(2)} s of processor: ${bare.processor.toFixed(1)} s alone, ${made.processor.toFixed(1)} s as a sweep, ratio ${(made.processor / bare.processor).toFixed(3)} (goal: under 1.05)`,
  );
}

/** Results of a plan that nobody computed: one true run's values under every name. */
async function invent(plan: string, out: string): Promise<void> {
  const scenario = openScenario('same-country', overridesFrom({ people: '400', weeks: '1' }));
  const read = await readPlan(at(plan), version);
  const { digests, values } = await performScenario(scenario, read.regimes);
  mkdirSync(at(out));
  await folderAt(at(out)).claim(readFileSync(at(plan)));
  for await (const { run, scenarioDigest, seed } of read.runs()) {
    const said = JSON.stringify({ schema: 1, version, run, scenarioDigest, seed, digests, values });
    writeFileSync(join(at(out), runsName, `${run}.json`), sealed(`${said}\n`, 'json'));
  }
}

async function memory(): Promise<void> {
  const redis = noRedis === undefined ? await startRedis() : null;
  const small = ['same-country', '--people', '400', '--weeks', '1'];
  const [few, many] = ['100', planned];
  const megabytes: Record<string, number[]> = {};
  const note = (step: string, { megabytes: most }: Taken): void => {
    megabytes[step] = [...(megabytes[step] ?? []), most];
  };
  for (const count of [few, many]) {
    const [plan, out] = [`${count}.parquet`, `out-${count}`];
    note('plan', sweep('plan', ...small, '--replicas', count, '--out', plan));
    if (redis !== null) note('enqueue', sweep('enqueue', plan, '--queue', redis.url, '--json'));
    await invent(plan, out);
    note('work, all of it done before', sweep('work', plan, '--out', out, '--workers', '1', '--json'));
    note('status', sweep('status', plan, '--out', out, '--json'));
    note('collect', sweep('collect', out, '--out', `${count}.table`, '--json'));
    rmSync(at(out), { recursive: true });
  }
  await redis?.end();
  for (const [step, [least, most]] of Object.entries(megabytes))
    console.log(
      `${step}: ${least.toFixed(0)} MB at most for ${few} planned runs, ${most.toFixed(0)} MB for ${many}, ratio ${(most / least).toFixed(2)}`,
    );
}

try {
  if (Number(runs) > 0) overhead();
  if (Number(planned) > 0) await memory();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
