import { EvidenceError } from '../../errors.ts';
import type { Chunks } from './chunks.ts';
import { readCsvRows } from './csv-rows.ts';
import { otherFormat } from './messages.ts';
import { firstOfName } from './note-texts.ts';
import type { Reading } from './options.ts';
import { opened } from './read-table.ts';
import { asUtf8 } from './utf8.ts';
import { workbookRows } from './workbook-rows.ts';

/** Names that come again get a number, which is said: the first one is the one that counts. */
function toldApart(names: readonly string[], { notes }: Reading): string[] {
  const taken = new Set(names);
  const again: string[] = [];
  const apart = names.map((name, place) => {
    if (names.indexOf(name) === place) return name;
    let number = 2;
    while (taken.has(`${name} (${number})`)) number++;
    taken.add(`${name} (${number})`);
    again.push(`${name} (${number})`);
    return again[again.length - 1];
  });
  if (again.length > 0) notes.push(firstOfName(again));
  return apart;
}

/** Takes a row's cells as texts, as many as there are names, and the line on which it begins. */
export type TakeCells = (cells: readonly string[], line: number) => void;

/**
 * Reads a text table (UTF-8 or any encoding) row by row as texts; rows that do not fit are kept to the one policy of
 * `readCsvRows`, and `reading.notes` says what was done.
 */
export async function readTextRows(
  chunks: Chunks,
  reading: Reading,
  begin: (names: readonly string[]) => TakeCells,
): Promise<void> {
  await readCsvRows(chunks, reading, ({ names }) => {
    const take = begin(toldApart(names, reading));
    return (bytes, cutter, line) =>
      take(
        Array.from(names, (_, cell) => (cell < cutter.cells ? cutter.text(bytes, cell) : '')),
        line,
      );
  });
}

/** Reads CSV, TSV or Excel row by row as texts, also out of gzip or ZIP. */
export async function readRows(
  chunks: Chunks,
  reading: Reading,
  begin: (names: readonly string[]) => TakeCells,
): Promise<void> {
  const found = await opened(chunks, reading);
  if (found.format === 'text') return readTextRows(found.chunks, reading, begin);
  if (found.format !== 'excel') throw new EvidenceError(otherFormat({ en: 'Parquet', fr: 'du Parquet' }), reading.name);
  const { names, rows, lines } = await workbookRows(found.bytes, reading);
  const take = begin(toldApart(names, reading));
  rows.forEach((row, index) => {
    take(
      Array.from(names, (_, cell) => String(row[cell] ?? '')),
      lines[index],
    );
  });
}

/** A text of any encoding, piece by piece; `reading.notes` says where characters could not be read. */
export async function* textPieces(chunks: Chunks, reading: Reading): AsyncGenerator<string> {
  const { chunks: utf8 } = await asUtf8(chunks, reading);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for await (const chunk of utf8) yield decoder.decode(chunk, { stream: true });
}
