import type { Bilingual, Language } from '../language/bilingual.ts';
import { type Block, type Chart, cellsOf, isNumeric, type Table, type Words } from './blocks.ts';
import { forSharing } from './for-sharing.ts';
import { cellLine, type LineStyle, lineOf } from './line.ts';

/** What would start markup, an entity or end a cell is shown, never obeyed. */
const escaped = (text: string): string =>
  text
    .replace(/(?<!\s)[^\S\n\r]*[\n\r]\s*/g, ' ')
    .replace(/[\\`*_{}[\]<>|~]/g, (mark) => `\\${mark}`)
    .replaceAll('&', '&amp;');

/** A code span with a fence longer than any within; in a table its bar is escaped still. */
const codeSpan = (text: string): string => {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const room = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${room}${text.replace(/\s+/g, ' ').replaceAll('|', '\\|')}${room}${fence}`;
};

const style = (language: Language): LineStyle => ({
  plain: escaped,
  marked: (look, inner, raw) => {
    if (look === 'code') return codeSpan(lineOf(raw, language, { ...style(language), plain: (text) => text }));
    if (look === 'strong') return `**${inner}**`;
    return look === 'small' ? ` (${inner})` : inner;
  },
  link: (inner, url) => `[${inner}](<${url.replace(/[<>\s|]/g, encodeURIComponent)}>)`,
  told: (_, inner) => inner,
});

/** Words as one line of Markdown. */
export const markdownLine = (words: Words, language: Language): string =>
  lineOf(words, language, style(language)).trim();

/** The same where a block begins: what would make it a heading, a list or a rule is shown. */
const opening = (words: Words, language: Language): string =>
  markdownLine(words, language)
    .replace(/^([#+=-])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');

const emphasised = (words: Words, language: Language): string => `*${markdownLine(words, language)}*`;

/** A Markdown table in one language; numbers stand to the right. */
export function markdownTable(table: Omit<Table, 'label'>, language: Language): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(table.columns.map((column) => markdownLine(column, language))),
    `|${table.columns.map((_, column) => (isNumeric(table, column) ? '---:' : '---')).join('|')}|`,
    ...table.rows.map((row) =>
      line(cellsOf(row).map((cell) => cellLine(cell, language, style(language), table.rounded))),
    ),
  ].join('\n');
}

export interface MarkdownOptions {
  /** The file that a chart is drawn to; without it the chart’s numbers stand in its place. */
  readonly pictureOf?: (name: string, language: Language) => string;
  /** Said again under each heading, as a page’s running line stands on each of its sheets. */
  readonly running?: Bilingual;
  /** The holder’s own copy: nothing is withheld. */
  readonly open?: boolean;
}

function chartText(chart: Chart, language: Language, { pictureOf }: MarkdownOptions): string[] {
  const alt = chart.title[language].replace(/[[\]\\]/g, '\\$&');
  const shown = pictureOf ? `![${alt}](${pictureOf(chart.name, language)})` : markdownTable(chart, language);
  const caption = chart.caption === undefined ? [] : [emphasised(chart.caption, language)];
  return [`**${markdownLine(chart.title, language)}**`, shown, ...caption];
}

const folded = (summary: Bilingual, inner: readonly string[], language: Language): string =>
  `<details><summary>${markdownLine(summary, language)}</summary>\n\n${inner.join('\n\n')}\n\n</details>`;

function paragraphText({ words, look }: Extract<Block, { kind: 'paragraph' }>, language: Language): string {
  if (look === 'command')
    return `\`\`\`\n${lineOf(words, language, { ...style(language), plain: (text) => text })}\n\`\`\``;
  if (look === 'soft') return emphasised(words, language);
  return look === 'answer' ? `${opening(words, language)}\n\n> …` : opening(words, language);
}

function blockText(block: Block, language: Language, options: MarkdownOptions): string[] {
  switch (block.kind) {
    case 'heading':
      return [
        `${'#'.repeat(block.level ?? 2)} ${markdownLine(block.text, language)}`,
        ...(options.running && block.level !== 3 ? [emphasised(options.running, language)] : []),
      ];
    case 'paragraph':
      return [paragraphText(block, language)];
    case 'bullets':
      return [block.items.map((item) => `- ${opening(item, language)}`).join('\n')];
    case 'table':
      return [...(block.caption ? [opening(block.caption, language)] : []), markdownTable(block, language)];
    case 'chart':
      return [block.chart, ...(block.beside ? [block.beside] : [])].flatMap((chart) =>
        chartText(chart, language, options),
      );
    case 'notice':
      return [`> **${markdownLine(block.words, language)}**`];
    case 'figures':
      return [
        block.items
          .map(({ figure, label }) => `- **${markdownLine(figure, language)}** ${markdownLine(label, language)}`)
          .join('\n'),
      ];
    case 'opening':
      return [
        ...block.blocks.flatMap((each) => blockText(each, language, options)),
        ...(block.picture ? chartText(block.picture, language, options) : []),
      ];
    case 'folded':
      return [
        `## ${markdownLine(block.title, language)}`,
        ...block.blocks.flatMap((each) => blockText(each, language, options)),
      ];
    case 'details': {
      const inner = block.blocks.flatMap((each) => blockText(each, language, options));
      return [folded(block.summary, inner, language)];
    }
  }
}

/** Blocks as Markdown in one language, paragraphs apart, without what must not be shared. */
export const asMarkdown = (blocks: readonly Block[], language: Language, options: MarkdownOptions = {}): string =>
  (options.open ? blocks : forSharing(blocks)).flatMap((block) => blockText(block, language, options)).join('\n\n');
