import type { EventKind } from '../country/events.ts';
import type { Log, PointingMeasure } from '../country/step.ts';

/** A log that several threads keep, each of its own neighbourhoods. `Recipe` and `Parcel` survive structured cloning. */
export interface RunLog<Recipe = unknown, Parcel = unknown> extends WatchedLog {
  /** What another thread makes its own log of; called once a thread, in their order. */
  forThread(): Recipe;
  /** What a thread has kept. */
  parcel(): Parcel;
  /** Takes in what the threads have kept, in their order. */
  gather(parcels: readonly Parcel[]): void;
}

/** A log as a run keeps it in one thread. */
export interface WatchedLog extends Log {
  /** The regime of which the next events are. */
  regimeIndex: number;
  /** Whether nobody will read the run's counts: what only looks and follows words is then left out. */
  readonly pointsAlone?: boolean;
  /** Settles, between two weeks, what hangs on all threads. */
  settle?(): void;
  /** Ends a week that is settled. */
  endWeek?(): void;
}

/** Tells a log of what happens to several regimes at once. */
export class EachRegime implements Log {
  regimes: readonly number[] = [];
  private readonly log: WatchedLog;

  constructor(log: WatchedLog) {
    this.log = log;
  }
  isLogged(person: number): boolean {
    return this.log.isLogged(person);
  }
  isAnyLogged(first: number, size: number): boolean {
    return this.log.isAnyLogged(first, size);
  }
  add(
    person: number,
    day: number,
    kind: EventKind,
    count: number,
    record: number | null,
    cause: number | null,
    rule: string,
    known: boolean,
  ): void {
    for (let at = 0; at < this.regimes.length; at += 1) {
      this.log.regimeIndex = this.regimes[at];
      this.log.add(person, day, kind, count, record, cause, rule, known);
    }
  }
  point(person: number, measure: PointingMeasure, week: number, wrong: boolean, record: number | null): void {
    for (let at = 0; at < this.regimes.length; at += 1) {
      this.log.regimeIndex = this.regimes[at];
      this.log.point(person, measure, week, wrong, record);
    }
  }
}
