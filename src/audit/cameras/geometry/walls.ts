import Flatbush from 'flatbush';
import type { Building } from '../camera.ts';
import { isInsideRings, oriented } from './polygons.ts';
import { type Projection, projectAll } from './projection.ts';
import { type BuildingsLeftOut, standingBuildings } from './standing-buildings.ts';
import { endsOf, indexOfWalls, splitWhereTheyCross } from './wall-ends.ts';

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

  /** Buildings that were left out: drawn twice, heaped on one spot, or with outlines that are tangles. */
  readonly leftOut: BuildingsLeftOut;

  constructor(buildings: readonly Building[], projection: Projection) {
    const { standing, leftOut } = standingBuildings(
      buildings.map(({ rings }) => rings.map((ring) => projectAll(projection, ring))),
    );
    this.leftOut = leftOut;
    this.buildings = standing.map(oriented);
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
