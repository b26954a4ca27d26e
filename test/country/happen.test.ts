import { describe, expect, it } from 'vitest';
import { counter, counterNames, counters } from '../../src/country/counts.ts';
import { events, totalRows } from '../../src/country/events.ts';
import { happen, happenToMany, tally } from '../../src/country/happen.ts';
import type { Log, Step } from '../../src/country/step.ts';

/** A step of one neighbourhood with two groups, as far as counting needs it. */
function stepOf(logged: readonly number[]): { step: Step; cells: Float64Array; told: unknown[][] } {
  const cells = new Float64Array(2 * counters);
  const told: unknown[][] = [];
  const log: Log = {
    isLogged: (person) => logged.includes(person),
    isAnyLogged: () => logged.length > 0,
    add: (...event) => told.push(event),
    point: () => {},
  };
  const group = Uint8Array.from([0, 1, 1]);
  const totals = new Float64Array(totalRows.length * 4);
  const step = { neighbourhood: { first: 4096 }, counts: { cells }, offset: 0, group, totals, log };
  return { step: step as unknown as Step, cells, told };
}

describe('an event', () => {
  it('is counted in its person’s group, and told only to who follows the person', () => {
    const { step, cells, told } = stepOf([4097]);
    happen(step, 1, 'stop', 12, 800, 790);
    happen(step, 2, 'stop', 12, 801);
    expect(cells[counters + counter.stops]).toBe(2);
    expect(cells.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(told).toEqual([[4097, 12, 'stop', 1, 800, 790, 'watchlist', true]]);
  });

  it('of many is counted by group and kept to be dealt', () => {
    const { step, cells } = stepOf([]);
    const row = totalRows.findIndex(({ event, rule }) => event === 'observed' && rule === 'trips');
    happenToMany(step, 1, row, 30);
    expect(cells[counters + counter['observed.movement']]).toBe(30);
    expect(step.totals[row * 4 + 1]).toBe(30);
  });

  it('adds to a counter that there is, and no two kinds add to one', () => {
    const counted = Object.values(events).flatMap(({ counts }) => counts ?? []);
    expect(counterNames).toEqual(expect.arrayContaining(counted));
    expect(new Set(counted).size).toBe(counted.length);
  });

  it('of an unknown kind, an unknown counter, or an event counted as a tally does not compile', () => {
    const { step } = stepOf([]);
    // @ts-expect-error: no such kind
    expect(() => happen(step, 0, 'stopped', 1)).toThrow();
    // @ts-expect-error: acts are counted by sphere
    happen(step, 0, 'done', 1);
    // @ts-expect-error: no such counter
    tally(step, 0, 'listedNever');
    // @ts-expect-error: only an event moves it
    tally(step, 0, 'stops');
    // @ts-expect-error: no such counter
    expect(counter.stopps).toBeUndefined();
  });
});
