import { type Block, type Chart, chart, paragraph } from '../../document/blocks.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { words } from '../../language/words.ts';
import { measureOf } from '../../measures/names.ts';
import { touched } from '../../scenario/safeguard-kinds.ts';
import type { SafeguardsWorth, Variant } from '../../sweep/safeguards-worth.ts';
import { type WorthMeasure, worthMeasures } from '../../sweep/worth-measures.ts';
import { type Bar, barChart } from '../../telling/bars.ts';
import { isBeyondChance } from '../../telling/differences.ts';
import { named } from '../../telling/read-run.ts';
import { signedText } from '../../telling/values.ts';

/** Safeguards alone: without “none”, the kinds and what stands beside them. */
const alone = ({ variants }: SafeguardsWorth): readonly Variant[] =>
  variants.filter(({ id }) => !['none', 'all', 'consent', ...Object.keys(touched)].includes(id));

const acts = (variant: Variant, measure: WorthMeasure): boolean => isBeyondChance(variant.differences[measure]);

/** The measure to show: the one asked for, where it can be told and something acts on it, else the first such. */
function shownMeasure(worth: SafeguardsWorth, asked: string): WorthMeasure | null {
  const acted = worthMeasures.filter((id) => worth.variants.some((variant) => acts(variant, id)));
  return acted.find((id) => id === asked) ?? acted[0] ?? null;
}

/** Claims of a safeguard only what its own bar bears: an interval on one side of nought. */
export function worthTitle(measure: Bilingual, unit: string, bars: readonly Bar[]): Bilingual {
  const acting = bars
    .filter(({ value, low = null, high = null }) => isBeyondChance({ value, low, high }))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const [most] = acting;
  if (most === undefined)
    return text(
      `${measure.en}: no safeguard changes it beyond sampling noise`,
      `${measure.fr} : aucune garantie n’y change rien au-delà du hasard`,
    );
  const change = signedText(most.value, unit);
  return text(
    `${measure.en}: ${change.en} with ${most.label.en}`,
    `${measure.fr} : ${change.fr} avec ${most.label.fr}`,
  );
}

function worthChart(worth: SafeguardsWorth, measure: WorthMeasure): Chart {
  const { title, unit } = measureOf(worth.scenario, measure);
  const told = [...alone(worth), ...worth.variants.filter(({ id }) => id === 'all')];
  const bars = told
    .filter((variant) => acts(variant, measure))
    .map((variant): Bar => {
      const { value, low, high } = variant.differences[measure];
      return {
        label: variant.title,
        value: value ?? 0,
        low,
        high,
        colour: variant.id === 'all' ? '#1b1f24' : '#0072b2',
      };
    });
  return barChart({
    name: 'worth',
    title: (drawn) => worthTitle(title, unit, drawn),
    caption: words(
      (say) =>
        `Difference from the regime without any safeguard; ${say.count(worth.scenario.people.size)} people, ${say.count(worth.scenario.weeks)} weeks. Below nought: fewer. The line on a bar: sampling noise, 95%; what is not known was not looked for here.`,
      (say) =>
        `Écart avec le régime sans aucune garantie ; ${say.count(worth.scenario.people.size)} personnes, ${say.count(worth.scenario.weeks)} semaines. Au-dessous de zéro : moins. Le trait sur une barre : l’aléa de la simulation, à 95 % ; l’incertitude sur le réel n’a pas été cherchée ici.`,
    ),
    bars,
    columns: [text('safeguard', 'garantie'), text('difference', 'écart')],
  });
}

/** Safeguards that change nothing here, in a sentence. */
function idle(worth: SafeguardsWorth, measure: WorthMeasure): Block[] {
  const still = alone(worth).filter((variant) => !acts(variant, measure));
  if (still.length === 0) return [];
  return [
    paragraph(
      words(
        (say) =>
          `Alone, beyond sampling noise, these change nothing of it: ${say.list(still.map(({ title }) => title))}.`,
        (say) =>
          `Seules, au-delà du hasard, celles-ci n’y changent rien : ${say.list(still.map(({ title }) => title))}.`,
      ),
      'soft',
    ),
  ];
}

/** What each safeguard is worth in the measure that is asked for, in a picture. */
export function worthBlocks(worth: SafeguardsWorth, asked: string): readonly Block[] {
  const measure = shownMeasure(worth, asked);
  if (measure === null)
    return [
      paragraph(
        text(
          `Under ${named(worth.regime).en}, tried one by one on few people, the safeguards change nothing of what is measured here beyond sampling noise.`,
          `Sous ${named(worth.regime).fr}, essayées une à une sur peu de personnes, les garanties ne changent rien, au-delà du hasard, à ce qui est mesuré ici.`,
        ),
      ),
    ];
  return [chart(worthChart(worth, measure)), ...idle(worth, measure)];
}
