import * as Plot from '@observablehq/plot';
import { type Chart, chartFigure, palette } from '../../../document/chart.ts';
import { both, type Html, html } from '../../../document/html.ts';
import type { Bilingual, Language } from '../../../language/bilingual.ts';
import { inBoth } from '../../../language/bilingual.ts';
import { frenchSpaces, text } from '../../../language/french.ts';
import { count, number, percent } from '../../../language/numbers.ts';
import type { Band } from '../coverage/bands.ts';
import type { Coverage, Shares } from '../coverage/coverage.ts';
import type { GroupShares } from '../coverage/groups.ts';
import { cases } from '../coverage/optics.ts';
import { oddityText } from '../oddity-words.ts';
import type { Inventory } from './inventory.ts';
import { measureText, words } from './messages.ts';

/** Both languages of a sentence that is written once for each. */
export const sentence = (write: (language: Language) => string): Bilingual =>
  inBoth((language) => (language === 'fr' ? frenchSpaces(write(language)) : write(language)));

const shareKeys = ['areaShare', 'outdoorShare', 'wayShare', 'footShare'] as const;

/** `11.0% (0.7% to 31.1%)`. */
export const bandText = (band: Band, write: (value: number, language: Language) => string): Bilingual =>
  sentence((language) =>
    band.middle === null
      ? '—'
      : `${write(band.middle, language)} (${write(band.low ?? 0, language)} ${language === 'fr' ? 'à' : 'to'} ${write(band.high ?? 0, language)})`,
  );

export const percentBand = (band: Band): Bilingual => bandText(band, percent);
export const numberBand = (band: Band): Bilingual => bandText(band, (value, language) => number(value, language, 3));

/** A table whose cells may be in both languages; its region is named by its heading, so that no two are alike. */
export const bilingualTable = (
  columns: readonly Bilingual[],
  rows: readonly (readonly (Bilingual | string)[])[],
): Html =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="${columns.map((column) => column.en).join(', ')}"><table><thead><tr>${columns.map(
    (column) => html`<th scope="col">${both(column)}</th>`,
  )}</tr></thead><tbody>${rows.map(
    (row) => html`<tr>${row.map((cell) => html`<td>${typeof cell === 'string' ? cell : both(cell)}</td>`)}</tr>`,
  )}</tbody></table></div>`;

const shareRows = (shares: Shares): (Bilingual | string)[][] =>
  shareKeys.map((key) => [
    measureText[key],
    percentBand(shares[key]),
    percentBand(shares[key].known),
    percentBand(shares[key].forWantOfData),
  ]);

const headings = (first: Bilingual): Bilingual[] => [
  first,
  text('middle (low to high)', 'moyen (bas à haut)'),
  text('of which known', 'dont connu'),
  text('of which for want of data', 'dont faute de données'),
];

interface Bar {
  readonly what: string;
  readonly which: string;
  readonly part: string;
  readonly share: number;
}

function bars(coverage: Coverage, language: Language): Bar[] {
  return shareKeys.flatMap((key) =>
    cases.flatMap((which) =>
      (['known', 'forWantOfData'] as const).map((part) => ({
        what: measureText[key][language],
        which: words[which][language],
        part: words[part][language],
        share: coverage[key][part][which] ?? 0,
      })),
    ),
  );
}

/** The band of each share, known part and rest, as a chart with its numbers. */
function bandChart(coverage: Coverage): Chart {
  const title = sentence((language) => {
    const band = percentBand(coverage.wayShare)[language];
    return language === 'fr'
      ? `Filmé : ${band} de la longueur des rues, selon les optiques supposées`
      : `Watched: ${band} of the length of streets, by the optics assumed`;
  });
  return {
    name: 'coverage-band',
    title,
    plot: (language) => ({
      height: 420,
      marginLeft: 70,
      marginTop: 30,
      x: { percent: true, domain: [0, 100], label: language === 'fr' ? 'part filmée (%) →' : 'share watched (%) →' },
      y: { label: null, domain: cases.map((which) => words[which][language]) },
      fy: { axis: null, padding: 0.35, domain: shareKeys.map((key) => measureText[key][language]) },
      color: {
        legend: false,
        domain: [words.known[language], words.forWantOfData[language]],
        range: [palette[0], palette[4]],
      },
      marks: [
        Plot.barX(bars(coverage, language), { x: 'share', y: 'which', fy: 'what', fill: 'part', order: null }),
        Plot.ruleX([0]),
        Plot.text(shareKeys, {
          fy: (key: (typeof shareKeys)[number]) => measureText[key][language],
          text: (key: (typeof shareKeys)[number]) => measureText[key][language],
          frameAnchor: 'top-left',
          dy: -16,
          fontWeight: 600,
        }),
      ],
    }),
    caption: text(
      'Dark: known (a direction or a kind that turns is stated). Light: for want of data.',
      'Foncé : connu (une direction ou un type mobile est indiqué). Clair : faute de données.',
    ),
    columns: [text('case', 'cas'), ...shareKeys.map((key) => measureText[key])],
    rows: cases.map((which) => [words[which], ...shareKeys.map((key) => rounded(coverage[key][which]))]),
  };
}

const rounded = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(4)));

const paragraph = (value: Bilingual): Html => html`<p>${both(value)}</p>`;

/** What the coverage comes to, in a few sentences, a table and a chart. */
export function coverageSection(coverage: Coverage): Html {
  const { all, inside, withDirection } = coverage.cameras;
  const lead = sentence((language) => {
    const n = (value: number) => count(value, language);
    return language === 'fr'
      ? `Caméras dans le quartier : ${n(inside)} ; dans les données : ${n(all)} ; avec une direction notée : ${n(withDirection)}. Le nombre effectif de caméras est de ${numberBand(coverage.effectiveCameras).fr} : la surface filmée divisée par celle d’un champ entier.`
      : `Cameras in the district: ${n(inside)}; in the data: ${n(all)}; with a direction noted: ${n(withDirection)}. The effective number of cameras is ${numberBand(coverage.effectiveCameras).en}: the watched area divided by that of one whole field.`;
  });
  const precise = sentence((language) => {
    const error = number(Math.max(...cases.map((which) => coverage.areaShareError[which] ?? 0)), language, 2);
    return language === 'fr'
      ? `Mesure le long de lignes parallèles : l’erreur sur la part de surface est d’au plus ${error} environ.`
      : `Measured along parallel lines: the error of the area share is at most about ${error}.`;
  });
  return html`${paragraph(lead)}
${bilingualTable(headings(words.watched), shareRows(coverage))}
${chartFigure(bandChart(coverage))}
<p class="soft">${both(precise)}</p>`;
}

/** Groups of fewer than ten cameras go into one row, so that no small operator is named in what is shared. */
export function groupSection(title: Bilingual, groups: readonly GroupShares[]): Html {
  const row = ({ name, cameras, shares }: GroupShares): (Bilingual | string)[] => [
    name,
    sentence((language) => count(cameras, language)),
    percentBand(shares.areaShare),
    percentBand(shares.wayShare),
    percentBand(shares.footShare),
  ];
  return html`<h2>${both(title)}</h2>${bilingualTable(
    [
      text(`${title.en}: cameras of`, `${title.fr} : caméras`),
      text('in reach', 'à portée'),
      measureText.areaShare,
      measureText.wayShare,
      measureText.footShare,
    ],
    groups.map(row),
  )}`;
}

const kindText: Record<keyof Inventory['byKind'], Bilingual> = {
  fixed: text('fixed', 'fixe'),
  dome: text('dome', 'dôme'),
  panning: text('panning', 'mobile'),
  panoramic: text('panoramic', 'panoramique'),
  'plate-reader': text('plate reader', 'lecteur de plaques'),
  unknown: text('kind not stated', 'type non indiqué'),
};

/** What was found, what is odd, what is missing, how old it is. */
export function inventorySection(inventory: Inventory): Html {
  const share = (value: number) =>
    sentence(
      (language) =>
        `${count(value, language)} (${percent(inventory.cameras === 0 ? 0 : value / inventory.cameras, language)})`,
    );
  const rows: (Bilingual | string)[][] = [
    [text('with a direction', 'avec une direction'), share(inventory.withDirection)],
    [text('with a kind', 'avec un type'), share(inventory.withKind)],
    [text('with an operator', 'avec un exploitant'), share(inventory.withOperator)],
    [text('with a height', 'avec une hauteur'), share(inventory.withHeight)],
    [text('with a tilt', 'avec une inclinaison'), share(inventory.withTilt)],
    [text('with a mount', 'avec un support'), share(inventory.withMount)],
    [text('with a zone', 'avec une zone'), share(inventory.withZone)],
    [text('indoors, not counted as watching outdoors', 'en intérieur, non comptées dehors'), share(inventory.indoor)],
    ...(Object.keys(kindText) as (keyof typeof kindText)[]).map((kind) => [
      kindText[kind],
      share(inventory.byKind[kind]),
    ]),
  ];
  const odd = inventory.oddities.map(({ code, number: n, examples }): (Bilingual | string)[] => [
    oddityText[code] ?? { en: code, fr: code },
    sentence((language) => count(n, language)),
    examples.slice(0, 3).join(' · '),
  ]);
  const { dated, oldest, median, newest, olderThanFiveYears } = inventory.staleness;
  const age =
    dated === 0
      ? text('No camera says when it was last edited.', 'Aucune caméra n’indique sa dernière modification.')
      : sentence((language) =>
          language === 'fr'
            ? `Dernière modification : de ${oldest} à ${newest}, médiane ${median} ; ${percent(olderThanFiveYears ?? 0, 'fr')} n’ont pas été touchées dans les cinq ans avant la plus récente. Ce qui a été posé ou ôté depuis n’y est pas.`
            : `Last edited from ${oldest} to ${newest}, median ${median}; ${percent(olderThanFiveYears ?? 0, 'en')} were not touched in the five years before the newest. What was put up or taken down since is not in it.`,
        );
  return html`${bilingualTable([text('cameras', 'caméras'), text('number (share)', 'nombre (part)')], rows)}
${paragraph(age)}${
  odd.length === 0
    ? ''
    : bilingualTable(
        [text('what is odd', 'ce qui est étrange'), text('number', 'nombre'), text('for example', 'par exemple')],
        odd,
      )
}`;
}
