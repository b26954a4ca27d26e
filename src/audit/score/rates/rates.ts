import { clopperPearson, type Interval, type Share, wilsonShare } from '../../../statistics/intervals.ts';
import type { Cases } from '../meaning/definition.ts';

/** The rates of a group, in the order in which they are printed. */
export const rateNames = ['selection', 'base', 'fpr', 'fnr', 'ppv', 'npv', 'fdr', 'for', 'accuracy'] as const;
export type RateName = (typeof rateNames)[number];

/** A share with Wilson's bounds; the exact ones (Clopper–Pearson) beside them where an observed count is under 5. */
export interface Rate extends Share {
  readonly exact?: Interval;
}

/** People of one group by decision and outcome. */
export interface Counts {
  /** Rows with a decision. */
  readonly n: number;
  /** Of these, rows with an adverse decision. */
  readonly selected: number;
  readonly tn: number;
  readonly fp: number;
  readonly fn: number;
  readonly tp: number;
}

/** Counts and rates of one group; without an outcome the four cells are `null` and so are the rates made of them. */
export interface GroupRates extends Record<RateName, Rate> {
  readonly n: number;
  readonly tn: number | null;
  readonly fp: number | null;
  readonly fn: number | null;
  readonly tp: number | null;
  /** Rows with a decision whose outcome is missing: in `n` and `selection`, not in the cells. */
  readonly unlabelled: number;
  /** Under 30 rows, or a count under 5 behind a rate. */
  readonly few: boolean;
}

export const fewRows = 30;
export const fewEvents = 5;

/** Counts every group's rows; rows without a decision (−1) are in none. */
export function countGroups(
  cases: Pick<Cases, 'decision' | 'outcome'>,
  codes: ArrayLike<number>,
  groups: number,
): Counts[] {
  // Four cells, then unlabelled rows by decision.
  const cells = new Float64Array(groups * 6);
  const { decision, outcome } = cases;
  for (let row = 0; row < decision.length; row++) {
    if (decision[row] < 0 || codes[row] < 0) continue;
    const label = outcome === undefined ? -1 : outcome[row];
    const cell = label < 0 ? 4 + decision[row] : label * 2 + decision[row];
    cells[codes[row] * 6 + cell]++;
  }
  return Array.from({ length: groups }, (_, group) => {
    const [tn, fp, fn, tp, no, yes] = cells.subarray(group * 6, group * 6 + 6);
    return { n: tn + fp + fn + tp + no + yes, selected: fp + tp + yes, tn, fp, fn, tp };
  });
}

export const rateOf = (k: number, n: number): Rate => {
  const share = wilsonShare(k, n);
  return n > 0 && Math.min(k, n - k) < fewEvents ? { ...share, exact: clopperPearson(k, n) } : share;
};

/** Which counts each rate is made of: events and trials. */
export const partsOf: Record<RateName, (counts: Counts) => readonly [k: number, n: number]> = {
  selection: (c) => [c.selected, c.n],
  base: (c) => [c.fn + c.tp, labelled(c)],
  fpr: (c) => [c.fp, c.fp + c.tn],
  fnr: (c) => [c.fn, c.fn + c.tp],
  ppv: (c) => [c.tp, c.tp + c.fp],
  npv: (c) => [c.tn, c.tn + c.fn],
  fdr: (c) => [c.fp, c.tp + c.fp],
  for: (c) => [c.fn, c.tn + c.fn],
  accuracy: (c) => [c.tn + c.tp, labelled(c)],
};

/** The cells of a group that are told apart: by outcome and decision, and by decision where the outcome is not known. */
export const cellNames = ['tn', 'fp', 'fn', 'tp', 'spared', 'selected'] as const;
export type CellName = (typeof cellNames)[number];

/** Which cells are a rate's events, and which its non-events. */
export const sidesOf: Record<RateName, readonly [events: readonly CellName[], others: readonly CellName[]]> = {
  selection: [
    ['fp', 'tp', 'selected'],
    ['tn', 'fn', 'spared'],
  ],
  base: [
    ['fn', 'tp'],
    ['tn', 'fp'],
  ],
  fpr: [['fp'], ['tn']],
  fnr: [['fn'], ['tp']],
  ppv: [['tp'], ['fp']],
  npv: [['tn'], ['fn']],
  fdr: [['fp'], ['tp']],
  for: [['fn'], ['tn']],
  accuracy: [
    ['tn', 'tp'],
    ['fp', 'fn'],
  ],
};

/** Several groups as one. */
export const together = (all: readonly Counts[]): Counts =>
  all.reduce(
    (a, b) => ({
      n: a.n + b.n,
      selected: a.selected + b.selected,
      tn: a.tn + b.tn,
      fp: a.fp + b.fp,
      fn: a.fn + b.fn,
      tp: a.tp + b.tp,
    }),
    { n: 0, selected: 0, tn: 0, fp: 0, fn: 0, tp: 0 },
  );

export const labelled = (c: Counts): number => c.tn + c.fp + c.fn + c.tp;

/** Whether a group is too small for its rates to conclude anything. */
export function isFew(c: Counts, hasOutcome: boolean): boolean {
  if (c.n < fewRows) return true;
  const behind = hasOutcome ? [c.tn, c.fp, c.fn, c.tp] : [c.selected, c.n - c.selected];
  return behind.some((count) => count < fewEvents);
}

/** Whether one rate of a group rests on too few: under 30 rows, or under 5 events or non-events behind it. */
export function isFewFor(rate: RateName, counts: Counts): boolean {
  const [k, n] = partsOf[rate](counts);
  return counts.n < fewRows || k < fewEvents || n - k < fewEvents;
}

export function ratesOf(counts: Counts, hasOutcome: boolean): GroupRates {
  const rates = Object.fromEntries(rateNames.map((name) => [name, rateOf(...partsOf[name](counts))])) as Record<
    RateName,
    Rate
  >;
  const cell = (count: number) => (hasOutcome ? count : null);
  return {
    n: counts.n,
    tn: cell(counts.tn),
    fp: cell(counts.fp),
    fn: cell(counts.fn),
    tp: cell(counts.tp),
    unlabelled: hasOutcome ? counts.n - labelled(counts) : 0,
    few: isFew(counts, hasOutcome),
    ...rates,
  };
}
