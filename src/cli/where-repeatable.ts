import type { DuckDBConnection } from '@duckdb/node-api';

/** Words that SQL writes like columns and reads as calls. */
const callsWithoutBrackets = [
  'current_date',
  'current_time',
  'current_timestamp',
  'localtime',
  'localtimestamp',
  'current_user',
  'session_user',
  'current_role',
];

/** Calls that make a text or a list of any length: the database does not count those within its memory. */
const boundless = ['repeat', 'lpad', 'rpad', 'range', 'generate_series', 'format', 'printf', 'bar', 'list_resize'];

/** Names of what gives another answer another time: by luck, by the clock, by the session. */
async function changingFunctions(connection: DuckDBConnection): Promise<Set<string>> {
  const rows = await connection.runAndReadAll(
    "SELECT DISTINCT lower(function_name) FROM duckdb_functions() WHERE stability <> 'CONSISTENT'",
  );
  return new Set(rows.getRows().map(([name]) => String(name)));
}

interface ParsedNode {
  readonly class?: string;
  readonly function_name?: string;
  readonly column_names?: readonly string[];
  readonly children?: readonly unknown[];
  readonly sample?: unknown;
}

/** The first thing in a parsed question that need not come out the same twice. */
function firstChanging(node: unknown, changing: Set<string>, columns: Set<string>): string | null {
  if (typeof node !== 'object' || node === null) return null;
  const { class: kind, function_name, column_names, children, sample } = node as ParsedNode;
  const name = function_name?.toLowerCase();
  if (name !== undefined && (changing.has(name) || (name === 'age' && children?.length === 1))) return `${name}()`;
  const word = kind === 'COLUMN_REF' && column_names?.length === 1 ? column_names[0].toLowerCase() : undefined;
  if (word !== undefined && !columns.has(word) && (callsWithoutBrackets.includes(word) || changing.has(word)))
    return word;
  if (typeof sample === 'object' && sample !== null) return 'SAMPLE';
  for (const value of Object.values(node)) {
    const found = firstChanging(value, changing, columns);
    if (found !== null) return found;
  }
  return null;
}

/** The first call in a parsed question that makes a text or a list of any length. */
function firstBoundless(node: unknown): string | null {
  if (typeof node !== 'object' || node === null) return null;
  const name = (node as ParsedNode).function_name?.toLowerCase();
  if (name !== undefined && boundless.includes(name.replace(/^array_/, 'list_'))) return `${name}()`;
  for (const value of Object.values(node)) {
    const found = firstBoundless(value);
    if (found !== null) return found;
  }
  return null;
}

/** Why a condition that is SQL is refused all the same, and the part of it that is. */
export interface Unfit {
  readonly part: string;
  readonly why: 'changing' | 'boundless';
}

/**
 * What in a condition gives other rows another time (luck, the clock, the session, a sample), or texts of any length; `null` where nothing does.
 *
 * @param question the whole question, as it will be asked
 * @param columns names that a condition may mean by the same word
 */
export async function unfitPart(
  connection: DuckDBConnection,
  question: string,
  columns: readonly string[],
): Promise<Unfit | null> {
  const reader = await connection.runAndReadAll('SELECT json_serialize_sql($question::VARCHAR)', { question });
  const [[parsed]] = reader.getRows();
  const names = new Set(columns.map((name) => name.toLowerCase()));
  const tree = JSON.parse(String(parsed));
  const endless = firstBoundless(tree);
  if (endless !== null) return { part: endless, why: 'boundless' };
  const changing = firstChanging(tree, await changingFunctions(connection), names);
  return changing === null ? null : { part: changing, why: 'changing' };
}
