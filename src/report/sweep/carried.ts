import { type Block, type Cell, chart, code, paragraph, small, table } from '../../document/blocks.ts';
import { palette } from '../../document/drawing.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import { same } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { percent } from '../../language/numbers.ts';
import { words } from '../../language/words.ts';
import type { Index } from '../../statistics/sobol.ts';
import type { Swept, SweptFigure } from '../../sweep/swept.ts';
import { type Bar, barChart } from '../../telling/bars.ts';
import { measuresIn, type OfMeasure, regimeTitle } from './parts.ts';

const shareText = ({ value, low, high }: Index): Bilingual => {
  if (value === null) return text('—');
  // Without bounds an estimate may be anything: a share of a few hundred per cent is only too few points.
  if (low === null || high === null) return text('too few points', 'trop peu de points');
  return words((say) => `${say.percent(value, 0)} [${say.percent(low, 0)} ; ${say.percent(high, 0)}]`);
};

const keyOf = ({ collection }: Swept, factor: number): string => collection.described.varied[factor].key;

/** Which parameter is told to carry a measure most, if one is. */
const leaderOf = ({ leading, indices }: SweptFigure): number | null =>
  leading.length === 1 && indices?.[leading[0]].total.low !== null ? leading[0] : null;

/** What may be said of a measure in all regimes where it moves. */
function carriedFinding(swept: Swept, { title, figures }: OfMeasure): Bilingual {
  const leaders = figures.map(leaderOf);
  const [first] = leaders;
  if (first !== null && leaders.every((leader) => leader === first)) {
    const key = keyOf(swept, first);
    return text(
      `${title.en}: ${key} carries more of it than any other`,
      `${title.fr} : ${key} en porte plus que tout autre`,
    );
  }
  return leaders.every((leader) => leader !== null)
    ? text(
        `${title.en}: what carries it most is not the same under every regime`,
        `${title.fr} : ce qui en porte le plus change d’un régime à l’autre`,
      )
    : text(
        `${title.en}: these points do not tell under every regime what carries it most`,
        `${title.fr} : ces points ne disent pas sous chaque régime ce qui en porte le plus`,
      );
}

function carriedChart(swept: Swept, of: OfMeasure): Block {
  const bars = of.figures.flatMap(({ regime, indices }) =>
    (indices ?? []).map(({ total }, factor): Bar => {
      const bounds = { value: Math.max(0, total.value ?? 0), low: total.low, high: total.high };
      return { heading: regimeTitle(swept, regime), label: same(keyOf(swept, factor)), colour: palette[0], ...bounds };
    }),
  );
  const name = `carried-${of.id.replace(/[^\w-]/g, '-')}`;
  return chart({
    ...barChart({
      name,
      title: carriedFinding(swept, of),
      bars,
      columns: [],
      write: (value, language) => percent(value, language, 0),
    }),
    columns: [
      text('regime', 'régime'),
      text('parameter', 'paramètre'),
      text('alone', 'seul'),
      text('with interactions', 'avec interactions'),
      text('low', 'bas'),
      text('high', 'haut'),
    ],
    rows: of.figures.flatMap(({ regime, indices }) =>
      (indices ?? []).map(({ first, total }, factor) => [
        regimeTitle(swept, regime),
        code(keyOf(swept, factor)),
        first.value,
        total.value,
        total.low,
        total.high,
      ]),
    ),
  });
}

/** Parameters named where the sample does not tell which of them carries most. */
const mostNamed = 3;

function carriers(swept: Swept, { leading }: SweptFigure): Cell {
  if (leading.length > mostNamed)
    return words(
      (say) => `not told: one of ${say.count(leading.length)}`,
      (say) => `non tranché : l’un parmi ${say.count(leading.length)}`,
    );
  return leading.flatMap((factor, at) => [at === 0 ? '' : text(' or ', ' ou '), code(keyOf(swept, factor))]);
}

const method = (points: number, factors: number): Bilingual =>
  words(
    (say) =>
      `The ${say.count(factors)} parameters were drawn over their ranges together: two samples of ${say.count(points)} points of a Sobol’ sequence and those between them. Sobol’ indices (estimators of Saltelli 2010 and Jansen 1999) say what share of the variance over these ranges a parameter explains alone, and with its interactions; brackets hold the 95% bounds of a bootstrap over the points. They speak of these ranges and of no others: a parameter whose range is narrow carries little. Where the points do not tell which parameter carries most, each that may is named.`,
    (say) =>
      `Les ${say.count(factors)} paramètres ont été tirés ensemble dans leurs fourchettes : deux échantillons de ${say.count(points)} points d’une suite de Sobol’ et ceux qui les relient. Les indices de Sobol’ (estimateurs de Saltelli 2010 et Jansen 1999) disent quelle part de la variance, sur ces fourchettes, un paramètre explique seul, puis avec ses interactions ; entre crochets, les bornes à 95 % d’un bootstrap sur les points. Ils valent pour ces fourchettes et pour aucune autre : un paramètre dont la fourchette est étroite porte peu. Là où les points ne permettent pas de dire quel paramètre porte le plus, tous ceux qui le peuvent sont nommés.`,
  );

/** What carries each measure, where the plan is an index sample. */
export function carriedBlocks(swept: Swept): readonly Block[] {
  const { design } = swept.collection;
  if (design?.kind !== 'indices') return [];
  const measures = measuresIn(swept);
  return [
    paragraph(method(design.points, design.keys.length)),
    table({
      label: text('What carries each measure', 'Ce qui porte chaque mesure'),
      columns: [
        text('Measure', 'Mesure'),
        text('carried most by', 'porté surtout par'),
        text('alone', 'seul'),
        text('with interactions', 'avec interactions'),
      ],
      rows: measures.flatMap(({ title, figures }) =>
        figures.map((figure) => {
          const { first, total } = figure.indices![figure.leading[0]];
          return [
            [title, small(regimeTitle(swept, figure.regime))],
            carriers(swept, figure),
            shareText(first),
            shareText(total),
          ];
        }),
      ),
    }),
    ...measures.map((of) => carriedChart(swept, of)),
  ];
}
