import type { ChecksFound } from '../../chapters/checks-found.ts';
import { gainFinding } from '../../chapters/headline-findings.ts';
import { type Block, heading, paragraph, table } from '../../document/blocks.ts';
import { text } from '../../language/french.ts';
import { words } from '../../language/words.ts';
import { gains, isCount } from '../../measures/headline.ts';
import type { RunResult } from '../../measures/run-result.ts';
import { differenceBetween } from '../../telling/differences.ts';
import { isAlive, isTold, named, withApparatus } from '../../telling/read-run.ts';
import { measuresIn } from '../../telling/regime-table.ts';
import { differenceCell } from '../../telling/values.ts';
import type { Lead } from './lead.ts';

const title = text('What it gains', 'Ce que l’on y gagne');

/** What machinery is said to be for: the headline's gains, and events that cameras on behaviour rightly alert on. */
const told = [...gains, 'behaviourAlertsTrue'];

/** Of checks of payments, those that find one that is wrong. */
function checksText({ regime }: Lead, checks: readonly ChecksFound[]): Block[] {
  const own = checks.find((row) => row.regime === regime.id && row.group === 'all');
  if (own === undefined || own.checked === 0) return [];
  return [
    paragraph(
      words(
        (say) =>
          `${named(regime).en}: of ${say.many(own.checked, 'checks')} among ${say.many(own.people, 'people')}, ${say.readable(own.found)} find a wrong payment.`,
        (say) =>
          `${named(regime).fr} : sur ${say.many(own.checked, 'contrôles')}, pour ${say.many(own.people, 'personnes')}, ${say.readable(own.found)} ${own.found < 2 ? 'trouve' : 'trouvent'} un indu.`,
      ),
    ),
  ];
}

const nothing = paragraph(
  text(
    'Nothing that this run measures as a gain happens under any regime.',
    'Rien de ce que cette simulation compte comme un gain ne se produit, sous aucun régime.',
  ),
);

/** By regime, less the same people without it. */
function gainsTable(run: RunResult, { none }: Lead): Block[] {
  const measures = measuresIn(run, told).filter(({ id, unit }) => isCount(unit) && isAlive(run, id) && isTold(run, id));
  if (measures.length === 0) return [];
  const regimes = withApparatus(run);
  return [
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

/** What the machinery is said to be for, by regime; `checks` are those of payments, where a score leads to them. */
export function gainsBlocks(run: RunResult, lead: Lead, checks: readonly ChecksFound[] = []): readonly Block[] {
  const finding = gainFinding(run);
  const blocks = [
    ...(isAlive(run, 'wantedFound') ? [paragraph(text(`${finding.en}.`, `${finding.fr}.`))] : []),
    ...checksText(lead, checks),
    ...gainsTable(run, lead),
  ];
  return [heading(title, 'gains'), ...(blocks.length > 0 ? blocks : [nothing])];
}
