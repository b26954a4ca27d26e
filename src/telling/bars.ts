import * as Plot from '@observablehq/plot';
import type { Cell, Chart } from '../document/blocks.ts';
import { chartLetters, chartWidth, palette, wrapped } from '../document/drawing.ts';
import type { Bilingual, Language } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { number, readable } from '../language/numbers.ts';
import type { RunResult } from '../measures/run-result.ts';

/** What every chart of the report has in common. */
export const frame = (options: Plot.PlotOptions): Plot.PlotOptions => ({
  width: chartWidth,
  marginLeft: 110,
  marginRight: 50,
  style: chartLetters,
  ...options,
});

/** The colour of what no apparatus does. */
const grey = '#6e7781';

/** A colour a regime of the file, the same whichever of them were run; grey where there is no apparatus. */
export const regimeColours = ({ scenario }: RunResult): Readonly<Record<string, string>> => {
  let next = 0;
  return Object.fromEntries(
    scenario.regimes.map(({ id, apparatus }) => [id, apparatus ? palette[next++ % palette.length] : grey]),
  );
};

const minus = (written: string): string => written.replace('-', '−');

/** A value as the end of a bar writes it: as everywhere, with three digits. */
export const short = (value: number, language: Language): string => minus(readable(value, language));

export interface Bar {
  readonly label: Bilingual;
  readonly value: number;
  readonly low?: number | null;
  readonly high?: number | null;
  /** Ends of what is not known: a thin line with upright ends. */
  readonly known?: { readonly low: number | null; readonly high: number | null };
  readonly colour: string;
  /** Bars of one heading stand together. */
  readonly heading?: Bilingual;
  /** Drawn hollow with a dashed outline: hypothetical. */
  readonly dashed?: boolean;
}

export interface BarOptions {
  /** How a value is written at the end of its bar. */
  readonly write?: (value: number, language: Language) => string;
  /** Bars of each heading are drawn relative to the longest of them. */
  readonly relative?: boolean;
}

/** How far to the right a bar and its lines reach. */
const endOf = ({ value, high, known }: Bar): number => Math.max(value, high ?? value, known?.high ?? value);

const longest = (bars: readonly Bar[], bar: Bar, relative: boolean): number =>
  Math.max(...bars.filter(({ heading }) => !relative || heading === bar.heading).map(endOf));

interface Row {
  readonly key: string;
  readonly kind: 'heading' | 'bar';
  readonly text: string;
  readonly bar?: Bar;
  readonly scale: number;
}

/** Letters of a heading that fit into one line of a chart. */
const headingLetters = 52;

/** Rows of bars, each heading on a line of its own above its bars. */
function rowsOf(bars: readonly Bar[], language: Language, relative: boolean): Row[] {
  return bars.flatMap((bar, index): Row[] => {
    const scale = longest(bars, bar, relative) || 1;
    const row: Row = { key: `${index}`, kind: 'bar', text: bar.label[language], bar, scale };
    const opens = bar.heading !== undefined && bar.heading !== bars[index - 1]?.heading;
    const lines = opens ? wrapped(bar.heading?.[language] ?? '', headingLetters).split('\n') : [];
    return [...lines.map((line, at): Row => ({ key: `h${index}.${at}`, kind: 'heading', text: line, scale })), row];
  });
}

/** Pixels that a letter of a label takes on average. */
export const letterWidth = 7.1;

/** Room left of the bars for the longest label, within what a phone can spare. */
const labelRoom = (bars: readonly Bar[], language: Language): number =>
  Math.min(175, Math.max(90, letterWidth * Math.max(0, ...bars.map(({ label }) => label[language].length)) + 14));

/** Room right of the bars for the longest value. */
const valueRoom = (rows: readonly Row[], write: (value: number) => string): number =>
  Math.max(72, ...rows.map(({ bar }) => letterWidth * write(bar?.value ?? 0).length + 14));

const isBounded = ({ low, high }: Bar): boolean => typeof low === 'number' && typeof high === 'number';

/** What is not known, as a thin line with upright ends: one without end only begins. */
function knownMarks(rows: readonly Row[], at: (row: Row, value: number) => number): Plot.Markish[] {
  const lines = rows.flatMap((row) => {
    const { low = null, high = null } = row.bar?.known ?? {};
    return low === null ? [] : [{ key: row.key, low: at(row, Math.max(0, low)), high: at(row, high ?? row.scale) }];
  });
  const look = { y: 'key', stroke: '#1b1f24', strokeWidth: 1 };
  return lines.length === 0
    ? []
    : [
        Plot.ruleY(lines, { ...look, x1: 'low', x2: 'high' }),
        ...(['low', 'high'] as const).map((x) => Plot.tickX(lines, { ...look, x, inset: 4 })),
      ];
}

/** From nought, to both sides where a value is below it; never without width. */
const domainOf = (rows: readonly Row[]): [number, number] => {
  const least = Math.min(0, ...rows.flatMap(({ bar }) => [bar?.value ?? 0, bar?.low ?? 0]));
  const most = Math.max(0, ...rows.flatMap(({ bar }) => (bar === undefined ? [] : endOf(bar))));
  return [least, most === least ? least + 1 : most];
};

/** Fewer ticks where their numbers are long: they would run into each other. */
const ticksOver = ([least, most]: readonly [number, number]): number => (Math.max(-least, most) < 1000 ? 4 : 2);

/** Horizontal bars with their values and their intervals. */
export function barPlot(bars: readonly Bar[], options: BarOptions, language: Language): Plot.PlotOptions {
  const { write = short, relative = false } = options;
  const rows = rowsOf(bars, language, relative);
  const room = labelRoom(bars, language);
  const drawn = rows.filter((row) => row.kind === 'bar');
  const label = (row: Row): string => wrapped(row.text, Math.floor((room - 10) / letterWidth));
  const rowHeight = drawn.some((row) => label(row).includes('\n')) ? 35 : 25;
  const at = (row: Row, value: number): number => (relative ? value / row.scale : value);
  const domain = domainOf(drawn);
  const chance = drawn.filter(({ bar }) => bar !== undefined && isBounded(bar));
  return frame({
    height: rows.length * rowHeight + 45,
    marginTop: 6,
    marginLeft: room,
    marginRight: valueRoom(drawn, (value) => write(value, language)),
    x: relative
      ? { axis: null, domain: [0, 1] }
      : {
          label: null,
          ticks: ticksOver(domain),
          tickFormat: (value: number) => minus(number(value, language)),
          grid: true,
          domain,
        },
    y: { axis: null, domain: rows.map(({ key }) => key), padding: 0.2 },
    marks: [
      ...[false, true].flatMap((dashed) => {
        const some = drawn.filter(({ bar }) => (bar?.dashed ?? false) === dashed);
        if (some.length === 0) return [];
        const [x, colour] = [(row: Row) => at(row, row.bar?.value ?? 0), (row: Row) => row.bar?.colour];
        return [
          Plot.barX(some, {
            ...{ x, y: 'key', fill: colour },
            ...(dashed && { fillOpacity: 0.15, stroke: colour, strokeWidth: 1.5, strokeDasharray: '5,3', inset: 0.75 }),
          }),
        ];
      }),
      ...knownMarks(drawn, at),
      Plot.ruleY(chance, {
        x1: (row: Row) => at(row, relative ? Math.max(0, row.bar?.low ?? 0) : (row.bar?.low ?? 0)),
        x2: (row: Row) => at(row, row.bar?.high ?? 0),
        y: 'key',
        stroke: '#1b1f24',
        strokeWidth: drawn.some(({ bar }) => bar?.known !== undefined) ? 3 : 1.5,
      }),
      Plot.text(drawn, {
        x: (row: Row) => at(row, Math.max(0, row.bar === undefined ? 0 : endOf(row.bar))),
        y: 'key',
        text: (row: Row) => write(row.bar?.value ?? 0, language),
        textAnchor: 'start',
        dx: 5,
        fill: '#1b1f24',
      }),
      Plot.text(drawn, {
        frameAnchor: 'left',
        y: 'key',
        text: label,
        textAnchor: 'end',
        dx: -6,
        fill: '#1b1f24',
        lineWidth: (room - 10) / 13,
        textOverflow: 'ellipsis',
      }),
      Plot.text(
        rows.filter((row) => row.kind === 'heading'),
        {
          frameAnchor: 'left',
          y: 'key',
          text: 'text',
          textAnchor: 'start',
          dx: 6 - room,
          dy: 3,
          fontWeight: 600,
          fill: '#1b1f24',
        },
      ),
      Plot.tickX(drawn, { x: 0, y: 'key', stroke: '#57606a', inset: -3 }),
    ],
  });
}

export interface BarChart extends Pick<Chart, 'name' | 'caption'>, BarOptions {
  /** A finding is a function of the bars: other bars, another title. */
  readonly title: Bilingual | ((bars: readonly Bar[]) => Bilingual);
  readonly bars: readonly Bar[];
  /** Of what bears the heading (where bars have one), the label and the value. */
  readonly columns: readonly Bilingual[];
}

const chanceColumns = [text('low', 'bas'), text('high', 'haut')];
const knownColumns = [text('not known, low', 'incertitude, bas'), text('not known, high', 'incertitude, haut')];

/** A chart of bars, whose numbers are the bars’ own; bounds stand among them where a bar has some. */
export function barChart({ bars, columns, relative, write, title, ...chart }: BarChart): Chart {
  const bounded = bars.some(isBounded);
  const known = bars.some((bar) => bar.known !== undefined);
  return {
    ...chart,
    title: typeof title === 'function' ? title(bars) : title,
    plot: (language, shown) =>
      barPlot(
        bars.filter((_, row) => shown(row)),
        { relative, write },
        language,
      ),
    rounded: true,
    columns: [...columns, ...(bounded ? chanceColumns : []), ...(known ? knownColumns : [])],
    rows: bars.map(({ heading, label, value, low = null, high = null, known: ends }): Cell[] => [
      ...(heading === undefined ? [] : [heading]),
      label,
      value,
      ...(bounded ? [low, high] : []),
      ...(known ? [ends?.low ?? null, ends?.high ?? null] : []),
    ]),
  };
}
