import { chunksOf } from '../../table/chunks.ts';
import type { ReadingNoteCode } from '../../table/notes.ts';
import { readingOf } from '../../table/options.ts';
import { readRows } from '../../table/read-rows.ts';
import type { OddityCode } from '../oddity-words.ts';
import type { ByteSource } from './byte-source.ts';
import type { MapBuilder } from './map-builder.ts';
import { addRows, type Row } from './rows.ts';

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

/** A column name that comes again gets a number: the first one is the one that counts. */
function distinct(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** Reads a list of cameras from CSV or Excel, in whatever encoding; says which columns were not read. */
export async function readCsv(source: ByteSource, builder: MapBuilder): Promise<readonly string[]> {
  const reading = readingOf(source.name, { limits: { maxBytes: limitBytes } });
  const [rows, lines]: [Row[], number[]] = [[], []];
  await readRows(chunksOf(source.rest()), reading, (names) => {
    const columns = distinct(names);
    return (cells, line) => {
      rows.push(Object.fromEntries(columns.map((column, at) => [column, cells[at]])));
      lines.push(line);
    };
  });
  for (const { code } of reading.notes)
    if (oddityOf[code] !== undefined) builder.oddities.add(oddityOf[code], source.name);
  return addRows(rows, source.name, builder, (row) => lines[row]);
}
