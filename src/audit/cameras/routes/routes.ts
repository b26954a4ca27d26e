import type { CameraMap } from '../camera.ts';
import type { Band } from '../coverage/bands.ts';
import { lineSums } from '../coverage/case-sums.ts';
import { districtOfBox } from '../coverage/district.ts';
import { type LevelScene, LevelScenes } from '../coverage/level-scenes.ts';
import { noSums } from '../coverage/line-sweep.ts';
import { noCameras, noWays } from '../coverage/messages-district.ts';
import { type Case, cases, walkingMetresPerSecond } from '../coverage/optics.ts';
import type { CoverageOptions } from '../coverage/scene.ts';
import { bandOf, type Sightings, sightingsOf, sumBand } from '../coverage/sightings.ts';
import { boundsOf } from '../geometry/polygons.ts';
import { type Projection, projectAll, projectionAt } from '../geometry/projection.ts';
import type { Level } from '../tags/levels.ts';
import { type CostGraph, costGraph } from './graph.ts';
import { type Leg, legsOf } from './legs.ts';
import { notConnected, offNetwork, sameEnds } from './messages-routes.ts';
import { NearbyStreets } from './nearby-streets.ts';
import { type Foot, feetNear, type Network, networkOf, withStops } from './network.ts';
import { nonDominatedRoutes, type RouteCosts, type SearchLimits } from './non-dominated.ts';
import { shortestFrom } from './shortest.ts';
import { metresOf, type Stretch } from './stretches.ts';
import { partsOf, pointsOf, walkedOf } from './walked.ts';

/** Longitude, latitude in degrees. */
export type Place = readonly [longitude: number, latitude: number];

export interface RouteOptions extends CoverageOptions, Omit<SearchLimits, 'onProgress'> {
  /** How far a place may lie from the network, in metres; default 150. */
  readonly snapMetres?: number;
  /** Walking speed; default 1.34 metres a second, an assumption. */
  readonly metresPerSecond?: number;
}

/** How much of a walk is watched. */
export interface Exposure {
  readonly metres: number;
  readonly seconds: number;
  /** Metres watched, in expectation. */
  readonly watchedMetres: Band;
  readonly watchedSeconds: Band;
  /** Of the metres watched, those watched by fields that the evidence states. */
  readonly knownMetres: Band;
}

export interface Route extends Exposure {
  /** Longitude, latitude, longitude, latitude… */
  readonly line: Float64Array;
}

/** A route with who sees it, and where. */
export interface FollowedRoute extends Sightings {
  readonly legs: readonly Leg[];
}

export interface RouteAnswer {
  /** From the shortest to the least observed: each is longer and less watched (middle case) than the one before. */
  readonly routes: readonly Route[];
  /** False where there were too many: the convex part only. */
  readonly isComplete: boolean;
  readonly shortest: FollowedRoute;
  readonly leastObserved: FollowedRoute;
  readonly detour: number;
}

const defaultSnapMetres = 150;
const words = ([longitude, latitude]: Place): string => `${longitude},${latitude}`;

const exposureOf = (metres: number, watched: Band, known: Band, speed: number): Exposure => ({
  metres,
  seconds: metres / speed,
  watchedMetres: watched,
  watchedSeconds: bandOf((which) => (watched[which] ?? 0) / speed),
  knownMetres: known,
});

/** Where both ends meet one connected part of the network, with the least way to get there. */
function feetOf(network: Network, projection: Projection, from: Place, to: Place, within: number): [Foot, Foot] {
  const near = (place: Place) => feetNear(network, ...projection.toMetres(...place), within);
  const check = (place: Place): Map<number, Foot> => {
    const found = near(place);
    if (found.size > 0) return found;
    throw offNetwork(words(place), within, Math.abs(place[0]) <= 90 && near([place[1], place[0]]).size > 0);
  };
  const [starts, ends] = [check(from), check(to)];
  let best: [Foot, Foot] | undefined;
  const away = ([a, b]: [Foot, Foot]) => a.awayMetres + b.awayMetres;
  for (const [part, start] of starts) {
    const end = ends.get(part);
    if (end !== undefined && (best === undefined || away([start, end]) < away(best))) best = [start, end];
  }
  if (best === undefined) throw notConnected(words(from), words(to));
  if (Math.hypot(best[0].x - best[1].x, best[0].y - best[1].y) < 0.5) throw sameEnds(words(from));
  return best;
}

const millimetres = (metres: number): number => Math.round(metres * 1000);

/** The stretches that some route within the detour can use. */
function usable(network: Network, from: number, to: number, detour: number): Stretch[] {
  const graph = costGraph(
    network.nodes,
    network.stretches.map((stretch) => ({ ...stretch, first: millimetres(stretch.metres), second: 0 })),
  );
  const lengthOf = (edge: number) => graph.first[edge];
  const [there, back] = [shortestFrom(graph, from, lengthOf).cost, shortestFrom(graph, to, lengthOf).cost];
  const most = there[to] * detour;
  return network.stretches.filter(
    (stretch, edge) =>
      Math.min(there[stretch.from] + back[stretch.to], there[stretch.to] + back[stretch.from]) + lengthOf(edge) <= most,
  );
}

interface Watched {
  readonly total: Band;
  readonly known: Band;
}

/** Metres of a line watched in each case, by the cameras of its level. */
function watchedOf({ scene, pieces, sweeps }: LevelScene, xy: Float64Array): Watched {
  const sums = { low: noSums(), middle: noSums(), high: noSums() };
  for (const which of cases) {
    if (which !== 'middle' && pieces[which] === pieces.middle) continue;
    lineSums(scene, sweeps[which], pieces[which], xy, false, sums[which]);
  }
  const of = (which: Case) => (pieces[which] === pieces.middle ? sums.middle : sums[which]);
  return { total: bandOf((which) => of(which).watched), known: bandOf((which) => of(which).known) };
}

/** The levels of the box round some lines. */
function levelsAround(
  map: CameraMap,
  xy: readonly Float64Array[],
  projection: Projection,
  options: CoverageOptions,
): LevelScenes {
  const [west, south, east, north] = boundsOf(xy);
  const corners = [
    projection.toDegrees(west, south),
    projection.toDegrees(east, north),
    projection.toDegrees(west, north),
    projection.toDegrees(east, south),
  ];
  const [longitudes, latitudes] = [corners.map((corner) => corner[0]), corners.map((corner) => corner[1])];
  const room = 1e-5;
  const box = [
    Math.min(...longitudes) - room,
    Math.min(...latitudes) - room,
    Math.max(...longitudes) + room,
    Math.max(...latitudes) + room,
  ] as const;
  return new LevelScenes(map, districtOfBox(box), options, projection);
}

const degreesOf = (xy: Float64Array, projection: Projection): Float64Array => {
  const out = new Float64Array(xy.length);
  for (let i = 0; i < xy.length; i += 2) out.set(projection.toDegrees(xy[i], xy[i + 1]), i);
  return out;
};

/**
 * Every route on foot from A to B that no other betters in both length and watched length (middle case), up to a detour.
 *
 * Throws EvidenceError without cameras or streets, UsageError where A or B lies off the network or they do not connect.
 * @example routesBetween(map, [24.9415, 60.171], [24.948, 60.168], { task: 'observe' })
 */
export function routesBetween(map: CameraMap, from: Place, to: Place, options: RouteOptions): RouteAnswer {
  if (map.cameras.length === 0) throw noCameras(map.oddities);
  if (!isOnFootSomewhere(map)) throw noWays();
  const detour = options.detour ?? 2;
  const projection = projectionAt((from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
  const whole = networkOf(map, projection);
  const feet = feetOf(whole, projection, from, to, options.snapMetres ?? defaultSnapMetres);
  const { network, stops } = withStops(whole, feet);
  const stretches = usable(network, stops[0], stops[1], detour);
  const lines = stretches.map((stretch) => stretch.xy);
  const levels = levelsAround(map, lines, projection, options);
  const streets = new NearbyStreets(map.ways, projection, lines);
  const watched = stretches.map((stretch, index) => {
    options.onProgress?.(index / stretches.length / 3);
    return watchedOf(levels.at(stretch.level), stretch.xy);
  });
  const graph = graphOf(network.nodes, stretches, watched);
  const onProgress = (share: number) => options.onProgress?.((1 + 2 * share) / 3);
  const found = nonDominatedRoutes(graph, stops[0], stops[1], { ...options, onProgress });
  const speed = options.metresPerSecond ?? walkingMetresPerSecond;
  const routeOf = ({ edges }: RouteCosts): Route => {
    const metres = edges.reduce((sum, edge) => sum + stretches[edge].metres, 0);
    const total = sumBand(edges.map((edge) => watched[edge].total));
    const known = sumBand(edges.map((edge) => watched[edge].known));
    const line = degreesOf(pointsOf(walkedOf(stretches, stops[0], edges)), projection);
    return { ...exposureOf(metres, total, known, speed), line };
  };
  const followed = (route: RouteCosts): FollowedRoute => {
    const walked = walkedOf(stretches, stops[0], route.edges).map((stretch, index) => ({
      ...stretch,
      watchedMetres: watched[route.edges[index]].total,
    }));
    return { ...sightingsOf(partsOf(walked, levels)), legs: legsOf(walked, levels, streets) };
  };
  return {
    routes: found.routes.map(routeOf),
    isComplete: found.isComplete,
    shortest: followed(found.routes[0]),
    leastObserved: followed(found.routes[found.routes.length - 1]),
    detour,
  };
}

const isOnFootSomewhere = ({ ways, squares }: CameraMap): boolean =>
  squares.length > 0 || ways.some((way) => way.isWalkable);

const graphOf = (nodes: number, stretches: readonly Stretch[], watched: readonly Watched[]): CostGraph =>
  costGraph(
    nodes,
    stretches.map((stretch, index) => ({
      ...stretch,
      first: millimetres(stretch.metres),
      second: millimetres(watched[index].total.middle ?? 0),
    })),
  );

/** How much of a given walk is watched, and by whom. */
export interface WalkAnswer extends Exposure {
  readonly sightings: Sightings;
}

/** A line of a given walk, on one level: longitude, latitude, longitude, latitude… */
export interface WalkLine {
  readonly line: Float64Array;
  readonly level: Level;
}

/**
 * The exposure of a walk given by its lines, each on its level: by length and time, which cameras, how many operators.
 * @example exposureOfWalk(map, [{ line: Float64Array.of(24.94, 60.17, 24.945, 60.17), level: openGround }], { task: 'observe' })
 */
export function exposureOfWalk(map: CameraMap, lines: readonly WalkLine[], options: RouteOptions): WalkAnswer {
  if (map.cameras.length === 0) throw noCameras(map.oddities);
  const [west, south, east, north] = boundsOf(lines.map(({ line }) => line));
  const projection = projectionAt((west + east) / 2, (south + north) / 2);
  const projected = lines.map(({ line, level }) => ({ xy: projectAll(projection, line), level }));
  const levels = levelsAround(
    map,
    projected.map(({ xy }) => xy),
    projection,
    options,
  );
  const watched = projected.map(({ xy, level }) => watchedOf(levels.at(level), xy));
  const metres = projected.reduce((sum, { xy }) => sum + metresOf(xy), 0);
  const speed = options.metresPerSecond ?? walkingMetresPerSecond;
  const [total, known] = [sumBand(watched.map((one) => one.total)), sumBand(watched.map((one) => one.known))];
  return { ...exposureOf(metres, total, known, speed), sightings: sightingsOf(partsOf(projected, levels)) };
}
