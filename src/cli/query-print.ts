import { type Command, InvalidArgumentError } from 'commander';
import { textTable } from '../document/as-text.ts';
import { csvText } from '../document/csv.ts';
import { UsageError } from '../errors.ts';
import { text } from '../language/french.ts';
import { harmless } from '../language/harmless.ts';
import { count, number } from '../language/numbers.ts';
import type { Asked, DescribedTable } from '../store/query-tables.ts';
import { type QueryCell, type QueryResult, queryTables } from '../store/run-query.ts';
import type { Context } from './context.ts';

/** Rows that a terminal is shown; `--csv` and `--json` give all. */
const rowsShown = 200;

const shown = (cell: QueryCell, { language }: Context): string => {
  if (cell === null) return '—';
  if (typeof cell === 'number') return Number.isInteger(cell) ? count(cell, language) : number(cell, language, 6);
  return onOneLine(typeof cell === 'object' ? JSON.stringify(cell) : String(cell));
};

/** A line break within a cell or a column's name would break the table. */
const onOneLine = (words: string): string =>
  harmless(words).replace(/[\n\r\t]/g, (mark) => JSON.stringify(mark).slice(1, -1));

async function printTable({ columns, batches }: QueryResult, context: Context): Promise<void> {
  const rows: (readonly QueryCell[])[] = [];
  let more = false;
  for await (const batch of batches) {
    rows.push(...batch.slice(0, rowsShown - rows.length));
    more = rows.length === rowsShown;
    if (more) break;
  }
  context.print(textTable([columns.map(onOneLine), ...rows.map((row) => row.map((cell) => shown(cell, context)))]));
  if (more)
    context.note(
      context.say(
        text(
          `Only the first ${rowsShown} rows are shown here; --csv and --json give all of them.`,
          `Seules les ${rowsShown} premières lignes sont montrées ; --csv et --json les donnent toutes.`,
        ),
      ),
    );
}

/** A cell for CSV, which knows text and numbers only: what is nested is written as JSON. */
const plain = (cell: QueryCell): string | number | null => {
  if (typeof cell === 'object' && cell !== null) return JSON.stringify(cell);
  return typeof cell === 'boolean' ? String(cell) : cell;
};

async function printCsv({ columns, batches }: QueryResult, context: Context): Promise<void> {
  context.print(csvText(columns, []), 'data');
  for await (const batch of batches) {
    const cells = batch.map((row) => row.map(plain));
    if (cells.length > 0)
      context.print(cells.map((row) => csvText([], [row]).replace(/^\r\n/, '')).join('\r\n'), 'data');
    await context.taken();
  }
}

async function printJson({ columns, batches }: QueryResult, context: Context): Promise<void> {
  context.print(`{"schema": 1, "columns": ${JSON.stringify(columns)}, "rows": [`);
  let first = true;
  for await (const batch of batches) {
    if (batch.length === 0) continue;
    const lines = batch.map((row) => JSON.stringify(Object.fromEntries(row.map((cell, at) => [columns[at], cell]))));
    context.print(`${first ? '' : ','}${lines.join(',\n')}`);
    first = false;
    await context.taken();
  }
  context.print(']}');
}

function printColumnsCsv(tables: readonly DescribedTable[], { print, say }: Context): void {
  const rows = tables.flatMap(({ name, columns }) =>
    columns.map((column) => [name, column.name, column.type, say(column.unit), say(column.meaning)]),
  );
  print(csvText(['table', 'column', 'type', 'unit', 'meaning'], rows));
}

function printColumns(tables: readonly DescribedTable[], { print, say }: Context): void {
  for (const { name, meaning, columns } of tables) {
    print(`${name}: ${say(meaning)}`);
    for (const column of columns) {
      const unit = say(column.unit);
      const written = /^\w+$/.test(column.name) && column.name !== 'group' ? column.name : `"${column.name}"`;
      print(`  ${written} (${column.type}${unit === '' ? '' : `, ${unit}`}): ${say(column.meaning)}`);
    }
    print('');
  }
}

/** What every question may be asked with. */
export interface QueryOptions {
  readonly csv?: boolean;
  readonly json?: boolean;
  readonly seconds: number;
}

const seconds = (given: string): number => {
  const value = Number(given);
  if (!(value > 0 && value <= 3600)) throw new InvalidArgumentError('1 … 3600');
  return value;
};

/** Adds the question, and how its answer is printed. */
export function addQueryOptions(command: Command, { say }: Context): Command {
  const both = (en: string, fr: string): string => say(text(en, fr));
  return command
    .argument('[sql]', both('one question that only reads', 'une question, de lecture seule'))
    .option('--csv', both('print CSV, every row', 'afficher du CSV, toutes les lignes'))
    .option('--json', both('print JSON only, every row', 'n’afficher que du JSON, toutes les lignes'))
    .option('--seconds <n>', both('longest time allowed', 'durée maximale'), seconds, 60);
}

/** @throws UsageError where two formats are asked for */
export function demandOneFormat({ csv, json }: QueryOptions): void {
  if (csv && json) throw new UsageError(text('--csv and --json exclude each other', '--csv et --json s’excluent'));
}

/** Prints the answer to a question; without one, tables and columns with their meaning. */
export async function printAnswer(
  asked: Asked,
  sql: string | undefined,
  options: QueryOptions,
  context: Context,
  head: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { json, csv } = options;
  if (sql !== undefined) {
    const print = json ? printJson : csv ? printCsv : printTable;
    return queryTables(asked, sql, (result) => print(result, context), { seconds: options.seconds });
  }
  if (json) context.print(JSON.stringify({ schema: 1, ...head, tables: asked.tables }, null, 1));
  else if (csv) printColumnsCsv(asked.tables, context);
  else printColumns(asked.tables, context);
}
