import type { ChapterInput } from '../chapters/chapter.ts';
import { type Found, inReport, tell } from '../chapters/index.ts';
import { type Block, heading } from '../document/blocks.ts';
import { contentsOf, foldedChapters } from '../document/folding.ts';
import { pageMarkup } from '../document/page.ts';
import type { Language } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { storyBlocks } from './story/story.ts';

/** Everything that a report is written from. */
export interface ReportInput extends ChapterInput {
  /** What the small runs of its chapters found; a chapter whose run was not made is left out. */
  readonly found?: Found;
  /** Shown first. */
  readonly language: Language;
}

/** The report of a run: the story first, then every chapter folded under a list of contents. */
export function reportBlocks(input: ReportInput): readonly Block[] {
  const found = input.found ?? {};
  const chapters = foldedChapters(tell(inReport, input, found));
  return [
    ...storyBlocks(input, found),
    heading(text('Everything else', 'Tout le reste'), 'contents'),
    contentsOf(chapters),
    ...chapters,
  ];
}

/**
 * The report of a run: one HTML file, French and English, that opens offline and runs no script.
 *
 * @example
 * const markup = reportMarkup({ run, figures: new Map(), legalNotes: [], version, command, language });
 */
export const reportMarkup = (input: ReportInput): string =>
  pageMarkup({ title: input.run.scenario.title, language: input.language, body: reportBlocks(input) });
