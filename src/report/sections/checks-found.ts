import { chartFigure } from '../../document/chart.ts';
import type { Html } from '../../document/html.ts';
import { text } from '../../language/french.ts';
import {
  checksByGroup,
  checksChart,
  checksLead,
  checksTable,
  publishedChecks,
  publishedNote,
} from '../checks-found-text.ts';
import type { ReportInput } from '../report-input.ts';
import { paragraph, section, subheading } from '../section.ts';
import { stackedTable } from '../stacked-table.ts';

/** What checks sent by a score find, by group; absent where the run does not know the truth of payments. */
export function checksFoundSection({ run, figures, checksFound = null }: ReportInput): Html | null {
  if (checksFound === null || checksFound.length === 0) return null;
  const { scenario } = run;
  const [flow, groups, published] = [
    checksTable(checksFound, scenario),
    checksByGroup(checksFound, scenario),
    publishedChecks(checksFound, scenario, figures),
  ];
  return section(
    'checks-found',
    text('Flags, checks, debts', 'Signalements, contrôles, dettes'),
    paragraph(checksLead(checksFound)),
    chartFigure(checksChart(checksFound, scenario)),
    stackedTable(text('Checks', 'Contrôles'), flow),
    subheading(text('By group', 'Par groupe')),
    stackedTable(text('By group', 'Par groupe'), groups),
    subheading(text('Beside published shares', 'En regard des parts publiées')),
    stackedTable(text('Published shares', 'Parts publiées'), published),
    paragraph(publishedNote, 'soft'),
  );
}
