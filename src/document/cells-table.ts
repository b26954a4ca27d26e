import type { Bilingual } from '../language/bilingual.ts';
import { both, type Html, html } from './html.ts';

/** A table whose cells are markup; the first cell of each row is its heading. */
export interface CellsTable {
  readonly label: Bilingual;
  readonly columns: readonly Bilingual[];
  readonly rows: readonly (readonly Html[])[];
  /** Cells after the first are numbers: set to the right. */
  readonly numbers?: boolean;
  /** At phone width each row becomes a block, its cells labelled by their column. */
  readonly stacked?: boolean;
}

const headCell = (column: Bilingual, index: number, numbers: boolean): Html =>
  html`<th scope="col" role="columnheader"${numbers && index > 0 ? html` class="number"` : ''}>${both(column)}</th>`;

const cell = (content: Html, column: Bilingual, index: number, numbers: boolean): Html =>
  index === 0
    ? html`<th scope="row" role="rowheader">${content}</th>`
    : html`<td role="cell" data-en="${column.en}" data-fr="${column.fr}"${numbers ? html` class="number"` : ''}>${content}</td>`;

/** Draws the table; roles are written out, because a stacked table is not laid out as one. */
export const cellsTable = ({ label, columns, rows, numbers = false, stacked = false }: CellsTable): Html =>
  html`<div class="scroll" tabindex="0" role="group" aria-label="${label.en} · ${label.fr}">
<table role="table"${stacked ? html` class="stacked"` : ''}><thead role="rowgroup"><tr role="row">${columns.map(
    (column, index) => headCell(column, index, numbers),
  )}</tr></thead>
<tbody role="rowgroup">${rows.map(
    (row) => html`<tr role="row">${row.map((content, index) => cell(content, columns[index], index, numbers))}</tr>`,
  )}</tbody></table></div>`;

/** Stands in every page now. */
export const stackedStyle = '';
