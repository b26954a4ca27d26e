import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  auditScore,
  readExcel,
  readMeaning,
  readParquet,
  type Table,
  understand,
} from '../../../src/audit/score/index.ts';
import { cellText } from '../../../src/audit/table/table.ts';
import { EvidenceError } from '../../../src/errors.ts';
import { type Cell, parquet, workbook } from './files.ts';

const streamOf = (bytes: Uint8Array<ArrayBuffer>) => new Blob([bytes]).stream();
const cellsOf = (table: Table) =>
  Array.from({ length: table.rows }, (_, row) => table.columns.map((column) => cellText(column, row)));

const rows: Cell[][] = [
  ['note', 'sexe', 'fraude'],
  [7, 'F', true],
  [2.5, 'H', false],
  [null, null, null],
  [9, 'F', false],
  [2.5, 'H', false],
];

const columns = { note: [7, 2.5, 9, 2.5], sexe: ['F', 'H', 'F', 'H'], fraude: [true, false, false, false] };
const asked = { score: 'note', threshold: 5, outcome: 'fraude', groups: [['sexe']], factors: [] };

/** Any few bytes of a real file changed, cut off or put in: a table or a clear error, nothing else. */
async function survives(file: Uint8Array<ArrayBuffer>, read: (bytes: Uint8Array<ArrayBuffer>) => Promise<unknown>) {
  const change = fc.record({ at: fc.nat(file.length - 1), to: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 6 }), fc.nat(file.length), fc.boolean(), async (list, end, cut) => {
      const bytes = cut ? file.slice(0, end) : file.slice();
      for (const { at, to } of list) if (at < bytes.length) bytes[at] = to;
      await read(bytes).catch((error: unknown) => expect(error).toBeInstanceOf(EvidenceError));
    }),
    { numRuns: 150, seed: 6 },
  );
}

describe('an Excel workbook', () => {
  it('gives the same cells and the same audit as the columns in memory; a blank row keeps the line numbers', async () => {
    const table = await readExcel(streamOf(workbook({ Feuille1: rows })), 'a.xlsx');
    expect(cellsOf(table)).toEqual([
      ['7', 'F', 'true'],
      ['2.5', 'H', 'false'],
      ['9', 'F', 'false'],
      ['2.5', 'H', 'false'],
    ]);
    expect([0, 1, 2, 3].map(table.lineOf)).toEqual([2, 3, 5, 6]);
    expect(understand(table)).toMatchObject({ rows: 4, duplicates: 1, dialect: { format: 'excel' } });
    const { groups } = auditScore(table, asked);
    expect(groups.sexe.F).toMatchObject({ n: 2, tp: 1, fp: 1, tn: 0, fn: 0 });
    expect(groups.sexe.H).toMatchObject({ n: 2, tp: 0, fp: 0, tn: 2, fn: 0 });
  });

  it('reads the sheet that is named and lists the sheets where there is none of that name', async () => {
    const file = workbook({ one: rows, two: [['a'], [1]] });
    expect((await readExcel(streamOf(file), 'a.xlsx', { sheet: 'two' })).columns.map((column) => column.name)).toEqual([
      'a',
    ]);
    await expect(readExcel(streamOf(file), 'a.xlsx', { sheet: 'three' })).rejects.toThrow(
      'the sheets are “one”, “two”',
    );
  });

  it('without rows, or no workbook at all: a clear error', async () => {
    const read = (bytes: Uint8Array<ArrayBuffer>) => readExcel(streamOf(bytes), 'a.xlsx');
    await expect(read(workbook({ s: [['a', 'b']] }))).rejects.toThrow('no rows');
    await expect(read(new Uint8Array([80, 75, 3, 4, 1]))).rejects.toThrow(EvidenceError);
    await expect(read(new Uint8Array(zipSync({ 'x.txt': new Uint8Array(3) })))).rejects.toThrow(EvidenceError);
  });

  it('damaged anywhere ends in a table or in a clear error', () =>
    survives(workbook({ s: rows }), (bytes) => readExcel(streamOf(bytes))));
});

describe('a Parquet file', () => {
  it('gives the same cells and the same audit as the columns in memory', async () => {
    const table = await readParquet(streamOf(parquet(columns)), 'a.parquet');
    expect(cellsOf(table).map((row) => row.slice(0, 2))).toEqual([
      ['7', 'F'],
      ['2.5', 'H'],
      ['9', 'F'],
      ['2.5', 'H'],
    ]);
    expect(understand(table)).toMatchObject({ rows: 4, duplicates: 1, dialect: { format: 'parquet' } });
    expect(auditScore(table, asked).groups.sexe.F).toMatchObject({ n: 2, tp: 1, fp: 1, tn: 0, fn: 0 });
  });

  it('keeps missing cells, dates and large whole numbers', async () => {
    const file = parquet({
      day: [new Date('2024-03-01T00:00:00Z'), null, new Date('2024-03-01T12:30:00Z')],
      big: [2n ** 60n, 5n, null],
      some: [null, 1.5, -2],
    });
    expect(cellsOf(await readParquet(streamOf(file)))).toEqual([
      ['2024-03-01', '1152921504606846976', null],
      [null, '5', '1.5'],
      ['2024-03-01T12:30:00.000Z', null, '-2'],
    ]);
  });

  it('damaged anywhere ends in a table or in a clear error', () =>
    survives(parquet(columns), (bytes) => readParquet(streamOf(bytes))));
});

describe('the YAML that names columns', () => {
  it('gives what the command line would: groups apart and crossed, values as texts', () => {
    expect(
      readMeaning(
        'score: note\nthreshold: 5\nbelow: true\noutcome: fraude\noutcomePositive: [oui, 1]\ngroups:\n  - sexe\n  - [sexe, âge]\nreference: { sexe: F }\nimmutable: [sexe]\n',
      ),
    ).toEqual({
      score: 'note',
      threshold: 5,
      below: true,
      outcome: 'fraude',
      outcomePositive: ['oui', '1'],
      groups: [['sexe'], ['sexe', 'âge']],
      reference: { sexe: 'F' },
      immutable: ['sexe'],
    });
    expect(readMeaning('')).toEqual({});
  });

  it('says file, line and column of a word that it does not know, a wrong type and a broken line', () => {
    const place = (text: string) => {
      try {
        readMeaning(text, 'c.yaml');
      } catch (error) {
        return String((error as EvidenceError).place);
      }
      return 'read';
    };
    expect(place('score: note\nthreshold: five\n')).toBe('c.yaml:2:12');
    expect(place('score: note\ngroup: sexe\n')).toMatch(/^c\.yaml:2:/);
    expect(place('score: [a\n')).toMatch(/^c\.yaml:\d+:\d+$/);
  });

  it('of any text ends in a meaning or in a clear error, also where anchors multiply', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghij'].map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[i]}`)}]`).join('\n')}`;
    expect(() => readMeaning(bomb)).toThrow(EvidenceError);
    const word = fc.constantFrom(
      'score',
      ': ',
      '\n',
      'groups',
      '- ',
      '[',
      ']',
      '{',
      '&a ',
      '*a',
      '"',
      '  ',
      '5',
      '!!js ',
      '<<: ',
      '? ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((parts) => parts.join('')),
        ),
        (text) => {
          try {
            readMeaning(text);
          } catch (error) {
            expect(error, text).toBeInstanceOf(EvidenceError);
          }
        },
      ),
      { numRuns: 400, seed: 3 },
    );
  });
});
