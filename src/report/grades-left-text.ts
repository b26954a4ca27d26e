import type { Chart, TableCell } from '../document/chart.ts';
import { type Bilingual, inBoth } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { number, percent } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type Bar, barPlot } from './charts.ts';
import type { GradesLeft } from './grades-left.ts';

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const shareText = (value: number): Bilingual =>
  inBoth((language) => percent(value, language, value > 0 && value < 0.01 ? 2 : 1));

const titleOf = ({ regimes }: Scenario, id: string): Bilingual =>
  regimes.find((regime) => regime.id === id)?.title ?? text(id, id);

const factorText = (factor: number): Bilingual =>
  factor === 1
    ? text('rates of the scenario', 'taux du scénario')
    : inBoth((language) => `${{ en: 'rates', fr: 'taux' }[language]} × ${number(factor, language)}`);

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
export function gradesLeftChart(
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
  return {
    name: 'grades-left',
    title: finding(rows, scenario),
    caption: text(
      'Share of the people scored who ever stood below the grade in which everybody starts, with the rates of every scored act multiplied.',
      'Part des personnes notées passées au moins une fois sous la catégorie de départ, quand les taux de tous les actes notés sont multipliés.',
    ),
    plot: (language) => barPlot(bars, { write: (value) => shareText(value / 100)[language] }, language),
    columns: [text('rates', 'taux'), text('regime', 'régime'), text('% ever below', '% passés au-dessous')],
    rows: bars.map(({ heading, label, value }) => [heading?.en ?? '', label.en, value]),
  };
}

/** The same as a table, with those who ever rise. */
export function gradesLeftTable(
  rows: readonly GradesLeft[],
  scenario: Scenario,
): { readonly columns: readonly Bilingual[]; readonly rows: readonly (readonly TableCell[])[] } {
  const { grade, people } = rows[0];
  return {
    columns: [
      text('Rates of scored acts', 'Taux des actes notés'),
      text('regime', 'régime'),
      inBoth((language) => `${{ en: 'scored, of', fr: 'notées, sur' }[language]} ${number(people, language)}`),
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
  };
}
