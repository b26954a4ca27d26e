import { shuffle } from '../../../statistics/seeded.ts';
import { binomialUpperTail, sameShare } from '../../../statistics/tests.ts';
import type { Fitted, PointsRule } from './points-rule.ts';
import type { Item } from './rule-items.ts';

/** How a rule fitted on one half of the rows fares on the other half. */
export interface OutOfSample {
  /** Share of rows explained there, and of the rows that it was fitted to. */
  readonly rule: number;
  readonly fitted: number;
  /** The same of a rule fitted to shuffled labels, and of always giving the commonest answer. */
  readonly shuffled: number;
  readonly commonest: number;
  /** Of decisions: the share of adverse rows there that it names. */
  readonly adverseNamed: number | null;
  /** Better than the commonest answer and than shuffled labels, each beyond chance. */
  readonly beats: boolean;
}

export type Fit = (items: readonly Item[], target: Float64Array, quick: boolean) => Promise<Fitted | null>;

const beyondChance = 0.01;

interface Trial {
  readonly right: Uint8Array;
  readonly labels: Float64Array;
  readonly answers: Float64Array;
  readonly fitted: number;
}

const agreement = (answers: Float64Array, labels: Float64Array): Uint8Array =>
  Uint8Array.from(labels, (label, row) => (answers[row] === label ? 1 : 0));

const shareOf = (right: Uint8Array): number => right.reduce((sum, one) => sum + one, 0) / right.length;

async function trial(
  rebuild: Fit,
  items: readonly Item[],
  labels: Float64Array,
  [train, test]: readonly [Int32Array, Int32Array],
  commonest: number,
): Promise<Trial> {
  const part = (of: Int32Array) =>
    items.map((item) => ({ ...item, values: Uint8Array.from(of, (row) => item.values[row]) }));
  const [own, others] = [train, test].map((of) => Float64Array.from(of, (row) => labels[row]));
  const found = items.length === 0 ? null : await rebuild(part(train), own, true);
  const answersOn = (of: Int32Array) =>
    found === null ? new Float64Array(of.length).fill(commonest) : applyOwn(found.rule, part(of));
  const answers = answersOn(test);
  return {
    right: agreement(answers, others),
    labels: others,
    answers,
    fitted: shareOf(agreement(answersOn(train), own)),
  };
}

function commonestOf(target: Float64Array): number {
  const tally = new Map<number, number>();
  for (const value of target) tally.set(value, (tally.get(value) ?? 0) + 1);
  return [...tally].reduce((a, b) => (b[1] > a[1] ? b : a), [Number.NaN, 0])[0];
}

/** Halves in which each label stands alike often, so that rare decisions are in both. */
function splitOf(target: Float64Array, uniform: () => number): readonly [Int32Array, Int32Array] {
  const order = shuffle(
    Int32Array.from(target, (_, row) => row),
    uniform,
  ).sort((a, b) => target[a] - target[b]);
  return [order.filter((_, place) => place % 2 === 0), order.filter((_, place) => place % 2 === 1)];
}

/** McNemar's exact test, one-sided: rows that only the first gets right against rows that only the second does. */
function betterThan(first: Uint8Array, second: Uint8Array): boolean {
  let [only, other] = [0, 0];
  for (let row = 0; row < first.length; row++) {
    if (first[row] > second[row]) only++;
    if (first[row] < second[row]) other++;
  }
  return binomialUpperTail(only, only + other, 0.5) < beyondChance;
}

/** Fits on one half and counts agreement on the other half of these same rows. */
export async function halves(
  rebuild: Fit,
  items: readonly Item[],
  target: Float64Array,
  uniform: () => number,
): Promise<OutOfSample> {
  const split = splitOf(target, uniform);
  const commonest = commonestOf(target);
  const rule = await trial(rebuild, items, target, split, commonest);
  const shuffled = await trial(rebuild, items, shuffle(target.slice(), uniform), split, commonest);
  const always = agreement(new Float64Array(rule.labels.length).fill(commonest), rule.labels);
  const [own, chance] = [rule.right, shuffled.right].map((right) => right.reduce((sum, one) => sum + one, 0));
  const rows = rule.right.length;
  const beatsShuffled = own > chance && (sameShare(own, rows, chance, rows) ?? 1) < beyondChance;
  const isDecision = target.every((value) => value === 0 || value === 1);
  const adverse = rule.labels.reduce((sum, label) => sum + label, 0);
  const named = rule.labels.reduce((sum, label, row) => sum + (label === 1 && rule.answers[row] === 1 ? 1 : 0), 0);
  return {
    rule: shareOf(rule.right),
    fitted: rule.fitted,
    shuffled: shareOf(shuffled.right),
    commonest: shareOf(always),
    adverseNamed: isDecision && adverse > 0 ? named / adverse : null,
    beats: betterThan(rule.right, always) && beatsShuffled,
  };
}

/** The points that a rule gives to rows of the table it came from; not exported: a rule meets no other rows. */
function applyOwn(rule: PointsRule, items: readonly Item[]): Float64Array {
  const size = items[0].values.length;
  const points = new Float64Array(size).fill(rule.base);
  const find = (line: { column: string; kind: string; at: string }) =>
    items.find((item) => item.column === line.column && item.kind === line.kind && item.at === line.at);
  for (const line of rule.items) {
    const item = find(line);
    if (item !== undefined) for (let row = 0; row < size; row++) points[row] += line.points * item.values[row];
  }
  for (let row = 0; row < size; row++) {
    if (rule.floor !== null) points[row] = Math.max(rule.floor, points[row]);
    if (rule.ceiling !== null) points[row] = Math.min(rule.ceiling, points[row]);
    if (rule.threshold !== null) points[row] = points[row] >= rule.threshold ? 1 : 0;
  }
  for (const line of rule.overrides) {
    const item = find(line);
    if (item !== undefined) for (let row = 0; row < size; row++) if (item.values[row] === 1) points[row] = line.sets;
  }
  return points;
}
