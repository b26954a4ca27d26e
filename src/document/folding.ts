import { type Block, bullets, folded, link } from './blocks.ts';

/** Each heading that has an id, with what follows it, as a folded chapter; what stands before the first stays as it is. */
export function foldedChapters(blocks: readonly Block[]): readonly Block[] {
  const starts = blocks.flatMap((block, at) => (block.kind === 'heading' && block.id !== undefined ? [at] : []));
  const chapters = starts.map((start, index) => {
    const opens = blocks[start] as Extract<Block, { kind: 'heading' }>;
    return folded(opens.id!, opens.text, blocks.slice(start + 1, starts[index + 1]));
  });
  return [...blocks.slice(0, starts[0] ?? blocks.length), ...chapters];
}

/** A link to each folded chapter. */
export const contentsOf = (blocks: readonly Block[]): Block =>
  bullets(blocks.flatMap((block) => (block.kind === 'folded' ? [link(block.title, `#${block.id}`)] : [])));
