import {
  type Block,
  type Chart,
  chart,
  heading,
  paragraph,
  type Row,
  subheading,
  type Table,
  table,
} from '../document/blocks.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { words } from '../language/words.ts';
import type { Evidence, Figure } from '../scenario/evidence.ts';
import type { Parameter, Scenario } from '../scenario/scenario.ts';
import { type Bar, barChart, regimeColours } from '../telling/bars.ts';
import { statusNames } from '../telling/status-names.ts';
import { type Chapter, withAtMost } from './chapter.ts';
import { followed, type GradesLeft, gradesLeft } from './grades-left.ts';

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const shareText = (value: number): Bilingual => words((say) => say.percent(value, value > 0 && value < 0.01 ? 2 : 1));

const titleOf = ({ regimes }: Scenario, id: string): Bilingual =>
  regimes.find((regime) => regime.id === id)?.title ?? text(id, id);

const factorText = (factor: number): Bilingual =>
  factor === 1
    ? text('rates of the scenario', 'taux du scénario')
    : words(
        (say) => `rates × ${say.number(factor)}`,
        (say) => `taux × ${say.number(factor)}`,
      );

/** The finding, of the first regime that is followed. */
function finding(rows: readonly GradesLeft[], scenario: Scenario): Bilingual {
  const first = rows[0].regime;
  const at = (factor: number) => rows.find((row) => row.regime === first && row.factor === factor);
  const [now, most] = [at(1) ?? rows[0], rows.findLast((row) => row.regime === first) ?? rows[0]];
  const { grade } = now;
  return words(
    (say) =>
      `${titleOf(scenario, first).en}: ${say.percent(share(now.below, now.scored))} ever fall below grade ${grade} within ${say.count(scenario.weeks)} weeks; with every act ${say.number(most.factor)} times as frequent, ${say.percent(share(most.below, most.scored))}`,
    (say) =>
      `${titleOf(scenario, first).fr} : ${say.percent(share(now.below, now.scored))} des gens passent un jour sous la catégorie ${grade} en ${say.count(scenario.weeks)} semaines ; avec des actes ${say.number(most.factor)} fois plus fréquents, ${say.percent(share(most.below, most.scored))}`,
  );
}

/** Share of people who ever fall below their first grade, by how frequent the scored acts are. */
function gradesLeftChart(
  rows: readonly GradesLeft[],
  scenario: Scenario,
  colours: Readonly<Record<string, string>>,
): Chart {
  const bars = [...new Set(rows.map(({ factor }) => factor))].flatMap((factor) => {
    const heading = factorText(factor);
    return rows
      .filter((row) => row.factor === factor)
      .map(
        ({ regime, below, scored }): Bar => ({
          heading,
          label: titleOf(scenario, regime),
          value: share(below, scored) * 100,
          colour: colours[regime] ?? '#57606a',
        }),
      );
  });
  return barChart({
    name: 'grades-left',
    title: finding(rows, scenario),
    caption: text(
      'Share of the people scored who ever stood below the grade in which everybody starts, with the rates of every scored act multiplied.',
      'Part des personnes notées passées au moins une fois sous la catégorie de départ, quand les taux de tous les actes notés sont multipliés.',
    ),
    bars,
    write: (value, language) => shareText(value / 100)[language],
    columns: [text('rates', 'taux'), text('regime', 'régime'), text('% ever below', '% passés au-dessous')],
  });
}

/** The same as a table, with those who ever rise. */
function gradesLeftTable(rows: readonly GradesLeft[], scenario: Scenario): Block {
  const { grade, people } = rows[0];
  return table({
    label: text('Who leaves', 'Qui quitte'),
    columns: [
      text('Rates of scored acts', 'Taux des actes notés'),
      text('regime', 'régime'),
      words(
        (say) => `scored, of ${say.number(people)}`,
        (say) => `notées, sur ${say.number(people)}`,
      ),
      text(`ever below ${grade}`, `un jour sous ${grade}`),
      text(`ever above ${grade}`, `un jour au-dessus de ${grade}`),
      text(`never left ${grade}`, `jamais sorties de ${grade}, au moins`),
    ],
    rows: rows.map(({ factor, regime, scored, below, above }) => [
      factorText(factor),
      titleOf(scenario, regime),
      scored,
      shareText(share(below, scored)),
      shareText(share(above, scored)),
      shareText(Math.max(0, 1 - share(below + above, scored))),
    ]),
  });
}

const assumed = text('assumed', 'supposé');

/** How far what a parameter rests on may be trusted: the status of each figure, and whether a part is assumed. */
function standing(parameter: Parameter | undefined, figures: Evidence<Figure>): Bilingual {
  if (parameter === undefined) return assumed;
  const known = [...new Set(parameter.sources.map((id) => figures.get(id)?.status ?? ''))].filter(Boolean);
  const names = known.map((status) => statusNames[status]);
  const parts = parameter.assumption === null ? names : [...names, assumed];
  return words((say) => parts.map(say.of).join(', '));
}

/**
 * Every act that moves a score: its points, how often it happens, and what both rest on.
 *
 * @returns columns and rows of a table; no rows where no regime keeps a score
 */
export function pointsCatalogue(scenario: Scenario, figures: Evidence<Figure>): Table {
  const parameters = new Map(scenario.parameters.map((parameter) => [parameter.key, parameter]));
  const scored = scenario.regimes.filter(({ score }) => score.on);
  const rows = scenario.acts.flatMap((act): Row[] => {
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
      : words((say) => say.number(points[act.id]).replace(/^-/, '−'));
    return [
      [
        text(`${act.title.en}${only}`, `${act.title.fr}${onlyFr}`),
        moved,
        standing(rests, figures),
        words((say) => say.number(act.yearlyRate * 1000)),
        standing(parameters.get(`acts.${act.id}.yearlyRate`), figures),
      ],
    ];
  });
  return {
    label: text('Catalogue', 'Barème'),
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

const lead = (people: number): Bilingual =>
  words(
    (say) =>
      `Rates of most acts are published nowhere. So ${say.count(people)} people were run anew with the rates of every act that moves the score multiplied, and those who ever stood below or above the grade in which everybody starts were counted.`,
    (say) =>
      `Les taux de la plupart des actes ne sont publiés nulle part. ${say.count(people)} personnes ont donc été simulées à nouveau en multipliant les taux de tous les actes qui changent la note, et l’on a compté celles qui sont passées au moins une fois sous la catégorie de départ, ou au-dessus.`,
  );

/** People of the runs that follow grades: one neighbourhood. */
const gradePeople = 4096;

/** The points catalogue and who ever leaves the first grade. */
export const grades: Chapter<readonly GradesLeft[]> = {
  isOf: (scenario) => followed(scenario).length > 0,
  find: {
    label: text('Who leaves the first grade', 'Qui quitte la catégorie de départ'),
    by: (scenario, onProgress) => gradesLeft(withAtMost(scenario, gradePeople), undefined, onProgress),
  },
  tell: ({ run, figures }, found) =>
    found.length === 0
      ? []
      : [
          heading(text('Who ever leaves the first grade', 'Qui quitte un jour la catégorie de départ'), 'grades'),
          paragraph(lead(found[0].people)),
          chart(gradesLeftChart(found, run.scenario, regimeColours(run))),
          gradesLeftTable(found, run.scenario),
          subheading(text('The catalogue, and what it rests on', 'Le barème, et sur quoi il repose')),
          table(pointsCatalogue(run.scenario, figures)),
        ],
  picture: ({ run }, found) => gradesLeftChart(found, run.scenario, regimeColours(run)),
};
