import { doubtOf, eitherOr, isDisputed } from './doubts.ts';
import type { Doubt, Figure, FigureKey, Reading, Unread } from './figures.ts';
import { grammar } from './grammar.ts';
import { type Match, matchAt } from './match.ts';
import { objectOf } from './objects.ts';
import { countedFigures } from './pairs.ts';
import { periodAt } from './periods.ts';
import { agree, type Bound, type Quantity } from './quantities.ts';
import { type Item, itemsOf } from './sentence-items.ts';
import { settled } from './settle.ts';
import { languageOf, tokensOf } from './tokens.ts';

const complement = (value: number): number => Number((1 - value).toPrecision(12));
const opposite: Readonly<Record<Bound, Bound>> = { 'at least': 'at most', 'at most': 'at least', about: 'about' };

/** A share of 1 in 5 is none of passers-by: nobody would run such a machine. */
const mostOfPeople = 0.2;
/** “0.1 % false alerts” is per passer-by; “30 % false alerts” might be of alerts. */
const mostUnnamed = 0.01;
/** Fewer are studies. */
const fewTests = 20;
/** Beside a share of what is detected, the two are one setting of the machine. */
const mostBeside = 0.1;

interface Candidate {
  readonly as: string;
  readonly match: Match;
}

/** Names that say more exactly what another says as well. */
const narrower: Readonly<Record<string, string>> = { ofInnocent: 'falseAlerts', detects: 'detectsOfAll' };

/** What the patterns that hold say of each number, the most telling first. */
function candidatesOf(items: readonly Item[]): Map<number, Candidate[]> {
  const found = new Map<number, Candidate[]>();
  for (let at = 0; at < items.length; at++)
    for (const each of grammar) {
      const match = matchAt(items, at, each);
      for (const { item, as } of match?.numbers ?? [])
        found.set(item, [...(found.get(item) ?? []), { as, match: match! }]);
    }
  const rank = ({ as, match }: Candidate): number =>
    100 * match.specific - (match.next - match.from) + (narrower[as] === undefined ? 0 : 0.5);
  for (const each of found.values()) each.sort((a, b) => rank(b) - rank(a));
  return found;
}

type Taken = { readonly key: FigureKey; readonly turned: boolean } | Doubt;

const plainKeys = new Set<string>([
  'detects',
  'accuracy',
  'errorRate',
  'alertsRight',
  'alertsWrong',
  'confidence',
  'list',
  'tested',
  'crowd',
  'wanted',
  'falseAlertCount',
]);

/** What a name of the grammar comes to, given how large the number is and what else the sentence says. */
function takenAs(as: string, { low, high }: Quantity, items: readonly Item[]): Taken {
  const says = (...tags: string[]) => items.some((item) => tags.some((tag) => item.tags.has(tag)));
  const plain = (key: FigureKey): Taken => ({ key, turned: false });
  if (as === 'crowd' && says('MISREAD', 'WRONG', 'ERROR', 'INNOCENT_PEOPLE', 'FLAG')) return 'of what';
  if (as === 'allRight' || as === 'allWrong') return plain(as === 'allRight' ? 'alertsRight' : 'alertsWrong');
  // “In three tests” counts studies, “in 10,000 tests” what was tested.
  if (as === 'tested' && high < fewTests && !says('TESTED')) return 'of what';
  // “A match with 70 % confidence” is a score of the machine.
  if (as === 'confidence' && says('ALERT')) return 'setting';
  if (as === 'errorRate' && says('FA_RATE', 'FM_RATE') && items.filter(({ tags }) => tags.has('SHARE')).length === 1)
    return 'of what';
  // “Précision” beside recall is the share of right alerts.
  if (as === 'accuracy' && says('PRECISION_WORD') && says('RECALL')) return plain('alertsRight');
  // A machine that is right less often than a coin has no accuracy, but a share of right alerts.
  if (as === 'accuracy' && high < 0.5 && says('DETECT', 'HIT_RATE', 'FLAG')) return 'of what';
  if (as === 'falseAlertCount' && says('FOR_EACH')) return 'of what';
  if (as === 'perRight') return plain('alertsWrong');
  if (as === 'falseAlertCount' && high === 0) return plain('falseAlerts');
  if (plainKeys.has(as)) return plain(as as FigureKey);
  if (as === 'falseAlerts' || as === 'falseMatch') return high > mostOfPeople ? 'alerts or people' : plain(as);
  const most = says('HIT_RATE', 'DETECT') ? mostBeside : mostUnnamed;
  // Whoever finds few of all that pass looks for those few.
  if (as === 'detectsOfAll') return low < 0.5 ? 'of what' : plain('detects');
  if (as === 'ofInnocent') return plain('falseAlerts');
  if (as === 'bareFalse') return high > most ? 'alerts or people' : plain('falseAlerts');
  if (as === 'mostlyWrong') return low > mostOfPeople ? plain('alertsWrong') : 'alerts or people';
  if (as === 'misses') return { key: 'detects', turned: true };
  if (as === 'specificity') return low < 1 - mostOfPeople ? 'alerts or people' : { key: 'falseAlerts', turned: true };
  if (as === 'success') return plain(says('FA_RATE') ? 'detects' : 'accuracy');
  if (as === 'precision') return says('HIT_RATE') ? plain('alertsRight') : 'of what';
  return 'of what';
}

const wrongs = new Set<FigureKey>(['errorRate', 'falseAlerts', 'falseMatch', 'alertsWrong']);

const quoteOf = (sentence: string, { start, end }: Item): string => sentence.slice(start, end);

const unreadOf = (sentence: string, item: Item, doubt: Doubt): Unread => ({
  quote: quoteOf(sentence, item),
  doubt: item.quantity!.kind === 'unclear' ? 'unclear number' : doubt,
  share: item.quantity!.kind === 'share',
  ...(item.quantity!.low === item.quantity!.high ? { value: item.quantity!.low } : {}),
});

/** “15 false alarms for every real threat”: 15 of 16 alerts are wrong. */
const amongBoth = ({ low, high, ...quantity }: Quantity): Quantity => ({
  ...quantity,
  low: Number((low / (low + 1)).toPrecision(12)),
  high: Number((high / (high + 1)).toPrecision(12)),
});

function figureOf(
  sentence: string,
  items: readonly Item[],
  at: number,
  key: FigureKey,
  turned: boolean,
  quantity = items[at].quantity!,
): Figure {
  // “All six matches were valid.”
  const all =
    (key === 'alertsRight' || key === 'alertsWrong') && items[at].tags.has('COUNT') && quantity === items[at].quantity;
  const { low, high, bound } = all ? { low: 1, high: 1, bound: undefined } : quantity;
  const period = key === 'falseAlertCount' ? periodAt(items, at, sentence) : undefined;
  // “An error rate of 1 % or better” is at most so high.
  const better = wrongs.has(key) && /^[\s»”"]*(?:or better|ou mieux)/.test(sentence.slice(items[at].end));
  const capped = better || items.some((item) => item.tags.has('CAP'));
  return {
    key,
    low: turned ? complement(high) : low,
    high: turned ? complement(low) : high,
    ...(bound === undefined || better
      ? capped
        ? { bound: 'at most' as const }
        : {}
      : { bound: turned ? opposite[bound] : bound }),
    ...(period === undefined ? {} : { period }),
    quote: quoteOf(sentence, items[at]),
  };
}

/** “95 %, 90 % and 85 %”: which of them is meant is not said. */
const isListed = (items: readonly Item[], at: number): boolean =>
  ['pause', 'and'].some((tag) => items[at + 1]?.tags.has(tag) === true) &&
  items[at + 2]?.tags.has('SHARE') === true &&
  items[at].tags.has('SHARE') &&
  !items[at].tags.has('ODDS');

/** “In 95 % of deployments there were no false alerts.” */
function ofSomeOnly(items: readonly Item[], at: number): boolean {
  for (let back = at - 1; back >= 0 && !['pause', 'stop', 'and'].some((tag) => items[back].tags.has(tag)); back--)
    if (items[back].quantity !== undefined) return true;
  return false;
}

/** The figure that a number is, or why it is none. */
function readNumber(
  sentence: string,
  items: readonly Item[],
  at: number,
  candidates: readonly Candidate[],
): Figure | Doubt {
  const [best, ...others] = candidates;
  if (best === undefined)
    return doubtOf(items, { from: at, next: at + 1, numbers: [], specific: 0, source: '' }, at) ?? 'of what';
  const rival = others.find(
    ({ as, match }) =>
      as !== best.as &&
      narrower[best.as] !== as &&
      match.specific === best.match.specific &&
      match.next - match.from === best.match.next - best.match.from,
  );
  if (rival !== undefined) return 'of what';
  const doubt = doubtOf(items, best.match, at);
  if (doubt !== undefined) return doubt;
  if (isListed(items, at) && (best.match.source.match(/SHARE/g) ?? []).length < 2) return 'either';
  if (isDisputed(items, at)) return 'disagrees';
  const other = eitherOr(items, at);
  if (other !== undefined && !agree(items[other].quantity!, items[at].quantity!)) return 'either';
  const { kind, high } = items[at].quantity!;
  if (kind === 'unclear' || (kind === 'share' && high > 1)) return 'unclear number';
  if (high === 0 && ofSomeOnly(items, at)) return 'of what';
  // “Nearly all of the 2,470 alerts were wrong”: the number is that of all.
  if (best.as === 'falseAlertCount' && best.match.source.includes('ALERT ~~') && items[at - 1]?.tags.has('of'))
    return 'of what';
  // “4,000 plates can be read an hour” is how fast it is.
  const perTime = items.slice(at, at + 6).some(({ tags }) => tags.has('PER_HOUR') || tags.has('PER_DAY'));
  if (best.as === 'tested' && perTime) return 'of what';
  const taken = takenAs(best.as, items[at].quantity!, items);
  if (typeof taken !== 'string' && items[at].quantity!.weak && periodAt(items, at, '') === undefined) return 'of what';
  return typeof taken === 'string'
    ? taken
    : figureOf(
        sentence,
        items,
        at,
        taken.key,
        taken.turned,
        best.as === 'perRight' ? amongBoth(items[at].quantity!) : undefined,
      );
}

/** Characters of a sentence that are read. */
const longestSentence = 2000;

/** Reads a promise, English or French: what is certain is a figure, what is not is quoted with the reason. */
export function read(text: string): Reading {
  const sentence = text.slice(0, longestSentence);
  const tokens = tokensOf(sentence);
  const items = itemsOf(tokens, languageOf(tokens));
  const candidates = candidatesOf(items);
  const object = objectOf(tokens);
  const figures: Figure[] = [];
  const unread: Unread[] = [];
  items.forEach((item, at) => {
    const { quantity } = item;
    if (quantity === undefined) return;
    const found = readNumber(sentence, items, at, candidates.get(at) ?? []);
    if (typeof found !== 'string') figures.push(found);
    else if (quantity.kind !== 'measure' && quantity.weak !== true) unread.push(unreadOf(sentence, item, found));
  });
  // Where nothing else is said, a time or a sum is given back too: somebody may take it for a figure of the machine.
  if (figures.length + unread.length === 0)
    for (const item of items)
      if (item.quantity?.kind === 'measure' && item.quantity.date !== true && item.quantity.weak !== true)
        unread.push(unreadOf(sentence, item, 'a measure'));
  const reading = settled(countedFigures(sentence, items), figures, unread);
  return object === undefined ? reading : { ...reading, object };
}
