import { EvidenceError } from '../../../errors.ts';
import { clopperPearson, newcombe, wilson } from '../../../statistics/intervals.ts';
import { cellText, missingValue, type Table } from '../../table/table.ts';
import { type Understanding, understand } from '../../table/understanding.ts';
import type { Finding } from '../findings/findings.ts';
import { withFrenchSpaces } from '../findings/french-spaces.ts';
import { readingWarnings, suppressedCells, tooFew, type Warning } from '../findings/warnings.ts';
import { everybodyColumn, everybodyGroup } from '../meaning/everybody.ts';
import { badMatrixCell, groupTwice, impossibleMatrix, noMatrixColumn } from '../messages.ts';
import { type Comparison, contrast, type Estimate } from '../rates/comparisons.ts';
import { type Counts, fewEvents, fewRows, type Rate, type RateName, rateNames } from '../rates/rates.ts';
import { estimatedGapFindings } from './estimated-findings.ts';

const cells = ['tn', 'fp', 'fn', 'tp'] as const;
type Cell = (typeof cells)[number];

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
    'column' | 'metric' | 'group' | 'reference' | 'difference' | 'few'
  > & {
    readonly ratio: Estimate;
  })[];
  readonly findings: readonly Finding[];
  readonly warnings: readonly Warning[];
}

interface Bounds {
  low: number;
  high: number;
}

type Box = Record<Cell, Bounds>;

const isKnown = (bounds: Bounds): boolean => bounds.low === bounds.high;

/** Reads 12, `<10`, `*`; a bare mark means under `suppressedBelow`. */
function readCell(text: string | null, suppressedBelow: number, column: string, place: string): Bounds {
  const plain = (text ?? '*').trim().replace(/[\s  \u202f](?=\d{3}(?!\d))/g, '');
  if (/^\d+(\.0+)?$/.test(plain)) return { low: Number(plain), high: Number(plain) };
  const under = /^(?:<|&lt;)\s*(=?)\s*(\d+)$/.exec(plain) ?? /^≤\s*()(\d+)$/.exec(plain);
  if (under !== null) {
    const included = under[1] === '=' || plain.startsWith('≤');
    return { low: 0, high: Math.max(0, Number(under[2]) - (included ? 0 : 1)) };
  }
  const between = /^(\d+)\s*[-–à]\s*(\d+)$/.exec(plain);
  if (between !== null && Number(between[1]) <= Number(between[2]))
    return { low: Number(between[1]), high: Number(between[2]) };
  if (/^(\*+|s|c|x|z|\.+|ns|supp\w*|masqu\w*|-+|:|)$/i.test(plain)) return { low: 0, high: suppressedBelow - 1 };
  throw new EvidenceError(badMatrixCell(column, text ?? ''), place);
}

/** With the total given, each cell is what the others leave. */
function tighten(box: Box, total: Bounds, row: number, place: string): Bounds {
  for (let round = 0; round < 8; round++)
    for (const cell of cells) {
      const others = cells.filter((other) => other !== cell);
      const sum = (side: keyof Bounds) => others.reduce((all, other) => all + box[other][side], 0);
      box[cell].low = Math.max(box[cell].low, total.low - sum('high'));
      box[cell].high = Math.min(box[cell].high, total.high - sum('low'));
      if (box[cell].low > box[cell].high) throw new EvidenceError(impossibleMatrix(row), place);
    }
  const all = (side: keyof Bounds) => cells.reduce((sum, cell) => sum + box[cell][side], 0);
  return { low: Math.max(total.low, all('low')), high: Math.min(total.high, all('high')) };
}

const asCount = (bounds: Bounds): BoundedCount => (isKnown(bounds) ? bounds.low : { value: null, ...bounds });

/** Which cells are a rate's events, and which the rest of its trials. */
const sides: Record<RateName, readonly [events: readonly Cell[], rest: readonly Cell[]]> = {
  selection: [
    ['fp', 'tp'],
    ['tn', 'fn'],
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

interface Ends {
  readonly least: readonly [k: number, n: number];
  readonly most: readonly [k: number, n: number];
}

/** The two ends of what a rate may be: it rises with its events and falls with the rest, within the total. */
function endsOf(box: Box, total: Bounds, metric: RateName): Ends {
  const [events, rest] = sides[metric];
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

interface Group {
  readonly name: string;
  readonly box: Box;
  readonly total: Bounds;
}

function compareBoxes(metric: RateName, a: Group, b: Group): { difference: Estimate; ratio: Estimate } {
  const [one, other] = [endsOf(a.box, a.total, metric), endsOf(b.box, b.total, metric)];
  const known = [a, b].every((group) => cells.every((cell) => isKnown(group.box[cell])));
  if (known) {
    const { difference, ratio } = contrast(metric, countsOf(a), countsOf(b));
    return { difference, ratio };
  }
  if ([one.least, one.most, other.least, other.most].some(([, n]) => n === 0))
    return { difference: { value: null, low: -1, high: 1 }, ratio: { value: null, low: 0, high: null } };
  const [least, most] = [newcombe(...one.least, ...other.most), newcombe(...one.most, ...other.least)];
  return {
    difference: { value: null, low: least.low, high: most.high },
    ratio: { value: null, low: null, high: null },
  };
}

const countsOf = ({ box }: Group): Counts => {
  const [tn, fp, fn, tp] = cells.map((cell) => box[cell].low);
  return { tn, fp, fn, tp, n: tn + fp + fn + tp, selected: fp + tp };
};

interface Layout {
  readonly places: Record<Cell, number>;
  readonly total: number;
  readonly groupColumns: readonly number[];
}

function layoutOf(table: Table): Layout {
  const names = table.columns.map((column) => column.name.trim().toLowerCase());
  const missing = cells.filter((cell) => !names.includes(cell));
  if (missing.length > 0)
    throw new EvidenceError(
      noMatrixColumn(
        missing,
        table.columns.map((column) => column.name),
      ),
      table.name,
    );
  const total = names.findIndex((name) => ['n', 'total', 'rows', 'effectif'].includes(name));
  const places = Object.fromEntries(cells.map((cell) => [cell, names.indexOf(cell)])) as Record<Cell, number>;
  const used = new Set([...Object.values(places), total]);
  const groupColumns = names.map((_, index) => index).filter((index) => !used.has(index));
  return { places, total, groupColumns };
}

/**
 * Audits published confusion matrices: a row a group, columns tn, fp, fn, tp and, if given, n; the others name the group.
 * Suppressed cells (`<10`, `*`) are carried through as the bounds of what is possible.
 *
 * @param suppressedBelow what a bare mark such as `*` hides: a count of 0 to this less 1
 * @throws EvidenceError where a column is missing, a cell is neither count nor mark, or n cannot be
 * @example
 * auditMatrices(tableOf({ sex: ['F', 'M'], tn: [80, 70], fp: [5, '<10'], fn: [5, 5], tp: [10, 20], n: [100, 102] }));
 */
export function auditMatrices(table: Table, suppressedBelow = 10): MatricesAudit {
  const layout = layoutOf(table);
  const column = layout.groupColumns.map((index) => table.columns[index].name).join(' & ') || everybodyColumn;
  const warnings = readingWarnings(table.notes);
  const read = Array.from({ length: table.rows }, (_, row) => readGroup(table, layout, row, suppressedBelow));
  const twice = read.findIndex(({ name }, row) => read.findIndex((other) => other.name === name) < row);
  if (twice >= 0) throw new EvidenceError(groupTwice(read[twice].name), `${table.name}:${table.lineOf(twice)}`);
  const groups = Object.fromEntries(read.map((group) => [group.name, matrixGroup(group)]));
  for (const group of read) {
    const hidden = cells.filter((cell) => !isKnown(group.box[cell]));
    if (hidden.length > 0) warnings.push(suppressedCells(column, group.name, hidden));
    if (groups[group.name].few) warnings.push(tooFew(column, group.name, group.total.high));
  }
  const reference = read.reduce((a, b) => (b.total.low > a.total.low ? b : a));
  const comparisons = rateNames.flatMap((metric) =>
    read
      .filter((group) => group !== reference)
      .map((group) => ({
        column,
        metric,
        group: group.name,
        reference: reference.name,
        ...compareBoxes(metric, group, reference),
        few: groups[group.name].few || groups[reference.name].few,
      })),
  );
  const known = comparisons.filter((one) => one.difference.value !== null);
  return {
    rows: table.rows,
    understood: understand(table),
    groups: { [column]: groups },
    comparisons,
    findings: withFrenchSpaces(estimatedGapFindings(known, { [column]: groups })),
    warnings: withFrenchSpaces(warnings),
  };
}

function readGroup(table: Table, layout: Layout, row: number, suppressedBelow: number): Group {
  const place = `${table.name}:${table.lineOf(row)}`;
  const at = (index: number) =>
    readCell(cellText(table.columns[index], row), suppressedBelow, table.columns[index].name, place);
  const box = Object.fromEntries(cells.map((cell) => [cell, at(layout.places[cell])])) as Box;
  // A blank total is one that is not given; a marked one (<10, *) is small.
  const unsaid = layout.total < 0 || (cellText(table.columns[layout.total], row) ?? '') === '';
  const given = unsaid ? { low: 0, high: Number.POSITIVE_INFINITY } : at(layout.total);
  const total = tighten(box, given, row + 1, place);
  const name =
    layout.groupColumns.map((index) => cellText(table.columns[index], row) ?? missingValue).join(' & ') ||
    everybodyGroup;
  return { name, box, total };
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
