import { projectionAt } from '../../src/audit/cameras/geometry/projection.ts';
import type { Camera, CameraMap, Way } from '../../src/audit/cameras/index.ts';
import { openGround } from '../../src/audit/cameras/tags/levels.ts';

/** A seeded generator for synthetic maps. */
export function uniforms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const kinds: readonly Camera['kind'][] = ['fixed', 'dome', 'panning', 'plate-reader', 'unknown'];

/** Cameras and streets strewn over a square, in ways of ten segments of 40 metres. */
export function syntheticMap(cameras: number, segments: number, sideMetres: number, seed = 1): CameraMap {
  const uniform = uniforms(seed);
  const { toDegrees } = projectionAt(24.94, 60.17);
  const place = () => (uniform() - 0.5) * sideMetres;
  const cameraOf = (_: unknown, index: number): Camera => {
    const [longitude, latitude] = toDegrees(place(), place());
    const bearing = uniform() * 360;
    const isAimed = index % 2 === 0;
    return {
      id: `n${index}`,
      longitude,
      latitude,
      kind: kinds[index % kinds.length],
      aims: isAimed ? [{ fromDegrees: bearing, toDegrees: bearing }] : [],
      directionStatus: isAimed ? 'read' : 'none',
      number: 1,
      level: openGround,
      ownership: index % 3 === 0 ? 'public' : 'unknown',
    };
  };
  const wayOf = (_: unknown, index: number): Way => {
    let [x, y] = [place(), place()];
    let angle = uniform() * 2 * Math.PI;
    const coordinates = new Float64Array(22);
    for (let i = 0; i < 22; i += 2) {
      coordinates.set(toDegrees(x, y), i);
      angle += (uniform() - 0.5) * 0.5;
      x += 40 * Math.cos(angle);
      y += 40 * Math.sin(angle);
    }
    const isFoot = index % 3 === 0;
    const highway = isFoot ? 'footway' : 'residential';
    return {
      id: `w${index}`,
      highway,
      isFoot,
      isArea: false,
      isUnbuilt: false,
      isWalkable: true,
      level: openGround,
      coordinates,
    };
  };
  return {
    cameras: Array.from({ length: cameras }, cameraOf),
    ways: Array.from({ length: Math.ceil(segments / 10) }, wayOf),
    buildings: [],
    areas: [],
    squares: [],
    closedPoints: new Float64Array(),
    files: [],
    oddities: [],
  };
}
