import type { Sha256 } from '../country/country-digest.ts';
import { counter } from '../country/counts.ts';
import { KeptPeople } from '../country/kept-people.ts';
import { KeptThreads } from '../crew/kept-threads.ts';
import type { FalseAlerts } from '../measures/likest-faces.ts';
import type { Measure } from '../measures/measure.ts';
import { gather, measureRun } from '../measures/measure-run.ts';
import { countedMeasures } from '../measures/names.ts';
import { PersonLog } from '../measures/person-log.ts';
import type { ErrorTwin, MeasureResult, RegimeResult, RunResult } from '../measures/run-result.ts';
import { weeklyRows } from '../measures/weekly.ts';
import type { RegimeRun } from '../regime-run.ts';
import type { Regime, Scenario } from '../scenario/scenario.ts';
import { simulate, type Walk, workersOf } from '../simulate.ts';
import { chosen } from './chosen.ts';
import { runTwins, type Twins } from './error-twins.ts';
import { LivesKept } from './lives.ts';
import { peopleRows } from './person-row.ts';
import { warningsOf } from './result-warnings.ts';

/** How much of a run is done and kept; none of it changes what happens. */
export interface RunOptions {
  /** Regimes to run, by id: those under the scenario's `default` unless named. */
  readonly regimes?: readonly string[];
  /** People logged besides those that a measure singles out; or nobody at all, not even those. */
  readonly sample?: number | 'all' | 'nobody';
  /** People followed week by week, from the first; none unless asked. */
  readonly follow?: number;
  /** Error twins: of the first 100,000 people, of everybody, or none. */
  readonly twins?: 'sample' | 'full' | 'off';
  /** Whether words are followed and digests made; without, `speechReach` is not known and digests are empty. True unless given. */
  readonly looks?: boolean;
  /** People who may have been drawn for a run before: for many small runs of the same people. */
  readonly kept?: KeptPeople;
  /** Threads that walk the country; how many changes nothing but the time. 1 unless given. */
  readonly workers?: number;
  /** Makes the host's own SHA-256, where it is faster: digests are the same. */
  readonly sha256?: () => Sha256;
  /** Ends the run when it is aborted. */
  readonly signal?: AbortSignal;
  /** Told of the run before its twins are, and without them; they wait for it. */
  readonly onSimulated?: (run: RunResult) => void | Promise<void>;
  readonly onProgress?: (progress: {
    readonly part: 'run' | 'twins';
    readonly done: number;
    readonly of: number;
  }) => void;
}

const sampledPeople = 2000;

const sampleOf = ({ people }: Scenario, { sample = sampledPeople }: RunOptions): number | readonly number[] =>
  sample === 'nobody' ? [] : sample === 'all' ? people.size : sample;

const now = (): number => performance.now() / 1000;

/**
 * Runs a scenario and measures it: the same people, with the same luck, under each regime.
 *
 * @returns measures with their intervals by regime, weekly rows, logged people and events, error twins
 * @throws UsageError for a regime that the scenario does not have; the signal's reason once it is aborted
 * @example
 * const result = await runScenario(scenario, { twins: 'off' });
 * result.regimes[0].measures.actsDone.value;
 */
export async function runScenario(scenario: Scenario, options: RunOptions = {}): Promise<RunResult> {
  const regimes = chosen(scenario, options.regimes ?? scenario.defaultRegimes);
  const { twins = 'sample', kept = new KeptPeople(), signal } = options;
  const threads = new KeptThreads();
  // Lives are noted as events come: by one thread.
  const workers = options.follow === undefined && options.looks !== false ? options.workers : 1;
  const walk = { workers, kept, threads, signal };
  try {
    const simulated = await simulateAndMeasure(scenario, regimes, options, walk);
    await options.onSimulated?.(simulated);
    if (twins === 'off') return simulated;
    const started = now();
    const onProgress = (done: number, of: number) => options.onProgress?.({ part: 'twins', done, of });
    const pairs = await runTwins(scenario, regimes, twins, onProgress, walk);
    return withTwins(simulated, pairs, now() - started);
  } finally {
    await threads.end();
  }
}

async function simulateAndMeasure(
  scenario: Scenario,
  regimes: readonly Regime[],
  options: RunOptions,
  walk: Omit<Walk, 'log'>,
): Promise<RunResult> {
  const follow = Math.min(options.follow ?? 0, scenario.people.size);
  const ids = regimes.map(({ id }) => id);
  const lives = follow === 0 ? null : new LivesKept(follow, scenario.weeks, ids);
  const log = new PersonLog(scenario.people.size, sampleOf(scenario, options), {
    seed: scenario.seed,
    regimes: regimes.length,
  });
  const { looks = true } = options;
  log.pointsAlone = !looks;
  if (lives !== null) log.onPoint = (regimeIndex, person, measure) => lives.note(regimeIndex, person, measure);
  const started = now();
  const { country, runs } = await simulate(scenario, regimes, {
    ...walk,
    log,
    onWeek: (week, country, runs) => {
      lives?.turn(week, country, runs);
      options.onProgress?.({ part: 'run', done: week + 1, of: scenario.weeks });
    },
  });
  const seconds = now() - started;
  const measures = countedMeasures(scenario);
  const digestOf = (run: RegimeRun): string => (looks ? run.digest(options.sha256?.()) : '');
  return {
    scenario,
    regimes: runs.map((run, index) =>
      measured(scenario, regimes[index], run, digestOf(run), measures, log.falseAlerts[index]),
    ),
    weekly: {
      *[Symbol.iterator]() {
        for (const [index, run] of runs.entries()) yield* weeklyRows(scenario, regimes[index], measures, run.weekly);
      },
    },
    people: peopleRows(country, runs, log),
    events: { [Symbol.iterator]: () => log.rows(ids), inColumns: (rows) => log.columns(ids, rows) },
    ...(lives !== null && { lives }),
    errorTwins: null,
    peopleIn: runs.length === 0 ? undefined : peopleIn(scenario, runs[0]),
    workers: workersOf(scenario, { ...walk, log }),
    seconds,
    errorTwinSeconds: 0,
    warnings: [...scenario.warnings, ...warningsOf(scenario, country, regimes)],
  };
}

const withTwins = (run: RunResult, { twins, rows }: Twins, errorTwinSeconds: number): RunResult => ({
  ...run,
  regimes: run.regimes.map((regime) => ({
    ...regime,
    measures: { ...regime.measures, ...byErrorMeasures(twins.find((twin) => twin.regime === regime.id)) },
  })),
  errorTwins: twins,
  twinRows: rows,
  errorTwinSeconds,
});

function measured(
  scenario: Scenario,
  regime: Regime,
  run: RegimeRun,
  digest: string,
  measures: readonly Measure[],
  falseAlerts: FalseAlerts,
): RegimeResult {
  const { blocks, regions, groups } = run.counts;
  const counts = { blocks, regions, groups, total: run.total, last: run.counts.cells };
  const ids = (of: readonly { id: string }[]) => of.map(({ id }) => id);
  const { people } = scenario;
  const results = measureRun(measures, regime, counts, ids(people.groups), ids(people.regions));
  return {
    id: regime.id,
    title: regime.title,
    digest,
    ...(falseAlerts.all > 0 && { falseAlerts }),
    measures: { ...results, ...byErrorMeasures() },
  };
}

/** People run in each group and region, as the first regime counted them in its last week. */
function peopleIn({ people }: Scenario, { counts }: RegimeRun): NonNullable<RunResult['peopleIn']> {
  const count = (takes: (region: number, group: number) => boolean): number =>
    gather(counts, counts.cells, (_block, region, group) => takes(region, group))[counter.people];
  return {
    groups: Object.fromEntries(people.groups.map(({ id }, index) => [id, count((_, group) => group === index)])),
    regions: Object.fromEntries(people.regions.map(({ id }, index) => [id, count((region) => region === index)])),
  };
}

function byErrorMeasures(twin?: ErrorTwin): Record<string, MeasureResult> {
  const measure = (value: number | null): MeasureResult => ({
    value,
    low: null,
    high: null,
    byGroup: {},
    byRegion: {},
    leaveOneOut: [],
  });
  return {
    stopsByError: measure(twin?.mechanical.stops.byError ?? null),
    listingsByError: measure(twin?.mechanical.listings.byError ?? null),
    refusalsByError: measure(twin?.mechanical.refusals.byError ?? null),
  };
}
