import type { Bilingual } from '../../../language/bilingual.ts';
import { same } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import { contrast, type Estimate, type Extreme, type NamedCounts } from '../rates/comparisons.ts';
import { type Counts, partsOf, type RateName, together } from '../rates/rates.ts';
import { farthestApart, type Gate } from './gate.ts';

/** One side of a gap: a group, or all others of its column together. */
export interface Side {
  readonly name: Bilingual;
  readonly groups: readonly string[];
  readonly counts: Counts;
}

/** A gap whose own test holds after correction over all that was looked at. */
export interface StandingGap {
  readonly column: string;
  readonly rate: RateName;
  readonly higher: Side;
  readonly lower: Side;
  /** higher − lower, with an interval wide enough for the pair's having been picked. */
  readonly difference: Estimate;
  readonly ratio: Estimate;
  readonly p: number;
  readonly pHolm: number;
}

const sideOf = ({ name, counts }: NamedCounts): Side => ({ name: same(name), groups: [name], counts });

const othersThan = (group: string, all: readonly NamedCounts[]): Side => {
  const others = all.filter(({ name }) => name !== group);
  return {
    name: text('all others', 'tous les autres'),
    groups: others.map(({ name }) => name),
    counts: together(others.map(({ counts }) => counts)),
  };
};

const shareOf = (rate: RateName, { counts }: Side): number => {
  const [k, n] = partsOf[rate](counts);
  return k / n;
};

/** The gap between two sides, the higher first; `undefined` where its interval holds nought. */
function between(
  rate: RateName,
  a: Side,
  b: Side,
  level: number,
): Pick<StandingGap, 'higher' | 'lower' | 'difference' | 'ratio'> | undefined {
  const [higher, lower] = shareOf(rate, a) >= shareOf(rate, b) ? [a, b] : [b, a];
  const { difference, ratio } = contrast(rate, higher.counts, lower.counts, level);
  return difference.low !== null && difference.low > 0 ? { higher, lower, difference, ratio } : undefined;
}

/**
 * The gap to be told of a rate: against the reference where one was asked for; else the widest pair of groups if it
 * stands at the simultaneous level, else the group farthest apart against all others. None where no group's test holds.
 */
export function standingGap(
  gate: Gate,
  extreme: Pick<Extreme, 'column' | 'metric' | 'solid'>,
  groups: readonly NamedCounts[],
): StandingGap | undefined {
  const { column, metric: rate, solid } = extreme;
  const test = farthestApart(gate, column, rate);
  if (test === undefined) return undefined;
  const named = (name: string) => sideOf(groups.find((group) => group.name === name)!);
  const found =
    test.against !== null
      ? between(rate, named(test.group), named(test.against), gate.level)
      : ((solid && between(rate, named(solid.highest), named(solid.lowest), gate.level)) ??
        between(rate, named(test.group), othersThan(test.group, groups), gate.level));
  return found && { column, rate, ...found, p: test.p!, pHolm: test.pHolm! };
}
