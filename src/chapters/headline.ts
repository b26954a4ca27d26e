import { type Block, type Chart, chart, heading, paragraph, subheading } from '../document/blocks.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { words } from '../language/words.ts';
import { gains, losses } from '../measures/headline.ts';
import type { RunResult } from '../measures/run-result.ts';
import type { Sensitivity } from '../sweep/sensitivity.ts';
import { type Bar, barChart, regimeColours, short } from '../telling/bars.ts';
import { isAlive, isTold, resultIn, withApparatus } from '../telling/read-run.ts';
import { measuresIn, neverLine, regimeTable } from '../telling/regime-table.ts';
import { isHypothetical } from '../telling/step-effects.ts';
import type { Chapter } from './chapter.ts';
import { gainFinding, lossFinding } from './headline-findings.ts';
import { storyOf } from './headline-stories.ts';

/** Bars of measures by regime, each relative to the longest of its measure; `null` where nothing happened. */
export function headlineChart(run: RunResult, name: string, title: Bilingual, ids: readonly string[]): Chart | null {
  const measures = measuresIn(run, ids).filter(({ id }) => isAlive(run, id) && isTold(run, id));
  if (measures.length === 0) return null;
  const colours = regimeColours(run);
  const bars = measures.flatMap((measure) =>
    run.regimes.flatMap((regime): Bar[] => {
      const { value, low, high, known } = resultIn(run, regime, measure.id);
      if (value === null) return [];
      const dashed = isHypothetical(run.scenario, regime.id);
      const colour = colours[regime.id];
      return [{ label: regime.title, value, low, high, known, colour, heading: measure.title, dashed }];
    }),
  );
  const supposed = bars.some(({ dashed }) => dashed);
  const known = bars.some((bar) => bar.known !== undefined);
  return barChart({
    name,
    title,
    caption: text(
      `Each bar relative to the longest of its measure. The ${known ? 'thick ' : ''}line on a bar is sampling noise, 95%${known ? ', the thin one with upright ends what is not known' : ''}.${supposed ? ' Dashed and hollow: a regime with hypothetical steps.' : ''}`,
      `Chaque barre est rapportée à la plus longue de sa mesure. Le trait ${known ? 'épais ' : ''}sur une barre est l’aléa de la simulation${known ? ', le trait fin à bouts dressés l’incertitude sur le réel' : ''}.${supposed ? ' En creux et en tirets : un régime comportant des étapes hypothétiques.' : ''}`,
    ),
    bars,
    relative: true,
    write: short,
    columns: [text('measure', 'mesure'), text('regime', 'régime'), text('value', 'valeur')],
  });
}

/** The two charts side by side, as many of them as there is something to draw. */
const charts = (run: RunResult, sensitivity: Sensitivity | null): Block[] => {
  const [first, second] = [
    headlineChart(run, 'losses', lossFinding(run, sensitivity), losses),
    headlineChart(run, 'gains', gainFinding(run), gains),
  ].filter((drawn) => drawn !== null);
  return first === undefined ? [] : [chart(first, second)];
};

/** A table of what happened in some regime, and in a line under it what is nought in all of them. */
function aliveTable(run: RunResult, ids: readonly string[]): Block[] {
  const measures = measuresIn(run, ids);
  const alive = measures.filter(({ id }) => isAlive(run, id));
  const nought = measures.filter((measure) => !alive.includes(measure));
  return [...(alive.length === 0 ? [] : [regimeTable(run, alive)]), ...neverLine(run, nought)];
}

const under = (title: Bilingual, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [subheading(title), ...blocks];

/** What the second interval is, and what it is made of. */
function knownLegend({ people, weeks, runs, draws, together }: Sensitivity): Bilingual {
  return words(
    (say) =>
      ` “Not known” is where a figure lies over the ranges of the parameters that move it most, one at a time and together (95% of ${say.count(draws)} draws of ${say.count(together.length)} parameters): ${say.count(runs)} runs of ${say.count(people)} people over ${say.count(weeks)} weeks, with the chance of such small runs taken out, brought to this size. Under ten events in such a run it is too rare to scale. Ranges that no source gives are assumptions.`,
    (say) =>
      ` L’« incertitude » dit où se situe un nombre dans les fourchettes des paramètres qui le font le plus bouger, un à un puis ensemble (95 % de ${say.count(draws)} tirages de ${say.count(together.length)} paramètres) : ${say.count(runs)} simulations de ${say.count(people)} personnes pendant ${say.count(weeks)} semaines, l’aléa de ces petites simulations étant retiré, ramenées à cette taille. Sous dix événements dans une telle simulation, c’est trop rare pour être extrapolé. Les fourchettes qu’aucune source ne donne sont des hypothèses.`,
  );
}

const legend = ({ scenario }: RunResult, sensitivity: Sensitivity | null): Block => {
  const known = sensitivity === null ? text('') : knownLegend(sensitivity);
  const { size, standsFor } = scenario.people;
  return paragraph(
    words(
      (say) =>
        `Counts are of the ${say.count(size)} people run, with sampling noise (95%) under them${size === standsFor ? '' : `; after ≈, the same for the ${say.count(standsFor)} that they stand for`}. A dash: nothing to divide by, or nothing of the kind in this regime.${known.en}`,
      (say) =>
        `Les nombres portent sur les ${say.count(size)} personnes simulées, avec l’aléa de la simulation (95 %) au-dessous${size === standsFor ? '' : ` ; après ≈, l’équivalent pour les ${say.count(standsFor)} qu’elles représentent`}. Un tiret : rien à quoi rapporter, ou rien de tel sous ce régime.${known.fr}`,
    ),
    'soft',
  );
};

/** The headline by regime, losses and gains side by side. */
export const headline: Chapter = {
  tell: ({ run, sensitivity = null }) => [
    heading(text('What is lost and what is gained', 'Ce que l’on perd et ce que l’on gagne'), 'headline'),
    ...withApparatus(run).map((regime) => storyOf(run, regime)),
    ...charts(run, sensitivity),
    legend(run, sensitivity),
    ...under(text('What people lose', 'Ce que les gens perdent'), aliveTable(run, losses)),
    ...under(text('What it gains', 'Ce que l’on y gagne'), aliveTable(run, gains)),
  ],
  picture: ({ run }) => {
    const drawn = headlineChart(run, 'losses', lossFinding(run), losses);
    if (drawn === null) throw new RangeError(`nothing happens in this run of ${run.scenario.id}`);
    return drawn;
  },
};
