import { type Count, type People, protection } from '../../../disclosure/index.ts';
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

/** Groups of one partition that are the same people as groups of another: those that agree in the columns both have. */
function shared(a: Partition, b: Partition): (readonly [Count, Count])[] {
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
  return [...keyed(a)].flatMap(([key, groups]) =>
    cellNames.map((name) => [sum(a.name, groups, [name]), sum(b.name, others.get(key) ?? [], [name])] as const),
  );
}

/** People counted in every partition; any two of them count the same people. */
export function peopleOf(partitions: readonly Partition[]): { cells: Map<string, number>; alike: People['alike'] } {
  const cells = new Map<string, number>();
  for (const { name: column, groups } of partitions)
    for (const { name, cells: own } of groups)
      for (const cell of cellNames) cells.set(cellOf(column, name, cell), own[cell]);
  const alike = partitions.flatMap((a, index) => partitions.slice(0, index).flatMap((b) => shared(a, b)));
  return { cells, alike };
}
