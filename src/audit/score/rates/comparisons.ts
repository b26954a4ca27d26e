import { katz, newcombe, scoreRatio } from '../../../statistics/intervals.ts';
import { equalShares, holm } from '../../../statistics/tests.ts';
import { type Counts, fewEvents, isFew, isFewFor, partsOf, type RateName, rateNames } from './rates.ts';

/** A number with bounds; `high` is `null` where the data give no upper bound. */
export interface Estimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** One group against the reference in one rate. */
export interface Comparison {
  readonly column: string;
  readonly metric: RateName;
  readonly group: string;
  readonly reference: string;
  /** group − reference, Newcombe's interval. */
  readonly difference: Estimate;
  /** group / reference: Katz's log interval, the score interval where a count is under 5. */
  readonly ratio: Estimate & { readonly method: 'katz' | 'score' };
  readonly p: number | null;
  /** Holm's correction over every comparison of the audit: all groups, rates and columns. */
  readonly pHolm: number | null;
  /** One of the two rests on too few to conclude. */
  readonly few: boolean;
}

export interface NamedCounts {
  readonly name: string;
  readonly counts: Counts;
}

const bounded = (high: number): number | null => (Number.isFinite(high) ? high : null);

/** Difference and ratio of one rate between two groups. */
export function contrast(
  metric: RateName,
  a: Counts,
  b: Counts,
  level = 0.95,
): Pick<Comparison, 'difference' | 'ratio' | 'p'> {
  const [k1, n1] = partsOf[metric](a);
  const [k2, n2] = partsOf[metric](b);
  const nothing = { value: null, low: null, high: null };
  const few = Math.min(k1, n1 - k1, k2, n2 - k2) < fewEvents;
  const method = few ? ('score' as const) : ('katz' as const);
  if (n1 === 0 || n2 === 0) return { difference: nothing, ratio: { ...nothing, method }, p: null };
  const ratio = few ? scoreRatio(k1, n1, k2, n2, level) : katz(k1, n1, k2, n2, level);
  return {
    difference: { value: k1 / n1 - k2 / n2, ...newcombe(k1, n1, k2, n2, level) },
    ratio: { value: k2 === 0 ? null : ((k1 / n1) * n2) / k2, low: ratio.low, high: bounded(ratio.high), method },
    p: equalShares(k1, n1, k2, n2),
  };
}

/** The group that the others are compared with: the one asked for, else the largest. */
export function referenceOf(groups: readonly NamedCounts[], asked: string | undefined): NamedCounts {
  const named = groups.find((group) => group.name === asked);
  return named ?? groups.reduce((most, group) => (group.counts.n > most.counts.n ? group : most));
}

/** Every group against the reference, in every rate that the table can give; not yet corrected for how many they are. */
export function compareGroups(
  column: string,
  groups: readonly NamedCounts[],
  reference: NamedCounts,
  hasOutcome: boolean,
): Omit<Comparison, 'pHolm'>[] {
  const metrics = hasOutcome ? rateNames : (['selection'] as const);
  const others = groups.filter((group) => group !== reference);
  return metrics.flatMap((metric) =>
    others.map((group) => ({
      column,
      metric,
      group: group.name,
      reference: reference.name,
      ...contrast(metric, group.counts, reference.counts),
      few: isFewFor(metric, group.counts) || isFewFor(metric, reference.counts),
    })),
  );
}

/** Holm's correction over everything that was compared. */
export function corrected<One extends { readonly p: number | null }>(
  found: readonly One[],
): (One & Pick<Comparison, 'pHolm'>)[] {
  const pHolm = holm(found.map((comparison) => comparison.p));
  return found.map((comparison, index) => ({ ...comparison, pHolm: pHolm[index] }));
}

/** The widest gap in one rate, over all groups and over those large enough to conclude; its interval is wide enough for being picked. */
export interface Extreme {
  readonly column: string;
  readonly metric: RateName;
  readonly groups: number;
  readonly widest: Gap;
  /** The widest gap among groups that are not too few; `null` where fewer than two are left. */
  readonly solid: Gap | null;
}

export interface Gap extends Pick<Comparison, 'difference' | 'ratio'> {
  readonly highest: string;
  readonly lowest: string;
  /** Groups of the two that rest on too few, with their rows. */
  readonly few: readonly { readonly group: string; readonly n: number }[];
}

interface Rated {
  readonly group: NamedCounts;
  readonly value: number;
}

/** The two farthest apart; with a reference, that and the one farthest from it. */
function farthest(rated: readonly Rated[], reference: string | undefined): readonly [highest: Rated, lowest: Rated] {
  const base = rated.find(({ group }) => group.name === reference);
  if (base === undefined)
    return [rated.reduce((a, b) => (b.value > a.value ? b : a)), rated.reduce((a, b) => (b.value < a.value ? b : a))];
  const far = (one: Rated) => Math.abs(one.value - base.value);
  const other = rated.filter((one) => one !== base).reduce((a, b) => (far(b) > far(a) ? b : a));
  return other.value >= base.value ? [other, base] : [base, other];
}

function widestGap(
  metric: RateName,
  groups: readonly NamedCounts[],
  level: number,
  reference: string | undefined,
): Gap | null {
  const rated = groups
    .map((group) => ({ group, parts: partsOf[metric](group.counts) }))
    .filter(({ parts }) => parts[1] > 0)
    .map(({ group, parts }) => ({ group, value: parts[0] / parts[1] }));
  if (rated.length < 2) return null;
  const [highest, lowest] = farthest(rated, reference).map(({ group }) => group);
  const { difference, ratio } = contrast(metric, highest.counts, lowest.counts, level);
  const few = [highest, lowest]
    .filter((group, index, both) => both.indexOf(group) === index && isFewFor(metric, group.counts))
    .map((group) => ({ group: group.name, n: group.counts.n }));
  return { highest: highest.name, lowest: lowest.name, difference, ratio, few };
}

/** The widest gap of each rate, by itself never a headline where it rests on a handful of people; intervals at a simultaneous `level`, against the reference where one is asked for. */
export function extremesOf(
  column: string,
  groups: readonly NamedCounts[],
  hasOutcome: boolean,
  level: number,
  reference: string | undefined,
): Extreme[] {
  const metrics = hasOutcome ? rateNames : (['selection'] as const);
  return metrics.flatMap((metric) => {
    const widest = widestGap(metric, groups, level, reference);
    if (widest === null) return [];
    const solid = widestGap(
      metric,
      groups.filter((group) => !isFew(group.counts, hasOutcome)),
      level,
      reference,
    );
    return [{ column, metric, groups: groups.length, widest, solid }];
  });
}

/** Between the extremes, and of the group farthest from everybody: the aggregates that Fairlearn prints. */
export interface Aggregate {
  readonly column: string;
  readonly metric: RateName;
  readonly differenceBetweenGroups: number;
  readonly ratioBetweenGroups: number | null;
  readonly differenceToOverall: number;
  readonly ratioToOverall: number | null;
}

/** Fairlearn's four aggregates of each rate (points without intervals, for comparison only). */
export function aggregatesOf(
  column: string,
  groups: readonly NamedCounts[],
  overall: Counts,
  hasOutcome: boolean,
): Aggregate[] {
  const metrics = hasOutcome ? rateNames : (['selection'] as const);
  return metrics.flatMap((metric) => {
    const values = groups
      .map((group) => partsOf[metric](group.counts))
      .filter(([, n]) => n > 0)
      .map(([k, n]) => k / n);
    const [k, n] = partsOf[metric](overall);
    if (values.length === 0 || n === 0) return [];
    const [most, least, all] = [Math.max(...values), Math.min(...values), k / n];
    const towards = values.map((value) => (value === 0 && all === 0 ? 1 : Math.min(value / all, all / value)));
    return [
      {
        column,
        metric,
        differenceBetweenGroups: most - least,
        ratioBetweenGroups: most === 0 ? null : least / most,
        differenceToOverall: Math.max(...values.map((value) => Math.abs(value - all))),
        ratioToOverall: all === 0 ? null : Math.min(...towards),
      },
    ];
  });
}

/** The four-fifths rule on favourable decisions: each group against the one most often favoured. */
export interface FourFifths {
  readonly column: string;
  readonly group: string;
  readonly reference: string;
  readonly ratio: Estimate;
  /** `under`: the whole interval lies under 0.8; `over`: the whole interval over it. */
  readonly verdict: 'under' | 'over' | 'unclear';
}

/**
 * Uniform Guidelines (1978), 29 CFR 1607.4(D); the reference is the one asked for, else the group most often favoured that
 * is not too few.
 */
export function fourFifthsOf(
  column: string,
  groups: readonly NamedCounts[],
  hasOutcome: boolean,
  asked: string | undefined,
  level: number,
): FourFifths[] {
  const favoured = (counts: Counts): Counts => ({ ...counts, selected: counts.n - counts.selected });
  const enough = groups.filter((group) => !isFew(group.counts, hasOutcome));
  if (enough.length < 2) return [];
  const share = (group: NamedCounts) => 1 - group.counts.selected / group.counts.n;
  const reference =
    enough.find((group) => group.name === asked) ?? enough.reduce((a, b) => (share(b) > share(a) ? b : a));
  return enough
    .filter((group) => group !== reference)
    .map((group) => {
      const { ratio } = contrast('selection', favoured(group.counts), favoured(reference.counts), level);
      const verdict = ratio.high !== null && ratio.high < 0.8 ? 'under' : (ratio.low ?? 0) >= 0.8 ? 'over' : 'unclear';
      return { column, group: group.name, reference: reference.name, ratio, verdict };
    });
}
