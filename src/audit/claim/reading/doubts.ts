import type { Doubt } from './figures.ts';
import type { Match } from './match.ts';
import { agree } from './quantities.ts';
import type { Item } from './sentence-items.ts';

const has = (item: Item | undefined, ...tags: string[]): boolean => tags.some((tag) => item?.tags.has(tag) === true);

const ends = (item: Item | undefined): boolean => item === undefined || has(item, 'stop');

/** The items of the clause around a match, those of the match left out. */
function around(items: readonly Item[], { from, next }: Match, breaks: (item: Item | undefined) => boolean): Item[] {
  let [first, last] = [from, next];
  // “Missed 40 % and wrongly flagged 15 %”: what follows “and” with a verb of its own is another statement.
  const ownVerb = items[from].quantity === undefined;
  while (!breaks(items[first - 1]) && !(ownVerb && has(items[first - 1], 'and'))) first--;
  while (!breaks(items[last]) && !has(items[last], 'and')) last++;
  return [...items.slice(first, from), ...items.slice(next, last)];
}

const clauseEnds = (item: Item | undefined): boolean => ends(item) || has(item, 'pause');
const numberEnds = (item: Item | undefined): boolean => clauseEnds(item) || item?.quantity !== undefined;

const verdicts = ['WRONG', 'RIGHT', 'WRONGLY', 'FALSE_ALERT', 'FALSE_MATCH', 'MISS', 'MISSED', 'GETS_WRONG', 'ERROR'];

/** Whether a verdict follows that the match did not take: “98 % of guns detected | were toys”. */
function verdictFollows(items: readonly Item[], { next, source }: Match): boolean {
  if (source.startsWith('COUNT=falseAlertCount')) return false;
  let at = next;
  while (has(items[at], 'be')) at++;
  const named = /_RATE|ACCURACY/.test(source);
  const complete = /FALSE_ALERT.*(?:PEOPLE|TESTS)/.test(source);
  return named ? has(items[at], 'WRONG') : (at > next && !complete) || has(items[at], ...verdicts);
}

/** What near a number makes its reading unsure, though a pattern holds. */
export function doubtOf(items: readonly Item[], match: Match, at: number): Doubt | undefined {
  const clause = around(items, match, clauseEnds);
  const near = around(items, match, numberEnds);
  const within = items.slice(match.from, match.next);
  const denied = (item: Item) => has(item, 'not');
  if (clause.some(denied)) return 'denied';
  if (clause.some((item) => has(item, 'FAIL', 'MISS'))) return 'denied';
  const groups = match.source.includes('COMPARED SHARE');
  if (!groups && [...near, ...within].some((item) => has(item, 'CHANGE'))) return 'change';
  // People look into alerts: “alerts that officers responded to led to evidence” is of the machine's alerts.
  const alert = items.findIndex((item, index) => index >= match.from && has(item, 'ALERT'));
  const byPeople = (item: Item) => has(item, 'HUMAN') && !(alert >= 0 && items.indexOf(item) > alert);
  if (clause.some(byPeople) || within.some(byPeople)) return 'human';
  const stopped = items.slice(at + 1, at + 3).findIndex((item) => has(item, 'at', 'pause', 'stop'));
  const attached = items.slice(at + 1, stopped < 0 ? at + 3 : at + 1 + stopped);
  if ([...items.slice(Math.max(0, at - 4), at), ...attached].some((item) => has(item, 'SETTING'))) return 'setting';
  // “Decreased by 45 % and then reduced to 95 %”.
  const changed = within.some((item) => has(item, 'CHANGED_TO')) && items.some((item) => has(item, 'CHANGE'));
  if (changed) return 'change';
  // A score that the machine shows beside one match is called its accuracy or how sure it is.
  const shown = /ACCURACY/.test(match.source) && clause.some((item) => has(item, 'UNKNOWN'));
  const explained = /=confidence/.test(match.source) && items.slice(0, at).some((item) => has(item, 'MEANS'));
  if (shown || explained) return 'setting';
  if (clause.some((item) => has(item, 'MARGIN'))) return 'margin';
  if (
    /FOUND|DETECT/.test(match.source) &&
    items.slice(Math.max(0, match.from - 2), match.from).some((item) => has(item, 'STUDY'))
  )
    return 'of what';
  // “An error rate of 5 % among hits” is of alerts, or of all.
  if (/ERROR_RATE/.test(match.source) && !/ALERT/.test(match.source) && clause.some((item) => has(item, 'ALERT')))
    return 'alerts or people';
  // “Finds 30 % of fraudsters among those flagged” is of the flagged.
  const among = items.slice(match.next, match.next + 5);
  if (
    /=detects/.test(match.source) &&
    among.some((item, index) => has(item, 'in') && among.slice(index + 1).some((next) => has(next, 'ALERT', 'FLAG')))
  )
    return 'alerts or people';
  if (near.some((item) => has(item, 'LOCATE'))) return 'place';
  if (clause.some((item) => has(item, 'SUPPOSED', 'IF')) || within.some((item) => has(item, 'SUPPOSED')))
    return 'supposed';
  if (near.some((item) => has(item, 'TRAINED'))) return 'of what';
  const counts = /=(?:list|tested)/.test(match.source);
  if (
    !counts &&
    !groups &&
    items.slice(Math.max(0, at - 8), at).some((item) => has(item, 'COMPARED')) &&
    !clauseEnds(items[at - 1])
  ) {
    let back = at;
    while (!clauseEnds(items[back - 1])) back--;
    if (items.slice(back, at).some((item) => has(item, 'COMPARED'))) return 'compared';
  }
  if (verdictFollows(items, match) && !match.source.includes('pause')) return 'of what';
  return undefined;
}

/** Whether “or” joins a number to another. */
export function eitherOr(items: readonly Item[], at: number): number | undefined {
  for (const step of [1, -1])
    for (let next = at + step; Math.abs(next - at) <= 4 && !ends(items[next]); next += step)
      if (has(items[next], 'or'))
        for (let other = next + step; Math.abs(other - next) <= 3 && !ends(items[other]); other += step)
          if (items[other].quantity !== undefined) return other;
  return undefined;
}

/** “Critics contend 70 %, while proponents claim 90 %”; “4,556 of 41,830 …, representing 9.1 %”. */
export function isDisputed(items: readonly Item[], at: number): boolean {
  const own = items[at].quantity!;
  return items.some(({ quantity }, other) => {
    if (other === at || quantity === undefined || quantity.kind !== own.kind || agree(own, quantity, 0.06))
      return false;
    const [first, last] = [Math.min(at, other), Math.max(at, other)];
    const between = items.slice(first + 1, last);
    if (between.some((item) => item.quantity !== undefined)) return false;
    const represents = own.kind === 'share' && has(items[first], 'ODDS') && has(items[last - 1], 'REPRESENT');
    const saidBefore = items.slice(Math.max(0, first - 8), first).some((item) => has(item, 'SAYS'));
    const contrast = between.findIndex((item) => has(item, 'CONTRAST'));
    return represents || (saidBefore && contrast >= 0 && between.slice(contrast).some((item) => has(item, 'SAYS')));
  });
}
