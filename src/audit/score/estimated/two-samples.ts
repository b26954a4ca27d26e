import { EvidenceError, UsageError } from '../../../errors.ts';
import { type Interval, newcombe, scoreRatio } from '../../../statistics/intervals.ts';
import { sameShare } from '../../../statistics/tests.ts';
import { cellText, type Table } from '../../table/table.ts';
import { type Understanding, understand } from '../../table/understanding.ts';
import type { Finding } from '../findings/findings.ts';
import type { Gate } from '../findings/gate.ts';
import { assumption, negativeCounts, tooFew, type Warning } from '../findings/score-warnings.ts';
import { readingWarnings } from '../findings/table-warnings.ts';
import { casesOf, type Definition, type Meaning } from '../meaning/definition.ts';
import { everybodyColumn, everybodyGroup } from '../meaning/everybody.ts';
import { asked, groupingOf } from '../meaning/grouping.ts';
import { oneTableTwice, outcomeOfAll, populationTooSmall, samplesNeedOutcome, wholePopulation } from '../messages.ts';
import { corrected, type Estimate } from '../rates/comparisons.ts';
import { type RateName, rateNames } from '../rates/rates.ts';
import { type Drawn, type EstimatedGroup, estimateGroup, middle } from './drawn-matrix.ts';
import {
  cellsOfSample,
  type SampledColumn,
  sampledGapFindings,
  sampledPeople,
  testedShare,
} from './estimated-findings.ts';

export interface EstimatedComparison {
  readonly column: string;
  readonly metric: RateName;
  readonly group: string;
  readonly reference: string;
  readonly difference: Estimate;
  readonly ratio: Estimate;
  /** Exact; `null` for rates that have no test of their own. */
  readonly p: number | null;
  /** Holm's correction over every comparison of the audit. */
  readonly pHolm: number | null;
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
  /** Every test behind the findings, corrected together. */
  readonly tests: Gate['tests'];
  readonly findings: readonly Finding[];
  readonly warnings: readonly Warning[];
  /** Selected and sampled people by column and group: what a statement counts is named by it. */
  readonly people: readonly (readonly [cell: string, people: number])[];
  readonly seed: number;
}

export interface TwoSamplesRequest extends Pick<Meaning, 'outcome' | 'outcomePositive' | 'groups' | 'reference'> {
  readonly population: number;
  readonly seed?: number;
  /** Draws behind each interval; 4,000 if not given. */
  readonly draws?: number;
}

const manyDraws = 4000;

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

/** Rates of the checked alone have intervals of their own: among all who were selected nothing is drawn. */
function checked(metric: RateName, a: Drawn, b: Drawn, interval: typeof newcombe): Interval | null {
  if (metric !== 'ppv' && metric !== 'fdr') return null;
  const k = ({ counts }: Drawn) => (metric === 'ppv' ? counts.tp : counts.fp);
  const n = ({ counts }: Drawn) => counts.tp + counts.fp;
  return interval(k(a), n(a), k(b), n(b));
}

function compare(
  column: string,
  drawn: ReadonlyMap<string, Drawn>,
  asked: string | undefined,
): Omit<EstimatedComparison, 'pHolm'>[] {
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
        const tested = [one, base].map(({ counts }) => testedShare(metric, counts));
        const p = tested[0] && tested[1] ? sameShare(...tested[0], ...tested[1]) : null;
        const differences = one.rates[metric].map((value, draw) => value - base.rates[metric][draw]);
        const ratios = one.rates[metric].map((value, draw) => value / base.rates[metric][draw]);
        return {
          column,
          metric,
          group: name,
          reference,
          difference: both
            ? { value: a - b, ...(checked(metric, one, base, newcombe) ?? middle(differences)) }
            : nothing,
          ratio:
            both && b > 0 ? { value: a / b, ...(checked(metric, one, base, scoreRatio) ?? middle(ratios)) } : nothing,
          p,
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
  if (isOneTable(selected, random)) throw new UsageError(oneTableTwice());
  const [checked, sampled] = [labelsOf(selected, request), labelsOf(random, request)];
  const notes = [...new Set([...selected.notes, ...random.notes])];
  const every = [undefined, ...asked(request.groups)].map((columns) => {
    const drawn = drawnBy(columns, { table: selected, ...checked }, { table: random, ...sampled }, request);
    return { column: columns?.join(' & ') ?? everybodyColumn, drawn };
  });
  const grouped = every.filter(({ column }) => column !== everybodyColumn);
  const compared = grouped.flatMap(({ column, drawn }) => compare(column, drawn, request.reference?.[column]));
  return {
    rows: { selected: selected.rows, random: random.rows },
    population,
    understood: { selected: understand(selected), random: understand(random) },
    definition: { outcome: sampled.definition.outcome, text: assumption().text },
    groups: Object.assign(
      Object.create(null),
      Object.fromEntries(
        every.map(({ column, drawn }) => [
          column,
          Object.fromEntries([...drawn].map(([name, one]) => [name, one.group])),
        ]),
      ),
    ),
    comparisons: corrected(compared),
    ...sampledGapFindings(grouped.map(asColumn), request.reference, population / random.rows),
    warnings: [...readingWarnings(notes), assumption(), ...every.flatMap(sampleWarnings)],
    people: every.flatMap((one) => sampledPeople(one.column, asColumn(one).groups)),
    seed,
  };
}

interface DrawnColumn {
  readonly column: string;
  readonly drawn: ReadonlyMap<string, Drawn>;
}

const asColumn = ({ column, drawn }: DrawnColumn): SampledColumn => ({
  column,
  groups: [...drawn].map(([name, { counts, group }]) => ({ name, counts, few: group.few })),
});

/** Every group's matrix, drawn. */
function drawnBy(
  columns: readonly string[] | undefined,
  selected: Labelled & { readonly table: Table },
  random: Labelled & { readonly table: Table },
  { population, seed = 1, draws = manyDraws }: TwoSamplesRequest,
): Map<string, Drawn> {
  const inSelected = countBy(selected.table, selected.outcome, columns);
  const inRandom = countBy(random.table, random.outcome, columns);
  const names = [...new Set([...inRandom.keys(), ...inSelected.keys()])].sort((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );
  return new Map(
    names.map((name, index) => {
      const [fp, tp] = inSelected.get(name) ?? [0, 0];
      const [negatives, positives] = inRandom.get(name) ?? [0, 0];
      const counts = { name, fp, tp, positives, negatives };
      const isEverybody = columns === undefined;
      return [
        name,
        estimateGroup(counts, random.table.rows, population, isEverybody, { seed: seed + 1009 * index, draws }),
      ] as const;
    }),
  );
}

function sampleWarnings({ column, drawn }: DrawnColumn): Warning[] {
  const few = [...drawn]
    .filter(([, { group }]) => group.few)
    .map(([group, { counts }]) => ({ group, n: counts.positives + counts.negatives }));
  const negative = [...drawn].flatMap(([group, one]) =>
    (['fn', 'tn'] as const)
      .filter((cell) => one.group[cell].value! < 0)
      .map((cell) => ({ group, cell, value: one.group[cell].value! })),
  );
  const names = [...new Set(negative.map(({ group }) => group))];
  return [
    ...(negative.length > 0
      ? [
          negativeCounts(
            column,
            negative,
            names.flatMap((name) => cellsOfSample(column, [name])),
          ),
        ]
      : []),
    ...(few.length > 0 ? [sampleTooFew(column, few)] : []),
  ];
}

/** In two samples a group's size is that of its part of the random sample. */
const sampleTooFew = (column: string, few: Parameters<typeof tooFew>[1]): Warning => ({
  ...tooFew(column, few),
  counts: few.map(({ group }) => cellsOfSample(column, [group]).slice(2).flat()),
});

/** The same columns with the same cells, row by row. */
function isOneTable(a: Table, b: Table): boolean {
  if (a.rows !== b.rows || a.columns.length !== b.columns.length) return false;
  const names = (table: Table) => table.columns.map((column) => column.name).join('\u0000');
  if (names(a) !== names(b)) return false;
  return a.columns.every((column, index) => {
    for (let row = 0; row < a.rows; row++) if (cellText(column, row) !== cellText(b.columns[index], row)) return false;
    return true;
  });
}
