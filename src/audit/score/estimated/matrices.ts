import { EvidenceError } from '../../../errors.ts';
import { clopperPearson, newcombe, wilson } from '../../../statistics/intervals.ts';
import type { Table } from '../../table/table.ts';
import { type Understanding, understand } from '../../table/understanding.ts';
import type { Finding } from '../findings/findings.ts';
import type { StandingGap } from '../findings/gaps.ts';
import type { Gate } from '../findings/gate.ts';
import { sameGapFindings } from '../findings/known-gaps.ts';
import { suppressedCells, tooFew, type Warning } from '../findings/score-warnings.ts';
import { emptyMatrices } from '../findings/table-notices.ts';
import { readingWarnings } from '../findings/table-warnings.ts';
import { noRowsLeft } from '../messages.ts';
import { type Comparison, contrast, corrected, type Estimate } from '../rates/comparisons.ts';
import { type Counts, fewEvents, fewRows, type Rate, type RateName, rateNames, sidesOf } from '../rates/rates.ts';
import { type Bounds, type Box, isKnown, type MatrixCell, matrixCells } from './matrix-box.ts';
import { type MatricesRequest, type MatrixPanel, type ReadMatrix, readMatrices } from './read-matrices.ts';

const cells = matrixCells;
type Cell = MatrixCell;

/** A count that is known, or the bounds of what a suppressed one may be. */
export type BoundedCount = number | { readonly value: null; readonly low: number; readonly high: number };

/** A published matrix; suppressed cells leave bounds instead of numbers. */
export interface MatrixGroup extends Record<Cell, BoundedCount>, Record<RateName, Rate> {
  readonly n: BoundedCount;
  readonly few: boolean;
}

export interface MatricesAudit {
  readonly rows: number;
  readonly understood: Understanding;
  readonly groups: Readonly<Record<string, Readonly<Record<string, MatrixGroup>>>>;
  readonly comparisons: readonly (Pick<
    Comparison,
    'column' | 'metric' | 'group' | 'reference' | 'difference' | 'few' | 'p' | 'pHolm'
  > & {
    readonly ratio: Estimate;
  })[];
  /** Every test behind the findings, corrected together. */
  readonly tests: Gate['tests'];
  readonly gaps: readonly StandingGap[];
  readonly findings: readonly Finding[];
  readonly warnings: readonly Warning[];
}

const asCount = (bounds: Bounds): BoundedCount => (isKnown(bounds) ? bounds.low : { value: null, ...bounds });

interface Ends {
  readonly least: readonly [k: number, n: number];
  readonly most: readonly [k: number, n: number];
}

/** The two ends of what a rate may be: it rises with its events and falls with the rest, within the total. */
function endsOf(box: Box, total: Bounds, metric: RateName): Ends {
  const [events, rest] = sidesOf[metric].map((side) => cells.filter((cell) => side.includes(cell)));
  const sum = (of: readonly Cell[], side: keyof Bounds) => of.reduce((all, cell) => all + box[cell][side], 0);
  const whole = events.length + rest.length === 4;
  const clipped = (k: number, others: number, mostEvents: boolean): readonly [number, number] => {
    if (!whole) return [k, k + others];
    const n = k + others;
    const bounded = Math.min(Math.max(n, total.low), total.high);
    return mostEvents ? [Math.min(k, bounded), bounded] : [Math.max(0, Math.min(k, bounded)), bounded];
  };
  return {
    least: clipped(sum(events, 'low'), sum(rest, 'high'), false),
    most: clipped(sum(events, 'high'), sum(rest, 'low'), true),
  };
}

function rateOfBox(box: Box, total: Bounds, metric: RateName): Rate {
  const { least, most } = endsOf(box, total, metric);
  if (most[1] === 0 && least[1] === 0) return { value: null, low: null, high: null, k: 0, n: 0 };
  const known = least[0] === most[0] && least[1] === most[1];
  const bounds = { low: wilson(...least).low, high: wilson(...most).high };
  const value = known ? least[0] / least[1] : null;
  const few = Math.min(least[0], least[1] - least[0], most[0], most[1] - most[0]) < fewEvents;
  const exact = few ? { exact: { low: clopperPearson(...least).low, high: clopperPearson(...most).high } } : {};
  return { value, ...bounds, k: most[0], n: most[1], ...exact };
}

type Group = ReadMatrix;

function compareBoxes(
  metric: RateName,
  a: Group,
  b: Group,
): { difference: Estimate; ratio: Estimate; p: number | null } {
  const [one, other] = [endsOf(a.box, a.total, metric), endsOf(b.box, b.total, metric)];
  const known = [a, b].every((group) => cells.every((cell) => isKnown(group.box[cell])));
  if (known) {
    const { difference, ratio, p } = contrast(metric, countsOf(a), countsOf(b));
    return { difference, ratio, p };
  }
  if ([one.least, one.most, other.least, other.most].some(([, n]) => n === 0))
    return { difference: { value: null, low: -1, high: 1 }, ratio: { value: null, low: 0, high: null }, p: null };
  const [least, most] = [newcombe(...one.least, ...other.most), newcombe(...one.most, ...other.least)];
  return {
    difference: { value: null, low: least.low, high: most.high },
    ratio: { value: null, low: null, high: null },
    p: null,
  };
}

const countsOf = ({ box }: Group): Counts => {
  const [tn, fp, fn, tp] = cells.map((cell) => box[cell].low);
  return { tn, fp, fn, tp, n: tn + fp + fn + tp, selected: fp + tp };
};

type MatrixComparison = Omit<MatricesAudit['comparisons'][number], 'pHolm'>;

/** What one panel of groups says: their rates, and each held against the panel's reference. */
function auditPanel({ column, groups: read, reference }: MatrixPanel) {
  const groups = Object.fromEntries(read.map((group) => [group.name, matrixGroup(group)]));
  const masked = read
    .map((group) => ({ group: group.name, cells: cells.filter((cell) => !isKnown(group.box[cell])) }))
    .filter((one) => one.cells.length > 0);
  const few = read.filter(({ name }) => groups[name].few).map(({ name, total }) => ({ group: name, n: total.high }));
  const warnings: Warning[] = [
    ...(masked.length > 0 ? [suppressedCells(column, masked)] : []),
    ...(few.length > 0 ? [tooFew(column, few)] : []),
  ];
  const base = read.find(({ name }) => name === reference)!;
  const comparisons = rateNames.flatMap((metric) =>
    read
      .filter((group) => group !== base)
      .map(
        (group): MatrixComparison => ({
          column,
          metric,
          group: group.name,
          reference,
          ...compareBoxes(metric, group, base),
          few: groups[group.name].few || groups[reference].few,
        }),
      ),
  );
  return { column, groups, warnings, comparisons };
}

/**
 * Audits published confusion matrices, in wide form (columns tn, fp, fn, tp) or long (one column names the cells), by
 * counts or by shares with n; the other columns name the groups, or keep matrices of other models or years apart.
 * Suppressed cells (`<10`, `*`) are carried through as the bounds of what is possible.
 *
 * @throws EvidenceError where a column is missing, a cell is neither count nor mark, or n cannot be
 * @example
 * auditMatrices(tableOf({ sex: ['F', 'M'], tn: [80, 70], fp: [5, '<10'], fn: [5, 5], tp: [10, 20], n: [100, 102] }));
 */
export function auditMatrices(table: Table, request: MatricesRequest = {}): MatricesAudit {
  const { panels, empty } = readMatrices(table, request);
  if (panels.length === 0) throw new EvidenceError(noRowsLeft(), table.name);
  const audited = panels.map(auditPanel);
  const groups = Object.fromEntries(audited.map((panel) => [panel.column, panel.groups]));
  const comparisons = audited.flatMap((panel) => panel.comparisons);
  const known = panels.map(({ column, groups: read }) => ({
    column,
    groups: read
      .filter(({ box }) => cells.every((cell) => isKnown(box[cell])))
      .map((group) => ({ name: group.name, counts: countsOf(group) })),
  }));
  const warnings = [
    ...readingWarnings(table.notes),
    ...(empty.length > 0 ? [emptyMatrices(empty)] : []),
    ...audited.flatMap((panel) => panel.warnings),
  ];
  return {
    rows: table.rows,
    understood: understand(table),
    groups,
    comparisons: corrected(comparisons),
    ...sameGapFindings(known, askedReferences(panels, request)),
    warnings,
  };
}

/** The references that were asked for, by panel: for one by its name, for several by the column's. */
function askedReferences(panels: readonly MatrixPanel[], { reference = {} }: MatricesRequest): Record<string, string> {
  const isAsked = ({ column, reference: group }: MatrixPanel) =>
    Object.entries(reference).some(
      ([name, value]) => value === group && (column === name || column.startsWith(`${name} (`)),
    );
  return Object.fromEntries(panels.filter(isAsked).map(({ column, reference: group }) => [column, group]));
}

function matrixGroup(group: Group): MatrixGroup {
  const { box, total } = group;
  const few = total.low < fewRows || cells.some((cell) => box[cell].low < fewEvents);
  return {
    n: asCount(total),
    few,
    ...(Object.fromEntries(cells.map((cell) => [cell, asCount(box[cell])])) as Record<Cell, BoundedCount>),
    ...(Object.fromEntries(rateNames.map((metric) => [metric, rateOfBox(box, total, metric)])) as Record<
      RateName,
      Rate
    >),
  };
}
