import { code, type Words } from '../../document/blocks.ts';
import { palette } from '../../document/drawing.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import { same } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { words } from '../../language/words.ts';
import type { Axis, Level } from '../../sweep/axes.ts';
import type { Swept, SweptFigure } from '../../sweep/swept.ts';

/** The figures of one measure, a regime each. */
export interface OfMeasure {
  readonly id: string;
  readonly title: Bilingual;
  readonly unit: string;
  readonly figures: readonly SweptFigure[];
}

/** The measures that move, in the order in which they are asked for. */
export function measuresIn({ collection, figures }: Swept): readonly OfMeasure[] {
  const ids = [...new Set(figures.map(({ measure }) => measure))];
  return ids.map((id) => {
    const { title, unit } = collection.described.measures.find((one) => one.id === id)!;
    return { id, title, unit, figures: figures.filter(({ measure }) => measure === id) };
  });
}

export const measureTitle = ({ collection }: Swept, id: string): Bilingual =>
  collection.described.measures.find((one) => one.id === id)?.title ?? same(id);

export const regimeTitle = ({ collection }: Swept, id: string): Bilingual =>
  collection.described.regimes.find((one) => one.id === id)?.title ?? same(id);

const grey = '#6e7781';

/** A colour a regime; grey where there is no apparatus. */
export function regimeColour({ collection }: Swept, id: string): string {
  const { regimes } = collection.described;
  if (!regimes.find((one) => one.id === id)?.apparatus) return grey;
  const place = regimes.filter(({ apparatus }) => apparatus).findIndex((one) => one.id === id);
  return palette[place % palette.length];
}

const valueText = (value: unknown): Bilingual => {
  if (typeof value === 'number') return words((say) => say.number(value));
  if (typeof value === 'boolean') return value ? text('on', 'activé') : text('off', 'désactivé');
  return same(typeof value === 'string' ? value : JSON.stringify(value));
};

/** A level in words: its value, or from where to where a part of a range goes. */
export function levelText({ value, from, to }: Level): Bilingual {
  if (from === null || to === null) return valueText(value);
  const [low, high] = [valueText(from), valueText(to)];
  return text(`${low.en} to ${high.en}`, `${low.fr} à ${high.fr}`);
}

/** From the first level to the last. */
export function endsText({ levels, parameter }: Axis): Bilingual {
  const [first, last] = [levels[0], levels[levels.length - 1]].map(levelText);
  const isRange = parameter.values === null;
  return isRange
    ? text(
        `from the lowest part (${first.en}) to the highest (${last.en})`,
        `de la part la plus basse (${first.fr}) à la plus haute (${last.fr})`,
      )
    : text(`from ${first.en} to ${last.en}`, `de ${first.fr} à ${last.fr}`);
}

/** A parameter as a name that is copied as it stands. */
export const keyWords = ({ parameter }: Axis): Words => code(parameter.key);

/** A name of a parameter for an axis of a chart, with its unit. */
export const axisLabel = ({ parameter: { key, unit } }: Axis): Bilingual =>
  unit === null || unit.en === '' ? same(key) : { en: `${key} (${unit.en})`, fr: `${key} (${unit.fr})` };

/** Names of regimes, each between quotation marks. */
export const regimesText = (swept: Swept, ids: readonly string[]): Bilingual => {
  const titles = ids.map((id) => regimeTitle(swept, id));
  return words(
    (say) => say.list(titles.map(({ en }) => `“${en}”`)),
    (say) => say.list(titles.map(({ fr }) => `« ${fr} »`)),
  );
};
