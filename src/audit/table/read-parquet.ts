import { type AsyncBuffer, type ColumnData, parquetMetadataAsync, parquetRead } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { EvidenceError } from '../../errors.ts';
import { readerReason } from '../../language/reader-words.ts';
import { assembled } from './assemble.ts';
import { type PlainCell, repeatedRows } from './cell-columns.ts';
import { type Chunks, chunksOf, wholeOf } from './chunks.ts';
import { emptyTable, tooLarge, unreadableColumn, unreadableFile } from './messages.ts';
import { type Reading, type ReadOptions, readingOf } from './options.ts';
import { type Column, columnFrom, type Table } from './table.ts';

const maxBytes = 2_000_000_000;

const plainCell = (cell: unknown): PlainCell => {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'number' || typeof cell === 'boolean' || typeof cell === 'string') return cell;
  if (typeof cell === 'bigint') return Number.isSafeInteger(Number(cell)) ? Number(cell) : String(cell);
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '');
  if (cell instanceof Uint8Array) return new TextDecoder().decode(cell);
  return JSON.stringify(cell, (_, value) => (typeof value === 'bigint' ? String(value) : value));
};

const bufferOf = (bytes: Uint8Array<ArrayBuffer>): AsyncBuffer => ({
  byteLength: bytes.length,
  slice: (start, end) => bytes.buffer.slice(start, end),
});

/** Reads one column at a time, so that only one is ever held as plain values. */
async function readColumn(
  file: AsyncBuffer,
  metadata: Metadata,
  place: string,
  name: string,
  rows: number,
): Promise<Column> {
  const cells: PlainCell[] = new Array(rows).fill(null);
  const keep = (chunk: ColumnData) => {
    for (let i = 0; i < chunk.columnData.length; i++) cells[chunk.rowStart + i] = plainCell(chunk.columnData[i]);
  };
  try {
    await parquetRead({ file, metadata, columns: [name], compressors, onChunk: keep });
  } catch (error) {
    throw new EvidenceError(unreadableColumn(name, readerReason(error)), place);
  }
  return columnFrom(name, cells);
}

type Metadata = Awaited<ReturnType<typeof parquetMetadataAsync>>;

/** A Parquet file as columns. */
export async function parquetTable(chunks: Chunks, reading: Reading): Promise<Table> {
  const { name, limits, options } = reading;
  const file = bufferOf(await wholeOf(chunks, name, maxBytes));
  try {
    const metadata = await parquetMetadataAsync(file);
    const rows = Number(metadata.num_rows);
    if (rows > limits.maxRows) throw new EvidenceError(tooLarge('rows', limits.maxRows), name);
    if (rows === 0) throw new EvidenceError(emptyTable(), name);
    const columns: Column[] = [];
    for (const column of topLevelNames(metadata)) columns.push(await readColumn(file, metadata, name, column, rows));
    const duplicates = repeatedRows(columns, rows);
    const dialect = { format: 'parquet' } as const;
    return assembled(
      { rows, columns, lineOf: (row) => row + 1, duplicates, dialect },
      { asked: options.decimal },
      reading,
    );
  } catch (error) {
    if (error instanceof EvidenceError) throw error;
    throw new EvidenceError(unreadableFile('Parquet', readerReason(error)), name);
  }
}

/**
 * Reads a Parquet file (Snappy, gzip, Zstandard, Brotli, LZ4).
 *
 * @param stream the file's bytes; 2 GB and 20 million rows at most
 * @throws EvidenceError where the file is no Parquet or holds no rows
 * @example
 * const table = await readParquet(file.stream(), 'decisions.parquet');
 */
export const readParquet = (
  stream: ReadableStream<Uint8Array>,
  name = 'table.parquet',
  options: ReadOptions = {},
): Promise<Table> => parquetTable(chunksOf(stream), readingOf(name, options));

/** The names of the schema's first level: the root is element 0, and a group's children follow it. */
function topLevelNames(metadata: Metadata): string[] {
  const names: string[] = [];
  const skip = (index: number): number => {
    let next = index + 1;
    for (let child = 0; child < (metadata.schema[index].num_children ?? 0); child++) next = skip(next);
    return next;
  };
  for (let index = 1; index < metadata.schema.length; index = skip(index)) names.push(metadata.schema[index].name);
  // Damage can take a name away, whatever the types say.
  if (names.some((name) => typeof name !== 'string')) throw new Error('a column has no name');
  return names;
}
