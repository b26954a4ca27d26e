import { orient2d } from 'robust-predicates';
import type { Square } from '../camera.ts';
import { boundsOf, isInsideRings, oriented } from '../geometry/polygons.ts';
import { junctionsOf, keyAt, type WalkableLine } from './junctions.ts';

/** Beyond so many points of a square where one can enter or must turn, the outline alone is walked. */
const mostPoints = 120;

type Point = readonly [longitude: number, latitude: number];

/** Points of the square's corners that a straight way may have to turn round: those that point into the square. */
function innerCorners(rings: readonly Float64Array[]): Point[] {
  const corners: Point[] = [];
  for (const ring of oriented(rings))
    for (let i = 0; i < ring.length; i += 2) {
      const [before, after] = [(i + ring.length - 2) % ring.length, (i + 2) % ring.length];
      const turn = orient2d(ring[before], ring[before + 1], ring[i], ring[i + 1], ring[after], ring[after + 1]);
      // With the inside on the left, a right turn (positive here, where y runs downwards) points inwards.
      if (turn > 0) corners.push([ring[i], ring[i + 1]]);
    }
  return corners;
}

const isBetween = (a: Point, b: Point, x: number, y: number): boolean =>
  (x - a[0]) * (x - b[0]) + (y - a[1]) * (y - b[1]) < 0;

/** Whether the straight way between two points of a square stays in it. */
export function isAcross(rings: readonly Float64Array[], a: Point, b: Point): boolean {
  for (const ring of rings)
    for (let i = 0, last = ring.length - 2; i < ring.length; last = i, i += 2) {
      const [cx, cy, dx, dy] = [ring[last], ring[last + 1], ring[i], ring[i + 1]];
      const sides = [orient2d(...a, ...b, cx, cy), orient2d(...a, ...b, dx, dy)];
      const ends = [orient2d(cx, cy, dx, dy, ...a), orient2d(cx, cy, dx, dy, ...b)];
      if (sides[0] * sides[1] < 0 && ends[0] * ends[1] < 0) return false;
      // A corner in the midst of the way: the way is cut there into two that are tried on their own.
      if (sides[1] === 0 && isBetween(a, b, dx, dy)) return false;
    }
  return isInsideRings(rings, (a[0] + b[0]) / 2, (a[1] + b[1]) / 2);
}

/** Where one enters a square, ends inside it, or must turn: the points between which it is crossed. */
function pointsOf(rings: readonly Float64Array[], junctions: ReadonlySet<string>, inside: readonly Point[]): Point[] {
  const points = new Map<string, Point>();
  const add = (point: Point) => points.set(keyAt(Float64Array.of(...point), 0), point);
  for (const ring of rings)
    for (let i = 0; i < ring.length; i += 2) if (junctions.has(keyAt(ring, i))) add([ring[i], ring[i + 1]]);
  for (const point of inside) add(point);
  for (const corner of innerCorners(rings)) add(corner);
  return [...points.values()];
}

/** The ends and junctions of lines, by place, to find those inside a square. */
function pointsInside(lines: readonly WalkableLine[], junctions: ReadonlySet<string>): Point[] {
  const found = new Map<string, Point>();
  for (const { coordinates } of lines)
    for (let i = 0; i < coordinates.length; i += 2) {
      const key = keyAt(coordinates, i);
      if (junctions.has(key)) found.set(key, [coordinates[i], coordinates[i + 1]]);
    }
  return [...found.values()].sort((a, b) => a[0] - b[0]);
}

const closedLine = (ring: Float64Array): Float64Array => Float64Array.of(...ring, ring[0], ring[1]);

function firstFrom(points: readonly Point[], longitude: number): number {
  let [low, high] = [0, points.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (points[middle][0] < longitude) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The outlines of squares, and the straight ways across them between the points where ways enter or end in them. */
export function squareLines(squares: readonly Square[], ways: readonly WalkableLine[]): WalkableLine[] {
  if (squares.length === 0) return [];
  const outlines = squares.map(({ rings }) => rings.map((ring) => ({ coordinates: closedLine(ring) })));
  const junctions = junctionsOf([...ways, ...outlines.flat()]);
  const ends = pointsInside(ways, junctionsOf(ways));
  return squares.flatMap(({ name, level, rings }, index) => {
    const kind = { highway: 'pedestrian', level, ...(name === undefined ? {} : { name }) };
    const [west, south, east, north] = boundsOf(rings);
    const inside: Point[] = [];
    for (let at = firstFrom(ends, west); at < ends.length && ends[at][0] <= east; at++)
      if (ends[at][1] >= south && ends[at][1] <= north && isInsideRings(rings, ...ends[at])) inside.push(ends[at]);
    const points = pointsOf(rings, junctions, inside);
    const outline = outlines[index].map(({ coordinates }) => ({ ...kind, coordinates }));
    if (points.length > mostPoints) return outline;
    const across = points.flatMap((a, first) =>
      points
        .slice(first + 1)
        .filter((b) => isAcross(rings, a, b))
        .map((b) => ({ ...kind, coordinates: Float64Array.of(...a, ...b) })),
    );
    return [...outline, ...across];
  });
}
