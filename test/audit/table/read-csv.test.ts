import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/audit/table/read-csv.ts';
import { cellText, columnOf } from '../../../src/audit/table/table.ts';
import { EvidenceError } from '../../../src/errors.ts';
import { bytesTable, textTable } from '../score/data.ts';

const rowsOf = async (text: string) => {
  const table = await textTable(text);
  return Array.from({ length: table.rows }, (_, row) => table.columns.map((column) => cellText(column, row)));
};

describe('reading CSV', () => {
  it('understands a French Excel file: semicolons, decimal commas, grouped thousands, Windows-1252', async () => {
    const text = 'pr\xe9nom;note;revenu\r\nAm\xe9lie;1,5;1 234,50\r\n\xc9lo\xefse;12,25;12 000\r\n';
    const table = await bytesTable(Uint8Array.from(text, (character) => character.charCodeAt(0)));
    expect(table.dialect).toMatchObject({ delimiter: ';', decimal: ',', encoding: 'windows-1252' });
    expect(table.columns.map((column) => column.name)).toEqual(['prénom', 'note', 'revenu']);
    expect(cellText(table.columns[0], 1)).toBe('Éloïse');
    expect(columnOf(table, 'note')).toMatchObject({ kind: 'number', values: Float64Array.of(1.5, 12.25) });
    expect(columnOf(table, 'revenu')).toMatchObject({ kind: 'number', values: Float64Array.of(1234.5, 12000) });
  });

  it('understands tabs, a byte order mark, UTF-16, “sep=;”, quotes, doubled quotes and new lines inside them', async () => {
    expect(await rowsOf('\ufeffa\tb\n1\tx\n')).toEqual([['1', 'x']]);
    expect(await rowsOf('sep=;\na;b\n1;x\n')).toEqual([['1', 'x']]);
    expect(await rowsOf('a,b\n"say ""no"", twice","two\nlines"\n')).toEqual([['say "no", twice', 'two\nlines']]);
    const utf16 = new Uint8Array(Buffer.from('\ufeffa;b\n1;é\n', 'utf16le'));
    const table = await bytesTable(utf16);
    expect([table.columns[1].name, cellText(table.columns[1], 0)]).toEqual(['b', 'é']);
  });

  it('keeps codes as texts (007, sixteen digits) and counts missing words', async () => {
    const table = await textTable('code,long,value\n007,1234567890123456,NA\n008,1234567890123457,2\n009,1,n/a\n');
    expect(cellText(table.columns[0], 0)).toBe('007');
    expect(cellText(table.columns[1], 1)).toBe('1234567890123457');
    expect(columnOf(table, 'value')).toMatchObject({ kind: 'number', missing: 2 });
  });

  it('does not take English thousands for decimal commas', async () => {
    const table = await textTable('name;pay\na;1,234\nb;12,345\n');
    expect(table.dialect.decimal).toBe('.');
    expect(cellText(columnOf(table, 'pay'), 0)).toBe('1,234');
  });

  it('counts rows that repeat an earlier one', async () => {
    expect((await textTable('a,b\n1,x\n2,y\n1,x\n1,x\n')).duplicates).toBe(2);
  });

  it('says the line of an open quotation mark and of a row that is too long; no rows and bytes of no text are errors', async () => {
    await expect(textTable('a,b\n1,2\n\n"x\ny",4\n5,6,7\n')).rejects.toThrow(
      'test.csv:6: row 3 has 3 cells where the header has 2',
    );
    await expect(textTable('a,b\n1,"2\n3,4\n')).rejects.toThrow('test.csv:2: a quotation mark');
    await expect(textTable('')).rejects.toThrow('no rows');
    await expect(textTable('a,b\n')).rejects.toThrow('no rows');
    await expect(bytesTable(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 1))).rejects.toThrow('no text');
  });

  it('keeps its limits', async () => {
    const limits = { maxRows: 2, maxColumns: 3, maxRowBytes: 100, maxBytes: 1000 };
    const read = (text: string) => readCsv(new Blob([text]).stream(), 't.csv', { limits });
    await expect(read('a\n1\n2\n3\n')).rejects.toThrow('more than 2 rows');
    await expect(read('a,b,c,d\n1,2,3,4\n')).rejects.toThrow('more than 3 columns');
    await expect(read(`a\n${'x'.repeat(2000)}\n`)).rejects.toThrow(EvidenceError);
  });

  it('reads back what any table wrote, however its bytes are cut into chunks', async () => {
    const cell = fc.stringMatching(/^[ -~é€”;]{0,8}$/).map((text) => text.trim());
    const present = cell.map((text) => `t${text}`);
    const tables = fc.array(fc.tuple(present, present), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(tables, fc.integer({ min: 1, max: 7 }), async (rows, size) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const bytes = new TextEncoder().encode(['x,y', ...rows.map((row) => row.map(quoted).join(','))].join('\n'));
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
          bytes.subarray(i * size, (i + 1) * size),
        );
        const table = await readCsv(Readable.toWeb(Readable.from(chunks)) as ReadableStream<Uint8Array>);
        const read = Array.from({ length: table.rows }, (_, row) =>
          table.columns.map((column) => cellText(column, row)),
        );
        expect(read).toEqual(rows.map((row) => row.map((text) => text.trim())));
      }),
      { numRuns: 60 },
    );
  });

  it('any bytes end in a table or in a clear error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        try {
          expect((await bytesTable(Uint8Array.from(bytes))).rows).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(EvidenceError);
        }
      }),
      { numRuns: 300 },
    );
  });
});
