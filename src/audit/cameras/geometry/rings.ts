const keyOf = (line: Float64Array, index: number): string => `${line[2 * index]},${line[2 * index + 1]}`;

const isClosed = (line: Float64Array): boolean =>
  line.length >= 8 && line[0] === line[line.length - 2] && line[1] === line[line.length - 1];

/** A closed line as a ring, its first point not repeated. */
export const openRing = (line: Float64Array): Float64Array => (isClosed(line) ? line.slice(0, -2) : line);

function joined(first: Float64Array, second: Float64Array, isReversed: boolean): Float64Array {
  const count = second.length / 2;
  const out = new Float64Array(first.length + second.length - 2);
  out.set(first);
  for (let step = 1; step < count; step++) {
    const index = isReversed ? count - 1 - step : step;
    out[first.length + 2 * (step - 1)] = second[2 * index];
    out[first.length + 2 * (step - 1) + 1] = second[2 * index + 1];
  }
  return out;
}

/**
 * Joins a multipolygon's member lines end to end into rings; `open` counts the lines that close no ring.
 */
export function ringsOf(lines: readonly Float64Array[]): { rings: Float64Array[]; open: number } {
  const rings: Float64Array[] = [];
  const rest = lines.filter((line) => line.length >= 4);
  let open = 0;
  while (rest.length > 0) {
    let line = rest.pop()!;
    while (!isClosed(line)) {
      const end = keyOf(line, line.length / 2 - 1);
      const next = rest.findIndex((other) => keyOf(other, 0) === end || keyOf(other, other.length / 2 - 1) === end);
      if (next < 0) break;
      const [other] = rest.splice(next, 1);
      line = joined(line, other, keyOf(other, 0) !== end);
    }
    if (isClosed(line)) rings.push(openRing(line));
    else open++;
  }
  return { rings, open };
}
