import { bullets, cited, heading, labelled, link, paragraph, soft, type Words } from '../document/blocks.ts';
import { text } from '../language/french.ts';
import { titleLanguage } from '../scenario/french/translated.ts';
import type { LegalNote } from '../scenario/legal-notes.ts';
import { ruleName, ruleText } from '../telling/legal-note.ts';
import type { Chapter } from './chapter.ts';

const noteItem = (note: LegalNote): Words => [
  labelled(ruleName(note), ruleText(note)),
  ...(note.source === null ? [] : [' ', soft(link(cited(note.source, titleLanguage(note.source)), note.url))]),
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
