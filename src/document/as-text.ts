import stringWidth from 'fast-string-width';
import type { Language } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { harmless } from '../language/harmless.ts';
import {
  aboutOf,
  type Block,
  type Chart,
  cellsOf,
  type Disclosure,
  isNumeric,
  type Row,
  type Table,
  type Words,
} from './blocks.ts';
import { cellLine, type LineStyle, lineOf } from './line.ts';

/** On one line, and steering no terminal. */
const onOneLine = (written: string): string => harmless(written.replace(/(?<!\s)[^\S\n\r\t]*[\n\r\t]\s*/g, ' '));

const keptMark = '‡';

const keptNote = text(
  `${keptMark} for the holder of the data only: not to be shared.`,
  `${keptMark} pour qui détient les données seulement : à ne pas diffuser.`,
);

const markOf = (about: Disclosure | undefined): string =>
  about === undefined || about.shareable ? '' : ` ${keptMark}`;

const style: LineStyle = {
  plain: onOneLine,
  marked: (look, inner) => (look === 'small' ? ` (${inner})` : inner),
  link: (inner, url) => (inner === url ? inner : `${inner} (${onOneLine(url)})`),
  told: (about, inner) => inner + markOf(about),
};

/** Words as one line for a terminal. */
export const textLine = (words: Words, language: Language): string => lineOf(words, language, style).trim();

const padded = (cell: string, width: number, right: boolean): string => {
  const space = ' '.repeat(Math.max(0, width - stringWidth(cell)));
  return right ? space + cell : cell + space;
};

/**
 * A table for a terminal: two spaces between columns, the first to the left, the others to the right unless told.
 *
 * @example
 * textTable([['', 'none', 'total'], ['stops', '0', '14,600']]);
 */
export function textTable(
  rows: readonly (readonly string[])[],
  toTheRight: (column: number) => boolean = (column) => column > 0,
): string {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => stringWidth(row[column] ?? ''))));
  return rows
    .map((row) =>
      row
        .map((cell, column) => padded(cell, widths[column], toTheRight(column)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function rowText(row: Row, language: Language, rounded?: boolean): string[] {
  const [first = '', ...others] = cellsOf(row).map((cell) => cellLine(cell, language, style, rounded).trimEnd());
  return [first + markOf(aboutOf(row)), ...others];
}

const tableText = (table: Omit<Table, 'label'>, language: Language): string =>
  textTable(
    [
      table.columns.map((column) => textLine(column, language)),
      ...table.rows.map((row) => rowText(row, language, table.rounded)),
    ],
    (column) => isNumeric(table, column),
  );

const chartText = (chart: Chart, language: Language): string[] => [
  textLine(chart.title, language),
  tableText(chart, language),
  ...(chart.caption ? [textLine(chart.caption, language)] : []),
];

const underlined = (title: string, line: string): string => `${title}\n${line.repeat(stringWidth(title))}`;

function blockText(block: Block, language: Language): string[] {
  switch (block.kind) {
    case 'heading':
      return [underlined(textLine(block.text, language), block.level === 3 ? '-' : '=')];
    case 'paragraph':
      return [textLine(block.words, language) + markOf(block.about)];
    case 'bullets':
      return [block.items.map((item) => `- ${textLine(item, language)}`).join('\n')];
    case 'table':
      return [...(block.caption ? [textLine(block.caption, language)] : []), tableText(block, language)];
    case 'chart':
      return [block.chart, ...(block.beside ? [block.beside] : [])].flatMap((chart) => chartText(chart, language));
    case 'notice':
      return [`! ${textLine(block.words, language)}`];
    case 'figures':
      return [
        block.items
          .map(({ figure, label }) => `${textLine(figure, language)}  ${textLine(label, language)}`)
          .join('\n'),
      ];
    case 'opening':
      return [
        ...block.blocks.flatMap((each) => blockText(each, language)),
        ...(block.picture ? chartText(block.picture, language) : []),
      ];
    case 'folded':
      return [
        underlined(textLine(block.title, language), '='),
        ...block.blocks.flatMap((each) => blockText(each, language)),
      ];
    case 'details':
      return [`${textLine(block.summary, language)}:`, ...block.blocks.flatMap((each) => blockText(each, language))];
  }
}

/** Blocks for a terminal, in one language; they are the holder’s, so that what must not be shared is marked, not left out. */
export function asText(blocks: readonly Block[], language: Language): string {
  const parts = blocks.flatMap((block) => blockText(block, language));
  const isMarked = parts.some((part) => part.includes(keptMark));
  return [...parts, ...(isMarked ? [keptNote[language]] : [])].join('\n\n');
}
