import { knownGammaTables } from '../country/gamma.ts';
import { performAll } from '../crew/crew.ts';
import { type Performed, type SmallRun, smallRunModule } from './small-run.ts';

/** How many runs are made; none of it changes what comes out. */
export interface ManyOptions {
  /** Threads. */
  readonly workers: number;
  /** Told after each run how many are done. */
  readonly onDone?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/** Starting a thread pays from about so many weeks of people on. */
const personWeeksAThread = 1_000_000;

/** Threads that pay for so many weeks of people, of those there are. */
export const threadsThatPay = (personWeeks: number, workers: number): number =>
  Math.max(1, Math.min(workers, Math.floor(personWeeks / personWeeksAThread)));

/** Makes runs on threads, kept in memory: what each gave, in their order. */
export const runMany = (
  runs: readonly SmallRun[],
  { workers, onDone, signal }: ManyOptions,
): Promise<readonly Performed[]> =>
  performAll<SmallRun, Performed>(
    smallRunModule,
    runs.map((run) => ({ ...run, tables: knownGammaTables() })),
    workers,
    (done) => onDone?.(done),
    signal,
  );
