import { bullets, heading, labelled, link, paragraph, soft, type Words } from '../document/blocks.ts';
import { text } from '../language/french.ts';
import { words } from '../language/words.ts';
import type { LegalNote } from '../scenario/legal-notes.ts';
import type { Chapter } from './chapter.ts';

const since = (day: string): Words =>
  words(
    (say) => ` Applies from ${say.date(day)}.`,
    (say) => ` Applicable à compter du ${say.date(day)}.`,
  );

const noteItem = ({ law: act, article, text: said, appliesFrom, note, source, url }: LegalNote): Words => [
  labelled(text(`${act.en}, ${article}`, `${act.fr}, ${article}`), said),
  appliesFrom === null ? '' : since(appliesFrom),
  note === null ? '' : [' ', note],
  ' ',
  soft(link(source, url)),
];

/** The rules that bear on what was simulated, in the scenario’s jurisdiction. */
export const law: Chapter = {
  tell: ({ run, legalNotes }) =>
    legalNotes.length === 0
      ? []
      : [
          heading(text('Legal notes', 'Notes juridiques'), 'law'),
          paragraph(
            text(
              `Jurisdiction of the scenario: ${run.scenario.jurisdiction}. Notes, not legal advice.`,
              `Ressort du scénario : ${run.scenario.jurisdiction}. Des repères, non un avis juridique.`,
            ),
            'soft',
          ),
          bullets(legalNotes.map(noteItem)),
        ],
};
