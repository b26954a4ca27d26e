import type { Count, People } from './statement.ts';

/** A sum of unknowns, by their places (ascending), and what it amounts to in truth. */
export interface Sum {
  readonly key: string;
  readonly places: readonly number[];
  readonly value: number;
}

/** Two sums that everybody knows to be equal. */
export type Same = readonly [plus: readonly number[], minus: readonly number[]];

/** The table as somebody outside sees it: unknown counts, and sums that may be told. */
export interface Unknowns {
  /** The true values. */
  readonly values: Float64Array;
  readonly same: readonly Same[];
  readonly sumOf: (count: Count) => Sum;
}

/** Gives each cell the list of the counts that hold it. */
function membership(counts: readonly Count[], cells: ReadonlyMap<string, number>): Map<string, number[]> {
  const found = new Map<string, number[]>();
  counts.forEach((count, index) => {
    for (const cell of count) {
      if (!cells.has(cell)) throw new RangeError(`a statement counts the cell ${cell}, which the table has not`);
      const before = found.get(cell);
      if (before === undefined) found.set(cell, [index]);
      else before.push(index);
    }
  });
  return found;
}

/** Cells that no statement tells apart are one unknown: everything said of one is said of the other. */
export function unknownsOf(people: People, counts: readonly Count[]): Unknowns {
  const same = people.alike ?? [];
  const members = membership([...counts, ...same.flat()], people.cells);
  const places = new Map<string, number>();
  const placeOf = new Map<string, number>();
  const values: number[] = [];
  for (const [cell, holds] of members) {
    const signature = holds.join();
    const place = places.get(signature) ?? values.push(0) - 1;
    places.set(signature, place);
    placeOf.set(cell, place);
    values[place] += people.cells.get(cell)!;
  }
  const placesOf = (count: Count) => [...new Set(count.map((cell) => placeOf.get(cell)!))].sort((a, b) => a - b);
  return {
    values: Float64Array.from(values),
    same: same.map(([plus, minus]) => [placesOf(plus), placesOf(minus)] as const),
    sumOf: (count) => {
      const own = placesOf(count);
      return { key: own.join(), places: own, value: own.reduce((sum, place) => sum + values[place], 0) };
    },
  };
}
