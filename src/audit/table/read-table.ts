import { EvidenceError } from '../../errors.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { type Chunks, chunksOf, peeked } from './chunks.ts';
import { encodingOfMark } from './encoding.ts';
import { oldExcel, otherFormat } from './messages.ts';
import { type Reading, type ReadOptions, readingOf } from './options.ts';
import { csvTable } from './read-csv.ts';
import { excelTable } from './read-excel.ts';
import { parquetTable } from './read-parquet.ts';
import type { Table } from './table.ts';
import { startsWith, unpacked } from './unpack.ts';

/** A file opened by the caller: its name for messages, its bytes as they come. */
export interface TableSource {
  readonly name: string;
  readonly stream: ReadableStream<Uint8Array>;
}

/** Files that are taken for tables and are none, by how they begin. */
const others: readonly { readonly begins: RegExp; readonly kind: Bilingual }[] = [
  { begins: /^%PDF/, kind: text('a PDF', 'un PDF') },
  { begins: /^\{\\rtf/, kind: text('a word processor’s text', 'un texte de traitement de texte') },
  { begins: /^\s*<(!doctype html|html|table|head|meta)/i, kind: text('a web page (HTML)', 'une page web (HTML)') },
  { begins: /^\s*<\?xml/i, kind: text('XML', 'du XML') },
  { begins: /^\s*(\{\s*["}]|\[\s*[[{\]"])/, kind: text('JSON', 'du JSON') },
  { begins: /^SQLite format 3/, kind: text('a database (SQLite)', 'une base de données (SQLite)') },
  { begins: /^BZh\d/, kind: text('compressed with bzip2', 'compressé par bzip2') },
  {
    begins: /^(\xfd7zXZ|7z\xbc\xaf|\x28\xb5\x2f\xfd|Rar!)/,
    kind: text('an archive that is not read', 'une archive qui ne se lit pas'),
  },
];

/** Refuses what is no table, in words that say what it is. */
export function demandTable(head: Uint8Array, name: string): void {
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) throw new EvidenceError(oldExcel(), name);
  const start = new TextDecoder('latin1').decode(head.subarray(encodingOfMark(head)?.markBytes ?? 0));
  const other = others.find(({ begins }) => begins.test(start));
  if (other !== undefined) throw new EvidenceError(otherFormat(other.kind), name);
}

/** What a file is once unpacked: a workbook, Parquet, or text. */
export type Opened =
  | { readonly format: 'excel'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly format: 'parquet' | 'text'; readonly chunks: Chunks };

/** Takes a file out of gzip or ZIP and tells what it is by its first bytes, whatever its name. */
export async function opened(chunks: Chunks, reading: Reading): Promise<Opened> {
  const found = await unpacked(chunks, reading);
  if (found.kind === 'workbook') return { format: 'excel', bytes: found.bytes };
  const { head, whole } = await peeked(found.chunks, 512);
  return {
    format: startsWith(head, 0x50, 0x41, 0x52, 0x31) ? 'parquet' : 'text',
    chunks: refusing(whole, head, reading),
  };
}

/** The same chunks; the first one is refused where the file is no table. */
async function* refusing(whole: Chunks, head: Uint8Array, { name }: Reading): AsyncGenerator<Uint8Array> {
  for await (const chunk of whole) {
    demandTable(head, name);
    yield chunk;
  }
}

/**
 * Reads a table from outside: CSV and TSV in any encoding, Excel, Parquet; also in gzip, or as the one table of a ZIP.
 * What was found out about it and what could not be read stands in `notes`.
 *
 * @throws EvidenceError where the file is no table, damaged, or larger than the limits
 * @example
 * const stream = new Blob(['# 2024\nscore;groupe\n1,5;a\n2,5;b\n']).stream();
 * (await readTable({ name: 'notes.csv', stream })).notes[0].code; // "header-row"
 */
export async function readTable(source: TableSource, options: ReadOptions = {}): Promise<Table> {
  const reading = readingOf(source.name, options);
  const found = await opened(chunksOf(source.stream), reading);
  if (found.format === 'excel') return excelTable(found.bytes, reading);
  return found.format === 'parquet' ? parquetTable(found.chunks, reading) : csvTable(found.chunks, reading);
}
