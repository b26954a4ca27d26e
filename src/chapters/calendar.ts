import { bullets, code, heading, hypothetical, soft, type Words } from '../document/blocks.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { words } from '../language/words.ts';
import type { Evidence, Figure } from '../scenario/evidence.ts';
import type { PolicyStep } from '../scenario/scenario.ts';
import { statusNames } from '../telling/status-names.ts';
import type { Chapter } from './chapter.ts';

const when = ({ week, date }: PolicyStep, weeks: number): Bilingual => {
  const outside =
    week >= weeks
      ? text(' (after the last week)', ' (après la dernière semaine)')
      : week <= 0
        ? text(' (before or at the start)', ' (avant ou au début)')
        : text('');
  return words((say) => `${say.date(date)}${say.of(outside)}`);
};

function stepItem(step: PolicyStep, weeks: number, figures: Evidence<Figure>): Words {
  const [day, supposed] = [when(step, weeks), step.kind === 'hypothetical'];
  const said = text(`${day.en}: ${step.title.en}`, `${day.fr} : ${step.title.fr}`);
  const kind = supposed ? text('hypothetical', 'hypothétique') : text('documented', 'documenté');
  const status = statusNames[figures.get(step.source ?? '')?.status ?? ''];
  const source = step.source === null ? [] : [', ', code(step.source), ...(status === undefined ? [] : [', ', status])];
  return [supposed ? hypothetical(said) : said, ' ', soft(['(', kind, ...source, ')'])];
}

/** The policy steps of the scenario, hypothetical ones marked. */
export const calendar: Chapter = {
  isOf: (scenario) => scenario.calendar.length > 0,
  tell: ({ run: { scenario }, figures }) => [
    heading(text('Calendar', 'Calendrier'), 'calendar'),
    bullets(scenario.calendar.map((step) => stepItem(step, scenario.weeks, figures))),
  ],
};
