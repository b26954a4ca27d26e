import { DOUBLE, type DuckDBConnection, DuckDBDataChunk, DuckDBInstance, INTEGER, VARCHAR } from '@duckdb/node-api';
import { type Column, keepRows, type Table } from '../audit/table/table.ts';
import { UsageError } from '../errors.ts';

/** A sealed database: in memory, no file, no network, no extension, capped, its settings locked. */
const sealed = {
  enable_external_access: 'false',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  allow_community_extensions: 'false',
  memory_limit: '1GB',
  threads: '2',
  lock_configuration: 'true',
} as const;

const secondsAllowed = 60;
const rowsInChunk = 2048;

const quotedName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const cellsOf = (column: Column, from: number, to: number): (number | string | null)[] => {
  const cells: (number | string | null)[] = [];
  for (let row = from; row < to; row++) {
    if (column.kind === 'number') cells.push(Number.isNaN(column.values[row]) ? null : column.values[row]);
    else cells.push(column.codes[row] < 0 ? null : column.levels.at(column.codes[row]));
  }
  return cells;
};

/** Copies the columns that the condition names, and each row's place, into the sealed database. */
async function load(connection: DuckDBConnection, table: Table, columns: readonly Column[]): Promise<void> {
  const fields = columns.map(
    (column) => `${quotedName(column.name)} ${column.kind === 'number' ? 'DOUBLE' : 'VARCHAR'}`,
  );
  const placeName = placeColumn(table);
  await connection.run(`CREATE TABLE decisions (${[`${quotedName(placeName)} INTEGER`, ...fields].join(', ')})`);
  const appender = await connection.createAppender('decisions');
  const types = [INTEGER, ...columns.map((column) => (column.kind === 'number' ? DOUBLE : VARCHAR))];
  for (let from = 0; from < table.rows; from += rowsInChunk) {
    const to = Math.min(table.rows, from + rowsInChunk);
    const chunk = DuckDBDataChunk.create(types, to - from);
    const places = Array.from({ length: to - from }, (_, i) => from + i);
    chunk.setColumns([places, ...columns.map((column) => cellsOf(column, from, to))]);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function placeColumn(table: Table): string {
  let name = 'row_place';
  while (table.columns.some((column) => column.name.toLowerCase() === name)) name += '_';
  return name;
}

const refusal = (condition: string, reason: string): UsageError =>
  new UsageError({
    en: `--where “${condition}” cannot be used: ${reason}. Write one SQL condition on the table's columns, names with spaces in double quotes, texts in single quotes: "age" >= 18 AND sex = 'F'`,
    fr: `--where « ${condition} » ne peut servir : ${reason}. Écrivez une seule condition SQL sur les colonnes du tableau, les noms à espaces entre guillemets doubles, les textes entre apostrophes : "age" >= 18 AND sex = 'F'`,
  });

/** Only the first lines of DuckDB's message: what is wrong and where. */
const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n').slice(0, 2).join(' ').trim();

async function chosenRows(connection: DuckDBConnection, table: Table, condition: string): Promise<Int32Array> {
  const place = quotedName(placeColumn(table));
  // A condition that closes the parentheses around it is none: it does not stand between brackets.
  await connection.extractStatements(`SELECT [\n${condition}\n]`);
  const query = `SELECT ${place} FROM decisions WHERE (\n${condition}\n) ORDER BY ${place}`;
  const statements = await connection.extractStatements(query);
  if (statements.count !== 1) throw new Error('more than one statement');
  const timer = setTimeout(() => connection.interrupt(), secondsAllowed * 1000);
  try {
    const result = await (await statements.prepare(0)).run();
    const rows = new Int32Array(table.rows);
    let count = 0;
    for (;;) {
      const chunk = await result.fetchChunk();
      if (chunk === null || chunk.rowCount === 0) break;
      for (const value of chunk.getColumnValues(0)) {
        if (count === rows.length) throw new Error('the condition repeats rows');
        rows[count++] = value as number;
      }
    }
    return rows.subarray(0, count);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The rows of a table that meet an SQL condition, found in a sealed database that can reach no file and no network.
 * @throws UsageError when the condition is no condition, names no column of the table, or takes over a minute
 */
export async function whereRows(table: Table, condition: string): Promise<Table> {
  const named = condition.toLowerCase();
  const columns = table.columns.filter((column) => named.includes(column.name.toLowerCase()));
  const instance = await DuckDBInstance.create(':memory:', sealed);
  const connection = await instance.connect();
  try {
    await load(connection, table, columns);
    const rows = await chosenRows(connection, table, condition).catch((error) => {
      throw refusal(condition, reasonOf(error));
    });
    return keepRows(table, rows.slice());
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
