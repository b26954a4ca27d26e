import Flatbush from 'flatbush';
import type { Camera, CameraMap } from '../camera.ts';
import type { District } from '../coverage/district.ts';
import { noCameras } from '../coverage/messages-district.ts';
import { boundsOf, isInsideRings } from '../geometry/polygons.ts';
import { type Projection, projectionAt } from '../geometry/projection.ts';
import { chapmanEstimate, type PopulationEstimate } from './capture-recapture.ts';

/** How two lists of cameras agree at one matching distance. */
export interface Agreement {
  readonly radiusMetres: number;
  readonly matched: number;
  /** Matches that chance alone gives: the mean after the second list is shifted eight ways. */
  readonly matchedByChance: number;
  readonly onlyInMap: number;
  readonly onlyInRegister: number;
  readonly estimate: PopulationEstimate | undefined;
}

export interface Completeness extends Agreement {
  readonly inMap: number;
  readonly inRegister: number;
  readonly pairs: readonly { readonly map: string; readonly register: string; readonly metres: number }[];
  readonly missingInMap: readonly string[];
  readonly missingInRegister: readonly string[];
  /** The same at half and at twice the distance. */
  readonly otherRadii: readonly Agreement[];
}

export interface CompletenessOptions {
  /** Two cameras nearer than this may be one; default 25 metres. */
  readonly radiusMetres?: number;
  /** Only cameras inside. */
  readonly district?: District;
  readonly level?: number;
}

interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

interface Pair {
  readonly first: number;
  readonly second: number;
  readonly metres: number;
}

/** One to one, nearest pairs first. */
function matchNearest(first: Points, second: Points, radius: number): Pair[] {
  if (second.x.length === 0 || first.x.length === 0) return [];
  const index = new Flatbush(second.x.length);
  for (let i = 0; i < second.x.length; i++) index.add(second.x[i], second.y[i], second.x[i], second.y[i]);
  index.finish();
  const near: Pair[] = [];
  for (let i = 0; i < first.x.length; i++) {
    const [x, y] = [first.x[i], first.y[i]];
    for (const other of index.search(x - radius, y - radius, x + radius, y + radius)) {
      const metres = Math.hypot(second.x[other] - x, second.y[other] - y);
      if (metres <= radius) near.push({ first: i, second: other, metres });
    }
  }
  near.sort((a, b) => a.metres - b.metres || a.first - b.first || a.second - b.second);
  const [takenFirst, takenSecond] = [new Set<number>(), new Set<number>()];
  return near.filter((pair) => {
    if (takenFirst.has(pair.first) || takenSecond.has(pair.second)) return false;
    takenFirst.add(pair.first);
    takenSecond.add(pair.second);
    return true;
  });
}

const shifted = (points: Points, x: number, y: number): Points => ({
  x: points.x.map((value) => value + x),
  y: points.y.map((value) => value + y),
});

const directions = [0, 1, 2, 3, 4, 5, 6, 7].map((step) => (step * Math.PI) / 4);

/** Matches left when the second list is moved by four radii: what chance gives in a place as dense as this. */
function matchesByChance(first: Points, second: Points, radius: number): number {
  const counts = directions.map(
    (angle) =>
      matchNearest(first, shifted(second, 4 * radius * Math.cos(angle), 4 * radius * Math.sin(angle)), radius).length,
  );
  return counts.reduce((sum, value) => sum + value, 0) / counts.length;
}

function agreementOf(first: Points, second: Points, radius: number, level: number): Agreement & { pairs: Pair[] } {
  const pairs = matchNearest(first, second, radius);
  const [inMap, inRegister, matched] = [first.x.length, second.x.length, pairs.length];
  return {
    radiusMetres: radius,
    matched,
    matchedByChance: matchesByChance(first, second, radius),
    onlyInMap: inMap - matched,
    onlyInRegister: inRegister - matched,
    estimate: chapmanEstimate(inMap, inRegister, matched, level),
    pairs,
  };
}

const within = (cameras: readonly Camera[], district: District | undefined): readonly Camera[] =>
  district === undefined
    ? cameras
    : cameras.filter((camera) => isInsideRings(district.rings, camera.longitude, camera.latitude));

const pointsOf = (cameras: readonly Camera[], projection: Projection): Points => {
  const places = cameras.map((camera) => projection.toMetres(camera.longitude, camera.latitude));
  return { x: Float64Array.from(places, (place) => place[0]), y: Float64Array.from(places, (place) => place[1]) };
};

/**
 * Holds a map of cameras against a second list: matched, missing on either side, and how many there may be in all.
 *
 * The estimate takes the lists as independent, the place as closed, each camera as equally likely to be listed, and the
 * matches as right; where an official register feeds the map it is too low.
 * @example completenessOf(map, register, { radiusMetres: 25 }).estimate
 */
export function completenessOf(
  map: CameraMap,
  register: CameraMap,
  { radiusMetres = 25, district, level = 0.95 }: CompletenessOptions = {},
): Completeness {
  const [first, second] = [within(map.cameras, district), within(register.cameras, district)];
  if (first.length === 0 || second.length === 0) throw noCameras();
  const [west, south, east, north] = boundsOf(first.map((c) => Float64Array.of(c.longitude, c.latitude)));
  const projection = projectionAt((west + east) / 2, (south + north) / 2);
  const [here, there] = [pointsOf(first, projection), pointsOf(second, projection)];
  const { pairs, ...agreement } = agreementOf(here, there, radiusMetres, level);
  const [matchedHere, matchedThere] = [
    new Set(pairs.map((pair) => pair.first)),
    new Set(pairs.map((pair) => pair.second)),
  ];
  const others = [radiusMetres / 2, radiusMetres * 2].map((radius) => {
    const { pairs: _, ...other } = agreementOf(here, there, radius, level);
    return other;
  });
  return {
    ...agreement,
    inMap: first.length,
    inRegister: second.length,
    pairs: pairs.map((pair) => ({ map: first[pair.first].id, register: second[pair.second].id, metres: pair.metres })),
    missingInMap: second.filter((_, index) => !matchedThere.has(index)).map((camera) => camera.id),
    missingInRegister: first.filter((_, index) => !matchedHere.has(index)).map((camera) => camera.id),
    otherRadii: others,
  };
}
