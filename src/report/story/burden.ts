import { groupChart } from '../../chapters/groups.ts';
import { type Block, heading, paragraph } from '../../document/blocks.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { words } from '../../language/words.ts';
import { measureOf } from '../../measures/names.ts';
import type { RunResult } from '../../measures/run-result.ts';
import { named, resultIn } from '../../telling/read-run.ts';
import { valueText, written } from '../../telling/values.ts';
import type { Lead } from './lead.ts';

/** How many were left alone, and how many only do not know: said where somebody was observed. */
function untouchedText(run: RunResult, { regime }: Lead) {
  const { size } = run.scenario.people;
  const of = (id: string): number => resultIn(run, regime, id).value ?? 0;
  const [untouched, unaware] = [of('peopleUntouched'), of('peopleUnaware')];
  if (unaware === 0) return [];
  const share = (people: number): Bilingual => valueText(people / size, 'share');
  const [left, seen] = [share(untouched), share(unaware)];
  return [
    paragraph(
      text(
        `Under ${named(regime).en}, nothing is decided about ${left.en} of people. That is not to be unseen: ${seen.en} are observed or decided about and never learn of it.`,
        `Sous ${named(regime).fr}, rien n’est décidé au sujet de ${left.fr} des gens. Cela ne veut pas dire qu’on ne les voit pas : ${seen.fr} sont observés ou jugés sans jamais le savoir.`,
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
