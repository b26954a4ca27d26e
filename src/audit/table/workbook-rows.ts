import { readSheet } from 'read-excel-file/universal';
import { zipEntries } from '../../bytes/zip.ts';
import { EvidenceError } from '../../errors.ts';
import { readerReason } from '../../language/reader-words.ts';
import { headRow, type PlainCell } from './cell-columns.ts';
import { findHeader } from './header.ts';
import { emptySheet, noSheet, noSuchRow, tooLarge, unreadableFile } from './messages.ts';
import { cellsOutside, headerFound, sheetRead, twoRowHeader } from './note-texts.ts';
import type { Reading } from './options.ts';

const maxRows = 1_048_576;
const headRows = 200;

type SheetCell = string | number | boolean | Date | null | typeof Date;

const plainCell = (cell: SheetCell | undefined): PlainCell => {
  if (cell === null || cell === undefined || typeof cell === 'function') return null;
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '');
  if (typeof cell === 'string') return cell.trim() === '' ? null : cell.trim();
  return cell;
};

/** The rows under a sheet's header, and the rows' numbers in the sheet. */
export interface WorkbookRows {
  readonly names: readonly string[];
  readonly rows: readonly (readonly PlainCell[])[];
  readonly lines: readonly number[];
}

/**
 * Reads one sheet of an Excel workbook: its header is found as in a text table, dates become ISO texts, empty rows are
 * passed over.
 * @throws EvidenceError where the file is no workbook, the sheet is missing or empty
 */
export async function workbookRows(bytes: Uint8Array<ArrayBuffer>, reading: Reading): Promise<WorkbookRows> {
  const { name, options, notes } = reading;
  const all = (await sheetCells(bytes, reading)).map((row) => row.map(plainCell));
  const lines = all.flatMap((row, index) => (row.some((cell) => cell !== null) ? [index + 1] : []));
  if (lines.length === 0) throw new EvidenceError(emptySheet(), name);
  const head = lines.slice(0, headRows).map((line) => headRow(all[line - 1], line));
  const header = findHeader(head, options.headerRow);
  if (header === null) throw new EvidenceError(noSuchRow(options.headerRow!), name);
  const body = lines.slice(header.index + header.rows);
  if (body.length === 0) throw new EvidenceError(emptySheet(), name);
  if (body.length > maxRows) throw new EvidenceError(tooLarge('rows', maxRows), name);
  if (header.rows === 2) notes.push(twoRowHeader(head[header.index].line));
  if (header.index > 0 && options.headerRow === undefined)
    notes.push(headerFound(head[header.index].line, head[0].cells.filter(Boolean).join(' ')));
  const rows = body.map((line) => all[line - 1]);
  const outside = rows.reduce((sum, row) => sum + row.slice(header.names.length).filter((c) => c !== null).length, 0);
  if (outside > 0) notes.push(cellsOutside(outside));
  return { names: header.names, rows, lines: body };
}

async function sheetCells(bytes: Uint8Array<ArrayBuffer>, reading: Reading): Promise<SheetCell[][]> {
  const { name, options } = reading;
  const sheets = sheetNames(bytes, reading);
  const { sheet } = options;
  if (sheet !== undefined && sheets.length > 0 && !sheets.includes(sheet))
    throw new EvidenceError(noSheet(sheet, sheets), name);
  if (sheet === undefined && sheets.length > 1) reading.notes.push(sheetRead(sheets[0], sheets.slice(1)));
  try {
    return (await readSheet(new Blob([bytes]), sheet ?? 1)) as SheetCell[][];
  } catch (error) {
    throw new EvidenceError(unreadableFile('Excel (.xlsx)', readerReason(error)), name);
  }
}

/** The archive was held to its limits already. */
const unlimited = { mostBytes: Number.POSITIVE_INFINITY, mostTimes: Number.POSITIVE_INFINITY };
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The sheets' names in the workbook's order. */
function sheetNames(bytes: Uint8Array<ArrayBuffer>, { name }: Reading): string[] {
  const entry = zipEntries(bytes, name, unlimited).find((one) => one.name === 'xl/workbook.xml');
  if (entry === undefined) return [];
  const markup = new TextDecoder().decode(entry.unpack());
  return [...markup.matchAll(/<(?:\w+:)?sheet\s[^<>]*?\bname="([^"<>]*)"/g)].map(([, written]) =>
    written.replace(/&(amp|lt|gt|quot|apos);/g, (_, entity: string) => entities[entity]),
  );
}
