import Flatbush from 'flatbush';
import type { Building } from '../camera.ts';
import { isInsideRings, oriented } from './polygons.ts';
import { type Projection, projectAll } from './projection.ts';

/** Where a camera's eye is once buildings are known. */
export interface Eye {
  readonly x: number;
  readonly y: number;
  /** How far it was moved out of a wall. */
  readonly shiftMetres: number;
}

/** How deep in a building a camera may be drawn and still be taken to hang on its wall. */
const wallDepthMetres = 5;
const outsideMetres = 0.05;

/** Every wall of the buildings, in metres, each with the inside on its left, indexed by place. */
export class Walls {
  /** Oriented rings of each building. */
  readonly buildings: readonly (readonly Float64Array[])[];
  /** x, y, x, y of each wall. */
  readonly ends: Float64Array;
  readonly count: number;
  private readonly wallIndex: Flatbush | undefined;
  private readonly buildingIndex: Flatbush | undefined;

  constructor(buildings: readonly Building[], projection: Projection) {
    this.buildings = buildings.map(({ rings }) => oriented(rings.map((ring) => projectAll(projection, ring))));
    this.ends = splitWhereTheyCross(endsOf(this.buildings));
    this.count = this.ends.length / 4;
    this.wallIndex = indexOfWalls(this.ends);
    this.buildingIndex = indexOfBuildings(this.buildings);
  }

  /** Walls that reach into a square around a point. */
  near(x: number, y: number, metres: number): number[] {
    return this.wallIndex?.search(x - metres, y - metres, x + metres, y + metres) ?? [];
  }

  buildingsNear(west: number, south: number, east: number, north: number): number[] {
    return this.buildingIndex?.search(west, south, east, north) ?? [];
  }

  isInside(x: number, y: number): boolean {
    return this.buildingsNear(x, y, x, y).some((building) => isInsideRings(this.buildings[building], x, y));
  }

  /** The eye of a camera, moved just out of the wall it hangs on; undefined where it stands deep in a building. */
  eyeAt(x: number, y: number): Eye | undefined {
    const near = this.near(x, y, wallDepthMetres)
      .map((wall) => this.footOn(wall, x, y))
      .sort((a, b) => a.metres - b.metres);
    const isOnWall = near.length > 0 && near[0].metres < outsideMetres;
    if (!isOnWall && !this.isInside(x, y)) return { x, y, shiftMetres: 0 };
    for (const { metres, outX, outY } of near) {
      if (metres > wallDepthMetres) break;
      if (!this.isInside(outX, outY)) return { x: outX, y: outY, shiftMetres: Math.hypot(outX - x, outY - y) };
    }
    return undefined;
  }

  private footOn(wall: number, x: number, y: number): { metres: number; outX: number; outY: number } {
    const [ax, ay, bx, by] = this.ends.subarray(4 * wall, 4 * wall + 4);
    const [dx, dy] = [bx - ax, by - ay];
    const length = Math.hypot(dx, dy) || 1;
    const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length ** 2));
    const [footX, footY] = [ax + along * dx, ay + along * dy];
    // The inside is on the left, so outside is to the right: (dy, −dx).
    return {
      metres: Math.hypot(footX - x, footY - y),
      outX: footX + (outsideMetres * dy) / length,
      outY: footY - (outsideMetres * dx) / length,
    };
  }
}

function endsOf(buildings: readonly (readonly Float64Array[])[]): Float64Array {
  const count = buildings.reduce((sum, rings) => sum + rings.reduce((points, ring) => points + ring.length / 2, 0), 0);
  const ends = new Float64Array(4 * count);
  let at = 0;
  for (const ring of buildings.flat())
    for (let i = 0; i < ring.length; i += 2) {
      const next = (i + 2) % ring.length;
      if (ring[i] === ring[next] && ring[i + 1] === ring[next + 1]) continue;
      ends[at++] = ring[i];
      ends[at++] = ring[i + 1];
      ends[at++] = ring[next];
      ends[at++] = ring[next + 1];
    }
  return ends.subarray(0, at);
}

function indexOfWalls(ends: Float64Array): Flatbush | undefined {
  if (ends.length === 0) return undefined;
  const index = new Flatbush(ends.length / 4);
  for (let i = 0; i < ends.length; i += 4)
    index.add(
      Math.min(ends[i], ends[i + 2]),
      Math.min(ends[i + 1], ends[i + 3]),
      Math.max(ends[i], ends[i + 2]),
      Math.max(ends[i + 1], ends[i + 3]),
    );
  index.finish();
  return index;
}

function indexOfBuildings(buildings: readonly (readonly Float64Array[])[]): Flatbush | undefined {
  if (buildings.length === 0) return undefined;
  const index = new Flatbush(buildings.length);
  for (const rings of buildings) {
    const bounds = [
      Number.POSITIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
    ];
    for (const ring of rings)
      for (let i = 0; i < ring.length; i++) {
        bounds[i % 2] = Math.min(bounds[i % 2], ring[i]);
        bounds[2 + (i % 2)] = Math.max(bounds[2 + (i % 2)], ring[i]);
      }
    index.add(bounds[0], bounds[1], bounds[2], bounds[3]);
  }
  index.finish();
  return index;
}

/** Where walls of two buildings drawn over each other cross, both are cut: the sweep then meets them at ends only. */
function splitWhereTheyCross(ends: Float64Array): Float64Array {
  const index = indexOfWalls(ends);
  if (index === undefined) return ends;
  const cuts = new Map<number, number[]>();
  for (let wall = 0; wall < ends.length / 4; wall++) {
    const [ax, ay, bx, by] = ends.subarray(4 * wall, 4 * wall + 4);
    for (const other of index.search(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by))) {
      if (other === wall) continue;
      const at = crossing(ends, wall, other);
      if (at !== undefined) cuts.set(wall, [...(cuts.get(wall) ?? []), at]);
    }
  }
  return cuts.size === 0 ? ends : withCuts(ends, cuts);
}

/** Where along the first wall the second crosses it, strictly between its ends. */
function crossing(ends: Float64Array, first: number, second: number): number | undefined {
  const [ax, ay, bx, by] = ends.subarray(4 * first, 4 * first + 4);
  const [cx, cy, dx, dy] = ends.subarray(4 * second, 4 * second + 4);
  const across = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (across === 0) return undefined;
  const t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / across;
  const u = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / across;
  return t > 1e-9 && t < 1 - 1e-9 && u >= 0 && u <= 1 ? t : undefined;
}

function withCuts(ends: Float64Array, cuts: ReadonlyMap<number, number[]>): Float64Array {
  const out: number[] = [];
  for (let wall = 0; wall < ends.length / 4; wall++) {
    const [ax, ay, bx, by] = ends.subarray(4 * wall, 4 * wall + 4);
    const stops = [0, ...(cuts.get(wall) ?? []).sort((a, b) => a - b), 1];
    for (let i = 0; i + 1 < stops.length; i++) {
      if (stops[i + 1] - stops[i] < 1e-12) continue;
      const end = stops[i + 1] === 1 ? [bx, by] : [ax + stops[i + 1] * (bx - ax), ay + stops[i + 1] * (by - ay)];
      out.push(ax + stops[i] * (bx - ax), ay + stops[i] * (by - ay), end[0], end[1]);
    }
  }
  return Float64Array.from(out);
}
