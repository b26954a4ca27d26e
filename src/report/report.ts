import type { ChapterInput } from '../chapters/chapter.ts';
import { type Found, inReport, tell } from '../chapters/index.ts';
import { type Block, notice, paragraph } from '../document/blocks.ts';
import { pageMarkup } from '../document/page.ts';
import type { Language } from '../language/bilingual.ts';
import { text } from '../language/french.ts';

/** Everything that a report is written from. */
export interface ReportInput extends ChapterInput {
  /** What the small runs of its chapters found; a chapter whose run was not made is left out. */
  readonly found?: Found;
  /** Shown first. */
  readonly language: Language;
}

/** What stands before everything else: what this is not, and what intervals mean. */
const caution = text(
  'Synthetic people: this report is no finding about a deployment, a country or a person. It shows what follows from the numbers put into a model. Of the two intervals of a figure, one is the chance of this simulation, the other what the ranges of its parameters leave open; neither says whether the model itself is right.',
  'Population synthétique : ce rapport n’est pas un constat sur un dispositif, un pays ou une personne. Il montre ce qui découle des nombres donnés à un modèle. Des deux intervalles d’un nombre, l’un est l’aléa de la simulation, l’autre ce que les fourchettes des paramètres laissent ouvert ; aucun ne dit si le modèle lui-même est juste.',
);

/** The report of a run, its chapters in their order. */
export const reportBlocks = (input: ReportInput): readonly Block[] => [
  paragraph(text('Contrechamp: report of a simulation', 'Contrechamp : rapport d’une simulation'), 'soft'),
  notice(caution),
  ...tell(inReport, input, input.found ?? {}),
];

/**
 * The report of a run: one HTML file, French and English, that opens offline and runs no script.
 *
 * @example
 * const markup = reportMarkup({ run, figures: new Map(), legalNotes: [], version, command, language });
 */
export const reportMarkup = (input: ReportInput): string =>
  pageMarkup({ title: input.run.scenario.title, language: input.language, body: reportBlocks(input) });
