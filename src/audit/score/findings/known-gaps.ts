import { extremesOf, type NamedCounts } from '../rates/comparisons.ts';
import { fewRows, isFew, partsOf } from '../rates/rates.ts';
import { type Finding, findingsInOrder, gapFinding, impossibilityFinding, toldRates } from './findings.ts';
import { type StandingGap, standingGap } from './gaps.ts';
import { type Gate, gateOf } from './gate.ts';

/** A column of groups whose four cells are all known. */
export interface KnownColumn {
  readonly column: string;
  readonly groups: readonly NamedCounts[];
}

/** The gaps that stand among published counts, by the same tests as among rows. */
export function sameGapFindings(
  columns: readonly KnownColumn[],
  references: Readonly<Record<string, string>> | undefined,
): { tests: Gate['tests']; gaps: StandingGap[]; findings: Finding[] } {
  const compared = columns.flatMap(({ column, groups }) =>
    [...toldRates(true), 'base' as const].flatMap((rate) =>
      groups.map(({ name, counts }) => {
        const [k, n] = partsOf[rate](counts);
        return { column, rate, group: name, k, n, small: counts.n < fewRows, few: isFew(counts, true) };
      }),
    ),
  );
  const gate = gateOf(compared, references);
  const gaps = columns.flatMap(({ column, groups }) =>
    extremesOf(column, groups, true, gate.level, references?.[column]).flatMap(
      (extreme) => standingGap(gate, extreme, groups) ?? [],
    ),
  );
  const told = toldRates(true).flatMap((rate) => gaps.filter((gap) => gap.rate === rate));
  const base = gaps.filter((gap) => gap.rate === 'base');
  return {
    tests: gate.tests,
    gaps,
    findings: findingsInOrder([...told.map(gapFinding), ...base.flatMap(impossibilityFinding)]),
  };
}
