import type { Ranked } from '../../../statistics/auc.ts';
import type { Estimate } from '../rates/comparisons.ts';
import { fineness, jump, logExcess, type Unlike, unlikeOthers } from './at-the-line.ts';
import { type Steps, stepsOf } from './grid.ts';

/** What stands at the line, on the score's own steps, against the same at other round numbers of the scale. */
export interface AtTheLine {
  /** The size of a step. */
  readonly step: number;
  /** Rows in the step just under the line, and in the one that begins at it. */
  readonly justBelow: number;
  readonly justAbove: number;
  /** `null` where the scale has too few other places to compare the line with. */
  readonly heaping: Heaping | null;
  readonly cliff: Cliff | null;
}

/** Compared with how many other places, at which distance from each other. */
interface Against {
  /** Corrected for the widths and sides that were looked at. */
  readonly p: number;
  readonly others: number;
  readonly every: number;
}

/** Rows in a few steps at the line over what the trend beside them foresees, over the same elsewhere. */
export interface Heaping extends Estimate, Against {
  readonly side: 'below' | 'above';
  readonly width: number;
  readonly rows: number;
}

/** The jump of the outcome at the line over its jump elsewhere; with the rows on both sides by outcome. */
export interface Cliff extends Estimate, Against {
  readonly width: number;
  readonly counts: readonly [belowYes: number, belowNo: number, aboveYes: number, aboveNo: number];
}

/** Steps that are looked at together: one, and three and five of a scale of a hundred. */
const widthsOf = ({ counts }: Steps): number[] => [1, 3 * fineness(counts), 5 * fineness(counts)];

const z95 = 1.959963984540054;

interface Looked {
  readonly width: number;
  readonly side: 'below' | 'above';
  readonly found: Unlike;
}

/** The one that stands out most, its p-value multiplied by how many were looked at. */
const most = (looked: readonly Looked[]): Looked | null => {
  if (looked.length === 0) return null;
  const least = looked.reduce((a, b) => (b.found.p < a.found.p ? b : a));
  return { ...least, found: { ...least.found, p: Math.min(1, least.found.p * looked.length) } };
};

function heapingOf(steps: Steps): Heaping | null {
  const { counts, line, size } = steps;
  const looked = widthsOf(steps).flatMap((width) =>
    (['above', 'below'] as const).flatMap((side): Looked[] => {
      const from = (step: number) => (side === 'above' ? step : step - width);
      const found = unlikeOthers(steps, (step) => logExcess(counts, from(step), width));
      return found === null ? [] : [{ width, side, found }];
    }),
  );
  const best = most(looked);
  if (best === null) return null;
  const { width, side, found } = best;
  const start = side === 'above' ? line : line - width;
  const rows = counts.subarray(Math.max(0, start), Math.max(0, start + width)).reduce((sum, each) => sum + each, 0);
  return {
    value: Math.exp(found.value),
    low: Math.exp(found.value - z95 * found.error),
    high: Math.exp(found.value + z95 * found.error),
    p: found.p,
    others: found.others,
    every: found.period * size,
    side,
    width: width * size,
    rows,
  };
}

interface Outcomes {
  readonly events: Float64Array;
  readonly known: Float64Array;
}

function outcomesOf(steps: Steps, scores: Float64Array, threshold: number, outcome: Int8Array): Outcomes {
  const [events, known] = [new Float64Array(steps.counts.length), new Float64Array(steps.counts.length)];
  for (let row = 0; row < scores.length; row++) {
    if (Number.isNaN(scores[row]) || outcome[row] < 0) continue;
    const step = Math.floor((scores[row] - threshold) / steps.size + 1e-6) + steps.line;
    known[step]++;
    events[step] += outcome[row];
  }
  return { events, known };
}

function cliffOf(steps: Steps, outcomes: Outcomes): Cliff | null {
  const looked = widthsOf(steps).flatMap((width) =>
    ([1, -1] as const).flatMap((sign): Looked[] => {
      const found = unlikeOthers(steps, (step) => {
        const own = jump(outcomes, step, width);
        return own && { ...own, value: sign * own.value };
      });
      return found === null ? [] : [{ width, side: sign === 1 ? 'above' : 'below', found }];
    }),
  );
  const best = most(looked);
  if (best === null) return null;
  const { width, side, found } = best;
  const value = side === 'above' ? found.value : -found.value;
  const sum = (of: Float64Array, from: number) =>
    of.subarray(Math.max(0, from), from + width).reduce((all, each) => all + each, 0);
  const [below, above] = [steps.line - width, steps.line].map((from) => {
    const yes = sum(outcomes.events, from);
    return [yes, sum(outcomes.known, from) - yes] as const;
  });
  return {
    value,
    low: value - z95 * found.error,
    high: value + z95 * found.error,
    p: found.p,
    others: found.others,
    every: found.period * steps.size,
    width: width * steps.size,
    counts: [...below, ...above],
  };
}

/** McCrary's question (2008, Journal of Econometrics 142: 698–714) on the score's own steps: do rows pile up at the line? */
export function atTheLine(
  scores: Float64Array,
  ranks: Ranked,
  threshold: number,
  below: boolean,
  outcome: Int8Array | undefined,
): AtTheLine | null {
  const distinct = below ? ranks.distinct.map((risk) => -risk).reverse() : ranks.distinct;
  const rows = below ? ranks.counts.slice().reverse() : ranks.counts;
  const steps = stepsOf({ distinct, rows }, threshold);
  if (steps === null) return null;
  const { counts, line, size } = steps;
  return {
    step: size,
    justBelow: counts[line - 1] ?? 0,
    justAbove: counts[line] ?? 0,
    heaping: heapingOf(steps),
    cliff: outcome === undefined ? null : cliffOf(steps, outcomesOf(steps, scores, threshold, outcome)),
  };
}
