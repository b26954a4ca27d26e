import type { Room } from '../country/room.ts';
import type { PointingMeasure } from '../country/step.ts';

/** No measure singles out more people than this in one regime: a regime that stops many leaves room for the others. */
export const singledOutLimit = 200;

const measures: readonly PointingMeasure[] = [
  'alertsTrue',
  'alertsFalse',
  'stops',
  'stopsOfInnocents',
  'listedEver',
  'listedByError',
  'deniedPeopleEver',
  'messagesErased',
];
/** Regimes beyond these single out nobody. */
const mostRegimes = 64;
const quotas = mostRegimes * measures.length;
const refused = -1;

/** How many people each measure of each regime has singled out, and whom a thread proposes this week: a count, then regime-and-measure and person by turns. */
export interface SinglingMemory {
  readonly accepted: Int32Array;
  readonly proposals: Int32Array;
}

export const createSingling = (room: Room, accepted?: Int32Array): SinglingMemory => ({
  accepted: accepted ?? new Int32Array(room(4 * quotas)),
  proposals: new Int32Array(room(4 * (1 + 2 * quotas * singledOutLimit))),
});

/** Accepts the first of those proposed, thread by thread, until each measure has enough. */
export function settle(memories: readonly SinglingMemory[]): void {
  for (const { accepted, proposals } of memories)
    for (let at = 1; at < 1 + 2 * proposals[0]; at += 2) {
      const measure = proposals[at];
      if (accepted[measure] < singledOutLimit) accepted[measure] += 1;
      else proposals[at] = refused;
    }
}

/** The people to whom each measure points first: whoever it points to this week is hoped for, and settled at its end. */
export class Singling {
  /** Person → the measure that singled them out, and the week from which they are logged. */
  readonly singled = new Map<number, { measure: string; week: number }>();
  private readonly memory: SinglingMemory;
  /** Person → the first row of theirs, and which measures hope for them. */
  private readonly hoped = new Map<number, Set<number>>();
  private readonly rowsAt: number[] = [];
  private readonly mine = new Int32Array(quotas);

  constructor(memory: SinglingMemory) {
    this.memory = memory;
  }

  isHoped(person: number): boolean {
    return this.hoped.has(person);
  }

  /** Whether a measure hopes for a person, of whom the next row is number `row`. */
  hopes(person: number, regime: number, name: PointingMeasure, row: number): boolean {
    const { accepted, proposals } = this.memory;
    if (regime >= mostRegimes) return false;
    const measure = regime * measures.length + measures.indexOf(name);
    if (accepted[measure] + this.mine[measure] >= singledOutLimit) return false;
    const hopes = this.hoped.get(person) ?? new Set<number>();
    if (hopes.has(measure)) return true;
    this.hoped.set(person, hopes.add(measure));
    this.mine[measure] += 1;
    this.rowsAt.push(row);
    const at = 1 + 2 * proposals[0];
    proposals[at] = measure;
    proposals[at + 1] = person;
    proposals[0] += 1;
    return true;
  }

  /** Learns who was accepted, after `settle`: by person hoped for the row from which on they are kept, infinite for none. */
  endWeek(week: number): ReadonlyMap<number, number> {
    const { proposals } = this.memory;
    const from = new Map([...this.hoped.keys()].map((person) => [person, Number.POSITIVE_INFINITY]));
    for (const [index, row] of this.rowsAt.entries()) {
      const [measure, person] = [proposals[1 + 2 * index], proposals[2 + 2 * index]];
      if (measure === refused || this.singled.has(person)) continue;
      this.singled.set(person, { measure: measures[measure % measures.length], week });
      from.set(person, row);
    }
    proposals[0] = 0;
    this.hoped.clear();
    this.rowsAt.length = 0;
    this.mine.fill(0);
    return from;
  }
}
