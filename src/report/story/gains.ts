import { gainFinding } from '../../chapters/headline-findings.ts';
import { type Block, heading, paragraph, table } from '../../document/blocks.ts';
import { text } from '../../language/french.ts';
import { gains, isCount } from '../../measures/headline.ts';
import type { RunResult } from '../../measures/run-result.ts';
import { differenceBetween } from '../../telling/differences.ts';
import { isAlive, isTold, withApparatus } from '../../telling/read-run.ts';
import { measuresIn } from '../../telling/regime-table.ts';
import { differenceCell } from '../../telling/values.ts';
import type { Lead } from './lead.ts';

const title = text('What it gains', 'Ce que l’on y gagne');

/** What the machinery is said to be for, by regime: less the same people without it. */
export function gainsBlocks(run: RunResult, { none }: Lead): readonly Block[] {
  const measures = measuresIn(run, gains).filter(
    ({ id, unit }) => isCount(unit) && isAlive(run, id) && isTold(run, id),
  );
  if (measures.length === 0)
    return [
      heading(title, 'gains'),
      paragraph(
        text(
          'Nothing that this run measures as a gain happens under any regime.',
          'Rien de ce que cette simulation compte comme un gain ne se produit, sous aucun régime.',
        ),
      ),
    ];
  const regimes = withApparatus(run);
  return [
    heading(title, 'gains'),
    paragraph(text(`${gainFinding(run).en}.`, `${gainFinding(run).fr}.`)),
    table({
      label: title,
      columns: [
        text('Difference from no apparatus', 'Écart avec l’absence d’appareil'),
        ...regimes.map((regime) => regime.title),
      ],
      rows: measures.map(({ id, title: name, unit }) => [
        name,
        ...regimes.map((regime) => differenceCell(differenceBetween(run, none, regime, id), unit)),
      ]),
      numbers: true,
    }),
  ];
}
