import {
  assumptionsOf,
  type Box,
  boundsDistrict,
  type CameraMap,
  coverageOfScene,
  districtNamed,
  districtOfBox,
  fewestShown,
  type District as Ground,
  inventoryOf,
  type MapDrawing,
  mapChart,
  measureCases,
  type Place,
  type Provenance,
  piecesByCase,
  pixelsAt,
  placeAt,
  type RouteAnswer,
  routesBetween,
  type Scene,
  sceneOf,
  sharesByOperator,
  sharesByOwnership,
  walkAssumptions,
  waysOf,
} from '../../src/audit/cameras/index.ts';
import type { District, DrawnChart, MapRead, Measured, Spot, Street } from './work.ts';

/** What pictures must serve for: that somebody can be followed, as the command has it unless asked. */
const options = { task: 'observe' } as const;
const kilometre = 1 / 111.32;
/** Degrees of longitude that are as far as one of latitude. */
const shrink = (latitude: number): number => Math.max(0.01, Math.cos((latitude * Math.PI) / 180));
const smallKilometres = 3;

/** The square kilometre in which most cameras stand. */
function densest({ cameras }: CameraMap): Ground | null {
  if (cameras.length === 0) return null;
  const wide = kilometre / shrink(cameras[0].latitude);
  const counted = new Map<string, number>();
  for (const { longitude, latitude } of cameras) {
    const cell = `${Math.floor(longitude / wide)} ${Math.floor(latitude / kilometre)}`;
    counted.set(cell, (counted.get(cell) ?? 0) + 1);
  }
  const [[cell]] = [...counted].sort(([, a], [, b]) => b - a);
  const [x, y] = cell.split(' ').map(Number);
  return districtOfBox([x * wide, y * kilometre, (x + 1) * wide, (y + 1) * kilometre]);
}

/** The part of a map that is asked for. @throws EvidenceError where there is no camera, or no such area */
function groundOf(map: CameraMap, district: District): Ground {
  if (district.is === 'area') return districtNamed(map, district.name);
  return (district.is === 'dense' ? densest(map) : null) ?? boundsDistrict(map);
}

/** What was read, and which parts of it may be asked for. */
export function readOf(map: CameraMap): MapRead {
  const { cameras, ways, areas } = map;
  const isSmall = (): boolean => {
    const [west, south, east, north] = boundsDistrict(map).box;
    return Math.max((east - west) * shrink(south), north - south) < smallKilometres * kilometre;
  };
  const names = [...new Set(areas.map(({ name }) => name))].sort((a, b) => a.localeCompare(b));
  return { cameras: cameras.length, ways: ways.length, areas: names, isSmall: cameras.length > 0 && isSmall() };
}

function drawnChart(drawing: MapDrawing): DrawnChart {
  const { plot, ...chart } = mapChart(drawing);
  const drawn = (language: 'en' | 'fr') => plot(language, () => true) as string;
  return { ...chart, drawn: { en: drawn('en'), fr: drawn('fr') } };
}

const provenanceOf = (version: string, map: CameraMap, command: string, scene: Scene): Provenance => ({
  program: 'contrechamp',
  version,
  command: `audit cameras ${command}`,
  files: map.files,
  options,
  assumptions: [...assumptionsOf(scene), ...(command === 'route' ? walkAssumptions({}) : [])],
});

/** The part of a segment that lies in a box, as shares of it; `null` where none does (Liang and Barsky 1984). */
function insideOf([x, y]: Place, [toX, toY]: Place, [west, south, east, north]: Box): readonly [number, number] | null {
  let [enters, leaves] = [0, 1];
  for (const [step, room] of [
    [x - toX, x - west],
    [toX - x, east - x],
    [y - toY, y - south],
    [toY - y, north - y],
  ]) {
    if (step === 0 && room < 0) return null;
    if (step < 0) enters = Math.max(enters, room / step);
    if (step > 0) leaves = Math.min(leaves, room / step);
  }
  return enters < leaves ? [enters, leaves] : null;
}

/** The places of the streets that have a name, each once: at the middle of its longest straight part in the district. */
function streetPlaces({ ways }: CameraMap, { district }: Scene): Map<string, Place> {
  const narrow = shrink(district.box[1]);
  const longest = new Map<string, number>();
  const places = new Map<string, Place>();
  for (const { name, isWalkable, coordinates } of ways) {
    if (name === undefined || !isWalkable) continue;
    for (let i = 0; i + 3 < coordinates.length; i += 2) {
      const [x, y, toX, toY] = coordinates.subarray(i, i + 4);
      const inside = insideOf([x, y], [toX, toY], district.box);
      if (inside === null) continue;
      const [enters, leaves] = inside;
      const length = (leaves - enters) * Math.hypot((toX - x) * narrow, toY - y);
      if (length <= (longest.get(name) ?? 0)) continue;
      const middle = (enters + leaves) / 2;
      longest.set(name, length);
      places.set(name, [x + middle * (toX - x), y + middle * (toY - y)]);
    }
  }
  return places;
}

/** A map in hand: the part that was measured last, and walks through it. */
export class MapInHand {
  readonly #map: CameraMap;
  readonly #version: string;
  #scene: Scene | null = null;
  #drawing: MapDrawing | null = null;
  #streets = new Map<string, Place>();

  constructor(map: CameraMap, version: string) {
    this.#map = map;
    this.#version = version;
  }

  /** Coverage of a part, as the command measures it, and the streets in it. */
  measure(district: District): { readonly measured: Measured; readonly streets: readonly Street[] } {
    const map = this.#map;
    const scene = sceneOf(map, groundOf(map, district), options);
    const pieces = piecesByCase(scene);
    const ways = waysOf(scene, map.ways);
    [this.#scene, this.#drawing] = [scene, { scene, pieces: pieces.middle, ways, routes: [] }];
    this.#streets = streetPlaces(map, scene);
    const parts = {
      place: scene.district.name,
      provenance: provenanceOf(this.#version, map, 'coverage', scene),
      inventory: inventoryOf(map),
      coverage: coverageOfScene(map, scene, measureCases(scene, pieces, ways)),
      ownership: sharesByOwnership(scene, pieces, ways),
      operators: sharesByOperator(scene, pieces, ways, fewestShown),
      cameras: scene.placed.map(({ camera }) => camera),
    };
    const streets = [...this.#streets]
      .map(([name, place]) => ({ name, at: pixelsAt(scene, place) }))
      .map(({ name, at: [left, top] }) => ({ name, left, top }))
      .sort((a, b) => a.name.localeCompare(b.name));
    return { measured: { parts, chart: drawnChart(this.#drawing) }, streets };
  }

  /** The shortest walk between two places and the least observed. @throws UsageError where they do not meet a street */
  walk(from: Spot, to: Spot): Measured {
    const [map, scene, drawing] = [this.#map, this.#scene!, this.#drawing!];
    const place = (spot: Spot): Place =>
      'street' in spot ? this.#streets.get(spot.street)! : placeAt(scene, spot.left, spot.top);
    const routes = routesBetween(map, place(from), place(to), options);
    return {
      parts: {
        place: scene.district.name,
        provenance: provenanceOf(this.#version, map, 'route', scene),
        inventory: inventoryOf(map),
        routes,
        cameras: seenBy(map, routes),
      },
      chart: drawnChart({ ...drawing, routes: drawnRoutes(routes) }),
    };
  }
}

function drawnRoutes({ routes }: RouteAnswer): MapDrawing['routes'] {
  const least = routes.length > 1 ? [{ line: routes[routes.length - 1].line, name: 'leastObserved' as const }] : [];
  return [{ line: routes[0].line, name: 'shortest' }, ...least];
}

const seenBy = ({ cameras }: CameraMap, { shortest, leastObserved }: RouteAnswer) => {
  const ids = new Set([...shortest.cameras, ...leastObserved.cameras].map(({ id }) => id));
  return cameras.filter(({ id }) => ids.has(id));
};
