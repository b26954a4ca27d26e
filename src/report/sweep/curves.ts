import * as Plot from '@observablehq/plot';
import type { Chart } from '../../document/blocks.ts';
import { chartLetters, chartWidth, wrapped } from '../../document/drawing.ts';
import type { Bilingual, Language } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { number } from '../../language/numbers.ts';
import { isBeyondChance } from '../../statistics/contrast.ts';
import type { Axis } from '../../sweep/axes.ts';
import type { Swept, SweptFigure } from '../../sweep/swept.ts';
import { axisLabel, endsText, levelText, type OfMeasure, regimeColour, regimesText, regimeTitle } from './parts.ts';

interface Mark {
  readonly regime: string;
  readonly colour: string;
  readonly x: number | string;
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly least: number;
  readonly most: number;
}

const panel = 120;
/** A list of numbers that spans more than this is drawn on a logarithmic scale. */
const wide = 20;

const isNumeric = ({ levels }: Axis): boolean => levels.every(({ value }) => typeof value === 'number');

function isLogarithmic({ parameter, levels }: Axis): boolean {
  if (parameter.range !== null) return parameter.range.logarithmic;
  const values = levels.map(({ value }) => Number(value));
  return values.every((value) => value > 0) && Math.max(...values) / Math.min(...values) > wide;
}

function marksOf(swept: Swept, axis: Axis, place: number, figures: readonly SweptFigure[], language: Language): Mark[] {
  return figures.flatMap(({ regime, responses }) =>
    responses[place].map(({ value, low, high, runs }, level) => ({
      regime: wrapped(regimeTitle(swept, regime)[language], 58),
      colour: regimeColour(swept, regime),
      x: isNumeric(axis) ? Number(axis.levels[level].value) : levelText(axis.levels[level])[language],
      mean: value ?? 0,
      low,
      high,
      least: runs.low,
      most: runs.high,
    })),
  );
}

/** A panel a regime: the mean with its band of chance, and beyond it where single runs lie. */
function plotOf(swept: Swept, axis: Axis, place: number, of: OfMeasure, language: Language): Plot.PlotOptions {
  const marks = marksOf(swept, axis, place, of.figures, language);
  const regimes = [...new Set(marks.map(({ regime }) => regime))];
  const tick = (value: number): string => number(value, language, 2);
  const at = { x: 'x', fy: 'regime' };
  const colour = (mark: Mark): string => mark.colour;
  const bounded = marks.filter(({ low }) => low !== null);
  const drawn = isNumeric(axis)
    ? [
        Plot.areaY(marks, { ...at, y1: 'least', y2: 'most', z: 'regime', fill: colour, fillOpacity: 0.13 }),
        Plot.areaY(bounded, { ...at, y1: 'low', y2: 'high', z: 'regime', fill: colour, fillOpacity: 0.3 }),
        Plot.lineY(marks, { ...at, y: 'mean', z: 'regime', stroke: colour, strokeWidth: 2 }),
      ]
    : [
        Plot.ruleX(marks, { ...at, y1: 'least', y2: 'most', stroke: colour, strokeOpacity: 0.3, strokeWidth: 9 }),
        Plot.ruleX(bounded, { ...at, y1: 'low', y2: 'high', stroke: colour, strokeWidth: 3 }),
      ];
  const isLog = isNumeric(axis) && isLogarithmic(axis);
  return {
    width: chartWidth,
    height: regimes.length * (panel + 24) + 50,
    marginLeft: 62,
    marginRight: 20,
    marginTop: 24,
    marginBottom: 42,
    style: chartLetters,
    fy: { domain: regimes, axis: null, padding: 0.22 },
    x: {
      label: wrapped(axisLabel(axis)[language], 58),
      labelAnchor: 'center',
      labelArrow: 'none',
      ...(isNumeric(axis)
        ? { type: isLog ? ('log' as const) : ('linear' as const), ticks: 4, tickFormat: tick }
        : {
            type: 'point' as const,
            domain: axis.levels.map((level) => levelText(level)[language]),
            padding: 0.5,
            tickFormat: (value: string) => wrapped(value, 14),
          }),
    },
    y: { label: null, ticks: 4, grid: true, zero: true, nice: true, tickFormat: tick },
    marks: [
      ...drawn,
      Plot.dot(marks, { ...at, y: 'mean', fill: colour, r: 3 }),
      Plot.text(regimes, {
        fy: (regime: string) => regime,
        text: (regime: string) => regime,
        frameAnchor: 'top-left',
        dy: -16,
        fill: '#1b1f24',
      }),
    ],
  };
}

/** What is told of a measure along a parameter: only what chance and the number of comparisons leave. */
export function curveFinding(swept: Swept, axis: Axis, place: number, { title, figures }: OfMeasure): Bilingual {
  const regimesWhere = (is: (figure: SweptFigure) => boolean): string[] =>
    figures.filter(is).map(({ regime }) => regime);
  const ends = ({ effects }: SweptFigure) => effects[place]?.ends;
  const isTold = (figure: SweptFigure): boolean => {
    const own = ends(figure);
    return own !== undefined && isBeyondChance(own);
  };
  const more = regimesWhere((figure) => isTold(figure) && ends(figure)!.value! > 0);
  const less = regimesWhere((figure) => isTold(figure) && ends(figure)!.value! < 0);
  const between = regimesWhere((figure) => !isTold(figure) && figure.effects[place]?.between === true);
  const said = [
    { ids: more, en: 'more under', fr: 'plus sous' },
    { ids: less, en: 'less under', fr: 'moins sous' },
    { ids: between, en: 'other in between under', fr: 'autre entre les deux sous' },
  ].filter(({ ids }) => ids.length > 0);
  const [way, key] = [endsText(axis), axis.parameter.key];
  if (said.length > 0) {
    const parts = (language: Language): string =>
      said.map((part) => `${part[language]} ${regimesText(swept, part.ids)[language]}`).join(' ; ');
    const en = parts('en').replaceAll(' ; ', '; ');
    return text(`${title.en}, ${key} ${way.en}: ${en}`, `${title.fr}, ${key} ${way.fr} : ${parts('fr')}`);
  }
  const isKnown = figures.some(({ effects }) => effects[place] !== null);
  return isKnown
    ? text(
        `${title.en}: no change with ${key} beyond chance`,
        `${title.fr} : aucun changement avec ${key} au-delà de l’aléa`,
      )
    : text(
        `${title.en} along ${key}: one seed, so chance is not known`,
        `${title.fr} selon ${key} : une seule graine, l’aléa n’est pas connu`,
      );
}

/** Whether something is told of a measure along a parameter. */
export const isTold = ({ figures }: OfMeasure, place: number): boolean =>
  figures.some(
    ({ effects }) => effects[place] !== null && (isBeyondChance(effects[place]!.ends) || effects[place]!.between),
  );

/** Whether chance is known along a parameter. */
export const isKnown = ({ figures }: OfMeasure, place: number): boolean =>
  figures.some(({ effects }) => effects[place] !== null);

/** A measure along a parameter. */
export const curveChart = (swept: Swept, axis: Axis, place: number, of: OfMeasure): Chart => ({
  name: `response-${place + 1}-${of.id.replace(/[^\w-]/g, '-')}`,
  title: curveFinding(swept, axis, place, of),
  plot: (language) => plotOf(swept, axis, place, of, language),
  columns: [
    text('regime', 'régime'),
    text(axis.parameter.key),
    text('mean', 'moyenne'),
    text('chance, low', 'aléa, bas'),
    text('chance, high', 'aléa, haut'),
    text('single runs, low', 'simulations, bas'),
    text('single runs, high', 'simulations, haut'),
  ],
  rows: of.figures.flatMap(({ regime, responses }) =>
    responses[place].map(({ value, low, high, runs }, level) => [
      regimeTitle(swept, regime),
      levelText(axis.levels[level]),
      value,
      low,
      high,
      runs.low,
      runs.high,
    ]),
  ),
});
