import { cellsTable } from '../../document/cells-table.ts';
import type { TableCell } from '../../document/chart.ts';
import { both, type Html, html } from '../../document/html.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import { inBoth } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { number } from '../../language/numbers.ts';
import { words } from '../../language/words.ts';
import type { ReportInput } from '../report-input.ts';
import { paragraph, section } from '../section.ts';
import { useCaseTable, watchesBehaviour } from '../use-cases.ts';

const asHtml = (cell: TableCell): Html => {
  if (cell === null) return html`—`;
  if (typeof cell === 'object') return both(cell);
  return typeof cell === 'number' ? both(inBoth((language) => number(cell, language))) : html`${cell}`;
};

/** A table of a page or a report, from its plain cells. */
export const plainTable = (
  label: Bilingual,
  { columns, rows }: { columns: readonly Bilingual[]; rows: readonly (readonly TableCell[])[] },
): Html => cellsTable({ label, columns, rows: rows.map((row) => row.map(asHtml)), numbers: true, stacked: true });

/** What the alerts of cameras that watch behaviour are expected to be; said wherever the table stands. */
export const useCaseNote = ({ run }: Pick<ReportInput, 'run'>): Bilingual =>
  words(
    (say) =>
      `Expected over the ${say.count(run.scenario.weeks)} weeks, for the ${say.count(run.scenario.people.standsFor)} people that the run stands for: the means of what the run drew. Such an alert concerns whoever passes; what follows it is not simulated.`,
    (say) =>
      `Attendus sur les ${say.count(run.scenario.weeks)} semaines, pour les ${say.count(run.scenario.people.standsFor)} personnes représentées : les moyennes de ce que la simulation a tiré. Une telle alerte vise quiconque passe ; ce qui la suit n’est pas simulé.`,
  );

/** Alerts on behaviour by use case; absent where no camera watches behaviour. */
export function behaviourSection(input: ReportInput): Html | null {
  const { scenario, regimes } = input.run;
  const watching = watchesBehaviour(
    scenario,
    regimes.map(({ id }) => id),
  );
  if (watching.length === 0) return null;
  return section(
    'behaviour',
    text('Alerts on behaviour, by use case', 'Les alertes sur les comportements, par cas d’usage'),
    paragraph(useCaseNote(input)),
    watching.map((id, index) => {
      const title = regimes.find((regime) => regime.id === id)?.title ?? text(id, id);
      const cases = plainTable(title, useCaseTable(scenario, id));
      return html`<details${index === 0 ? html` open` : ''}><summary>${both(title)}</summary>${cases}</details>`;
    }),
  );
}
