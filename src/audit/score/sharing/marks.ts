import type { Count, Statement, Telling } from '../../../disclosure/index.ts';
import type { MatricesAudit } from '../estimated/matrices.ts';
import type { TwoSamplesAudit } from '../estimated/two-samples.ts';
import { cellOf, countsOfGroup, countsOfRate, sizeOf } from '../findings/cells.ts';
import { everybodyColumn, everybodyGroup } from '../meaning/everybody.ts';
import { rateNames } from '../rates/rates.ts';
import type { RebuiltRule } from '../rule/rebuild.ts';
import { ruleCells } from '../rule/rule-finding.ts';
import type { ScoreAudit } from '../score.ts';
import { countsOfCell, countsOfRateIn, type EstimatedOrBounded, estimatedCells } from './estimated-people.ts';
import { eachGroup, type Groups, markedModels, markedParts } from './marked-parts.ts';

/** A statement as its holder reads it: with the counts that it gives away, and whether it may be shared. */
export interface Marked extends Omit<Statement, 'counts'> {
  readonly counts: readonly number[];
  readonly shareable: boolean;
}

const marked =
  (telling: Telling) =>
  ({ coarse, counts, ...statement }: Statement): Marked => {
    const about = telling.about(statement.groups ?? [], counts);
    return { ...statement, counts: about.counts, shareable: about.shareable };
  };

const cells = ['tn', 'fp', 'fn', 'tp'] as const;

/** The numbers of a group that must not be shared. */
function withheldOf(telling: Telling, column: string, group: string, n: number): string[] {
  const kept = (counts: readonly Count[]) => !telling.about([group], countsOfGroup(column, group, n, counts)).shareable;
  return [
    ...(kept([sizeOf(column, [group])]) ? ['n'] : []),
    ...cells.filter((cell) => kept([[cellOf(column, group, cell)]])),
    ...rateNames.filter((rate) => kept(countsOfRate(column, [group], rate))),
  ];
}

const withMarks = <Group extends { readonly n: number }>(groups: Groups<Group>, telling: Telling) =>
  eachGroup(groups, (column, name, group) => ({
    ...group,
    withheld: withheldOf(telling, column, name, group.n),
  }));

/** The numbers of rows of a rebuilt rule that must not be shared. */
function withheldOfRule(telling: Telling): string[] {
  const [agreeing, contradicting] = [ruleCells.agreeing, ruleCells.contradicting];
  const may = (counts: readonly Count[]) => telling.about([], counts).shareable;
  return [...(may([[agreeing]]) || may([[agreeing], [contradicting]]) ? [] : ['rows', 'agreeing']), 'contradicting'];
}

/** An audit as its holder reads it, each record marked that must not be shared. */
export function markedScore(audit: ScoreAudit, rule: RebuiltRule | undefined, telling: Telling) {
  const { partitions, ...rest } = audit;
  const mark = marked(telling);
  return {
    ...rest,
    ...markedParts(audit, telling),
    overall: { ...audit.overall, withheld: withheldOf(telling, everybodyColumn, everybodyGroup, audit.overall.n) },
    groups: withMarks(audit.groups, telling),
    findings: audit.findings.map(mark),
    notes: audit.notes.map(mark),
    warnings: audit.warnings.map(mark),
    factors: { models: markedModels(audit, telling), warnings: audit.factors.warnings.map(mark) },
    ...(rule === undefined
      ? {}
      : {
          rule: {
            ...rule,
            withheld: withheldOfRule(telling),
            findings: rule.findings.map(mark),
            warnings: rule.warnings.map(mark),
          },
        }),
  };
}

/** The same of published matrices and of two samples. */
export function markedEstimates(audit: TwoSamplesAudit | MatricesAudit, telling: Telling) {
  const mark = marked(telling);
  const { people, ...rest } = audit as TwoSamplesAudit;
  const groups: Groups<EstimatedOrBounded> = audit.groups;
  return {
    ...rest,
    groups: eachGroup(groups, (column, name, group) => ({
      ...group,
      withheld: [
        ...estimatedCells.filter((cell) => !telling.about([name], countsOfCell(column, name, group, cell)).shareable),
        ...rateNames.filter((rate) => !telling.about([name], countsOfRateIn(column, name, group, rate)).shareable),
      ],
    })),
    findings: audit.findings.map(mark),
    warnings: audit.warnings.map(mark),
  };
}
