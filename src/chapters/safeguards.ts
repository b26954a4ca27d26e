import { type Block, chart, heading, paragraph, subheading, table } from '../document/blocks.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { words } from '../language/words.ts';
import { headline as measureIds } from '../measures/headline.ts';
import { measureOf } from '../measures/names.ts';
import type { RegimeResult, RunResult } from '../measures/run-result.ts';
import { safeguards as safeguardList, safeguardTitles } from '../scenario/safeguard-kinds.ts';
import type { Regime } from '../scenario/scenario.ts';
import { type Bar, barChart, regimeColours } from '../telling/bars.ts';
import { type Difference, differenceBetween, isWorthSaying } from '../telling/differences.ts';
import { isMeasured, named, ratioOf, resultIn } from '../telling/read-run.ts';
import { measuresIn } from '../telling/regime-table.ts';
import { differenceCell, valueText } from '../telling/values.ts';
import { mirrored, wideBand } from '../telling/wide-band.ts';
import type { Chapter } from './chapter.ts';

/** The same apparatus without and with its safeguards. */
export interface SafeguardPair {
  readonly without: RegimeResult;
  readonly with: RegimeResult;
}

const apparatusOf = ({ score, filter, coverage }: Regime): string =>
  JSON.stringify([score.on, filter.on, Object.values(coverage).map((share) => share > 0)]);

/** How many of the safeguards a regime has: only the order of two regimes of one apparatus matters. */
const strength = (regime: Regime): number => safeguardList.filter(({ isOn }) => isOn(regime)).length;

/** Regimes of a run that have one apparatus and differ in how well it is guarded. */
export function safeguardPairs(run: RunResult): readonly SafeguardPair[] {
  const regimes = run.scenario.regimes.filter(({ apparatus }) => apparatus);
  const resultOf = (id: string): RegimeResult | undefined => run.regimes.find((regime) => regime.id === id);
  const kinds = new Set(regimes.map(apparatusOf));
  return [...kinds].flatMap((kind): SafeguardPair[] => {
    const alike = regimes.filter((regime) => apparatusOf(regime) === kind && resultOf(regime.id) !== undefined);
    const sorted = [...alike].sort((a, b) => strength(a) - strength(b));
    const most = sorted.at(-1);
    // Of those that are guarded least, the one whose files are joined as in the other: joining them is another choice.
    const bare = sorted.filter((regime) => strength(regime) === strength(sorted[0]));
    const least = bare.find(({ fusion }) => fusion.degree === most?.fusion.degree) ?? bare[0];
    if (least === undefined || most === undefined || strength(least) === strength(most)) return [];
    const [without, guarded] = [resultOf(least.id), resultOf(most.id)];
    return without && guarded ? [{ without, with: guarded }] : [];
  });
}

/** What the safeguards leave of a measure, as a share of what it is without them. */
const leftOf = (run: RunResult, pair: SafeguardPair, id: string): number | null =>
  ratioOf(resultIn(run, pair.with, id).value, resultIn(run, pair.without, id).value);

const gapOf = (run: RunResult, pair: SafeguardPair, id: string): Difference =>
  differenceBetween(run, pair.without, pair.with, id);

/** How far two values of a measure lie apart, whichever is the larger. */
const distanceOf = (left: number): number => Math.abs(Math.log(Math.max(left, 1e-9)));

/** What the safeguards together change most, beyond chance. */
export function safeguardFinding(run: RunResult, pair: SafeguardPair): Bilingual {
  const known = measureIds.flatMap((id) => {
    const left = isMeasured(run, id) && isWorthSaying(gapOf(run, pair, id)) ? leftOf(run, pair, id) : null;
    return left === null ? [] : [{ id, left }];
  });
  const [strongest] = known.sort((a, b) => distanceOf(b.left) - distanceOf(a.left));
  if (strongest === undefined)
    return text(
      `Between ${named(pair.without).en} and ${named(pair.with).en} safeguards change nothing beyond chance`,
      `Entre ${named(pair.without).fr} et ${named(pair.with).fr}, les garanties ne changent rien au-delà de l’aléa`,
    );
  const { title, unit } = measureOf(run.scenario, strongest.id);
  const from = text(
    `From ${named(pair.without).en} to ${named(pair.with).en}, the safeguards change this most: ${title.en}`,
    `De ${named(pair.without).fr} à ${named(pair.with).fr}, les garanties changent surtout ceci : ${title.fr}`,
  );
  if (strongest.left === 0) return text(`${from.en}, of which nothing is left`, `${from.fr}, dont il ne reste rien`);
  const gap = gapOf(run, pair, strongest.id);
  const fewer = (gap.value ?? 0) < 0;
  const band = wideBand(fewer ? mirrored(gap) : gap, unit);
  const [change, more] = [
    valueText(Math.abs(gap.value ?? 0), unit),
    fewer ? text('less', 'de moins') : text('more', 'de plus'),
  ];
  return words(
    (say) =>
      `${from.en}, ${say.percent(strongest.left, 0)} of what it is without them${band.en === '' ? '' : `: ${change.en} ${more.en}${band.en}`}`,
    (say) =>
      `${from.fr}, ${say.percent(strongest.left, 0)} de ce qu’il y en a sans elles${band.fr === '' ? '' : ` : ${change.fr} ${more.fr}${band.fr}`}`,
  );
}

function pairChart(run: RunResult, pair: SafeguardPair): Block {
  const colours = regimeColours(run);
  const bars = measuresIn(run, measureIds)
    .filter(({ id }) => leftOf(run, pair, id) !== null)
    .flatMap(({ id, title }) =>
      [pair.without, pair.with].map(
        (regime): Bar => ({
          label: regime.title,
          value: resultIn(run, regime, id).value ?? 0,
          colour: colours[regime.id],
          heading: title,
        }),
      ),
    );
  return chart(
    barChart({
      name: `safeguards-${pair.with.id}`,
      title: safeguardFinding(run, pair),
      caption: text(
        'Each bar relative to the longer of its measure.',
        'Chaque barre est rapportée à la plus longue de sa mesure.',
      ),
      bars,
      relative: true,
      columns: [text('measure', 'mesure'), text('regime', 'régime'), text('value', 'valeur')],
    }),
  );
}

const pairTable = (run: RunResult, pair: SafeguardPair): Block =>
  table({
    label: text('What the safeguards change', 'Ce que changent les garanties'),
    columns: [
      text('Measure', 'Mesure'),
      pair.without.title,
      pair.with.title,
      text('difference', 'écart'),
      text('left of it', 'ce qu’il en reste'),
    ],
    rows: measuresIn(run, measureIds).map((measure) => {
      const [before, after] = [pair.without, pair.with].map((regime) => resultIn(run, regime, measure.id));
      return [
        measure.title,
        valueText(before.value, measure.unit),
        valueText(after.value, measure.unit),
        differenceCell(gapOf(run, pair, measure.id), measure.unit),
        valueText(leftOf(run, pair, measure.id), 'share'),
      ];
    }),
    numbers: true,
  });

/** What the safeguards together are worth: only where a run holds an apparatus with and without them. */
export const safeguards: Chapter = {
  tell: ({ run }) => {
    const pairs = safeguardPairs(run);
    if (pairs.length === 0) return [];
    return [
      heading(text('What the safeguards together are worth', 'Ce que valent les garanties, ensemble'), 'safeguards'),
      paragraph(
        text(
          `The same apparatus, once without safeguards and once with all of them: ${safeguardTitles.en}. What each is worth alone stands in a part of its own, where it was tried.`,
          `Le même appareil, sans garanties puis avec toutes : ${safeguardTitles.fr}. Ce que vaut chacune, seule, figure à part, là où on l’a essayé.`,
        ),
      ),
      ...pairs.flatMap((pair) => [
        subheading(
          text(
            `From ${named(pair.without).en} to ${named(pair.with).en}`,
            `De ${named(pair.without).fr} à ${named(pair.with).fr}`,
          ),
        ),
        pairChart(run, pair),
        pairTable(run, pair),
      ]),
    ];
  },
};
