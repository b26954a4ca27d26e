import * as Plot from '@observablehq/plot';
import type { Chart } from '../../document/blocks.ts';
import { chartLetters, chartWidth, wrapped } from '../../document/drawing.ts';
import type { Bilingual, Language } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { readable } from '../../language/numbers.ts';
import { isBeyondChance } from '../../statistics/contrast.ts';
import type { Swept, SweptFigure } from '../../sweep/swept.ts';
import { axisLabel, levelText, type OfMeasure, regimesText, regimeTitle } from './parts.ts';

interface Cell {
  readonly regime: string;
  readonly x: string;
  readonly y: string;
  readonly mean: number | null;
}

const rowHeight = 34;

const cellsOf = (swept: Swept, figures: readonly SweptFigure[], language: Language): Cell[] => {
  const [first, second] = swept.grid;
  return figures.flatMap(({ regime, together }) =>
    (together?.means ?? []).flatMap((row, one) =>
      row.map((mean, other) => ({
        regime: wrapped(regimeTitle(swept, regime)[language], 58),
        x: levelText(first.levels[one])[language],
        y: levelText(second.levels[other])[language],
        mean,
      })),
    ),
  );
};

/** A panel a regime, all in one scale of colour; each cell bears its mean. */
function plotOf(swept: Swept, { figures }: OfMeasure, language: Language): Plot.PlotOptions {
  const [first, second] = swept.grid;
  const cells = cellsOf(swept, figures, language);
  const regimes = [...new Set(cells.map(({ regime }) => regime))];
  const most = Math.max(...cells.map(({ mean }) => mean ?? 0));
  const at = { x: 'x', y: 'y', fy: 'regime' };
  const known = cells.filter(({ mean }) => mean !== null);
  return {
    width: chartWidth,
    height: regimes.length * (second.levels.length * rowHeight + 34) + 92,
    marginLeft: 110,
    marginRight: 12,
    marginTop: 46,
    marginBottom: 56,
    style: chartLetters,
    fy: { domain: regimes, axis: null, padding: 0.2 },
    x: {
      type: 'band',
      domain: first.levels.map((level) => levelText(level)[language]),
      label: wrapped(axisLabel(first)[language], 50),
      labelAnchor: 'center',
      labelArrow: 'none',
      tickFormat: (value: string) => wrapped(value, Math.max(6, Math.floor(42 / first.levels.length))),
    },
    y: {
      type: 'band',
      domain: second.levels.map((level) => levelText(level)[language]).reverse(),
      label: null,
      tickFormat: (value: string) => wrapped(value, 14),
    },
    color: { type: 'linear', domain: [0, most || 1], range: ['#f3f6f9', '#5b9bd0'] },
    marks: [
      Plot.cell(known, { ...at, fill: 'mean', inset: 1 }),
      Plot.text(known, {
        ...at,
        text: ({ mean }: Cell) => readable(mean ?? 0, language),
        fill: '#1b1f24',
        fontSize: 11.5,
      }),
      Plot.text([wrapped(axisLabel(second)[language], 58)], {
        facet: 'super',
        frameAnchor: 'top-left',
        dx: -104,
        dy: -38,
        textAnchor: 'start',
        fill: '#1b1f24',
      }),
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

/** Whether two parameters do more or less together than each by itself, where chance leaves that to be said. */
function heatFinding(swept: Swept, { title, figures }: OfMeasure): Bilingual {
  const keys = swept.grid.map(({ parameter }) => parameter.key);
  const where = (sign: 1 | -1): string[] =>
    figures
      .filter(({ together }) => together !== null && isBeyondChance(together.together))
      .filter(({ together }) => Math.sign(together!.together.value ?? 0) === sign)
      .map(({ regime }) => regime);
  const [more, less] = [where(1), where(-1)].map((ids) => (ids.length === 0 ? null : regimesText(swept, ids)));
  const said = (language: Language): string[] => [
    ...(more === null
      ? []
      : [{ en: `add to each other under ${more.en}`, fr: `se renforcent sous ${more.fr}` }[language]]),
    ...(less === null
      ? []
      : [{ en: `take from each other under ${less.en}`, fr: `se contrarient sous ${less.fr}` }[language]]),
  ];
  const [en, fr] = [keys.join(' and '), keys.join(' et ')];
  if (more !== null || less !== null)
    return text(`${title.en}: ${en} ${said('en').join('; ')}`, `${title.fr} : ${fr} ${said('fr').join(' ; ')}`);
  const isKnown = figures.some(({ together }) => together !== null && together.together.low !== null);
  return isKnown
    ? text(
        `${title.en}: what ${en} do together is not told from what each does`,
        `${title.fr} : ce que font ensemble ${fr} ne se distingue pas de ce que fait chacun`,
      )
    : text(`${title.en} by ${en}: chance is not known`, `${title.fr} selon ${fr} : l’aléa n’est pas connu`);
}

/** A measure over two parameters. */
export const heatChart = (swept: Swept, of: OfMeasure): Chart => ({
  name: `together-${of.id.replace(/[^\w-]/g, '-')}`,
  title: heatFinding(swept, of),
  plot: (language) => plotOf(swept, of, language),
  columns: [
    text('regime', 'régime'),
    ...swept.grid.map(({ parameter }) => text(parameter.key)),
    text('mean', 'moyenne'),
  ],
  rows: of.figures.flatMap(({ regime, together }) =>
    (together?.means ?? []).flatMap((row, one) =>
      row.map((mean, other) => [
        regimeTitle(swept, regime),
        levelText(swept.grid[0].levels[one]),
        levelText(swept.grid[1].levels[other]),
        mean,
      ]),
    ),
  ),
});
