import type { Language } from '../language/bilingual.ts';
import { type Cell, type Columns, cellsOf } from './blocks.ts';
import { type LineStyle, lineOf } from './line.ts';

const csvCell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value);
  // A leading = + - @ in a text cell would be run as a formula by a spreadsheet; a negative number runs nothing.
  const runs = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) && !/^-\d+(\.\d+)?$/.test(text);
  const safe = runs ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows as CSV (RFC 4180), texts that a spreadsheet would run as formulas disarmed. */
export const csvText = (header: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string =>
  [header, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n');

const bare: LineStyle = {
  plain: (text) => text,
  marked: (look, inner) => (look === 'small' ? ` (${inner})` : inner),
  link: (inner) => inner,
  told: (_, inner) => inner,
};

const plainValue = (cell: Cell, language: Language): string | number | null =>
  cell === null || typeof cell === 'number' ? cell : lineOf(cell, language, bare);

/** A table, or the numbers of a chart, as CSV in one language. */
export const tableCsv = ({ columns, rows }: Columns, language: Language): string =>
  csvText(
    columns.map((column) => column[language]),
    rows.map((row) => cellsOf(row).map((cell) => plainValue(cell, language))),
  );
