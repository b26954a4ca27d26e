import { EvidenceError } from '../../../errors.ts';
import { type Auc, aucByGroup } from '../../../statistics/auc.ts';
import { missingValue } from '../../table/table.ts';
import { type Understanding, understand } from '../../table/understanding.ts';
import { type Partition, sizeOf } from '../findings/cells.ts';
import {
  type Finding,
  findingsInOrder,
  fourFifthsFindings,
  gapFinding,
  impossibilityFinding,
  noGapFinding,
  toldRates,
  tooFewFinding,
} from '../findings/findings.ts';
import { type StandingGap, standingGap } from '../findings/gaps.ts';
import { type Compared, type Gate, gateOf } from '../findings/gate.ts';
import { caseWarnings, tableWarnings } from '../findings/rows-warnings.ts';
import { missingGroup, tooFew, type Warning, widestGapsFew } from '../findings/score-warnings.ts';
import type { Definition, Meaning } from '../meaning/definition.ts';
import { everybodyColumn, everybodyGroup } from '../meaning/everybody.ts';
import type { Grouping } from '../meaning/grouping.ts';
import type { Prepared } from '../meaning/prepared.ts';
import { noRowsLeft } from '../messages.ts';
import { type Calibration, calibrationOf } from './calibration.ts';
import {
  type Aggregate,
  aggregatesOf,
  type Comparison,
  compareGroups,
  corrected,
  type Extreme,
  extremesOf,
  type FourFifths,
  fourFifthsOf,
  type NamedCounts,
  referenceOf,
} from './comparisons.ts';
import {
  type CellName,
  type Counts,
  countGroups,
  fewRows,
  type GroupRates,
  isFew,
  partsOf,
  type RateName,
  ratesOf,
} from './rates.ts';

/** A group's rates, with the area under its ROC curve where a score and an outcome were given. */
export interface GroupAudit extends GroupRates {
  readonly auc: Auc | null;
}

/** Everything about rates that a table of decisions says. */
export interface RatesAudit {
  /** Rows that were audited. */
  readonly rows: number;
  readonly understood: Understanding;
  readonly definition: Definition;
  readonly overall: GroupAudit;
  readonly groups: Readonly<Record<string, Readonly<Record<string, GroupAudit>>>>;
  readonly comparisons: readonly Comparison[];
  readonly extremes: readonly Extreme[];
  readonly aggregates: readonly Aggregate[];
  readonly fourFifths: readonly FourFifths[];
  readonly calibration: readonly Calibration[];
  /** Every test behind the findings about groups, corrected together. */
  readonly tests: Gate['tests'];
  /** The gaps that stand. */
  readonly gaps: readonly StandingGap[];
  readonly findings: readonly Finding[];
  readonly warnings: readonly Warning[];
  /** Everybody, and every grouping, by cell: what a statement counts is named by it. */
  readonly partitions: readonly Partition[];
}

interface Grouped {
  readonly grouping: Pick<Grouping, 'name' | 'columns' | 'names' | 'parts' | 'missing'>;
  readonly named: readonly NamedCounts[];
  readonly audits: readonly GroupAudit[];
}

function groupedBy(prepared: Prepared, grouping: Grouped['grouping'] & Pick<Grouping, 'codes'>): Grouped {
  const { cases, ranks } = prepared;
  const hasOutcome = cases.outcome !== undefined;
  const counts = countGroups(cases, grouping.codes, grouping.names.length);
  const areas =
    ranks === undefined || cases.outcome === undefined
      ? undefined
      : aucByGroup(ranks, cases.outcome, grouping.codes, grouping.names.length);
  return {
    grouping,
    named: counts.map((each, index) => ({ name: grouping.names[index], counts: each })),
    audits: counts.map((each, index) => ({ ...ratesOf(each, hasOutcome), auc: areas?.[index] ?? null })),
  };
}

const everybody = (prepared: Prepared): Grouped =>
  groupedBy(prepared, {
    name: everybodyColumn,
    columns: [],
    names: [everybodyGroup],
    parts: [[]],
    codes: new Int32Array(prepared.table.rows),
    missing: 0,
  });

const cellsOf = (counts: Counts): Record<CellName, number> => {
  const { tn, fp, fn, tp, n, selected } = counts;
  return { tn, fp, fn, tp, spared: n - selected - tn - fn, selected: selected - tp - fp };
};

const partitionOf = ({ grouping, named }: Grouped): Partition => ({
  name: grouping.name,
  columns: grouping.columns,
  groups: named.map(({ name, counts }, index) => ({ name, parts: grouping.parts[index], cells: cellsOf(counts) })),
});

const presentOf = ({ named }: Grouped): NamedCounts[] => named.filter((each) => each.counts.n > 0);

/** The shares that are tested: those that findings tell of, and the base rate on which some of them rest. */
function comparedIn(grouped: Grouped, hasOutcome: boolean): Compared[] {
  const rates: RateName[] = [...toldRates(hasOutcome), ...(hasOutcome ? (['base'] as const) : [])];
  return rates.flatMap((rate) =>
    presentOf(grouped).map(({ name, counts }) => {
      const [k, n] = partsOf[rate](counts);
      return {
        column: grouped.grouping.name,
        rate,
        group: name,
        k,
        n,
        small: counts.n < fewRows,
        few: isFew(counts, hasOutcome),
      };
    }),
  );
}

/** Rates by group with their intervals, comparisons, warnings and findings. */
export function auditRates(prepared: Prepared, meaning: Meaning): RatesAudit {
  const { table, cases, groupings } = prepared;
  const hasOutcome = cases.outcome !== undefined;
  const all = everybody(prepared);
  const [overall, overallCounts] = [all.audits[0], all.named[0].counts];
  if (overall.n === 0) throw new EvidenceError(noRowsLeft(), table.name);
  const grouped = groupings.map((grouping) => groupedBy(prepared, grouping));
  const gate = gateOf(
    grouped.flatMap((one) => comparedIn(one, hasOutcome)),
    meaning.reference,
  );
  const columns = grouped.map((one) => columnAudit(one, overallCounts, hasOutcome, gate, meaning));
  const understood = understand(table);
  return {
    rows: table.rows,
    understood,
    definition: cases.definition,
    overall,
    groups: Object.assign(
      Object.create(null),
      Object.fromEntries(
        grouped.map(({ grouping, audits }) => [
          grouping.name,
          Object.fromEntries(grouping.names.map((name, index) => [name, audits[index]])),
        ]),
      ),
    ),
    comparisons: corrected(columns.flatMap((one) => one.comparisons)),
    extremes: columns.flatMap((one) => one.extremes),
    aggregates: columns.flatMap((one) => one.aggregates),
    fourFifths: columns.flatMap((one) => one.fourFifths),
    calibration:
      hasOutcome && prepared.ranks !== undefined ? groupings.map((grouping) => calibrationOf(prepared, grouping)) : [],
    tests: gate.tests,
    gaps: columns.flatMap((one) => one.gaps),
    findings: findingsInOrder(columns.flatMap((one) => one.findings)),
    warnings: [
      ...tableWarnings(understood),
      ...caseWarnings(prepared, overall, overallCounts),
      ...columns.flatMap((one) => one.warnings),
    ],
    partitions: [all, ...grouped].map(partitionOf),
  };
}

interface ColumnAudit
  extends Pick<RatesAudit, 'extremes' | 'aggregates' | 'fourFifths' | 'gaps' | 'findings' | 'warnings'> {
  readonly comparisons: readonly Omit<Comparison, 'pHolm'>[];
}

function columnAudit(
  grouped: Grouped,
  overall: Counts,
  hasOutcome: boolean,
  gate: Gate,
  meaning: Meaning,
): ColumnAudit {
  const { name: column } = grouped.grouping;
  const present = presentOf(grouped);
  const asked = meaning.reference?.[column];
  const extremes = extremesOf(column, present, hasOutcome, gate.level, asked);
  const gaps = extremes.flatMap((extreme) => standingGap(gate, extreme, present) ?? []);
  const fourFifths = fourFifthsOf(column, present, hasOutcome, asked, gate.level);
  return {
    comparisons: compareGroups(column, present, referenceOf(present, asked), hasOutcome),
    extremes,
    aggregates: aggregatesOf(column, present, overall, hasOutcome),
    fourFifths,
    gaps,
    findings: columnFindings(column, extremes, gaps, fourFifths, hasOutcome),
    warnings: columnWarnings(grouped, extremes),
  };
}

function columnFindings(
  column: string,
  extremes: readonly Extreme[],
  gaps: readonly StandingGap[],
  fourFifths: readonly FourFifths[],
  hasOutcome: boolean,
): Finding[] {
  const told = toldRates(hasOutcome).flatMap((rate) => extremes.find(({ metric }) => metric === rate) ?? []);
  const few = told.filter(({ solid }) => solid === null).map(({ metric }) => metric);
  const gapIn = (rate: RateName) => gaps.find((gap) => gap.rate === rate);
  const base = gapIn('base');
  return [
    ...told.flatMap((extreme) => {
      const gap = gapIn(extreme.metric);
      if (gap !== undefined) return [gapFinding(gap)];
      return extreme.solid === null ? [] : [noGapFinding(extreme)];
    }),
    ...(few.length > 0 ? [tooFewFinding(column, few)] : []),
    ...(gapIn('selection') === undefined ? [] : fourFifthsFindings(column, fourFifths)),
    ...(base === undefined ? [] : impossibilityFinding(base)),
  ];
}

function columnWarnings({ grouping, named, audits }: Grouped, extremes: readonly Extreme[]): Warning[] {
  const column = grouping.name;
  const few = named.filter((_, index) => audits[index].few).map(({ name, counts }) => ({ group: name, n: counts.n }));
  const resting = extremes
    .filter(({ widest }) => widest.few.length > 0)
    .map(({ metric, widest }) => ({ rate: metric, few: widest.few }));
  const absent = grouping.parts.flatMap((parts, index) =>
    parts.includes(missingValue) ? [grouping.names[index]] : [],
  );
  return [
    ...(grouping.missing > 0 ? [missingGroup(column, grouping.missing, [sizeOf(column, absent)])] : []),
    ...(few.length > 0 ? [tooFew(column, few)] : []),
    ...(resting.length > 0 ? [widestGapsFew(column, resting)] : []),
  ];
}
