import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ReadOptions } from '../../../src/audit/table/options.ts';
import { readTable } from '../../../src/audit/table/read-table.ts';
import { cellText, columnOf, type Table } from '../../../src/audit/table/table.ts';
import { EvidenceError } from '../../../src/errors.ts';
import { parquet, workbook } from './files.ts';

const bytesOf = (data: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(data);
const read = (data: Uint8Array | string, options?: ReadOptions): Promise<Table> =>
  readTable(
    {
      name: 't',
      stream: new Blob([typeof data === 'string' ? data : bytesOf(data)]).stream() as ReadableStream<Uint8Array>,
    },
    options,
  );
const names = (table: Table) => table.columns.map(({ name }) => name);
const cells = (table: Table) =>
  Array.from({ length: table.rows }, (_, row) => table.columns.map((column) => cellText(column, row)));
const codes = (table: Table) => table.notes.map(({ code }) => code);
const numbersIn = (table: Table, name: string) => {
  const column = columnOf(table, name);
  return column.kind === 'number' ? [...column.values] : column.kind;
};

const plain = 'dossier;préfecture;note\n1;Évreux;1,5\n2;Nîmes;2,25\n3;Évreux;30,5\n';
const chinese = '编号,姓名,城市\n1,王小明,北京市\n2,李小红,上海市\n3,张三,广州市\n';
/** GB 18030 of the texts above: what an old office program in China saves. */
const gb18030 = (text: string): Uint8Array => {
  const codesOf = new Map<string, [number, number]>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0xb0; lead <= 0xf7; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++)
      codesOf.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Uint8Array.from([...text].flatMap((one) => (one < '\u0080' ? [one.charCodeAt(0)] : codesOf.get(one)!)));
};
const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

describe('the front door for tables', () => {
  it('reads one table the same in UTF-8, UTF-16 with and without a mark, and Windows-1252', async () => {
    const expected = cells(await read(plain));
    const files: [Uint8Array, string][] = [
      [strToU8(`\ufeff${plain}`), 'utf-8'],
      [utf16(`\ufeff${plain}`, false), 'utf-16le'],
      [utf16(`\ufeff${plain}`, true), 'utf-16be'],
      [utf16(plain, false), 'utf-16le'],
      [utf16(plain, true), 'utf-16be'],
      [Buffer.from(plain, 'latin1'), 'windows-1252'],
    ];
    for (const [file, encoding] of files) {
      const table = await read(file);
      expect(table.dialect.encoding).toBe(encoding);
      expect(names(table)).toEqual(['dossier', 'préfecture', 'note']);
      expect(cells(table)).toEqual(expected);
    }
  });

  it('tells GB18030 from Windows-1252 by its pairs of high bytes, and says which it took', async () => {
    const table = await read(gb18030(chinese));
    expect(table.dialect.encoding).toBe('gb18030');
    expect(cells(table)).toEqual(cells(await read(chinese)));
    expect(codes(table)).toEqual(['encoding']);
    const french = await read(Buffer.from('nom,métier\nZoé,développeuse\nNoël,éboueur\nÉloïse,lycéenne\n', 'latin1'));
    expect(cells(french)[2]).toEqual(['Éloïse', 'lycéenne']);
  });

  it('decides by the first byte that is not ASCII, however late it comes; --encoding says otherwise', async () => {
    const late = `name;n\n${'plain;1\n'.repeat(20_000)}`;
    const table = await read(Buffer.concat([Buffer.from(late), Buffer.from('Zoé;2\n', 'latin1')]));
    expect(cellText(table.columns[0], 20_000)).toBe('Zoé');
    const cyrillic = Uint8Array.from([...strToU8('a,b\n'), 0xcc, 0xe8, 0xf0, ...strToU8(',1\n')]);
    expect(cellText((await read(cyrillic, { encoding: 'windows-1251' })).columns[0], 0)).toBe('Мир');
    await expect(read('a,b\n1,2\n', { encoding: 'klingon' })).rejects.toThrow('--encoding klingon');
  });

  it('says broken characters and NUL bytes, and reads on', async () => {
    const broken = Uint8Array.from([...strToU8('é,b\nü,1\nx'), 0xff, ...strToU8('y,2\n')]);
    const table = await read(broken);
    expect(cells(table)).toEqual([
      ['ü', '1'],
      ['x\ufffdy', '2'],
    ]);
    expect(table.notes[0].text.en).toContain('about line 3');
    const nul = await read('a,b\nx\u0000y,1\n');
    expect([cells(nul), codes(nul)]).toEqual([[['xy', '1']], ['nul-bytes']]);
  });

  it('unpacks gzip, several members of it, and the one table of a ZIP', async () => {
    const expected = cells(await read(plain));
    const gzip = gzipSync(plain);
    expect(cells(await read(gzip))).toEqual(expected);
    expect(cells(await read(Buffer.concat([gzip, gzipSync('4;Nice;1,0\n')])))).toHaveLength(4);
    const archive = { '__MACOSX/._t.csv': strToU8('x'), 'data/t.csv': strToU8(plain), 'readme.txt': strToU8('hello') };
    const table = await read(zipSync(archive));
    expect(cells(table)).toEqual(expected);
    expect(table.notes[0].text.en).toContain('data/t.csv');
    const two = zipSync({ 'a.csv': strToU8('a,b\n1,2\n'), 'b.csv': strToU8(plain) });
    await expect(read(two)).rejects.toThrow('“a.csv”, “b.csv”; --sheet NAME');
    expect(cells(await read(two, { sheet: 'b.csv' }))).toEqual(expected);
    expect(cells(await read(zipSync({ 'book.xlsx': workbook({ s: [['a'], [1]] }) })))).toEqual([['1']]);
  });

  it('refuses an archive whose bytes do not match their CRC-32, or are cut short', async () => {
    const stored = zipSync({ 't.csv': strToU8(plain) }, { level: 0 });
    const at = Buffer.from(stored).indexOf('2,25');
    const altered = stored.slice();
    altered[at] = 0x39;
    await expect(read(altered)).rejects.toThrow('CRC-32');
    const gzip = gzipSync(plain);
    await expect(read(gzip.subarray(0, gzip.length - 6))).rejects.toThrow('damaged or cut short');
    const book = workbook({
      s: [
        ['a', 'b'],
        [1, 2],
      ],
    });
    const directory = Buffer.from(book).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    book[directory + 16] ^= 1;
    await expect(read(book)).rejects.toThrow('CRC-32');
  });

  it('refuses what unpacks too far before it fills the memory, unless that is asked for', async () => {
    const bomb = gzipSync(Buffer.alloc(12_800_000, `a,${'b'.repeat(125)}\n`));
    await expect(read(bomb)).rejects.toThrow('200 times its size');
    expect((await read(bomb, { maxUnpackedBytes: 50_000_000 })).rows).toBe(99_999);
    await expect(read(bomb, { maxUnpackedBytes: 1_000_000 })).rejects.toThrow('larger than the 1 MB');
    const rows = '<row><c><v>1</v></c></row>'.repeat(600_000);
    await expect(
      read(zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'xl/sheet.xml': strToU8(rows) })),
    ).rejects.toThrow('200 times its size');
  });

  it('finds the header under a title, comments and empty lines, and says where', async () => {
    const body = 'id;sexe;note\n1;F;3\n2;H;4\n3;F;5\n';
    for (const above of ['# tiré le 3 mars\n# source : préfecture\n', 'Décisions 2024;;\n;;\n', 'Décisions 2024\n\n']) {
      const table = await read(above + body);
      expect([names(table), cells(table)[0], codes(table)]).toEqual([
        ['id', 'sexe', 'note'],
        ['1', 'F', '3'],
        ['header-row'],
      ]);
      expect(table.lineOf(0)).toBe(above.split('\n').length + 1);
    }
    expect(codes(await read(body))).toEqual([]);
    expect(names(await read(`x;y;z\n${body}`, { headerRow: 2 }))).toEqual(['id', 'sexe', 'note']);
    await expect(read(body, { headerRow: 40 })).rejects.toThrow('--header-row 40');
    const bare = await read('1;F;3\n2;H;4\n', { headerRow: 0 });
    expect([names(bare), bare.rows, bare.lineOf(0)]).toEqual([['column 1', 'column 2', 'column 3'], 2, 1]);
  });

  it('reads a header of two rows, in Excel and in text, where the lower row is not whole or not unique', async () => {
    const head = [
      ['N°', 'Sexe', '2023', null, '2024', null],
      [null, null, 'note', 'fraude', 'note', 'fraude'],
    ];
    const body = [
      [1, 'F', 5, 'non', 6, 'oui'],
      [2, 'H', 4, 'non', 7, 'non'],
      [3, 'F', 3, 'oui', 7, 'non'],
    ];
    const expected = ['N°', 'Sexe', '2023 note', '2023 fraude', '2024 note', '2024 fraude'];
    const book = await read(workbook({ s: [['Titre'], ...head, ...body] }));
    expect([names(book), book.rows, book.lineOf(0)]).toEqual([expected, 3, 4]);
    expect(codes(book)).toContain('two-row-header');
    const text = [...head, ...body].map((row) => row.map((cell) => cell ?? '').join(';')).join('\n');
    expect(names(await read(text))).toEqual(expected);
    const unnamed = await read(',sexe,avis\nMarie,F,oui\nPaul,H,non\nAnne,F,oui\nLéa,F,non\n');
    expect([names(unnamed), unnamed.rows]).toEqual([['column 1', 'sexe', 'avis'], 4]);
  });

  it('numbers columns of one name that differ, reads equal ones once, and refuses only a name that is asked for', async () => {
    const table = await read('a,b,a,b\n1,x,2,x\n3,y,4,y\n');
    expect(names(table)).toEqual(['a (1)', 'b', 'a (2)']);
    expect(codes(table)).toEqual(['repeated-columns', 'numbered-names']);
    expect(() => columnOf(table, 'a')).toThrow('say which one, “a (1)”, “a (2)”');
    expect(columnOf(table, 'a (2)').name).toBe('a (2)');
    expect(columnOf(table, 'b').name).toBe('b');
  });

  it('reads numbers as people write them', async () => {
    const table = await read(
      'part;montant;écart;code\n"35,5 %";1 234,50 €;−3,2;007\n12 %;12,00 €;4;012\n"0,5 %";1 000 000,00 €;0,25;100\n',
    );
    expect(numbersIn(table, 'part')).toEqual([35.5, 12, 0.5]);
    expect(numbersIn(table, 'montant')).toEqual([1234.5, 12, 1_000_000]);
    expect(numbersIn(table, 'écart')).toEqual([-3.2, 4, 0.25]);
    expect(numbersIn(table, 'code')).toBe('text');
    expect(numbersIn(await read("n\n1'234.50\n12'000.00\n"), 'n')).toEqual([1234.5, 12_000]);
    expect(numbersIn(await read('a,n\nx,"1,234"\ny,"12,345,678"\n'), 'n')).toEqual([1234, 12_345_678]);
    expect(numbersIn(await read('a,n\nx,"35,5"\ny,"7,25"\n'), 'n')).toEqual([35.5, 7.25]);
    expect(numbersIn(await read('a;n\nx;1.234,5\ny;7\n'), 'n')).toEqual([1234.5, 7]);
    const book = await read(
      workbook({
        s: [
          ['a', 'n'],
          [1, '35,5'],
          [2, 7.25],
          [3, 'NA'],
        ],
      }),
    );
    expect(numbersIn(book, 'n')).toEqual([35.5, 7.25, Number.NaN]);
  });

  it('does not guess whether 35,500 is 35.5 or 35500 where nothing tells; --decimal does', async () => {
    for (const mark of [',', '.']) {
      const file = `id;n\n1;35${mark}500\n2;73${mark}800\n3;112${mark}000\n`;
      const table = await read(file);
      expect([numbersIn(table, 'n'), codes(table)]).toEqual(['text', ['ambiguous-numbers']]);
      expect(cellText(columnOf(table, 'n'), 0)).toBe(`35${mark}500`);
      expect(numbersIn(await read(file, { decimal: mark as ',' | '.' }), 'n')).toEqual([35.5, 73.8, 112]);
      expect(numbersIn(await read(file, { decimal: mark === ',' ? '.' : ',' }), 'n')).toEqual([
        35_500, 73_800, 112_000,
      ]);
      const told = await read(`id;n;m\n1;35${mark}500;2${mark}5\n2;73${mark}800;3${mark}25\n`);
      expect(numbersIn(told, 'n')).toEqual([35.5, 73.8]);
    }
    expect(numbersIn(await read('id;n\n1;0,500\n2;73,800\n'), 'n')).toEqual([0.5, 73.8]);
  });

  it('fills rows that end early, leaves out the few that are too long or broken, leaves out a row cut off at the end', async () => {
    const body = Array.from({ length: 300 }, (_, i) => `${i},x,y`);
    const file = ['a,b,c', ...body, '300,x', '301,x,y,z', '302,"x" z,y', '303,x'].join('\n');
    const table = await read(file);
    expect(table.rows).toBe(301);
    expect(codes(table)).toEqual(['cut-short', 'left-out-rows', 'short-rows']);
    expect(table.notes[1].text.en).toContain('lines 303, 304');
    expect(cells(table)[300]).toEqual(['300', 'x', null]);
    const sourced = await read('a;b;c\n1;x;2\n2;y;3\n\nSource : préfecture\n');
    expect([sourced.rows, codes(sourced)]).toEqual([2, ['left-out-rows']]);
    expect(cells(await read('a, b, c\n1, "x, y", 2\n3, "z", 4\n'))[0]).toEqual(['1', 'x, y', '2']);
  });

  it('says what a file is that is no table', async () => {
    const files: [string | Uint8Array, string][] = [
      ['%PDF-1.7\n%', 'a PDF'],
      ['<html><body><table>', 'a web page'],
      ['{"a": 1}', 'JSON'],
      [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3), 'old Excel'],
      [zipSync({}), 'no file'],
    ];
    for (const [file, words] of files) await expect(read(file)).rejects.toThrow(words);
  });

  it('any file damaged anywhere ends in a table or in a clear error', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => `${i};${i % 2 ? 'Zoé' : '"Léa; ""x"""'};${i},5 %`);
    const text = ['# titre', 'n;nom;part', ...rows].join('\r\n');
    const files = [
      strToU8(text),
      utf16(text, false),
      Buffer.from(text, 'latin1'),
      gb18030(chinese),
      gzipSync(text),
      zipSync({ 't.csv': strToU8(text), 'b.txt': strToU8('x') }),
      workbook({
        s: [
          ['a', null],
          ['b', 'c'],
          [1, 'x'],
          [2, '3,5'],
        ],
        t: [['z']],
      }),
      parquet({ a: [1, 2, 3], b: ['x', '1,5', null] }),
    ].map(bytesOf);
    const change = fc.record({ at: fc.nat(5_000), to: fc.nat(255) });
    const asked = fc.record(
      {
        headerRow: fc.nat(4),
        decimal: fc.constantFrom('.' as const, ',' as const),
        delimiter: fc.constantFrom(';', '\t', 'x'),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(change, { maxLength: 6 }),
        fc.option(fc.nat(3_000)),
        asked,
        async (file, changes, cut, options) => {
          const bytes = cut === null ? file.slice() : file.slice(0, cut);
          for (const { at, to } of changes) if (bytes.length > 0) bytes[at % bytes.length] = to;
          try {
            const table = await read(bytes, options);
            expect(table.rows).toBeGreaterThan(0);
            expect(new Set(names(table)).size).toBe(table.columns.length);
            for (const { text: words } of table.notes) expect(words.en.length * words.fr.length).toBeGreaterThan(0);
          } catch (error) {
            expect(error, String((error as Error).stack)).toBeInstanceOf(EvidenceError);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
