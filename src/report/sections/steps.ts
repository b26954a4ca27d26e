import { type Chart, chartFigure, type TableCell } from '../../document/chart.ts';
import type { Html } from '../../document/html.ts';
import { type Bilingual, inBoth } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { words } from '../../language/words.ts';
import { isCount } from '../../measures/headline.ts';
import { type Measure, measureOf, units } from '../../measures/names.ts';
import type { RunResult } from '../../measures/run-result.ts';
import { written } from '../cells.ts';
import { type Bar, barPlot, short } from '../charts.ts';
import { isAlive, isMeasured, isTold, named } from '../read-run.ts';
import type { ReportInput } from '../report-input.ts';
import { paragraph, section } from '../section.ts';
import { mostChanged, type Stretch, stepEffects } from '../step-effects.ts';
import { plainTable } from './behaviour.ts';

/** What a step may change, in the order in which it is told. */
const told = [
  'behaviourAlertsTrue',
  'behaviourAlertsFalse',
  'alertsFalse',
  'stopsOfInnocents',
  'wantedFound',
  'messagesErased',
  'actsJoined',
  'listedNow',
  'denialAttempts',
  'judgmentsPerformed',
  'peopleSilencedThisWeek',
] as const;

const most = 6;

/** The measures that differ from one stretch to the next. */
function changedMeasures(run: RunResult, regime: string): { measures: Measure[]; stretches: Stretch[] } {
  const alive = told.filter((id) => isMeasured(run, id) && isAlive(run, id) && isTold(run, id));
  const stretches = stepEffects(run, regime, alive);
  const measures = alive
    .filter((id) => new Set(stretches.map(({ values }) => values[id])).size > 1)
    .slice(0, most)
    .map((id) => measureOf(run.scenario, id));
  return { measures, stretches };
}

const rateOf = (measure: Measure): Bilingual => {
  if (!isCount(measure.unit)) return units[measure.unit];
  return measure.additive
    ? text('per 100,000 people and year', 'pour 100 000 personnes et par an')
    : text('per 100,000 people', 'pour 100 000 personnes');
};

/** The name of a stretch: what opens it, marked where it is hypothetical. */
const stretchTitle = ({ steps, hypothetical }: Stretch): Bilingual => {
  if (steps.length === 0) return text('before the first change', 'avant le premier changement');
  const title = {
    en: steps.map((step) => step.title.en).join('; '),
    fr: steps.map((step) => step.title.fr).join(' ; '),
  };
  return hypothetical ? text(`${title.en} (hypothetical)`, `${title.fr} (hypothétique)`) : title;
};

/** Each stretch of a regime between two steps, with the rates in it. */
export function stepsTable(run: RunResult, regime: string): { columns: Bilingual[]; rows: TableCell[][] } {
  const { measures, stretches } = changedMeasures(run, regime);
  return {
    columns: [
      text('from this step on', 'à partir de cette étape'),
      text('weeks', 'semaines'),
      ...measures.map((measure) => {
        const rate = rateOf(measure);
        return text(`${measure.title.en} (${rate.en})`, `${measure.title.fr} (${rate.fr})`);
      }),
    ],
    rows: stretches.map((stretch) => [
      stretchTitle(stretch),
      stretch.to - stretch.from,
      ...measures.map((measure) => inBoth((language) => written(stretch.values[measure.id], measure.unit, language))),
    ]),
  };
}

/** Colours of what was done and of what is only supposed. */
const colours = { documented: '#0072b2', hypothetical: '#8a2a6b' };

/** Bars by stretch of the three measures that lead, hypothetical ones hollow and dashed. */
export function stepsChart(run: RunResult, regime: string): Chart | null {
  const { measures, stretches } = changedMeasures(run, regime);
  if (measures.length === 0 || stretches.length < 2) return null;
  const bars = measures.slice(0, 3).flatMap((measure) => {
    const rate = rateOf(measure);
    const heading = text(`${measure.title.en}, ${rate.en}`, `${measure.title.fr}, ${rate.fr}`);
    return stretches.map(
      (stretch): Bar => ({
        label: stretchTitle(stretch),
        heading,
        value: stretch.values[measure.id] ?? 0,
        colour: stretch.hypothetical ? colours.hypothetical : colours.documented,
        dashed: stretch.hypothetical,
      }),
    );
  });
  const [measure] = measures;
  const peak = stretches.reduce((best, one) =>
    (one.values[measure.id] ?? 0) > (best.values[measure.id] ?? 0) ? one : best,
  );
  const [what, when] = [measure.title, stretchTitle(peak)];
  return {
    name: 'step-rates',
    title: text(`${what.en}: most after “${when.en}”`, `${what.fr} : le plus après « ${when.fr} »`),
    caption: text(
      'Each bar relative to the longest of its measure. Dashed and hollow: hypothetical. Few people or few weeks leave much to chance.',
      'Chaque barre est rapportée à la plus longue de sa mesure. En creux et en tirets : hypothétique. Peu de personnes ou peu de semaines laissent une grande part au hasard.',
    ),
    plot: (language) => barPlot(bars, { relative: true, write: short }, language),
    columns: [text('measure', 'mesure'), text('step', 'étape'), text('rate', 'taux')],
    rows: bars.map(({ heading, label, value }) => [heading?.en ?? '', label.en, value]),
  };
}

/** What each step of the calendar changed in the regime that it changes most; absent where no step changes any. */
export function stepsSection({ run }: ReportInput): Html | null {
  const id = mostChanged(run);
  const regime = run.regimes.find((one) => one.id === id);
  if (id === null || regime === undefined || changedMeasures(run, id).measures.length === 0) return null;
  const chart = stepsChart(run, id);
  const title = text('What each step changed', 'Ce que chaque étape a changé');
  return section(
    'steps',
    title,
    paragraph(
      words(
        () =>
          `Under ${named(regime).en}, between one step of the calendar and the next. Steps that change nothing in the machinery are left out; they stand in the calendar.`,
        () =>
          `Sous ${named(regime).fr}, entre une étape du calendrier et la suivante. Les étapes qui ne changent rien à la machinerie n’y sont pas ; elles figurent au calendrier.`,
      ),
    ),
    chart === null ? null : chartFigure(chart),
    plainTable(title, stepsTable(run, id)),
  );
}
