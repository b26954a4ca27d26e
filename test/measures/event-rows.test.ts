import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { columnsOf, type EventParcel, EventRows, rowsOf } from '../../src/measures/event-rows.ts';
import { eventColumns } from '../../src/store/columns/events.ts';
import { writeParquet } from '../../src/store/parquet.ts';

const regimes = ['none', 'total'];
const weeks = 3;
const rowsAWeek = 30_000;

/** Events of people from `first` on, of whom every seventh turns out not to be followed after the second week. */
function parcelOf(first: number): EventParcel {
  const events = new EventRows();
  const unfollowed = Array.from({ length: 700 }, (_, index) => first + index).filter((person) => person % 7 === 0);
  for (let week = 0; week < weeks; week += 1) {
    for (let row = 0; row < rowsAWeek; row += 1) {
      const stops = row % 5 === 0;
      const [kind, rule] = stops ? (['stop', 'watchlist'] as const) : (['done', 'trips'] as const);
      events.add(row % 2, first + (row % 700), 7 * week, kind, row / 4, stops ? row : null, null, rule, stops);
    }
    events.endWeek(new Map(week === 1 ? unfollowed.map((person) => [person, Number.POSITIVE_INFINITY]) : []));
  }
  return events.parcel();
}

const parcels = [parcelOf(0), parcelOf(1_000_000)];
const rows = [...rowsOf(parcels, regimes)];

describe('events', () => {
  it('come week by week, and within a week parcel by parcel, but those that were dropped', () => {
    expect(rows).toHaveLength(
      2 * rowsAWeek * weeks - rows.filter(({ day, person }) => day === 0 && person % 7 === 0).length,
    );
    const order = rows.map(({ day, person }) => day * 10 + (person < 1_000_000 ? 0 : 1));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(rows[5]).toEqual({
      regime: 'total',
      person: 5,
      day: 0,
      kind: 'stop',
      count: 1.25,
      record: 5,
      cause: null,
      rule: 'watchlist',
      known: true,
    });
  });

  it.each([1000, 65_536, 1 << 20])('are the same by columns of %i rows', (many) => {
    let at = 0;
    for (const columns of columnsOf(parcels, regimes, many)) {
      const size = columns.regime.length;
      for (const name of Object.keys(columns) as (keyof typeof columns)[])
        expect([...columns[name]]).toEqual(rows.slice(at, at + size).map((row) => row[name]));
      at += size;
    }
    expect(at).toBe(rows.length);
  });

  it('make the same file by rows and by columns', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'events-'));
    const inColumns = (many: number) => columnsOf(parcels, regimes, many);
    const file = async (name: string, given: Parameters<typeof writeParquet<(typeof rows)[0]>>[2]): Promise<Buffer> => {
      expect(await writeParquet(join(folder, name), eventColumns, given, {})).toBe(rows.length);
      return readFileSync(join(folder, name));
    };
    const byRows = await file('rows.parquet', rows);
    const byColumns = await file('columns.parquet', { [Symbol.iterator]: () => rows.values(), inColumns });
    expect(byColumns.equals(byRows)).toBe(true);
    await rm(folder, { recursive: true });
  });
});
