import * as Plot from '@observablehq/plot';
import { type Block, type Chart, chart, heading, paragraph, type Row, table } from '../../../document/blocks.ts';
import { palette } from '../../../document/drawing.ts';
import type { Bilingual, Language } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import { words as sentence } from '../../../language/words.ts';
import type { Coverage, Shares } from '../coverage/coverage.ts';
import type { LeftOut } from '../coverage/left-out.ts';
import { cases } from '../coverage/optics.ts';
import type { GroupShares } from '../coverage/shares-by-group.ts';
import { asMetres, asNumber, asPercent, bandWords } from './band-words.ts';
import { leftOutText, measureText, words } from './messages.ts';

const shareKeys = ['areaShare', 'outdoorShare', 'wayShare', 'footShare'] as const;

const shareRows = (shares: Shares): Row[] =>
  shareKeys.map((key) => [
    measureText[key],
    bandWords(shares[key], asPercent),
    bandWords(shares[key].known, asPercent),
    bandWords(shares[key].forWantOfData, asPercent),
  ]);

const shareTable = (shares: Shares): Block =>
  table({
    label: words.watched,
    columns: [
      words.watched,
      text('middle (low to high)', 'moyen (bas à haut)'),
      text('of which known', 'dont connu'),
      text('of which for want of data', 'dont faute de données'),
    ],
    rows: shareRows(shares),
    numbers: true,
  });

const bars = (coverage: Coverage, language: Language) =>
  shareKeys.flatMap((key) =>
    cases.flatMap((which) =>
      (['known', 'forWantOfData'] as const).map((part) => ({
        what: measureText[key][language],
        which: words[which][language],
        part: words[part][language],
        share: coverage[key][part][which] ?? 0,
      })),
    ),
  );

const rounded = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(4)));

/** The band of each share, known part and rest, as a chart with its numbers. */
function bandChart(coverage: Coverage): Chart {
  const band = bandWords(coverage.wayShare, asPercent);
  return {
    name: 'coverage-band',
    title: text(
      `Watched: ${band.en} of the length of streets, by the optics assumed`,
      `Filmé : ${band.fr} de la longueur des rues, selon les optiques supposées`,
    ),
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

const counted = ({ cameras, unseeing, effectiveCameras }: Coverage): Bilingual => {
  const effective = bandWords(effectiveCameras, asNumber);
  return sentence(
    (say) =>
      `Cameras in the district: ${say.count(cameras.inside)}; in the data: ${say.count(cameras.all)}; with a direction noted: ${say.count(cameras.withDirection)}. Of those in reach, left out here: indoors ${say.count(unseeing.indoor)}, below ground ${say.count(unseeing.underground)}, drawn deep in a building ${say.count(unseeing.deepInBuilding)}. The effective number of cameras is ${effective.en}: the watched area divided by that of one whole field.`,
    (say) =>
      `Caméras dans le quartier : ${say.count(cameras.inside)} ; dans les données : ${say.count(cameras.all)} ; avec une direction notée : ${say.count(cameras.withDirection)}. Parmi celles à portée, laissées de côté ici : en intérieur ${say.count(unseeing.indoor)}, sous terre ${say.count(unseeing.underground)}, dessinées au fond d’un bâtiment ${say.count(unseeing.deepInBuilding)}. Le nombre effectif de caméras est de ${effective.fr} : la surface filmée divisée par celle d’un champ entier.`,
  );
};

const measuredHow = ({ areaShareError }: Coverage): Bilingual => {
  const error = Math.max(...cases.map((which) => areaShareError[which] ?? 0));
  return sentence(
    (say) => `Measured along parallel lines: the error of the area share is at most about ${say.number(error, 2)}.`,
    (say) =>
      `Mesure le long de lignes parallèles : l’erreur sur la part de surface est d’au plus ${say.number(error, 2)} environ.`,
  );
};

/** Ways that are not on the open ground: how long, and what the cameras of their own level watch. */
export const leftOutTable = (leftOut: readonly LeftOut[]): Block =>
  table({
    label: text('Ways on another level', 'Voies à un autre niveau'),
    columns: [
      text('not counted among the streets', 'non comptées parmi les rues'),
      text('length', 'longueur'),
      text('of which foot ways', 'dont voies piétonnes'),
      text('watched by cameras of that level', 'filmées par les caméras de ce niveau'),
    ],
    rows: leftOut.map(({ reason, metres, footMetres, watchedMetres }) => [
      leftOutText[reason],
      sentence((say) => asMetres(metres, say)),
      sentence((say) => asMetres(footMetres, say)),
      reason === 'unbuilt' ? null : bandWords(watchedMetres, asMetres),
    ]),
    numbers: true,
  });

/** What the coverage comes to: a table, a chart, what was left out. */
export const coverageChapter = (coverage: Coverage): Block[] => [
  heading(text('How much is in view', 'Ce qui est dans le champ'), 'coverage'),
  shareTable(coverage),
  chart(bandChart(coverage)),
  paragraph(counted(coverage)),
  ...(coverage.leftOut.length === 0 ? [] : [leftOutTable(coverage.leftOut)]),
  paragraph(measuredHow(coverage), 'soft'),
];

/** Groups of fewer than ten cameras go into one row, so that no small operator is named in what is shared. */
export const groupChapter = (title: Bilingual, groups: readonly GroupShares[]): Block[] =>
  groups.length === 0
    ? []
    : [
        heading(title),
        table({
          label: title,
          columns: [
            text('cameras of', 'caméras'),
            text('in reach', 'à portée'),
            measureText.areaShare,
            measureText.wayShare,
            measureText.footShare,
          ],
          rows: groups.map(({ name, cameras, shares }) => [
            name,
            cameras,
            bandWords(shares.areaShare, asPercent),
            bandWords(shares.wayShare, asPercent),
            bandWords(shares.footShare, asPercent),
          ]),
          numbers: true,
        }),
      ];
