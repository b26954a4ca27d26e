import type { Count, People } from '../../../disclosure/index.ts';
import { cellsOfSample } from '../estimated/estimated-findings.ts';
import type { BoundedCount, MatricesAudit, MatrixGroup } from '../estimated/matrices.ts';
import type { TwoSamplesAudit } from '../estimated/two-samples.ts';
import { cellOf, countsOfRate } from '../findings/cells.ts';
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
