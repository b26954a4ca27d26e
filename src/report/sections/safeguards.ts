import { cellsTable } from '../../document/cells-table.ts';
import { chartFigure } from '../../document/chart.ts';
import { both, type Html, html } from '../../document/html.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { ratioOf, words } from '../../language/words.ts';
import { headline } from '../../measures/headline.ts';
import { measureOf } from '../../measures/names.ts';
import type { RunResult } from '../../measures/run-result.ts';
import { jackknifeDifference } from '../../statistics/jackknife.ts';
import { differenceCell, valueText } from '../cells.ts';
import { type Bar, barPlot, regimeColours } from '../charts.ts';
import { isMeasured, named, resultIn } from '../read-run.ts';
import type { ReportInput } from '../report-input.ts';
import { type SafeguardPair, safeguardPairs } from '../safeguard-pairs.ts';
import { paragraph, section, subheading } from '../section.ts';

/** What the safeguards leave of a measure, as a share of what it is without them. */
const leftOf = (run: RunResult, pair: SafeguardPair, id: string): number | null =>
  ratioOf(resultIn(run, pair.with, id).value, resultIn(run, pair.without, id).value);

/** Without intervals, a change of fewer than so many is taken for chance. */
const fewest = 30;

/** Whether a paired difference is more than the chance of this simulation. */
function isBeyondChance(run: RunResult, pair: SafeguardPair, id: string): boolean {
  const [before, after] = [resultIn(run, pair.without, id), resultIn(run, pair.with, id)];
  const { value, low, high } = jackknifeDifference(
    [after.value, after.leaveOneOut],
    [before.value, before.leaveOneOut],
  );
  if (value === null) return false;
  return low === null || high === null ? Math.abs(value) >= fewest : low > 0 || high < 0;
}

/** How far two values of a measure lie apart, whichever is the larger. */
const distanceOf = (left: number): number => Math.abs(Math.log(Math.max(left, 1e-9)));

/** What the safeguards together change most, beyond chance. */
export function safeguardFinding(run: RunResult, pair: SafeguardPair): Bilingual {
  const known = headline.flatMap((id) => {
    const left = isMeasured(run, id) && isBeyondChance(run, pair, id) ? leftOf(run, pair, id) : null;
    return left === null ? [] : [{ id, left }];
  });
  const [strongest] = known.sort((a, b) => distanceOf(b.left) - distanceOf(a.left));
  if (strongest === undefined)
    return text(
      `Between ${named(pair.without).en} and ${named(pair.with).en} safeguards change nothing beyond chance`,
      `Entre ${named(pair.without).fr} et ${named(pair.with).fr}, les garanties ne changent rien au-delà de l’aléa`,
    );
  const { title } = measureOf(run.scenario, strongest.id);
  return words(
    (say) =>
      `What the safeguards change most: ${title.en}, ${say.percent(strongest.left, 0)} of what it is without them`,
    (say) =>
      `Ce que les garanties changent le plus : ${title.fr}, ${say.percent(strongest.left, 0)} du niveau sans elles`,
  );
}

const chart = (run: RunResult, pair: SafeguardPair): Html => {
  const colours = regimeColours(run);
  const bars = headline
    .filter((id) => isMeasured(run, id) && leftOf(run, pair, id) !== null)
    .flatMap((id) =>
      [pair.without, pair.with].map((regime): Bar & { id: string } => ({
        id,
        label: regime.title,
        value: resultIn(run, regime, id).value ?? 0,
        colour: colours[regime.id],
        heading: measureOf(run.scenario, id).title,
      })),
    );
  return chartFigure({
    name: `safeguards-${pair.with.id}`,
    title: safeguardFinding(run, pair),
    caption: text(
      'Each bar relative to the longer of its measure.',
      'Chaque barre est rapportée à la plus longue de sa mesure.',
    ),
    plot: (language) => barPlot(bars, { relative: true }, language),
    columns: [text('measure', 'mesure'), text('regime', 'régime'), text('value', 'valeur')],
    rows: bars.map(({ id, label, value }) => [id, label.en, value]),
  });
};

const table = (run: RunResult, pair: SafeguardPair): Html =>
  cellsTable({
    label: text('What the safeguards change', 'Ce que changent les garanties'),
    columns: [
      text('Measure', 'Mesure'),
      pair.without.title,
      pair.with.title,
      text('difference', 'écart'),
      text('left of it', 'ce qu’il en reste'),
    ],
    rows: headline
      .filter((id) => isMeasured(run, id))
      .map((id) => {
        const measure = measureOf(run.scenario, id);
        const [before, after] = [resultIn(run, pair.without, id), resultIn(run, pair.with, id)];
        const gap = jackknifeDifference([after.value, after.leaveOneOut], [before.value, before.leaveOneOut]);
        return [
          both(measure.title),
          both(valueText(before.value, measure.unit)),
          both(valueText(after.value, measure.unit)),
          differenceCell(gap, measure.unit),
          both(valueText(leftOf(run, pair, id), 'share')),
        ];
      }),
    numbers: true,
    stacked: true,
  });

/** What the safeguards together are worth: only where a run holds an apparatus with and without them. */
export function safeguardsSection({ run }: ReportInput): Html | null {
  const pairs = safeguardPairs(run);
  if (pairs.length === 0) return null;
  return section(
    'safeguards',
    text('What the safeguards together are worth', 'Ce que valent les garanties, ensemble'),
    paragraph(
      text(
        'The same apparatus, once without safeguards and once with all of them: human review, information, appeal, retention, purpose limits, correction, warrant, audit, grace. What each is worth alone is not shown here.',
        'Le même appareil, sans garanties puis avec toutes : vérification humaine, information, recours, durée de conservation, limitation des finalités, rectification, mandat, contrôle indépendant, délai de grâce. Ce que vaut chacune, seule, n’est pas montré ici.',
      ),
    ),
    pairs.map(
      (pair) =>
        html`${subheading(text(`From ${named(pair.without).en} to ${named(pair.with).en}`, `De ${named(pair.without).fr} à ${named(pair.with).fr}`))}${chart(run, pair)}${table(run, pair)}`,
    ),
  );
}
