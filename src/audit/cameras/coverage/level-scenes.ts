import type { CameraMap } from '../camera.ts';
import type { Projection } from '../geometry/projection.ts';
import { type Level, levelKey } from '../tags/levels.ts';
import { piecesByCase } from './case-sums.ts';
import type { District } from './district.ts';
import type { Pieces } from './field-pieces.ts';
import { LineSweep } from './line-sweep.ts';
import type { Case } from './optics.ts';
import { type CoverageOptions, type Scene, sceneOf } from './scene.ts';

/** One level of a district, ready to be measured along lines. */
export interface LevelScene {
  readonly scene: Scene;
  readonly pieces: Readonly<Record<Case, Pieces>>;
  readonly sweeps: Readonly<Record<Case, LineSweep>>;
}

/** The levels of one district, each made when first asked for: below ground and indoors have cameras of their own. */
export class LevelScenes {
  private readonly made = new Map<string, LevelScene>();
  private readonly make: (level: Level) => Scene;

  constructor(map: CameraMap, district: District, options: CoverageOptions, projection: Projection) {
    this.make = (level) => sceneOf(map, district, options, { level, projection });
  }

  at(level: Level): LevelScene {
    const key = levelKey(level);
    const before = this.made.get(key);
    if (before !== undefined) return before;
    const scene = this.make(level);
    const pieces = piecesByCase(scene);
    const sweep = (which: Case) => new LineSweep(pieces[which]);
    const here = { scene, pieces, sweeps: { low: sweep('low'), middle: sweep('middle'), high: sweep('high') } };
    this.made.set(key, here);
    return here;
  }
}
