import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { readCsv } from '../../../src/audit/table/read-csv.ts';
import type { Table } from '../../../src/audit/table/table.ts';

const shared = resolve(import.meta.dirname, '../../../../shared/data');

/** Published tables for tests, which lie beside the project and are no part of it. */
export const compasFile = resolve(shared, 'compas/compas-min.csv');
export const germanFile = resolve(shared, 'german-credit/german_credit.csv');
export const noCompas = !existsSync(compasFile);
export const noGerman = !existsSync(germanFile);

export const openCsv = (path: string): Promise<Table> =>
  readCsv(Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>, path);

export const textTable = (text: string, name = 'test.csv'): Promise<Table> => readCsv(new Blob([text]).stream(), name);

export const bytesTable = (bytes: Uint8Array<ArrayBuffer>, name = 'test.csv'): Promise<Table> =>
  readCsv(new Blob([bytes]).stream(), name);

/** Rows of a plain CSV file without quotes. */
export const plainRows = (path: string): Record<string, string>[] => {
  const [header, ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const names = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index], cell])));
};
