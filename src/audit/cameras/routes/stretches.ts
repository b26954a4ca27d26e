import type { CameraMap } from '../camera.ts';
import { type Projection, projectAll } from '../geometry/projection.ts';
import type { Level } from '../tags/levels.ts';
import { junctionsOf, keyAt, type WalkableLine } from './junctions.ts';
import { squareLines } from './squares.ts';

/** A stretch between two junctions, in metres. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly xy: Float64Array;
  readonly metres: number;
  /** The street's name and kind, for whoever walks it. */
  readonly name?: string;
  readonly highway: string;
  readonly level: Level;
}

/** What a network is made of. */
export type WalkableMap = Pick<CameraMap, 'ways' | 'squares' | 'closedPoints'>;

export const metresOf = (xy: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i + 3 < xy.length; i += 2) sum += Math.hypot(xy[i + 2] - xy[i], xy[i + 3] - xy[i + 1]);
  return sum;
};

/** Numbers junctions; every arrival at a closed point is a dead end of its own. */
class Junctions {
  size = 0;
  private readonly numbers = new Map<string, number>();
  private readonly closed: ReadonlySet<string>;

  constructor(closed: ReadonlySet<string>) {
    this.closed = closed;
  }

  at(key: string): number {
    if (this.closed.has(key)) return this.size++;
    let found = this.numbers.get(key);
    if (found === undefined) {
      found = this.size++;
      this.numbers.set(key, found);
    }
    return found;
  }
}

const closedKeys = (points: Float64Array): Set<string> => {
  const keys = new Set<string>();
  for (let i = 0; i < points.length; i += 2) keys.add(keyAt(points, i));
  return keys;
};

/** The lines of a map that are open on foot: ways, the outlines of squares, and the straight ways across them. */
function walkableLines({ ways, squares }: WalkableMap): WalkableLine[] {
  const asSquares = new Set(squares.map(({ id }) => id));
  const open = ways.filter((way) => way.isWalkable && !(way.isArea && asSquares.has(way.id)));
  return [...open, ...squareLines(squares, open)];
}

/** The stretches of the ways that are open on foot; ways meet where they share a point, and stop at closed gates. */
export function stretchesOf(map: WalkableMap, projection: Projection): { nodes: number; stretches: Stretch[] } {
  const lines = walkableLines(map);
  const closed = closedKeys(map.closedPoints);
  const junctions = junctionsOf(lines);
  const numbers = new Junctions(closed);
  const stretches: Stretch[] = [];
  for (const { coordinates, name, highway, level } of lines) {
    const xy = projectAll(projection, coordinates);
    let [start, from] = [0, numbers.at(keyAt(coordinates, 0))];
    for (let i = 2; i < coordinates.length; i += 2) {
      const key = keyAt(coordinates, i);
      if (!junctions.has(key) && !closed.has(key)) continue;
      const part = xy.slice(start, i + 2);
      const metres = metresOf(part);
      const to = numbers.at(key);
      if (metres > 0)
        stretches.push({ from, to, xy: part, metres, highway, level, ...(name === undefined ? {} : { name }) });
      // Beyond a closed point the line goes on from an end of its own.
      start = i;
      from = closed.has(key) ? numbers.at(key) : to;
    }
  }
  return { nodes: numbers.size, stretches };
}
