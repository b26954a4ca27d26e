import type { EventKind } from '../country/events.ts';
import type { EventRow } from './run-result.ts';

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

const numbered = (value: number): number | null => (value < 0 ? null : value);

const createColumns = (rows: number) => ({
  regime: new Array<string>(rows),
  person: new Int32Array(rows),
  day: new Int32Array(rows),
  kind: new Array<EventKind>(rows),
  count: new Float64Array(rows),
  record: new Array<number | null>(rows),
  cause: new Array<number | null>(rows),
  rule: new Array<string>(rows),
  known: new Array<boolean>(rows),
});

/** Fields of some rows, field by field. */
export type EventColumns = ReturnType<typeof createColumns>;

/**
 * The rows of several parcels week by week, and within a week in their order, so many at a time; the columns are the
 * same ones each time, but for the last.
 */
export function* columnsOf(
  parcels: readonly EventParcel[],
  regimeIds: readonly string[],
  rows: number,
): Generator<EventColumns> {
  const columns = createColumns(rows);
  let held = 0;
  const weeks = Math.max(0, ...parcels.map(({ weekEnds }) => weekEnds.length));
  for (let week = 0; week < weeks; week += 1)
    for (const parcel of parcels)
      for (let row = parcel.weekEnds[week - 1] ?? 0; row < parcel.weekEnds[week]; row += 1) {
        const batch = parcel.batches[Math.floor(row / batchRows)];
        const at = row % batchRows;
        if (batch.regime[at] === dropped) continue;
        columns.regime[held] = regimeIds[batch.regime[at]];
        columns.person[held] = batch.person[at];
        columns.day[held] = batch.day[at];
        columns.kind[held] = parcel.kinds[batch.kind[at]];
        columns.count[held] = batch.amount[at];
        columns.record[held] = numbered(batch.record[at]);
        columns.cause[held] = numbered(batch.cause[at]);
        columns.rule[held] = parcel.rules[batch.rule[at]];
        columns.known[held] = batch.known[at] === 1;
        held += 1;
        if (held === rows) {
          yield columns;
          held = 0;
        }
      }
  if (held > 0)
    yield Object.fromEntries(
      Object.entries(columns).map(([name, column]) => [name, column.slice(0, held)]),
    ) as EventColumns;
}

/** The same, row by row. */
export function* rowsOf(parcels: readonly EventParcel[], regimeIds: readonly string[]): Generator<EventRow> {
  for (const columns of columnsOf(parcels, regimeIds, 1024))
    for (let at = 0; at < columns.regime.length; at += 1)
      yield {
        regime: columns.regime[at],
        person: columns.person[at],
        day: columns.day[at],
        kind: columns.kind[at],
        count: columns.count[at],
        record: columns.record[at],
        cause: columns.cause[at],
        rule: columns.rule[at],
        known: columns.known[at],
      };
}
