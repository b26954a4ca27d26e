import type { Count } from '../../../disclosure/index.ts';
import type { Bilingual, Language } from '../../../language/bilingual.ts';
import { percent } from '../../../language/numbers.ts';
import { cellOf, countsOfRate, everyCell } from '../findings/cells.ts';
import { listed, points, rateWithArticle, sentence, worded } from '../findings/finding-words.ts';
import type { Finding } from '../findings/findings.ts';
import type { StandingGap } from '../findings/gaps.ts';
import { type Meaning, marksOf } from '../meaning/definition.ts';
import type { Prepared } from '../meaning/prepared.ts';
import type { RatesAudit } from './audit-rates.ts';
import { contrast, type Estimate } from './comparisons.ts';
import { type Counts, countGroups, labelled, partsOf, together } from './rates.ts';

/** Rates that a wrong or missing label can change. */
const doubted = ['fpr', 'fnr', 'ppv'] as const;
type Doubted = (typeof doubted)[number];

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

export interface GapSide {
  readonly name: Bilingual;
  readonly groups: readonly string[];
}

/** How far a gap that stands is from being nought when labels are wrong. */
export interface ErrorDoubt {
  readonly column: string;
  readonly metric: Doubted;
  readonly higher: GapSide;
  readonly lower: GapSide;
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
  readonly higher: GapSide;
  readonly lower: GapSide;
  readonly difference: Estimate;
  readonly ratio: Estimate;
  /** Events and non-events of both sides under that outcome. */
  readonly counts: readonly [number, number, number, number];
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

const sideOf = ({ name, groups }: GapSide): GapSide => ({ name, groups });

const countsIn = (counts: readonly Counts[], names: readonly string[], { groups }: GapSide): Counts =>
  together(groups.map((group) => counts[names.indexOf(group)]));

function errorDoubt(gap: StandingGap, metric: Doubted): ErrorDoubt {
  const [a, b] = [gap.higher.counts, gap.lower.counts];
  return {
    column: gap.column,
    metric,
    higher: sideOf(gap.higher),
    lower: sideOf(gap.lower),
    difference: gap.difference.value!,
    tipping: tippingShare(a, b, metric),
    bounds: shares.map((share) => ({ share, ...differenceBounds(a, b, share, metric) })),
  };
}

function recodedGap(gap: StandingGap, metric: Doubted, outcome: string, a: Counts, b: Counts): Recoded {
  const { difference, ratio } = contrast(metric, a, b);
  const [[k1, n1], [k2, n2]] = [partsOf[metric](a), partsOf[metric](b)];
  return {
    outcome,
    column: gap.column,
    metric,
    higher: sideOf(gap.higher),
    lower: sideOf(gap.lower),
    difference,
    ratio,
    counts: [k1, n1 - k1, k2, n2 - k2],
    holds: difference.low !== null && difference.low > 0,
  };
}

/** How each gap that stands changes when outcomes are missing, wrong, or read from another column. */
export function labelDoubts(prepared: Prepared, rates: RatesAudit, meaning: Meaning): LabelDoubts | null {
  const { cases, groupings, table } = prepared;
  if (cases.outcome === undefined) return null;
  const missing: Record<string, Record<string, Record<Doubted, Bounds>>> = {};
  const errors: ErrorDoubt[] = [];
  const recoded: Recoded[] = [];
  const others = (meaning.otherOutcomes ?? []).map((name) => ({ name, outcome: marksOf(table, name) }));
  for (const { name: column, names, codes } of groupings) {
    const counts = countGroups(cases, codes, names.length);
    if (rates.overall.unlabelled > 0)
      missing[column] = Object.fromEntries(names.map((name, index) => [name, missingOf(counts[index])]));
    const again = others.map((other) => ({
      name: other.name,
      counts: countGroups({ ...cases, outcome: other.outcome }, codes, names.length),
    }));
    for (const gap of rates.gaps) {
      const metric = doubted.find((each) => each === gap.rate);
      if (gap.column !== column || metric === undefined) continue;
      errors.push(errorDoubt(gap, metric));
      for (const other of again) {
        const [a, b] = [gap.higher, gap.lower].map((side) => countsIn(other.counts, names, side));
        recoded.push(recodedGap(gap, metric, other.name, a, b));
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

type Gapped = Pick<ErrorDoubt, 'column' | 'higher' | 'lower'>;

const groupsOf = ({ higher, lower }: Gapped): string[] => [...higher.groups, ...lower.groups];

/** Every cell of both sides, which the bounds of a doubt give away. */
export const cellsOfDoubt = (doubt: Gapped) =>
  [doubt.higher, doubt.lower].flatMap(({ groups }) => everyCell(doubt.column, groups));

/** What a gap under another outcome gives away: its cells, and with them how many of each side were decided which way. */
export const countsOfRecoded = (again: Recoded): Count[] => [
  ...recodedCells(again).map((cell) => [cell]),
  ...[again.higher, again.lower].flatMap(({ groups }) => countsOfRate(again.column, groups, 'selection')),
];

/** The cells under another outcome. */
export const recodedCells = ({ outcome, column, metric, higher, lower }: Recoded): string[] =>
  [higher, lower].flatMap(({ groups }) =>
    ['events', 'others'].map((side) => cellOf(`${column} by ${outcome}`, groups.join(' + '), `${metric} ${side}`)),
  );

function errorFinding(doubt: ErrorDoubt): Finding {
  const { column, metric, higher, lower, tipping, difference } = doubt;
  const gap = (language: Language) =>
    worded(language)(
      `${column}: the gap in ${rateWithArticle(metric).en} (${higher.name.en} over ${lower.name.en}, ${points(difference, 'en')})`,
      `${column} : l’écart pour ${rateWithArticle(metric).fr} (${higher.name.fr} au-dessus de ${lower.name.fr}, ${points(difference, 'fr')})`,
    );
  return {
    code: 'label-errors',
    about: { column, rate: metric },
    groups: groupsOf(doubt),
    counts: cellsOfDoubt(doubt),
    values: { difference, tipping },
    text: sentence((language) =>
      tipping === null
        ? worded(language)(
            `${gap('en')} stands even if half of the outcomes were wrongly recorded.`,
            `${gap('fr')} tient même si la moitié des issues étaient mal notées.`,
          )
        : worded(language)(
            `${gap('en')} could vanish only if at least ${percent(tipping, 'en')} of the outcomes in both groups were wrong, all in the direction that closes it. Errors spread evenly would have to be far more.`,
            `${gap('fr')} ne pourrait disparaître que si au moins ${percent(tipping, 'fr')} des issues des deux groupes étaient fausses, toutes dans le sens qui le referme. Des erreurs réparties au hasard devraient être bien plus nombreuses.`,
          ),
    ),
  };
}

function recodedFinding(again: Recoded): Finding {
  const { outcome, column, metric, higher, lower, difference, holds } = again;
  const range = (language: Language) =>
    `${points(difference.value ?? 0, language)} [${points(difference.low ?? -1, language)}${worded(language)(' to ', ' à ')}${points(difference.high ?? 1, language)}]`;
  return {
    code: holds ? 'recoded-holds' : 'recoded-fails',
    about: { column, rate: metric },
    groups: groupsOf(again),
    counts: countsOfRecoded(again),
    values: { difference: difference.value },
    text: sentence((language) =>
      worded(language)(
        `With ${outcome} as the outcome, the gap in ${rateWithArticle(metric).en} between ${higher.name.en} and ${lower.name.en} ${holds ? 'holds' : 'does not hold'}: ${range('en')}.`,
        `Avec ${outcome} comme issue, l’écart pour ${rateWithArticle(metric).fr} entre ${higher.name.fr} et ${lower.name.fr} ${holds ? 'tient' : 'ne tient pas'} : ${range('fr')}.`,
      ),
    ),
  };
}

/** Sentences about gaps that stand: how many wrong labels they can bear, and whether they hold with another outcome. */
export const doubtFindings = (doubts: LabelDoubts | null): Finding[] =>
  doubts === null ? [] : [...doubts.errors.map(errorFinding), ...doubts.recoded.map(recodedFinding)];

const mostBounds = 6;

/** Not a finding, for it says only what is not known: between what bounds the missing outcomes leave a rate. */
export const missingBoundsNotes = (doubts: LabelDoubts | null): Finding[] =>
  Object.entries(doubts?.missing ?? {}).map(([column, groups]) => {
    const shown = Object.entries(groups).slice(0, mostBounds);
    const list = (language: Language) =>
      listed(
        shown.map(([name, { fpr }]) => {
          const [low, high] = [percent(fpr.low, language), percent(fpr.high, language)];
          return worded(language)(`${low} and ${high} (${name})`, `${low} et ${high} (${name})`);
        }),
        language,
      );
    const names = shown.map(([name]) => name);
    return {
      code: 'missing-bounds',
      about: { column, rate: 'fpr' },
      groups: names,
      counts: names.flatMap((name) => [...countsOfRate(column, [name], 'fpr'), ...everyCell(column, [name])]),
      text: sentence((language) =>
        worded(language)(
          `${column}: whatever the missing outcomes are, the false-positive rate lies between ${list('en')}.`,
          `${column} : quelles que soient les issues manquantes, le taux de faux positifs est compris entre ${list('fr')}.`,
        ),
      ),
      coarse: sentence((language) =>
        worded(language)(
          `${column}: outcomes are missing; the rates that need them have wide bounds, which are not shown here.`,
          `${column} : des issues manquent ; les taux qui en dépendent ont des bornes larges, qui ne sont pas montrées ici.`,
        ),
      ),
    };
  });
