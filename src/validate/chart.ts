import * as Plot from '@observablehq/plot';
import type { Chart } from '../document/blocks.ts';
import { chartLetters, chartWidth, palette } from '../document/drawing.ts';
import type { Language } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { number } from '../language/numbers.ts';
import type { Judged, Outcome } from './judge.ts';

/** More comparisons than this are drawn, their table folded under the drawing. */
export const mostInTable = 8;

const title = ({ comparisons }: Outcome) => {
  const within = comparisons.filter(({ agrees }) => agrees).length;
  return text(
    `${within} of ${comparisons.length} published values lie within the model’s interval`,
    `${within} valeurs publiées sur ${comparisons.length} se trouvent dans l’intervalle du modèle`,
  );
};

function plotOf(comparisons: readonly Judged[], language: Language): Plot.PlotOptions {
  const values = comparisons.flatMap(({ low, high, published, predicted }) => [low, high, published, predicted]);
  const isRatio = comparisons.every(({ unit }) => unit === 'ratio');
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const axis = {
    domain: isRatio ? [least * 0.9, most * 1.1] : [least, most * 1.03],
    type: isRatio ? ('log' as const) : ('linear' as const),
    ticks: 5,
    tickFormat: (value: number) => number(value, language),
    grid: true,
  };
  const colour = ({ agrees }: Judged): string => palette[agrees ? 0 : 1];
  return {
    width: chartWidth,
    height: chartWidth * 0.8,
    marginLeft: 60,
    marginBottom: 45,
    style: chartLetters,
    x: { ...axis, label: language === 'en' ? 'published' : 'publié' },
    y: { ...axis, label: language === 'en' ? 'model' : 'modèle' },
    marks: [
      Plot.line(
        [axis.domain[0], axis.domain[1]].map((at) => ({ at })),
        { x: 'at', y: 'at', stroke: '#6e7781', strokeDasharray: '4 4' },
      ),
      Plot.ruleX(comparisons, { x: 'published', y1: 'low', y2: 'high', stroke: colour, strokeWidth: 1.5 }),
      Plot.dot(comparisons, {
        x: 'published',
        y: 'predicted',
        fill: colour,
        r: 5,
        symbol: ({ agrees }: Judged) => (agrees ? 'circle' : 'times'),
        stroke: colour,
      }),
    ],
  };
}

/** Model against published: a case with many comparisons as points, of which those on the dashed line agree exactly. */
export const comparisonsChart = (outcome: Outcome): Chart => ({
  name: `case-${outcome.case.id}`,
  title: title(outcome),
  caption: text(
    'On the dashed line both are equal; bars are the model’s intervals; a cross lies outside.',
    'Sur la ligne pointillée, les deux sont égaux ; les barres sont les intervalles du modèle ; une croix est en dehors.',
  ),
  plot: (language) => plotOf(outcome.comparisons, language),
  columns: [
    text('what', 'quoi'),
    text('model', 'modèle'),
    text('low', 'bas'),
    text('high', 'haut'),
    text('published', 'publié'),
  ],
  rows: outcome.comparisons.map(({ what, predicted, low, high, published }) => [
    what,
    ...[predicted, low, high, published].map((value) => Number(value.toPrecision(3))),
  ]),
});
