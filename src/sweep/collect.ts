import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Cell, type Column, writeParquet } from '../store/parquet.ts';
import { type CollectionHead, collectionSchema } from './collection.ts';
import type { Plan, PlannedRun } from './plan.ts';
import { resultName } from './planned-run.ts';
import { resultIn, runsName } from './results.ts';

/** What a collection found of its plan, by the names of runs. */
export interface Inspected {
  readonly missing: readonly string[];
  readonly damaged: readonly string[];
  /** Done in two folders, with two results. */
  readonly differing: readonly string[];
  /** Files that the plan does not know. */
  readonly unplanned: readonly string[];
  /** Runs done in more than one folder, alike. */
  readonly twice: number;
}

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(join(folder, runsName));
  } catch {
    return [];
  }
};

/** Holds every run in the folders to the plan: none missing, damaged or unplanned, those done twice alike. */
export function inspect(plan: Plan, folders: readonly string[]): Inspected {
  const found = { missing: [] as string[], damaged: [] as string[], differing: [] as string[], twice: 0 };
  for (const planned of plan.runs) {
    const states = folders.map((folder) => resultIn(folder, plan, planned)).filter((state) => state !== 'missing');
    const results = states.filter((state) => state !== 'damaged');
    if (states.length === 0) found.missing.push(planned.run);
    else if (results.length < states.length) found.damaged.push(planned.run);
    else if (new Set(results.map(({ bytes }) => bytes)).size > 1) found.differing.push(planned.run);
    else if (results.length > 1) found.twice += 1;
  }
  const known = new Set(plan.runs.map(resultName));
  const unplanned = folders.flatMap(namesIn).filter((name) => !known.has(name) && !name.startsWith('.contrechamp-'));
  return { ...found, unplanned: [...new Set(unplanned)].sort() };
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
function parameterColumns(plan: Plan): Column<Row>[] {
  const keys = [...new Set(plan.runs.flatMap(({ parameters }) => Object.keys(parameters)))];
  return keys.map((key) => {
    const isNumber = plan.runs.every(({ parameters }) => typeof parameters[key] === 'number');
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

function* rowsOf(plan: Plan, folders: readonly string[]): Generator<Row> {
  for (const planned of plan.runs) {
    const result = folders
      .map((folder) => resultIn(folder, plan, planned))
      .find((state) => state !== 'missing' && state !== 'damaged');
    if (result === undefined) throw new Error(`run ${planned.run} went while it was collected`);
    for (const regime of plan.regimes)
      for (const [measure, value] of Object.entries(result.values[regime]))
        yield { planned, regime, digest: result.digests[regime], measure, value };
  }
}

const headOf = ({ version, scenario, fixed, design, replicas, described, runs }: Plan): CollectionHead => ({
  schema: collectionSchema,
  version,
  scenario,
  fixed: fixed.map(({ key, value }) => ({ key, value })),
  design,
  replicas,
  described,
  runs: runs.length,
});

/**
 * Writes every value of every run as one Parquet table, in the plan's order: a row a run, regime and measure.
 *
 * @returns rows written
 */
export const writeCollection = (path: string, plan: Plan, folders: readonly string[]): Promise<number> =>
  writeParquet(path, [...ownColumns, ...parameterColumns(plan), ...valueColumns], rowsOf(plan, folders), {
    collection: JSON.stringify(headOf(plan)),
  });
