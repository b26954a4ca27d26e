import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { register as queryCommand } from '../../src/cli/query.ts';
import { ContrechampError, EvidenceError, UsageError } from '../../src/errors.ts';
import { openRun } from '../../src/store/open-run.ts';
import { tablesOf } from '../../src/store/query-tables.ts';
import type { StoredRun } from '../../src/store/read-run-folder.ts';
import { queryRun, rowsOf } from '../../src/store/run-query.ts';
import { command } from '../support/one-command.ts';
import { adopted } from '../support/resealed.ts';
import { ranCountry, writtenRun } from '../support/written-run.ts';

const scratch = mkdtempSync(join(tmpdir(), 'contrechamp-query-'));
const filesIn = (folder: string) =>
  readdirSync(folder)
    .sort()
    .map((name) => `${name} ${statSync(join(folder, name)).size} ${statSync(join(folder, name)).mtimeMs}`);

describe('a question about a run', () => {
  let folder: string;
  let run: StoredRun;
  beforeAll(async () => {
    folder = await writtenRun(ranCountry({ weeks: 4 }));
    run = await openRun(folder);
  });

  it('is answered from the tables weekly, people, events and twins', async () => {
    expect(tablesOf(run).map(({ name }) => name)).toEqual(['weekly', 'people', 'events', 'twins']);
    const [row] = await rowsOf(
      run,
      `SELECT sum("actsDone") AS done, min(weekStart) AS first, count(*) AS n, avg(scoreMean) AS score
       FROM weekly WHERE region = 'all' AND "group" = 'all' AND regime = 'none'`,
    );
    expect(row).toEqual({ done: run.regimes.none.measures.actsDone.value, first: '2025-01-06', n: 4, score: null });
    expect(await rowsOf(run, 'FROM events SELECT count(DISTINCT person) > 100 AS many')).toEqual([{ many: true }]);
    expect((await rowsOf(run, 'DESCRIBE people')).length).toBeGreaterThan(10);
    expect(await rowsOf(run, "SELECT 'inf'::DOUBLE AS a, 9007199254740993 AS b, 1.25 AS c, [1, 2] AS d;")).toEqual([
      { a: null, b: '9007199254740993', c: 1.25, d: [1, 2] },
    ]);
  });

  it('keeps every column, every digit and what is nested', async () => {
    const joined = 'SELECT a.person, b.person, 3 AS person_1 FROM people a JOIN people b USING (household) LIMIT 1';
    expect(Object.keys((await rowsOf(run, joined))[0])).toEqual(['person', 'person_2', 'person_1']);
    const [row] = await rowsOf(
      run,
      `SELECT 123456789012345678.12::DECIMAL(30, 2) AS long, -0.5::DECIMAL(4, 2) AS short, {'a': [NULL, 2], 'b': DATE '2024-02-29'} AS of,
       MAP {'k': 1.5::DOUBLE, 'n': 'nan'::DOUBLE} AS map, [[1], []] AS lists, -9007199254740993 AS below`,
    );
    expect(row).toEqual({
      long: '123456789012345678.12',
      short: -0.5,
      of: { a: [null, 2], b: '2024-02-29' },
      map: { k: 1.5, n: null },
      lists: [[1], []],
      below: '-9007199254740993',
    });
  });

  it('is answered in a folder whose name is a pattern that other folders fit', async () => {
    for (const name of ['a*b', 'a;b', 'c [1]', 'c 1', 'd?', 'de'])
      cpSync(folder, join(scratch, name), { recursive: true });
    for (const name of ['a*b', 'c [1]', 'd?']) {
      const odd = await openRun(join(scratch, name));
      expect(await rowsOf(odd, "SELECT count(*) > 0 AS some FROM weekly WHERE regime = 'none'")).toEqual([
        { some: true },
      ]);
      const other = join(scratch, 'a;b', 'weekly.parquet');
      await expect(rowsOf(odd, `SELECT 1 FROM read_parquet('${other}')`)).rejects.toThrow(/outside the run/);
    }
  });

  const refused: readonly (readonly [string, string])[] = [
    ['another file', "SELECT * FROM read_csv('/etc/passwd')"],
    ['another file by its name alone', "SELECT * FROM '/etc/passwd'"],
    ['another Parquet file', "SELECT * FROM read_parquet('/etc/passwd')"],
    ['a text file', "SELECT * FROM read_text('/etc/hostname')"],
    ['a file within a function', "SELECT (SELECT content FROM read_blob('/proc/self/environ'))"],
    ['a list of files', "SELECT * FROM glob('/*')"],
    ['the environment', "SELECT getenv('HOME')"],
    ['the network', "SELECT * FROM 'https://example.com/x.csv'"],
    ['another database', "ATTACH '/tmp/z.db'"],
    ['a copy', "COPY weekly TO '/tmp/o.csv'"],
    ['a copy behind a comment', "/* SELECT */ -- x\n COPY weekly TO '/tmp/o.csv'"],
    ['a copy that is explained', "EXPLAIN ANALYZE COPY weekly TO '/tmp/o.csv'"],
    ['an extension', 'INSTALL httpfs'],
    ['loading', "LOAD 'x'"],
    ['a pragma', 'PRAGMA database_list'],
    ['a setting', 'SET enable_external_access = true'],
    ['a reset', 'RESET lock_configuration'],
    ['a table', 'CREATE TABLE t AS SELECT 1'],
    ['a macro', 'CREATE MACRO f() AS 1'],
    ['a view dropped', 'DROP VIEW weekly'],
    ['rows put in', "INSERT INTO weekly VALUES ('x')"],
    ['rows put in by WITH', 'WITH x AS (SELECT 1) INSERT INTO weekly SELECT * FROM x'],
    ['a call', 'CALL pragma_version()'],
    ['an export', "EXPORT DATABASE '/tmp/zz'"],
    ['a transaction', 'BEGIN'],
    ['two statements', 'SELECT 1; SELECT 2'],
    ['a second statement that writes', "SELECT 1; COPY weekly TO '/tmp/o.csv'"],
    ['nothing', '  -- only a comment'],
    ['no SQL', 'SELEC'],
    ['an unknown column', 'SELECT nope FROM weekly'],
    ['an unknown table', 'SELECT * FROM nowhere'],
    ['the secrets of the machine', 'SELECT * FROM duckdb_secrets()'],
  ];
  it.each(refused)('is refused when it asks for %s, and nothing is written', async (_, sql) => {
    const before = filesIn(folder);
    const asked = queryRun(run, sql, async ({ batches }) => {
      for await (const _batch of batches);
    });
    await expect(asked).rejects.toBeInstanceOf(UsageError);
    expect(filesIn(folder)).toEqual(before);
    for (const path of ['/tmp/o.csv', '/tmp/z.db', '/tmp/zz']) expect(existsSync(path)).toBe(false);
  });

  it('is stopped at the cap when it has no end, whether it counts or pours out rows', async () => {
    const endless = [
      'WITH RECURSIVE t AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM t) SELECT count(*) FROM t',
      'SELECT count(*) FROM range(1000000000) a, range(1000000000) b',
      'SELECT a.range FROM range(1000000000) a, range(1000000000) b',
    ];
    for (const sql of endless)
      await expect(rowsFrom(sql, 0.3), sql).rejects.toThrow(/stopped after 0.3 seconds|more memory/);
  });
  const rowsFrom = (sql: string, seconds: number) =>
    queryRun(
      run,
      sql,
      async ({ batches }) => {
        for await (const _batch of batches);
      },
      { seconds },
    );

  it('is stopped when it takes too much memory', async () => {
    const greedy = 'SELECT list(r.range ORDER BY hash(r.range)) FROM range(200000000) r';
    await expect(
      queryRun(
        run,
        greedy,
        async ({ batches }) => {
          for await (const _batch of batches);
        },
        { memory: '64MB' },
      ),
    ).rejects.toThrow(/more memory than allowed/);
  });

  it('never crashes, whatever the SQL', async () => {
    const words = [
      'SELECT',
      '*',
      'FROM',
      'weekly',
      '(',
      ')',
      ';',
      "'",
      '"',
      '--',
      '/*',
      'WITH',
      ',',
      '1',
      'x',
      'COPY',
      '\u0000',
      '🙂',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.array(fc.constantFrom(...words)).map((w) => w.join(' ')),
        ),
        async (sql) => {
          await rowsFrom(sql, 5).catch((error) => expect(error).toBeInstanceOf(ContrechampError));
        },
      ),
      { numRuns: 60, seed: 1 },
    );
  });

  it('says so when a Parquet file is foreign or damaged, or the run is of another version', async () => {
    const copy = join(scratch, 'damaged');
    cpSync(folder, copy, { recursive: true });
    const path = join(copy, 'weekly.parquet');
    writeFileSync(path, Buffer.alloc(statSync(path).size, 7));
    await expect(openRun(copy)).rejects.toThrow(/weekly\.parquet: the file was changed or damaged/);
    adopted(copy, 'weekly.parquet');
    const damaged = await openRun(copy);
    await expect(rowsOf(damaged, 'SELECT 1')).rejects.toBeInstanceOf(EvidenceError);
    writeFileSync(path, 'PAR1');
    await expect(openRun(copy)).rejects.toThrow(/truncated/);
    await expect(openRun(folder, '9.9.9')).rejects.toThrow(/made by version/);
    await expect(openRun(join(scratch, 'nowhere'))).rejects.toThrow(/no such folder/);
    const columns = join(scratch, 'columns');
    cpSync(folder, columns, { recursive: true });
    const text = readFileSync(join(columns, 'columns.json'));
    writeFileSync(join(columns, 'columns.json'), Buffer.alloc(text.length, 32));
    adopted(columns, 'columns.json');
    await expect(rowsOf(await openRun(columns), 'SELECT 1')).rejects.toThrow(/description of a run/);
  });
});

describe('the command query', () => {
  it('lists tables and columns, and prints answers as a table, CSV or JSON', async () => {
    const folder = await writtenRun(ranCountry({ weeks: 1, size: 4096 }), { twins: 'off' });
    const listed = await command(queryCommand, ['query', folder]);
    for (const name of ['weekly:', 'people:', 'events:', 'cause (integer): Record that led'])
      expect(listed.out).toContain(name);
    expect((await command(queryCommand, ['query', folder], 'fr')).out).toContain('Mention qui a conduit');
    const tables = JSON.parse((await command(queryCommand, ['query', folder, '--json'])).out).tables;
    expect(tables.map(({ name }: { name: string }) => name)).toEqual(['weekly', 'people', 'events']);
    const sql = "SELECT regime, '=1+1' AS danger, count(*) AS n FROM weekly GROUP BY 1 ORDER BY 1";
    expect((await command(queryCommand, ['query', folder, sql])).out).toMatch(/regime +danger +n\nliberal +=1\+1 +9/);
    expect((await command(queryCommand, ['query', folder, sql, '--csv'])).out).toContain("liberal,'=1+1,9");
    const json = JSON.parse((await command(queryCommand, ['query', folder, sql, '--json'])).out);
    expect(json.rows[0]).toEqual({ regime: 'liberal', danger: '=1+1', n: 9 });
    const large = 'SELECT 19086577::DOUBLE AS n, 0.123456789 AS share';
    expect((await command(queryCommand, ['query', folder, large])).out).toMatch(/19,086,577 +0\.123457/);
    const odd = "SELECT 'a\nb\u001b[31m' AS text, [1, 2] AS list, -9007199254740993 AS low, '-x' AS formula";
    expect((await command(queryCommand, ['query', folder, odd])).out).toMatch(/a\\nb\\u001b\[31m +\[1,2\]/);
    expect((await command(queryCommand, ['query', folder, odd, '--csv'])).out).toMatch(
      /"a\nb.*","\[1,2\]",-9007199254740993,'-x$/,
    );
    const none = JSON.parse((await command(queryCommand, ['query', folder, 'FROM weekly WHERE false', '--json'])).out);
    expect(none.rows).toEqual([]);
  });

  it('waits after each batch until what was printed has been taken', async () => {
    const folder = await writtenRun(ranCountry({ weeks: 1, size: 4096 }), { twins: 'off' });
    for (const form of ['--csv', '--json']) {
      const said: string[] = [];
      const context = {
        language: 'en' as const,
        say: (words: { en: string }) => words.en,
        print: () => void said.push('printed'),
        note: () => {},
        taken: async () => void said.push('taken'),
        exitCode: 0 as const,
      };
      const asked = new Command();
      queryCommand(asked, context);
      await asked.parseAsync([folder, 'FROM range(10000)', form], { from: 'user' });
      const batches = said.filter((each) => each === 'taken').length;
      expect(batches).toBeGreaterThan(3);
      expect(said.slice(1, 1 + 2 * batches)).toEqual(
        Array.from({ length: batches }, () => ['printed', 'taken']).flat(),
      );
    }
  });
});
