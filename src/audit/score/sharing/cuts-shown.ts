import { protection } from '../../../disclosure/index.ts';
import type { Cut, CutRates } from '../lines/thresholds.ts';
import type { ScoreAudit } from '../score.ts';

/** People on the adverse side of a cut, without the outcome, with it, and of unknown outcome. */
function adverseOf(cut: CutRates): readonly [number, number, number] {
  const [no, yes] = [cut.fpr.k, cut.fnr.n - cut.fnr.k];
  return [no, yes, cut.selected - no - yes];
}

const { fewest } = protection;

/** Between two cuts nobody, or enough people, of each outcome. */
function isApart(a: CutRates, b: CutRates): boolean {
  const [one, other] = [adverseOf(a), adverseOf(b)];
  return one.every((value, label) => value === other[label] || Math.abs(value - other[label]) >= fewest);
}

const isWhole = ({ selected, n }: CutRates): boolean =>
  [selected, n - selected].every((side) => side === 0 || side >= fewest);

/** From the line outwards, the cuts that leave nobody or enough people of each outcome between them, in each of these groups. */
function apart(cuts: readonly Cut[], line: number, groupsAt: (cut: Cut) => readonly CutRates[]): Set<number> {
  const start = cuts.findIndex(({ threshold }) => threshold === line);
  const kept = new Set<number>([start]);
  const groups = cuts.map(groupsAt);
  const areApart = (a: number, b: number) => groups[a].every((one, group) => isApart(one, groups[b][group]));
  for (const step of [-1, 1])
    for (let last = start, index = start + step; index >= 0 && index < cuts.length; index += step)
      if (areApart(last, index) && groups[index].every((group) => group.n < fewest || isWhole(group))) {
        kept.add(index);
        last = index;
      }
  return kept;
}

/**
 * The cuts, by index, whose rates may be shown of a group: what lies between two of them is nobody, or enough people.
 *
 * Where another grouping, or what is told of the rows beside the line, gives the whole of those people, that holds for every
 * group at once: those of a group that is not shown would be what is left.
 */
export function cutsShown({
  thresholds,
  groups,
  findings,
}: ScoreAudit): (column: string, group: string) => Set<number> {
  if (thresholds === null) return () => new Set();
  const { cuts, current } = thresholds;
  const columns = Object.keys(groups);
  if (columns.length === 0) return () => apart(cuts, current, ({ overall }) => [overall]);
  const isWholeTold = columns.length > 1 || findings.some(({ code }) => code === 'heaping' || code === 'cliff');
  if (!isWholeTold) return (column, group) => apart(cuts, current, (cut) => [cut.groups[column][group]]);
  const together = apart(cuts, current, (cut) => columns.flatMap((column) => Object.values(cut.groups[column])));
  return () => together;
}
