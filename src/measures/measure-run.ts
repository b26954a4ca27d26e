import { counter, counters } from '../country/counts.ts';
import type { Regime } from '../scenario/scenario.ts';
import { jackknife } from '../statistics/jackknife.ts';
import { isCount } from './headline.ts';
import type { Measure } from './measure.ts';
import type { Period } from './rate.ts';
import type { Estimate, MeasureResult } from './run-result.ts';

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

  estimate({ rate, unit }: Measure, regime: Regime): Estimate & { leaveOneOut: (number | null)[] } {
    // What is left of a count is scaled up to everybody.
    const counted = isCount(unit);
    const value = rate.of(this.whole, regime);
    const leaveOneOut = this.without.map(({ period, scale }) => {
      const rest = rate.of(period, regime);
      return rest === null || !counted ? rest : rest * scale;
    });
    const { low, high } = jackknife(value, leaveOneOut);
    return { value, low: low === null ? null : counted ? Math.max(0, low) : low, high, leaveOneOut };
  }
}

/** Every measure of one regime's run, with its interval of chance, by group and by region. */
export function measureRun(
  measures: readonly Measure[],
  regime: Regime,
  counts: RunCounts,
  groupIds: readonly string[],
  regionIds: readonly string[],
): Record<string, MeasureResult> {
  const all = new Slice(counts, () => true);
  const byGroup = groupIds.map((_, g) => new Slice(counts, (_region, group) => group === g));
  const byRegion = regionIds.map((_, r) => new Slice(counts, (region) => region === r));
  const plain = ({ value, low, high }: Estimate): Estimate => ({ value, low, high });
  return Object.fromEntries(
    measures.map((measure) => {
      const of = (slices: Slice[], ids: readonly string[]) =>
        Object.fromEntries(ids.map((name, index) => [name, plain(slices[index].estimate(measure, regime))]));
      const estimate = all.estimate(measure, regime);
      return [measure.id, { ...estimate, byGroup: of(byGroup, groupIds), byRegion: of(byRegion, regionIds) }];
    }),
  );
}
