import type { Count, People } from '../../../disclosure/index.ts';
import type { EstimatedGroup } from '../estimated/drawn-matrix.ts';
import { cellsOfSample } from '../estimated/estimated-findings.ts';
import type { BoundedCount, MatricesAudit, MatrixGroup } from '../estimated/matrices.ts';
import type { TwoSamplesAudit } from '../estimated/two-samples.ts';
import { cellOf, countsOfGroup, countsOfRate, sizeOf } from '../findings/cells.ts';
import { everybodyColumn, everybodyGroup } from '../meaning/everybody.ts';
import { type CellName, cellNames, type RateName } from '../rates/rates.ts';

const cells = ['tn', 'fp', 'fn', 'tp'] as const;

const isKnown = (bounded: BoundedCount): bounded is number => typeof bounded === 'number';

/** Suppressed cells are given values that may be theirs: low, and as much more as the total asks for. */
function possible(group: MatrixGroup): Record<CellName, number> {
  const low = (bounded: BoundedCount) => (isKnown(bounded) ? bounded : bounded.low);
  const found = Object.fromEntries(cellNames.map((name) => [name, 0])) as Record<CellName, number>;
  for (const cell of cells) found[cell] = low(group[cell]);
  let rest = low(group.n) - cells.reduce((sum, cell) => sum + found[cell], 0);
  for (const cell of cells) {
    const bounded = group[cell];
    if (isKnown(bounded) || rest <= 0) continue;
    const more = Math.min(rest, bounded.high - bounded.low);
    found[cell] += more;
    rest -= more;
  }
  return found;
}

/** Everybody in published matrices by cell. */
export const matrixPeople = ({ groups }: MatricesAudit): People => ({
  cells: new Map(
    Object.entries(groups).flatMap(([column, named]) =>
      Object.entries(named).flatMap(([name, group]) => {
        const found = possible(group);
        return cellNames.map((cell) => [cellOf(column, name, cell), found[cell]] as const);
      }),
    ),
  ),
});

/** What a rate of a published matrix gives away: events and non-events, or of what stays suppressed the cells that are known. */
export function matrixCounts(column: string, name: string, group: MatrixGroup, rate: RateName): Count[] {
  const known = (cell: string) => !cells.includes(cell as never) || isKnown(group[cell as (typeof cells)[number]]);
  return countsOfRate(column, [name], rate).flatMap((count) => {
    const unknown = count.some((cell) => !known(cell.split(' | ').at(-1)!));
    return unknown ? count.filter((cell) => known(cell.split(' | ').at(-1)!)).map((cell) => [cell]) : [count];
  });
}

/** Everybody in two samples: groups of each column are together all the selected and all the sampled. */
export function sampledPeopleOf({ people, groups }: TwoSamplesAudit): People {
  const all = cellsOfSample(everybodyColumn, [everybodyGroup]);
  return {
    cells: new Map(people),
    alike: Object.entries(groups)
      .filter(([column]) => column !== everybodyColumn)
      .flatMap(([column, named]) =>
        cellsOfSample(column, Object.keys(named)).map((own, index) => [own, all[index]] as const),
      ),
  };
}

/** A group whose counts are estimated, or lie between bounds. */
export type EstimatedOrBounded = EstimatedGroup | MatrixGroup;

export const estimatedCells = ['n', 'tn', 'fp', 'fn', 'tp'] as const;

export type Bounded =
  | BoundedCount
  | { readonly value: number | null; readonly low: number | null; readonly high: number | null };

/** The one value that a count can have. */
export const known = (cell: Bounded): number | null =>
  typeof cell === 'number' ? cell : cell.low === cell.high ? cell.low : null;

const isSampled = (group: EstimatedOrBounded): group is EstimatedGroup => 'sample' in group;

/** What a rate of a group gives away; estimates give away both samples. */
export const countsOfRateIn = (
  column: string,
  name: string,
  group: EstimatedOrBounded,
  rate: RateName,
): readonly Count[] =>
  isSampled(group)
    ? cellsOfSample(column, [name])
    : countsOfGroup(column, name, known(group.n) ?? 0, matrixCounts(column, name, group, rate));

/** What a count of a group gives away. */
export function countsOfCell(
  column: string,
  name: string,
  group: EstimatedOrBounded,
  cell: (typeof estimatedCells)[number],
): readonly Count[] {
  if (isSampled(group)) {
    const [tp, fp, positives, negatives] = cellsOfSample(column, [name]);
    return { n: [[...positives, ...negatives]], tp: [tp], fp: [fp], fn: [tp, positives], tn: [fp, negatives] }[cell];
  }
  const counts = known(group[cell]) === null ? [] : [[cellOf(column, name, cell)]];
  return cell === 'n' ? [sizeOf(column, [name])] : countsOfGroup(column, name, known(group.n) ?? 0, counts);
}
