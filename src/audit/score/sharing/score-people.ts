import { type Count, type People, protection } from '../../../disclosure/index.ts';
import { missingValue } from '../../table/table.ts';
import type { ColumnUnderstood } from '../../table/understanding.ts';
import { changeCell } from '../factors/counterfactuals.ts';
import { completeCell, countsOfIncomplete, incompleteCell } from '../factors/incomplete.ts';
import { proxyCells } from '../factors/proxies.ts';
import type { Effect } from '../factors/what-moves.ts';
import {
  alikeIn,
  allAdverse,
  allRows,
  allSpared,
  cellOf,
  countsOfGroup,
  decidedRows,
  everyCell,
  missingCell,
  missingCounts,
  type Partition,
  peopleOf,
  readCell,
  sizeOf,
  undecidedCell,
} from '../findings/cells.ts';
import { cliffCells, lineCell } from '../lines/line-findings.ts';
import { everybodyColumn, everybodyGroup } from '../meaning/everybody.ts';
import { recodedCells } from '../rates/label-doubts.ts';
import type { RebuiltRule } from '../rule/rebuild.ts';
import { ruleCells } from '../rule/rule-finding.ts';
import type { ScoreAudit } from '../score.ts';

type Alike = readonly [Count, Count];

interface Counted {
  readonly cells: Iterable<readonly [string, number]>;
  readonly alike?: readonly Alike[];
}

/** Where every row has a decision: missing cells that are a group, and those of the outcome. */
function missingAlike({ definition, overall, partitions }: ScoreAudit): Alike[] {
  const [, , , , spared, selected] = everyCell(everybodyColumn, [everybodyGroup]);
  const groups = partitions
    .filter(({ columns: { length } }) => length === 1)
    .flatMap(({ name, columns, groups }): Alike[] => {
      const missing = groups.filter(({ parts }) => parts.includes(missingValue));
      return [
        [
          [missingCell(columns[0])],
          sizeOf(
            name,
            missing.map((group) => group.name),
          ),
        ],
      ];
    });
  if (definition.outcome === null || overall.unlabelled === 0) return groups;
  return [...groups, [[missingCell(definition.outcome.column)], [...spared, ...selected]]];
}

/** What was read: rows without a decision, repeated rows, cells that are missing or look like codes. */
function readPeople(audit: ScoreAudit): Counted {
  const { understood, rows, overall } = audit;
  const present = (column: string) => readCell(`${column} present`);
  return {
    cells: [
      [undecidedCell, rows - overall.n],
      [readCell('repeated'), understood.duplicates],
      ...understood.columns.flatMap(({ name, missing, suspicious, repeatedIds }) => [
        [missingCell(name), missing] as const,
        [present(name), rows - missing] as const,
        [readCell(`${name} repeated`), repeatedIds] as const,
        ...suspicious.map((code) => [readCell(`${name} = ${code.value}`), code.rows] as const),
      ]),
    ],
    alike: [
      ...understood.columns.map(({ name }): Alike => [[missingCell(name), present(name)], allRows]),
      ...(rows === overall.n ? missingAlike(audit) : []),
    ],
  };
}

/**
 * What the number of different values gives away: rows that repeat an identifier; and, where nearly every row has a value of
 * its own, how few cells are missing.
 */
export const distinctCounts = ({ name, distinct, missing, repeatedIds }: ColumnUnderstood, rows: number): Count[] => {
  const isNearlyAll = rows - (distinct ?? 0) < 2 * protection.fewest;
  return repeatedIds > 0 || (missing > 0 && isNearlyAll)
    ? [[readCell(`${name} repeated`)], ...missingCounts(name, missing)]
    : [];
};

const factorCell = (column: string, level: string, decision: 'adverse' | 'spared'): string =>
  cellOf(`(regression) ${column}`, level, decision);

const levelOf = ({ level, term }: Effect): string => level ?? term;
const referenceOf = ({ reference, term }: Effect): string => reference ?? `not ${term}`;

/** What the rows of a regression give away: how many they are, and with it of columns in which few cells are missing. */
export function modelCounts({ factors, overall, understood }: ScoreAudit): Count[] {
  const model = factors.models[0];
  const used = new Set(model.effects.map(({ column }) => column));
  const columns = understood.columns.filter(({ name }) => used.has(name));
  return [modelRows, ...countsOfIncomplete(overall.n - model.complete, columns)];
}

/** What a line of a regression gives away: its level and its reference, by decision; of all lines together, its rows. */
export function factorCounts(effect: Effect, audit: ScoreAudit): Count[] {
  const model = audit.factors.models[0];
  const columns = new Set(model.effects.map(({ column }) => column).filter((column) => column !== null));
  const first = model.effects.find(({ people }) => people !== null);
  // With one column the intercept is the reference's own rate.
  const own = effect.column === null ? (columns.size === 1 ? first : undefined) : effect;
  if (own === undefined || own.people === null) return [];
  const levels = effect.column === null ? [referenceOf(own)] : [levelOf(own), referenceOf(own)];
  return [
    ...levels.flatMap((level) => [
      [factorCell(own.column!, level, 'adverse')],
      [factorCell(own.column!, level, 'spared')],
    ]),
    ...modelCounts(audit).slice(1),
  ];
}

const modelCells = ['adverse', 'spared'].map((decision) => cellOf('(regression)', '', decision));

/** Every row that the regression was fitted to. */
export const modelRows: Count = modelCells;

function modelPeople({ factors, overall, partitions }: ScoreAudit): Counted {
  const model = factors.models[0];
  if (model === undefined) return { cells: [] };
  const cells = new Map<string, number>([
    [incompleteCell, overall.n - model.complete],
    [completeCell, model.complete],
  ]);
  const alike: Alike[] = [[[completeCell, incompleteCell], decidedRows]];
  const byColumn = new Map<string, Effect[]>();
  for (const effect of model.effects)
    if (effect.people !== null) byColumn.set(effect.column!, [...(byColumn.get(effect.column!) ?? []), effect]);
  for (const [column, effects] of byColumn) {
    const levels = [referenceOf(effects[0]), ...effects.map(levelOf)];
    const people = [effects[0].people!.reference, ...effects.map((effect) => effect.people!.own)];
    (['adverse', 'spared'] as const).forEach((decision, place) => {
      const own = levels.map((level) => factorCell(column, level, decision));
      own.forEach((cell, index) => {
        cells.set(cell, people[index][place]);
      });
      cells.set(
        modelCells[place],
        people.reduce((sum, each) => sum + each[place], 0),
      );
      alike.push([own, [modelCells[place]]]);
    });
    if (model.rows === overall.n) alike.push(...sameGroups(column, levels, partitions));
  }
  if (byColumn.size === 0) {
    cells.set(modelCells[0], model.rows);
    cells.set(modelCells[1], 0);
  } else if (model.rows === overall.n) alike.push([[modelCells[0]], allAdverse], [[modelCells[1]], allSpared]);
  if (model.rows === model.complete) alike.push([modelRows, [completeCell]]);
  return { cells, alike };
}

/** Levels of a factor by which the rows are grouped too. */
function sameGroups(column: string, levels: readonly string[], partitions: readonly Partition[]): Alike[] {
  const partition = partitions.find(({ name }) => name === column);
  return levels
    .filter((level) => partition?.groups.some(({ name }) => name === level))
    .flatMap((level): Alike[] => {
      const [tn, fp, fn, tp, spared, selected] = everyCell(column, [level]);
      return [
        [[factorCell(column, level, 'adverse')], [...fp, ...tp, ...selected]],
        [[factorCell(column, level, 'spared')], [...tn, ...fn, ...spared]],
      ];
    });
}

export const timesCells = (column: string): readonly [string, string] => [
  cellOf('(nearest)', column, 'differs'),
  cellOf('(nearest)', column, 'same'),
];

function nearestPeople({ counterfactuals: found }: ScoreAudit): Counted {
  if (found === null) return { cells: [] };
  const matched = found.changes.reduce((sum: number, rows) => sum + rows, 0);
  const unmatched = cellOf('(nearest)', '', 'none');
  const changes = found.changes.map((rows, index) => [changeCell(index), rows] as const);
  return {
    cells: [
      ...changes,
      [unmatched, found.asked - matched],
      ...found.changed.flatMap(({ column, times }) => {
        const [differs, same] = timesCells(column);
        return [[differs, times] as const, [same, matched - times] as const];
      }),
    ],
    alike: [
      ...(found.asked === found.of ? [[[...changes.map(([cell]) => cell), unmatched], allAdverse] as const] : []),
      ...found.changed.map(({ column }): Alike => [timesCells(column), changes.map(([cell]) => cell)]),
    ],
  };
}

/** A move of the line by one step, by what became of those whose decision changes. */
const moveCells = (to: number, column: string, group: string): string[] =>
  ['with', 'without', 'unknown'].map((label) => cellOf(`(line at ${to}) ${column}`, group, label));

/** What a group's move of the line gives away. */
export const moveCounts = (to: number, column: string, group: string, n: number): readonly Count[] =>
  countsOfGroup(column, group, n, [
    ...moveCells(to, column, group).map((cell) => [cell]),
    ...everyCell(column, [group]),
  ]);

/** What is told of the rows beside the line, where it is the very rows that a step of the line would change. */
function besideTheLine({ current, line, moves }: NonNullable<ScoreAudit['thresholds']>): Alike[] {
  const moved = (width: number) => moves.find(({ to }) => Math.abs(to - current - width) < 1e-9);
  const alike: Alike[] = [];
  const add = (width: number, cells: readonly string[], labels: readonly number[]) => {
    const move = moved(width);
    if (move === undefined) return;
    const own = moveCells(move.to, everybodyColumn, everybodyGroup);
    alike.push([cells, labels.map((label) => own[label])]);
  };
  if (line?.heaping != null)
    add(line.heaping.side === 'above' ? line.heaping.width : -line.heaping.width, [lineCell('heaped')], [0, 1, 2]);
  if (line?.cliff != null)
    cliffCells.forEach((cell, index) => {
      add(index < 2 ? -line.cliff!.width : line.cliff!.width, [cell], [index % 2]);
    });
  return alike;
}

function linePeople({ thresholds, partitions }: ScoreAudit): Counted {
  if (thresholds === null) return { cells: [] };
  const { line, moves } = thresholds;
  return {
    cells: [
      [lineCell('heaped'), line?.heaping?.rows ?? 0],
      ...cliffCells.map((cell, index) => [cell, line?.cliff?.counts[index] ?? 0] as const),
      ...moves.flatMap(({ to, groups }) =>
        Object.entries(groups).flatMap(([column, named]) =>
          Object.entries(named).flatMap(([group, { changed, withOutcome, withoutOutcome }]) => {
            const known = [Math.abs(withOutcome ?? 0), Math.abs(withoutOutcome ?? 0)];
            const values = [...known, Math.abs(changed) - known[0] - known[1]];
            return moveCells(to, column, group).map((cell, index) => [cell, values[index]] as const);
          }),
        ),
      ),
    ],
    alike: [
      ...moves.flatMap(({ to }) => alikeIn(partitions, (column, group) => moveCells(to, column, group))),
      ...besideTheLine(thresholds),
    ],
  };
}

const otherPeople = ({ proxies, labelDoubts, rows, overall }: ScoreAudit, rule: RebuiltRule | undefined): Counted => ({
  cells: [
    ...proxies.flatMap((proxy) => {
      const [right, wrong] = proxyCells(proxy);
      return [[right, proxy.right] as const, [wrong, proxy.wrong] as const];
    }),
    ...(labelDoubts?.recoded ?? []).flatMap((again) =>
      recodedCells(again).map((cell, index) => [cell, again.counts[index]] as const),
    ),
    ...(rule === undefined
      ? []
      : [[ruleCells.agreeing, rule.agreeing] as const, [ruleCells.contradicting, rule.rows - rule.agreeing] as const]),
  ],
  alike: [
    ...proxies
      .filter((proxy) => proxy.rows === rows)
      .map((proxy): Alike => [[...proxyCells(proxy), missingCell(proxy.column)], allRows]),
    ...(rule?.rows === overall.n ? [[[ruleCells.agreeing, ruleCells.contradicting], decidedRows] as const] : []),
  ],
});

/** Everybody whom a report on decisions may count, by cell, and which cells are the same people. */
export function scorePeople(audit: ScoreAudit, rule?: RebuiltRule): People {
  const grouped = peopleOf(audit.partitions);
  const parts = [
    readPeople(audit),
    modelPeople(audit),
    nearestPeople(audit),
    linePeople(audit),
    otherPeople(audit, rule),
  ];
  return {
    cells: new Map([...grouped.cells, ...parts.flatMap(({ cells }) => [...cells])]),
    alike: [...(grouped.alike ?? []), ...parts.flatMap(({ alike }) => alike ?? [])],
  };
}
