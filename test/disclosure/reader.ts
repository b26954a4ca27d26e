/** A sum of cells that was published. */
export interface Told {
  readonly places: readonly number[];
  readonly sum: number;
}

/**
 * The least and the most that a sum of cells can be, by trying every whole number in turn: a reader with paper and
 * patience, who knows nothing of how the report was made.
 */
export function leastAndMost(
  wanted: readonly number[],
  told: readonly Told[],
  cells: number,
): { least: number; most: number } {
  const values = new Array<number>(cells).fill(0);
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const rest = told.map(({ sum }) => sum);
  const left = told.map(({ places }) => new Set(places).size);
  const holding = Array.from({ length: cells }, (_, cell) =>
    told.flatMap(({ places }, index) => (places.includes(cell) ? [index] : [])),
  );
  const isTold = holding.map((list) => list.length > 0);
  const walk = (cell: number): void => {
    if (most - least >= 5) return;
    if (cell === cells) {
      const sum = [...new Set(wanted)].reduce((all, place) => all + values[place], 0);
      [least, most] = [Math.min(least, sum), Math.max(most, sum)];
      return;
    }
    const top = isTold[cell] ? Math.min(...holding[cell].map((index) => rest[index])) : wanted.includes(cell) ? 9 : 0;
    for (let value = 0; value <= top; value++) {
      values[cell] = value;
      for (const index of holding[cell]) {
        rest[index] -= value;
        left[index]--;
      }
      if (holding[cell].every((index) => left[index] > 0 || rest[index] === 0)) walk(cell + 1);
      for (const index of holding[cell]) {
        rest[index] += value;
        left[index]++;
      }
    }
    values[cell] = 0;
  };
  walk(0);
  return { least, most };
}
