import { projectionAt } from '../../../src/audit/cameras/geometry/projection.ts';
import type { Building, Camera, CameraMap, Way } from '../../../src/audit/cameras/index.ts';
import { openGround } from '../../../src/audit/cameras/tags/levels.ts';

/** Small maps drawn in metres about one place. */
export const centre = projectionAt(24.94, 60.17);

const degrees = (points: readonly (readonly [number, number])[]): Float64Array =>
  Float64Array.from(points.flatMap(([x, y]) => centre.toDegrees(x, y)));

export const wayThrough = (id: string, ...points: (readonly [number, number])[]): Way => ({
  id,
  highway: 'footway',
  isFoot: true,
  isArea: false,
  isUnbuilt: false,
  isWalkable: true,
  level: openGround,
  coordinates: degrees(points),
});

export const cameraAt = (id: string, [x, y]: readonly [number, number], more: Partial<Camera> = {}): Camera => {
  const [longitude, latitude] = centre.toDegrees(x, y);
  return {
    id,
    longitude,
    latitude,
    kind: 'fixed',
    aims: [],
    directionStatus: 'none',
    number: 1,
    level: openGround,
    ownership: 'unknown',
    ...more,
  };
};

export const buildingOf = (...rings: (readonly [number, number])[][]): Building => ({ rings: rings.map(degrees) });

export const block = (west: number, south: number, east: number, north: number): Building =>
  buildingOf([
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ]);

export const mapOf = (parts: Partial<CameraMap>): CameraMap => ({
  cameras: [],
  ways: [],
  buildings: [],
  areas: [],
  squares: [],
  closedPoints: new Float64Array(),
  files: [],
  oddities: [],
  ...parts,
});

/** A square district, so many metres to each side of the centre. */
export const squareBox = (metres: number): [number, number, number, number] => {
  const [west, south] = centre.toDegrees(-metres, -metres);
  const [east, north] = centre.toDegrees(metres, metres);
  return [west, south, east, north];
};
