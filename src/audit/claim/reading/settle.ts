import type { Figure, FigureKey, Reading, Unread } from './figures.ts';
import { agree } from './quantities.ts';

const opposites: Partial<Record<FigureKey, FigureKey>> = { alertsRight: 'alertsWrong', alertsWrong: 'alertsRight' };

const turned = ({ low, high }: Figure) => ({ low: 1 - high, high: 1 - low });

/** Whether a number that was not taken says again, or the other way round, what a figure says. */
const saysAgain = ({ quote, value, doubt }: Unread, figure: Figure): boolean =>
  value !== undefined &&
  (doubt === 'of what' || doubt === 'alerts or people') &&
  (agree({ low: value, high: value }, figure) || figure.quote.split(' / ').includes(quote));

/** Two figures of one kind are one where they agree, and both ends where one sentence gives both. */
function joinedOf(same: readonly Figure[]): Figure[] {
  const [first, ...rest] = same;
  const alike = rest.every((each) => agree(first, each, 0.03));
  const low = Math.min(...same.map((each) => each.low));
  const high = Math.max(...same.map((each) => each.high));
  const bound = same.map((each) => each.bound).find((each) => each !== undefined);
  if (alike || first.bound === bound)
    return [
      {
        ...first,
        quote: alike ? first.quote : same.map(({ quote }) => quote).join(' … '),
        low: alike ? first.low : low,
        high: alike ? first.high : high,
        ...(bound === undefined ? {} : { bound }),
      },
    ];
  return [];
}

/** Puts together what a sentence says of one thing; what contradicts itself is given back. */
export function settled(counted: readonly Figure[], figures: readonly Figure[], unread: readonly Unread[]): Reading {
  const wrong = [...counted, ...figures].filter(({ key }) => key === 'alertsWrong');
  // “… were not relevant, an error rate of 48.3 %”: of alerts too.
  const own = figures.filter(
    ({ key, low, high }) => key !== 'errorRate' || !wrong.some((each) => agree({ low, high }, each)),
  );
  const kept: Figure[] = [];
  const doubted: Unread[] = [...unread];
  const all = [...counted, ...own];
  const giveBack = ({ quote, low, high }: Figure, share: boolean) =>
    doubted.push({ quote, doubt: 'disagrees', share, ...(low === high ? { value: low } : {}) });
  const keys = [...new Set(all.map(({ key }) => key))];
  const [tested, falseOnes] = ['tested', 'falseAlertCount'].map((key) => all.find((each) => each.key === key));
  const ofTest =
    tested !== undefined &&
    falseOnes !== undefined &&
    falseOnes.period === undefined &&
    tested.low === tested.high &&
    tested.low >= falseOnes.high;
  if (ofTest && wrong.length === 0 && !keys.includes('falseAlerts')) {
    const share = Number((falseOnes.low / tested.low).toPrecision(12));
    kept.push({ key: 'falseAlerts', low: share, high: share, quote: `${falseOnes.quote} / ${tested.quote}` });
    keys.splice(keys.indexOf('falseAlertCount'), 1);
  }
  const lists = all.filter(({ key }) => key === 'list');
  const several = lists.some((each) => !agree(each, lists[0]));
  const many = keys.filter(
    (key) =>
      joinedOf(all.filter((each) => each.key === key)).some(({ low, high }) => low !== high) &&
      all.filter((each) => each.key === key).length > 1,
  );
  for (const key of keys) {
    const same = all.filter((each) => each.key === key);
    const share = !['list', 'tested', 'crowd', 'wanted', 'falseAlertCount'].includes(key);
    const joined = joinedOf(same);
    const contradicted =
      opposites[key] !== undefined &&
      all.some((other) => other.key === opposites[key] && !agree(turned(other), joined[0] ?? other, 0.03));
    // Two rates with two lists: which goes with which must be chosen.
    // A rate by which every comparison with the list would alert is none per comparison.
    const unlikely = key === 'falseMatch' && lists.some((each) => each.low * (joined[0]?.high ?? 0) >= 1);
    if (
      (several && share) ||
      unlikely ||
      joined.length === 0 ||
      contradicted ||
      (many.length > 1 && many.includes(key)) ||
      (!share && same.length > 1 && !same.every((each) => agree(each, same[0])))
    )
      for (const each of same) giveBack(each, share);
    else kept.push(...joined);
  }
  return { figures: kept, unread: doubted.filter((each) => !kept.some((figure) => saysAgain(each, figure))) };
}
