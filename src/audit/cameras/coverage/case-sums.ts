import type { Way } from '../camera.ts';
import { boundsOf, signedArea } from '../geometry/polygons.ts';
import { projectAll } from '../geometry/projection.ts';
import { isSameLevel } from '../tags/levels.ts';
import { makePieces, type Pieces, ringOfPiece } from './field-pieces.ts';
import { addSums, type LineSums, LineSweep, noSums } from './line-sweep.ts';
import type { Case } from './optics.ts';
import type { Scene } from './scene.ts';

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
  readonly name?: string;
}

/** The ways on the scene's level that reach a district, in metres; outlines of areas and what is not built are left out. */
export function waysOf(scene: Scene, ways: readonly Way[]): ProjectedWay[] {
  const [west, south, east, north] = boundsOf(scene.rings);
  const out: ProjectedWay[] = [];
  for (const way of ways) {
    if (way.isArea || way.isUnbuilt || !isSameLevel(way.level, scene.level)) continue;
    const xy = projectAll(scene.projection, way.coordinates);
    const [w, s, e, n] = boundsOf([xy]);
    if (w <= east && e >= west && s <= north && n >= south)
      out.push({ xy, isFoot: way.isFoot, ...(way.name === undefined ? {} : { name: way.name }) });
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
