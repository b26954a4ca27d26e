import { readSheet } from 'read-excel-file/universal';
import { EvidenceError } from '../../errors.ts';
import { emptySheet, noSheet, tooLarge, unreadableFile } from './messages.ts';
import { demandDistinct, namesOf } from './read-csv.ts';
import { columnFrom, type Table } from './table.ts';

const maxBytes = 200_000_000;
const maxUnpackedBytes = 1_500_000_000;
const maxRows = 1_048_576;

type Cell = string | number | boolean | Date | null | typeof Date;

const plainCell = (cell: Cell | undefined): string | number | boolean | null => {
  if (cell === null || cell === undefined || typeof cell === 'function') return null;
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '');
  if (typeof cell === 'string') return cell.trim();
  return cell;
};

/** The bytes that a ZIP's directory says it unpacks to: a small file may be made to fill the memory. */
function unpackedBytes(zip: Uint8Array<ArrayBuffer>): number {
  const view = new DataView(zip.buffer);
  let total = 0;
  for (let at = 0; at + 46 <= zip.length; at++)
    if (zip[at] === 0x50 && view.getUint32(at, true) === 0x02014b50) {
      total += view.getUint32(at + 24, true);
      at += 45;
    }
  return total;
}

function sheetError(error: Error, sheet: string | undefined): EvidenceError['text'] {
  const names = / Available sheets: (.*)$/s.exec(error.message)?.[1];
  if (sheet === undefined || names === undefined) return unreadableFile('Excel (.xlsx)', error.message);
  return noSheet(sheet, names.split(', '));
}

/**
 * Reads one sheet of an Excel workbook (.xlsx), its first row as the header; dates become ISO texts.
 *
 * @param stream the file's bytes; 200 MB and Excel's own 1,048,576 rows at most
 * @param sheet the sheet's name; the first one if not given
 * @throws EvidenceError where the file is no workbook, the sheet is missing or empty
 * @example
 * const table = await readExcel(file.stream(), 'decisions.xlsx');
 */
export async function readExcel(
  stream: ReadableStream<Uint8Array>,
  name = 'table.xlsx',
  sheet?: string,
): Promise<Table> {
  const bytes = await wholeOf(stream, name, maxBytes);
  if (unpackedBytes(bytes) > maxUnpackedBytes) throw new EvidenceError(tooLarge('bytes', maxUnpackedBytes), name);
  let cells: Cell[][];
  try {
    cells = (await readSheet(new Blob([bytes]), sheet ?? 1)) as Cell[][];
  } catch (error) {
    throw new EvidenceError(sheetError(error as Error, sheet), name);
  }
  const header = (cells[0] ?? []).map((cell) => String(plainCell(cell) ?? ''));
  const lines: number[] = [];
  const body = cells.slice(1).filter((row, index) => {
    const holds = row.some((cell) => plainCell(cell) !== null);
    if (holds) lines.push(index + 2);
    return holds;
  });
  if (header.length === 0 || body.length === 0) throw new EvidenceError(emptySheet(), name);
  if (body.length > maxRows) throw new EvidenceError(tooLarge('rows', maxRows), name);
  const names = namesOf(header);
  demandDistinct(names, `${name}:1`);
  const columns = names.map((column, index) =>
    columnFrom(
      column,
      body.map((row) => plainCell(row[index])),
    ),
  );
  const seen = new Set(body.map((row) => JSON.stringify(row)));
  return {
    name,
    rows: body.length,
    columns,
    lineOf: (row) => lines[row],
    duplicates: body.length - seen.size,
    dialect: { format: 'excel' },
  };
}

/** All bytes of a stream that may not be longer than the limit. */
export async function wholeOf(
  stream: ReadableStream<Uint8Array>,
  name: string,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      throw new EvidenceError(tooLarge('bytes', limit), name);
    }
    parts.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
