import { closeSync, createReadStream, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { oldExcel } from '../audit/table/messages.ts';
import { readCsv } from '../audit/table/read-csv.ts';
import { readExcel } from '../audit/table/read-excel.ts';
import { readParquet } from '../audit/table/read-parquet.ts';
import type { Table } from '../audit/table/table.ts';
import { EvidenceError } from '../errors.ts';

const cannotOpen = (path: string, reason: string): EvidenceError =>
  new EvidenceError({ en: `cannot be opened (${reason})`, fr: `ne s’ouvre pas (${reason})` }, path);

/** A small text file as a whole. */
export function openText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw cannotOpen(path, (error as NodeJS.ErrnoException).code ?? String(error));
  }
}

/** The first bytes say what a file is, whatever its name. */
function formatOf(path: string): 'csv' | 'parquet' | 'excel' {
  const bytes = Buffer.alloc(4);
  let file: number;
  try {
    if (statSync(path).isDirectory()) throw cannotOpen(path, 'directory');
    file = openSync(path, 'r');
  } catch (error) {
    if (error instanceof EvidenceError) throw error;
    throw cannotOpen(path, (error as NodeJS.ErrnoException).code ?? String(error));
  }
  readSync(file, bytes, 0, 4, 0);
  closeSync(file);
  if (bytes.toString('hex') === 'd0cf11e0') throw new EvidenceError(oldExcel(), path);
  if (bytes.toString('latin1') === 'PAR1') return 'parquet';
  if (bytes.toString('latin1') === 'PK\u0003\u0004') return 'excel';
  return 'csv';
}

/** The same bytes; tells what share of them has been read. */
function counted(
  stream: ReadableStream<Uint8Array>,
  size: number,
  onProgress: (share: number) => void,
): ReadableStream<Uint8Array> {
  let bytes = 0;
  return stream.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.length;
        onProgress(Math.min(1, bytes / size));
        controller.enqueue(chunk);
      },
    }),
  );
}

/** Opens a table of decisions: CSV, TSV, Parquet or Excel, told apart by their first bytes. */
export async function openTable(path: string, sheet?: string, onProgress?: (share: number) => void): Promise<Table> {
  const format = formatOf(path);
  const file = Readable.toWeb(createReadStream(path, { highWaterMark: 1 << 20 })) as ReadableStream<Uint8Array>;
  const stream = onProgress === undefined ? file : counted(file, statSync(path).size, onProgress);
  const name = basename(path);
  if (format === 'parquet') return readParquet(stream, name);
  if (format === 'excel') return readExcel(stream, name, sheet);
  return readCsv(stream, name);
}
