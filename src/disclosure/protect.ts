import { loadSolver } from '../statistics/integer-program.ts';
import { Outsider } from './outsider.ts';
import { type People, type Protection, protection, type Statement } from './statement.ts';
import { type Sum, unknownsOf } from './unknowns.ts';

/** What only a statement's counts have to say to whoever decides whether it is shown. */
export type Counted = Pick<Statement, 'counts'>;

interface Candidate<S> {
  readonly sums: readonly Sum[];
  readonly statements: S[];
}

/**
 * Which statements may be shown together where small counts of people are suppressed: the earlier ones first.
 *
 * A statement that gives away a count of 1 to 9 is suppressed, and so is one that, with all that is shown before it,
 * leaves such a count open over less than 5 (complementary suppression, by exact bounds).
 * @param statements in the order in which they matter
 * @param people every cell that a statement counts, with what is known to be the same people
 * @throws RangeError where a statement counts a cell that `people` has not
 * @example
 * const people = { cells: new Map([['F', 40], ['M', 57], ['X', 3]]) };
 * const [all, f, m, x] = [['F', 'M', 'X'], ['F'], ['M'], ['X']].map((cells) => ({ counts: [cells] }));
 * await shownTogether([all, f, m, x], people); // Set { all, f }: with F and M, X would follow from all
 */
export async function shownTogether<S extends Counted>(
  statements: readonly S[],
  people: People,
  rule: Protection = protection,
): Promise<Set<S>> {
  const unknowns = unknownsOf(
    people,
    statements.flatMap(({ counts }) => counts),
  );
  const isSmall = (value: number) => value > 0 && value < rule.fewest;
  const targets = new Map<string, Sum>();
  unknowns.values.forEach((value, place) => {
    if (isSmall(value)) targets.set(`${place}`, { key: `${place}`, places: [place], value });
  });
  const candidates = new Map<string, Candidate<S>>();
  for (const statement of statements) {
    const sums = distinct(statement.counts.map(unknowns.sumOf));
    for (const sum of sums) if (isSmall(sum.value)) targets.set(sum.key, sum);
    if (sums.some(({ value }) => isSmall(value))) continue;
    const key = sums
      .map((sum) => sum.key)
      .sort()
      .join(';');
    const before = candidates.get(key);
    if (before === undefined) candidates.set(key, { sums, statements: [statement] });
    else before.statements.push(statement);
  }
  const every = [...candidates.values()];
  if (targets.size === 0) return new Set(every.flatMap((one) => one.statements));
  const outsider = new Outsider(await loadSolver(), unknowns, [...targets.values()], rule);
  return new Set(toldOf(every, outsider).flatMap((one) => one.statements));
}

const distinct = (sums: readonly Sum[]): Sum[] => [...new Map(sums.map((sum) => [sum.key, sum])).values()];

/** Tells all at once where that is safe, else the halves one after the other. */
function toldOf<S>(candidates: readonly Candidate<S>[], outsider: Outsider): Candidate<S>[] {
  if (candidates.length === 0) return [];
  if (outsider.tell(candidates.flatMap(({ sums }) => sums))) return [...candidates];
  if (candidates.length === 1) return [];
  const middle = candidates.length >> 1;
  const first = toldOf(candidates.slice(0, middle), outsider);
  return [...first, ...toldOf(candidates.slice(middle), outsider)];
}

/** The statements as they may be shared: those that may be shown, the others in their words without numbers, if they have any. */
export function asShared<S extends Pick<Statement, 'text' | 'coarse'>>(
  statements: readonly S[],
  shown: ReadonlySet<unknown>,
): S[] {
  return statements.flatMap((statement) => {
    if (shown.has(statement)) return [statement];
    return statement.coarse === undefined ? [] : [{ ...statement, text: statement.coarse }];
  });
}
