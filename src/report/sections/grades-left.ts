import { chartFigure } from '../../document/chart.ts';
import type { Html } from '../../document/html.ts';
import { text } from '../../language/french.ts';
import { words } from '../../language/words.ts';
import { regimeColours } from '../charts.ts';
import { gradesLeftChart, gradesLeftTable } from '../grades-left-text.ts';
import { pointsCatalogue } from '../points-catalogue.ts';
import type { ReportInput } from '../report-input.ts';
import { paragraph, section, subheading } from '../section.ts';
import { stackedTable } from '../stacked-table.ts';

/** The points catalogue and who ever leaves the first grade; absent where that was not asked for. */
export function gradesLeftSection({ run, figures, gradesLeft = null }: ReportInput): Html | null {
  if (gradesLeft === null || gradesLeft.length === 0) return null;
  const { scenario } = run;
  const left = gradesLeftTable(gradesLeft, scenario);
  const catalogue = pointsCatalogue(scenario, figures);
  const [{ people }] = gradesLeft;
  return section(
    'grades',
    text('Who ever leaves the first grade', 'Qui quitte un jour la catégorie de départ'),
    paragraph(
      words(
        (say) =>
          `Rates of most acts are published nowhere. So ${say.count(people)} people were run anew with the rates of every act that moves the score multiplied, and those who ever stood below or above the grade in which everybody starts were counted.`,
        (say) =>
          `Les taux de la plupart des actes ne sont publiés nulle part. ${say.count(people)} personnes ont donc été simulées à nouveau en multipliant les taux de tous les actes qui changent la note, et l’on a compté celles qui sont passées au moins une fois sous la catégorie de départ, ou au-dessus.`,
      ),
    ),
    chartFigure(gradesLeftChart(gradesLeft, scenario, regimeColours(run))),
    stackedTable(text('Who leaves', 'Qui quitte'), left),
    subheading(text('The catalogue, and what it rests on', 'Le barème, et sur quoi il repose')),
    stackedTable(text('Catalogue', 'Barème'), catalogue),
  );
}
