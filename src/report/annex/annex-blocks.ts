import { asMarkdown, markdownLine } from '../../document/as-markdown.ts';
import {
  assumed,
  type Block,
  bullets,
  heading,
  hypothetical,
  notice,
  paragraph,
  strong,
  table,
  type Words,
} from '../../document/blocks.ts';
import { pageMarkup } from '../../document/page.ts';
import type { Language } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { type Annex, type AnnexSection, onEveryPage } from './annex.ts';
import { type AnnexFigure, type Mark, marks } from './annex-figures.ts';

const answer = strong(text('To be answered by the author:', 'À renseigner par l’auteur :'));

const looks: Readonly<Record<Mark, Words>> = {
  sourced: marks.sourced,
  assumed: assumed(marks.assumed),
  hypothetical: hypothetical(marks.hypothetical),
};

const figuresTable = ({ title, figures }: AnnexSection): Block =>
  table({
    label: title,
    columns: [
      text('Figure', 'Chiffre'),
      text('value', 'valeur'),
      text('mark', 'statut'),
      text('rests on', 'repose sur'),
    ],
    rows: figures.map(({ what, value, mark, rests }: AnnexFigure) => [what, value, looks[mark], rests]),
  });

const sectionBlocks = (part: AnnexSection): Block[] => [
  heading(part.title, part.id),
  ...(part.lines.length === 0 ? [] : [bullets(part.lines)]),
  ...(part.figures.length === 0 ? [] : [figuresTable(part)]),
  ...part.questions.map((question) => paragraph([answer, ' ', question], 'answer')),
];

/** The annex as blocks, without its title. */
export const annexBlocks = ({ forbidden, head, sections }: Annex): readonly Block[] => [
  ...forbidden.map(notice),
  ...head.map((said) => paragraph(said)),
  ...sections.flatMap(sectionBlocks),
];

/** The annex as Markdown, in one language; its caution stands under each heading. */
export const annexMarkdown = (annex: Annex, language: Language): string =>
  [
    `# ${markdownLine(annex.title, language)}`,
    `*${markdownLine(onEveryPage, language)}*`,
    `${asMarkdown(annexBlocks(annex), language, { running: onEveryPage })}\n`,
  ].join('\n\n');

/** The annex as a page, French and English; its caution stands on every page of paper. */
export const annexMarkup = (annex: Annex, language: Language): string =>
  pageMarkup({ title: annex.title, language, body: annexBlocks(annex), running: onEveryPage });
