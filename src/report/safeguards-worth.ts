import { type Block, chart, heading, notice, paragraph, small, table, type Words } from '../document/blocks.ts';
import { palette } from '../document/drawing.ts';
import { pageMarkup } from '../document/page.ts';
import type { Bilingual, Language } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { quoted, words } from '../language/words.ts';
import { measureOf } from '../measures/names.ts';
import { touched } from '../scenario/safeguard-kinds.ts';
import {
  byConsent,
  type SafeguardsWorth,
  type Variant,
  type WorthMeasure,
  worthMeasures,
} from '../sweep/safeguards-worth.ts';
import { type Bar, barChart } from '../telling/bars.ts';

const titleOf = ({ scenario }: SafeguardsWorth, id: WorthMeasure): Bilingual => measureOf(scenario, id).title;

const clear = ({ low, high }: Variant['differences'][WorthMeasure]): boolean =>
  low !== null && high !== null && (low > 0 || high < 0);

/** Which safeguard alone changes a measure most, beyond chance. */
export function worthFinding(worth: SafeguardsWorth, id: WorthMeasure): Bilingual {
  const title = titleOf(worth, id);
  const alone = worth.variants.filter(
    (variant) =>
      !['none', 'all', byConsent, ...Object.keys(touched)].includes(variant.id) && clear(variant.differences[id]),
  );
  const size = (variant: Variant): number => Math.abs(variant.differences[id].value ?? 0);
  const strongest = [...alone].sort((a, b) => size(b) - size(a))[0];
  if (strongest === undefined)
    return text(
      `${title.en}: no safeguard alone changes it beyond chance`,
      `${title.fr} : aucune garantie, seule, n’y change rien au-delà de l’aléa`,
    );
  const change = strongest.differences[id].value ?? 0;
  return words(
    (say) =>
      `${title.en}: what changes it most alone is ${strongest.title.en} (${change > 0 ? '+' : '−'}${say.count(Math.abs(change))})`,
    (say) =>
      `${title.fr} : ce qui, seul, y change le plus est : ${strongest.title.fr} (${change > 0 ? '+' : '−'}${say.count(Math.abs(change))})`,
  );
}

const always = ['none', 'all'];

const isNought = ({ value, low, high }: Variant['differences'][WorthMeasure]): boolean => !value && !low && !high;

/** Safeguards that changed nothing for anybody in this run, on any measure: their rows say nothing. */
const idleIn = ({ variants }: SafeguardsWorth): readonly Variant[] =>
  variants.filter(
    ({ id, differences }) => !always.includes(id) && worthMeasures.every((each) => isNought(differences[each])),
  );

/** Measures on which something happens, or changes. */
export const measuresOf = ({ variants }: SafeguardsWorth): readonly WorthMeasure[] =>
  worthMeasures.filter((id) => variants.some(({ values, differences }) => values[id] || !isNought(differences[id])));

/** The rows and measures that say something. */
export const telling = (worth: SafeguardsWorth): SafeguardsWorth => {
  const idle = idleIn(worth);
  return { ...worth, variants: worth.variants.filter((variant) => !idle.includes(variant)) };
};

/** What is left out, and why; `null` where nothing is. */
export function leftOut(worth: SafeguardsWorth): Bilingual | null {
  const idle = idleIn(worth).map(({ title }) => title);
  const measures = worthMeasures.filter((id) => !measuresOf(worth).includes(id)).map((id) => titleOf(worth, id));
  if (idle.length + measures.length === 0) return null;
  const none = (titles: readonly Bilingual[], en: string, fr: string): Bilingual =>
    titles.length === 0
      ? text('')
      : words(
          (say) => ` ${en}${say.list(titles)}.`,
          (say) => ` ${fr}${say.list(titles)}.`,
        );
  const [safeguards, counts] = [
    none(idle, 'Changed nothing for anybody here: ', 'N’ont rien changé pour personne ici : '),
    none(measures, 'Never happens under this regime: ', 'N’arrive jamais sous ce régime : '),
  ];
  return text(`Left out.${safeguards.en}${counts.en}`, `Non montré.${safeguards.fr}${counts.fr}`);
}

const differenceText = ({ value, low, high }: Variant['differences'][WorthMeasure]): Words => {
  if (value === null) return '—';
  return words((say) => {
    const signed = (change: number): string =>
      `${change > 0 ? '+' : change < 0 ? '−' : ''}${say.count(Math.abs(Math.round(change)))}`;
    const isKnown = low !== null && high !== null && (low !== 0 || high !== 0);
    return `${signed(value)}${isKnown ? ` [${signed(low)} ; ${signed(high)}]` : ''}`;
  });
};

const valueText = (value: number | null): Words => (value === null ? '—' : words((say) => say.count(value)));

/** Columns of the table: a variant a row, its values and its paired differences. */
export const worthColumns = (worth: SafeguardsWorth): readonly Bilingual[] => [
  text('safeguards', 'garanties'),
  ...measuresOf(worth).map((id) => titleOf(worth, id)),
];

const worthTable = (worth: SafeguardsWorth): Block =>
  table({
    label: text('What each safeguard is worth', 'Ce que vaut chaque garantie'),
    columns: worthColumns(worth),
    rows: worth.variants.map(({ id: variant, title, values, differences }) => [
      title,
      ...measuresOf(worth).map((id) =>
        variant === 'none' ? valueText(values[id]) : [valueText(values[id]), small(differenceText(differences[id]))],
      ),
    ]),
    numbers: true,
  });

const colourOf = ({ id }: Variant): string => palette[id === 'none' ? 1 : id === 'all' ? 2 : id === byConsent ? 3 : 0];

const worthChart = (worth: SafeguardsWorth, id: WorthMeasure): Block => {
  const bars = worth.variants.map(
    (variant): Bar => ({
      heading: variant.title,
      label: text('people', 'personnes'),
      value: variant.values[id] ?? 0,
      colour: colourOf(variant),
    }),
  );
  return chart({
    ...barChart({ name: `worth-${id}`, title: worthFinding(worth, id), bars, columns: [] }),
    columns: [
      text('safeguards', 'garanties'),
      text('value', 'valeur'),
      text('difference', 'écart'),
      text('low', 'bas'),
      text('high', 'haut'),
    ],
    rows: worth.variants.map(({ title, values, differences }) => [
      title,
      values[id],
      differences[id].value,
      differences[id].low,
      differences[id].high,
    ]),
  });
};

/** A line a variant and measure, for a spreadsheet. */
export const worthRows = ({ variants }: SafeguardsWorth): (string | number | null)[][] =>
  variants.flatMap(({ id, values, differences }) =>
    worthMeasures.map((measure) => [
      id,
      measure,
      values[measure],
      differences[measure].value,
      differences[measure].low,
      differences[measure].high,
    ]),
  );

const lead = ({ scenario }: SafeguardsWorth): Bilingual => {
  const { size, standsFor } = scenario.people;
  return words(
    (say) =>
      `${say.count(size)} synthetic people, who stand for ${say.count(standsFor)}, over ${say.count(scenario.weeks)} weeks (seed ${scenario.seed}): the same people with the same luck live under the regime without any safeguard, with each alone, and with all. Under each value stands its difference from no safeguard, with the interval of chance (95 %, paired, jackknife over neighbourhoods); counts are of the people run.`,
    (say) =>
      `${say.count(size)} personnes synthétiques, représentant ${say.count(standsFor)} personnes, pendant ${say.count(scenario.weeks)} semaines (graine ${scenario.seed}) : les mêmes personnes, avec les mêmes hasards, vivent sous le régime sans aucune garantie, avec chacune seule, puis avec toutes. Sous chaque valeur figure son écart avec l’absence de garantie et l’intervalle d’aléa (95 %, apparié, jackknife sur les quartiers) ; les nombres portent sur la population simulée.`,
  );
};

const consentNote = text(
  'A score by consent stands beside the safeguards and is none of “all of them”: it would decide the comparison alone. How many would consent is an assumption of the scenario.',
  'Une note avec consentement est à part des garanties et ne fait pas partie de « toutes ensemble » : elle déciderait seule de la comparaison. La part des personnes qui consentiraient est une hypothèse du scénario.',
);

/** What each safeguard is worth, as blocks. */
export const worthBlocks = (worth: SafeguardsWorth, left: Bilingual | null): readonly Block[] => [
  notice(
    text(
      'Synthetic people: no finding about a deployment.',
      'Population synthétique : aucun constat sur un dispositif réel.',
    ),
  ),
  paragraph(lead(worth)),
  heading(text('None, each alone, all', 'Aucune, chacune seule, toutes'), 'table'),
  worthTable(worth),
  ...(left === null ? [] : [paragraph(left, 'soft')]),
  ...(worth.variants.some(({ id }) => id === byConsent) ? [paragraph(consentNote)] : []),
  heading(text('One measure at a time', 'Mesure par mesure'), 'charts'),
  ...measuresOf(worth).map((id) => worthChart(worth, id)),
  ...(worth.unknown.length === 0
    ? []
    : [
        paragraph(
          text(
            `Not tried, for no strength is stated: ${worth.unknown.map(({ title }) => title.en).join(', ')}.`,
            `Non essayées, faute d’intensité indiquée : ${worth.unknown.map(({ title }) => title.fr).join(', ')}.`,
          ),
        ),
      ]),
];

/** The page of safeguards' worth, French and English, for an impact assessment to quote. */
export const safeguardsWorthMarkup = (worth: SafeguardsWorth, language: Language): string =>
  pageMarkup({
    title: text(
      `What each safeguard is worth: ${quoted(worth.regime.title).en}`,
      `Ce que vaut chaque garantie : ${quoted(worth.regime.title).fr}`,
    ),
    language,
    style: 'thead th.number { white-space: normal; }',
    body: worthBlocks(telling(worth), leftOut(worth)),
  });
