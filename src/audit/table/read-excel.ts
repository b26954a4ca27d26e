import { assembled } from './assemble.ts';
import { columnOfCells, repeatedRows } from './cell-columns.ts';
import { chunksOf } from './chunks.ts';
import { type Reading, type ReadOptions, readingOf } from './options.ts';
import type { Table } from './table.ts';
import { bookOf } from './unpack.ts';
import { workbookRows } from './workbook-rows.ts';

/** One sheet of a workbook as columns. */
export async function excelTable(bytes: Uint8Array<ArrayBuffer>, reading: Reading): Promise<Table> {
  const { names, rows, lines } = await workbookRows(bytes, reading);
  const hints = { asked: reading.options.decimal };
  const columns = names.map((name, index) =>
    columnOfCells(
      name,
      rows.map((row) => row[index] ?? null),
      hints,
    ),
  );
  return assembled(
    {
      rows: rows.length,
      columns,
      lineOf: (row) => lines[row],
      duplicates: repeatedRows(columns, rows.length),
      dialect: { format: 'excel' },
    },
    hints,
    reading,
  );
}

/**
 * Reads one sheet of an Excel workbook (.xlsx): the header is found, dates become ISO texts, numbers typed in as text are
 * numbers. Checksums are verified.
 *
 * @param stream the file's bytes; 200 MB, 150 MB unpacked and Excel's own 1,048,576 rows at most
 * @param options `sheet`: the sheet's name; the first one if not given
 * @throws EvidenceError where the file is no workbook, damaged, or the sheet is missing or empty
 * @example
 * const table = await readExcel(file.stream(), 'decisions.xlsx');
 */
export async function readExcel(
  stream: ReadableStream<Uint8Array>,
  name = 'table.xlsx',
  options: ReadOptions = {},
): Promise<Table> {
  const reading = readingOf(name, options);
  return excelTable(await bookOf(chunksOf(stream), reading), reading);
}
