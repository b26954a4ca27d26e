import { counter, pointUnits, stands } from './country/columns.ts';
import { type Country, neighbourhoodSize } from './country/people.ts';
import { WantedPeople } from './country/truth.ts';
import { UsageError } from './errors.ts';
import { type FalseAlerts, LikestFaces } from './measures/likest-faces.ts';
import { PersonLog } from './measures/person-log.ts';
import { fewestBlocks, gather, measureRun, ratesOf } from './measures/rates.ts';
import type { ErrorTwin, MeasureResult, PersonRow, RegimeResult, RunResult, TwinRow } from './measures/run-result.ts';
import { difference, TwinLog } from './measures/twins.ts';
import { weeklyRows } from './measures/weekly.ts';
import type { RegimeRun } from './regime-run.ts';
import { ageBands, type Regime, type Scenario } from './scenario/scenario.ts';
import { simulate } from './simulate.ts';

/** How much of a run is done and kept; none of it changes what happens. */
export interface RunOptions {
  /** Regimes to run, by id: those under the scenario's `default` unless named. */
  readonly regimes?: readonly string[];
  /** People logged besides those that a measure singles out. */
  readonly sample?: number | 'all';
  /** Error twins: of the first 100,000 people, of everybody, or none. */
  readonly twins?: 'sample' | 'full' | 'off';
  readonly onProgress?: (progress: {
    readonly part: 'run' | 'twins';
    readonly done: number;
    readonly of: number;
  }) => void;
}

const sampledPeople = 2000;
/** Twins are run on at most this many people. */
export const twinPeople = 100_000;
const now = (): number => performance.now() / 1000;

/**
 * Runs a scenario and measures it: the same people, with the same luck, under each regime.
 *
 * @returns measures with their intervals by regime, weekly rows, logged people and events, error twins
 * @throws UsageError for a regime that the scenario does not have
 * @example
 * const result = await runScenario(scenario, { twins: 'off' });
 * result.regimes[0].measures.actsDone.value;
 */
export async function runScenario(scenario: Scenario, options: RunOptions = {}): Promise<RunResult> {
  const regimes = chosen(scenario, options.regimes ?? scenario.defaultRegimes);
  const twins = options.twins ?? 'sample';
  const progress = (part: 'run' | 'twins', done: number, of: number) => options.onProgress?.({ part, done, of });
  const sample = options.sample === 'all' ? scenario.people.size : (options.sample ?? sampledPeople);
  const likest = new LikestFaces(scenario.seed, regimes.length);
  const log = new PersonLog(scenario.people.size, sample, (regimeIndex, person, measure) => {
    if (measure === 'alertsFalse') likest.note(regimeIndex, person);
  });
  const started = now();
  const { country, runs } = await simulate(scenario, regimes, {
    log,
    onWeek: (week) => progress('run', week + 1, scenario.weeks),
  });
  const seconds = now() - started;
  const pairs =
    twins === 'off' ? null : await runTwins(scenario, regimes, twins, (done, of) => progress('twins', done, of));
  const errorTwins = pairs?.twins ?? null;
  const grades = gradeIds(scenario);
  return {
    scenario,
    regimes: runs.map((run, index) => measured(scenario, regimes[index], run, grades, errorTwins, likest.found[index])),
    weekly: {
      *[Symbol.iterator]() {
        for (const [index, run] of runs.entries()) yield* weeklyRows(scenario, regimes[index], grades, run.weekly);
      },
    },
    people: peopleRows(country, runs, log),
    events: { [Symbol.iterator]: () => log.rows(regimes.map(({ id }) => id)) },
    errorTwins,
    peopleIn: runs.length === 0 ? undefined : peopleIn(scenario, runs[0]),
    ...(pairs !== null && { twinRows: pairs.rows }),
    seconds,
    errorTwinSeconds: twins === 'off' ? 0 : now() - started - seconds,
    warnings: [...scenario.warnings, ...warningsOf(scenario, country, regimes)],
  };
}

/** Regimes of a scenario by id. @throws UsageError naming those that there are */
export function chosen(scenario: Scenario, ids: readonly string[]): Regime[] {
  return ids.map((id) => {
    const regime = scenario.regimes.find((candidate) => candidate.id === id);
    if (regime === undefined) {
      const known = scenario.regimes.map((each) => each.id).join(', ');
      throw new UsageError({
        en: `there is no regime “${id}”; this scenario has ${known}`,
        fr: `il n’y a pas de régime « ${id} » ; ce scénario comporte ${known}`,
      });
    }
    return regime;
  });
}

/** Grades of every regime with a score, in the order of the first that has them. */
const gradeIds = (scenario: Scenario): string[] => [
  ...new Set(scenario.regimes.filter(({ score }) => score.on).flatMap(({ score }) => score.grades.map(({ id }) => id))),
];

function measured(
  scenario: Scenario,
  regime: Regime,
  run: RegimeRun,
  grades: readonly string[],
  errorTwins: readonly ErrorTwin[] | null,
  falseAlerts: FalseAlerts,
): RegimeResult {
  const { blocks, regions, groups } = run.counts;
  const counts = { blocks, regions, groups, total: run.total, last: run.counts.cells };
  const ids = (of: readonly { id: string }[]) => of.map(({ id }) => id);
  const { people } = scenario;
  const measures = measureRun(ratesOf(regime, grades), counts, ids(people.groups), ids(people.regions));
  return {
    id: regime.id,
    title: regime.title,
    digest: run.digest(),
    ...(falseAlerts.all > 0 && { falseAlerts }),
    measures: { ...measures, ...byErrorMeasures(errorTwins?.find((twin) => twin.regime === regime.id)) },
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

function byErrorMeasures(twin: ErrorTwin | undefined): Record<string, MeasureResult> {
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

/** Runs every regime that can err beside its error twin, with reactions off and on. */
async function runTwins(
  scenario: Scenario,
  regimes: readonly Regime[],
  size: 'sample' | 'full',
  onProgress: (done: number, of: number) => void,
): Promise<{ twins: ErrorTwin[]; rows: Iterable<TwinRow> }> {
  const people = size === 'full' ? scenario.people.size : Math.min(scenario.people.size, twinPeople);
  const erring = regimes.filter((regime) => regime.apparatus && regime.errors);
  if (erring.length === 0) return { twins: [], rows: [] };
  const pairs = erring.flatMap((regime) => [regime, { ...regime, errors: false }]);
  const country = { ...scenario, people: { ...scenario.people, size: people } };
  const compare = async (reactions: boolean, before: number) => {
    const log = new TwinLog();
    const onWeek = (week: number) => onProgress(before + week + 1, 2 * scenario.weeks);
    await simulate({ ...country, reactions }, pairs, { log, onWeek });
    return { reactions, log, counts: erring.map((_, index) => log.compare(2 * index, 2 * index + 1)) };
  };
  const mechanical = await compare(false, 0);
  const all = scenario.reactions ? await compare(true, scenario.weeks) : mechanical;
  const twins = erring.map(({ id }, index) => ({
    regime: id,
    people,
    mechanical: mechanical.counts[index],
    throughFear: difference(all.counts[index], mechanical.counts[index]),
  }));
  const rows = {
    *[Symbol.iterator](): Generator<TwinRow> {
      for (const { reactions, log } of new Set([mechanical, all]))
        for (const [index, { id }] of erring.entries())
          for (const parting of log.partings(2 * index, 2 * index + 1))
            yield { regime: id, twin: 'no-errors', reactions, ...parting };
    },
  };
  return { twins, rows };
}

/** Two regimes side by side on the first people of a country: everybody whose life parts between them. */
export async function partBetween(
  scenario: Scenario,
  [from, to]: readonly [string, string],
  onWeek?: (week: number) => void,
): Promise<TwinRow[]> {
  const regimes = chosen(scenario, [from, to]);
  const people = Math.min(scenario.people.size, twinPeople);
  const log = new TwinLog();
  await simulate({ ...scenario, people: { ...scenario.people, size: people } }, regimes, { log, onWeek });
  const partings = [...log.partings(0, 1)];
  return partings.map((parting) => ({ regime: from, twin: to, reactions: scenario.reactions, ...parting }));
}

function peopleRows(country: Country, runs: readonly RegimeRun[], log: PersonLog): PersonRow[] {
  const wanted = new WantedPeople(country);
  return runs.flatMap((run) => log.people.map((person) => personRow(country, run, log, wanted, person)));
}

/** What is kept of one person in one regime, as it stands. */
export function personRow(
  country: Country,
  run: RegimeRun,
  log: PersonLog,
  wanted: WantedPeople,
  person: number,
): PersonRow {
  const { scenario } = country;
  const neighbourhood = country.neighbourhoods[Math.floor(person / neighbourhoodSize)];
  const at = person % country.chunkSize;
  const chunk = run.columns[Math.floor(person / country.chunkSize)];
  const singled = log.singled.get(person);
  const { score } = run.regime;
  const points = score.on ? score.base + chunk.points[at] / pointUnits : null;
  const status = chunk.status[at];
  return {
    regime: run.id,
    person,
    region: scenario.people.regions[neighbourhood.region].id,
    neighbourhood: neighbourhood.index,
    household: person - (country.householdOf(person) & 7),
    group: scenario.people.groups[country.group(person)].id,
    ageBand: ageBands[country.ageBand(person)],
    meansFifth: country.means(person) + 1,
    dissentDesired: country.dissentOf(person),
    boldness: country.boldnessOf(person),
    likeness: country.likenessOf(person),
    wanted: wanted.isWanted(neighbourhood, person - neighbourhood.first, scenario.weeks - 1),
    loggedFromWeek: singled?.week ?? 0,
    loggedFor: singled?.measure ?? 'sample',
    dissentExpressed: run.expressionOf(person),
    score: points,
    grade: points === null ? null : (score.grades.find(({ from }) => points >= from) ?? score.grades.at(-1)!).id,
    listed: [status & stands.courtListed ? 'court' : '', status & stands.scoreListed ? 'score' : '']
      .filter(Boolean)
      .join(' '),
  };
}

/** What a reader of the results must know beyond what the scenario itself says. */
function warningsOf(scenario: Scenario, country: Country, regimes: readonly Regime[]): RunResult['warnings'] {
  const warnings: { code: string; text: { en: string; fr: string } }[] = [];
  if (country.neighbourhoods.length < fewestBlocks) {
    warnings.push({
      code: 'no-intervals',
      text: {
        en: `Fewer than ${fewestBlocks} neighbourhoods of ${neighbourhoodSize} people: no intervals of chance are given.`,
        fr: `Moins de ${fewestBlocks} quartiers de ${neighbourhoodSize} personnes : aucun intervalle d’aléa n’est donné.`,
      },
    });
  }
  for (const { id, safeguards } of regimes) {
    const weeks = safeguards.retentionWeeks;
    const kept = weeks === null ? null : 4 * Math.max(1, Math.round(weeks / 4));
    if (kept === null) continue;
    warnings.push({
      code: 'retention-in-quarters',
      text: {
        en: `Regime ${id}: points leave by quarters of the retention of ${weeks} weeks, so after ${(kept * 3) / 4} to ${kept} weeks.`,
        fr: `Régime ${id} : les points s’effacent par quarts de la durée de conservation de ${weeks} semaines, donc après ${(kept * 3) / 4} à ${kept} semaines.`,
      },
    });
  }
  warnings.push(...regimes.filter(extrapolates(scenario)).map(extrapolation));
  if (scenario.reactions === false) {
    warnings.push({
      code: 'reactions-off',
      text: {
        en: 'Reactions are off: people act and speak as if no machinery were there; only mechanical effects show.',
        fr: 'Les réactions sont coupées : chacun agit et parle comme s’il n’y avait aucune machinerie ; seuls les effets mécaniques apparaissent.',
      },
    });
  }
  return warnings;
}

/** List sizes for which the growth of misses with the list was published (NIST). */
const publishedLists = [
  [420, 42_000],
  [1_600_000, 12_000_000],
] as const;

/** Whether a regime's misses are worked out for a list of a size that nobody published. */
const extrapolates =
  ({ people }: Scenario) =>
  ({ watch }: Regime): boolean => {
    const entries = (watch.listSize * people.standsFor) / 100_000;
    if (watch.mode !== 'fixed-false-alarm' || watch.sightings === 0 || entries === 0) return false;
    return !publishedLists.some(([low, high]) => entries >= low && entries <= high);
  };

const extrapolation = ({ id }: Regime): { code: string; text: { en: string; fr: string } } => ({
  code: 'list-size-extrapolated',
  text: {
    en: `Regime ${id}: its list is of a size for which no growth of misses is published; the exponent is extrapolated.`,
    fr: `Régime ${id} : sa liste est d’une taille pour laquelle aucune croissance des non-reconnaissances n’est publiée ; l’exposant est extrapolé.`,
  },
});

/** Bytes that a run of so many regimes takes: static columns, columns of each regime, what is rare. */
export function memoryNeeded(scenario: Scenario, regimes: number): number {
  const keeps = scenario.regimes.some(({ safeguards }) => safeguards.retentionWeeks !== null);
  const aPersonAndRegime = 10 + (keeps ? 8 : 0) + 1;
  return 150_000_000 + scenario.people.size * (9 + regimes * aPersonAndRegime);
}
