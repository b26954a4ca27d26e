import { bullets, code, heading, paragraph } from '../document/blocks.ts';
import { text } from '../language/french.ts';
import type { Chapter } from './chapter.ts';

/** What a reader must be told before believing the numbers. */
export const warnings: Chapter = {
  tell: ({ run }) => [
    heading(text('Warnings', 'Avertissements'), 'warnings'),
    run.warnings.length === 0
      ? paragraph(text('None.', 'Aucun.'))
      : bullets(
          run.warnings.map(({ text: said, evidence }) => (evidence === undefined ? said : [said, ' ', code(evidence)])),
        ),
  ],
};
