import { count, percent } from '../../../language/numbers.ts';
import type { Finding } from '../findings/findings.ts';
import { points, rateWithArticle } from '../findings/warnings.ts';
import { type Meaning, marksOf } from '../meaning/definition.ts';
import type { Prepared } from '../meaning/prepared.ts';
import type { RatesAudit } from './audit-rates.ts';
import { contrast, type Estimate } from './comparisons.ts';
import { type Counts, countGroups, labelled } from './rates.ts';

/** Rates that a wrong or missing label can change. */
const doubted = ['fpr', 'fnr', 'ppv'] as const;
type Doubted = (typeof doubted)[number];

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** How far one gap between two groups stands when labels are wrong. */
export interface ErrorDoubt {
  readonly column: string;
  readonly metric: Doubted;
  readonly highest: string;
  readonly lowest: string;
  readonly difference: number;
  /** The smallest share of wrong labels in both groups, all in the worst direction, at which the gap can be nought. */
  readonly tipping: number | null;
  /** What the difference may be when up to this share of each group's labels is wrong. */
  readonly bounds: readonly (Bounds & { readonly share: number })[];
}

/** The same gap with another column as the outcome. */
export interface Recoded {
  readonly outcome: string;
  readonly column: string;
  readonly metric: Doubted;
  readonly highest: string;
  readonly lowest: string;
  readonly difference: Estimate;
  readonly ratio: Estimate;
  /** Its sign is the same and its interval leaves out nought. */
  readonly holds: boolean;
}

export interface LabelDoubts {
  /** Bounds of each rate over all that the missing outcomes may be; only where some are missing. */
  readonly missing: Readonly<Record<string, Readonly<Record<string, Readonly<Record<Doubted, Bounds>>>>>>;
  readonly errors: readonly ErrorDoubt[];
  readonly recoded: readonly Recoded[];
}

type Cells = Pick<Counts, 'tn' | 'fp' | 'fn' | 'tp'>;

const ratio = (k: number, n: number): number => (n <= 0 ? Number.NaN : k / n);

const value: Record<Doubted, (c: Cells) => number> = {
  fpr: (c) => ratio(c.fp, c.fp + c.tn),
  fnr: (c) => ratio(c.fn, c.fn + c.tp),
  ppv: (c) => ratio(c.tp, c.tp + c.fp),
};

/** The extremes of a rate when unknown outcomes of the selected (`yes`) and of the others (`no`) may be anything. */
function missingBounds(cells: Cells, yes: number, no: number, metric: Doubted): Bounds {
  const corners = [0, yes].flatMap((a) =>
    [0, no].map((b) =>
      value[metric]({ tp: cells.tp + a, fp: cells.fp + yes - a, fn: cells.fn + b, tn: cells.tn + no - b }),
    ),
  );
  const known = corners.filter((corner) => !Number.isNaN(corner));
  return known.length === 0 ? { low: 0, high: 1 } : { low: Math.min(...known), high: Math.max(...known) };
}

const gridSteps = 24;

/** The extremes of a rate when up to `flips` labels are wrong, spread over decisions in any way. */
function flippedBounds(cells: Cells, flips: number, metric: Doubted): Bounds {
  let [low, high] = [value[metric](cells), value[metric](cells)];
  for (const toYesSelected of [true, false])
    for (const toYesOthers of [true, false])
      for (let step = 0; step <= gridSteps; step++) {
        const share = step / gridSteps;
        const a = Math.min(share * flips, toYesSelected ? cells.fp : cells.tp) * (toYesSelected ? 1 : -1);
        const b = Math.min((1 - share) * flips, toYesOthers ? cells.tn : cells.fn) * (toYesOthers ? 1 : -1);
        const found = value[metric]({ tp: cells.tp + a, fp: cells.fp - a, fn: cells.fn + b, tn: cells.tn - b });
        if (found < low) low = found;
        if (found > high) high = found;
      }
  return { low, high };
}

function differenceBounds(a: Counts, b: Counts, share: number, metric: Doubted): Bounds {
  const [one, other] = [flippedBounds(a, share * labelled(a), metric), flippedBounds(b, share * labelled(b), metric)];
  return { low: one.low - other.high, high: one.high - other.low };
}

/** The smallest share of wrong labels at which the gap may be nought, by halving. */
function tippingShare(a: Counts, b: Counts, metric: Doubted): number | null {
  if (differenceBounds(a, b, 0.5, metric).low > 0) return null;
  let [low, high] = [0, 0.5];
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (differenceBounds(a, b, middle, metric).low <= 0) high = middle;
    else low = middle;
  }
  return high;
}

const shares = [0.01, 0.02, 0.05, 0.1] as const;

/** How each gap changes when outcomes are missing, wrong, or read from another column. */
export function labelDoubts(prepared: Prepared, rates: RatesAudit, meaning: Meaning): LabelDoubts | null {
  const { cases, groupings, table } = prepared;
  if (cases.outcome === undefined) return null;
  const missing: Record<string, Record<string, Record<Doubted, Bounds>>> = {};
  const errors: ErrorDoubt[] = [];
  const recoded: Recoded[] = [];
  const others = (meaning.otherOutcomes ?? []).map((name) => ({ name, outcome: marksOf(table, name) }));
  for (const { name: column, names, codes } of groupings) {
    const counts = countGroups(cases, codes, names.length);
    const gaps = rates.extremes.flatMap((extreme) => {
      const metric = doubted.find((each) => each === extreme.metric);
      return extreme.column === column && metric !== undefined && extreme.solid !== null
        ? [{ metric, gap: extreme.solid }]
        : [];
    });
    if (rates.overall.unlabelled > 0)
      missing[column] = Object.fromEntries(names.map((name, index) => [name, missingOf(counts[index])]));
    for (const { metric, gap } of gaps) {
      const [a, b] = [counts[names.indexOf(gap.highest)], counts[names.indexOf(gap.lowest)]];
      if (gap.difference.low! > 0)
        errors.push({
          column,
          metric,
          highest: gap.highest,
          lowest: gap.lowest,
          difference: gap.difference.value!,
          tipping: tippingShare(a, b, metric),
          bounds: shares.map((share) => ({ share, ...differenceBounds(a, b, share, metric) })),
        });
      for (const other of others) {
        const again = countGroups({ ...cases, outcome: other.outcome }, codes, names.length);
        const { difference, ratio } = contrast(
          metric,
          again[names.indexOf(gap.highest)],
          again[names.indexOf(gap.lowest)],
        );
        const holds = difference.low !== null && difference.low > 0;
        recoded.push({
          outcome: other.name,
          column,
          metric,
          highest: gap.highest,
          lowest: gap.lowest,
          difference,
          ratio,
          holds,
        });
      }
    }
  }
  return { missing, errors, recoded };
}

function missingOf(counts: Counts): Record<Doubted, Bounds> {
  const yes = counts.selected - counts.tp - counts.fp;
  const no = counts.n - counts.selected - counts.tn - counts.fn;
  return Object.fromEntries(doubted.map((metric) => [metric, missingBounds(counts, yes, no, metric)])) as Record<
    Doubted,
    Bounds
  >;
}

/** Sentences: how many wrong labels a gap can bear, and whether it holds with another outcome. */
export function doubtFindings(doubts: LabelDoubts | null): Finding[] {
  if (doubts === null) return [];
  const errors = doubts.errors.map((doubt): Finding => {
    const share = (language: 'en' | 'fr') => percent(doubt.tipping ?? 0, language);
    return {
      code: 'label-errors',
      column: doubt.column,
      metric: doubt.metric,
      text:
        doubt.tipping === null
          ? {
              en: `${doubt.column}: the gap in ${rateWithArticle(doubt.metric).en} (${doubt.highest} over ${doubt.lowest}) stands even if half of the outcomes were wrongly recorded.`,
              fr: `${doubt.column} : l’écart pour ${rateWithArticle(doubt.metric).fr} (${doubt.highest} au-dessus de ${doubt.lowest}) tient même si la moitié des issues étaient mal notées.`,
            }
          : {
              en: `${doubt.column}: the gap in ${rateWithArticle(doubt.metric).en} (${doubt.highest} over ${doubt.lowest}, ${points(doubt.difference, 'en')}) could vanish only if at least ${share('en')} of the outcomes in both groups were wrong, all in the direction that closes it. Errors spread evenly would have to be far more.`,
              fr: `${doubt.column} : l’écart pour ${rateWithArticle(doubt.metric).fr} (${doubt.highest} au-dessus de ${doubt.lowest}, ${points(doubt.difference, 'fr')}) ne pourrait disparaître que si au moins ${share('fr')} des issues des deux groupes étaient fausses, toutes dans le sens qui le referme. Des erreurs réparties au hasard devraient être bien plus nombreuses.`,
            },
    };
  });
  const recoded = doubts.recoded.map(
    (again): Finding => ({
      code: again.holds ? 'recoded-holds' : 'recoded-fails',
      column: again.column,
      metric: again.metric,
      text: {
        en: `With ${again.outcome} as the outcome, the gap in ${rateWithArticle(again.metric).en} between ${again.highest} and ${again.lowest} ${again.holds ? 'holds' : 'does not hold'}: ${points(again.difference.value ?? 0, 'en')} [${points(again.difference.low ?? -1, 'en')} to ${points(again.difference.high ?? 1, 'en')}].`,
        fr: `Avec ${again.outcome} comme issue, l’écart pour ${rateWithArticle(again.metric).fr} entre ${again.highest} et ${again.lowest} ${again.holds ? 'tient' : 'ne tient pas'} : ${points(again.difference.value ?? 0, 'fr')} [${points(again.difference.low ?? -1, 'fr')} à ${points(again.difference.high ?? 1, 'fr')}].`,
      },
    }),
  );
  const missing = Object.entries(doubts.missing).map(
    ([column, groups]): Finding => ({
      code: 'missing-bounds',
      column,
      text: {
        en: `${column}: whatever the missing outcomes are, the false-positive rate lies between ${boundsText(groups, 'en')}.`,
        fr: `${column} : quelles que soient les issues manquantes, le taux de faux positifs est compris entre ${boundsText(groups, 'fr')}.`,
      },
    }),
  );
  return [...errors, ...recoded, ...missing];
}

function boundsText(groups: LabelDoubts['missing'][string], language: 'en' | 'fr'): string {
  const all = Object.entries(groups);
  const shown = all
    .slice(0, 6)
    .map(
      ([name, { fpr }]) =>
        `${percent(fpr.low, language)} ${language === 'fr' ? 'et' : 'and'} ${percent(fpr.high, language)} (${name})`,
    )
    .join(', ');
  const rest = all.length - 6;
  return rest > 0 ? `${shown}… (${language === 'fr' ? 'et' : 'and'} ${count(rest, language)})` : shown;
}
