import { type Block, type Cell, type Columns, cellsOf, type Words } from '../../src/document/blocks.ts';

/** A text of a page that stands in one form for both languages: written once, or the same in both. */
type Undivided = string;

function ofWords(words: Words): Undivided[] {
  if (typeof words === 'string') return [words];
  if ('en' in words) return words.en === words.fr ? [words.en] : [];
  if ('cited' in words) return words.language === null ? [words.cited] : [];
  if (!('words' in words)) return words.flatMap(ofWords);
  if ('look' in words && words.look === 'code') return [];
  const inner = ofWords(words.words);
  return 'bands' in words ? [...inner, ...words.bands.flatMap((band) => ofWords(band.words))] : inner;
}

const ofCell = (cell: Cell): Undivided[] => (cell === null || typeof cell === 'number' ? [] : ofWords(cell));

const ofColumns = ({ columns, rows }: Columns): Undivided[] => [
  ...columns.flatMap(ofWords),
  ...rows.flatMap((row) => cellsOf(row).flatMap(ofCell)),
];

const ofChart = (chart: Extract<Block, { kind: 'chart' }>['chart']): Undivided[] => [
  ...ofWords(chart.title),
  ...ofWords(chart.caption ?? []),
  ...ofColumns(chart),
];

function ofBlock(block: Block): Undivided[] {
  switch (block.kind) {
    case 'heading':
      return ofWords(block.text);
    case 'paragraph':
      return block.look === 'command' ? [] : ofWords(block.words);
    case 'notice':
      return ofWords(block.words);
    case 'bullets':
      return block.items.flatMap(ofWords);
    case 'table':
      return [...ofWords(block.label), ...ofWords(block.caption ?? []), ...ofColumns(block)];
    case 'chart':
      return [block.chart, ...(block.beside ? [block.beside] : [])].flatMap(ofChart);
    case 'details':
      return [...ofWords(block.summary), ...undividedTexts(block.blocks)];
    case 'figures':
      return block.items.flatMap(({ figure, label }) => [...ofWords(figure), ...ofWords(label)]);
    case 'opening':
      return [...undividedTexts(block.blocks), ...(block.picture ? ofChart(block.picture) : [])];
    case 'folded':
      return [...ofWords(block.title), ...undividedTexts(block.blocks)];
  }
}

/** Every text of some blocks that its source wrote once for both languages; what is code or cited as such is none. */
export const undividedTexts = (blocks: readonly Block[]): Undivided[] => blocks.flatMap(ofBlock);
