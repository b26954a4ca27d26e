import type { Bilingual, Language } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { words as inWords } from '../language/words.ts';
import {
  type Block,
  type Cell,
  type Chart,
  type Columns,
  cellsOf,
  type Disclosure,
  isNumeric,
  type Marked,
  type Row,
  type Table,
  type Words,
} from './blocks.ts';
import { tableCsv } from './csv.ts';
import { chartSvg } from './drawing.ts';
import { forSharing } from './for-sharing.ts';
import { both, bothBlocks, Html, html } from './html.ts';
import { isWebAddress, numberText } from './line.ts';

const looks: Readonly<Record<Marked['look'], (inner: Html) => Html>> = {
  strong: (inner) => html`<strong>${inner}</strong>`,
  soft: (inner) => html`<span class="soft">${inner}</span>`,
  small: (inner) => html`<small>${inner}</small>`,
  code: (inner) => html`<code>${inner}</code>`,
  assumed: (inner) => html`<span class="assumed">${inner}</span>`,
  hypothetical: (inner) => html`<span class="hypothetical">${inner}</span>`,
};

const keptMark = (about: Disclosure): Html =>
  about.shareable
    ? html``
    : html` <span class="soft">${both(text('(not to be shared)', '(à ne pas diffuser)'))}</span>`;

const isAddress = (url: string | null | undefined): url is string =>
  isWebAddress(url) || (typeof url === 'string' && /^#[\w-]+$/.test(url));

/** Words as markup, every text escaped, in both languages. */
export function inline(words: Words): Html {
  if (typeof words === 'string') return html`${words}`;
  if ('en' in words) return both(words);
  if ('cited' in words)
    return html`<cite${words.language === null ? '' : html` lang="${words.language}"`}>${words.cited}</cite>`;
  if (!('words' in words)) return html`${words.map(inline)}`;
  const inner = inline(words.words);
  if ('look' in words) return looks[words.look](inner);
  if ('url' in words) return isAddress(words.url) ? html`<a href="${words.url}" rel="noreferrer">${inner}</a>` : inner;
  if ('bands' in words)
    return html`<span data-figure="${words.figure}">${inner}</span>${words.bands.map(
      (band) => html`<small data-band="${band.of}">${inline(band.words)}</small>`,
    )}`;
  return html`${inner}${keptMark(words.about)}`;
}

const cellContent = (cell: Cell | undefined, rounded: boolean | undefined): Html => {
  if (cell === null || cell === undefined) return html`—`;
  return typeof cell === 'number' ? both(inWords(({ language }) => numberText(cell, language, rounded))) : inline(cell);
};

const rowMarkup = (row: Row, { columns, rounded }: Columns, numberClass: (column: number) => Html): Html =>
  html`<tr role="row">${cellsOf(row).map((cell, index) =>
    index === 0
      ? html`<th scope="row" role="rowheader">${cellContent(cell, rounded)}</th>`
      : html`<td role="cell" data-en="${columns[index].en}" data-fr="${columns[index].fr}"${numberClass(index)}>${cellContent(cell, rounded)}</td>`,
  )}</tr>`;

/** A table; roles are written out, because a stacked table is not laid out as one. */
export function tableMarkup(content: Table): Html {
  const { label, caption, columns, rows, stacked = true } = content;
  const numberClass = (column: number): Html => (isNumeric(content, column) ? html` class="number"` : html``);
  const head = columns.map(
    (column, index) => html`<th scope="col" role="columnheader"${numberClass(index)}>${both(column)}</th>`,
  );
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${label.en} · ${label.fr}">
<table role="table"${stacked ? html` class="stacked"` : ''}>${caption ? html`<caption>${both(caption)}</caption>` : ''}<thead role="rowgroup"><tr role="row">${head}</tr></thead>
<tbody role="rowgroup">${rows.map((row) => rowMarkup(row, content, numberClass))}</tbody></table></div>`;
}

const download = (name: string, type: string, content: string, label: Bilingual): Html =>
  html`<a download="${name}" href="data:${type};charset=utf-8,${encodeURIComponent(content)}">${both(label)}</a>`;

const drawnIn = (chart: Chart, language: Language): Html => {
  const svg = chartSvg(chart, language);
  const picture = text('Chart as SVG', 'Graphique en SVG');
  const data = text('Data as CSV', 'Données en CSV');
  return html`<div class="scroll chart">${Html.trusted(svg)}</div>
<p class="downloads">${download(`${chart.name}.${language}.svg`, 'image/svg+xml', svg, picture)} ·
${download(`${chart.name}.csv`, 'text/csv', tableCsv(chart, language), data)}</p>`;
};

/** A figure with a title that states the finding, the drawing in both languages, its numbers and its downloads. */
const figureMarkup = (chart: Chart): Html => {
  const numbers = text('The numbers', 'Les nombres');
  return html`<figure id="${chart.name}">
<p class="title">${both(chart.title)}</p>
${bothBlocks(drawnIn(chart, 'en'), drawnIn(chart, 'fr'))}
${chart.caption ? html`<figcaption>${both(chart.caption)}</figcaption>` : ''}
<details><summary>${both(numbers)}</summary>${tableMarkup({ ...chart, caption: undefined, label: numbers, stacked: false })}</details>
</figure>`;
};

const paragraphMarkup = ({ words, look }: Extract<Block, { kind: 'paragraph' }>): Html => {
  if (look === 'command') return html`<pre>${inline(words)}</pre>`;
  if (look === 'answer') return html`<div class="blank"><p>${inline(words)}</p></div>`;
  return html`<p${look === 'soft' ? html` class="soft"` : ''}>${inline(words)}</p>`;
};

function blockMarkup(block: Block): Html {
  switch (block.kind) {
    case 'heading': {
      const anchor = block.id === undefined ? '' : html` id="${block.id}-title"`;
      const title = both(block.text);
      return block.level === 3 ? html`<h3${anchor}>${title}</h3>` : html`<h2${anchor}>${title}</h2>`;
    }
    case 'paragraph':
      return paragraphMarkup(block);
    case 'bullets':
      return html`<ul>${block.items.map((item) => html`<li>${inline(item)}</li>`)}</ul>`;
    case 'table':
      return tableMarkup(block);
    case 'chart':
      return block.beside
        ? html`<div class="pair">${figureMarkup(block.chart)}${figureMarkup(block.beside)}</div>`
        : figureMarkup(block.chart);
    case 'notice':
      return html`<p class="warning">${inline(block.words)}</p>`;
    case 'figures':
      return html`<ul class="figures">${block.items.map(({ figure, label }) => html`<li>${inline(figure)}<span class="label">${inline(label)}</span></li>`)}</ul>`;
    case 'opening':
      return html`<div class="opening"><div>${block.blocks.map(blockMarkup)}</div>${block.picture ? figureMarkup(block.picture) : ''}</div>`;
    case 'folded':
      return html`<section id="${block.id}" class="folded" aria-labelledby="${block.id}-title"><details><summary><h2 id="${block.id}-title">${both(block.title)}</h2></summary>${block.blocks.map(blockMarkup)}</details></section>`;
    case 'details':
      return html`<details${block.open ? html` open` : ''}><summary>${both(block.summary)}</summary>${block.blocks.map(blockMarkup)}</details>`;
  }
}

/** The blocks under each heading that has an id; those before the first come first, what is folded stands alone. */
function sectionsOf(blocks: readonly Block[]): { id?: string; blocks: Block[] }[] {
  const sections: { id?: string; blocks: Block[] }[] = [{ blocks: [] }];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.id !== undefined) sections.push({ id: block.id, blocks: [] });
    if (block.kind === 'folded') sections.push({ blocks: [] });
    sections[sections.length - 1].blocks.push(block);
  }
  return sections;
}

/** Blocks as markup in both languages, without what must not be shared unless the copy is the holder’s own (`open`). */
export const asHtml = (blocks: readonly Block[], { open = false }: { readonly open?: boolean } = {}): Html =>
  html`${sectionsOf(open ? blocks : forSharing(blocks)).map(({ id, blocks: within }) => {
    const markup = within.map((block) => html`${blockMarkup(block)}\n`);
    return id === undefined ? markup : html`<section id="${id}" aria-labelledby="${id}-title">${markup}</section>`;
  })}`;
