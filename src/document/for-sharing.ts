import { text } from '../language/french.ts';
import {
  aboutOf,
  type Block,
  type Cell,
  type Chart,
  type Columns,
  cellsOf,
  type Disclosure,
  type Row,
  type Words,
} from './blocks.ts';

const withheld = text('suppressed (< 10)', 'masqué (< 10)');

const mayLeave = (about: Disclosure | undefined): boolean => about === undefined || about.shareable;

/** Whether these words are one record that must not be shared. */
const isKept = (words: Words): boolean => typeof words === 'object' && 'about' in words && !mayLeave(words.about);

function shareWords(words: Words): Words {
  if (typeof words === 'string' || 'en' in words || 'cited' in words) return words;
  if (!('words' in words)) return words.map(shareWords);
  if (isKept(words)) return withheld;
  if ('bands' in words)
    return { ...words, words: shareWords(words.words), bands: words.bands.filter((band) => !isKept(band.words)) };
  return 'about' in words ? shareWords(words.words) : { ...words, words: shareWords(words.words) };
}

const shareCell = (cell: Cell): Cell => (typeof cell === 'object' && cell !== null ? shareWords(cell) : cell);

const shareRows = (rows: readonly Row[]): Row[] =>
  rows.filter((row) => mayLeave(aboutOf(row))).map((row) => cellsOf(row).map(shareCell));

const isEmptied = (before: Columns, after: Columns): boolean => before.rows.length > 0 && after.rows.length === 0;

const shareChart = (chart: Chart): Chart => ({
  ...chart,
  rows: shareRows(chart.rows),
  plot: (language) => chart.plot(language, (row) => mayLeave(aboutOf(chart.rows[row]))),
});

function shareBlock(block: Block): Block[] {
  if (!mayLeave(block.about)) return [];
  switch (block.kind) {
    case 'heading':
      return [block];
    case 'paragraph':
    case 'notice':
      return isKept(block.words) ? [] : [{ ...block, words: shareWords(block.words) }];
    case 'bullets': {
      const items = block.items.filter((item) => !isKept(item)).map(shareWords);
      return items.length === 0 ? [] : [{ ...block, items }];
    }
    case 'table': {
      const shared = { ...block, rows: shareRows(block.rows) };
      return isEmptied(block, shared) ? [] : [shared];
    }
    case 'chart': {
      const drawn = [block.chart, ...(block.beside ? [block.beside] : [])]
        .map((chart) => ({ chart, shared: shareChart(chart) }))
        .flatMap(({ chart, shared }) => (isEmptied(chart, shared) ? [] : [shared]));
      return drawn.length === 0 ? [] : [{ ...block, chart: drawn[0], beside: drawn[1] }];
    }
    case 'details':
    case 'folded': {
      const blocks = forSharing(block.blocks);
      return blocks.length === 0 ? [] : [{ ...block, blocks }];
    }
    case 'figures': {
      const items = block.items.map(({ figure, label }) => ({
        figure: {
          ...figure,
          words: shareWords(figure.words),
          bands: figure.bands.filter((band) => !isKept(band.words)),
        },
        label: shareWords(label),
      }));
      return [{ ...block, items }];
    }
    case 'opening': {
      const picture = block.picture && shareChart(block.picture);
      const isDrawn = picture !== undefined && !isEmptied(block.picture!, picture);
      return [{ ...block, blocks: forSharing(block.blocks), picture: isDrawn ? picture : undefined }];
    }
  }
}

/**
 * The blocks without what must not be shared: its cells say so, its rows, marks, bullets and blocks are left out.
 *
 * @example forSharing([bullets([{ about: { groups: ['A'], counts: [3], shareable: false }, words: '3 of A' }])]); // []
 */
export const forSharing = (blocks: readonly Block[]): Block[] => blocks.flatMap(shareBlock);
