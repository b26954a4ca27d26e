import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ContrechampError } from '../../src/errors.ts';
import type { RunResult } from '../../src/measures/run-result.ts';
import { readRunFolder } from '../../src/store/read-run-folder.ts';
import {
  claimFreshFolder,
  claimNamedFolder,
  incompleteNote,
  peopleDigest,
  writeRunFolder,
} from '../../src/store/run-folder.ts';
import { summaryOf } from '../../src/store/run-summary.ts';
import { inventedRun, plainInvention } from '../support/invented-run.ts';
import { inventedScenario } from '../support/invented-scenario.ts';

const scratch = mkdtempSync(join(tmpdir(), 'contrechamp-store-'));

const write = async (claim: ReturnType<typeof claimFreshFolder>, run: RunResult = inventedRun()): Promise<string> => {
  await writeRunFolder(claim, run, summaryOf(run, claim.path, '0.1.0', 'en'), '<!doctype html>', 'en');
  return claim.path;
};

async function ask(query: string): Promise<Record<string, unknown>[]> {
  const connection = await (await DuckDBInstance.create()).connect();
  const rows = await (await connection.runAndReadAll(query)).getRowObjectsJson();
  return rows as Record<string, unknown>[];
}

describe('a run folder', () => {
  let folder: string;
  const run = inventedRun(plainInvention, inventedScenario(), 70_000);
  beforeAll(async () => {
    folder = await write(claimFreshFolder(join(scratch, 'runs'), 'invented'), run);
  });

  it('holds its files and nothing else, under a fresh name', async () => {
    expect(folder.endsWith('invented-1')).toBe(true);
    expect(readdirSync(folder).sort()).toEqual([
      'columns.json',
      'events.parquet',
      'jackknife.parquet',
      'people.parquet',
      'report.html',
      'run.json',
      'scenario.json',
      'weekly.parquet',
    ]);
    expect(readdirSync(join(folder, '..'))).toEqual(['invented-1']);
    expect((await write(claimFreshFolder(join(scratch, 'runs'), 'invented'))).endsWith('invented-2')).toBe(true);
  });

  it('has weeks that DuckDB reads, a row a regime, week, region and group, weekStart a date', async () => {
    const [row] = await ask(`SELECT count(*)::INT AS n, typeof(any_value(weekStart)) AS kind,
      min(weekStart)::VARCHAR AS first, max(weekStart)::VARCHAR AS last FROM '${folder}/weekly.parquet'`);
    expect(row).toEqual({ n: 3 * 4 * 3 * 3, kind: 'DATE', first: '2026-01-05', last: '2026-01-26' });
    const [sum] = await ask(`SELECT sum(stops) AS stops, max(scoreMean) AS score, count(scoreMean)::INT AS scored
      FROM '${folder}/weekly.parquet' WHERE region = 'all' AND "group" = 'all' AND regime = 'total'`);
    expect(sum).toEqual({ stops: 1000, score: 990, scored: 4 });
    const [none] = await ask(`SELECT count(scoreMean)::INT AS n FROM '${folder}/weekly.parquet' WHERE regime = 'none'`);
    expect(none.n).toBe(0);
  });

  it('streams events of more than one row group and keeps each', async () => {
    const [row] = await ask(`SELECT count(*)::INT AS n, count(record)::INT AS records, sum("count")::INT AS events
      FROM '${folder}/events.parquet'`);
    expect(row).toEqual({ n: 210_000, records: 105_000, events: 210_000 });
  });

  it('says what every column means, in both languages', async () => {
    const columns = JSON.parse(readFileSync(join(folder, 'columns.json'), 'utf8'));
    for (const file of ['weekly', 'people', 'events', 'jackknife']) {
      const rows = await ask(`DESCRIBE SELECT * FROM '${folder}/${file}.parquet'`);
      const described = columns[`${file}.parquet`];
      expect(rows.map((row) => row.column_name)).toEqual(Object.keys(described));
      for (const { meaning } of Object.values<{ meaning: { en: string; fr: string } }>(described))
        expect(meaning.en && meaning.fr).toBeTruthy();
    }
    expect(columns['weekly.parquet'].stops.unit).toEqual({ en: 'stops', fr: 'contrôles' });
  });

  it('is read again as it was written', async () => {
    const stored = await readRunFolder(folder);
    expect(stored.people).toBe(20_000);
    expect(stored.peopleDigest).toBe(peopleDigest(run));
    expect(stored.regimes.total.measures.stops).toMatchObject({ value: 1000, low: 900, unit: 'stops', additive: true });
    expect(stored.leaveOneOut.total.stops).toEqual(run.regimes[2].measures.stops.leaveOneOut);
    expect(stored.leaveOneOut.none.scoreMean).toEqual([null, null, null, null, null]);
  });

  it('is refused when truncated, foreign, incomplete or of another format, whichever file it is', async () => {
    for (const name of readdirSync(folder)) {
      const copy = join(scratch, `cut-${name}`);
      cpSync(folder, copy, { recursive: true });
      truncateSync(join(copy, name), 40);
      await expect(readRunFolder(copy), name).rejects.toThrow(/truncated/);
      rmSync(join(copy, name));
      await expect(readRunFolder(copy), name).rejects.toThrow(/missing|not a folder of a run/);
    }
    const other = join(scratch, 'other');
    cpSync(folder, other, { recursive: true });
    const text = readFileSync(join(other, 'run.json'), 'utf8');
    writeFileSync(join(other, 'run.json'), text.replace('"schema": 1', '"schema": 2'));
    await expect(readRunFolder(other)).rejects.toThrow(/format 2/);
    writeFileSync(join(other, 'run.json'), '{"format": "something else"}');
    await expect(readRunFolder(other)).rejects.toThrow(/not a folder of a run/);
    writeFileSync(join(other, incompleteNote), '');
    await expect(readRunFolder(other)).rejects.toThrow(/incomplete/);
    await expect(readRunFolder(join(scratch, 'nowhere'))).rejects.toThrow(/no such folder/);
  });

  it('never crashes on a run.json of any content', async () => {
    const copy = join(scratch, 'fuzz');
    cpSync(folder, copy, { recursive: true });
    const whole = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8'));
    const keys = Object.keys(whole);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...keys), fc.jsonValue(), async (key, value) => {
        writeFileSync(join(copy, 'run.json'), JSON.stringify({ ...whole, [key]: value }));
        await readRunFolder(copy).catch((error) => expect(error).toBeInstanceOf(ContrechampError));
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it('has no numbers that JSON lacks', () => {
    const odd = inventedRun((measure) => (measure === 'stops' ? Number.NaN : 1));
    const summary = summaryOf(odd, 'runs/x', '0.1.0', 'fr');
    expect(summary.regimes.total.measures.stops.value).toBeNull();
    expect(summary.regimes.total.measures.stopsByError.value).toBe(12);
    expect(summaryOf({ ...odd, errorTwins: null }, '', '', 'en').regimes.total.measures.stopsByError.value).toBeNull();
    expect(JSON.stringify(summary)).not.toMatch(/NaN|Infinity/);
  });
});

describe('a folder named by the user', () => {
  it('is refused when it exists, unless forced, and then only if it is a run', async () => {
    const path = await write(claimNamedFolder(join(scratch, 'named'), false));
    expect(() => claimNamedFolder(path, false)).toThrow(/exists already/);
    const other = inventedRun((measure) => (measure === 'stops' ? 7 : 1));
    await write(claimNamedFolder(path, true), other);
    expect((await readRunFolder(path)).regimes.total.measures.stops.value).toBe(7);
    const precious = join(scratch, 'precious');
    mkdirSync(precious);
    writeFileSync(join(precious, 'thesis.txt'), 'mine');
    expect(() => claimNamedFolder(precious, true)).toThrow(/not a folder of a run/);
    expect(readdirSync(scratch).filter((name) => /replaced|incomplete/.test(name))).toEqual([]);
  });

  it('is refused below a file, and a file called runs stops a fresh one: neither is the program’s fault', () => {
    const file = join(scratch, 'a-file');
    writeFileSync(file, 'a letter');
    for (const claim of [
      () => claimNamedFolder(join(file, 'x'), false),
      () => claimNamedFolder(join(file, 'x', 'y'), true),
      () => claimFreshFolder(file, 'x'),
    ])
      expect(claim).toThrow(expect.objectContaining({ exitCode: 2, message: expect.stringContaining('a-file') }));
  });

  it('is refused when it is a link that leads nowhere, before anything is simulated', () => {
    const link = join(scratch, 'dangling');
    symlinkSync(join(scratch, 'no-such-target'), link);
    expect(() => claimNamedFolder(link, false)).toThrow(/exists already/);
    expect(() => claimNamedFolder(link, true)).toThrow(/not a folder of a run/);
  });

  it('stays a link when it is one to a run, which is replaced where it lies', async () => {
    const [folder, link] = [join(scratch, 'behind-a-link'), join(scratch, 'latest')];
    await write(claimNamedFolder(folder, false));
    symlinkSync(folder, link);
    await write(claimNamedFolder(link, true));
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder)).toContain('run.json');
    expect(readdirSync(folder)).not.toContain(incompleteNote);
  });

  it('stays aside and says that it is incomplete when writing fails', async () => {
    const claim = claimNamedFolder(join(scratch, 'full'), false);
    const failing: RunResult = {
      ...inventedRun(),
      // biome-ignore lint/correctness/useYield: it fails before the first row
      events: (function* () {
        throw Object.assign(new Error('disk'), { code: 'ENOSPC' });
      })(),
    };
    await expect(write(claim, failing)).rejects.toThrow(/no space is left/);
    expect(existsSync(claim.path)).toBe(false);
    expect(readFileSync(join(claim.aside, incompleteNote), 'utf8')).toMatch(/incomplete[\s\S]*incomplète/);
    expect(readdirSync(claim.aside).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(() => claimNamedFolder(claim.path, false)).toThrow(/did not finish/);
    expect(await write(claimNamedFolder(claim.path, true))).toBe(claim.path);
  });

  it('is incomplete, never half-written, when the process is killed at any moment', () => {
    const script = join(import.meta.dirname, '../support/write-until-killed.ts');
    const typescript = new URL('../../scripts/typescript.mjs', import.meta.url).href;
    for (const events of [0, 40_000, 400_000]) {
      const path = join(scratch, `killed-${events}`);
      const child = spawnSync(process.execPath, ['--import', typescript, script, path, String(events)]);
      expect(child.signal).toBe('SIGKILL');
      expect(existsSync(path)).toBe(false);
      const left = readdirSync(`${path}.incomplete`);
      expect(left).toContain(incompleteNote);
      expect(left).not.toContain('events.parquet');
      for (const name of left.filter((name) => name.endsWith('.parquet')))
        execFileSync(process.execPath, [
          '-e',
          `const b=require('fs').readFileSync(process.argv[1]);
          if (b.subarray(-4).toString() !== 'PAR1') process.exit(1)`,
          join(`${path}.incomplete`, name),
        ]);
    }
  });
});
