import { UsageError } from '../errors.ts';
import { text } from '../language/french.ts';
import { headline, isCount } from '../measures/headline.ts';
import { aheadOf, type SobolIndices, sobolIndices } from '../statistics/sobol.ts';
import { type QueryCell, queryTables } from '../store/run-query.ts';
import { type Layout, layoutOf, partsFor, rangedAxis, standing } from './axes.ts';
import { askedOf, type Collection } from './collection.ts';
import {
  type At,
  type Effect,
  effectOf,
  responseOf,
  type Span,
  spanOf,
  type Together,
  togetherOf,
  type Values,
} from './responses.ts';
import { leadingIn } from './vary.ts';

/** What a sweep shows of one measure under one regime. */
export interface SweptFigure {
  readonly measure: string;
  readonly regime: string;
  /** Over all runs that stand for themselves. */
  readonly runs: Span;
  /** Along each varied parameter, in the plan's order; empty where its range has too few points. */
  readonly responses: readonly (readonly At[])[];
  /** What each parameter changes; `null` where nothing tells it from chance. */
  readonly effects: readonly (Effect | null)[];
  /** Where exactly two parameters vary. */
  readonly together: Together | null;
  /** Where the plan is an index sample: by parameter, and those that may carry most. */
  readonly indices: readonly SobolIndices[] | null;
  readonly leading: readonly number[];
}

/** What a sweep shows. */
export interface Swept {
  readonly collection: Collection;
  readonly layout: Layout;
  /** Axes of the grid of two parameters; the layout's own where they are listed. */
  readonly grid: Layout['axes'];
  /** Comparisons that are held against chance together, and the level that each of them is given for it. */
  readonly comparisons: number;
  readonly level: number;
  readonly figures: readonly SweptFigure[];
  /** Measures that are the same in every run, and those without a value in some. */
  readonly still: readonly string[];
  readonly without: readonly string[];
}

const quoted = (word: string): string => `'${word.replaceAll("'", "''")}'`;
const named = (column: string): string => `"${column.replaceAll('"', '""')}"`;

/** A question of our own may take as long as it takes. */
const limits = { seconds: 3600 };

async function each(collection: Collection, sql: string, take: (row: readonly QueryCell[]) => void): Promise<void> {
  await queryTables(
    askedOf(collection),
    sql,
    async ({ batches }) => {
      for await (const batch of batches) for (const row of batch) take(row);
    },
    limits,
  );
}

/** Values of each parameter drawn over a range, one a point that stands for itself. */
async function drawnIn(collection: Collection): Promise<ReadonlyMap<string, Float64Array>> {
  const { described, replicas } = collection;
  const ranged = described.varied.filter(({ values }) => values === null);
  const points = standing(collection);
  const drawn = new Map(ranged.map(({ key }) => [key, new Float64Array(points)]));
  if (ranged.length === 0) return drawn;
  const columns = ranged.map(({ columns }) => named(columns[0])).join(', ');
  const last = points * replicas;
  const sql = `SELECT DISTINCT run, ${columns} FROM collection WHERE CAST(run AS INTEGER) <= ${last}`;
  await each(collection, sql, ([run, ...values]) => {
    const point = Math.floor((Number(run) - 1) / replicas);
    for (const [index, { key }] of ranged.entries()) drawn.get(key)![point] = Number(values[index]);
  });
  return drawn;
}

/** Whether a measure has a value in every run, and whether that moves. */
interface Moves {
  readonly measure: string;
  readonly regime: string;
  readonly isWhole: boolean;
  readonly doesMove: boolean;
}

async function movesOf(collection: Collection, measures: readonly string[]): Promise<Moves[]> {
  const found: Moves[] = [];
  const sql = `SELECT measure, regime, count(*) = count(value), min(value) < max(value) FROM collection
    WHERE measure IN (${measures.map(quoted).join(', ')}) GROUP BY 1, 2`;
  await each(collection, sql, ([measure, regime, isWhole, moves]) => {
    found.push({
      measure: String(measure),
      regime: String(regime),
      isWhole: isWhole === true,
      doesMove: moves === true,
    });
  });
  return found;
}

/** Values held in memory at once. */
const mostValues = 4_000_000;

/** Measures of which the values find room together. */
function inRooms({ runs, described }: Collection, measures: readonly string[]): string[][] {
  const size = Math.max(1, Math.floor(mostValues / (runs * described.regimes.length)));
  return Array.from({ length: Math.ceil(measures.length / size) }, (_, room) =>
    measures.slice(room * size, (room + 1) * size),
  );
}

/** Values of some figures, by run. */
async function fill(collection: Collection, figures: ReadonlyMap<string, Values>, measures: readonly string[]) {
  const sql = `SELECT measure, regime, run, value FROM collection WHERE measure IN (${measures.map(quoted).join(', ')})`;
  await each(collection, sql, ([measure, regime, run, value]) => {
    const own = figures.get(nameOf(String(measure), String(regime)));
    if (own !== undefined) own[Number(run) - 1] = Number(value);
  });
}

const nameOf = (measure: string, regime: string): string => JSON.stringify([measure, regime]);

function demandKnown({ described }: Collection, asked: readonly string[]): void {
  const known = described.measures.map(({ id }) => id);
  for (const id of asked)
    if (!known.includes(id))
      throw new UsageError(
        text(
          `no measure of this sweep is called “${id}”; there are ${known.join(', ')}`,
          `aucune mesure de ce balayage ne s’appelle « ${id} » ; il y a ${known.join(', ')}`,
        ),
        '--measure',
      );
}

const bootstrapSeed = 11;

/** Indices from the means of seeds, by point of the sample. */
function indicesOf({ design, replicas }: Collection, values: Values): Pick<SweptFigure, 'indices' | 'leading'> {
  if (design?.kind !== 'indices') return { indices: null, leading: [] };
  const sample = { base: design.points, factors: design.keys.length, points: [] };
  const outputs = Array.from({ length: values.length / replicas }, (_, point) => {
    const own = values.subarray(point * replicas, (point + 1) * replicas);
    return own.reduce((sum, value) => sum + value, 0) / replicas;
  });
  const indices = sobolIndices(sample, outputs, bootstrapSeed);
  return { indices, leading: leadingIn(aheadOf(sample, outputs, bootstrapSeed), indices) };
}

/** Axes for two parameters at once: ranges in fewer parts, so that runs lie in every cell. */
function gridOf({ axes, over }: Layout, drawn: ReadonlyMap<string, Float64Array>): Layout['axes'] {
  const isRange = ({ parameter }: Layout['axes'][number]): boolean => parameter.values === null;
  const parts = axes.every(isRange) ? Math.floor(Math.sqrt(partsFor(over, 25))) : partsFor(over, 5);
  return axes.map((axis) => (isRange(axis) ? rangedAxis(axis.parameter, drawn.get(axis.parameter.key)!, parts) : axis));
}

/** By measure as asked for, then by regime as the scenario has them. */
const inOrder = ({ described }: Collection, measures: readonly string[], moving: readonly Moves[]): Moves[] =>
  measures.flatMap((measure) =>
    described.regimes.flatMap(({ id }) => moving.filter((one) => one.measure === measure && one.regime === id)),
  );

const comparisonsIn = ({ axes }: Layout, moving: number): number =>
  moving * axes.reduce((sum, { levels }) => sum + Math.max(0, levels.length - 1), axes.length === 2 ? 1 : 0);

/**
 * What a sweep shows: each measure along each parameter, two at once, what carries it, and what chance leaves open.
 *
 * @param asked measures; those of the headline unless said
 * @throws UsageError for a measure that the sweep does not have
 * @example (await readSwept(await openCollection('runs.parquet'))).figures[0].effects
 */
export async function readSwept(collection: Collection, asked?: readonly string[]): Promise<Swept> {
  demandKnown(collection, asked ?? []);
  const measures = asked ?? headline;
  const moves = await movesOf(collection, measures);
  const moving = moves.filter(({ isWhole, doesMove }) => isWhole && doesMove);
  const drawn = await drawnIn(collection);
  const layout = layoutOf(collection, drawn);
  const grid = gridOf(layout, drawn);
  const comparisons = comparisonsIn(layout, moving.length);
  const level = 1 - 0.05 / Math.max(1, comparisons);
  const figures: SweptFigure[] = [];
  for (const room of inRooms(collection, measures)) {
    const own = inOrder(collection, room, moving);
    const values = new Map(
      own.map(({ measure, regime }) => [nameOf(measure, regime), new Float64Array(collection.runs)]),
    );
    if (own.length > 0) await fill(collection, values, room);
    for (const { measure, regime } of own)
      figures.push(
        figureOf({ collection, layout, grid, level }, measure, regime, values.get(nameOf(measure, regime))!),
      );
  }
  const unmoved = (isOne: (each: Moves) => boolean): string[] =>
    measures.filter((measure) => {
      const own = moves.filter((each) => each.measure === measure);
      return own.length > 0 && !own.some(({ isWhole, doesMove }) => isWhole && doesMove) && own.every(isOne);
    });
  const still = unmoved(({ isWhole }) => isWhole);
  const without = unmoved(() => true).filter((measure) => !still.includes(measure));
  return { collection, layout, grid, comparisons, level, figures, still, without };
}

function figureOf(
  { collection, layout, grid, level }: Pick<Swept, 'collection' | 'layout' | 'grid' | 'level'>,
  measure: string,
  regime: string,
  values: Values,
): SweptFigure {
  const { unit } = collection.described.measures.find(({ id }) => id === measure)!;
  const grain = isCount(unit) ? 1 : 1 / collection.described.people;
  const isGrid = grid.length === 2 && grid.every(({ levels }) => levels.length > 1);
  const standingRuns = Array.from(values).filter(
    (_, run) => Math.floor(run / layout.seeds) % layout.overAll < layout.over,
  );
  return {
    measure,
    regime,
    runs: spanOf(standingRuns),
    responses: layout.axes.map((axis) => responseOf(layout, axis, values, grain)),
    effects: layout.axes.map((axis) => effectOf(layout, axis, values, level, grain)),
    together: isGrid ? togetherOf(layout, [grid[0], grid[1]], values, level, grain) : null,
    ...indicesOf(collection, values),
  };
}
