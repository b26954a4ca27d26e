// Person-days a second of every scenario that ships, by size of the country and threads; its default regimes.
// npm run bench -- rates [SIZES] [WORKERS] [ID...]; sizes and workers with commas. A child process a line.
import { spawnSync } from 'node:child_process';
import { overridesFrom } from '../src/scenario/overrides.ts';
import { openScenario } from '../src/store/load-scenario.ts';
import { shippedScenarios } from '../src/store/scenario-files.ts';

const [sizes = '100000,1000000,10000000', workers = '1,2', ...asked] = process.argv.slice(2);

/** The first weeks compile, fill tables and find out who meets whom: they are left out. */
const weeksBefore = 2;
/** Weeks walked, in about as many person-weeks each; of the largest countries two are told. */
const weeksOf = (people: number): number => weeksBefore + Math.max(2, Math.min(7, Math.round(6_000_000 / people)));

/** Walks one country in this process; the rate goes to the parent. */
async function child(id: string, people: string, threads: string): Promise<void> {
  const { runScenario } = await import('../src/run/run-scenario.ts');
  const weeks = weeksOf(Number(people));
  const scenario = openScenario(id, overridesFrom({ people, weeks: String(weeks) }));
  const ends: number[] = [];
  const { regimes } = await runScenario(scenario, {
    twins: 'off',
    sample: 'nobody',
    workers: Number(threads),
    onProgress: () => ends.push(performance.now()),
  });
  const seconds = (ends[weeks - 1] - ends[weeksBefore - 1]) / 1000;
  console.log(JSON.stringify((Number(people) * (weeks - weeksBefore) * 7 * regimes.length) / seconds));
}

function measured(...given: readonly string[]): number {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...process.execArgv, process.argv[1], '--child', ...given],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as number;
}

if (sizes === '--child') await child(workers, asked[0], asked[1]);
else {
  const found: { id: string; people: number; workers: number; rate: number }[] = [];
  for (const id of asked.length > 0 ? asked : shippedScenarios())
    for (const people of sizes.split(','))
      for (const threads of workers.split(',')) {
        const rate = measured(id, people, threads);
        found.push({ id, people: Number(people), workers: Number(threads), rate });
        console.log(
          `${id.padEnd(18)}${people.padStart(9)} people  ${threads} threads${(rate / 1e6).toFixed(1).padStart(8)} M person-days a second`,
        );
      }
  console.log(JSON.stringify(found));
}
