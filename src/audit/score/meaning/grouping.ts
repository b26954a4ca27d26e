import { EvidenceError, UsageError } from '../../../errors.ts';
import { coded, columnOf, missingValue, type Table } from '../../table/table.ts';
import { referenceColumn, tooManyGroups, unknownLevel } from '../messages.ts';

const between = ' & ';

/** More groups than this are an identifier, or need bands first. */
export const mostGroups = 1_000;

/** One way to cut the rows into groups. */
export interface Grouping {
  /** `race`, or `race & sex` for an intersection. */
  readonly name: string;
  readonly columns: readonly string[];
  /** Group names in reading order; `(missing)` where a cell is. */
  readonly names: readonly string[];
  /** Each group's value in each of the columns. */
  readonly parts: readonly (readonly string[])[];
  /** Each row's group: a place in `names`. */
  readonly codes: Int32Array;
  /** Rows in which at least one of the columns is missing. */
  readonly missing: number;
}

interface OneColumn {
  readonly names: string[];
  readonly codes: Int32Array;
}

function oneColumn(table: Table, name: string): OneColumn {
  const column = columnOf(table, name);
  const found = coded(column, column.kind === 'text' ? 50 * mostGroups : mostGroups);
  if (found === undefined) throw new EvidenceError(tooManyGroups(name, undefined, mostGroups), table.name);
  const names = [...found.levels];
  let missingCode = names.indexOf(missingValue);
  if (column.missing > 0 && missingCode < 0) missingCode = names.push(missingValue) - 1;
  const codes = found.codes.map((code) => (code < 0 ? missingCode : code));
  return { names, codes };
}

/** Keeps only groups that occur and puts them in order: numbers upwards, texts by alphabet, missing last. */
function inOrder(names: readonly string[], codes: Int32Array): { names: string[]; codes: Int32Array; kept: number[] } {
  const seen = new Uint8Array(names.length);
  for (const code of codes) seen[code] = 1;
  const kept = names.map((_, code) => code).filter((code) => seen[code] === 1);
  const numeric = kept.every((code) => names[code] === missingValue || !Number.isNaN(Number(names[code])));
  const rank = (code: number) => (names[code] === missingValue ? 1 : 0);
  kept.sort(
    (a, b) =>
      rank(a) - rank(b) || (numeric ? Number(names[a]) - Number(names[b]) : names[a].localeCompare(names[b], 'en')),
  );
  const place = new Int32Array(names.length);
  kept.forEach((code, index) => {
    place[code] = index;
  });
  return { names: kept.map((code) => names[code]), codes: codes.map((code) => place[code]), kept };
}

/** Cuts `A,B` into columns; a column whose own name holds a comma stays whole. */
export function columnsNamed(value: string, table: Table): string[] {
  const names = new Set(table.columns.map((column) => column.name.trim().toLowerCase()));
  const parts = value.split(',');
  const columns: string[] = [];
  for (let at = 0; at < parts.length; ) {
    let end = parts.length;
    const named = () => parts.slice(at, end).join(',').trim();
    while (end > at + 1 && !names.has(named().toLowerCase())) end--;
    columns.push(named());
    at = end;
  }
  return columns;
}

/** The groupings asked for, each once, a column once in each. */
export const asked = (groups: readonly (readonly string[])[] | undefined): string[][] => {
  const byName = new Map((groups ?? []).map((columns) => [[...new Set(columns)].join(between), [...new Set(columns)]]));
  return [...byName.values()];
};

/** Groups the rows by one column, or by the intersection of several. */
export function groupingOf(table: Table, columns: readonly string[]): Grouping {
  const name = columns.join(between);
  const first = oneColumn(table, columns[0]);
  let all: Crossed = { parts: first.names.map((each) => [each]), codes: first.codes };
  const absent = new Uint8Array(table.rows);
  const noteMissing = (one: OneColumn) => {
    const code = one.names.indexOf(missingValue);
    if (code >= 0) for (let row = 0; row < absent.length; row++) if (one.codes[row] === code) absent[row] = 1;
  };
  noteMissing(first);
  for (const column of columns.slice(1)) {
    const next = oneColumn(table, column);
    noteMissing(next);
    all = crossed(all, next);
  }
  const { names, codes, kept } = inOrder(joined(all.parts), all.codes);
  if (names.length > mostGroups) throw new EvidenceError(tooManyGroups(name, names.length, mostGroups), table.name);
  const parts = kept.map((place) => all.parts[place]);
  return { name, columns, names, parts, codes, missing: absent.reduce((sum, one) => sum + one, 0) };
}

/** Groups of several columns: each a value of every column. */
interface Crossed {
  readonly parts: string[][];
  readonly codes: Int32Array;
}

/** `a & b`; where values that hold the sign themselves would give two groups one name, those are quoted. */
function joined(parts: readonly string[][]): string[] {
  const plain = parts.map((values) => values.join(between));
  if (new Set(plain).size === plain.length) return plain;
  return parts.map((values) =>
    values.map((value) => (value.includes(between) ? JSON.stringify(value) : value)).join(between),
  );
}

function crossed(a: Crossed, b: OneColumn): Crossed {
  const places = new Map<number, number>();
  const parts: string[][] = [];
  const codes = new Int32Array(a.codes.length);
  for (let row = 0; row < codes.length; row++) {
    const pair = a.codes[row] * b.names.length + b.codes[row];
    let place = places.get(pair);
    if (place === undefined) {
      place = parts.push([...a.parts[a.codes[row]], b.names[b.codes[row]]]) - 1;
      places.set(pair, place);
    }
    codes[row] = place;
  }
  return { parts, codes };
}

/** A reference has to be one of the groups: a misspelt one would be passed over in silence. */
export function demandReferences(
  groupings: readonly Pick<Grouping, 'name' | 'names'>[],
  reference: Readonly<Record<string, string>> | undefined,
): void {
  for (const [column, value] of Object.entries(reference ?? {})) {
    const grouping = groupings.find(({ name }) => name === column);
    if (grouping === undefined)
      throw new UsageError(
        referenceColumn(
          column,
          groupings.map(({ name }) => name),
        ),
      );
    if (!grouping.names.includes(value)) throw new UsageError(unknownLevel(column, value, grouping.names));
  }
}
