import { cellsTable, stackedStyle } from '../document/cells-table.ts';
import { both, escapeText, type Html, html } from '../document/html.ts';
import { pageMarkup } from '../document/page.ts';
import type { Language } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import type { Regime } from '../scenario/scenario.ts';
import { type Annex, type AnnexSection, onEveryPage } from './evidence-annex.ts';
import { type AnnexFigure, marks } from './evidence-annex-figures.ts';
import { bullets, notice, paragraph, section } from './section.ts';

const columns = [
  text('Figure', 'Chiffre'),
  text('value', 'valeur'),
  text('mark', 'statut'),
  text('rests on', 'repose sur'),
];
const answer = text('To be answered by the author:', 'À renseigner par l’auteur :');

/** Text from a scenario may hold marks of Markdown or HTML: they are shown, never obeyed. */
const plain = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~]/g, (mark) => `\\${mark}`)
    .replace(/&/g, '&amp;');

const figureLine = ({ what, value, mark, rests }: AnnexFigure, language: Language): string =>
  `| ${[what, value, marks[mark], rests].map((words) => plain(words[language])).join(' | ')} |`;

const sectionText = ({ title, lines, figures, questions }: AnnexSection, language: Language): string =>
  [
    `## ${plain(title[language])}`,
    `*${onEveryPage[language]}*`,
    ...lines.map((words) => `- ${plain(words[language])}`),
    ...(figures.length === 0
      ? []
      : [
          [
            `| ${columns.map((words) => words[language]).join(' | ')} |`,
            '|---|---|---|---|',
            ...figures.map((figure) => figureLine(figure, language)),
          ].join('\n'),
        ]),
    ...questions.map((words) => `**${answer[language]}** ${words[language]}\n\n> …`),
  ].join('\n\n');

/** The annex as Markdown, in one language. */
export const annexMarkdown = ({ title, forbidden, head, sections }: Annex, language: Language): string =>
  `${[
    `# ${plain(title[language])}`,
    `*${onEveryPage[language]}*`,
    ...forbidden.map((words) => `> **${plain(words[language])}**`),
    ...head.map((words) => plain(words[language])),
    ...sections.map((part) => sectionText(part, language)),
  ].join('\n\n')}\n`;

const figuresTable = (part: AnnexSection): Html =>
  cellsTable({
    label: part.title,
    columns,
    rows: part.figures.map(({ what, value, mark, rests }) => [
      both(what),
      both(value),
      mark === 'sourced' ? both(marks[mark]) : html`<span class="${mark}">${both(marks[mark])}</span>`,
      both(rests),
    ]),
    stacked: true,
  });

const sectionMarkup = (part: AnnexSection): Html =>
  section(
    part.id,
    part.title,
    part.lines.length === 0 ? null : bullets(part.lines),
    part.figures.length === 0 ? null : figuresTable(part),
    part.questions.map(
      (words) => html`<div class="blank"><p><strong>${both(answer)}</strong> ${both(words)}</p></div>`,
    ),
  );

const annexStyle = `${stackedStyle}
.blank { border: 1px dashed var(--soft); padding: .4rem .8rem 3rem; margin: .8rem 0; max-width: 44rem; }
.running { position: sticky; bottom: 0; background: var(--paper); border-top: 1px solid var(--line); padding: .3rem 0; margin: 0; max-width: none; }
@media print { .running { position: fixed; left: 0; right: 0; text-align: center; } section { break-before: page; } body { padding-bottom: 2.5rem; } }
`;

/** The annex as a page, French and English; its caution stands on every page of paper. */
export const annexMarkup = (annex: Annex, language: Language): string =>
  pageMarkup({
    title: annex.title,
    language,
    style: annexStyle,
    body: html`${annex.forbidden.map(notice)}
${annex.head.map((words) => paragraph(words))}
${annex.sections.map(sectionMarkup)}
<p class="running"><strong>${both(onEveryPage)}</strong></p>`,
  });

/**
 * The annex as the JSON that CNIL's PIA tool imports (LINCnil/pia: `pia`, `answers` by `reference_to`, `measures`,
 * `evaluations`, `comments`): its descriptive questions are filled, those on principles and risks stay empty.
 */
export function annexForPia(annex: Annex, regime: Regime, language: Language, made: Date): unknown {
  const listed = (lines: readonly string[]): string =>
    `<ul>${lines.map((line) => `<li>${escapeText(line)}</li>`).join('')}</ul>`;
  const caution = `<p><strong>${escapeText(onEveryPage[language])}</strong></p>`;
  const at = made.toISOString();
  const part = (id: string): AnnexSection => annex.sections.find((one) => one.id === id)!;
  const figures = (id: string): string[] =>
    part(id).figures.map(
      ({ what, value, mark }) =>
        `${what[language]}${language === 'fr' ? '\u00a0' : ''}: ${value[language]} (${marks[mark][language]})`,
    );
  const lines = (id: string): string[] => part(id).lines.map((words) => words[language]);
  const reply = (reference: number, content: string) => ({
    pia_id: 1,
    reference_to: reference,
    data: { text: caution + content, gauge: null, list: [] },
    created_at: at,
    updated_at: at,
  });
  const opening = [...annex.forbidden, ...annex.head].map((words) => words[language]);
  return {
    pia: {
      id: 1,
      name: annex.title[language],
      category: '',
      author_name: '',
      evaluator_name: '',
      validator_name: '',
      status: 0,
      dpo_status: null,
      dpo_opinion: '',
      concerned_people_opinion: '',
      concerned_people_status: null,
      concerned_people_searched_opinion: null,
      concerned_people_searched_content: '',
      rejection_reason: '',
      applied_adjustments: '',
      dpos_names: '',
      people_names: '',
      created_at: at,
      updated_at: at,
    },
    answers: [
      reply(111, listed([...opening, ...lines('a'), ...figures('d')])),
      reply(121, listed([...lines('c'), ...figures('c')])),
      reply(122, listed([regime.title[language], ...lines('e'), ...lines('f')])),
    ],
    measures: [],
    evaluations: [],
    comments: [],
  };
}
