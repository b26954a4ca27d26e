import type { Figure } from './figures.ts';
import { counted } from './grammar.ts';
import { matchAt } from './match.ts';
import type { Item } from './sentence-items.ts';

interface Counted {
  readonly value: number;
  readonly item: number;
  readonly as: string;
  readonly specific: number;
}

/** What each count of a sentence may be of alerts: their number, the wrong among them, the right. */
function countsOf(items: readonly Item[]): Counted[] {
  const found = new Map<number, Counted>();
  for (let at = 0; at < items.length; at++)
    for (const each of counted) {
      const match = matchAt(items, at, each);
      for (const { item, as } of match?.numbers ?? []) {
        const { low, high, weak } = items[item].quantity!;
        const before = found.get(item)?.specific ?? 0;
        if (low === high && weak !== true && before < match!.specific)
          found.set(item, { value: low, item, as, specific: match!.specific });
      }
    }
  return [...found.values()];
}

/** “42 matches, 34 of them wrong”: the share of alerts that are wrong or right, where one whole and its parts were counted. */
export function countedFigures(sentence: string, items: readonly Item[]): Figure[] {
  const all = countsOf(items);
  const wholes = all.filter(({ as }) => as === 'whole');
  const parts = all.filter(({ as }) => as !== 'whole');
  const [whole] = wholes;
  const certain =
    new Set(wholes.map(({ value }) => value)).size === 1 &&
    new Set(parts.map(({ as }) => as)).size === parts.length &&
    parts.every(({ value }) => value <= whole.value);
  if (!certain || whole.value === 0) return [];
  const quote = (item: number) => sentence.slice(items[item].start, items[item].end);
  return parts.map(({ as, value, item }) => {
    const share = Number((value / whole.value).toPrecision(12));
    return {
      key: as === 'partWrong' ? 'alertsWrong' : 'alertsRight',
      low: share,
      high: share,
      quote: `${quote(item)} / ${quote(whole.item)}`,
    };
  });
}
