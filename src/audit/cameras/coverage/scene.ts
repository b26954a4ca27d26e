import type { Building, Camera, CameraMap } from '../camera.ts';
import { boundsOf, isInsideRings, oriented } from '../geometry/polygons.ts';
import type { Projection } from '../geometry/projection.ts';
import { Walls } from '../geometry/walls.ts';
import { isOpen, isSameLevel, type Level, openGround } from '../tags/levels.ts';
import { checkWithin, type District, projectDistrict } from './district.ts';
import { type PlacedCamera, placeCameras } from './field-pieces.ts';
import { noCameras } from './messages-district.ts';
import { cases, type FieldAssumption, widthAndRange } from './optics.ts';

export interface CoverageOptions extends FieldAssumption {
  /** Whether buildings stop the view; default true. They are no outdoor area either way. */
  readonly buildings?: boolean;
  /** Distance between the lines on which the area is measured, in metres; default by the district's size. */
  readonly stepMetres?: number;
  /** Hears the share of the work done. */
  readonly onProgress?: (share: number) => void;
}

/** How many cameras the data hold, lie in the district, and state a direction. */
export interface CameraCounts {
  readonly all: number;
  readonly inside: number;
  readonly withDirection: number;
}

/** Why cameras in reach see nobody here: on another level, or drawn deep in a building. */
export interface Unseeing {
  readonly indoor: number;
  readonly underground: number;
  readonly deepInBuilding: number;
}

/** A district ready to be measured: cameras in reach placed, streets clipped by the sweep, walls up. */
export interface Scene {
  readonly district: District;
  /** The level on which it is measured. */
  readonly level: Level;
  readonly projection: Projection;
  readonly rings: readonly Float64Array[];
  readonly placed: readonly PlacedCamera[];
  readonly unseeing: Unseeing;
  readonly walls: Walls;
  readonly options: CoverageOptions;
  readonly cameras: CameraCounts;
}

const reachOf = (camera: Camera, assumption: FieldAssumption): number =>
  Math.max(...cases.map((which) => widthAndRange(camera, which, assumption).rangeMetres));

/** Buildings that can stand between a camera in reach and the district: those within twice the reach. */
function buildingsNear(buildings: readonly Building[], district: District, reachMetres: number): Building[] {
  const [west, south, east, north] = district.box;
  const latitude = (2 * reachMetres + 50) / 110_000;
  const longitude = latitude / Math.max(0.05, Math.cos((Math.max(Math.abs(south), Math.abs(north)) * Math.PI) / 180));
  return buildings.filter(({ rings }) => {
    const [w, s, e, n] = boundsOf(rings);
    return w <= east + longitude && e >= west - longitude && s <= north + latitude && n >= south - latitude;
  });
}

const countOf = (cameras: readonly Camera[], is: (camera: Camera) => boolean): number => cameras.filter(is).length;

/** Where to measure: on which level, by default the open ground, and in which projection. */
export interface Standing {
  readonly level?: Level;
  readonly projection?: Projection;
}

/**
 * Sets a district up for measuring on one level: its cameras, in the district or near enough to look into it, and, in
 * the open, buildings round about.
 *
 * Throws EvidenceError without any camera, UsageError where the district lies outside the data.
 */
export function sceneOf(map: CameraMap, district: District, options: CoverageOptions, standing: Standing = {}): Scene {
  if (map.cameras.length === 0) throw noCameras(map.oddities);
  checkWithin(district, map);
  const { level = openGround } = standing;
  const { projection, rings } = projectDistrict(district, standing.projection);
  const [west, south, east, north] = boundsOf(rings);
  const placeOf = (camera: Camera) => projection.toMetres(camera.longitude, camera.latitude);
  const near = map.cameras.filter((camera) => {
    const metres = reachOf(camera, options);
    const [x, y] = placeOf(camera);
    return x > west - metres && x < east + metres && y > south - metres && y < north + metres;
  });
  const inReach = near.filter((camera) => isSameLevel(camera.level, level));
  const reach = Math.max(0, ...new Set(inReach.map((camera) => reachOf(camera, options))));
  const walls = new Walls(isOpen(level) ? buildingsNear(map.buildings, district, reach) : [], projection);
  const blocking = options.buildings === false ? undefined : walls;
  const { placed, deepInBuilding } = placeCameras(inReach, projection, (camera) => reachOf(camera, options), blocking);
  const unseeing = {
    indoor: countOf(near, (camera) => camera.level.isIndoor && !camera.level.isUnderground),
    underground: countOf(near, (camera) => camera.level.isUnderground),
    deepInBuilding,
  };
  const cameras = {
    all: map.cameras.length,
    inside: countOf(map.cameras, (camera) => isInsideRings(rings, ...placeOf(camera))),
    withDirection: countOf(map.cameras, (camera) => camera.aims.length > 0),
  };
  return { district, level, projection, rings: oriented(rings), placed, unseeing, walls, options, cameras };
}
