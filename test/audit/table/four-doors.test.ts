import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readMap } from '../../../src/audit/cameras/read/read-map.ts';
import { readWalk } from '../../../src/audit/cameras/routes/walk-file.ts';
import { readExport } from '../../../src/audit/chat/transcript/read-transcript.ts';
import type { ReadOptions } from '../../../src/audit/table/options.ts';
import { readTable } from '../../../src/audit/table/read-table.ts';
import { columnOf } from '../../../src/audit/table/table.ts';

interface Door {
  readonly rows: readonly (readonly string[])[];
  /** How many rows were read, and what was said. */
  readonly read: (bytes: Uint8Array, options?: ReadOptions) => Promise<{ rows: number; said: string }>;
}

const streamOf = (bytes: Uint8Array) => new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
const sourceOf = (bytes: Uint8Array) => ({ name: 'f', stream: streamOf(bytes) });
const joined = (notes: readonly { readonly en: string }[]) => notes.map(({ en }) => en).join('\n');

const doors: Record<string, Door> = {
  score: {
    rows: [
      ['note', 'groupe', 'prénom'],
      ['1', 'a', 'Zoé'],
      ['2', 'b', 'Noé'],
      ['3', 'a', 'Aé'],
      ['4', 'b', 'Bé'],
    ],
    read: async (bytes, options) => {
      const table = await readTable(sourceOf(bytes), options);
      columnOf(table, 'note');
      return { rows: table.rows, said: joined(table.notes.map(({ text }) => text)) };
    },
  },
  cameras: {
    rows: [
      ['latitude', 'longitude', 'exploité par'],
      ['48.85', '2.35', 'Préfecture'],
      ['48.86', '2.36', 'Préfecture'],
      ['48.87', '2.37', 'Mairie é'],
      ['48.88', '2.38', 'Mairie'],
    ],
    read: async (bytes, options) => {
      const map = await readMap([sourceOf(bytes)], { pointsAreCameras: true, table: options });
      return { rows: map.cameras.length, said: joined(map.files[0].notes ?? []) };
    },
  },
  chat: {
    rows: [
      ['time', 'sender', 'text'],
      ['2024-05-01T10:00:00Z', 'Zoé', 'déjà vu'],
      ['2024-05-01T10:01:00Z', 'Noé', 'oui'],
      ['2024-05-01T10:02:00Z', 'Zoé', 'été'],
      ['2024-05-01T10:03:00Z', 'Noé', 'non'],
    ],
    read: async (bytes, options) => {
      const { chats } = await readExport(streamOf(bytes), 'f', options);
      return { rows: chats[0].messages.length, said: joined(chats[0].notes) };
    },
  },
  walk: {
    rows: [
      ['latitude', 'longitude', 'lieu'],
      ['48.85', '2.35', 'départ'],
      ['48.86', '2.36', 'pont'],
      ['48.87', '2.37', 'été'],
      ['48.88', '2.38', 'fin'],
    ],
    read: async (bytes, options) => {
      const { lines, notes } = await readWalk(sourceOf(bytes), options);
      return { rows: lines[0].line.length / 2, said: joined(notes) };
    },
  },
};

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16be = (text: string) =>
  Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0) >> 8, letter.charCodeAt(0) & 255]));
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const title = 'Liste établie en été\r\n\r\n# commentaire\r\n';
const comments = Array.from({ length: 25 }, (_, line) => `# ligne ${line}\n`).join('');
const wideTitles = 'titre,de,trois\nautre,ligne,large\nencore,une,autre\n';

type Write = (delimiter: string) => string;

/** How a table may come, and what its reader has to say. */
const ways: readonly [string, (write: Write) => Uint8Array, RegExp | null, ReadOptions?][] = [
  [
    'with a mark, “sep=;” and a title',
    (write) => utf8(`\ufeffsep=;\r\n${title}${write(';')}`),
    /header was found on line 5/,
  ],
  [
    'in UTF-16 without a mark, with “sep=” and a title',
    (write) => utf16be(`sep=\t\n${title}${write('\t')}`),
    /utf-16be/,
  ],
  ['in Windows-1252 under a title', (write) => latin(title + write(';')), /windows-1252/],
  ['under 25 lines of comments', (write) => utf8(comments + write(',')), /header was found on line 26/],
  [
    'in gzip, in UTF-16, under a title',
    (write) => gzipSync(utf16be(`\ufeff${title}${write(';')}`)),
    /header was found/,
  ],
  [
    'in a ZIP beside a word on how to read it',
    (write) => zipSync({ 'a.tsv': utf8(write('\t')), 'README.txt': utf8('hello') }),
    null,
  ],
  ['in a ZIP in gzip', (write) => gzipSync(zipSync({ 'a.csv': utf8(write(',')) })), null],
  ['with the line of its header said', (write) => utf8(wideTitles + write(',')), null, { headerRow: 4 }],
];

describe.each(Object.entries(doors))('a table through the door of %s', (_, { rows, read }) => {
  const write: Write = (delimiter) => `${rows.map((row) => row.join(delimiter)).join('\n')}\n`;

  it.each(ways)('%s is read whole, and what was guessed is said', async (_, make, words, options) => {
    const found = await read(make(write), options);
    expect(found.rows).toBe(4);
    if (words !== null) expect(found.said).toMatch(words);
  });

  it('names that come twice are numbered and said', async () => {
    const again = rows.map((row, line) => [...row, line === 0 ? row[2] : `x${line}`].join(',')).join('\n');
    const found = await read(utf8(again));
    expect(found.rows).toBe(4);
    expect(found.said).toContain(`${rows[0][2]} (2)`);
  });

  it('a header beyond the end, two tables in a ZIP and an unknown encoding are refused in words', async () => {
    const refused = async (bytes: Uint8Array, options?: ReadOptions) =>
      expect(read(bytes, options)).rejects.toMatchObject({ name: 'EvidenceError' });
    await refused(utf8(write(',')), { headerRow: 99 });
    await refused(zipSync({ 'a.csv': utf8(write(',')), 'b.csv': utf8(write(',')) }));
    await refused(utf8(write(',')), { encoding: 'klingon' });
  });
});
