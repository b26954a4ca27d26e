import { DOUBLE, type DuckDBConnection, DuckDBDataChunk, DuckDBInstance, INTEGER, VARCHAR } from '@duckdb/node-api';
import { type Column, keepRows, type Table } from '../audit/table/table.ts';
import { UsageError } from '../errors.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { databaseReason } from '../store/database-words.ts';
import { unfitPart } from './where-repeatable.ts';

/** A sealed database: in memory, no file, no network, no extension, capped, its settings locked. */
const sealed = {
  enable_external_access: 'false',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  allow_community_extensions: 'false',
  memory_limit: '1GB',
  // One thread, so that first() and any_value() find the same row each time.
  threads: '1',
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

const refusal = (condition: string, reason: Bilingual): UsageError =>
  new UsageError(
    text(
      `--where “${condition}” cannot be used: ${reason.en}. Write one SQL condition on the table's columns, names with spaces in double quotes, texts in single quotes: "age" >= 18 AND sex = 'F'`,
      `--where « ${condition} » ne peut servir : ${reason.fr}. Écrivez une seule condition SQL sur les colonnes du tableau, les noms à espaces entre guillemets doubles, les textes entre apostrophes : "age" >= 18 AND sex = 'F'`,
    ),
  );

/** Why a condition is refused that the database itself would take. */
class Refused extends Error {
  readonly reason: Bilingual;

  constructor(reason: Bilingual) {
    super(reason.en);
    this.reason = reason;
  }
}

const notRepeatable = (part: string): Refused =>
  new Refused(
    text(
      `${part} gives other rows another time, and nobody could check the finding`,
      `${part} donne d’autres lignes une autre fois, et personne ne pourrait vérifier le constat`,
    ),
  );

const endless = (part: string): Refused =>
  new Refused(
    text(
      `${part} makes texts or lists of any length, more than memory holds`,
      `${part} fait des textes ou des listes de toute longueur, plus que n’en tient la mémoire`,
    ),
  );

const oneOnly = text('it is more than one condition', 'il y a plus d’une condition');
const repeats = text('it repeats rows', 'elle répète des lignes');

async function chosenRows(connection: DuckDBConnection, table: Table, condition: string): Promise<Int32Array> {
  const place = quotedName(placeColumn(table));
  // A condition that closes the parentheses around it is none: it does not stand between brackets.
  await connection.extractStatements(`SELECT [\n${condition}\n]`);
  const query = `SELECT ${place} FROM decisions WHERE (\n${condition}\n) ORDER BY ${place}`;
  const statements = await connection.extractStatements(query);
  if (statements.count !== 1) throw new Refused(oneOnly);
  const unfit = await unfitPart(
    connection,
    query,
    table.columns.map(({ name }) => name),
  );
  if (unfit !== null) throw unfit.why === 'changing' ? notRepeatable(unfit.part) : endless(unfit.part);
  const timer = setTimeout(() => connection.interrupt(), secondsAllowed * 1000);
  try {
    const result = await (await statements.prepare(0)).run();
    const rows = new Int32Array(table.rows);
    let count = 0;
    for (;;) {
      const chunk = await result.fetchChunk();
      if (chunk === null || chunk.rowCount === 0) break;
      for (const value of chunk.getColumnValues(0)) {
        if (count === rows.length) throw new Refused(repeats);
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
      throw refusal(condition, error instanceof Refused ? error.reason : databaseReason(error));
    });
    return keepRows(table, rows.slice());
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
