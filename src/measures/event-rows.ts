import type { EventKind } from '../country/events.ts';
import type { EventRow, NumberColumn } from './run-result.ts';

/** Rows of a batch. */
const batchRows = 1 << 16;
const dropped = 255;

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

/** Events of some neighbourhoods as another thread can take them. */
export interface EventParcel {
  readonly batches: readonly Batch[];
  readonly kinds: readonly EventKind[];
  readonly rules: readonly string[];
  /** Rows at the end of each week. */
  readonly weekEnds: readonly number[];
}

/** Events in the order in which they came, in columns. */
export class EventRows {
  readonly weekEnds: number[] = [];
  private batch: Batch | null = null;
  private readonly batches: Batch[] = [];
  private readonly kinds = new Names<EventKind>();
  private readonly rules = new Names<string>();

  get count(): number {
    return this.batch === null ? 0 : (this.batches.length - 1) * batchRows + this.batch.count;
  }

  add(
    regime: number,
    person: number,
    day: number,
    kind: EventKind,
    amount: number,
    record: number | null,
    cause: number | null,
    rule: string,
    known: boolean,
  ): void {
    const batch = this.batchWithRoom();
    const at = batch.count;
    batch.regime[at] = regime;
    batch.person[at] = person;
    batch.day[at] = day;
    batch.kind[at] = this.kinds.numberOf(kind);
    batch.amount[at] = amount;
    batch.record[at] = record ?? -1;
    batch.cause[at] = cause ?? -1;
    batch.rule[at] = this.rules.numberOf(rule);
    batch.known[at] = known ? 1 : 0;
    batch.count += 1;
  }

  private batchWithRoom(): Batch {
    if (this.batch !== null && this.batch.count < batchRows) return this.batch;
    const batch = createBatch();
    this.batches.push(batch);
    this.batch = batch;
    return batch;
  }

  /** Ends a week, and drops those of its rows that come before the first kept of their person, where one is given. */
  endWeek(firstKept: ReadonlyMap<number, number>): void {
    const from = this.weekEnds.at(-1) ?? 0;
    const end = this.count;
    this.weekEnds.push(end);
    if (firstKept.size === 0) return;
    let last = -1;
    let first = 0;
    for (let row = from; row < end; row += 1) {
      const batch = this.batches[Math.floor(row / batchRows)];
      const at = row % batchRows;
      const person = batch.person[at];
      if (person !== last) {
        last = person;
        first = firstKept.get(person) ?? 0;
      }
      if (row < first) batch.regime[at] = dropped;
    }
  }

  parcel(): EventParcel {
    const last = this.batches.length - 1;
    const trimmed = this.batches.map((batch, index) =>
      index < last
        ? batch
        : (Object.fromEntries(
            Object.entries(batch).map(([name, column]) => [
              name,
              typeof column === 'number' ? column : (column as Uint8Array).slice(0, batch.count),
            ]),
          ) as unknown as Batch),
    );
    return { batches: trimmed, kinds: this.kinds.list, rules: this.rules.list, weekEnds: this.weekEnds };
  }
}

/** Fields of some rows, field by field. */
export type EventColumns = Readonly<Record<keyof EventRow, NumberColumn>>;

/** Room for the fields of so many rows, filled row by row. */
class Held {
  readonly kinds = new Names<EventKind>();
  readonly rules = new Names<string>();
  count = 0;
  private readonly regimeIds: readonly string[];
  private readonly numbers: Readonly<Record<keyof EventRow, Float64Array>>;

  constructor(regimeIds: readonly string[], rows: number) {
    const room = () => new Float64Array(rows);
    this.regimeIds = regimeIds;
    this.numbers = {
      regime: room(),
      person: room(),
      day: room(),
      kind: room(),
      count: room(),
      record: room(),
      cause: room(),
      rule: room(),
      known: room(),
    };
  }

  /** Takes so many rows of a batch, from `at` on. */
  take(batch: Batch, at: number, many: number, kinds: readonly number[], rules: readonly number[]): void {
    const { numbers, count } = this;
    const end = at + many;
    numbers.regime.set(batch.regime.subarray(at, end), count);
    numbers.person.set(batch.person.subarray(at, end), count);
    numbers.day.set(batch.day.subarray(at, end), count);
    numbers.kind.set(batch.kind.subarray(at, end), count);
    numbers.count.set(batch.amount.subarray(at, end), count);
    numbers.record.set(batch.record.subarray(at, end), count);
    numbers.cause.set(batch.cause.subarray(at, end), count);
    numbers.rule.set(batch.rule.subarray(at, end), count);
    numbers.known.set(batch.known.subarray(at, end), count);
    this.count = count + many;
    for (let row = count; row < this.count; row += 1) {
      numbers.kind[row] = kinds[numbers.kind[row]];
      numbers.rule[row] = rules[numbers.rule[row]];
      if (numbers.record[row] < 0) numbers.record[row] = Number.NaN;
      if (numbers.cause[row] < 0) numbers.cause[row] = Number.NaN;
    }
  }

  columns(): EventColumns {
    const of = (name: keyof EventRow): NumberColumn => ({ numbers: this.numbers[name].subarray(0, this.count) });
    return {
      regime: { ...of('regime'), names: this.regimeIds },
      person: of('person'),
      day: of('day'),
      kind: { ...of('kind'), names: this.kinds.list },
      count: of('count'),
      record: of('record'),
      cause: of('cause'),
      rule: { ...of('rule'), names: this.rules.list },
      known: of('known'),
    };
  }
}

/** The rows from one to before another that were not dropped, in stretches within a batch. */
function* stretches(batches: readonly Batch[], from: number, to: number): Generator<[Batch, at: number, end: number]> {
  for (let row = from; row < to; ) {
    const batch = batches[Math.floor(row / batchRows)];
    const at = row % batchRows;
    const last = Math.min(batchRows, at + to - row);
    let end = at;
    while (end < last && batch.regime[end] !== dropped) end += 1;
    if (end > at) yield [batch, at, end];
    while (end < last && batch.regime[end] === dropped) end += 1;
    row += end - at;
  }
}

/**
 * The rows of several parcels week by week, and within a week in their order, so many at a time; the columns are the
 * same ones each time.
 */
export function* columnsOf(
  parcels: readonly EventParcel[],
  regimeIds: readonly string[],
  rows: number,
): Generator<EventColumns> {
  const held = new Held(regimeIds, rows);
  const kinds = parcels.map((parcel) => parcel.kinds.map((kind) => held.kinds.numberOf(kind)));
  const rules = parcels.map((parcel) => parcel.rules.map((rule) => held.rules.numberOf(rule)));
  const weeks = Math.max(0, ...parcels.map(({ weekEnds }) => weekEnds.length));
  for (let week = 0; week < weeks; week += 1)
    for (const [index, { batches, weekEnds }] of parcels.entries())
      for (const [batch, from, end] of stretches(batches, weekEnds[week - 1] ?? 0, weekEnds[week]))
        for (let at = from; at < end; ) {
          const many = Math.min(end - at, rows - held.count);
          held.take(batch, at, many, kinds[index], rules[index]);
          at += many;
          if (held.count < rows) continue;
          yield held.columns();
          held.count = 0;
        }
  if (held.count > 0) yield held.columns();
}

const nameIn = ({ numbers, names }: NumberColumn, at: number): string => names![numbers[at]];
const numberIn = ({ numbers }: NumberColumn, at: number): number | null =>
  Number.isNaN(numbers[at]) ? null : numbers[at];

/** The same, row by row. */
export function* rowsOf(parcels: readonly EventParcel[], regimeIds: readonly string[]): Generator<EventRow> {
  for (const columns of columnsOf(parcels, regimeIds, 1024))
    for (let at = 0; at < columns.regime.numbers.length; at += 1)
      yield {
        regime: nameIn(columns.regime, at),
        person: columns.person.numbers[at],
        day: columns.day.numbers[at],
        kind: nameIn(columns.kind, at) as EventKind,
        count: columns.count.numbers[at],
        record: numberIn(columns.record, at),
        cause: numberIn(columns.cause, at),
        rule: nameIn(columns.rule, at),
        known: columns.known.numbers[at] === 1,
      };
}
