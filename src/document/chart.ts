import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Bilingual, Language } from '../language/bilingual.ts';
import { both, bothBlocks, Html, html } from './html.ts';

/** Eight colours that readers with any colour vision tell apart (Okabe and Ito 2008), darkest first. */
export const palette = [
  '#0072b2',
  '#d55e00',
  '#009e73',
  '#cc79a7',
  '#56b4e9',
  '#e69f00',
  '#7a6a00',
  '#000000',
] as const;

export interface Chart {
  /** File name of the downloads, without ending. */
  readonly name: string;
  /** States the finding, not the axes. */
  readonly title: Bilingual;
  readonly caption?: Bilingual;
  /** Plot's options in one language; width is set by the page. */
  readonly plot: (language: Language) => Plot.PlotOptions;
  /** The chart's text twin: a table of the numbers drawn, also its CSV. */
  readonly columns: readonly Bilingual[];
  readonly rows: readonly (readonly (string | number | null | Bilingual)[])[];
}

/** Charts are drawn as wide as a phone is, so that their letters stay readable there. */
export const chartWidth = 420;

/** The letters of a chart. */
export const chartLetters = { fontSize: '13px', fontFamily: 'system-ui, "Segoe UI", "DejaVu Sans", sans-serif' };

/** Breaks a label into lines of at most so many letters. */
export const wrapped = (label: string, letters = 17): string => {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
};

type CsvRows = readonly (readonly (string | number | null)[])[];

const csvCell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value);
  // A leading = + - @ in a text cell would be run as a formula by a spreadsheet; a negative number runs nothing.
  const runs = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) && !/^-\d+(\.\d+)?$/.test(text);
  const safe = runs ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows as CSV (RFC 4180), texts that a spreadsheet would run as formulas disarmed. */
export const csvText = (header: readonly string[], rows: CsvRows): string =>
  [header, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n');

/** Draws Plot's options as an SVG text that stands alone. */
export function svgText(options: Plot.PlotOptions, title: string): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const drawn = Plot.plot({
    width: chartWidth,
    marginLeft: 60,
    marginBottom: 42,
    style: chartLetters,
    ...options,
    document: document as unknown as Document,
  });
  const svg = drawn.tagName.toLowerCase() === 'svg' ? drawn : drawn.querySelector('svg');
  if (svg === null) throw new Error('Plot drew no SVG');
  // Plot labels its groups, which assistive technology may not read within an image.
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  svg.setAttribute('role', 'img');
  // linkedom escapes quotes only in attributes; a file of SVG must be well-formed XML.
  svg.setAttribute('aria-label', title.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  return svg.outerHTML;
}

const download = (name: string, type: string, text: string, label: Bilingual): Html =>
  html`<a download="${name}" href="data:${type};charset=utf-8,${encodeURIComponent(text)}">${both(label)}</a>`;

const inOneLanguage = (chart: Chart, language: Language): Html => {
  const svg = svgText(chart.plot(language), chart.title[language]);
  const header = chart.columns.map((column) => column[language]);
  const label = { en: 'Chart as SVG', fr: 'Graphique en SVG' };
  const data = { en: 'Data as CSV', fr: 'Données en CSV' };
  const rows = chart.rows.map((row) =>
    row.map((cell) => (typeof cell === 'object' && cell !== null ? cell[language] : cell)),
  );
  return html`<div class="scroll chart">${Html.trusted(svg)}</div>
<p class="downloads">${download(`${chart.name}.${language}.svg`, 'image/svg+xml', svg, label)} ·
${download(`${chart.name}.csv`, 'text/csv', csvText(header, rows), data)}</p>`;
};

/** A figure with a title that states the finding, the drawing in both languages, its numbers and its downloads. */
export const chartFigure = (chart: Chart): Html => html`<figure id="${chart.name}">
<p class="title">${both(chart.title)}</p>
${bothBlocks(inOneLanguage(chart, 'en'), inOneLanguage(chart, 'fr'))}
${chart.caption ? html`<figcaption>${both(chart.caption)}</figcaption>` : ''}
<details><summary>${both({ en: 'The numbers', fr: 'Les nombres' })}</summary>${table(chart.columns, chart.rows)}</details>
</figure>`;

/** A cell: words in both languages are shown in the one that the reader chose. */
export type TableCell = string | number | null | Bilingual;

const tableCell = (cell: TableCell): Html => {
  if (cell === null) return html`<td class="number">—</td>`;
  if (typeof cell === 'object') return html`<td>${both(cell)}</td>`;
  if (typeof cell === 'string') return html`<td>${cell}</td>`;
  const [en, fr] = [String(cell), String(cell).replace('.', ',').replace('-', '−')];
  return html`<td class="number">${en === fr ? en : both({ en, fr })}</td>`;
};

/** A plain table; numbers are right-aligned, `null` is an em dash. */
export const table = (
  columns: readonly Bilingual[],
  rows: readonly (readonly TableCell[])[],
  caption?: Bilingual,
): Html =>
  html`<div class="scroll" tabindex="0" role="group" aria-label="table"><table>${
    caption ? html`<caption>${both(caption)}</caption>` : ''
  }<thead><tr>${columns.map((column) => html`<th scope="col">${both(column)}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map(tableCell)}</tr>`)}</tbody></table></div>`;
