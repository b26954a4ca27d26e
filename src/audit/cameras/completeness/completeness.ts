import Flatbush from 'flatbush';
import type { Camera, CameraMap } from '../camera.ts';
import type { District } from '../coverage/district.ts';
import { noCameras, tooManyPairs } from '../coverage/messages-district.ts';
import { boundsOf, isInsideRings } from '../geometry/polygons.ts';
import { type Projection, projectionAt } from '../geometry/projection.ts';
import { chapmanEstimate, type PopulationEstimate } from './capture-recapture.ts';
import { bestMatching, type Candidate, type Match } from './matching.ts';
import { mostMatches } from './most-matches.ts';

/** Below so much overlap in space, two lists are of two places. */
const leastOverlap = 0.5;

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
  /** The share of each list's cameras that lie within the extent of the other. */
  readonly overlap: { readonly map: number; readonly register: number };
  /** Whether half or more of each list lies within the extent of the other: else nothing is estimated. */
  readonly isSamePlace: boolean;
  readonly pairs: readonly {
    readonly map: string;
    readonly register: string;
    readonly metres: number;
    readonly cameras: number;
  }[];
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

/** Pairs near enough that are weighed at most: beyond, everything is near everything. */
const mostCandidates = 2_000_000;

/** A list by place, and how many cameras each entry counts. */
interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly cameras: Uint32Array;
}

function candidatesOf(first: Points, second: Points, radius: number): Candidate[] {
  if (second.x.length === 0 || first.x.length === 0) return [];
  const index = new Flatbush(second.x.length);
  for (let i = 0; i < second.x.length; i++) index.add(second.x[i], second.y[i], second.x[i], second.y[i]);
  index.finish();
  const near: Candidate[] = [];
  for (let i = 0; i < first.x.length; i++) {
    const [x, y] = [first.x[i], first.y[i]];
    for (const other of index.search(x - radius, y - radius, x + radius, y + radius)) {
      const metres = Math.hypot(second.x[other] - x, second.y[other] - y);
      if (metres <= radius) near.push({ first: i, second: other, metres });
    }
    if (near.length > mostCandidates) throw tooManyPairs(radius);
  }
  return near;
}

const matching = (first: Points, second: Points, radius: number): Match[] =>
  bestMatching(candidatesOf(first, second, radius), first.cameras, second.cameras);

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

const camerasOf = (matches: readonly Match[]): number => sum(matches.map(({ cameras }) => cameras));

const shifted = (points: Points, x: number, y: number): Points => ({
  ...points,
  x: points.x.map((value) => value + x),
  y: points.y.map((value) => value + y),
});

const directions = [0, 1, 2, 3, 4, 5, 6, 7].map((step) => (step * Math.PI) / 4);

/** Matches left when the second list is moved by four radii: what chance gives in a place as dense as this. */
function matchesByChance(first: Points, second: Points, radius: number): number {
  const counts = directions.map((angle) => {
    const moved = shifted(second, 4 * radius * Math.cos(angle), 4 * radius * Math.sin(angle));
    return mostMatches(candidatesOf(first, moved, radius), first.cameras, moved.cameras);
  });
  return sum(counts) / counts.length;
}

function agreementOf(first: Points, second: Points, radius: number, level: number): Agreement & { matches: Match[] } {
  const matches = matching(first, second, radius);
  const [inMap, inRegister, matched] = [sum(first.cameras), sum(second.cameras), camerasOf(matches)];
  return {
    radiusMetres: radius,
    matched,
    matchedByChance: matchesByChance(first, second, radius),
    onlyInMap: inMap - matched,
    onlyInRegister: inRegister - matched,
    estimate: chapmanEstimate(inMap, inRegister, matched, level),
    matches,
  };
}

/** The share of a list's cameras that lie within the extent of the other, widened by the matching distance. */
function shareWithin(list: Points, other: Points, radius: number): number {
  const [west, east] = [Math.min(...bounds(other.x)) - radius, Math.max(...bounds(other.x)) + radius];
  const [south, north] = [Math.min(...bounds(other.y)) - radius, Math.max(...bounds(other.y)) + radius];
  const inside = list.cameras.filter(
    (_, i) => list.x[i] >= west && list.x[i] <= east && list.y[i] >= south && list.y[i] <= north,
  );
  return sum(inside) / sum(list.cameras);
}

/** Least and greatest, without spreading a long list on the stack. */
const bounds = (values: Float64Array): [least: number, greatest: number] =>
  values.reduce<[number, number]>(
    ([least, greatest], value) => [Math.min(least, value), Math.max(greatest, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );

const within = (cameras: readonly Camera[], district: District | undefined): readonly Camera[] =>
  district === undefined
    ? cameras
    : cameras.filter((camera) => isInsideRings(district.rings, camera.longitude, camera.latitude));

const pointsOf = (cameras: readonly Camera[], projection: Projection): Points => {
  const places = cameras.map((camera) => projection.toMetres(camera.longitude, camera.latitude));
  return {
    x: Float64Array.from(places, (place) => place[0]),
    y: Float64Array.from(places, (place) => place[1]),
    cameras: Uint32Array.from(cameras, (camera) => camera.number),
  };
};

/**
 * Holds a map of cameras against a second list: matched, missing on either side, and how many there may be in all. An
 * entry that counts several cameras is several.
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
  if (first.length === 0) throw noCameras(map.oddities);
  if (second.length === 0) throw noCameras(register.oddities);
  const [west, south, east, north] = boundsOf(first.map((c) => Float64Array.of(c.longitude, c.latitude)));
  const projection = projectionAt((west + east) / 2, (south + north) / 2);
  const [here, there] = [pointsOf(first, projection), pointsOf(second, projection)];
  const overlap = {
    map: shareWithin(here, there, radiusMetres),
    register: shareWithin(there, here, radiusMetres),
  };
  const isSamePlace = overlap.map >= leastOverlap && overlap.register >= leastOverlap;
  const agreementAt = (radius: number) => {
    const { matches, ...agreement } = agreementOf(here, there, radius, level);
    return { matches, agreement: isSamePlace ? agreement : { ...agreement, estimate: undefined } };
  };
  const { matches, agreement } = agreementAt(radiusMetres);
  return {
    ...agreement,
    inMap: sum(here.cameras),
    inRegister: sum(there.cameras),
    overlap,
    isSamePlace,
    pairs: matches.map((pair) => ({
      map: first[pair.first].id,
      register: second[pair.second].id,
      metres: pair.metres,
      cameras: pair.cameras,
    })),
    missingInMap: unmatched(second, matches, 'second'),
    missingInRegister: unmatched(first, matches, 'first'),
    otherRadii: [agreementAt(radiusMetres / 2).agreement, agreementAt(radiusMetres * 2).agreement],
  };
}

/** Entries of a list of which some camera has no match. */
function unmatched(list: readonly Camera[], matches: readonly Match[], side: 'first' | 'second'): string[] {
  const left = list.map((camera) => camera.number);
  for (const match of matches) left[match[side]] -= match.cameras;
  return list.filter((_, index) => left[index] > 0).map((camera) => camera.id);
}
