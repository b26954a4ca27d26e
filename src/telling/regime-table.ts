import { type Block, small, table } from '../document/blocks.ts';
import { text } from '../language/french.ts';
import { type Measure, measureOf, units } from '../measures/names.ts';
import type { RunResult } from '../measures/run-result.ts';
import { isMeasured, resultIn } from './read-run.ts';
import { figureCell, scaledText } from './values.ts';

/** Measures that the run holds, of these. */
export const measuresIn = (run: RunResult, ids: readonly string[]): readonly Measure[] =>
  ids.filter((id) => isMeasured(run, id)).map((id) => measureOf(run.scenario, id));

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
