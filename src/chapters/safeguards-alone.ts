import { bullets, type Cell, heading, labelled, paragraph, small, table } from '../document/blocks.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { percent } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import { measureOf } from '../measures/names.ts';
import type { SafeguardsWorth, Variant, WorthMeasure } from '../sweep/safeguards-worth.ts';
import { named } from '../telling/read-run.ts';
import type { Chapter } from './chapter.ts';

/** Of fewer than this nothing is told of what is left. */
const fewest = 10;

const variantOf = ({ variants }: SafeguardsWorth, id: string): Variant | undefined =>
  variants.find((variant) => variant.id === id);

/** What there is enough of without any safeguard. */
const measuresIn = (worth: SafeguardsWorth): readonly WorthMeasure[] => {
  const values = variantOf(worth, 'none')?.values;
  return values === undefined
    ? []
    : (Object.keys(values) as WorthMeasure[]).filter((id) => (values[id] ?? 0) >= fewest);
};

const isBeyondChance = ({ low, high }: Variant['differences'][WorthMeasure]): boolean =>
  low !== null && high !== null && (low > 0 || high < 0);

const signed = (share: number): Bilingual =>
  words(({ language }) => `${share > 0 ? '+' : share < 0 ? '−' : ''}${percent(Math.abs(share), language, 0)}`);

const withinChance = text('within chance', 'dans l’aléa');

/** What a variant changes of a measure, as a share of it without any safeguard, with its interval of chance. */
function changeCell(variant: Variant, bare: number, id: WorthMeasure): Cell {
  const difference = variant.differences[id];
  if (difference.value === null) return null;
  if (difference.value === 0) return text('0');
  if (!isBeyondChance(difference)) return withinChance;
  const [low, high] = [signed(difference.low! / bare), signed(difference.high! / bare)];
  return [signed(difference.value / bare), small(text(`${low.en} to ${high.en}`, `${low.fr} à ${high.fr}`))];
}

const leftOf = (variant: Variant, bare: number, id: WorthMeasure): number => (variant.values[id] ?? 0) / bare;

const isAlone = ({ id }: Variant): boolean =>
  !['none', 'all', 'consent', 'collection', 'review', 'recourse'].includes(id);

/** The safeguard that alone takes most away of a measure, beyond chance. */
function strongestAlone({ variants }: SafeguardsWorth, id: WorthMeasure): Variant | undefined {
  return variants
    .filter((variant) => isAlone(variant) && isBeyondChance(variant.differences[id]))
    .filter((variant) => (variant.differences[id].value ?? 0) < 0)
    .sort((a, b) => (a.differences[id].value ?? 0) - (b.differences[id].value ?? 0))[0];
}

/** What is left of a measure with every safeguard, and which of them alone takes most away. */
function leftText(worth: SafeguardsWorth, id: WorthMeasure): Bilingual {
  const [bare, all] = [variantOf(worth, 'none')!.values[id]!, variantOf(worth, 'all')!];
  const left = leftOf(all, bare, id);
  const strongest = strongestAlone(worth, id);
  const alone =
    strongest === undefined
      ? text('none takes any of it away alone, beyond chance', 'aucune n’en enlève seule, au-delà de l’aléa')
      : words(
          (say) =>
            `alone, ${strongest.title.en} takes most away and leaves ${say.percent(leftOf(strongest, bare, id), 0)}`,
          (say) =>
            `seule, ${strongest.title.fr} en enlève le plus et en laisse ${say.percent(leftOf(strongest, bare, id), 0)}`,
        );
  return words(
    (say) => `${say.percent(left, 0)} is left with all of them; ${alone.en}.`,
    (say) => `il en reste ${say.percent(left, 0)} avec toutes ; ${alone.fr}.`,
  );
}

const lead = ({ scenario, regime }: SafeguardsWorth): Bilingual =>
  words(
    (say) =>
      `${say.count(scenario.people.size)} of the same people, with the same luck, over ${say.count(scenario.weeks)} weeks under ${named(regime).en}: without any safeguard, with each alone, with each kind, with all. What each changes, in per cent of what there is without any, and under it the chance of a run of so few.`,
    (say) =>
      `${say.count(scenario.people.size)} des mêmes personnes, avec les mêmes hasards, pendant ${say.count(scenario.weeks)} semaines sous ${named(regime).fr} : sans aucune garantie, avec chacune seule, avec chaque sorte, avec toutes. Ce que chacune change, en pour cent de ce qu’il y a sans aucune, et au-dessous l’aléa d’une simulation de si peu de personnes.`,
  );

/** What each safeguard is worth alone, and what none of them removes. */
export const safeguardsAlone: Chapter = {
  tell: ({ run, worth }) => {
    const measures = worth ? measuresIn(worth) : [];
    if (!worth || measures.length === 0) return [];
    const bare = variantOf(worth, 'none')!.values;
    return [
      heading(text('What each safeguard alone is worth', 'Ce que vaut chaque garantie, seule'), 'safeguards-alone'),
      paragraph(lead(worth)),
      table({
        label: text('Each safeguard alone', 'Chaque garantie seule'),
        columns: [text('With', 'Avec'), ...measures.map((id) => measureOf(run.scenario, id).title)],
        rows: worth.variants
          .filter(({ id }) => id !== 'none')
          .map((variant) => [variant.title, ...measures.map((id) => changeCell(variant, bare[id]!, id))]),
        numbers: true,
      }),
      paragraph(text('What no safeguard removes:', 'Ce qu’aucune garantie n’enlève :')),
      bullets(measures.map((id) => labelled(measureOf(run.scenario, id).title, leftText(worth, id)))),
    ];
  },
};
