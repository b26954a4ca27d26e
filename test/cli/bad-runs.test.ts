import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { command } from '../support/command.ts';
import { adopted } from '../support/resealed.ts';
import { ranCountry, writtenRun } from '../support/written-run.ts';

const scratch = mkdtempSync(join(tmpdir(), 'contrechamp-bad-runs-'));
const calls: readonly (readonly [string, (run: string) => string[]])[] = [
  ['query', (run) => ['query', run, 'SELECT count(*) FROM weekly']],
  ['query (tables)', (run) => ['query', run]],
  ['twins', (run) => ['twins', run]],
  ['person', (run) => ['person', run, '1', '--quiet']],
  ['person --interesting', (run) => ['person', run, '--interesting', '--quiet']],
  ['assess', (run) => ['assess', run, '--regime', 'total']],
];

/** Every file under a folder with its size and its time. */
const state = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const { size, mtimeMs } = statSync(join(folder, name));
      return `${name} ${size} ${mtimeMs}`;
    });

let good: string;
beforeAll(async () => {
  good = await writtenRun(ranCountry({ weeks: 2, size: 4096 }), { twins: 'sample' });
});

let count = 0;
const spoilt = (spoil: (folder: string) => void): string => {
  count += 1;
  const folder = join(scratch, `run-${count}`);
  cpSync(good, folder, { recursive: true });
  spoil(folder);
  return folder;
};

const spoils: readonly (readonly [string, () => string, RegExp])[] = [
  ['a folder that is not there', () => join(scratch, 'nowhere'), /no such folder/],
  ['a file instead of a folder', () => join(good, 'run.json'), /run\.json/],
  [
    'a folder of something else',
    () => {
      const folder = join(scratch, 'other');
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'letter.txt'), 'dear');
      return folder;
    },
    /run/,
  ],
  [
    'a truncated Parquet file',
    () => spoilt((folder) => truncateSync(join(folder, 'weekly.parquet'), 400)),
    /weekly\.parquet.*truncated|truncated/,
  ],
  [
    'a Parquet file that is missing',
    () => spoilt((folder) => rmSync(join(folder, 'people.parquet'))),
    /people\.parquet/,
  ],
  [
    'a run of another version',
    () =>
      spoilt((folder) => {
        const file = join(folder, 'run.json');
        writeFileSync(file, readFileSync(file, 'utf8').replace(/"version": "[^"]+"/, '"version": "9.9.9"'));
      }),
    /made by version 9\.9\.9/,
  ],
  ['a run.json that is no JSON', () => spoilt((folder) => writeFileSync(join(folder, 'run.json'), '{')), /run\.json/],
];

describe.each(calls)('%s', (_name, args) => {
  it.each(spoils)('is refused with %s: exit 2, a clear error, nothing written', async (_what, make, expected) => {
    const folder = make();
    const before = state(scratch);
    const { status, stderr, stdout } = await command(scratch, ...args(folder));
    expect(status).toBe(2);
    expect(stderr).toMatch(expected);
    expect(stderr).not.toMatch(/internal error|at .*\.ts:\d+/);
    expect(stdout).toBe('');
    expect(state(scratch)).toEqual(before);
  });
});

/** As long as it was, so that only its content tells. */
const foreign =
  (file: string) =>
  (folder: string): void => {
    const path = join(folder, file);
    const bytes = Buffer.alloc(statSync(path).size, 7);
    bytes.write('PAR1', 0);
    bytes.write('PAR1', bytes.length - 4);
    writeFileSync(path, bytes);
  };

describe('a foreign Parquet file of the right length', () => {
  it.each([
    ['query', 'weekly.parquet', (run: string) => ['query', run, 'SELECT count(*) FROM weekly']],
    ['query', 'events.parquet', (run: string) => ['query', run, 'SELECT count(*) FROM events']],
    ['twins', 'twins.parquet', (run: string) => ['twins', run]],
    ['person --interesting', 'people.parquet', (run: string) => ['person', run, '--interesting', '--quiet']],
  ])('is refused by %s: %s', async (_name, file, args) => {
    const folder = spoilt(foreign(file));
    const changed = await command(scratch, ...args(folder));
    expect([changed.status, changed.stderr]).toEqual([2, expect.stringMatching(`${file}: the file was changed`)]);
    adopted(folder, file);
    const { status, stderr } = await command(scratch, ...args(folder));
    expect([status, stderr]).toEqual([2, expect.not.stringMatching(/internal error/)]);
    expect(stderr).toContain(file.replace('.parquet', ''));
  });
});

describe('people who are not there', () => {
  it.each(['4096', '-1', 'somebody', '1.5'])('are refused: %s', async (id) => {
    const { status, stderr } = await command(scratch, 'person', good, '--quiet', '--', id);
    expect(status).toBe(2);
    expect(stderr).toMatch(/no person/);
  });
});
