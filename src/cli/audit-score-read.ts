import { accessSync, constants, createReadStream, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadOptions } from '../audit/table/options.ts';
import { readTable } from '../audit/table/read-table.ts';
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

/** Opens a table of decisions: CSV, TSV, Parquet or Excel, also compressed, told apart by their bytes. */
export async function openTable(
  path: string,
  options: ReadOptions = {},
  onProgress?: (share: number) => void,
): Promise<Table> {
  let size: number;
  try {
    const found = statSync(path);
    if (found.isDirectory()) throw cannotOpen(path, 'directory');
    accessSync(path, constants.R_OK);
    size = found.size;
  } catch (error) {
    if (error instanceof EvidenceError) throw error;
    throw cannotOpen(path, (error as NodeJS.ErrnoException).code ?? String(error));
  }
  const file = Readable.toWeb(createReadStream(path, { highWaterMark: 1 << 20 })) as ReadableStream<Uint8Array>;
  const stream = onProgress === undefined ? file : counted(file, size, onProgress);
  return readTable({ name: basename(path), stream }, options);
}
