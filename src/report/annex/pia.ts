import { escapeText } from '../../document/html.ts';
import type { Language } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import type { Regime } from '../../scenario/scenario.ts';
import { type Annex, type AnnexSection, onEveryPage } from './annex.ts';
import { marks } from './annex-figures.ts';

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
        text(`${what.en}: ${value.en} (${marks[mark].en})`, `${what.fr} : ${value.fr} (${marks[mark].fr})`)[language],
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
