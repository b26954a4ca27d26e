import type { PointingMeasure } from '../country/step.ts';
import type { RunLog } from './run-log.ts';
import { type ErrorCategory, type ErrorCounts, type ErrorKind, errorKinds, type TwinRow } from './run-result.ts';

/** Which events a measure that points to a person stands for. */
const kindOf: Readonly<Partial<Record<PointingMeasure, ErrorKind>>> = {
  stops: 'stops',
  stopsOfInnocents: 'stops',
  listedEver: 'listings',
  listedByError: 'listings',
  deniedPeopleEver: 'refusals',
};

/** What happened to one person of one kind: the weeks, and whether something wrong stood in their own chain. */
interface History {
  readonly weeks: number[];
  /** Record of each: the stop's, the entry's, the entry that refused. */
  readonly records: (number | null)[];
  wrong: boolean;
}

/** Who parts, between two regimes, from what happened in one and in the other. */
type Parting = Pick<TwinRow, 'person' | 'kind' | 'category' | 'week' | 'record' | 'side'>;

/** Histories by kind and person. */
type Histories = Record<ErrorKind, Map<number, History>>;

/** By person, so that their order does not hang on when it happened, nor in which thread. */
const inOrder = (people: ReadonlyMap<number, History>): [number, History][] => [...people].sort(([a], [b]) => a - b);

/** Keeps, of everybody and in every regime, when they were stopped, listed and refused. */
export class TwinLog implements RunLog<{ kind: 'twins' }, Histories[]> {
  regimeIndex = 0;
  readonly pointsAlone: boolean = true;
  private readonly histories: Histories[] = [];

  isLogged(): boolean {
    return false;
  }
  isAnyLogged(): boolean {
    return false;
  }
  add(): void {}

  point(person: number, measure: PointingMeasure, week: number, wrong: boolean, record: number | null): void {
    const kind = kindOf[measure];
    if (kind === undefined) return;
    const people = this.of(this.regimeIndex)[kind];
    const history = people.get(person);
    if (history === undefined) people.set(person, { weeks: [week], records: [record], wrong });
    else {
      history.weeks.push(week);
      history.records.push(record);
      history.wrong ||= wrong;
    }
  }

  forThread(): { kind: 'twins' } {
    return { kind: 'twins' };
  }
  parcel(): Histories[] {
    return this.histories;
  }
  gather(parcels: readonly Histories[][]): void {
    for (const parcel of parcels)
      for (const [index, histories] of parcel.entries())
        for (const kind of errorKinds)
          for (const [person, history] of histories?.[kind] ?? []) this.of(index)[kind].set(person, history);
  }

  /** Histories of a regime by kind and person. */
  of(regimeIndex: number): Histories {
    this.histories[regimeIndex] ??= { stops: new Map(), listings: new Map(), refusals: new Map() };
    return this.histories[regimeIndex];
  }

  /**
   * People whose lives part between a regime and its error twin: by error (only in the regime, something wrong in their
   * chain), displaced (only in the regime, nothing wrong), spared (only in the twin), shifted (in both, other weeks).
   */
  *partings(regimeIndex: number, twinIndex: number): Generator<Parting> {
    const [regime, twin] = [this.of(regimeIndex), this.of(twinIndex)];
    for (const kind of errorKinds) {
      for (const [person, history] of inOrder(regime[kind])) {
        const other = twin[kind].get(person);
        const category = categoryOf(history, other);
        if (category !== null) yield { person, kind, category, ...firstDifference(history, other) };
      }
      for (const [person, history] of inOrder(twin[kind]))
        if (!regime[kind].has(person))
          yield { person, kind, category: 'spared', ...firstDifference(undefined, history) };
    }
  }

  /** How many part, by kind and category. */
  compare(regimeIndex: number, twinIndex: number): Record<ErrorKind, ErrorCounts> {
    const none = (): Record<ErrorCategory, number> => ({ byError: 0, spared: 0, shifted: 0, displaced: 0 });
    const counts = { stops: none(), listings: none(), refusals: none() };
    for (const { kind, category } of this.partings(regimeIndex, twinIndex)) counts[kind][category] += 1;
    return counts;
  }
}

function categoryOf(history: History, other: History | undefined): ErrorCategory | null {
  if (other === undefined) return history.wrong ? 'byError' : 'displaced';
  return other.weeks.join() === history.weeks.join() ? null : 'shifted';
}

/** The first thing that happens on one side and not, in that week, on the other. */
function firstDifference(
  history: History | undefined,
  other: History | undefined,
): Pick<Parting, 'week' | 'record' | 'side'> {
  const weekAt = (side: History | undefined, index: number): number => side?.weeks[index] ?? Number.POSITIVE_INFINITY;
  for (let index = 0; ; index += 1) {
    const [own, others] = [weekAt(history, index), weekAt(other, index)];
    if (own === others) continue;
    const side = own < others ? 'regime' : 'twin';
    const from = (side === 'regime' ? history : other)!;
    return { week: from.weeks[index], record: from.records[index], side };
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
