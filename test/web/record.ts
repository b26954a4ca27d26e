import { lifeBits, type RunResult, runScenario, type Scenario, settings } from '../../src/run/index.ts';
import type { Override } from '../../src/scenario/overrides.ts';
import { jackknifeDifference } from '../../src/statistics/jackknife.ts';
import { seeded } from '../../src/statistics/seeded.ts';
import { openScenario } from '../../src/store/load-scenario.ts';
import { type Factor, factorsOf, settingOf, valueAt } from '../../src/sweep/varied-factors.ts';
import type { RecordedRegime, RecordedRun } from '../../web/opening/recorded-run.ts';

const scenarioId = 'same-country';
const regimes = ['total', 'guarded'] as const;
const people = 1000;
/** The first people of the larger runs that the bands are made from. */
const [chancePeople, drawnPeople, draws] = [40_960, 2048, 64];

const open = (size: number, overrides: readonly Override[] = []): Scenario =>
  openScenario(scenarioId, [...overrides, ...settings({ 'people.size': size })]);

const run = (scenario: Scenario, follow = 0): Promise<RunResult> =>
  runScenario(scenario, { regimes, follow, sample: 0, twins: 'off' });

/** Weeks in which something happened, by person: `[week, person]`, in the order of weeks. */
function happenings({ lives }: RunResult, regime: string, happens: (now: number, before: number) => boolean) {
  const { people: size, weeks, byRegime } = lives!;
  const bits = byRegime[regime];
  return Array.from({ length: weeks * size }, (_, at) => at)
    .filter((at) => happens(bits[at], at < size ? 0 : bits[at - size]))
    .map((at): [number, number] => [Math.floor(at / size), at % size]);
}

const recordedRegime = (result: RunResult, index: number): RecordedRegime => {
  const { id, title, digest } = result.regimes[index];
  const begins = (bit: number) => happenings(result, id, (now, before) => (now & bit) !== 0 && (before & bit) === 0);
  return {
    id,
    title,
    digest,
    stopped: happenings(result, id, (now) => (now & lifeBits.stoppedWrongly) !== 0),
    seen: begins(lifeBits.seen),
    listed: begins(lifeBits.listed),
  };
};

/** What plays when the page opens: the same 1,000 people in both regimes. Without its bands, which take minutes. */
export async function recordRun(): Promise<Omit<RecordedRun, 'bands'>> {
  const scenario = open(people);
  const result = await run(scenario, people);
  return {
    scenario: scenarioId,
    start: scenario.start,
    seed: scenario.seed,
    people,
    weeks: scenario.weeks,
    regimes: result.regimes.map((_, index) => recordedRegime(result, index)),
  };
}

const measured = (result: RunResult, regime: number, id: string) => {
  const { value, leaveOneOut } = result.regimes[regime].measures[id];
  return [value, leaveOneOut] as const;
};

/** Of the wrongly stopped without safeguards, how many per 1,000 people safeguards prevent; and who is seen. */
async function ofDraw(overrides: readonly Override[]) {
  const result = await run(open(drawnPeople, overrides), drawnPeople);
  const per1000 = (regime: number) => (1000 * measured(result, regime, 'innocentsStoppedEver')[0]!) / drawnPeople;
  const seen = (regime: string) => happenings(result, regime, (now, before) => (now & 1) === 1 && (before & 1) === 0);
  return { without: per1000(0), with: per1000(1), seen: regimes.map((id) => (1000 * seen(id).length) / drawnPeople) };
}

const ends = (values: readonly number[]): [number, number] => {
  const sorted = [...values].sort((a, b) => a - b);
  return [sorted[Math.floor(0.05 * sorted.length)], sorted[Math.ceil(0.95 * sorted.length) - 1]];
};

/** Shares that add up to 1 cannot be drawn each by itself; they stay as they are. */
const standsAlone = (scenario: Scenario, factor: Factor): boolean =>
  !/^people\.(groups|regions)\.\w+\.share$/.test(factor.key) &&
  settingOf(scenario, factor, factor.value).length === factor.keys.length;

/** The bands of both sentences: of chance, by neighbourhoods; of what is not known, by drawing every range at once. */
export async function recordBands(onDone: (done: number) => void): Promise<RecordedRun['bands']> {
  const large = await run(open(chancePeople));
  const difference = jackknifeDifference(
    measured(large, 0, 'innocentsStoppedEver'),
    measured(large, 1, 'innocentsStoppedEver'),
  );
  const per1000 = (value: number) => (1000 * value) / chancePeople;
  const scenario = open(drawnPeople);
  const factors = factorsOf(scenario, regimes).filter((factor) => standsAlone(scenario, factor));
  const uniform = seeded(18);
  const made: Awaited<ReturnType<typeof ofDraw>>[] = [];
  let refused = 0;
  while (made.length < draws && refused < 4 * draws) {
    const overrides = factors.flatMap((factor) => settingOf(scenario, factor, valueAt(factor, uniform())));
    try {
      made.push(await ofDraw(overrides));
    } catch {
      refused += 1;
    }
    onDone(made.length);
  }
  if (made.length < draws) throw new Error(`only ${made.length} of ${draws} draws could be read as scenarios`);
  return {
    chance: [per1000(difference.low!), per1000(difference.high!)],
    known: ends(made.map((draw) => draw.without - draw.with)),
    knownWithout: ends(made.map((draw) => draw.without)),
    knownWith: ends(made.map((draw) => draw.with)),
    seenApart: ends(made.map((draw) => draw.seen[0] - draw.seen[1])),
    chancePeople,
    drawnPeople,
    draws: made.length,
    factors: factors.length,
  };
}
