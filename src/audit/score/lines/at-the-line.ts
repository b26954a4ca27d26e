import { normalCdf } from '../../../statistics/distributions.ts';
import { studentTwoSided } from '../../../statistics/tests.ts';
import type { Steps } from './grid.ts';

/** A number at one place of the scale, with what chance alone makes it vary. */
export interface Local {
  readonly value: number;
  readonly variance: number;
}

/** What stands out at the line against the same number at other round numbers of the scale. */
export interface Unlike {
  readonly value: number;
  readonly error: number;
  /** One-sided: so far above the others. */
  readonly p: number;
  /** How many other places it was compared with, and how far apart these lie, in steps. */
  readonly others: number;
  readonly period: number;
}

const fewestOthers = 5;
const mostOthers = 60;
/** Nearer places share steps with the line: they neither say how round the scale is there, nor, at `apart`, what is usual. */
const overlapping = 3;
/** What was moved to the line must not be taken for what is usual elsewhere: so many steps, on a fine scale several times as many. */
const apart = 10;
const coarseSteps = 100;

/** How many steps of a fine scale stand for one of a scale of a hundred. */
export const fineness = (counts: ArrayLike<number>): number => Math.max(1, Math.round(counts.length / coarseSteps));
/** So many standard errors of a chi-squared beyond chance, and the round places differ among themselves. */
const uneven = 0.9;
/** Rounder places stand out where chance alone would let them so seldom. */
const standing = 0.05;

interface Spread {
  readonly mean: number;
  readonly variance: number;
  /** Sum of squares beyond chance, its degrees of freedom and weights, for DerSimonian and Laird's estimate. */
  readonly excess: number;
  readonly freedom: number;
  readonly scale: number;
}

/** Mean and heterogeneity of several places: DerSimonian and Laird (1986), Controlled Clinical Trials 7: 177–188. */
function spreadOf(places: readonly Local[]): Spread {
  const weights = places.map(({ variance }) => 1 / variance);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const mean = places.reduce((all, { value }, i) => all + weights[i] * value, 0) / sum;
  const q = places.reduce((all, { value }, i) => all + weights[i] * (value - mean) ** 2, 0);
  const squares = weights.reduce((all, weight) => all + weight ** 2, 0);
  const freedom = places.length - 1;
  return { mean, variance: 1 / sum, excess: q - freedom, freedom, scale: sum - squares / sum };
}

const heterogeneity = (spreads: readonly Spread[]): number =>
  Math.max(
    0,
    spreads.reduce((sum, { excess }) => sum + excess, 0) / spreads.reduce((sum, { scale }) => sum + scale, 0),
  );

/** One-sided: that a number is so far above another by chance. */
const chanceAbove = (one: Local, other: Local): number =>
  normalCdf((other.value - one.value) / Math.sqrt(one.variance + other.variance));

/**
 * Rounder places may stand out as the line does, too few of them for a comparison of their own: people round to quarters.
 * Where they do, how likely it is that the line stands above them by chance.
 */
function aboveRounder(own: Local, usual: Local, rounder: readonly Local[]): number {
  if (rounder.length === 0) return 0;
  const { mean: value, variance } = spreadOf(rounder);
  return chanceAbove({ value, variance }, usual) < standing ? chanceAbove(own, { value, variance }) : 0;
}

/**
 * Compares a number at the line with the same number wherever the scale is as round: at every distance of one period.
 *
 * The period is the largest at which there are at least five other places. How much such numbers differ beyond chance is
 * taken from places of every kind, and from those alike the line where they differ more.
 */
export function unlikeOthers(
  { counts, line, periods, quarters }: Pick<Steps, 'counts' | 'line' | 'periods' | 'quarters'>,
  at: (step: number) => Local | null,
): Unlike | null {
  const own = at(line);
  if (own === null) return null;
  const every = Array.from(counts.keys(), (step) => (Math.abs(step - line) < overlapping ? null : at(step)));
  const near = apart * fineness(counts);
  const placesOf = (period: number, from: number, least = near) =>
    [...counts.keys()]
      .filter((step) => Math.abs(step - line) >= least && (((step - from) % period) + period) % period === 0)
      .sort((a, b) => Math.abs(a - line) - Math.abs(b - line))
      .flatMap((step) => every[step] ?? [])
      .slice(0, mostOthers);
  const period = periods.find((each) => placesOf(each, line, overlapping).length >= fewestOthers);
  if (period === undefined) return null;
  const rounds = placesOf(period, line);
  if (rounds.length < fewestOthers - 2) return null;
  const alike = spreadOf(rounds);
  const classes = Array.from({ length: period }, (_, shift) => placesOf(period, line + shift))
    .filter((places) => places.length >= fewestOthers)
    .map(spreadOf);
  const isUneven = alike.excess > uneven * Math.sqrt(2 * alike.freedom);
  const [ofAlike, ofAll] = [isUneven ? heterogeneity([alike]) : 0, heterogeneity(classes)];
  const between = Math.max(ofAlike, ofAll);
  const weights = rounds.map(({ variance }) => 1 / (variance + between));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const mean = rounds.reduce((all, { value }, i) => all + weights[i] * value, 0) / sum;
  const error = Math.sqrt(own.variance + between + 1 / sum);
  const freedom = ofAlike > ofAll ? alike.freedom : classes.reduce((all, each) => all + each.freedom, 0);
  const t = (own.value - mean) / error;
  const two = studentTwoSided(t, freedom);
  const usual = { value: mean, variance: between + 1 / sum };
  const rounder = [...quarters, ...periods].filter((each) => each > period).map((each) => placesOf(each, line));
  const p = Math.max(t > 0 ? two / 2 : 1 - two / 2, ...rounder.map((places) => aboveRounder(own, usual, places)));
  return { value: own.value - mean, error, p, others: rounds.length, period };
}

const reachSteps = 4;

/** Some steps side by side: how many rows a step, as a logarithm, at their middle. */
interface Window extends Local {
  readonly middle: number;
  readonly rows: number;
}

function windowOf(counts: Float64Array, from: number, width: number): Window {
  let rows = 0;
  for (let step = from; step < from + width; step++) rows += counts[step];
  // Half a row more keeps an empty window finite and the logarithm nearly unbiased.
  return { value: Math.log((rows + 0.5) / width), variance: 1 / (rows + 0.5), middle: from + (width - 1) / 2, rows };
}

/** The logarithm of how many more rows a block of steps holds than a log-linear trend between the steps on either side foresees. */
export function logExcess(counts: Float64Array, from: number, width: number): Local | null {
  const reach = reachSteps * (width === 1 ? 1 : fineness(counts));
  // The first and the last step may hold what was capped.
  const [first, last] = [Math.max(1, from - reach), Math.min(counts.length - 2, from + width - 1 + reach)];
  if (from - first < 2 || last - (from + width - 1) < 2) return null;
  const own = windowOf(counts, from, width);
  const before = windowOf(counts, first, from - first);
  const after = windowOf(counts, from + width, last - from - width + 1);
  if (before.rows + after.rows < 5) return null;
  const nearness = (own.middle - before.middle) / (after.middle - before.middle);
  return {
    value: own.value - (1 - nearness) * before.value - nearness * after.value,
    variance: own.variance + (1 - nearness) ** 2 * before.variance + nearness ** 2 * after.variance,
  };
}

/** A jump in the outcome from the steps below to those above, less the trend of the steps beyond them. */
export function jump(
  outcomes: { readonly events: Float64Array; readonly known: Float64Array },
  from: number,
  width: number,
): Local | null {
  const share = (start: number): { p: number; variance: number } | null => {
    if (start <= 0 || start + width > outcomes.known.length - 1) return null;
    let [k, n] = [0, 0];
    for (let step = start; step < start + width; step++) {
      k += outcomes.events[step];
      n += outcomes.known[step];
    }
    // Agresti and Coull's two and four, so that a share of 0 or 1 is not taken for certain.
    const p = (k + 2) / (n + 4);
    return n < 10 ? null : { p: k / n, variance: (p * (1 - p)) / (n + 4) };
  };
  const [b2, b1, a1, a2] = [-2, -1, 0, 1].map((side) => share(from + side * width));
  if (b1 === null || a1 === null || b2 === null || a2 === null) return null;
  return {
    value: a1.p - b1.p - (a2.p - b2.p) / 3,
    variance: a1.variance + b1.variance + (a2.variance + b2.variance) / 9,
  };
}
