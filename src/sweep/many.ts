import { knownGammaTables } from '../country/gamma.ts';
import { askAll, type Crew, performAll, startCrew } from '../crew/crew.ts';
import { type Performed, performScenario, type SmallRun, smallRunModule } from './small-run.ts';

/** Threads that make runs of several kinds. */
export type RunCrew = Crew<SmallRun, Performed>;

export const startRunCrew = (workers: number): RunCrew => startCrew(smallRunModule, workers);

/** How many runs are made; none of it changes what comes out. */
export interface ManyOptions {
  /** Threads, where starting them pays. */
  readonly workers: number;
  /** A crew that makes other runs too, in place of threads of their own; whoever started it ends it. */
  readonly crew?: RunCrew;
  /** Told after each run how many are done. */
  readonly onDone?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/** Starting a thread pays from about so many weeks of people on. */
const personWeeksAThread = 1_000_000;

/** Threads that pay for so many weeks of people, of those there are. */
export const threadsThatPay = (personWeeks: number, workers: number): number =>
  Math.max(1, Math.min(workers, Math.floor(personWeeks / personWeeksAThread)));

/** Weeks of people in which every regime is run. */
const personWeeksOf = (runs: readonly SmallRun[]): number =>
  runs.reduce((sum, { scenario, regimes }) => sum + scenario.people.size * scenario.weeks * regimes.length, 0);

/** Makes runs, kept in memory: what each gave, in their order. On threads, but in this one where others do not pay. */
export async function runMany(
  runs: readonly SmallRun[],
  { workers, crew, onDone, signal }: ManyOptions,
): Promise<readonly Performed[]> {
  if (threadsThatPay(personWeeksOf(runs), workers) === 1) return runHere(runs, onDone, signal);
  const tasks = runs.map((run) => ({ ...run, tables: knownGammaTables() }));
  if (crew === undefined)
    return performAll<SmallRun, Performed>(smallRunModule, tasks, workers, (done) => onDone?.(done), signal);
  return askAll(crew, tasks, onDone);
}

/** The same one after another: code that has run before is quicker than a thread that has yet to learn it. */
async function runHere(
  runs: readonly SmallRun[],
  onDone?: (done: number) => void,
  signal?: AbortSignal,
): Promise<readonly Performed[]> {
  const performed: Performed[] = [];
  for (const { scenario, regimes, looks } of runs) {
    performed.push(await performScenario(scenario, regimes, looks, signal));
    onDone?.(performed.length);
  }
  return performed;
}
