import type { ChapterInput } from '../../chapters/chapter.ts';
import type { Found } from '../../chapters/index.ts';
import { safeguardFinding, safeguardPairs } from '../../chapters/safeguards.ts';
import { type Block, heading, paragraph } from '../../document/blocks.ts';
import { text } from '../../language/french.ts';
import { burdenBlocks } from './burden.ts';
import { gainsBlocks } from './gains.ts';
import { hangsBlocks } from './hangs.ts';
import { type Lead, leadOf } from './lead.ts';
import { openingBlocks } from './opening.ts';
import { errorBlocks } from './story-errors.ts';
import { worthBlocks } from './worth.ts';

/** What the safeguards together leave, then what each is worth alone. */
function guardedBlocks({ run, worth }: ChapterInput, { measure }: Lead): readonly Block[] {
  const pairs = safeguardPairs(run);
  if (pairs.length === 0 && !worth) return [];
  const together = pairs.map((pair) => safeguardFinding(run, pair));
  return [
    heading(text('What each safeguard is worth', 'Ce que vaut chaque garantie'), 'guarded'),
    ...together.map((said) => paragraph(text(`${said.en}.`, `${said.fr}.`))),
    ...(!worth ? [] : worthBlocks(worth, measure)),
  ];
}

/** The story of a run on two pages: the answer, who bears it, what it gains, what is error, what helps, on what it hangs. */
export function storyBlocks(input: ChapterInput, found: Found = {}): readonly Block[] {
  const { run, sensitivity } = input;
  const lead = leadOf(run);
  return [
    ...openingBlocks(run),
    ...(lead === null
      ? []
      : [
          ...burdenBlocks(run, lead),
          ...gainsBlocks(run, lead, found.checks),
          ...errorBlocks(run, lead),
          ...guardedBlocks(input, lead),
        ]),
    ...hangsBlocks(run, sensitivity),
  ];
}
