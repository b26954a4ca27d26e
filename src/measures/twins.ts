import type { Log } from '../country/step.ts';
import type { ErrorCounts, ErrorKind } from './run-result.ts';

/** Which events a measure that points to a person stands for. */
const kindOf: Readonly<Record<string, ErrorKind>> = {
  stops: 'stops',
  stopsOfInnocents: 'stops',
  listedEver: 'listings',
  listedByError: 'listings',
  deniedPeopleEver: 'refusals',
};

/** What happened to one person of one kind: the weeks, and whether something wrong stood in their own chain. */
interface History {
  readonly weeks: number[];
  wrong: boolean;
}

export const errorKinds: readonly ErrorKind[] = ['stops', 'listings', 'refusals'];

/** Keeps, of everybody and in every regime, when they were stopped, listed and refused. */
export class TwinLog implements Log {
  regimeIndex = 0;
  private readonly histories: Record<ErrorKind, Map<number, History>>[] = [];

  isLogged(): boolean {
    return false;
  }
  isAnyLogged(): boolean {
    return false;
  }
  add(): void {}

  point(person: number, measure: string, week: number, wrong: boolean): void {
    const kind = kindOf[measure];
    if (kind === undefined) return;
    const people = this.of(this.regimeIndex)[kind];
    const history = people.get(person);
    if (history === undefined) people.set(person, { weeks: [week], wrong });
    else {
      history.weeks.push(week);
      history.wrong ||= wrong;
    }
  }

  /** Histories of a regime by kind and person. */
  of(regimeIndex: number): Record<ErrorKind, Map<number, History>> {
    this.histories[regimeIndex] ??= { stops: new Map(), listings: new Map(), refusals: new Map() };
    return this.histories[regimeIndex];
  }

  /**
   * People whose lives part between a regime and its error twin: by error (only in the regime, something wrong in their
   * chain), displaced (only in the regime, nothing wrong), spared (only in the twin), shifted (in both, other weeks).
   */
  compare(regimeIndex: number, twinIndex: number): Record<ErrorKind, ErrorCounts> {
    const [regime, twin] = [this.of(regimeIndex), this.of(twinIndex)];
    const compareKind = (kind: ErrorKind): ErrorCounts => {
      let [byError, displaced, shifted] = [0, 0, 0];
      for (const [person, history] of regime[kind]) {
        const other = twin[kind].get(person);
        if (other !== undefined) shifted += other.weeks.join() === history.weeks.join() ? 0 : 1;
        else if (history.wrong) byError += 1;
        else displaced += 1;
      }
      const spared = [...twin[kind].keys()].filter((person) => !regime[kind].has(person)).length;
      return { byError, spared, shifted, displaced };
    };
    return { stops: compareKind('stops'), listings: compareKind('listings'), refusals: compareKind('refusals') };
  }
}

/** What one pair has above another, count by count. */
export const difference = (
  more: Record<ErrorKind, ErrorCounts>,
  less: Record<ErrorKind, ErrorCounts>,
): Record<ErrorKind, ErrorCounts> => {
  const minus = (a: ErrorCounts, b: ErrorCounts): ErrorCounts => ({
    byError: a.byError - b.byError,
    spared: a.spared - b.spared,
    shifted: a.shifted - b.shifted,
    displaced: a.displaced - b.displaced,
  });
  return {
    stops: minus(more.stops, less.stops),
    listings: minus(more.listings, less.listings),
    refusals: minus(more.refusals, less.refusals),
  };
};
