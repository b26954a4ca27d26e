// Seconds of simulation for each simulated year of every scenario that ships, at 200,000 people, its default regimes.
// npm run bench -- scenarios [PEOPLE] [WEEKS] [ID...]; the whole horizon is run unless WEEKS is given.
import { spawnSync } from 'node:child_process';
import { overridesFrom } from '../src/scenario/overrides.ts';
import { openScenario } from '../src/store/load-scenario.ts';
import { shippedScenarios } from '../src/store/scenario-files.ts';

const isChild = process.argv.includes('--child');
const [people = '200000', weeks = 'all', ...asked] = process.argv.slice(isChild ? 3 : 2);
const most = 30;
const weeksAYear = 52;

/** Seconds of processor: other work on the machine does not count. */
const processorSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Runs one scenario whole; the times go to the parent. */
async function child(id: string): Promise<void> {
  const { runScenario } = await import('../src/run/run-scenario.ts');
  const scenario = openScenario(id, overridesFrom({ people, ...(weeks !== 'all' && { weeks }) }));
  const started = processorSeconds();
  const run = await runScenario(scenario, { twins: 'off' });
  const processor = processorSeconds() - started;
  const years = scenario.weeks / weeksAYear;
  console.log(
    JSON.stringify({ id, weeks: scenario.weeks, regimes: run.regimes.length, years, seconds: run.seconds, processor }),
  );
}

interface Found {
  readonly id: string;
  readonly weeks: number;
  readonly regimes: number;
  readonly years: number;
  readonly seconds: number;
  readonly processor: number;
}

function measured(id: string): Found {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...process.execArgv, process.argv[1], '--child', people, weeks, id],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Found;
}

if (isChild) await child(asked[0]);
else {
  console.log(`${people} people, default regimes; goal: under ${most} s of simulation a simulated year`);
  console.log('scenario            regimes  weeks  s a year  processor s a year  goal');
  for (const id of asked.length > 0 ? asked : shippedScenarios()) {
    const { regimes, weeks: run, years, seconds, processor } = measured(id);
    const perYear = seconds / years;
    console.log(
      `${id.padEnd(20)}${String(regimes).padStart(7)}${String(run).padStart(7)}${perYear.toFixed(1).padStart(10)}${(processor / years).toFixed(1).padStart(20)}  ${perYear < most ? 'met' : 'missed'}`,
    );
  }
}
