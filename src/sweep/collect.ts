import { type Cell, type Column, writeParquet } from '../store/parquet.ts';
import { type CollectionHead, collectionSchema } from './collection.ts';
import type { Place } from './place/place.ts';
import { type Plan, type PlannedRun, placeOf } from './plan.ts';
import { standingIn } from './results.ts';

/** What a collection found of its plan, by the names of runs. */
export interface Inspected {
  readonly missing: readonly string[];
  readonly damaged: readonly string[];
  /** Done in two places, with two results. */
  readonly differing: readonly string[];
  /** Files that the plan does not know. */
  readonly unplanned: readonly string[];
  /** Runs done in more than one place, alike. */
  readonly twice: number;
}

/** Names of results that the plan does not know. */
async function unplannedIn(plan: Plan, places: readonly Place[]): Promise<string[]> {
  const isPlanned = (name: string): boolean => {
    const place = placeOf(name.replace(/\.json$/, ''));
    return name.endsWith('.json') && place >= 1 && place <= plan.count;
  };
  const found = new Set<string>();
  for (const place of places) for await (const { name } of place.entries()) if (!isPlanned(name)) found.add(name);
  return [...found].sort();
}

/** Holds every run in the places to the plan: none missing, damaged or unplanned, those done twice alike. */
export async function inspect(plan: Plan, places: readonly Place[]): Promise<Inspected> {
  const found = { missing: [] as string[], damaged: [] as string[], differing: [] as string[], twice: 0 };
  for await (const { planned, states } of standingIn(plan, places, plan.runs())) {
    const made = states.filter((state) => state !== 'missing');
    const results = made.filter((state) => state !== 'damaged');
    if (made.length === 0) found.missing.push(planned.run);
    else if (results.length < made.length) found.damaged.push(planned.run);
    else if (new Set(results.map(({ bytes }) => bytes)).size > 1) found.differing.push(planned.run);
    else if (results.length > 1) found.twice += 1;
  }
  return { ...found, unplanned: await unplannedIn(plan, places) };
}

/** Whether a collection may be written. */
export const isWhole = ({ missing, damaged, differing, unplanned }: Inspected): boolean =>
  missing.length + damaged.length + differing.length + unplanned.length === 0;

interface Row {
  readonly planned: PlannedRun;
  readonly regime: string;
  readonly digest: string;
  readonly measure: string;
  readonly value: number | null;
}

const cellOf = (value: unknown): Cell =>
  value === undefined || value === null ? null : typeof value === 'object' ? JSON.stringify(value) : String(value);

/** One column a varied parameter, of numbers where all are. */
async function parameterColumns(plan: Plan): Promise<Column<Row>[]> {
  const areNumbers = new Map<string, boolean>();
  for await (const { parameters } of plan.runs())
    for (const [key, value] of Object.entries(parameters))
      areNumbers.set(key, (areNumbers.get(key) ?? true) && typeof value === 'number');
  return [...areNumbers].map(([key, isNumber]) => {
    const of = ({ planned }: Row): Cell =>
      isNumber ? (planned.parameters[key] as number) : cellOf(planned.parameters[key]);
    return { name: key, type: isNumber ? 'number' : 'text', optional: true, of };
  });
}

const ownColumns: readonly Column<Row>[] = [
  { name: 'run', type: 'text', of: ({ planned }) => planned.run },
  { name: 'scenarioDigest', type: 'text', of: ({ planned }) => planned.scenarioDigest },
  { name: 'seed', type: 'number', of: ({ planned }) => planned.seed },
];
const valueColumns: readonly Column<Row>[] = [
  { name: 'regime', type: 'text', of: ({ regime }) => regime },
  { name: 'digest', type: 'text', of: ({ digest }) => digest },
  { name: 'measure', type: 'text', of: ({ measure }) => measure },
  { name: 'value', type: 'number', optional: true, of: ({ value }) => value },
];

async function* rowsOf(plan: Plan, places: readonly Place[]): AsyncGenerator<Row> {
  for await (const { planned, states } of standingIn(plan, places, plan.runs())) {
    const result = states.find((state) => typeof state === 'object');
    if (result === undefined) throw new Error(`run ${planned.run} went while it was collected`);
    for (const regime of plan.regimes)
      for (const [measure, value] of Object.entries(result.values[regime]))
        yield { planned, regime, digest: result.digests[regime], measure, value };
  }
}

const headOf = ({ version, scenario, fixed, design, replicas, described, count }: Plan): CollectionHead => ({
  schema: collectionSchema,
  version,
  scenario,
  fixed: fixed.map(({ key, value }) => ({ key, value })),
  design,
  replicas,
  described,
  runs: count,
});

/**
 * Writes every value of every run as one Parquet table, in the plan's order: a row a run, regime and measure.
 *
 * @returns rows written
 */
export async function writeCollection(path: string, plan: Plan, places: readonly Place[]): Promise<number> {
  const columns = [...ownColumns, ...(await parameterColumns(plan)), ...valueColumns];
  return writeParquet(path, columns, rowsOf(plan, places), { collection: JSON.stringify(headOf(plan)) });
}
