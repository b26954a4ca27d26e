import { dissentScale, pointUnits } from '../country/columns.ts';
import { type CounterName, counter, counters, gradeCounters, shareUnits } from '../country/counts.ts';
import { type Regime, spheres } from '../scenario/scenario.ts';
import { jackknife } from '../statistics/jackknife.ts';
import type { Estimate, MeasureResult } from './run-result.ts';

/** Sums of a period, the state at its end, and the sums since the run began: what every measure is made from. */
export interface Period {
  readonly sums: Float64Array;
  readonly end: Float64Array;
  readonly ever: Float64Array;
}

type Rate = (period: Period) => number | null;

const sum =
  (...names: readonly CounterName[]): Rate =>
  ({ sums }) =>
    names.reduce((total, name) => total + sums[counter[name]], 0);
const atEnd =
  (name: CounterName): Rate =>
  ({ end }) =>
    end[counter[name]];
const ever =
  (name: CounterName): Rate =>
  ({ ever: since }) =>
    since[counter[name]];
const over = (numerator: number, denominator: number): number | null =>
  denominator === 0 ? null : numerator / denominator;

const bySphere = (name: string, prefix: 'done' | 'observed' | 'joined'): [string, Rate][] => [
  [name, sum(...spheres.map((sphere) => `${prefix}.${sphere}` as const))],
  ...spheres.map((sphere): [string, Rate] => [`${name}.${sphere}`, sum(`${prefix}.${sphere}`)]),
];

const fixed: readonly [string, Rate][] = [
  ...bySphere('actsDone', 'done'),
  ...bySphere('actsObserved', 'observed'),
  ...bySphere('actsJoined', 'joined'),
  ['spheresJoined', ({ end }) => over(end[counter.spheresJoinedSum] / shareUnits, end[counter.people])],
  ['messagesErased', sum('erasedOrdinary', 'erasedSensitive')],
  [
    'messagesErasedUnnoticed',
    ({ sums }) => sums[counter.erasedOrdinary] + sums[counter.erasedSensitive] - sums[counter.erasedNoticed],
  ],
  ['messagesErasedOrdinary', sum('erasedOrdinary')],
  ['alertsTrue', sum('alertsTrue')],
  ['alertsFalse', sum('alertsFalse')],
  ['alertPpv', ({ sums }) => over(sums[counter.alertsTrue], sums[counter.alertsTrue] + sums[counter.alertsFalse])],
  ['alertsLapsed', sum('alertsLapsed')],
  ['wantedFound', sum('wantedFound')],
  ['wantedMissed', sum('wantedMissed')],
  ['stops', sum('stops')],
  ['stopsFalseMatch', sum('stopsFalseMatch')],
  ['stopsBadEntry', sum('stopsBadEntry')],
  ['stopsOfInnocents', sum('stopsFalseMatch', 'stopsBadEntry')],
  ['repeatStops', sum('repeatStops')],
  ['peopleStoppedEver', ever('stoppedFirst')],
  ['innocentsStoppedEver', ever('innocentStoppedFirst')],
  ['behaviourAlertsTrue', sum('behaviourTrue')],
  ['behaviourAlertsFalse', sum('behaviourFalse')],
  ['locationRecords', sum('locationRecords', 'locationRecordsFalse')],
  ['locationRecordsFalse', sum('locationRecordsFalse')],
  ['recordsHeld', atEnd('held')],
  ['recordsWrong', sum('recordsWrong')],
  ['recordsMissed', sum('recordsMissed')],
  ['recordsMisattributed', sum('recordsMisattributed')],
  ['scoreMean', ({ end }) => over(end[counter.scoreSum] / pointUnits, end[counter.scored])],
  ['listedNow', atEnd('listedNow')],
  ['listedEver', ever('listedFirst')],
  ['listedByError', ever('listedWrong')],
  ['denialAttempts', sum('denials')],
  ['deniedPeopleEver', ever('deniedFirst')],
  ['appealsFiled', sum('appealsFiled')],
  ['appealsUpheld', sum('appealsUpheld')],
  ['dissentDesired', ({ end }) => over(end[counter.desiredSum] / dissentScale, end[counter.people])],
  ['dissentExpressed', ({ end }) => over(end[counter.expressedSum] / dissentScale, end[counter.people])],
  ['peopleSilencedThisWeek', atEnd('silenced')],
  ['speechReach', ({ end }) => over(end[counter.reachSum] / shareUnits, end[counter.reachSpeakers])],
  ['weeksAtLarge', sum('atLarge')],
  [
    'foundPer1000StopsOfOthers',
    ({ sums }) => over(1000 * sums[counter.wantedFound], sums[counter.stops] - sums[counter.stopsWanted]),
  ],
  ['judgmentsPerformed', sum('judgmentsPerformed')],
];

/** How every measure of a regime comes from the counts; grades are those of its score, or of the country's others. */
export function ratesOf(regime: Regime, grades: readonly string[]): Map<string, Rate> {
  const rates = new Map(fixed);
  for (const id of grades) {
    const index = regime.score.on ? regime.score.grades.findIndex((grade) => grade.id === id) : -1;
    rates.set(`gradeShare.${id}`, ({ end }) =>
      index < 0 ? null : over(end[counter[gradeCounters[index]]], end[counter.scored]),
    );
  }
  if (!regime.score.on) rates.set('scoreMean', () => null);
  return rates;
}

/** Counts of a run by block, region and group: over the whole run, and of its last week. */
export interface RunCounts {
  readonly blocks: number;
  readonly regions: number;
  readonly groups: number;
  readonly total: Float64Array;
  readonly last: Float64Array;
}

/** Adds up the cells that `takes` says yes to. */
export function gather(
  counts: { blocks: number; regions: number; groups: number },
  cells: Float64Array,
  takes: (block: number, region: number, group: number) => boolean,
): Float64Array {
  const sums = new Float64Array(counters);
  let offset = 0;
  for (let block = 0; block < counts.blocks; block += 1) {
    for (let region = 0; region < counts.regions; region += 1) {
      for (let group = 0; group < counts.groups; group += 1, offset += counters) {
        if (!takes(block, region, group)) continue;
        for (let index = 0; index < counters; index += 1) sums[index] += cells[offset + index];
      }
    }
  }
  return sums;
}

/** Fewer neighbourhoods than this give no interval. */
export const fewestBlocks = 5;

/** One slice of a run (a region, a group, everybody): whole, and with each block of neighbourhoods left out in turn. */
class Slice {
  private readonly whole: Period;
  private readonly without: { period: Period; scale: number }[];

  constructor(counts: RunCounts, takes: (region: number, group: number) => boolean) {
    const period = (block: number | null): Period => {
      const chosen = (b: number, region: number, group: number) =>
        (block === null || b === block) && takes(region, group);
      const sums = gather(counts, counts.total, chosen);
      return { sums, end: gather(counts, counts.last, chosen), ever: sums };
    };
    this.whole = period(null);
    const parts = Array.from({ length: counts.blocks }, (_, block) => period(block));
    const peopled = parts.filter((part) => part.end[counter.people] > 0);
    const people = this.whole.end[counter.people];
    this.without = (peopled.length < fewestBlocks ? [] : peopled).map((part) => {
      const minus = (all: Float64Array, some: Float64Array) => all.map((value, index) => value - some[index]);
      const sums = minus(this.whole.sums, part.sums);
      return {
        period: { sums, end: minus(this.whole.end, part.end), ever: sums },
        scale: people / (people - part.end[counter.people]),
      };
    });
  }

  /** @param counted the measure is a count: what is left of it is scaled up to everybody. */
  estimate(rate: Rate, counted: boolean): Estimate & { leaveOneOut: (number | null)[] } {
    const value = rate(this.whole);
    const leaveOneOut = this.without.map(({ period, scale }) => {
      const rest = rate(period);
      return rest === null || !counted ? rest : rest * scale;
    });
    const { low, high } = jackknife(value, leaveOneOut);
    return { value, low: low === null ? null : counted ? Math.max(0, low) : low, high, leaveOneOut };
  }
}

/** Measures that are means or shares; all others count something. */
const uncounted = /^(spheresJoined|alertPpv|scoreMean|gradeShare\..*|dissent.*|speechReach|foundPer1000StopsOfOthers)$/;

/** Every measure of one regime's run, with its interval of chance, by group and by region. */
export function measureRun(
  rates: Map<string, Rate>,
  counts: RunCounts,
  groupIds: readonly string[],
  regionIds: readonly string[],
): Record<string, MeasureResult> {
  const all = new Slice(counts, () => true);
  const byGroup = groupIds.map((_, g) => new Slice(counts, (_region, group) => group === g));
  const byRegion = regionIds.map((_, r) => new Slice(counts, (region) => region === r));
  const plain = ({ value, low, high }: Estimate): Estimate => ({ value, low, high });
  return Object.fromEntries(
    [...rates].map(([id, rate]) => {
      const counted = !uncounted.test(id);
      const of = (slices: Slice[], ids: readonly string[]) =>
        Object.fromEntries(ids.map((name, index) => [name, plain(slices[index].estimate(rate, counted))]));
      return [
        id,
        { ...all.estimate(rate, counted), byGroup: of(byGroup, groupIds), byRegion: of(byRegion, regionIds) },
      ];
    }),
  );
}
