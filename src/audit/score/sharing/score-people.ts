import type { Count, People } from '../../../disclosure/index.ts';
import { changeCell } from '../factors/counterfactuals.ts';
import { proxyCells } from '../factors/proxies.ts';
import type { Effect, Model } from '../factors/what-moves.ts';
import { incompleteCell } from '../factors/what-moves.ts';
import { cellOf, everyCell, type Partition, peopleOf } from '../findings/cells.ts';
import { readCell } from '../findings/rows-warnings.ts';
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

const [tn, fp, fn, tp, spared, selected] = everyCell(everybodyColumn, [everybodyGroup]);

/** Everybody with an adverse decision, and everybody without. */
export const [allAdverse, allSpared]: readonly [Count, Count] = [
  [...fp, ...tp, ...selected],
  [...tn, ...fn, ...spared],
];

/** Every row of the table: with a decision or without. */
export const allRows: Count = [...allAdverse, ...allSpared, readCell('undecided')];

export const missingCell = (column: string): string => readCell(`${column} missing`);

/** What was read: rows without a decision, repeated rows, cells that are missing or look like codes. */
function readPeople({ understood, rows, overall }: ScoreAudit): Counted {
  const present = (column: string) => readCell(`${column} present`);
  return {
    cells: [
      [readCell('undecided'), rows - overall.n],
      [readCell('repeated'), understood.duplicates],
      ...understood.columns.flatMap(({ name, missing, suspicious, repeatedIds }) => [
        [missingCell(name), missing] as const,
        [present(name), rows - missing] as const,
        [readCell(`${name} repeated`), repeatedIds] as const,
        ...suspicious.map((code) => [readCell(`${name} = ${code.value}`), code.rows] as const),
      ]),
    ],
    alike: understood.columns.map(({ name }) => [[missingCell(name), present(name)], allRows]),
  };
}

const factorCell = (column: string, level: string, decision: 'adverse' | 'spared'): string =>
  cellOf(`(regression) ${column}`, level, decision);

const levelOf = ({ level, term }: Effect): string => level ?? term;
const referenceOf = ({ reference, term }: Effect): string => reference ?? `not ${term}`;

/** What a line of a regression gives away: its level and its reference, by decision. */
export function factorCounts(effect: Effect, model: Model): Count[] {
  const columns = new Set(model.effects.map(({ column }) => column).filter((column) => column !== null));
  const first = model.effects.find(({ people }) => people !== null);
  // With one column the intercept is the reference's own rate.
  const own = effect.column === null ? (columns.size === 1 ? first : undefined) : effect;
  if (own === undefined || own.people === null) return [];
  const levels = effect.column === null ? [referenceOf(own)] : [levelOf(own), referenceOf(own)];
  return levels.flatMap((level) => [
    [factorCell(own.column!, level, 'adverse')],
    [factorCell(own.column!, level, 'spared')],
  ]);
}

const modelCells = ['adverse', 'spared'].map((decision) => cellOf('(regression)', '', decision));

/** Every row that the regression was fitted to. */
export const modelRows: Count = modelCells;

function modelPeople({ factors, overall, partitions }: ScoreAudit): Counted {
  const model = factors.models[0];
  if (model === undefined) return { cells: [] };
  const cells = new Map<string, number>([[incompleteCell, overall.n - model.complete]]);
  const alike: Alike[] = [];
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
  if (model.rows === model.complete)
    alike.push([
      [...modelRows, incompleteCell],
      [...allAdverse, ...allSpared],
    ]);
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
export const moveCells = (to: number, column: string, group: string): string[] =>
  ['with', 'without', 'unknown'].map((label) => cellOf(`(line at ${to}) ${column}`, group, label));

function linePeople({ thresholds }: ScoreAudit): Counted {
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
  };
}

const otherPeople = ({ proxies, labelDoubts }: ScoreAudit, rule: RebuiltRule | undefined): Counted => ({
  cells: [
    ...proxies.flatMap((proxy) => {
      const right = Math.round(proxy.guessed * proxy.rows);
      const [guessed, wrong] = proxyCells(proxy);
      return [[guessed, right] as const, [wrong, proxy.rows - right] as const];
    }),
    ...(labelDoubts?.recoded ?? []).flatMap((again) =>
      recodedCells(again).map((cell, index) => [cell, again.counts[index]] as const),
    ),
    ...(rule === undefined
      ? []
      : [[ruleCells.agreeing, rule.agreeing] as const, [ruleCells.contradicting, rule.rows - rule.agreeing] as const]),
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
