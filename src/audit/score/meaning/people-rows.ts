import { EvidenceError } from '../../../errors.ts';
import { countedRows, looksLikeWeights } from '../../table/note-texts.ts';
import { type Column, columnOf, keepRows, type Table } from '../../table/table.ts';
import { noWholeCounts, tooManyPeople } from '../messages.ts';

const countName =
  /^(count|counts|n|nb|nombre|effectifs?|freq|frequency|fr[ée]quence|cases|cas|personnes|people|persons|anzahl|number|weight|weights|poids|pond[ée]ration)$/i;
const mostRowsOfAggregate = 100_000;
const mostPeople = 20_000_000;

const isCounts = (column: Column): column is Extract<Column, { kind: 'number' }> =>
  column.kind === 'number' &&
  column.missing === 0 &&
  column.values.every((value) => Number.isInteger(value) && value >= 0);

/** Whether the other columns are alike in no two rows, as where a table was counted up, and are all of few values. */
function isAggregate(table: Table, counts: Column): boolean {
  if (table.rows > mostRowsOfAggregate) return false;
  const others = table.columns.filter((column) => column !== counts);
  if (others.length === 0) return false;
  const seen = new Set<string>();
  for (let row = 0; row < table.rows; row++)
    seen.add(others.map((column) => (column.kind === 'number' ? column.values[row] : column.codes[row])).join(' '));
  const isNumbered = others.some((column) => distinct(column) > 0.9 * table.rows && table.rows > 3);
  return seen.size === table.rows && !isNumbered;
}

const distinct = (column: Column): number =>
  column.kind === 'number' ? new Set(column.values).size : new Set(column.codes).size;

/**
 * One row a person: where a column says how many people a row stands for, rows are repeated so often and that column goes.
 * @param asked the column, `none`, or nothing: then a column named as one (count, n, effectif …) is taken where no two rows
 *   are otherwise alike, and pointed out elsewhere
 * @throws EvidenceError where the column asked for holds other than whole numbers
 */
export function peopleOf(table: Table, asked: string | undefined, used: readonly (string | undefined)[]): Table {
  if (asked === 'none') return table;
  if (asked !== undefined) {
    const column = columnOf(table, asked);
    if (!isCounts(column)) throw new EvidenceError(noWholeCounts(column.name), table.name);
    return repeated(table, column);
  }
  const found = table.columns.find(
    ({ name, kind }) => kind === 'number' && countName.test(name.trim()) && !used.includes(name),
  );
  if (found === undefined) return table;
  const isPlain = isCounts(found) && found.values.some((value) => value > 1) && isAggregate(table, found);
  return isPlain ? repeated(table, found) : { ...table, notes: [...table.notes, looksLikeWeights(found.name)] };
}

function repeated(table: Table, counts: Extract<Column, { kind: 'number' }>): Table {
  const people = counts.values.reduce((sum, value) => sum + value, 0);
  if (people > mostPeople) throw new EvidenceError(tooManyPeople(counts.name, mostPeople), table.name);
  const rows = new Int32Array(people);
  let at = 0;
  for (let row = 0; row < table.rows; row++) {
    rows.fill(row, at, at + counts.values[row]);
    at += counts.values[row];
  }
  const others = { ...table, columns: table.columns.filter((column) => column !== counts) };
  const notes = [...table.notes, countedRows(counts.name, table.rows, people)];
  return { ...keepRows(others, rows), duplicates: 0, notes };
}
