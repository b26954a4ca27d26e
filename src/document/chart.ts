import type { Bilingual } from '../language/bilingual.ts';
import { asHtml } from './as-html.ts';
import { type Chart, chart } from './blocks.ts';
import { both, type Html, html } from './html.ts';

export type { Chart } from './blocks.ts';
export { csvText } from './csv.ts';
export { chartLetters, chartWidth, palette, svgText, wrapped } from './drawing.ts';

/** A chart as markup by itself; a list of blocks says it better. */
export const chartFigure = (drawn: Chart): Html => asHtml([chart(drawn)]);

/** A cell: words in both languages are shown in the one that the reader chose. */
export type TableCell = string | number | null | Bilingual;

const tableCell = (cell: TableCell): Html => {
  if (cell === null) return html`<td class="number">—</td>`;
  if (typeof cell === 'object') return html`<td>${both(cell)}</td>`;
  if (typeof cell === 'string') return html`<td>${cell}</td>`;
  const [en, fr] = [String(cell), String(cell).replace('.', ',').replace('-', '−')];
  return html`<td class="number">${en === fr ? en : both({ en, fr })}</td>`;
};

/** A plain table as markup by itself; a list of blocks says it better. */
export const table = (
  columns: readonly Bilingual[],
  rows: readonly (readonly TableCell[])[],
  caption?: Bilingual,
): Html =>
  html`<div class="scroll" tabindex="0" role="group" aria-label="table"><table>${
    caption ? html`<caption>${both(caption)}</caption>` : ''
  }<thead><tr>${columns.map((column) => html`<th scope="col">${both(column)}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map(tableCell)}</tr>`)}</tbody></table></div>`;
