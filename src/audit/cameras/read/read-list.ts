import type { Bilingual } from '../../../language/bilingual.ts';
import { chunksOf } from '../../table/chunks.ts';
import { type ReadOptions, readingOf } from '../../table/options.ts';
import { readRows } from '../../table/read-rows.ts';
import type { ReadingNote, ReadingNoteCode } from '../../table/reading-notes.ts';
import type { OddityCode } from '../oddity-words.ts';
import type { ByteSource } from './byte-source.ts';
import { addRows, type Row } from './camera-rows.ts';
import type { MapBuilder } from './map-builder.ts';

/** A list of cameras is held whole in memory. */
const limitBytes = 200e6;

/** What the reader of tables says, as a register tells it. */
const oddityOf: Partial<Record<ReadingNoteCode, OddityCode>> = {
  encoding: 'readAsLatin',
  'unreadable-characters': 'listCharacters',
  'nul-bytes': 'listCharacters',
  'header-row': 'listHeader',
  'two-row-header': 'listHeader',
  'short-rows': 'listRowsShort',
  'left-out-rows': 'listRowsLeftOut',
  'cut-short': 'listRowsLeftOut',
};

/** The rows of a table from outside, each with the line where it begins, and what its reader has to say. */
export interface TableRows {
  readonly rows: readonly Row[];
  readonly lines: readonly number[];
  readonly notes: readonly ReadingNote[];
}

/** Reads CSV, TSV or Excel in any encoding, its header found, also out of gzip or ZIP. */
export async function tableRows(source: ByteSource, options: ReadOptions = {}): Promise<TableRows> {
  const reading = readingOf(source.name, { ...options, limits: { maxBytes: limitBytes, ...options.limits } });
  const [rows, lines]: [Row[], number[]] = [[], []];
  await readRows(chunksOf(source.rest()), reading, (names) => {
    return (cells, line) => {
      rows.push(Object.fromEntries(names.map((column, cell) => [column, cells[cell]])));
      lines.push(line);
    };
  });
  return { rows, lines, notes: reading.notes };
}

/** What was read of a list: the columns from which nothing was, and what its reader has to say. */
export interface ListRead {
  readonly unusedColumns: readonly string[];
  readonly notes: readonly Bilingual[];
}

/** Reads a list of cameras from a table. */
export async function readCsv(source: ByteSource, builder: MapBuilder, options?: ReadOptions): Promise<ListRead> {
  const { rows, lines, notes } = await tableRows(source, options);
  for (const { code } of notes) if (oddityOf[code] !== undefined) builder.oddities.add(oddityOf[code], source.name);
  return {
    unusedColumns: addRows(rows, source.name, builder, (row) => lines[row]),
    notes: notes.map(({ text }) => text),
  };
}
