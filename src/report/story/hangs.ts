import { meaningOf, standingOf } from '../../chapters/sensitivity.ts';
import { type Block, bullets, heading, labelled, paragraph, type Words } from '../../document/blocks.ts';
import { text } from '../../language/french.ts';
import { words } from '../../language/words.ts';
import { measureOf } from '../../measures/names.ts';
import type { RunResult } from '../../measures/run-result.ts';
import { restingOn, restsOn } from '../../scenario/rests-on.ts';
import type { Sensitivity, Swing } from '../../sweep/sensitivity.ts';
import { valueText } from '../../telling/values.ts';

const shown = 3;

const swingWords = (run: RunResult, { parameter, measure, regime, atLow, atHigh }: Swing): Words => {
  const { title, unit } = measureOf(run.scenario, measure);
  const where = run.scenario.regimes.find(({ id }) => id === regime)?.title ?? text(regime);
  const low = valueText(atLow, unit);
  const high = words((say) => {
    const noun = say.of(title).toLowerCase();
    return unit === 'share' ? `${say.of(valueText(atHigh, unit))} ${noun}` : say.many(atHigh, noun);
  });
  return labelled(
    meaningOf(parameter),
    text(
      `${low.en} to ${high.en} under “${where.en}” (${standingOf(parameter).en})`,
      `${low.fr} à ${high.fr} sous « ${where.fr} » (${standingOf(parameter).fr})`,
    ),
  );
};

/** The three parameters that move the result most, and what share of all is assumed. */
export function hangsBlocks(run: RunResult, sensitivity: Sensitivity | null | undefined): readonly Block[] {
  const rests = restsOn(run.scenario.parameters);
  if (rests.all === 0) return [];
  const title = text('On what it hangs', 'À quoi cela tient');
  const all = words(
    (say) => `Of the ${say.count(rests.all)} parameters, ${restingOn(rests).en}.`,
    (say) => `Sur les ${say.count(rests.all)} paramètres, ${restingOn(rests).fr}.`,
  );
  const swings = sensitivity?.swings.slice(0, shown) ?? [];
  if (swings.length === 0) return [heading(title, 'hangs'), paragraph(all)];
  return [
    heading(title, 'hangs'),
    paragraph(
      words(
        (say) =>
          `Moved from one end of its plausible range to the other, alone, each of these gives other results (small runs of ${say.count(sensitivity?.people ?? 0)} people, ${say.count(sensitivity?.weeks ?? 0)} weeks):`,
        (say) =>
          `Déplacé seul d’un bout à l’autre de sa fourchette plausible, chacun de ces nombres donne d’autres résultats (petites simulations de ${say.count(sensitivity?.people ?? 0)} personnes sur ${say.count(sensitivity?.weeks ?? 0)} semaines) :`,
      ),
    ),
    bullets(swings.map((swing) => swingWords(run, swing))),
    paragraph(all, 'soft'),
  ];
}
