import type { TableCell } from '../document/chart.ts';
import { type Bilingual, inBoth } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { number } from '../language/numbers.ts';
import type { Evidence, Figure } from '../scenario/evidence.ts';
import type { Parameter, Scenario } from '../scenario/scenario.ts';
import { statusNames } from './status-names.ts';

const assumed = text('assumed', 'supposé');

/** How far what a parameter rests on may be trusted: the status of each figure, and whether a part is assumed. */
function standing(parameter: Parameter | undefined, figures: Evidence<Figure>): Bilingual {
  if (parameter === undefined) return assumed;
  const known = [...new Set(parameter.sources.map((id) => figures.get(id)?.status ?? ''))].filter(Boolean);
  const names = known.map((status) => statusNames[status]);
  const parts = parameter.assumption === null ? names : [...names, assumed];
  return { en: parts.map(({ en }) => en).join(', '), fr: parts.map(({ fr }) => fr).join(', ') };
}

/**
 * Every act that moves a score: its points, how often it happens, and what both rest on.
 *
 * @returns columns and rows of a table; no rows where no regime keeps a score
 */
export function pointsCatalogue(
  scenario: Scenario,
  figures: Evidence<Figure>,
): { readonly columns: readonly Bilingual[]; readonly rows: readonly (readonly TableCell[])[] } {
  const parameters = new Map(scenario.parameters.map((parameter) => [parameter.key, parameter]));
  const scored = scenario.regimes.filter(({ score }) => score.on);
  const rows = scenario.acts.flatMap((act): TableCell[][] => {
    const regime = scored.find(
      ({ score }) => score.points[act.id] !== undefined || score.overrides[act.id] !== undefined,
    );
    if (regime === undefined) return [];
    const { points, overrides } = regime.score;
    const isOverride = points[act.id] === undefined;
    const key = isOverride ? `score.overrides.${act.id}` : `score.points.${act.id}`;
    const rests = parameters.get(key) ?? parameters.get(`regimes.${regime.id}.${key}`);
    const inAll = scored.every(({ score }) => score.points[act.id] === points[act.id]);
    const only = inAll ? '' : ` (${regime.title.en})`;
    const onlyFr = inAll ? '' : ` (${regime.title.fr})`;
    const moved = isOverride
      ? text(`to grade ${overrides[act.id]}`, `catégorie ${overrides[act.id]}`)
      : inBoth((language) => number(points[act.id], language).replace(/^-/, '−'));
    return [
      [
        text(`${act.title.en}${only}`, `${act.title.fr}${onlyFr}`),
        moved,
        standing(rests, figures),
        inBoth((language) => number(act.yearlyRate * 1000, language)),
        standing(parameters.get(`acts.${act.id}.yearlyRate`), figures),
      ],
    ];
  });
  return {
    columns: [
      text('Act', 'Acte'),
      text('points', 'points'),
      text('the points are', 'les points sont'),
      text('a year, per 1,000 people', 'par an, pour 1 000 personnes'),
      text('the rate is', 'le taux est'),
    ],
    rows,
  };
}
