import type { EventKind } from '../country/events.ts';
import type { Log, PointingMeasure } from '../country/step.ts';
import type { EventRow } from './run-result.ts';

/** Rows of a batch of the log. */
const batchRows = 1 << 16;
/** No measure singles out more people than this in one regime: a regime that stops many leaves room for the others. */
export const singledOutLimit = 200;

interface Batch {
  count: number;
  readonly regime: Uint8Array;
  readonly person: Uint32Array;
  readonly day: Uint16Array;
  readonly kind: Uint8Array;
  readonly amount: Float64Array;
  readonly record: Int32Array;
  readonly cause: Int32Array;
  readonly rule: Uint8Array;
  readonly known: Uint8Array;
}

const createBatch = (): Batch => ({
  count: 0,
  regime: new Uint8Array(batchRows),
  person: new Uint32Array(batchRows),
  day: new Uint16Array(batchRows),
  kind: new Uint8Array(batchRows),
  amount: new Float64Array(batchRows),
  record: new Int32Array(batchRows),
  cause: new Int32Array(batchRows),
  rule: new Uint8Array(batchRows),
  known: new Uint8Array(batchRows),
});

const spread = (people: number, size: number): number[] =>
  Array.from({ length: size }, (_, i) => Math.floor((i * people) / size));

/** Names given numbers as they come. */
class Names<Name extends string> {
  readonly list: Name[] = [];
  private readonly numbers = new Map<Name, number>();

  numberOf(name: Name): number {
    let number = this.numbers.get(name);
    if (number === undefined) {
      number = this.list.length;
      this.list.push(name);
      this.numbers.set(name, number);
    }
    return number;
  }
}

/**
 * The log of a sample of people, and of those whom a measure singles out, from the week in which it does.
 * It reads the run and changes nothing in it.
 */
export class PersonLog implements Log {
  /** Person → the measure that singled them out and the week from which they are logged. */
  readonly singled = new Map<number, { measure: string; week: number }>();
  regimeIndex = 0;
  private readonly logged: Uint8Array;
  /** Regime and measure → how many it has singled out. */
  private readonly perMeasure = new Map<string, number>();
  private readonly batches: Batch[] = [createBatch()];
  private readonly kinds = new Names<EventKind>();
  private readonly rules = new Names<string>();
  private readonly sampled: readonly number[];
  private readonly isOpen: boolean;
  private readonly onPoint: (regimeIndex: number, person: number, measure: string) => void;

  /**
   * @param sample how many people, spread evenly; or which ones, and nobody else
   * @param onPoint told of everybody to whom a measure points, logged or not
   */
  constructor(
    people: number,
    sample: number | readonly number[],
    onPoint: (regimeIndex: number, person: number, measure: string) => void = () => {},
  ) {
    this.onPoint = onPoint;
    this.logged = new Uint8Array(Math.ceil(people / 8));
    this.isOpen = typeof sample === 'number';
    this.sampled = typeof sample === 'number' ? spread(people, Math.min(people, sample)) : sample;
    for (const person of this.sampled) this.logged[person >> 3] |= 1 << (person & 7);
  }

  /** Everybody of the sample, then everybody singled out, by number. */
  get people(): number[] {
    const sample = new Set(this.sampled);
    const others = [...this.singled.keys()].filter((person) => !sample.has(person));
    return [...this.sampled, ...others].sort((a, b) => a - b);
  }

  isLogged(person: number): boolean {
    return (this.logged[person >> 3] & (1 << (person & 7))) !== 0;
  }

  isAnyLogged(first: number, size: number): boolean {
    const last = (first + size + 7) >> 3;
    for (let byte = first >> 3; byte < last; byte += 1) if (this.logged[byte] !== 0) return true;
    return false;
  }

  point(person: number, measure: PointingMeasure, week: number): void {
    this.onPoint(this.regimeIndex, person, measure);
    if (!this.isOpen || this.isLogged(person)) return;
    const quota = `${this.regimeIndex} ${measure}`;
    const count = this.perMeasure.get(quota) ?? 0;
    if (count >= singledOutLimit) return;
    this.perMeasure.set(quota, count + 1);
    this.singled.set(person, { measure, week });
    this.logged[person >> 3] |= 1 << (person & 7);
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
    let batch = this.batches[this.batches.length - 1];
    if (batch.count === batchRows) {
      batch = createBatch();
      this.batches.push(batch);
    }
    const at = batch.count;
    batch.regime[at] = this.regimeIndex;
    batch.person[at] = person;
    batch.day[at] = day;
    batch.kind[at] = this.kinds.numberOf(kind);
    batch.amount[at] = count;
    batch.record[at] = record ?? -1;
    batch.cause[at] = cause ?? -1;
    batch.rule[at] = this.rules.numberOf(rule);
    batch.known[at] = known ? 1 : 0;
    batch.count += 1;
  }

  /** Every event, in the order of the run. */
  *rows(regimeIds: readonly string[]): Generator<EventRow> {
    const number = (value: number) => (value < 0 ? null : value);
    for (const batch of this.batches) {
      for (let at = 0; at < batch.count; at += 1) {
        yield {
          regime: regimeIds[batch.regime[at]],
          person: batch.person[at],
          day: batch.day[at],
          kind: this.kinds.list[batch.kind[at]],
          count: batch.amount[at],
          record: number(batch.record[at]),
          cause: number(batch.cause[at]),
          rule: this.rules.list[batch.rule[at]],
          known: batch.known[at] === 1,
        };
      }
    }
  }
}
