import { type Block, paragraph, small, table } from '../document/blocks.ts';
import { text } from '../language/french.ts';
import { words } from '../language/words.ts';
import { type Measure, measureOf, units } from '../measures/names.ts';
import type { RunResult } from '../measures/run-result.ts';
import { canHappen } from '../scenario/apparatus-parts.ts';
import { isMeasured, resultIn } from './read-run.ts';
import { figureCell, scaledText } from './values.ts';

/** Measures that the run holds, of these. */
export const measuresIn = (run: RunResult, ids: readonly string[]): readonly Measure[] =>
  ids.filter((id) => isMeasured(run, id)).map((id) => measureOf(run.scenario, id));

/** What is nought under every regime though one has the machinery for it, in a line; nothing where there is no such. */
export function neverLine({ scenario, regimes }: RunResult, measures: readonly Measure[]): Block[] {
  const ids = regimes.map(({ id }) => id);
  const possible = measures.filter(({ id }) => canHappen(scenario, ids, id));
  if (possible.length === 0) return [];
  return [
    paragraph(
      words(
        (say) => `Not once under any regime: ${say.list(possible.map(({ title }) => title.en.toLowerCase()))}.`,
        (say) => `Jamais, sous aucun régime : ${say.list(possible.map(({ title }) => title.fr.toLowerCase()))}.`,
      ),
      'soft',
    ),
  ];
}

/** Measures by regime: value, intervals and, for counts, the population stood for. */
export const regimeTable = (run: RunResult, measures: readonly Measure[]): Block => {
  const factor = run.scenario.people.standsFor / run.scenario.people.size;
  return table({
    label: text('By regime', 'Par régime'),
    columns: [text('Measure', 'Mesure'), ...run.regimes.map(({ title }) => title)],
    rows: measures.map((measure) => [
      [measure.title, small(units[measure.unit])],
      ...run.regimes.map((regime) => {
        const scaled = scaledText(resultIn(run, regime, measure.id).value, measure.unit, factor);
        return [figureCell(run, regime, measure), ...(scaled === null ? [] : [small(scaled)])];
      }),
    ]),
    numbers: true,
  });
};
