/**
 * The visibility polygon of an eye among walls, by an angular sweep (T. Asano, "An efficient algorithm for finding the
 * visibility polygon for a polygonal region with holes", Trans. IECE Japan E68 (1985), 557–559). Walls meet at ends only, so between two
 * neighbouring end angles one wall, or none, is nearest throughout.
 */
import type { Walls } from './walls.ts';

/** What an eye sees all around: wedges of angle (radians anticlockwise from east, from −π to π), each closed by a wall or open. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** The wall's distance from the eye along its normal; Infinity where nothing stops the view. */
  readonly normalMetres: readonly number[];
  /** The direction of that normal. */
  readonly normalAngle: readonly number[];
}

/** A view that nothing stops. */
export const openView = (x: number, y: number): View => ({
  x,
  y,
  from: [-Math.PI],
  to: [Math.PI],
  normalMetres: [Number.POSITIVE_INFINITY],
  normalAngle: [0],
});

interface Facing {
  readonly from: number;
  readonly to: number;
  readonly normalMetres: number;
  readonly normalAngle: number;
}

/** A wall as the eye sees it; undefined where the eye looks at its inner side or it is too far. */
function facing(ends: Float64Array, wall: number, x: number, y: number, range: number): Facing | undefined {
  const [ax, ay] = [ends[4 * wall] - x, ends[4 * wall + 1] - y];
  const [bx, by] = [ends[4 * wall + 2] - x, ends[4 * wall + 3] - y];
  const turned = ax * by - ay * bx;
  // The inside is on the left: an eye outside has the wall running clockwise.
  if (turned >= -1e-12) return undefined;
  const [dx, dy] = [bx - ax, by - ay];
  const normalMetres = -turned / Math.hypot(dx, dy);
  if (normalMetres >= range) return undefined;
  return { from: Math.atan2(by, bx), to: Math.atan2(ay, ax), normalMetres, normalAngle: Math.atan2(dx, -dy) };
}

const split = (wall: Facing): Facing[] =>
  wall.to >= wall.from
    ? [wall]
    : [
        { ...wall, to: Math.PI },
        { ...wall, from: -Math.PI },
      ];

const distance = (wall: Facing, angle: number): number => wall.normalMetres / Math.cos(angle - wall.normalAngle);

/**
 * What an eye sees among walls out to a range in metres.
 * @example viewFrom(new Walls(buildings, projection), 0, 0, 50)
 */
export function viewFrom(walls: Walls, x: number, y: number, range: number): View {
  const near = walls
    .near(x, y, range)
    .map((wall) => facing(walls.ends, wall, x, y, range))
    .filter((wall) => wall !== undefined)
    .flatMap(split);
  if (near.length === 0) return openView(x, y);
  near.sort((a, b) => a.from - b.from);
  const angles = Float64Array.from([-Math.PI, Math.PI, ...near.flatMap((wall) => [wall.from, wall.to])]).sort();
  return nearestBetween(angles, near, x, y);
}

function nearestBetween(angles: Float64Array, near: readonly Facing[], x: number, y: number): View {
  const view = {
    x,
    y,
    from: [] as number[],
    to: [] as number[],
    normalMetres: [] as number[],
    normalAngle: [] as number[],
  };
  let active: Facing[] = [];
  let next = 0;
  let last: Facing | undefined;
  for (let i = 0; i + 1 < angles.length; i++) {
    const [from, to] = [angles[i], angles[i + 1]];
    if (to - from < 1e-12) continue;
    const middle = (from + to) / 2;
    while (next < near.length && near[next].from < middle) active.push(near[next++]);
    active = active.filter((wall) => wall.to > middle);
    let nearest: Facing | undefined;
    let nearestMetres = Number.POSITIVE_INFINITY;
    for (const wall of active) {
      const metres = distance(wall, middle);
      if (metres < nearestMetres) [nearest, nearestMetres] = [wall, metres];
    }
    if (view.from.length > 0 && nearest === last) view.to[view.to.length - 1] = to;
    else {
      view.from.push(from);
      view.to.push(to);
      view.normalMetres.push(nearest?.normalMetres ?? Number.POSITIVE_INFINITY);
      view.normalAngle.push(nearest?.normalAngle ?? 0);
    }
    last = nearest;
  }
  return view;
}

/** How far the eye sees along an angle in radians (−π to π), in metres; Infinity where nothing stops it. */
export function sightMetres(view: View, angle: number): number {
  for (let i = 0; i < view.from.length; i++)
    if (angle >= view.from[i] && angle <= view.to[i])
      return view.normalMetres[i] === Number.POSITIVE_INFINITY
        ? Number.POSITIVE_INFINITY
        : view.normalMetres[i] / Math.cos(angle - view.normalAngle[i]);
  return Number.POSITIVE_INFINITY;
}
