import type { Block, Chart } from '../../src/document/blocks.ts';

/** Every chart that blocks show, wherever it stands. */
export const chartsIn = (blocks: readonly Block[]): Chart[] =>
  blocks.flatMap((block): Chart[] => {
    if (block.kind === 'chart') return [block.chart, ...(block.beside ? [block.beside] : [])];
    if (block.kind === 'opening') return [...(block.picture ? [block.picture] : []), ...chartsIn(block.blocks)];
    return 'blocks' in block ? chartsIn(block.blocks) : [];
  });
