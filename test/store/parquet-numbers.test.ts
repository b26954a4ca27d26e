import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { afterAll, describe, expect, it } from 'vitest';
import type { NumberColumn } from '../../src/measures/run-result.ts';
import { type Column, writeParquet } from '../../src/store/parquet.ts';

interface Row {
  readonly word: string;
  readonly whole: number;
  readonly real: number;
  readonly maybe: number | null;
  readonly never: number | null;
  readonly yes: boolean;
}

const columns: readonly Column<Row>[] = [
  { name: 'word', type: 'text', of: ({ word }) => word },
  { name: 'whole', type: 'integer', of: ({ whole }) => whole },
  { name: 'real', type: 'number', of: ({ real }) => real },
  { name: 'maybe', type: 'integer', optional: true, of: ({ maybe }) => maybe },
  { name: 'never', type: 'integer', optional: true, of: ({ never }) => never },
  { name: 'yes', type: 'boolean', of: ({ yes }) => yes },
];

const words = ['one', 'deux — é', ''];
const folder = mkdtempSync(join(tmpdir(), 'parquet-numbers-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Rows whose numbers are few or all different, small, large, negative, fractional or not there. */
const rowsOf = (many: number): Row[] =>
  Array.from({ length: many }, (_, row) => ({
    word: words[row % 3],
    whole: row % 2 === 0 ? row * 40_000 : -row,
    real: row % 5 === 0 ? -0.5 : row / 7,
    maybe: row % 3 === 0 ? null : 70_000 + (row % 4),
    never: null,
    yes: row % 11 < 4,
  }));

function inNumbers(rows: readonly Row[]): Record<keyof Row, NumberColumn> {
  const numbers = (of: (row: Row) => number | null) => Float64Array.from(rows, (row) => of(row) ?? Number.NaN);
  return {
    word: { numbers: numbers(({ word }) => words.indexOf(word)), names: words },
    whole: { numbers: numbers(({ whole }) => whole) },
    real: { numbers: numbers(({ real }) => real) },
    maybe: { numbers: numbers(({ maybe }) => maybe) },
    never: { numbers: numbers(({ never }) => never) },
    yes: { numbers: numbers(({ yes }) => Number(yes)) },
  };
}

const groups = (rows: readonly Row[]) =>
  function* (many: number) {
    for (let at = 0; at < rows.length; at += many) yield inNumbers(rows.slice(at, at + many));
  };

const write = (name: string, rows: readonly Row[], inColumns = groups(rows)): Promise<number> =>
  writeParquet(join(folder, name), columns, { [Symbol.iterator]: () => rows.values(), inColumns }, {}, 1000);

describe('columns of numbers', () => {
  it.each([1, 17, 1000, 2500])('are read again as the %i rows that they stand for', async (many) => {
    const rows = rowsOf(many);
    expect(await write('numbers.parquet', rows)).toBe(many);
    const file = await asyncBufferFromFile(join(folder, 'numbers.parquet'));
    expect(await parquetReadObjects({ file })).toEqual(rows);
  });

  it('are the same file as those rows', async () => {
    const rows = rowsOf(2500);
    await write('numbers.parquet', rows);
    await writeParquet(join(folder, 'rows.parquet'), columns, rows, {}, 1000);
    expect(readFileSync(join(folder, 'numbers.parquet')).equals(readFileSync(join(folder, 'rows.parquet')))).toBe(true);
  });

  it('are refused where a number is missing that may not be', async () => {
    const rows = rowsOf(10);
    const damaged = { ...inNumbers(rows), real: { numbers: new Float64Array(10).fill(Number.NaN) } };
    await expect(
      write('damaged.parquet', rows, function* () {
        yield damaged;
      }),
    ).rejects.toThrow(/real/);
  });
});
