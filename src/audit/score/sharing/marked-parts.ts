import type { Count, Telling } from '../../../disclosure/index.ts';
import { changeCell } from '../factors/counterfactuals.ts';
import { countsOfProxy } from '../factors/proxies.ts';
import { allRows, countsOfGroup, countsOfRate, everyCell, missingCounts, readCell } from '../findings/cells.ts';
import { cliffCells, lineCell } from '../lines/line-findings.ts';
import { cellsOfDoubt, countsOfRecoded } from '../rates/label-doubts.ts';
import type { RateName } from '../rates/rates.ts';
import type { ScoreAudit } from '../score.ts';
import { cutsShown } from './cuts-shown.ts';
import { distinctCounts, factorCounts, modelCounts, moveCounts, timesCells } from './score-people.ts';

export type Groups<Group> = Readonly<Record<string, Readonly<Record<string, Group>>>>;

/** The same of every group of every column. */
export const eachGroup = <Group, Made>(
  groups: Groups<Group>,
  make: (column: string, name: string, group: Group) => Made,
): Groups<Made> =>
  Object.fromEntries(
    Object.entries(groups).map(([column, named]) => [
      column,
      Object.fromEntries(Object.entries(named).map(([name, group]) => [name, make(column, name, group)])),
    ]),
  );

/** Whether counts may be shared; what the report does not tell may not. */
const leaves =
  (telling: Telling) =>
  (counts: readonly Count[]): boolean =>
    telling.about([], counts).shareable;

function markedUnderstanding({ understood, rows }: ScoreAudit, telling: Telling) {
  const may = leaves(telling);
  const withheld = (fields: Readonly<Record<string, boolean>>) =>
    Object.keys(fields).filter((field) => fields[field] === false);
  return {
    ...understood,
    withheld: withheld({
      rows: may([allRows]),
      duplicates: understood.duplicates === 0 || may([[readCell('repeated')]]),
    }),
    columns: understood.columns.map((column) => ({
      ...column,
      withheld: withheld({
        missing: may(missingCounts(column.name, column.missing)),
        distinct: may(distinctCounts(column, rows)),
        repeatedIds: column.repeatedIds === 0 || may([[readCell(`${column.name} repeated`)]]),
        suspicious: column.suspicious.every(({ value }) => may([[readCell(`${column.name} = ${value}`)]])),
        // One person's value each.
        low: column.low === null,
        high: column.high === null,
      }),
    })),
  };
}

/** The lines of each regression, marked. */
export function markedModels(audit: ScoreAudit, telling: Telling) {
  const may = leaves(telling);
  return audit.factors.models.map((model) => ({
    ...model,
    withheld: may(modelCounts(audit)) ? [] : ['rows', 'complete'],
    effects: model.effects.map((effect) => ({ ...effect, shareable: may(factorCounts(effect, audit)) })),
  }));
}

function markedThresholds(audit: ScoreAudit, telling: Telling) {
  const { thresholds } = audit;
  if (thresholds === null) return null;
  const may = leaves(telling);
  const shownOf = cutsShown(audit);
  const hasGroups = Object.keys(audit.groups).length > 0;
  const { line } = thresholds;
  return {
    ...thresholds,
    cuts: thresholds.cuts.map((cut, index) => ({
      ...cut,
      overall: { ...cut.overall, shareable: !hasGroups && shownOf('', '').has(index) },
      groups: eachGroup(cut.groups, (column, name, rates) => ({
        ...rates,
        shareable:
          shownOf(column, name).has(index) && may(countsOfGroup(column, name, rates.n, everyCell(column, [name]))),
      })),
    })),
    moves: thresholds.moves.map((move) => ({
      ...move,
      groups: eachGroup(move.groups, (column, name, counts) => ({
        ...counts,
        shareable: may(moveCounts(move.to, column, name, audit.groups[column]?.[name].n ?? audit.overall.n)),
      })),
    })),
    line: line && {
      heaping: line.heaping && { ...line.heaping, shareable: may([[lineCell('heaped')]]) },
      cliff: line.cliff && { ...line.cliff, shareable: may(cliffCells.map((cell) => [cell])) },
    },
  };
}

/** Everything of an audit that is no sentence and no group, each record marked that must not be shared. */
export function markedParts(audit: ScoreAudit, telling: Telling) {
  const may = leaves(telling);
  const isToldOf = (column: string, group: string, rate: RateName): boolean =>
    may(countsOfGroup(column, group, audit.groups[column][group].n, countsOfRate(column, [group], rate)));
  const areTold = (column: string, rate: RateName): boolean =>
    Object.keys(audit.groups[column]).every((group) => isToldOf(column, group, rate));
  const missing = new Map(audit.understood.columns.map((column) => [column.name, column.missing]));
  const { labelDoubts: doubts, counterfactuals: nearest } = audit;
  return {
    understood: markedUnderstanding(audit, telling),
    thresholds: markedThresholds(audit, telling),
    comparisons: audit.comparisons.map((one) => ({
      ...one,
      shareable: [one.group, one.reference].every((group) => isToldOf(one.column, group, one.metric)),
    })),
    extremes: audit.extremes.map((one) => ({ ...one, shareable: areTold(one.column, one.metric) })),
    aggregates: audit.aggregates.map((one) => ({ ...one, shareable: areTold(one.column, one.metric) })),
    fourFifths: audit.fourFifths.map((one) => ({
      ...one,
      shareable: [one.group, one.reference].every((group) => isToldOf(one.column, group, 'selection')),
    })),
    // In no report, and so not known to be safe beside one.
    calibration: audit.calibration.map((one) => ({ ...one, shareable: false })),
    // A chance so exact gives away the counts of all that were tested.
    tests: audit.tests.map((one) => ({ ...one, shareable: areTold(one.column, one.rate) })),
    gaps: audit.gaps.map((gap) => ({
      ...gap,
      shareable: may([gap.higher, gap.lower].flatMap(({ groups }) => countsOfRate(gap.column, groups, gap.rate))),
    })),
    labelDoubts: doubts && {
      missing: eachGroup(doubts.missing, (column, group, bounds) => ({
        ...bounds,
        shareable: may(countsOfGroup(column, group, audit.groups[column][group].n, everyCell(column, [group]))),
      })),
      errors: doubts.errors.map((one) => ({ ...one, shareable: may(cellsOfDoubt(one)) })),
      recoded: doubts.recoded.map((one) => ({ ...one, shareable: may(countsOfRecoded(one)) })),
    },
    counterfactuals: nearest && {
      ...nearest,
      withheld: [
        ...(nearest.changes.every((_, changes) => may([[changeCell(changes)]]))
          ? []
          : ['changes', 'alikeDecidedApart']),
        ...(nearest.pairs.length === 0 ? [] : ['pairs']),
      ],
      changed: nearest.changed.map((one) => ({
        ...one,
        shareable: may(timesCells(one.column).map((cell) => [cell])),
      })),
    },
    proxies: audit.proxies.map((proxy) => ({
      ...proxy,
      shareable: may(countsOfProxy(proxy, missing.get(proxy.column)!)),
    })),
  };
}
