import * as Plot from '@observablehq/plot';
import type { Chart } from '../document/blocks.ts';
import { wrapped } from '../document/drawing.ts';
import type { Bilingual, Language } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { number } from '../language/numbers.ts';
import type { RunResult } from '../measures/run-result.ts';
import type { PolicyStep, Scenario } from '../scenario/scenario.ts';
import { frame, letterWidth, regimeColours } from './bars.ts';
import { isHypothetical } from './step-effects.ts';

interface Line {
  readonly regime: string;
  readonly title: Bilingual;
  readonly colour: string;
  readonly values: readonly (number | null)[];
  /** Of a regime with hypothetical steps. */
  readonly dashed?: boolean;
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
function policyMarks(scenario: Scenario, language: Language): Plot.Markish[] {
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

/** The ends of an axis, nought always among them, never so near that nothing looks like much. */
function domainOf(values: readonly number[], percent: boolean): readonly [number, number] {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const lacking = (percent ? leastPoints : 1) - (most - least);
  return lacking <= 0 ? [least, most] : [least, most + lacking];
}

/** Letters of a line of a regime's name. */
const nameLetters = 17;

/** Room left of the lines for the numbers of the axis, one letter more than its longest value has now. */
const axisRoom = (most: number, language: Language): number =>
  Math.max(52, letterWidth * (number(Math.ceil(most), language).length + 1) + 8);

export interface LineOptions {
  readonly unit: Bilingual;
  /** Values are shares, drawn in per cent. */
  readonly percent?: boolean;
}

/** A line a regime over the weeks, named at its end, with the calendar's steps. */
export function linePlot(
  lines: readonly Line[],
  scenario: Scenario,
  options: LineOptions,
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
    marginLeft: axisRoom(Math.max(-least, most), language),
    marginRight: 140,
    marginTop: 24,
    x: {
      label: { en: 'week', fr: 'semaine' }[language],
      labelAnchor: 'center',
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
      ...lines.map((line) =>
        Plot.line(
          points.filter(({ regime }) => regime === line.regime),
          {
            x: 'week',
            y: 'value',
            stroke: line.colour,
            strokeWidth: 2,
            strokeDasharray: line.dashed ? '5,4' : 'none',
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
function weeklyLines(run: RunResult, measure: string): readonly Line[] {
  const values = new Map<string, (number | null)[]>(run.regimes.map(({ id }) => [id, []]));
  for (const row of run.weekly)
    if (row.region === 'all' && row.group === 'all')
      (values.get(row.regime) ?? [])[row.week] = row.values[measure] ?? null;
  const colours = regimeColours(run);
  return run.regimes.map(({ id, title }) => ({
    regime: id,
    title,
    colour: colours[id],
    values: values.get(id) ?? [],
    dashed: isHypothetical(run.scenario, id),
  }));
}

/** The lines of the others less the line of one regime, week by week. */
const lessThat = (lines: readonly Line[], regime: string): Line[] => {
  const from = lines.find((line) => line.regime === regime)?.values ?? [];
  const minus = (value: number | null, week: number): number | null => {
    const other = from[week] ?? null;
    return value === null || other === null ? null : value - other;
  };
  return lines.filter((line) => line.regime !== regime).map((line) => ({ ...line, values: line.values.map(minus) }));
};

interface WeeklyOptions extends LineOptions, Pick<Chart, 'name' | 'title' | 'caption'> {
  /** Makes counts shares. */
  readonly divisor?: number;
  /** The regime that each of the others is set against. */
  readonly lessThan?: string;
}

/** A measure over the weeks, a line a regime. */
export function weeklyChart(
  run: RunResult,
  measure: string,
  { divisor = 1, lessThan, ...options }: WeeklyOptions,
): Chart {
  const { name, title, caption } = options;
  const levels = weeklyLines(run, measure);
  const lines = (lessThan === undefined ? levels : lessThat(levels, lessThan)).map((line) => ({
    ...line,
    values: line.values.map((value) => (value === null ? null : value / divisor)),
  }));
  return {
    name,
    title,
    caption,
    plot: (language) => linePlot(lines, run.scenario, options, language),
    rounded: true,
    columns: [text('week', 'semaine'), ...lines.map((line) => line.title)],
    rows: Array.from({ length: run.scenario.weeks }, (_, week) => [
      week + 1,
      ...lines.map(({ values }) => values[week] ?? null),
    ]),
  };
}
