import type { Ranked } from '../../../statistics/auc.ts';
import { everybodyColumn, everybodyGroup } from '../meaning/everybody.ts';
import type { Prepared } from '../meaning/prepared.ts';
import { type Rate, rateOf } from '../rates/rates.ts';
import { type AtTheLine, atTheLine } from './line-tests.ts';

/** What a cut-off would have done to a group: rates only, for the scan. */
export interface CutRates {
  readonly n: number;
  readonly selected: number;
  readonly selection: Rate;
  readonly fpr: Rate;
  readonly fnr: Rate;
  readonly ppv: Rate;
}

export interface Cut {
  readonly threshold: number;
  readonly overall: CutRates;
  readonly groups: Readonly<Record<string, Readonly<Record<string, CutRates>>>>;
}

/** How decisions change when the line moves by one step, on these very rows. */
export interface Move {
  readonly to: number;
  readonly groups: Readonly<Record<string, Readonly<Record<string, MoveCounts>>>>;
}

export interface MoveCounts {
  /** Rows whose decision becomes adverse (positive) or is no longer so (negative). */
  readonly changed: number;
  readonly share: number;
  /** Of the changed, those with and without the outcome; `null` without an outcome column. */
  readonly withOutcome: number | null;
  readonly withoutOutcome: number | null;
}

export interface Thresholds {
  readonly current: number;
  readonly below: boolean;
  readonly cuts: readonly Cut[];
  readonly moves: readonly Move[];
  readonly line: AtTheLine | null;
}

const mostCuts = 60;

/** Every distinct score, or sixty of them spread evenly over the rows, always with the line itself. */
function cutsOf(scores: Float64Array, sortedRows: Float64Array, line: number): Float64Array {
  const all = new Set<number>([line]);
  if (scores.length <= mostCuts) for (const score of scores) all.add(score);
  else
    for (let i = 0; i < mostCuts; i++) all.add(sortedRows[Math.floor((i * (sortedRows.length - 1)) / (mostCuts - 1))]);
  return Float64Array.from(all).sort();
}

/** How many cuts are ≤ the score: the row's band. */
function bandOf(cuts: Float64Array, score: number): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cuts[middle] <= score) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Histogram {
  /** band × group × (no outcome, outcome, unknown) */
  readonly cells: Float64Array;
  readonly groups: number;
}

function histogramOf(
  bands: Int32Array,
  bandCount: number,
  codes: ArrayLike<number>,
  groups: number,
  outcome: Int8Array | undefined,
): Histogram {
  const cells = new Float64Array(bandCount * groups * 3);
  for (let row = 0; row < bands.length; row++) {
    if (bands[row] < 0) continue;
    const label = outcome === undefined || outcome[row] < 0 ? 2 : outcome[row];
    cells[(bands[row] * groups + codes[row]) * 3 + label]++;
  }
  return { cells, groups };
}

/** Counts of one group on the adverse side of every cut: [no, yes, unknown]. */
function adverseCounts(histogram: Histogram, group: number, bands: number, below: boolean): number[][] {
  const at = (band: number, label: number) => histogram.cells[(band * histogram.groups + group) * 3 + label];
  const counts: number[][] = [];
  const sums = [0, 0, 0];
  // Cut c is the lower end of band c + 1: below it lie bands 0 to c, from it on bands c + 1 and up.
  if (below)
    for (let cut = 0; cut < bands - 1; cut++) {
      for (let label = 0; label < 3; label++) sums[label] += at(cut, label);
      counts.push([...sums]);
    }
  else
    for (let cut = bands - 2; cut >= 0; cut--) {
      for (let label = 0; label < 3; label++) sums[label] += at(cut + 1, label);
      counts.unshift([...sums]);
    }
  return counts;
}

const totalsOf = (histogram: Histogram, group: number, bands: number): number[] =>
  [0, 1, 2].map((label) => {
    let sum = 0;
    for (let band = 0; band < bands; band++) sum += histogram.cells[(band * histogram.groups + group) * 3 + label];
    return sum;
  });

function cutRates([no, yes, unknown]: number[], [allNo, allYes, allUnknown]: number[]): CutRates {
  const [selected, n] = [no + yes + unknown, allNo + allYes + allUnknown];
  return {
    n,
    selected,
    selection: rateOf(selected, n),
    fpr: rateOf(no, allNo),
    fnr: rateOf(allYes - yes, allYes),
    ppv: rateOf(yes, yes + no),
  };
}

function sortedScores({ distinct, counts, size }: Ranked, below: boolean): Float64Array {
  const sorted = new Float64Array(size);
  let at = 0;
  for (let i = 0; i < distinct.length; i++) {
    const rank = below ? distinct.length - 1 - i : i;
    sorted.fill(below ? -distinct[rank] : distinct[rank], at, at + counts[rank]);
    at += counts[rank];
  }
  return sorted;
}

/** Scans all cut-offs by group, looks at the line, and says what moving it would have done to these rows. */
export function scanThresholds(prepared: Prepared): Thresholds | null {
  const { cases, groupings, ranks } = prepared;
  const definition = cases.definition.score;
  if (definition === null || ranks === undefined || ranks.size === 0) return null;
  const { threshold: line, below } = definition;
  const scores = below ? cases.risk!.map((risk) => -risk) : cases.risk!;
  const sorted = sortedScores(ranks, below);
  const distinct = below ? ranks.distinct.map((risk) => -risk).reverse() : ranks.distinct;
  const cuts = cutsOf(distinct, sorted, line);
  const bandCount = cuts.length + 1;
  // A row's band follows from its rank: the search is made once for each distinct score.
  const bandOfRank = ranks.distinct.map((risk) => bandOf(cuts, below ? -risk : risk));
  const bands = ranks.ranks.map((rank) => (rank < 0 ? -1 : bandOfRank[rank]));
  const all = [{ name: everybodyColumn, names: [everybodyGroup], codes: new Int8Array(scores.length) }, ...groupings];
  const scanned = all.map((grouping) => {
    const histogram = histogramOf(bands, bandCount, grouping.codes, grouping.names.length, cases.outcome);
    return grouping.names.map((name, group) => ({
      name,
      totals: totalsOf(histogram, group, bandCount),
      adverse: adverseCounts(histogram, group, bandCount, below),
    }));
  });
  const ratesAt = (cut: number, grouping: number) =>
    Object.fromEntries(scanned[grouping].map((one) => [one.name, cutRates(one.adverse[cut], one.totals)]));
  const place = cuts.indexOf(line);
  const moveTo = (cut: number): Move => ({
    to: cuts[cut],
    groups: Object.fromEntries(
      all.map((grouping, index) => [
        grouping.name,
        Object.fromEntries(
          scanned[index].map((one) => [
            one.name,
            moved(one.adverse[place], one.adverse[cut], one.totals, cases.outcome !== undefined),
          ]),
        ),
      ]),
    ),
  });
  return {
    current: line,
    below,
    cuts: Array.from(cuts, (threshold, cut) => ({
      threshold,
      overall: ratesAt(cut, 0).all,
      groups: Object.fromEntries(groupings.map((grouping, index) => [grouping.name, ratesAt(cut, index + 1)])),
    })),
    moves: [place - 1, place + 1].filter((cut) => cut >= 0 && cut < cuts.length).map(moveTo),
    line: atTheLine(scores, ranks, line, below, cases.outcome),
  };
}

function moved(before: number[], after: number[], totals: number[], hasOutcome: boolean): MoveCounts {
  const [no, yes, unknown] = after.map((count, label) => count - before[label]);
  const n = totals[0] + totals[1] + totals[2];
  return {
    changed: no + yes + unknown,
    share: n === 0 ? 0 : Math.abs(no + yes + unknown) / n,
    withOutcome: hasOutcome ? yes : null,
    withoutOutcome: hasOutcome ? no : null,
  };
}
