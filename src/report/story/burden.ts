import { groupChart } from '../../chapters/groups.ts';
import { type Block, heading, paragraph } from '../../document/blocks.ts';
import { text } from '../../language/french.ts';
import { words } from '../../language/words.ts';
import { measureOf } from '../../measures/names.ts';
import type { RunResult } from '../../measures/run-result.ts';
import { named, resultIn } from '../../telling/read-run.ts';
import { written } from '../../telling/values.ts';
import type { Lead } from './lead.ts';

/** How many were left alone, and how many only do not know: said where somebody was observed. */
function untouchedText(run: RunResult, { regime }: Lead) {
  const { size } = run.scenario.people;
  const of = (id: string): number => resultIn(run, regime, id).value ?? 0;
  const [untouched, unaware] = [of('peopleUntouched'), of('peopleUnaware')];
  if (unaware === 0) return [];
  return [
    paragraph(
      words(
        (say) =>
          `Under ${named(regime).en}, nothing is decided about ${say.percent(untouched / size, 0)} of people. That is not to be unseen: ${say.percent(unaware / size, 0)} are observed or decided about and never learn of it.`,
        (say) =>
          `Sous ${named(regime).fr}, rien n’est décidé au sujet de ${say.percent(untouched / size, 0)} des gens. Ils n’en sont pas invisibles : ${say.percent(unaware / size, 0)} sont observés ou jugés sans jamais le savoir.`,
      ),
    ),
  ];
}

/** Who bears what the answer tells of, by group. */
export function burdenBlocks(run: RunResult, lead: Lead): readonly Block[] {
  const { regime, measure } = lead;
  const told = resultIn(run, regime, measure);
  const many = run.scenario.people.groups.length > 1 && Object.keys(told.byGroup).length > 1;
  const { title } = measureOf(run.scenario, measure);
  return [
    heading(text('Who bears it', 'Qui en porte le poids'), 'bears'),
    ...untouchedText(run, lead),
    ...(many && (told.value ?? 0) > 0
      ? [groupChart(run, measure, [regime], 'story-groups')]
      : [
          paragraph(
            words(
              ({ language, of }) => `${of(title)}: ${written(told.value, 'people', language)}.`,
              ({ language, of }) => `${of(title)} : ${written(told.value, 'people', language)}.`,
            ),
          ),
        ]),
  ];
}
