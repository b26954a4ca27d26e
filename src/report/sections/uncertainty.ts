import { cellsTable } from '../../document/cells-table.ts';
import { both, type Html, html } from '../../document/html.ts';
import { type Bilingual, inBoth, same } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { percent } from '../../language/numbers.ts';
import { words } from '../../language/words.ts';
import { headline } from '../../measures/headline.ts';
import { measureOf } from '../../measures/names.ts';
import type { Replicas } from '../../sweep/replicas.ts';
import type { Shares, Variation } from '../../sweep/vary.ts';
import { estimateCell, valueText } from '../cells.ts';
import type { ReportInput } from '../report-input.ts';
import { paragraph, section, subheading } from '../section.ts';

const regimeTitle = ({ run }: ReportInput, id: string): Bilingual =>
  run.scenario.regimes.find((regime) => regime.id === id)?.title ?? same(id);

const replicasTable = (input: ReportInput, { count, regimes }: Replicas): Html =>
  html`${subheading(text('Over seeds', 'Entre graines'))}${paragraph(
    words(
      (say) =>
        `The scenario was run under ${say.count(count)} seeds. Mean over seeds; under it, between which 95% of single runs lie. It is the chance of the simulation, not knowledge of the world.`,
      (say) =>
        `Le scénario a été simulé sous ${say.count(count)} graines. Moyenne entre graines ; au-dessous, les bornes où tombent 95 % des simulations. C’est l’aléa de la simulation, non une connaissance du réel.`,
    ),
  )}${cellsTable({
    label: text('Spread over seeds', 'Dispersion entre graines'),
    columns: [text('Measure', 'Mesure'), ...Object.keys(regimes).map((id) => regimeTitle(input, id))],
    rows: headline.map((id) => {
      const { title, unit } = measureOf(input.run.scenario, id);
      return [
        both(title),
        ...Object.values(regimes).map((spreads) => {
          const spread = spreads[id];
          return spread
            ? estimateCell({ value: spread.mean, low: spread.low, high: spread.high }, unit)
            : both(same('—'));
        }),
      ];
    }),
    numbers: true,
    stacked: true,
  })}`;

const strongestOf = ({ indices }: Shares): number =>
  indices.reduce((best, each, index) => ((each.total.value ?? 0) > (indices[best].total.value ?? 0) ? index : best), 0);

const tooFew = { en: 'too few points', fr: 'trop peu de points' };

const shareText = ({ value, low, high }: Shares['indices'][number]['total']): Bilingual =>
  inBoth((language) => {
    if (value === null) return '—';
    // Without bounds an estimate may be anything: a share of a few hundred per cent is only too few points.
    if (low === null || high === null) return tooFew[language];
    return `${percent(value, language, 0)} [${percent(low, language, 0)} ; ${percent(high, language, 0)}]`;
  });

const standing = (assumed: boolean): Bilingual =>
  assumed ? text('assumption', 'hypothèse') : text('sources', 'sources');

function sharesTable(input: ReportInput, { shares, factors, base, people, weeks }: Variation): Html {
  if (shares.length === 0) return html``;
  return html`${subheading(text('All of them at once', 'Tous à la fois'))}${paragraph(
    words(
      (say) =>
        `The ${say.count(factors.length)} parameters that move the headline most were drawn over their ranges together (${say.count(base)} points of a Saltelli sample; ${say.count(people)} people, ${say.count(weeks)} weeks). The band holds 95% of the values. Sobol’ indices (estimators of Saltelli 2010 and Jansen 1999) say what share of the variance a parameter explains alone, and with its interactions; brackets hold the 95% bounds of a bootstrap.`,
      (say) =>
        `Les ${say.count(factors.length)} paramètres qui font le plus bouger les résultats ont été tirés ensemble dans leurs fourchettes (${say.count(base)} points d’un plan de Saltelli ; ${say.count(people)} personnes, ${say.count(weeks)} semaines). La bande contient 95 % des valeurs. Les indices de Sobol’ (estimateurs de Saltelli 2010 et Jansen 1999) disent quelle part de la variance un paramètre explique seul, puis avec ses interactions ; entre crochets, les bornes à 95 % d’un bootstrap.`,
    ),
  )}${cellsTable({
    label: text('What carries the result', 'Ce qui porte le résultat'),
    columns: [
      text('Measure', 'Mesure'),
      text('95% of values', '95 % des valeurs'),
      text('carried most by', 'porté surtout par'),
      text('alone', 'seul'),
      text('with interactions', 'avec interactions'),
    ],
    rows: shares.map((share) => {
      const { title, unit } = measureOf(input.run.scenario, share.measure);
      const best = strongestOf(share);
      const { first, total } = share.indices[best];
      return [
        html`${both(title)}<small>${both(regimeTitle(input, share.regime))}</small>`,
        html`${both(valueText(share.low, unit))} … ${both(valueText(share.high, unit))}`,
        html`<code>${factors[best].key}</code><small>${both(standing(factors[best].assumed))}</small>`,
        both(shareText(first)),
        both(shareText(total)),
      ];
    }),
    stacked: true,
  })}`;
}

/** What is not known and what that does to the results: only where `--replicas` or `--vary` asked. */
export function uncertaintySection(input: ReportInput): Html | null {
  const { uncertainty } = input;
  if (!uncertainty) return null;
  const { replicas, variation } = uncertainty;
  return section(
    'uncertainty',
    text('How sure this is', 'Ce qu’il y a de sûr'),
    replicas === null ? null : replicasTable(input, replicas),
    variation === null ? null : sharesTable(input, variation),
  );
}
