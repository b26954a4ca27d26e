import { resolve } from 'node:path';
import {
  DuckDBArrayValue,
  type DuckDBConnection,
  DuckDBDecimalValue,
  DuckDBInstance,
  DuckDBListValue,
  DuckDBMapValue,
  type DuckDBPreparedStatement,
  DuckDBStructValue,
  DuckDBUnionValue,
  StatementType,
} from '@duckdb/node-api';
import { ContrechampError, EvidenceError, UsageError } from '../errors.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { databaseReason, isOutOfMemory } from './database-words.ts';
import { type Asked, ofRun, tablesOf } from './query-tables.ts';
import type { StoredRun } from './read-run-folder.ts';

/** A cell as JSON holds it: numbers that JSON lacks are `null`, those of more digits than it keeps are text. */
export type QueryCell = string | number | boolean | null | readonly unknown[] | Readonly<Record<string, unknown>>;

/** What a question is allowed to take. */
export interface QueryLimits {
  /** Wall-clock seconds; 60 by default. */
  readonly seconds?: number;
  readonly memory?: string;
  readonly threads?: number;
}

/** A result read a batch of rows at a time: it may be longer than memory. */
export interface QueryResult {
  /** Names of the columns, each once: a second `a` is `a_1`. */
  readonly columns: readonly string[];
  readonly batches: AsyncIterable<readonly (readonly QueryCell[])[]>;
}

const quoted = (word: string): string => `'${word.replaceAll("'", "''")}'`;

/** A path that stands for itself alone, whatever wildcards the name of a folder holds. */
const literally = (path: string): string => path.replace(/[*?[]/g, '[$&]');

/** Nothing but the tables' own files can be read, nothing can be written, and none of it can be set otherwise. */
const sealing = (files: readonly string[], { memory = '512MB', threads = 2 }: QueryLimits): readonly string[] => [
  `SET allowed_paths = [${files
    .flatMap((file) => [file, literally(file)])
    .map(quoted)
    .join(', ')}]`,
  'SET autoinstall_known_extensions = false',
  'SET autoload_known_extensions = false',
  'SET allow_community_extensions = false',
  `SET memory_limit = ${quoted(memory)}`,
  `SET threads = ${threads}`,
  "SET temp_directory = ''",
  'SET enable_external_access = false',
  'SET lock_configuration = true',
];

/** A database with the tables as views on their files, sealed. */
interface Opened {
  readonly connection: DuckDBConnection;
  readonly close: () => void;
}

async function openTables({ tables, words }: Asked, limits: QueryLimits): Promise<Opened> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const close = (): void => {
    connection.closeSync();
    instance.closeSync();
  };
  const files = tables.map(({ file }) => resolve(file));
  try {
    for (const setting of sealing(files, limits)) await connection.run(setting);
    for (const [index, { name }] of tables.entries())
      await connection
        .run(`CREATE VIEW ${name} AS SELECT * FROM read_parquet(${quoted(literally(files[index]))})`)
        .catch((error) => {
          throw new EvidenceError(
            text(
              `the file cannot be read as Parquet (${databaseReason(error).en}): ${words.again.en}`,
              `le fichier n’est pas lisible comme Parquet (${databaseReason(error).fr}) : ${words.again.fr}`,
            ),
            tables[index].file,
          );
        });
    return { connection, close };
  } catch (error) {
    close();
    throw error;
  }
}

const refusal = (why: Bilingual, hint: Bilingual): UsageError =>
  new UsageError(text(`${why.en}. ${hint.en}`, `${why.fr}. ${hint.fr}`), 'SQL');

const readingOnly = ({ of }: Asked['words']): Bilingual =>
  text(
    `Ask one question that only reads: SELECT, WITH, FROM, VALUES, DESCRIBE or SUMMARIZE, on ${of.en}`,
    `Posez une seule question, de lecture seule : SELECT, WITH, FROM, VALUES, DESCRIBE ou SUMMARIZE, sur ${of.fr}`,
  );

/** What a question may begin with; comments and brackets come off first. */
const reading = /^(select|with|from|values|describe|desc|summarize|show|table)\b/i;

const opening = (sql: string): string => {
  let rest = sql;
  for (let before = ''; rest !== before; ) {
    before = rest;
    rest = rest
      .replace(/^[\s(;]+/, '')
      .replace(/^--[^\n]*(\n|$)/, '')
      .replace(/^\/\*[\s\S]*?\*\//, '');
  }
  return rest;
};

function demandReading(sql: string, words: Asked['words']): void {
  const begins = opening(sql);
  const hint = readingOnly(words);
  if (begins === '') throw refusal(text('there is no SQL to run', 'il n’y a pas de SQL à exécuter'), hint);
  if (reading.test(begins)) return;
  const word = begins.split(/[\s(;]/, 1)[0].slice(0, 40);
  const why = text(`“${word}” is refused: it is no question`, `« ${word} » est refusé : ce n’est pas une question`);
  throw refusal(why, hint);
}

async function prepare(
  connection: DuckDBConnection,
  sql: string,
  words: Asked['words'],
): Promise<DuckDBPreparedStatement> {
  const statements = await connection.extractStatements(sql);
  if (statements.count !== 1)
    throw refusal(
      text(`${statements.count} statements at once are refused`, `${statements.count} instructions à la fois : refusé`),
      readingOnly(words),
    );
  const prepared = await statements.prepare(0);
  if (prepared.statementType !== StatementType.SELECT)
    throw refusal(
      text(
        `a statement of type ${StatementType[prepared.statementType]} is refused`,
        `une instruction de type ${StatementType[prepared.statementType]} est refusée`,
      ),
      readingOnly(words),
    );
  return prepared;
}

/** The words of the database's own refusals and faults, in ours. */
function faultOf(error: unknown, ended: boolean, seconds: number, words: Asked['words']): Error {
  if (error instanceof ContrechampError) return error;
  if (ended)
    return refusal(
      text(`stopped after ${seconds} seconds`, `arrêté au bout de ${seconds} secondes`),
      text('Ask for less, or allow more with --seconds', 'Demandez moins, ou accordez plus avec --seconds'),
    );
  const reason = databaseReason(error);
  if (/^Permission Error|disabled by configuration|disabled through configuration/.test(reason.en))
    return refusal(
      text(
        `the question reaches outside ${words.place.en}: ${reason.en}`,
        `la question sort ${words.place.fr} : ${reason.fr}`,
      ),
      readingOnly(words),
    );
  if (isOutOfMemory(error))
    return refusal(
      text('the question takes more memory than allowed', 'la question demande plus de mémoire que permis'),
      text('Ask for less: fewer rows, fewer groups', 'Demandez moins : moins de lignes, moins de groupes'),
    );
  return refusal(
    text(`the question cannot be answered: ${reason.en}`, `la question reste sans réponse : ${reason.fr}`),
    text(
      `\`${words.list}\` lists the tables and their columns`,
      `\`${words.list}\` donne la liste des tables et de leurs colonnes`,
    ),
  );
}

/** Digits that a JavaScript number surely keeps. */
const digitsKept = 15;

function decimalOf(value: DuckDBDecimalValue): number | string {
  const digits = String(value);
  return digits.replace(/[-.]/g, '').replace(/^0+/, '').length <= digitsKept ? Number(digits) : digits;
}

/** A key may be of any type; JSON knows text only. */
const keyOf = (key: unknown): string => {
  const cell = cellOf(key);
  return typeof cell === 'string' ? cell : JSON.stringify(cell);
};

function cellOf(value: unknown): QueryCell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : String(value);
  }
  if (value instanceof DuckDBDecimalValue) return decimalOf(value);
  if (value instanceof DuckDBListValue || value instanceof DuckDBArrayValue) return value.items.map(cellOf);
  if (value instanceof DuckDBStructValue)
    return Object.fromEntries(Object.entries(value.entries).map(([key, each]) => [key, cellOf(each)]));
  if (value instanceof DuckDBMapValue)
    return Object.fromEntries(value.entries.map(({ key, value: each }) => [keyOf(key), cellOf(each)]));
  if (value instanceof DuckDBUnionValue) return cellOf(value.value);
  return String(value);
}

/** Each name once, as an object needs them: a second `a` becomes `a_1`. */
function namedOnce(names: readonly string[]): string[] {
  const taken = new Set(names);
  const seen = new Set<string>();
  return names.map((name) => {
    let once = name;
    for (let n = 1; seen.has(once) || (once !== name && taken.has(once)); n += 1) once = `${name}_${n}`;
    seen.add(once);
    return once;
  });
}

/**
 * Asks tables one question in SQL: a sealed database that reads their own files, writes nothing and reaches nothing else,
 * with its memory, threads and time capped.
 *
 * @param ask given the columns and then the rows, a batch at a time
 * @throws UsageError for SQL that does more than read, is wrong, or takes too long; EvidenceError for a file that is no Parquet
 */
export async function queryTables<Answer>(
  asked: Asked,
  sql: string,
  ask: (result: QueryResult) => Promise<Answer>,
  limits: QueryLimits = {},
): Promise<Answer> {
  demandReading(sql, asked.words);
  const seconds = limits.seconds ?? 60;
  const { connection, close } = await openTables(asked, limits);
  const deadline = performance.now() + seconds * 1000;
  let ended = false;
  const timer = setInterval(() => {
    ended ||= performance.now() >= deadline;
    if (ended) connection.interrupt();
  }, 50);
  try {
    const prepared = await prepare(connection, sql, asked.words);
    const result = await prepared.stream();
    const batches = (async function* () {
      for (;;) {
        if (ended) throw new Error('interrupted');
        const chunk = await result.fetchChunk();
        if (chunk === null || chunk.rowCount === 0) return;
        yield chunk.getRows().map((row) => row.map(cellOf));
      }
    })();
    return await ask({ columns: namedOnce(result.columnNames()), batches });
  } catch (error) {
    throw faultOf(error, ended, seconds, asked.words);
  } finally {
    clearInterval(timer);
    close();
  }
}

/**
 * Asks a run's tables one question in SQL, as `queryTables` does.
 *
 * @example
 * await queryRun(run, 'SELECT regime, sum(stops) FROM weekly GROUP BY 1', async ({ batches }) => { for await (const rows of batches) … });
 */
export async function queryRun<Answer>(
  run: StoredRun,
  sql: string,
  ask: (result: QueryResult) => Promise<Answer>,
  limits: QueryLimits = {},
): Promise<Answer> {
  return queryTables({ tables: tablesOf(run), words: ofRun }, sql, ask, limits);
}

/** A whole answer as objects, for questions of our own whose answers are short. */
export const rowsOf = (
  run: StoredRun,
  sql: string,
  limits?: QueryLimits,
): Promise<Readonly<Record<string, QueryCell>>[]> =>
  queryRun(
    run,
    sql,
    async ({ columns, batches }) => {
      const rows: Record<string, QueryCell>[] = [];
      for await (const batch of batches)
        for (const row of batch) rows.push(Object.fromEntries(row.map((cell, index) => [columns[index], cell])));
      return rows;
    },
    limits,
  );
