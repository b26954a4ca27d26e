import type { Chart } from '../document/chart.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { measureOf } from '../measures/names.ts';
import type { RunResult } from '../measures/run-result.ts';
import { type Bar, barPlot, regimeColours, short } from './charts.ts';
import { isAlive, isMeasured, isTold, resultIn } from './read-run.ts';
import { isHypothetical } from './step-effects.ts';

/** Bars of measures by regime, each relative to the longest of its measure; `null` where nothing happened. */
export function headlineChart(run: RunResult, name: string, title: Bilingual, ids: readonly string[]): Chart | null {
  const measures = ids
    .filter((id) => isMeasured(run, id) && isAlive(run, id) && isTold(run, id))
    .map((id) => measureOf(run.scenario, id));
  if (measures.length === 0) return null;
  const colours = regimeColours(run);
  const bars = measures.flatMap((measure) =>
    run.regimes.flatMap((regime): (Bar & { id: string })[] => {
      const { value, low, high } = resultIn(run, regime, measure.id);
      if (value === null) return [];
      const colour = colours[regime.id];
      const dashed = isHypothetical(run.scenario, regime.id);
      return [{ label: regime.title, value, low, high, colour, heading: measure.title, id: measure.id, dashed }];
    }),
  );
  const supposed = bars.some(({ dashed }) => dashed);
  return {
    name,
    title,
    caption: text(
      `Each bar relative to the longest of its measure. The line on a bar is the chance of this simulation.${supposed ? ' Dashed and hollow: a regime with hypothetical steps.' : ''}`,
      `Chaque barre est rapportée à la plus longue de sa mesure. Le trait sur une barre est l’aléa de la simulation.${supposed ? ' En creux et en tirets : un régime comportant des étapes hypothétiques.' : ''}`,
    ),
    plot: (language) => barPlot(bars, { relative: true, write: short }, language),
    columns: [
      text('measure', 'mesure'),
      text('regime', 'régime'),
      text('value', 'valeur'),
      text('low', 'bas'),
      text('high', 'haut'),
    ],
    rows: bars.map(({ id, label, value, low, high }) => [id, label.en, value, low ?? null, high ?? null]),
  };
}
