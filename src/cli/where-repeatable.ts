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

/**
 * What in a condition gives other rows another time: luck, the clock, the session, a sample; `null` where nothing does.
 *
 * @param question the whole question, as it will be asked
 * @param columns names that a condition may mean by the same word
 */
export async function changingPart(
  connection: DuckDBConnection,
  question: string,
  columns: readonly string[],
): Promise<string | null> {
  const reader = await connection.runAndReadAll('SELECT json_serialize_sql($question::VARCHAR)', { question });
  const [[parsed]] = reader.getRows();
  const names = new Set(columns.map((name) => name.toLowerCase()));
  return firstChanging(JSON.parse(String(parsed)), await changingFunctions(connection), names);
}
