import { cellsTable } from '../document/cells-table.ts';
import type { TableCell } from '../document/chart.ts';
import { both, type Html, html } from '../document/html.ts';
import { type Bilingual, inBoth } from '../language/bilingual.ts';
import { number } from '../language/numbers.ts';

const cell = (content: TableCell): Html => {
  if (content === null) return html`—`;
  if (typeof content === 'number') return both(inBoth((language) => number(content, language)));
  return typeof content === 'object' ? both(content) : html`${content}`;
};

/** A plain table whose rows become blocks at phone width. */
export const stackedTable = (
  label: Bilingual,
  table: { readonly columns: readonly Bilingual[]; readonly rows: readonly (readonly TableCell[])[] },
): Html => cellsTable({ label, columns: table.columns, rows: table.rows.map((row) => row.map(cell)), stacked: true });
