// How time and memory grow with the country: a person-day at 10 million people against 1 million, bytes a person.
import { spawnSync } from 'node:child_process';
import { columnsOf, type StateChunk } from '../src/country/columns.ts';
import { overridesFrom } from '../src/scenario/overrides.ts';

const [small, large, weeks] = process.argv.slice(process.argv.includes('--child') ? 4 : 2);
const sizes = [small ?? '1000000', large ?? '10000000'];
const mostGrowth = 1.25;
/** Bytes a person and regime: of columns, in all, and what each length of retention adds. */
const aims = { columns: 13, all: 21, lane: 8 };

interface Regime {
  readonly id: string;
  readonly lanes: number;
  readonly columns: number;
  readonly rare: number;
}
interface Found {
  readonly size: number;
  readonly seconds: number;
  readonly personDays: number;
  readonly regimes: readonly Regime[];
}

const bytesOf = (chunk: StateChunk): number => columnsOf(chunk).reduce((sum, column) => sum + column.byteLength, 0);

/** Seconds of processor: other work on the machine does not count. */
const processorSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Times the weeks alone: people are drawn once, whatever the number of weeks. */
async function child(size: string, regimesAsked: 'default' | 'all'): Promise<void> {
  const { openScenario } = await import('../src/store/load-scenario.ts');
  const { simulate } = await import('../src/simulate.ts');
  const { PersonLog } = await import('../src/measures/person-log.ts');
  const scenario = openScenario('scenarios/same-country.yaml', overridesFrom({ people: size, weeks: weeks ?? '3' }));
  const regimes = scenario.regimes.filter(({ id }) => regimesAsked === 'all' || scenario.defaultRegimes.includes(id));
  const log = new PersonLog(scenario.people.size, []);
  let started = 0;
  const { runs } = await simulate(scenario, regimes, {
    log,
    // The first week fills tables and compiles: it is left out.
    onWeek: (week) => {
      if (week === 0) started = processorSeconds();
    },
  });
  const seconds = processorSeconds() - started;
  const found: Found = {
    size: scenario.people.size,
    seconds,
    personDays: scenario.people.size * (scenario.weeks - 1) * 7 * regimes.length,
    regimes: runs.map((run) => ({
      id: run.id,
      lanes: run.columns[0].lanes,
      columns: run.columns.reduce((sum, chunk) => sum + bytesOf(chunk), 0) / scenario.people.size,
      rare: run.rare.reduce((sum, table) => sum + table.bytes, 0) / scenario.people.size,
    })),
  };
  console.log(JSON.stringify(found));
}

function measured(size: string, regimes: 'default' | 'all', forWeeks?: string): Found {
  const args = ['--child', regimes, size, size, forWeeks ?? weeks ?? '3'];
  const ran = spawnSync(process.execPath, [...process.execArgv, import.meta.filename, ...args], { encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return JSON.parse(ran.stdout.trim().split('\n').at(-1) ?? '') as Found;
}

function report(): void {
  const [one, ten] = sizes.map((size) => measured(size, 'default'));
  const nanoseconds = ({ seconds, personDays }: Found): number => (1e9 * seconds) / personDays;
  for (const found of [one, ten])
    console.log(`${`${found.size} people`.padEnd(20)}${nanoseconds(found).toFixed(1)} ns a person-day`);
  console.log(`${'ratio'.padEnd(20)}${(nanoseconds(ten) / nanoseconds(one)).toFixed(2)}   (at most ${mostGrowth})`);
  console.log('\nbytes a person and regime after 52 weeks, 100,000 people');
  for (const { id, lanes, columns, rare } of measured('100000', 'all', '52').regimes) {
    const [forColumns, inAll] = [aims.columns, aims.all].map((bytes) => bytes + lanes * aims.lane);
    console.log(
      `${id.padEnd(20)}columns ${columns.toFixed(1)} (${forColumns})   rare tables ${rare.toFixed(2)}   in all ${(columns + rare).toFixed(1)}, ${((columns + rare) / inAll).toFixed(2)} × ${inAll}`,
    );
  }
}

const at = process.argv.indexOf('--child');
if (at < 0) report();
else await child(process.argv[at + 2], process.argv[at + 1] as 'default' | 'all');
