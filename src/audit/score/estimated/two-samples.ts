import { EvidenceError, UsageError } from '../../../errors.ts';
import { type Interval, wilson } from '../../../statistics/intervals.ts';
import { gammaFrom, quantileSorted, seeded } from '../../../statistics/seeded.ts';
import type { Table } from '../../table/table.ts';
import { type Understanding, understand } from '../../table/understanding.ts';
import type { Finding } from '../findings/findings.ts';
import { withFrenchSpaces } from '../findings/french-spaces.ts';
import { assumption, negativeCount, readingWarnings, tooFew, type Warning } from '../findings/warnings.ts';
import { casesOf, type Definition, type Meaning } from '../meaning/definition.ts';
import { everybodyColumn, everybodyGroup } from '../meaning/everybody.ts';
import { asked, groupingOf } from '../meaning/grouping.ts';
import { outcomeOfAll, populationTooSmall, samplesNeedOutcome, wholePopulation } from '../messages.ts';
import type { Estimate } from '../rates/comparisons.ts';
import { fewEvents, fewRows, type RateName, rateNames } from '../rates/rates.ts';
import { estimatedGapFindings } from './estimated-findings.ts';

/** A rate with bounds; `k` and `n` are estimated people. */
export interface EstimatedRate extends Estimate {
  readonly k: number;
  readonly n: number;
}

/** One group's whole matrix in estimated people. */
export interface EstimatedGroup extends Record<RateName, EstimatedRate> {
  readonly n: Estimate;
  readonly tn: Estimate;
  readonly fp: Estimate;
  readonly fn: Estimate;
  readonly tp: Estimate;
  readonly sample: { readonly rows: number; readonly positives: number };
  readonly few: boolean;
}

export interface EstimatedComparison {
  readonly column: string;
  readonly metric: RateName;
  readonly group: string;
  readonly reference: string;
  readonly difference: Estimate;
  readonly ratio: Estimate;
  readonly few: boolean;
}

/** The whole matrix recovered from everybody selected, a random sample of everybody, and the population's size. */
export interface TwoSamplesAudit {
  readonly rows: { readonly selected: number; readonly random: number };
  readonly population: number;
  readonly understood: { readonly selected: Understanding; readonly random: Understanding };
  readonly definition: { readonly outcome: Definition['outcome']; readonly text: Definition['text'] };
  readonly groups: Readonly<Record<string, Readonly<Record<string, EstimatedGroup>>>>;
  readonly comparisons: readonly EstimatedComparison[];
  readonly findings: readonly Finding[];
  readonly warnings: readonly Warning[];
  readonly seed: number;
}

export interface TwoSamplesRequest extends Pick<Meaning, 'outcome' | 'outcomePositive' | 'groups' | 'reference'> {
  readonly population: number;
  readonly seed?: number;
}

const draws = 4000;

interface GroupCounts {
  readonly name: string;
  readonly tp: number;
  readonly fp: number;
  readonly positives: number;
  readonly negatives: number;
}

type Matrix = Record<'tn' | 'fp' | 'fn' | 'tp', number>;

const rateValue: Record<RateName, (m: Matrix) => readonly [k: number, n: number]> = {
  selection: (m) => [m.tp + m.fp, m.tp + m.fp + m.fn + m.tn],
  base: (m) => [m.tp + m.fn, m.tp + m.fp + m.fn + m.tn],
  fpr: (m) => [m.fp, m.fp + m.tn],
  fnr: (m) => [m.fn, m.fn + m.tp],
  ppv: (m) => [m.tp, m.tp + m.fp],
  npv: (m) => [m.tn, m.tn + m.fn],
  fdr: (m) => [m.fp, m.tp + m.fp],
  for: (m) => [m.fn, m.tn + m.fn],
  accuracy: (m) => [m.tn + m.tp, m.tp + m.fp + m.fn + m.tn],
};

const matrixOf = (counts: GroupCounts, positives: number, negatives: number): Matrix => ({
  tp: counts.tp,
  fp: counts.fp,
  fn: positives - counts.tp,
  tn: negatives - counts.fp,
});

const middle = (values: Float64Array): Interval => {
  const sorted = values.slice().sort();
  return { low: quantileSorted(sorted, 0.025), high: quantileSorted(sorted, 0.975) };
};

interface Drawn {
  readonly group: EstimatedGroup;
  readonly rates: Record<RateName, Float64Array>;
}

/** People of a share of the population, with Wilson's bounds on that share, less those known to be selected. */
const people = (k: number, sample: number, population: number, known: number): Estimate => {
  const { low, high } = wilson(k, sample);
  return { value: (k / sample) * population - known, low: low * population - known, high: high * population - known };
};

const certain = (value: number): Estimate => ({ value, low: value, high: value });

/** Draws the two shares of a group (of everybody: one, for together they are the population) from their posterior (Jeffreys) and carries them through every rate. */
function estimateGroup(
  counts: GroupCounts,
  sample: number,
  population: number,
  isEverybody: boolean,
  seed: number,
): Drawn {
  const uniform = seeded(seed);
  const rates = Object.fromEntries(rateNames.map((name) => [name, new Float64Array(draws)])) as Drawn['rates'];
  const rest = sample - counts.positives - counts.negatives;
  for (let draw = 0; draw < draws; draw++) {
    const [a, b, c] = [counts.positives, counts.negatives, rest].map((k) => gammaFrom(uniform, k + 0.5));
    const total = isEverybody ? a + b : a + b + c;
    const matrix = matrixOf(counts, (a / total) * population, (b / total) * population);
    for (const name of rateNames) {
      const [k, n] = rateValue[name](matrix);
      rates[name][draw] = n === 0 ? Number.NaN : k / n;
    }
  }
  const matrix = matrixOf(counts, (counts.positives / sample) * population, (counts.negatives / sample) * population);
  const rateOf = (name: RateName): EstimatedRate => {
    const [k, n] = rateValue[name](matrix);
    if (n <= 0 || Number.isNaN(rates[name][0])) return { value: null, low: null, high: null, k, n };
    return { value: k / n, ...middle(rates[name]), k, n };
  };
  const group: EstimatedGroup = {
    n: isEverybody ? certain(population) : people(counts.positives + counts.negatives, sample, population, 0),
    tn: people(counts.negatives, sample, population, counts.fp),
    fp: certain(counts.fp),
    fn: people(counts.positives, sample, population, counts.tp),
    tp: certain(counts.tp),
    sample: { rows: counts.positives + counts.negatives, positives: counts.positives },
    few:
      counts.positives + counts.negatives < fewRows ||
      [counts.positives, counts.negatives, counts.tp, counts.fp].some((count) => count < fewEvents),
    ...(Object.fromEntries(rateNames.map((name) => [name, rateOf(name)])) as Record<RateName, EstimatedRate>),
  };
  return { group, rates };
}

interface Labelled {
  readonly outcome: Int8Array;
  readonly definition: Definition;
}

/** Every row's outcome is needed in both samples: an unknown one would be counted as no error. */
function labelsOf(table: Table, request: TwoSamplesRequest): Labelled {
  if (request.outcome === undefined) throw new UsageError(samplesNeedOutcome());
  const asked = {
    outcome: request.outcome,
    outcomePositive: request.outcomePositive,
    decision: request.outcome,
    decisionPositive: request.outcomePositive,
  };
  const { outcome, definition } = casesOf(table, asked);
  const row = outcome!.indexOf(-1);
  if (row >= 0) throw new EvidenceError(outcomeOfAll(request.outcome), `${table.name}:${table.lineOf(row)}`);
  return { outcome: outcome!, definition };
}

function countBy(
  table: Table,
  outcome: Int8Array,
  columns: readonly string[] | undefined,
): Map<string, [number, number]> {
  const counts = new Map<string, [number, number]>();
  const grouping = columns === undefined ? undefined : groupingOf(table, columns);
  for (let row = 0; row < table.rows; row++) {
    const name = grouping === undefined ? everybodyGroup : grouping.names[grouping.codes[row]];
    const pair = counts.get(name) ?? [0, 0];
    pair[outcome[row]]++;
    counts.set(name, pair);
  }
  return counts;
}

function compare(column: string, drawn: ReadonlyMap<string, Drawn>, asked: string | undefined): EstimatedComparison[] {
  const names = [...drawn.keys()];
  const reference =
    asked !== undefined && drawn.has(asked)
      ? asked
      : names.reduce((a, b) => (drawn.get(b)!.group.n.value! > drawn.get(a)!.group.n.value! ? b : a));
  const base = drawn.get(reference)!;
  return rateNames.flatMap((metric) =>
    names
      .filter((name) => name !== reference)
      .map((name) => {
        const one = drawn.get(name)!;
        const [a, b] = [one.group[metric].value, base.group[metric].value];
        const nothing = { value: null, low: null, high: null };
        const both = a !== null && b !== null;
        const differences = one.rates[metric].map((value, draw) => value - base.rates[metric][draw]);
        const ratios = one.rates[metric].map((value, draw) => value / base.rates[metric][draw]);
        return {
          column,
          metric,
          group: name,
          reference,
          difference: both ? { value: a - b, ...middle(differences) } : nothing,
          ratio: both && b > 0 ? { value: a / b, ...middle(ratios) } : nothing,
          few: one.group.few || base.group.few,
        };
      }),
  );
}

/**
 * The whole confusion matrix of a population, from all who were selected and a random sample of everybody.
 *
 * Assumed, and printed: the random sample is simple and from everybody; checks find every error. A negative count is
 * reported with a warning, not cut: it says that one of the two does not hold.
 * @param selected everybody with the adverse decision, with what the check found
 * @param random a simple random sample of everybody, with what a check found
 * @throws EvidenceError where a row has no outcome; UsageError where the population is smaller than a sample
 * @example
 * auditTwoSamples(selected, random, { outcome: 'error', groups: [['sex']], population: 50_000 }).groups.sex.F.fpr;
 */
export function auditTwoSamples(selected: Table, random: Table, request: TwoSamplesRequest): TwoSamplesAudit {
  const { population, seed = 1 } = request;
  if (!Number.isSafeInteger(population)) throw new UsageError(wholePopulation(population));
  if (!(population >= Math.max(selected.rows, random.rows)))
    throw new UsageError(populationTooSmall(population, Math.max(selected.rows, random.rows)));
  const [checked, sampled] = [labelsOf(selected, request), labelsOf(random, request)];
  const groups: Record<string, Record<string, EstimatedGroup>> = Object.create(null);
  const comparisons: EstimatedComparison[] = [];
  const notes = [...new Set([...selected.notes, ...random.notes])];
  const warnings: Warning[] = [...readingWarnings(notes), assumption()];
  const every = [undefined, ...asked(request.groups)];
  for (const columns of every) {
    const column = columns?.join(' & ') ?? everybodyColumn;
    const [inSelected, inRandom] = [
      countBy(selected, checked.outcome, columns),
      countBy(random, sampled.outcome, columns),
    ];
    const names = [...new Set([...inRandom.keys(), ...inSelected.keys()])].sort((a, b) =>
      a.localeCompare(b, 'en', { numeric: true }),
    );
    const drawn = new Map<string, Drawn>();
    names.forEach((name, index) => {
      const [fp, tp] = inSelected.get(name) ?? [0, 0];
      const [negatives, positives] = inRandom.get(name) ?? [0, 0];
      const counts = { name, fp, tp, positives, negatives };
      const isEverybody = columns === undefined;
      const one = estimateGroup(counts, random.rows, population, isEverybody, seed + 1009 * index);
      drawn.set(name, one);
      for (const cell of ['fn', 'tn'] as const)
        if (one.group[cell].value! < 0) warnings.push(negativeCount(column, name, cell, one.group[cell].value!));
      if (one.group.few) warnings.push(tooFew(column, name, positives + negatives));
    });
    groups[column] = Object.fromEntries([...drawn].map(([name, one]) => [name, one.group]));
    if (columns !== undefined) comparisons.push(...compare(column, drawn, request.reference?.[column]));
  }
  return {
    rows: { selected: selected.rows, random: random.rows },
    population,
    understood: { selected: understand(selected), random: understand(random) },
    definition: { outcome: sampled.definition.outcome, text: assumption().text },
    groups,
    comparisons,
    findings: withFrenchSpaces(estimatedGapFindings(comparisons, groups)),
    warnings: withFrenchSpaces(warnings),
    seed,
  };
}
