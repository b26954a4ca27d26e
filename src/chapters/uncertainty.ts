import { type Block, type Cell, code, heading, paragraph, small, subheading, table } from '../document/blocks.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { words } from '../language/words.ts';
import { headline } from '../measures/headline.ts';
import { measureOf } from '../measures/names.ts';
import type { RunResult } from '../measures/run-result.ts';
import type { Ends } from '../sweep/one-at-a-time.ts';
import type { Replicas } from '../sweep/replicas.ts';
import type { Factor } from '../sweep/varied-factors.ts';
import type { Shares, Variation } from '../sweep/vary.ts';
import { estimateCell, valueText } from '../telling/values.ts';
import type { Chapter } from './chapter.ts';

/** Parameters whose ends are shown. */
const mostEnds = 10;

const regimeTitle = ({ scenario }: RunResult, id: string): Bilingual =>
  scenario.regimes.find((regime) => regime.id === id)?.title ?? text(id);

const overSeeds = (run: RunResult, { count, regimes }: Replicas): Block[] => [
  subheading(text('Over seeds', 'Entre graines')),
  paragraph(
    words(
      (say) =>
        `The scenario was run under ${say.count(count)} seeds. Mean over seeds; under it, between which 95% of single runs lie. It is the chance of the simulation, not knowledge of the world.`,
      (say) =>
        `Le scénario a été simulé sous ${say.count(count)} graines. Moyenne entre graines ; au-dessous, les bornes où tombent 95 % des simulations. C’est l’aléa de la simulation, non une connaissance du réel.`,
    ),
  ),
  table({
    label: text('Spread over seeds', 'Dispersion entre graines'),
    columns: [text('Measure', 'Mesure'), ...Object.keys(regimes).map((id) => regimeTitle(run, id))],
    rows: headline.map((id) => {
      const { title, unit } = measureOf(run.scenario, id);
      const cell = (spread: (typeof regimes)[string][string] | undefined) =>
        spread ? estimateCell({ value: spread.mean, low: spread.low, high: spread.high }, unit) : null;
      return [title, ...Object.values(regimes).map((spreads) => cell(spreads[id]))];
    }),
    numbers: true,
  }),
];

/** Parameters named where the sample does not tell which of them carries most. */
const mostNamed = 3;

/** The parameters that may carry a result most; many are only counted. */
function carriers({ leading }: Shares, factors: readonly Factor[]): Cell {
  if (leading.length > mostNamed)
    return words(
      (say) => `not told: one of ${say.count(leading.length)}`,
      (say) => `non tranché : l’un parmi ${say.count(leading.length)}`,
    );
  return leading.flatMap((place, at) => [
    at === 0 ? '' : text(' or ', ' ou '),
    code(factors[place].key),
    small(standing(factors[place].assumed)),
  ]);
}

const shareText = ({ value, low, high }: Shares['indices'][number]['total']): Bilingual => {
  if (value === null) return text('—');
  // Without bounds an estimate may be anything: a share of a few hundred per cent is only too few points.
  if (low === null || high === null) return text('too few points', 'trop peu de points');
  return words((say) => `${say.percent(value, 0)} [${say.percent(low, 0)} ; ${say.percent(high, 0)}]`);
};

const standing = (assumed: boolean): Bilingual =>
  assumed ? text('assumption', 'hypothèse') : text('sources', 'sources');

const manyPoints = ({ factors, base, people, weeks }: Variation): Bilingual =>
  words(
    (say) =>
      `The ${say.count(factors.length)} parameters that move the headline most were drawn over their ranges together (${say.count(base)} points of a Saltelli sample; ${say.count(people)} people, ${say.count(weeks)} weeks). The band holds 95% of the values. Sobol’ indices (estimators of Saltelli 2010 and Jansen 1999) say what share of the variance a parameter explains alone, and with its interactions; brackets hold the 95% bounds of a bootstrap. Where the points do not tell which parameter carries most, each that may is named, the likeliest first, with the indices of that one.`,
    (say) =>
      `Les ${say.count(factors.length)} paramètres qui font le plus bouger les résultats ont été tirés ensemble dans leurs fourchettes (${say.count(base)} points d’un plan de Saltelli ; ${say.count(people)} personnes, ${say.count(weeks)} semaines). La bande contient 95 % des valeurs. Les indices de Sobol’ (estimateurs de Saltelli 2010 et Jansen 1999) disent quelle part de la variance un paramètre explique seul, puis avec ses interactions ; entre crochets, les bornes à 95 % d’un bootstrap. Là où les points ne permettent pas de dire quel paramètre porte le plus, tous ceux qui le peuvent sont nommés, le plus probable d’abord, avec les indices de celui-là.`,
  );

/** The strongest swing of each factor. */
function strongestEnds(ends: readonly Ends[]): readonly Ends[] {
  const seen = new Set<string>();
  return ends.filter(({ factor }) => !seen.has(factor.key) && seen.add(factor.key)).slice(0, mostEnds);
}

const oneAtATime = (run: RunResult, { people, weeks, runs, tried, ends }: Variation): Block[] => [
  subheading(text('One at a time', 'Un à la fois')),
  paragraph(
    words(
      (say) =>
        `Each of ${say.count(tried)} parameters at both ends of its range (${say.count(people)} people, ${say.count(weeks)} weeks, ${say.count(runs)} runs in all); those that move a measure most.`,
      (say) =>
        `Chacun de ${say.count(tried)} paramètres aux deux bouts de sa fourchette (${say.count(people)} personnes, ${say.count(weeks)} semaines, ${say.count(runs)} simulations en tout) ; ceux qui font le plus bouger une mesure.`,
    ),
  ),
  table({
    label: text('One at a time', 'Un à la fois'),
    columns: [
      text('Parameter', 'Paramètre'),
      text('measure', 'mesure'),
      text('at the low end', 'au bout bas'),
      text('as it is', 'tel quel'),
      text('at the high end', 'au bout haut'),
    ],
    rows: strongestEnds(ends).map(({ factor, regime, measure, base, atLow, atHigh }) => {
      const { title, unit } = measureOf(run.scenario, measure);
      return [
        [code(factor.key), small(standing(factor.assumed))],
        [title, small(regimeTitle(run, regime))],
        ...[atLow, base, atHigh].map((value) => valueText(value, unit)),
      ];
    }),
  }),
];

function allAtOnce(run: RunResult, variation: Variation): Block[] {
  const { shares, factors } = variation;
  if (shares.length === 0) return [];
  return [
    subheading(text('All of them at once', 'Tous à la fois')),
    paragraph(manyPoints(variation)),
    table({
      label: text('What carries the result', 'Ce qui porte le résultat'),
      columns: [
        text('Measure', 'Mesure'),
        text('95% of values', '95 % des valeurs'),
        text('carried most by', 'porté surtout par'),
        text('alone', 'seul'),
        text('with interactions', 'avec interactions'),
      ],
      rows: shares.map((share) => {
        const { title, unit } = measureOf(run.scenario, share.measure);
        const { first, total } = share.indices[share.leading[0]];
        return [
          [title, small(regimeTitle(run, share.regime))],
          [valueText(share.low, unit), ' … ', valueText(share.high, unit)],
          carriers(share, factors),
          shareText(first),
          shareText(total),
        ];
      }),
    }),
  ];
}

/** What is not known and what that does to the results: only where `--replicas` or `--vary` asked. */
export const uncertainty: Chapter = {
  tell: ({ run, uncertainty: found }) =>
    !found
      ? []
      : [
          heading(text('How sure this is', 'Ce qu’il y a de sûr'), 'uncertainty'),
          ...(found.replicas === null ? [] : overSeeds(run, found.replicas)),
          ...(found.variation === null
            ? []
            : [...oneAtATime(run, found.variation), ...allAtOnce(run, found.variation)]),
        ],
};
