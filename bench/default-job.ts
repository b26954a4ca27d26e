// The default job: scenarios/same-country.yaml as it ships, in a process of its own.
import { spawnSync } from 'node:child_process';
import { overridesFrom } from '../src/scenario/overrides.ts';

const [people, weeks] = process.argv.slice(2).filter((word) => word !== '--child');
const target = { seconds: 60, megabytes: 700 };

async function child(): Promise<void> {
  const { openScenario } = await import('../src/store/load-scenario.ts');
  const { runScenario } = await import('../src/run.ts');
  const scenario = openScenario('scenarios/same-country.yaml', overridesFrom({ people, weeks }));
  const before = process.cpuUsage();
  const { seconds, errorTwinSeconds } = await runScenario(scenario);
  const { user, system } = process.cpuUsage(before);
  const personDays = scenario.people.size * scenario.weeks * 7 * scenario.defaultRegimes.length;
  // maxRSS is in kilobytes.
  const peak = process.resourceUsage().maxRSS * 1024;
  console.log(
    JSON.stringify({
      size: scenario.people.size,
      weeks: scenario.weeks,
      seconds,
      errorTwinSeconds,
      personDays,
      peak,
      processorSeconds: (user + system) / 1e6,
    }),
  );
}

function report(): void {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', import.meta.filename, '--child', ...[people, weeks].filter((word) => word !== undefined)],
    { encoding: 'utf8', maxBuffer: 1 << 24 },
  );
  if (status !== 0) throw new Error(stderr);
  const found = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<string, number>;
  const row = (what: string, value: string, ratio: string): void =>
    console.log(`${what.padEnd(26)}${value.padStart(16)}   ${ratio}`);
  console.log(`same-country, ${found.size} people, ${found.weeks} weeks, none, liberal and total`);
  row(
    'seconds',
    found.seconds.toFixed(1),
    `${(found.seconds / target.seconds).toFixed(2)} × the ${target.seconds} s aimed at`,
  );
  row(
    'seconds of error twins',
    found.errorTwinSeconds.toFixed(1),
    `${(found.errorTwinSeconds / found.seconds).toFixed(2)} × the run`,
  );
  row('of processor, both', found.processorSeconds.toFixed(1), 'less than the clock says where the machine is busy');
  row('person-days a second', `${(found.personDays / found.seconds / 1e6).toFixed(1)} million`, '');
  row(
    'peak memory, MB',
    (found.peak / 1e6).toFixed(0),
    `${(found.peak / 1e6 / target.megabytes).toFixed(2)} × the ${target.megabytes} MB aimed at`,
  );
}

if (process.argv.includes('--child')) await child();
else report();
