import { EvidenceError } from '../../../errors.ts';
import { coded, columnOf, keepRows, type Table } from '../../table/table.ts';
import { tooManyGroups, unknownLevel } from '../messages.ts';

const mostValues = 1_000;

/** The rows in which a column has this value. @throws EvidenceError where it has it nowhere, with the values it has */
export function rowsWhere(table: Table, name: string, value: string): Table {
  const column = columnOf(table, name);
  const found = coded(column, mostValues);
  if (found === undefined) throw new EvidenceError(tooManyGroups(name, undefined, mostValues), table.name);
  const asked = found.levels.indexOf(value);
  const rows = found.codes.reduce((sum, code) => sum + (code === asked && code >= 0 ? 1 : 0), 0);
  if (rows === 0) throw new EvidenceError(unknownLevel(name, value, found.levels), table.name);
  const kept = new Int32Array(rows);
  let at = 0;
  for (let row = 0; row < table.rows; row++) if (found.codes[row] === asked) kept[at++] = row;
  const others = table.columns.filter((one) => one !== column);
  return keepRows({ ...table, name: `${table.name} (${name} = ${value})`, columns: others }, kept);
}
