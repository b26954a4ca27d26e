import { type Block, type Chart, chart, heading, paragraph, table } from '../document/blocks.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { words } from '../language/words.ts';
import { isCount } from '../measures/headline.ts';
import { type Measure, measureOf, units } from '../measures/names.ts';
import type { RunResult } from '../measures/run-result.ts';
import { poissonRange } from '../statistics/poisson.ts';
import { type Bar, barChart, short } from '../telling/bars.ts';
import { isAlive, isMeasured, isTold, named } from '../telling/read-run.ts';
import { mostChanged, type Stretch, stepEffects } from '../telling/step-effects.ts';
import { valueText } from '../telling/values.ts';
import type { Chapter } from './chapter.ts';

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

/** The stretches of a regime, and the measures that differ from one to the next. */
interface Changed {
  readonly measures: readonly Measure[];
  readonly stretches: readonly Stretch[];
}

function changedMeasures(run: RunResult, regime: string): Changed {
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
  const title = words(
    () => steps.map((step) => step.title.en).join('; '),
    () => steps.map((step) => step.title.fr).join(' ; '),
  );
  return hypothetical ? text(`${title.en} (hypothetical)`, `${title.fr} (hypothétique)`) : title;
};

const title = text('What each step changed', 'Ce que chaque étape a changé');

/** Each stretch of a regime between two steps, with the rates in it. */
const stepsTable = ({ measures, stretches }: Changed): Block =>
  table({
    label: title,
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
      ...measures.map(({ id, unit }) => valueText(stretch.values[id], unit)),
    ]),
    numbers: true,
  });

/** Colours of what was done and of what is only supposed. */
const colours = { documented: '#0072b2', hypothetical: '#8a2a6b' };

/** Between what rates a stretch lies by chance; `null` for what does not add up over weeks. */
function rateRange(measure: Measure, { from, to, values }: Stretch, people: number) {
  if (!measure.additive || !isCount(measure.unit)) return null;
  const exposure = (people / 100_000) * ((to - from) / 52);
  const { low, high } = poissonRange((values[measure.id] ?? 0) * exposure);
  return { low: low / exposure, high: high / exposure };
}

/** Claims a stretch in which a measure is highest only where chance does not reach the next. */
export function stepsTitle(measure: Measure, stretches: readonly Stretch[], people: number): Bilingual {
  const { title: what } = measure;
  const [peak, next] = [...stretches].sort((a, b) => (b.values[measure.id] ?? 0) - (a.values[measure.id] ?? 0));
  const [own, other] = [peak, next].map((stretch) => rateRange(measure, stretch, people));
  if (!own || !other || own.low <= other.high)
    return text(`${what.en}, from step to step of the calendar`, `${what.fr}, d’une étape du calendrier à l’autre`);
  const when = stretchTitle(peak);
  return peak.steps.length === 0
    ? text(`${what.en}: most ${when.en}`, `${what.fr} : le plus ${when.fr}`)
    : text(`${what.en}: most after “${when.en}”`, `${what.fr} : le plus après « ${when.fr} »`);
}

/** Bars by stretch of the three measures that lead, hypothetical ones hollow and dashed. */
function stepsChart({ measures, stretches }: Changed, people: number): Chart | null {
  if (stretches.length < 2) return null;
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
  return barChart({
    name: 'step-rates',
    title: stepsTitle(measures[0], stretches, people),
    caption: text(
      'Each bar relative to the longest of its measure. Dashed and hollow: hypothetical. Few people or few weeks leave much to chance.',
      'Chaque barre est rapportée à la plus longue de sa mesure. En creux et en tirets : hypothétique. Peu de personnes ou peu de semaines laissent une grande part au hasard.',
    ),
    bars,
    relative: true,
    write: short,
    columns: [text('measure', 'mesure'), text('step', 'étape'), text('rate', 'taux')],
  });
}

/** What each step of the calendar changed in the regime that it changes most. */
export const steps: Chapter = {
  isOf: ({ calendar }) => calendar.length > 0,
  tell: ({ run }) => {
    const regime = run.regimes.find(({ id }) => id === mostChanged(run));
    if (regime === undefined) return [];
    const changed = changedMeasures(run, regime.id);
    if (changed.measures.length === 0) return [];
    const drawn = stepsChart(changed, run.scenario.people.size);
    return [
      heading(title, 'steps'),
      paragraph(
        text(
          `Under ${named(regime).en}, between one step of the calendar and the next. Steps that change nothing in the machinery are left out; they stand in the calendar.`,
          `Sous ${named(regime).fr}, entre une étape du calendrier et la suivante. Les étapes qui ne changent rien à la machinerie n’y sont pas ; elles figurent au calendrier.`,
        ),
      ),
      ...(drawn === null ? [] : [chart(drawn)]),
      stepsTable(changed),
    ];
  },
};
