import type { LevelScenes } from '../coverage/level-scenes.ts';
import type { WalkPart } from '../coverage/sightings.ts';
import { type Level, levelKey } from '../tags/levels.ts';
import type { Stretch } from './stretches.ts';

/** A line walked on one level, in metres. */
export interface WalkedLine {
  readonly xy: Float64Array;
  readonly level: Level;
}

/** A stretch as it is walked: turned from where one comes. */
export type Walked = Omit<Stretch, 'from' | 'to'>;

function turned(xy: Float64Array): Float64Array {
  const out = new Float64Array(xy.length);
  for (let i = 0; i < xy.length; i += 2) out.set([xy[xy.length - 2 - i], xy[xy.length - 1 - i]], i);
  return out;
}

/** The stretches of a route in order, each turned the way it is walked. */
export function walkedOf(stretches: readonly Stretch[], start: number, edges: readonly number[]): Walked[] {
  let node = start;
  return edges.map((edge) => {
    const { from, to, ...stretch } = stretches[edge];
    const isForward = from === node;
    node = isForward ? to : from;
    return isForward ? stretch : { ...stretch, xy: turned(stretch.xy) };
  });
}

/** The points of a walk, line after line. */
export function pointsOf(walked: readonly WalkedLine[]): Float64Array {
  const points: number[] = [];
  for (const { xy } of walked) points.push(...(points.length === 0 ? xy : xy.subarray(2)));
  return Float64Array.from(points);
}

/** A walk by level. */
export function partsOf(walked: readonly WalkedLine[], levels: LevelScenes): WalkPart[] {
  const byLevel = new Map<string, { level: Level; lines: Float64Array[] }>();
  for (const { xy, level } of walked) {
    const key = levelKey(level);
    const part = byLevel.get(key) ?? { level, lines: [] };
    byLevel.set(key, part);
    part.lines.push(xy);
  }
  return [...byLevel.values()].map(({ level, lines }) => {
    const { scene, pieces } = levels.at(level);
    return { scene, pieces, lines };
  });
}
