import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import type { ErrorCategory, ErrorKind, TwinRow } from '../measures/run-result.ts';

export const kindTitles: Readonly<Record<ErrorKind, Bilingual>> = {
  stops: text('stopped', 'contrôlées'),
  listings: text('listed', 'inscrites sur liste'),
  refusals: text('refused a purchase', 'refusées à l’achat'),
};

export const categories: readonly ErrorCategory[] = ['byError', 'displaced', 'shifted', 'spared'];

/** What a category says of a pair: a regime and its error twin, or two regimes. */
export function categoryTitles(regime: string, twin: string): Readonly<Record<ErrorCategory, Bilingual>> {
  if (twin === 'no-errors')
    return {
      byError: text('by error', 'par erreur'),
      displaced: text('displaced', 'par ricochet'),
      shifted: text('shifted', 'à une autre date'),
      spared: text('spared', 'épargnées'),
    };
  return {
    byError: text(`only in ${regime}, something wrong`, `seulement sous ${regime}, à tort`),
    displaced: text(`only in ${regime}, nothing wrong`, `seulement sous ${regime}, sans rien de faux`),
    shifted: text('in both, at other times', 'sous les deux, à d’autres dates'),
    spared: text(`only in ${twin}`, `seulement sous ${twin}`),
  };
}

/** One pair of a run's twins. */
export interface Pair {
  readonly regime: string;
  readonly twin: string;
  readonly reactions: boolean;
}

/** Counts of people by kind and category, and the rows they come from. */
export interface PairCounts extends Pair {
  readonly counts: Readonly<Record<ErrorKind, Readonly<Record<ErrorCategory, number>>>>;
}

const empty = (): Record<ErrorCategory, number> => ({ byError: 0, displaced: 0, shifted: 0, spared: 0 });

/** Counts rows by pair, in the order in which the pairs come. */
export function countPairs(rows: Iterable<TwinRow>, pairs: readonly Pair[]): PairCounts[] {
  const keyOf = ({ regime, twin, reactions }: Pair): string => JSON.stringify([regime, twin, reactions]);
  const counted = new Map(
    pairs.map((pair) => [keyOf(pair), { ...pair, counts: { stops: empty(), listings: empty(), refusals: empty() } }]),
  );
  for (const row of rows) {
    const pair = counted.get(keyOf(row));
    if (pair !== undefined) pair.counts[row.kind][row.category] += 1;
  }
  return [...counted.values()];
}
