import { holm, sameShare } from '../../../statistics/tests.ts';
import type { RateName } from '../rates/rates.ts';

/** How often a whole audit of one table, all groups equal, may find something: most of it for gaps, the rest for the line. */
export const mayErr = { gaps: 0.04, line: 0.01 } as const;

/** A share of one group among those that are compared. */
export interface Compared {
  readonly column: string;
  readonly rate: RateName;
  readonly group: string;
  readonly k: number;
  readonly n: number;
  /** Under 30 rows: in no test. */
  readonly small: boolean;
  /** Too few events to conclude: tested and counted among what was looked at, for else chance would choose, but never told. */
  readonly few: boolean;
}

/** One group tested against the reference, or against all others of its column together. */
export interface Test {
  readonly column: string;
  readonly rate: RateName;
  readonly group: string;
  /** Too few to be told. */
  readonly few: boolean;
  /** `null`: all others together. */
  readonly against: string | null;
  /** Exact (Fisher). */
  readonly p: number | null;
  /** Holm's correction over every test of the audit: all groups, rates and columns. */
  readonly pHolm: number | null;
}

export interface Gate {
  readonly tests: readonly Test[];
  /** The level of an interval that holds for every pair of groups that could have been picked, in all rates and columns. */
  readonly level: number;
}

type References = Readonly<Record<string, string>> | undefined;

function testsOf(shares: readonly Compared[], reference: string | undefined): Omit<Test, 'pHolm'>[] {
  const enough = shares.filter((share) => !share.small);
  const versus = (one: Compared, others: readonly Compared[], against: string | null) => {
    const [k, n] = others.reduce(([k, n], other) => [k + other.k, n + other.n], [0, 0]);
    const { column, rate, group } = one;
    const few = one.few || (others.length === 1 && others[0].few);
    return { column, rate, group, few, against, p: sameShare(one.k, one.n, k, n) };
  };
  if (reference !== undefined) {
    const base = enough.find(({ group }) => group === reference);
    return base === undefined ? [] : enough.filter((one) => one !== base).map((one) => versus(one, [base], base.group));
  }
  if (shares.length === 2) return enough.length < 2 ? [] : [versus(enough[0], [enough[1]], enough[1].group)];
  return enough.map((one) =>
    versus(
      one,
      shares.filter((other) => other !== one),
      null,
    ),
  );
}

/** How many pairs of groups a gap may be picked from. */
const pairsOf = (shares: readonly Compared[], reference: string | undefined): number => {
  const enough = shares.filter((share) => !share.small).length;
  return reference === undefined ? (enough * (enough - 1)) / 2 : Math.max(0, enough - 1);
};

/**
 * Tests every group in every rate at once: a gap is a finding only if its own test holds after correction over all that
 * was looked at.
 *
 * Holm (1979) over exact tests of each group against all others (or the reference); Bonferroni's simultaneous level for a
 * gap picked from all pairs.
 */
export function gateOf(compared: readonly Compared[], references: References): Gate {
  const families = new Map<string, Compared[]>();
  for (const share of compared) {
    const key = JSON.stringify([share.column, share.rate]);
    families.set(key, [...(families.get(key) ?? []), share]);
  }
  const found = [...families.values()].flatMap((shares) => testsOf(shares, references?.[shares[0].column]));
  const pairs = [...families.values()].reduce(
    (sum, shares) => sum + pairsOf(shares, references?.[shares[0].column]),
    0,
  );
  const corrected = holm(found.map(({ p }) => p));
  return {
    tests: found.map((test, index) => ({ ...test, pHolm: corrected[index] })),
    level: 1 - mayErr.gaps / Math.max(1, pairs),
  };
}

/** The group of a column that stands farthest apart in a rate, if any does. */
export function farthestApart({ tests }: Gate, column: string, rate: RateName): Test | undefined {
  const apart = tests.filter(
    (test) =>
      test.column === column && test.rate === rate && !test.few && test.pHolm !== null && test.pHolm < mayErr.gaps,
  );
  return apart.length === 0 ? undefined : apart.reduce((a, b) => (b.p! < a.p! ? b : a));
}
