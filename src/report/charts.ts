import * as Plot from '@observablehq/plot';
import { chartLetters, chartWidth, palette, wrapped } from '../document/chart.ts';
import type { Bilingual, Language } from '../language/bilingual.ts';
import { number } from '../language/numbers.ts';
import type { RunResult } from '../measures/run-result.ts';
import type { PolicyStep, Scenario } from '../scenario/scenario.ts';

/** What every chart of the report has in common. */
export const frame = (options: Plot.PlotOptions): Plot.PlotOptions => ({
  width: chartWidth,
  marginLeft: 110,
  marginRight: 50,
  style: chartLetters,
  ...options,
});

/** A colour a regime, grey where there is no apparatus. */
export const regimeColours = (run: RunResult): Readonly<Record<string, string>> => {
  let next = 0;
  return Object.fromEntries(
    run.regimes.map(({ id }) => {
      const apparatus = run.scenario.regimes.find((regime) => regime.id === id)?.apparatus !== false;
      return [id, apparatus ? palette[next++ % palette.length] : '#6e7781'];
    }),
  );
};

/** A value as short as a bar's end asks: `47.5m`, `1,040`, `0.31`. */
export const short = (value: number, language: Language): string =>
  Math.abs(value) < 1e6
    ? number(Math.abs(value) < 100 ? value : Math.round(value), language)
    : compact[language].format(value);

const compactForm = { notation: 'compact', maximumSignificantDigits: 3 } as const;
const compact = {
  en: new Intl.NumberFormat('en-GB', compactForm),
  fr: new Intl.NumberFormat('fr-FR', compactForm),
};

export interface Bar {
  readonly label: Bilingual;
  readonly value: number;
  readonly low?: number | null;
  readonly high?: number | null;
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

const longest = (bars: readonly Bar[], bar: Bar, relative: boolean): number =>
  Math.max(
    ...bars
      .filter(({ heading }) => !relative || heading === bar.heading)
      .map(({ value, high }) => Math.max(value, high ?? value)),
  );

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
const letterWidth = 7.1;

/** Room left of the bars for the longest label, within what a phone can spare. */
const labelRoom = (bars: readonly Bar[], language: Language): number =>
  Math.min(175, Math.max(90, letterWidth * Math.max(0, ...bars.map(({ label }) => label[language].length)) + 14));

/** Fewer ticks where their numbers are long: on a phone they would run into each other. */
const ticksFor = (rows: readonly Row[]): number =>
  Math.max(...rows.map(({ bar }) => Math.max(bar?.value ?? 0, bar?.high ?? 0))) < 10_000 ? 4 : 2;

/** Horizontal bars with their values and their intervals. */
export function barPlot(bars: readonly Bar[], options: BarOptions, language: Language): Plot.PlotOptions {
  const { write = short, relative = false } = options;
  const rows = rowsOf(bars, language, relative);
  const room = labelRoom(bars, language);
  const drawn = rows.filter((row) => row.kind === 'bar');
  const label = (row: Row): string => wrapped(row.text, Math.floor((room - 10) / letterWidth));
  const rowHeight = drawn.some((row) => label(row).includes('\n')) ? 35 : 25;
  const at = (row: Row, value: number): number => (relative ? value / row.scale : value);
  const known = drawn.filter(({ bar }) => typeof bar?.low === 'number' && typeof bar.high === 'number');
  return frame({
    height: rows.length * rowHeight + 45,
    marginTop: 6,
    marginLeft: room,
    marginRight: 72,
    x: relative
      ? { axis: null, domain: [0, 1] }
      : {
          label: null,
          ticks: ticksFor(drawn),
          tickFormat: (value: number) => number(value, language),
          grid: true,
          zero: true,
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
      Plot.ruleY(known, {
        x1: (row: Row) => at(row, Math.max(0, row.bar?.low ?? 0)),
        x2: (row: Row) => at(row, row.bar?.high ?? 0),
        y: 'key',
        stroke: '#1b1f24',
        strokeWidth: 1.5,
      }),
      Plot.text(drawn, {
        x: (row: Row) => at(row, Math.max(row.bar?.value ?? 0, row.bar?.high ?? 0)),
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

export interface Line {
  readonly regime: string;
  readonly title: Bilingual;
  readonly colour: string;
  readonly values: readonly (number | null)[];
}

const stepsWithin = ({ calendar, weeks, start }: Scenario): readonly PolicyStep[] =>
  calendar.filter((step) => step.date >= start && step.week < weeks);

/** Steps with room for a name: every hypothetical one, documented ones where no neighbour's name stands. */
function namedSteps(steps: readonly PolicyStep[], weeks: number): ReadonlySet<PolicyStep> {
  const least = weeks / 18;
  const chosen = new Set(steps.filter(({ kind }) => kind === 'hypothetical'));
  for (const step of steps)
    if (![...chosen].some((other) => Math.abs(other.week - step.week) < least)) chosen.add(step);
  return chosen;
}

const stepLabel = ({ title, kind }: PolicyStep, language: Language): string =>
  kind === 'hypothetical'
    ? `${title[language]} (${{ en: 'hypothetical', fr: 'hypothétique' }[language]})`
    : title[language];

/** Height of a chart in which the longest name of a step finds room. */
const heightFor = (scenario: Scenario, language: Language): number => {
  const longest = Math.max(0, ...stepsWithin(scenario).map((step) => stepLabel(step, language).length));
  return Math.min(400, Math.max(250, longest * 5.9 + 75));
};

/** Policy steps as upright rules: dashed and named as such where hypothetical. */
export function policyMarks(scenario: Scenario, language: Language): Plot.Markish[] {
  const steps = stepsWithin(scenario);
  const named = namedSteps(steps, scenario.weeks);
  return steps.flatMap((step) => {
    const supposed = step.kind === 'hypothetical';
    const colour = supposed ? '#8a2a6b' : '#57606a';
    const label = stepLabel(step, language);
    return [
      Plot.ruleX([step.week], { stroke: colour, strokeWidth: 1.5, ...(supposed && { strokeDasharray: '5,4' }) }),
      Plot.text(named.has(step) ? [label] : [], {
        x: step.week,
        frameAnchor: 'top',
        rotate: -90,
        textAnchor: 'end',
        dx: step.week < scenario.weeks / 25 ? 9 : -9,
        fill: colour,
        fontSize: 10.5,
        lineWidth: 32,
        textOverflow: 'ellipsis',
      }),
    ];
  });
}

interface End {
  readonly y: number;
  readonly line: Line;
  readonly label: string;
}

/** Ends of lines that lie too close for their names are moved apart, by the lines of text that each name takes, below the top. */
function spread(ends: readonly End[], pixel: number, most: number): End[] {
  const sorted = [...ends].sort((a, b) => a.y - b.y);
  const room = ({ label }: End): number => (label.split('\n').length * 14 + 4) * pixel;
  for (let index = 1; index < sorted.length; index++) {
    const below = sorted[index - 1];
    const least = below.y + (room(below) + room(sorted[index])) / 2;
    if (sorted[index].y < least) sorted[index] = { ...sorted[index], y: least };
  }
  for (let index = sorted.length - 1; index >= 0; index--) {
    const above = sorted[index + 1];
    const limit = above === undefined ? most : above.y - (room(above) + room(sorted[index])) / 2;
    if (sorted[index].y > limit) sorted[index] = { ...sorted[index], y: limit };
  }
  return sorted;
}

/** The least that an axis of shares spans, in points: less would draw chance as a cliff. */
const leastPoints = 1;

/** The ends of an axis: from nought, or around what is drawn, never so near that nothing looks like much. */
function domainOf(values: readonly number[], fromNought: boolean, percent: boolean): readonly [number, number] {
  const [least, most] = [Math.min(...values, fromNought ? 0 : Infinity), Math.max(...values)];
  if (least === most) return [least - 1, most + 1];
  const lacking = fromNought || !percent ? 0 : leastPoints - (most - least);
  return lacking <= 0 ? [least, most] : [Math.max(0, least - lacking / 2), most + lacking / 2];
}

/** Letters of a line of a regime's name. */
const nameLetters = 17;

const dashes = ['none', '7,3', '2,3', '9,3,2,3', '4,2', '1,2'];

/** A line a regime over the weeks, named at its end, with the calendar's steps. */
export function linePlot(
  lines: readonly Line[],
  scenario: Scenario,
  options: { readonly unit: Bilingual; readonly percent?: boolean; readonly zero?: boolean },
  language: Language,
): Plot.PlotOptions {
  const points = lines.flatMap((line, index) =>
    line.values.flatMap((value, week) =>
      value === null
        ? []
        : [{ week: week + 1, value: options.percent ? value * 100 : value, regime: line.regime, index }],
    ),
  );
  const [least, most] = domainOf(
    points.map(({ value }) => value),
    options.zero !== false,
    options.percent === true,
  );
  const height = heightFor(scenario, language);
  const ends = lines.flatMap((line): End[] => {
    const last = points.findLast(({ regime }) => regime === line.regime);
    const label = wrapped(line.title[language], nameLetters);
    return last === undefined ? [] : [{ y: last.value, line, label }];
  });
  const named = spread(ends, (most - least) / (height - 70), most);
  return frame({
    height,
    marginLeft: 52,
    marginRight: 140,
    marginTop: 24,
    x: {
      label: { en: 'week', fr: 'semaine' }[language],
      labelArrow: 'none',
      ticks: Math.min(6, scenario.weeks),
      tickFormat: (week: number) => number(week, language),
      domain: [0, scenario.weeks],
    },
    y: {
      label: options.unit[language],
      labelArrow: 'none',
      grid: true,
      ticks: 5,
      domain: [least, most],
      nice: true,
      tickFormat: (value: number) => number(value, language),
    },
    marks: [
      ...policyMarks(scenario, language),
      ...lines.map((line, index) =>
        Plot.line(
          points.filter(({ regime }) => regime === line.regime),
          {
            x: 'week',
            y: 'value',
            stroke: line.colour,
            strokeWidth: 2,
            strokeDasharray: dashes[index % dashes.length],
          },
        ),
      ),
      Plot.text(named, {
        x: scenario.weeks,
        y: 'y',
        text: 'label',
        textAnchor: 'start',
        dx: 20,
        fill: '#1b1f24',
      }),
      Plot.dot(named, { x: scenario.weeks, y: 'y', dx: 13, r: 3.5, fill: (end: End) => end.line.colour }),
      Plot.dot(ends, { x: scenario.weeks, y: 'y', fill: (end: End) => end.line.colour, r: 4 }),
    ],
  });
}

/** Weekly values of everybody, a line a regime. */
export function weeklyLines(run: RunResult, measure: string): readonly Line[] {
  const values = new Map<string, (number | null)[]>(run.regimes.map(({ id }) => [id, []]));
  for (const row of run.weekly)
    if (row.region === 'all' && row.group === 'all')
      (values.get(row.regime) ?? [])[row.week] = row.values[measure] ?? null;
  const colours = regimeColours(run);
  return run.regimes.map(({ id, title }) => ({ regime: id, title, colour: colours[id], values: values.get(id) ?? [] }));
}
