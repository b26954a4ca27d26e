import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Counted, shownTogether } from '../../src/disclosure/index.ts';
import { leastAndMost, type Told } from './reader.ts';

const people = (cells: Record<string, number>, alike: [string[], string[]][] = []) => ({
  cells: new Map(Object.entries(cells)),
  alike,
});

const shown = async (counts: string[][][], of: ReturnType<typeof people>) => {
  const statements: Counted[] = counts.map((each) => ({ counts: each }));
  const found = await shownTogether(statements, of);
  return statements.map((one) => found.has(one));
};

describe('what may be shown together', () => {
  it('everything is shown where no count is small', async () => {
    expect(await shown([[['a']], [['b']], [['a', 'b']]], people({ a: 10, b: 30 }))).toEqual([true, true, true]);
  });

  it('a small count is never shown, nought is', async () => {
    expect(await shown([[['a']], [['b']]], people({ a: 9, b: 0 }))).toEqual([false, true]);
  });

  it('a count that a total and the others would give away is kept back', async () => {
    expect(await shown([[['a', 'b', 'c']], [['b']], [['c']]], people({ a: 3, b: 40, c: 57 }))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('two small counts whose sum leaves each of them nearly fixed keep the sum back', async () => {
    expect(await shown([[['a', 'b']], [['a']], [['b']]], people({ a: 9, b: 8 }))).toEqual([false, false, false]);
    expect(await shown([[['a', 'b']], [['a']], [['b']]], people({ a: 5, b: 6 }))).toEqual([true, false, false]);
  });

  it('the same people counted in two ways are one count', async () => {
    const two = people({ a: 3, b: 97, x: 45, y: 55 }, [
      [
        ['a', 'b'],
        ['x', 'y'],
      ],
    ]);
    expect(await shown([[['x']], [['y']], [['b']]], two)).toEqual([true, true, false]);
  });

  it('where the work allowed is used up, more is suppressed and not less', async () => {
    const statements = [[['a', 'b', 'c']], [['b', 'c', 'd']], [['a', 'd']]].map((counts) => ({ counts }));
    const of = people({ a: 3, b: 40, c: 57, d: 30 });
    const all = await shownTogether(statements, of);
    const none = await shownTogether(statements, of, { fewest: 10, width: 5, solves: 0 });
    expect(all.size).toBeGreaterThan(none.size);
    for (const one of none) expect(all.has(one)).toBe(true);
  });

  it('a cell that the table has not is our own fault and said', async () => {
    await expect(shown([[['z']]], people({ a: 12 }))).rejects.toThrow('the cell z');
  });

  it('over thousands of random small tables, whoever solves all that is shown is left at least 5 wide', async () => {
    const table = fc.array(fc.integer({ min: 0, max: 18 }), { minLength: 3, maxLength: 5 });
    const statements = fc.array(fc.array(fc.nat(4), { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 7 });
    await fc.assert(
      fc.asyncProperty(table, statements, async (values, sums) => {
        const names = values.map((_, index) => `c${index}`);
        const of = people(Object.fromEntries(names.map((name, index) => [name, values[index]])));
        const counted: Counted[] = sums.map((places) => ({
          counts: [[...new Set(places.map((place) => names[place % names.length]))]],
        }));
        const found = await shownTogether(counted, of);
        const told: Told[] = [...found].flatMap(({ counts }) =>
          counts.map((cells) => {
            const places = cells.map((cell) => Number(cell.slice(1)));
            return { places, sum: places.reduce((sum, place) => sum + values[place], 0) };
          }),
        );
        for (const { counts } of counted) {
          const places = counts[0].map((cell) => Number(cell.slice(1)));
          const sum = places.reduce((all, place) => all + values[place], 0);
          if (sum === 0 || sum >= 10) continue;
          const { least, most } = leastAndMost(places, told, values.length);
          expect(most - least).toBeGreaterThanOrEqual(5);
        }
      }),
      { numRuns: 2000 },
    );
  }, 120_000);
});
