import { parse } from 'csv-parse/browser/esm/sync';
import type { ByteSource } from './byte-source.ts';
import type { MapBuilder } from './map-builder.ts';
import { badCsv, emptyFile } from './messages-reading.ts';
import { addRows, type Row } from './rows.ts';

const limitBytes = 200e6;

const delimiterOf = (header: string): string =>
  [',', ';', '\t', '|']
    .map((delimiter) => ({ delimiter, number: header.split(delimiter).length }))
    .reduce((best, next) => (next.number > best.number ? next : best)).delimiter;

/** UTF-8, or else Windows-1252, in which a spreadsheet on a French or German machine saves CSV. */
function decoded(bytes: Uint8Array): { text: string; isLatin: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isLatin: false };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), isLatin: true };
  }
}

/** Reads a list of cameras from CSV; the delimiter is found in the header line. */
export async function readCsv(source: ByteSource, builder: MapBuilder): Promise<readonly string[]> {
  const { text, isLatin } = decoded(await source.whole(limitBytes));
  if (isLatin) builder.oddities.add('readAsLatin', source.name);
  if (text.trim() === '') throw emptyFile(source.name);
  const delimiter = delimiterOf(text.slice(0, text.search(/[\r\n]|$/)));
  return addRows(parsedRows(text, delimiter, source.name), source.name, builder, (row) => row + 2);
}

function parsedRows(text: string, delimiter: string, name: string): Row[] {
  try {
    return parse(text, { columns: true, delimiter, skip_empty_lines: true, relax_column_count: true, trim: true });
  } catch (error) {
    const line = (error as { lines?: number }).lines;
    throw badCsv(line === undefined ? name : `${name}:${line}`, error instanceof Error ? error.message : String(error));
  }
}
