import { cellsTable } from '../../document/cells-table.ts';
import { chartFigure } from '../../document/chart.ts';
import { both, type Html, html } from '../../document/html.ts';
import { text } from '../../language/french.ts';
import { courtRefusals } from '../court-refusals.ts';
import type { ReportInput } from '../report-input.ts';
import { bullets, paragraph, section, subheading } from '../section.ts';

/** The court list's refusals against the published series; absent from every other scenario. */
export function courtRefusalsSection(input: ReportInput): Html | null {
  const found = courtRefusals(input);
  if (found === null) return null;
  const { lead, attempts, targets, rates, assumptions, method } = found;
  return section(
    'court-refusals',
    text('Refusals against the published series', 'Les refus face à la série publiée'),
    paragraph(lead),
    chartFigure(attempts),
    cellsTable({
      label: text('Published refusals', 'Refus publiés'),
      columns: targets.columns.filter((_, column) => column !== 1),
      rows: targets.rows.map(([what, source, ...values]) => [
        html`${both(what ?? source ?? text('', ''))}<small><code>${source?.en ?? ''}</code></small>`,
        ...values.map((value) => (value === null ? html`—` : both(value))),
      ]),
      numbers: true,
      stacked: true,
    }),
    subheading(text('What no constant rate explains', 'Ce qu’aucun taux constant n’explique')),
    chartFigure(rates),
    bullets(assumptions),
    paragraph(method, 'soft'),
  );
}
