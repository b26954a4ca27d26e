import { EvidenceError } from '../../errors.ts';
import { findHeader, type Header, type HeadRow, looksLikeData } from './header.ts';
import { noSuchRow } from './messages.ts';
import { headerFound, headerLikeData, twoRowHeader } from './note-texts.ts';
import { type Reading, readingOf } from './options.ts';
import { RowCutter } from './row-cutter.ts';
import { decimalSaidBy } from './written-numbers.ts';

/** How a text table is laid out, by its beginning. */
export interface Layout {
  readonly delimiter: string;
  readonly names: readonly string[];
  /** Line of the first row of data. */
  readonly bodyLine: number;
  /** The decimal mark that the file surely uses; undefined where nothing tells. */
  readonly decimal: '.' | ',' | undefined;
  /** Columns whose numbers may be read in two ways: kept as written until all of them are there. */
  readonly doubtful: ReadonlySet<number>;
}

const candidates = [',', ';', '\t', '|'] as const;
const mostRows = 200;

/** The first rows under one delimiter; none where its quotation marks do not close. */
function headRows(head: Uint8Array, delimiter: string, reading: Reading, isWhole: boolean): HeadRow[] {
  const rows: HeadRow[] = [];
  const cutter = new RowCutter(readingOf(reading.name, { limits: reading.limits }), delimiter, (bytes, row) => {
    if (rows.length < mostRows && !row.isBlank()) rows.push({ line: row.line, cells: row.texts(bytes) });
  });
  try {
    cutter.take(head, isWhole);
  } catch (error) {
    if (!(error instanceof EvidenceError) || rows.length === 0) return [];
  }
  return rows;
}

interface Candidate {
  readonly delimiter: string;
  readonly rows: readonly HeadRow[];
  readonly header: Header | null;
}

/** How far a delimiter cuts the rows under the header into as many cells as the header has, and more than one. */
function evenness({ rows, header }: Candidate): number {
  if (header === null || header.names.length < 2) return 0;
  const width = header.names.length;
  const body = rows.slice(header.index + header.rows);
  const even = body.filter(({ cells }) => cells.length === width || trimmedWidth(cells) === width).length;
  const share = body.length === 0 ? 1 : even / body.length;
  const named = header.names.filter((name) => !/^[-+]?[\d.,; ]+$/.test(name)).length / width;
  return width * share ** 4 * named ** 2;
}

const trimmedWidth = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell !== '') + 1;

/** Finds delimiter, header and decimal mark in the beginning of a text table (UTF-8). */
export function findLayout(head: Uint8Array, reading: Reading, isWhole: boolean): Layout | null {
  const said = /^sep=(.)\r?\n?/i.exec(new TextDecoder().decode(head.subarray(0, 16)))?.[1];
  const asked = reading.options.delimiter ?? said;
  const { headerRow } = reading.options;
  const found = (asked === undefined ? candidates : [asked]).map((delimiter): Candidate => {
    const all = headRows(head, delimiter, reading, isWhole);
    const rows = said === undefined ? all : all.filter(({ line }) => line > 1);
    return { delimiter, rows, header: rows.length === 0 ? null : findHeader(rows, headerRow) };
  });
  const best = found.reduce((a, b) => (evenness(b) > evenness(a) ? b : a));
  if (best.header === null && best.rows.length > 0 && headerRow !== undefined)
    throw new EvidenceError(noSuchRow(headerRow), reading.name);
  if (best.header === null) return null;
  const { delimiter, rows, header } = best;
  sayHeader(rows, header, reading);
  const body = rows.slice(header.index + header.rows);
  const lastHeader = rows[header.index + header.rows - 1];
  const bodyLine = header.rows === 0 ? (rows[0]?.line ?? 1) : (body[0]?.line ?? lastHeader.line + 1);
  return { delimiter, names: header.names, bodyLine, ...decimalsOf(body, header.names.length, delimiter, reading) };
}

function sayHeader(rows: readonly HeadRow[], header: Header, { options, notes }: Reading): void {
  if (header.rows === 0) return;
  const { line } = rows[header.index];
  if (header.rows === 2) notes.push(twoRowHeader(line));
  if (options.headerRow !== undefined) return;
  const above = rows[0].cells.join(' ').trim();
  if (header.index > 0 && above !== '') notes.push(headerFound(line, above.replace(/ +/g, ' ')));
  if (looksLikeData(header.names)) notes.push(headerLikeData(header.names));
}

/** What the cells of the first rows say about decimal marks: for the file, and which columns leave it open. */
function decimalsOf(body: readonly HeadRow[], width: number, delimiter: string, { options }: Reading) {
  const seen = Array.from({ length: width }, () => ({ '.': 0, ',': 0, either: 0, nothing: 0 }));
  for (const { cells } of body)
    for (let column = 0; column < width; column++) seen[column][decimalSaidBy(cells[column] ?? '')]++;
  const sure = (mark: '.' | ',') => seen.reduce((sum, counts) => sum + counts[mark], 0);
  const [points, commas] = [sure('.'), sure(',')];
  const decimal = options.decimal ?? (points > 0 && commas === 0 ? '.' : commas > 0 && points === 0 ? ',' : undefined);
  const isOpen = decimal === undefined && delimiter !== ',';
  const doubtful = seen.flatMap((counts, column) =>
    isOpen && counts.either > 0 && counts['.'] + counts[','] === 0 ? [column] : [],
  );
  return { decimal, doubtful: new Set(doubtful) };
}
