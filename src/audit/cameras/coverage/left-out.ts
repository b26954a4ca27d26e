import type { CameraMap, Way } from '../camera.ts';
import { boundsOf } from '../geometry/polygons.ts';
import { projectAll } from '../geometry/projection.ts';
import { isOpen } from '../tags/levels.ts';
import type { Band } from './bands.ts';
import { lineSums } from './case-sums.ts';
import { makePieces } from './field-pieces.ts';
import { type LevelScene, LevelScenes } from './level-scenes.ts';
import { LineSweep, noSums } from './line-sweep.ts';
import { type Case, cases } from './optics.ts';
import type { Scene } from './scene.ts';

/** Why ways are no part of the streets seen from the open ground. */
export type LeftOutReason = 'unbuilt' | 'underground' | 'indoor' | 'upper';

/** Ways of the district that are not on the open ground, and how much of them the cameras of their own level watch. */
export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly metres: number;
  readonly footMetres: number;
  /** Expected metres watched; nothing watches what is not built. */
  readonly watchedMetres: Band;
}

export const leftOutReasons: readonly LeftOutReason[] = ['unbuilt', 'underground', 'indoor', 'upper'];

/** Why a way is left out; undefined where it is a street on the open ground. */
export const reasonOf = ({ isUnbuilt, level }: Way): LeftOutReason | undefined => {
  if (isUnbuilt) return 'unbuilt';
  if (isOpen(level)) return undefined;
  return level.isUnderground ? 'underground' : level.isIndoor ? 'indoor' : 'upper';
};

interface Tally {
  metres: number;
  footMetres: number;
  watched: Record<Case, number>;
}

/** What was left out of the streets of a scene in the open, by reason. */
export function leftOutOf(map: CameraMap, scene: Scene): LeftOut[] {
  const levels = new LevelScenes(map, scene.district, scene.options, scene.projection);
  const tallies = new Map<LeftOutReason, Tally>();
  const [west, south, east, north] = boundsOf(scene.rings);
  for (const way of map.ways) {
    const reason = way.isArea ? undefined : reasonOf(way);
    if (reason === undefined) continue;
    const xy = projectAll(scene.projection, way.coordinates);
    const [w, s, e, n] = boundsOf([xy]);
    if (w > east || e < west || s > north || n < south) continue;
    const tally = tallies.get(reason) ?? { metres: 0, footMetres: 0, watched: { low: 0, middle: 0, high: 0 } };
    tallies.set(reason, tally);
    addWay(levels, scene, way, xy, tally);
  }
  return leftOutReasons.flatMap((reason) => {
    const tally = tallies.get(reason);
    if (tally === undefined || tally.metres === 0) return [];
    const { metres, footMetres, watched } = tally;
    return [{ reason, metres, footMetres, watchedMetres: watched }];
  });
}

/** Nobody watches what is not built: its length alone is measured. */
function addWay(levels: LevelScenes, open: Scene, way: Way, xy: Float64Array, tally: Tally): void {
  const { scene, pieces, sweeps } = way.isUnbuilt ? unwatched(open) : levels.at(way.level);
  for (const which of cases) {
    const sums = noSums();
    lineSums(scene, sweeps[which], pieces[which], xy, true, sums);
    tally.watched[which] += sums.watched;
    if (which !== 'middle') continue;
    tally.metres += sums.inside;
    if (way.isFoot) tally.footMetres += sums.inside;
  }
}

function unwatched(scene: Scene): LevelScene {
  const none = makePieces([], 'middle', scene.options);
  const sweep = new LineSweep(none);
  return {
    scene,
    pieces: { low: none, middle: none, high: none },
    sweeps: { low: sweep, middle: sweep, high: sweep },
  };
}
