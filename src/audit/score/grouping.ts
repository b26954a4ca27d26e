import { EvidenceError } from '../../errors.ts';
import { tooManyGroups } from './messages.ts';
import { coded, columnOf, missingValue, type Table } from './table.ts';

/** More groups than this are an identifier, or need bands first. */
export const mostGroups = 1_000;

/** One way to cut the rows into groups. */
export interface Grouping {
  /** `race`, or `race & sex` for an intersection. */
  readonly name: string;
  readonly columns: readonly string[];
  /** Group names in reading order; `(missing)` where a cell is. */
  readonly names: readonly string[];
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
function inOrder(names: readonly string[], codes: Int32Array): { names: string[]; codes: Int32Array } {
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
  return { names: kept.map((code) => names[code]), codes: codes.map((code) => place[code]) };
}

/** Groups the rows by one column, or by the intersection of several. */
export function groupingOf(table: Table, columns: readonly string[]): Grouping {
  const name = columns.join(' & ');
  let all = oneColumn(table, columns[0]);
  const absent = new Uint8Array(table.rows);
  const noteMissing = (one: OneColumn) => {
    const code = one.names.indexOf(missingValue);
    if (code >= 0) for (let row = 0; row < absent.length; row++) if (one.codes[row] === code) absent[row] = 1;
  };
  noteMissing(all);
  for (const column of columns.slice(1)) {
    const next = oneColumn(table, column);
    noteMissing(next);
    all = crossed(all, next);
  }
  const { names, codes } = inOrder(all.names, all.codes);
  if (names.length > mostGroups) throw new EvidenceError(tooManyGroups(name, names.length, mostGroups), table.name);
  return { name, columns, names, codes, missing: absent.reduce((sum, one) => sum + one, 0) };
}

function crossed(a: OneColumn, b: OneColumn): OneColumn {
  const places = new Map<number, number>();
  const names: string[] = [];
  const codes = new Int32Array(a.codes.length);
  for (let row = 0; row < codes.length; row++) {
    const pair = a.codes[row] * b.names.length + b.codes[row];
    let place = places.get(pair);
    if (place === undefined) {
      place = names.push(`${a.names[a.codes[row]]} & ${b.names[b.codes[row]]}`) - 1;
      places.set(pair, place);
    }
    codes[row] = place;
  }
  return { names, codes };
}
