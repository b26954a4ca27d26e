import type { Building, Camera, CameraMap, Way } from './camera.ts';
import { checkWithin, type District, projectDistrict } from './district.ts';
import { addSums, type LineSums, LineSweep, noSums } from './line-sweep.ts';
import { noCameras } from './messages-district.ts';
import { type Case, cases, type FieldAssumption, widthAndRange } from './optics.ts';
import {
  makePieces,
  type Pieces,
  type PlacedCamera,
  piecesOf,
  placeCameras,
  ringOfPiece,
  type Unseeing,
} from './pieces.ts';
import { boundsOf, isInsideRings, signedArea } from './polygons.ts';
import { type Projection, projectAll } from './projection.ts';
import { Walls } from './walls.ts';

/** A figure in the three cases; null where there is nothing to take a share of. */
export interface Band {
  readonly low: number | null;
  readonly middle: number | null;
  readonly high: number | null;
}

/** A band, and its two parts: what the evidence states, and what is added for want of data. */
export interface SplitBand extends Band {
  readonly known: Band;
  readonly forWantOfData: Band;
}

export interface CoverageOptions extends FieldAssumption {
  /** Whether buildings stop the view; default true. They are no outdoor area either way. */
  readonly buildings?: boolean;
  /** Distance between the lines on which the area is measured, in metres; default by the district's size. */
  readonly stepMetres?: number;
  /** Hears the share of the work done. */
  readonly onProgress?: (share: number) => void;
}

/** The five shares of one group of cameras. */
export interface Shares {
  readonly areaShare: SplitBand;
  readonly outdoorShare: SplitBand;
  readonly wayShare: SplitBand;
  readonly footShare: SplitBand;
}

export interface Coverage extends Shares {
  readonly cameras: { readonly all: number; readonly inside: number; readonly withDirection: number };
  readonly effectiveCameras: SplitBand;
  readonly areaSquareMetres: number;
  readonly outdoorSquareMetres: number;
  readonly wayMetres: number;
  readonly footMetres: number;
  /** How far the measured area share may be off, in each case: half the difference between two half-dense measures. */
  readonly areaShareError: Band;
  readonly unseeing: Unseeing;
}

/** A district ready to be measured: cameras in reach placed, streets clipped by the sweep, walls up. */
export interface Scene {
  readonly district: District;
  readonly projection: Projection;
  readonly rings: readonly Float64Array[];
  readonly placed: readonly PlacedCamera[];
  readonly unseeing: Unseeing;
  readonly walls: Walls;
  readonly options: CoverageOptions;
  readonly cameras: Coverage['cameras'];
}

const reachOf = (camera: Camera, assumption: FieldAssumption): number =>
  Math.max(...cases.map((which) => widthAndRange(camera, which, assumption).rangeMetres));

const orientedRings = (rings: readonly Float64Array[]): Float64Array[] =>
  rings.map((ring, index) => {
    const depth = rings.filter((other, at) => at !== index && isInsideRings([other], ring[0], ring[1])).length;
    return signedArea(ring) > 0 === (depth % 2 === 0) ? ring : reversedRing(ring);
  });

const reversedRing = (ring: Float64Array): Float64Array => {
  const out = new Float64Array(ring.length);
  for (let i = 0; i < ring.length; i += 2) {
    out[i] = ring[ring.length - 2 - i];
    out[i + 1] = ring[ring.length - 1 - i];
  }
  return out;
};

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

/**
 * Sets a district up for measuring: cameras in it or near enough to look into it, buildings round about.
 *
 * Throws EvidenceError without any camera, UsageError where the district lies outside the data.
 */
export function sceneOf(map: CameraMap, district: District, options: CoverageOptions, given?: Projection): Scene {
  if (map.cameras.length === 0) throw noCameras();
  checkWithin(district, map);
  const { projection, rings } = projectDistrict(district, given);
  const [west, south, east, north] = boundsOf(rings);
  const near = (metres: number) => (camera: Camera) => {
    const [x, y] = projection.toMetres(camera.longitude, camera.latitude);
    return x > west - metres && x < east + metres && y > south - metres && y < north + metres;
  };
  const inReach = map.cameras.filter((camera) => near(reachOf(camera, options))(camera));
  const reach = Math.max(0, ...new Set(inReach.map((camera) => reachOf(camera, options))));
  const walls = new Walls(buildingsNear(map.buildings, district, reach), projection);
  const blocking = options.buildings === false ? undefined : walls;
  const { placed, unseeing } = placeCameras(inReach, projection, (camera) => reachOf(camera, options), blocking);
  const inside = map.cameras.filter((camera) => {
    const [x, y] = projection.toMetres(camera.longitude, camera.latitude);
    return isInsideRings(rings, x, y);
  }).length;
  const withDirection = map.cameras.filter((camera) => camera.aims.length > 0).length;
  const cameras = { all: map.cameras.length, inside, withDirection };
  return { district, projection, rings: orientedRings(rings), placed, unseeing, walls, options, cameras };
}

/** What one case gives. */
export interface CaseSums {
  readonly area: LineSums;
  readonly areaError: number;
  readonly way: LineSums;
  readonly foot: LineSums;
  /** Mean area of one whole field that reaches into the district, in square metres, weighted by its probability. */
  readonly meanField: number;
}

/** About so many lines across a district, each at least a quarter of a metre from the next. */
const linesAcross = 4000;
/** Lines swept together, so that a ring's edges are visited once for all of them. */
const linesInBand = 64;

const stepOf = (scene: Scene): number => {
  const [, south, , north] = boundsOf(scene.rings);
  return scene.options.stepMetres ?? Math.max(0.25, (north - south) / linesAcross);
};

/**
 * The watched area, measured along parallel lines: exact along each, midpoint rule across. Even and odd lines apart give
 * the error.
 */
export function areaSums(scene: Scene, pieces: Pieces): { sums: LineSums; error: number } {
  const [west, south, east, north] = boundsOf(scene.rings);
  const lines = Math.max(2, Math.ceil((north - south) / stepOf(scene)));
  const step = (north - south) / lines;
  const sweep = new LineSweep(pieces);
  const halves = [noSums(), noSums()];
  for (let first = 0; first < lines; first += linesInBand) {
    const count = Math.min(linesInBand, lines - first);
    const rows = { x: west - 1, y0: south + (first + 0.5) * step, step, count };
    const box = [west, rows.y0, east, rows.y0 + (count - 1) * step] as const;
    sweep.start(false);
    for (const ring of scene.rings) sweep.crossDistrictRows(ring, rows);
    for (const building of scene.walls.buildingsNear(...box))
      for (const ring of scene.walls.buildings[building]) sweep.crossBuildingRows(ring, rows);
    for (const piece of pieces.index?.search(...box) ?? []) sweep.crossPieceRows(piece, rows);
    sweep.finishRows(count, east - west + 2, (row) => halves[(first + row) % 2]);
  }
  const sums = noSums();
  for (const half of halves) addSums(sums, half, step);
  const share = (half: LineSums) => (half.inside === 0 ? 0 : half.watched / half.inside);
  return { sums, error: Math.abs(share(halves[0]) - share(halves[1])) / 2 };
}

/** Lengths along a line of points in metres; the parts outside the district are left out where `clip` is set. */
export function lineSums(
  scene: Scene,
  sweep: LineSweep,
  pieces: Pieces,
  xy: Float64Array,
  clip: boolean,
  sums: LineSums,
): void {
  for (let i = 0; i + 3 < xy.length; i += 2) {
    const [x, y] = [xy[i], xy[i + 1]];
    const length = Math.hypot(xy[i + 2] - x, xy[i + 3] - y);
    if (length === 0) continue;
    const line = { x, y, dx: (xy[i + 2] - x) / length, dy: (xy[i + 3] - y) / length };
    const [west, east] = [Math.min(x, xy[i + 2]), Math.max(x, xy[i + 2])];
    const [south, north] = [Math.min(y, xy[i + 3]), Math.max(y, xy[i + 3])];
    sweep.start(!clip);
    if (clip) for (const ring of scene.rings) sweep.crossDistrict(ring, line);
    for (const piece of pieces.index?.search(west, south, east, north) ?? []) sweep.crossPiece(piece, line);
    sweep.finish(length, sums);
  }
}

/** A way in metres, and whether it is a foot way. */
export interface ProjectedWay {
  readonly xy: Float64Array;
  readonly isFoot: boolean;
}

/** The ways that reach a district, in metres; outlines of areas are left out. */
export function waysOf(scene: Scene, ways: readonly Way[]): ProjectedWay[] {
  const [west, south, east, north] = boundsOf(scene.rings);
  const out: ProjectedWay[] = [];
  for (const way of ways) {
    if (way.isArea) continue;
    const xy = projectAll(scene.projection, way.coordinates);
    const [w, s, e, n] = boundsOf([xy]);
    if (w <= east && e >= west && s <= north && n >= south) out.push({ xy, isFoot: way.isFoot });
  }
  return out;
}

function meanField(scene: Scene, pieces: Pieces): number {
  const [west, south, east, north] = boundsOf(scene.rings);
  const areas = new Map<number, number>();
  for (const piece of pieces.index?.search(west, south, east, north) ?? []) {
    const area = signedArea(ringOfPiece(pieces, piece)) * pieces.probability[piece];
    areas.set(pieces.camera[piece], (areas.get(pieces.camera[piece]) ?? 0) + area);
  }
  let sum = 0;
  for (const area of areas.values()) sum += area;
  return areas.size === 0 ? 0 : sum / areas.size;
}

/** Measures area and ways for one case's fields. */
export function measure(scene: Scene, pieces: Pieces, ways: readonly ProjectedWay[]): CaseSums {
  const { sums, error } = areaSums(scene, pieces);
  const sweep = new LineSweep(pieces);
  const [way, foot] = [noSums(), noSums()];
  for (const { xy, isFoot } of ways) {
    const along = noSums();
    lineSums(scene, sweep, pieces, xy, true, along);
    addSums(way, along);
    if (isFoot) addSums(foot, along);
  }
  return { area: sums, areaError: error, way, foot, meanField: meanField(scene, pieces) };
}

const share = (part: number, whole: number): number | null => (whole > 0 ? Math.min(1, part / whole) : null);

type Reader = (sums: CaseSums) => { known: number | null; all: number | null };

function splitBand(sums: Readonly<Record<Case, CaseSums>>, read: Reader): SplitBand {
  const band = (pick: (values: ReturnType<Reader>) => number | null): Band => ({
    low: pick(read(sums.low)),
    middle: pick(read(sums.middle)),
    high: pick(read(sums.high)),
  });
  const rest = ({ known, all }: ReturnType<Reader>) => (known === null || all === null ? null : all - known);
  return { ...band(({ all }) => all), known: band(({ known }) => known), forWantOfData: band(rest) };
}

/** The four shares of three cases. */
export const sharesOf = (sums: Readonly<Record<Case, CaseSums>>): Shares => ({
  areaShare: splitBand(sums, ({ area }) => ({
    known: share(area.known, area.inside),
    all: share(area.watched, area.inside),
  })),
  outdoorShare: splitBand(sums, ({ area }) => ({
    known: share(area.knownOutdoor, area.outdoor),
    all: share(area.watchedOutdoor, area.outdoor),
  })),
  wayShare: splitBand(sums, ({ way }) => ({
    known: share(way.known, way.inside),
    all: share(way.watched, way.inside),
  })),
  footShare: splitBand(sums, ({ foot }) => ({
    known: share(foot.known, foot.inside),
    all: share(foot.watched, foot.inside),
  })),
});

/** The pieces of each case; one assumed range makes the three the same, so it is made once. */
export function piecesByCase(scene: Scene): Readonly<Record<Case, Pieces>> {
  const middle = makePieces(scene.placed, 'middle', scene.options);
  if (scene.options.rangeMetres !== undefined) return { low: middle, middle, high: middle };
  return {
    low: makePieces(scene.placed, 'low', scene.options),
    middle,
    high: makePieces(scene.placed, 'high', scene.options),
  };
}

/** Measures each case, once where they are the same. */
export function measureCases(
  scene: Scene,
  pieces: Readonly<Record<Case, Pieces>>,
  ways: readonly ProjectedWay[],
): Readonly<Record<Case, CaseSums>> {
  const middle = measure(scene, pieces.middle, ways);
  scene.options.onProgress?.(1 / 3);
  const low = pieces.low === pieces.middle ? middle : measure(scene, pieces.low, ways);
  scene.options.onProgress?.(2 / 3);
  const high = pieces.high === pieces.middle ? middle : measure(scene, pieces.high, ways);
  scene.options.onProgress?.(1);
  return { low, middle, high };
}

/** The shares of a group of cameras alone. */
export function sharesOfGroup(
  scene: Scene,
  pieces: Readonly<Record<Case, Pieces>>,
  ways: readonly ProjectedWay[],
  isOfGroup: (camera: Camera) => boolean,
): Shares {
  const keeps = (placed: number) => isOfGroup(scene.placed[placed].camera);
  const middle = piecesOf(pieces.middle, keeps);
  const own =
    pieces.low === pieces.middle
      ? { low: middle, middle, high: middle }
      : { low: piecesOf(pieces.low, keeps), middle, high: piecesOf(pieces.high, keeps) };
  const quiet: Scene = { ...scene, options: { ...scene.options, onProgress: undefined } };
  return sharesOf(measureCases(quiet, own, ways));
}

/**
 * How much of a district is watched: shares of its area, its outdoor area, its ways and foot ways, and the effective
 * number of cameras, each as a band split into what is known and what is for want of data.
 *
 * Shares are 0 to 1. Cameras outside the district that look into it count.
 * @example coverageOf(map, districtOfBox([24.938, 60.166, 24.95, 60.176]), { task: 'observe' })
 */
export function coverageOf(map: CameraMap, district: District, options: CoverageOptions): Coverage {
  const scene = sceneOf(map, district, options);
  return coverageOfScene(scene, measureCases(scene, piecesByCase(scene), waysOf(scene, map.ways)));
}

/** A band over the cases in rising order: fields that grow overlap more, so the effective number may fall. */
function risingBand(band: SplitBand): SplitBand {
  const order = [...cases].sort((a, b) => (band[a] ?? 0) - (band[b] ?? 0));
  const rising = (part: Band): Band => ({ low: part[order[0]], middle: part[order[1]], high: part[order[2]] });
  return { ...rising(band), known: rising(band.known), forWantOfData: rising(band.forWantOfData) };
}

/** The coverage of a scene that was measured. */
export function coverageOfScene(scene: Scene, sums: Readonly<Record<Case, CaseSums>>): Coverage {
  return {
    cameras: scene.cameras,
    ...sharesOf(sums),
    effectiveCameras: risingBand(
      splitBand(sums, ({ area, meanField: mean }) => ({
        known: mean > 0 ? area.known / mean : 0,
        all: mean > 0 ? area.watched / mean : 0,
      })),
    ),
    areaSquareMetres: sums.middle.area.inside,
    outdoorSquareMetres: sums.middle.area.outdoor,
    wayMetres: sums.middle.way.inside,
    footMetres: sums.middle.foot.inside,
    areaShareError: { low: sums.low.areaError, middle: sums.middle.areaError, high: sums.high.areaError },
    unseeing: scene.unseeing,
  };
}
