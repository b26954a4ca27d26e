import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performAll } from '../crew/crew.ts';
import { EvidenceError, UsageError } from '../errors.ts';
import { text } from '../language/french.ts';
import { removeLeftParts } from '../store/aside.ts';
import { openScenario } from '../store/load-scenario.ts';
import { writeFailure, writeWhole } from '../store/write-whole.ts';
import type { Plan, PlannedRun } from './plan.ts';
import { scenarioOf } from './plan-file.ts';
import { type PlannedAnswer, type PlannedTask, plannedRunModule, resultName, scenarioFor } from './planned-run.ts';
import { planName, resultIn, runsName } from './results.ts';
import { ofShard, type Shard } from './shard.ts';
import { touchstoneOf } from './touchstone.ts';

/** How a plan is worked on. */
export interface WorkOptions {
  readonly shard: Shard;
  readonly workers: number;
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** What came of it; counts of runs. */
export interface Worked {
  readonly planned: number;
  /** Of this shard. */
  readonly own: number;
  readonly before: number;
  /** Files that were not as this tool wrote them: done again. */
  readonly damaged: readonly string[];
  readonly done: number;
}

const isPart = (name: string): boolean => name.startsWith('.contrechamp-');

/** Makes the folder of a sweep, or finds it as one of the same plan; several processes may do so at once. */
async function claimSweep(folder: string, planPath: string): Promise<void> {
  const copy = join(folder, planName);
  const bytes = readFileSync(planPath);
  try {
    mkdirSync(folder, { recursive: true });
    if (existsSync(copy) && !readFileSync(copy).equals(bytes))
      throw new UsageError(
        text(
          `${folder} is the folder of another plan: name another folder`,
          `${folder} est le dossier d’un autre plan : indiquez un autre dossier`,
        ),
        '--out',
      );
    if (!existsSync(copy)) {
      if (!readdirSync(folder).every(isPart)) throw notEmpty(folder);
      await writeWhole(copy, bytes);
    }
    mkdirSync(join(folder, runsName), { recursive: true });
    removeLeftParts(join(folder, runsName));
  } catch (error) {
    throw writeFailure(error, folder);
  }
}

/** Removes a file, never a folder. @throws UsageError */
function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    throw writeFailure(error, path);
  }
}

const notEmpty = (folder: string): UsageError =>
  new UsageError(
    text(
      `${folder} holds other things: name an empty folder, or a new one`,
      `${folder} contient autre chose : indiquez un dossier vide, ou un nouveau`,
    ),
    '--out',
  );

/** Refuses to join with an engine that makes something else of the same people. */
async function demandSameEngine(plan: Plan, file: string, planPath: string): Promise<void> {
  scenarioFor({ planned: plan.runs[0], file, fixed: plan.fixed });
  if ((await touchstoneOf(openScenario(file, plan.fixed), plan.regimes)) === plan.touchstone) return;
  throw new EvidenceError(
    text(
      'was made by an engine that gives other results than this one: let the same version do the whole sweep, or plan again',
      'vient d’un moteur qui donne d’autres résultats que celui-ci : confiez tout le balayage à la même version, ou refaites le plan',
    ),
    planPath,
  );
}

/** An error of a thread, as it was. */
class RefusedRun extends EvidenceError {}

/** Where a process does its part of a plan. */
export interface Joined {
  readonly file: string;
  readonly folder: string;
}

/** Holds this engine to the plan's, then makes the folder of the sweep or finds it. @throws UsageError, EvidenceError */
export async function joinSweep(plan: Plan, planPath: string, folder: string): Promise<Joined> {
  const file = scenarioOf(plan.file, planPath);
  await demandSameEngine(plan, file, planPath);
  await claimSweep(folder, planPath);
  return { file, folder };
}

export const taskOf = ({ version, fixed, regimes }: Plan, { file, folder }: Joined, planned: PlannedRun) => ({
  planned,
  file,
  fixed,
  regimes,
  version,
  folder: join(folder, runsName),
});

/**
 * Does what is left to do of a plan, or of a shard of it. What was done stays; stopped, it goes on where it was.
 *
 * @throws UsageError for a folder of something else or a disk that is full, EvidenceError for another engine
 * @example await work(await readPlan('plan.parquet', version), 'plan.parquet', 'sweep', { shard: whole, workers: 2 })
 */
export async function work(plan: Plan, planPath: string, folder: string, options: WorkOptions): Promise<Worked> {
  const joined = await joinSweep(plan, planPath, folder);
  const own = ofShard(plan.runs, options.shard);
  const states = new Map(own.map((planned) => [planned, resultIn(folder, plan, planned)]));
  const stateIs = (planned: PlannedRun, state: string): boolean => states.get(planned) === state;
  const damaged = own.filter((planned) => stateIs(planned, 'damaged'));
  for (const planned of damaged) remove(join(folder, runsName, resultName(planned)));
  const left = own.filter((planned) => stateIs(planned, 'missing') || stateIs(planned, 'damaged'));
  await performTasks(
    left.map((planned) => taskOf(plan, joined, planned)),
    options,
  );
  return {
    planned: plan.runs.length,
    own: own.length,
    before: own.length - left.length,
    damaged: damaged.map(({ run }) => run),
    done: left.length,
  };
}

async function performTasks(tasks: readonly PlannedTask[], options: WorkOptions): Promise<void> {
  const stop = new AbortController();
  const signal = options.signal === undefined ? stop.signal : AbortSignal.any([stop.signal, options.signal]);
  await performAll<PlannedTask, PlannedAnswer>(
    plannedRunModule,
    tasks,
    options.workers,
    (done, { failure }) => {
      if (failure !== null) stop.abort(new RefusedRun(failure.text, failure.place));
      options.onProgress?.(done / tasks.length);
    },
    signal,
  );
}
