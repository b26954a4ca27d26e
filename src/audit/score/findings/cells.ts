import { type Count, type People, protection } from '../../../disclosure/index.ts';
import { everybodyColumn, everybodyGroup } from '../meaning/everybody.ts';
import { type CellName, cellNames, type RateName, sidesOf } from '../rates/rates.ts';

/** The name under which people of a group are counted. */
export const cellOf = (column: string, group: string, name: string): string => `${column} | ${group} | ${name}`;

const sum = (column: string, groups: readonly string[], names: readonly string[]): Count =>
  groups.flatMap((group) => names.map((name) => cellOf(column, group, name)));

/** What a rate with its interval gives away of these groups together: events and non-events. */
export const countsOfRate = (column: string, groups: readonly string[], rate: RateName): Count[] =>
  sidesOf[rate].map((names) => sum(column, groups, names));

/** How many there are in these groups together. */
export const sizeOf = (column: string, groups: readonly string[]): Count => sum(column, groups, cellNames);

/** Every cell of these groups together. */
export const everyCell = (column: string, groups: readonly string[]): Count[] =>
  cellNames.map((name) => sum(column, groups, [name]));

const [tn, fp, fn, tp, spared, selected] = everyCell(everybodyColumn, [everybodyGroup]);

/** Everybody with an adverse decision, and everybody without. */
export const [allAdverse, allSpared]: readonly [Count, Count] = [
  [...fp, ...tp, ...selected],
  [...tn, ...fn, ...spared],
];

/** Every row with a decision. */
export const decidedRows: Count = [...allAdverse, ...allSpared];

/** Rows that are counted by what was read rather than by what was decided. */
export const readCell = (name: string): string => cellOf('(read)', '', name);

export const undecidedCell = readCell('undecided');

/** Every row of the table: with a decision or without. */
export const allRows: Count = [...decidedRows, undecidedCell];

export const missingCell = (column: string): string => readCell(`${column} missing`);

/** How many cells of a column are missing: of rows with a decision and without, so that few of the latter follow from many. */
export const missingCounts = (column: string, missing: number): Count[] =>
  missing === 0 ? [[missingCell(column)]] : [[missingCell(column)], [undecidedCell]];

/** Of so few nothing is told, not even a nought: that nobody of them was spared says what befell each. */
const { fewest } = protection;

/** What is given away of a group: these counts, or of a handful of people that they are so few. */
export const countsOfGroup = (column: string, group: string, n: number, counts: readonly Count[]): readonly Count[] =>
  n > 0 && n < fewest ? [sizeOf(column, [group])] : counts;

/** A group's people by cell. */
export type Cells = Readonly<Record<CellName, number>>;

/** A way to cut the rows into groups: the columns it is made of, each group's value in each of them, its cells. */
export interface Partition {
  readonly name: string;
  readonly columns: readonly string[];
  readonly groups: readonly { readonly name: string; readonly parts: readonly string[]; readonly cells: Cells }[];
}

/** Cells by which people of a group are counted. */
type CellsOf = (partition: string, group: string) => readonly string[];

/** Groups of one partition that are the same people as groups of another: those that agree in the columns both have. */
function shared(a: Partition, b: Partition, cellsOf: CellsOf): (readonly [Count, Count])[] {
  const common = a.columns.filter((column) => b.columns.includes(column));
  const keyed = (of: Partition) => {
    const found = new Map<string, string[]>();
    for (const { name, parts } of of.groups) {
      const key = JSON.stringify(common.map((column) => parts[of.columns.indexOf(column)]));
      found.set(key, [...(found.get(key) ?? []), name]);
    }
    return found;
  };
  const others = keyed(b);
  const cells = ({ name }: Partition, groups: readonly string[]) => groups.map((group) => cellsOf(name, group));
  return [...keyed(a)].flatMap(([key, groups]) => {
    const [own, same] = [cells(a, groups), cells(b, others.get(key) ?? [])];
    return own[0].map((_, label) => [own.map((each) => each[label]), same.map((each) => each[label])] as const);
  });
}

/** Any two partitions count the same people, cell by cell. */
export const alikeIn = (partitions: readonly Partition[], cellsOf: CellsOf): (readonly [Count, Count])[] =>
  partitions.flatMap((a, index) => partitions.slice(0, index).flatMap((b) => shared(a, b, cellsOf)));

/** People counted in every partition; any two of them count the same people. */
export function peopleOf(partitions: readonly Partition[]): { cells: Map<string, number>; alike: People['alike'] } {
  const cells = new Map<string, number>();
  for (const { name: column, groups } of partitions)
    for (const { name, cells: own } of groups)
      for (const cell of cellNames) cells.set(cellOf(column, name, cell), own[cell]);
  return { cells, alike: alikeIn(partitions, (column, group) => cellNames.map((name) => cellOf(column, group, name))) };
}
