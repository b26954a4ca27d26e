import type { Camera, CameraMap } from '../camera.ts';
import { type Band, risingBand, type SplitBand, share, splitBand } from './bands.ts';
import { type CaseSums, measureCases, type ProjectedWay, piecesByCase, waysOf } from './case-sums.ts';
import type { District } from './district.ts';
import { type Pieces, piecesOf } from './field-pieces.ts';
import { type LeftOut, leftOutOf } from './left-out.ts';
import type { Case } from './optics.ts';
import { type CameraCounts, type CoverageOptions, type Scene, sceneOf, type Unseeing } from './scene.ts';

/** The four shares of one group of cameras. */
export interface Shares {
  readonly areaShare: SplitBand;
  readonly outdoorShare: SplitBand;
  readonly wayShare: SplitBand;
  readonly footShare: SplitBand;
}

export interface Coverage extends Shares {
  readonly cameras: CameraCounts;
  readonly effectiveCameras: SplitBand;
  readonly areaSquareMetres: number;
  readonly outdoorSquareMetres: number;
  readonly wayMetres: number;
  readonly footMetres: number;
  /** How far the measured area share may be off, in each case: half the difference between two half-dense measures. */
  readonly areaShareError: Band;
  readonly unseeing: Unseeing;
  /** Ways that are not on the open ground, by reason. */
  readonly leftOut: readonly LeftOut[];
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
  return coverageOfScene(map, scene, measureCases(scene, piecesByCase(scene), waysOf(scene, map.ways)));
}

/** The coverage of a scene that was measured. */
export function coverageOfScene(map: CameraMap, scene: Scene, sums: Readonly<Record<Case, CaseSums>>): Coverage {
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
    leftOut: leftOutOf(map, scene),
  };
}
