import type { Camera } from '../camera.ts';
import type { Band } from './bands.ts';
import { type Pieces, ringOfPiece } from './field-pieces.ts';
import { type Case, cases, chanceOf } from './optics.ts';
import type { Scene } from './scene.ts';

/** One camera that may see a walk. */
export interface Sighting {
  readonly id: string;
  readonly operator: string | undefined;
  /** Probability that it sees the walker somewhere on the way. */
  readonly probability: Band;
  /** Metres of the walk that it watches, in expectation. */
  readonly metres: Band;
}

/** Who sees a walk. */
export interface Sightings {
  readonly cameras: readonly Sighting[];
  /** Cameras that see the walk, in expectation. */
  readonly number: Band;
  /** Distinct operators among the cameras that state theirs, in expectation. */
  readonly operators: Band;
  /** Cameras that see the walk and state no operator, in expectation. */
  readonly withoutOperator: Band;
}

/** Stretches of a segment inside a ring, as metres from its start. */
export function insideIntervals(
  ring: Float64Array,
  [ax, ay, bx, by]: readonly [number, number, number, number],
): [from: number, to: number][] {
  const length = Math.hypot(bx - ax, by - ay);
  if (length === 0) return [];
  const [dx, dy] = [(bx - ax) / length, (by - ay) / length];
  const at: number[] = [];
  let [px, py] = [ring[ring.length - 2] - ax, ring[ring.length - 1] - ay];
  let before = dx * py - dy * px;
  for (let i = 0; i < ring.length; i += 2) {
    const [qx, qy] = [ring[i] - ax, ring[i + 1] - ay];
    const after = dx * qy - dy * qx;
    if (after > 0 !== before > 0) {
      const share = before / (before - after);
      at.push(dx * (px + share * (qx - px)) + dy * (py + share * (qy - py)));
    }
    [px, py, before] = [qx, qy, after];
  }
  at.sort((a, b) => a - b);
  const out: [number, number][] = [];
  for (let i = 0; i + 1 < at.length; i += 2) {
    const [from, to] = [Math.max(0, at[i]), Math.min(length, at[i + 1])];
    if (to - from > 1e-9) out.push([from, to]);
  }
  return out;
}

/** Total angle in degrees that arcs (radians) cover once each is widened by half a view on either side, less the view. */
function widenedDegrees(arcs: readonly (readonly [number, number])[], viewDegrees: number): number {
  const half = (viewDegrees * Math.PI) / 360;
  const cut: [number, number][] = [];
  for (const [from, to] of arcs) {
    const [a, b] = [from - half, to + half];
    if (b - a >= 2 * Math.PI) return 360;
    const start = a - 2 * Math.PI * Math.floor((a + Math.PI) / (2 * Math.PI));
    const end = start + (b - a);
    if (end > Math.PI) cut.push([start, Math.PI], [-Math.PI, end - 2 * Math.PI]);
    else cut.push([start, end]);
  }
  cut.sort((x, y) => x[0] - y[0]);
  let [sum, reached] = [0, -Math.PI];
  for (const [from, to] of cut) {
    if (to <= reached) continue;
    sum += to - Math.max(from, reached);
    reached = to;
  }
  return (sum * 180) / Math.PI;
}

interface Seen {
  missed: number;
  metres: number;
}

/** The arc, from the eye, of a straight stretch; the short way round. */
function arcOf(ex: number, ey: number, fx: number, fy: number, tx: number, ty: number): [number, number] {
  const from = Math.atan2(fy - ey, fx - ex);
  let turn = Math.atan2(ty - ey, tx - ex) - from;
  if (turn > Math.PI) turn -= 2 * Math.PI;
  if (turn < -Math.PI) turn += 2 * Math.PI;
  return turn >= 0 ? [from, from + turn] : [from + turn, from];
}

function seenByPiece(
  scene: Scene,
  pieces: Pieces,
  piece: number,
  lines: readonly Float64Array[],
): { probability: number; metres: number } {
  const ring = ringOfPiece(pieces, piece);
  const { chance, probability } = pieces.parts[piece];
  const { view } = scene.placed[pieces.camera[piece]];
  const arcs: [number, number][] = [];
  let metres = 0;
  for (const xy of lines)
    for (let i = 0; i + 3 < xy.length; i += 2) {
      const [ax, ay, bx, by] = xy.subarray(i, i + 4);
      const length = Math.hypot(bx - ax, by - ay);
      for (const [from, to] of insideIntervals(ring, [ax, ay, bx, by])) {
        metres += to - from;
        const at = (along: number): [number, number] => [
          ax + ((bx - ax) * along) / length,
          ay + ((by - ay) * along) / length,
        ];
        arcs.push(arcOf(view.x, view.y, ...at(from), ...at(to)));
      }
    }
  if (metres === 0) return { probability: 0, metres: 0 };
  const seen =
    chance === undefined
      ? probability
      : chanceOf(chance, widenedDegrees(arcs, chance.viewDegrees) - chance.viewDegrees);
  return { probability: seen, metres: metres * probability };
}

/** What of a walk lies on one level: lines of points in the scene's metres. */
export interface WalkPart {
  readonly scene: Scene;
  readonly pieces: Readonly<Record<Case, Pieces>>;
  readonly lines: readonly Float64Array[];
}

function piecesNear(pieces: Pieces, lines: readonly Float64Array[]): Set<number> {
  const near = new Set<number>();
  for (const xy of lines)
    for (let i = 0; i + 3 < xy.length; i += 2)
      for (const piece of pieces.index?.search(
        Math.min(xy[i], xy[i + 2]),
        Math.min(xy[i + 1], xy[i + 3]),
        Math.max(xy[i], xy[i + 2]),
        Math.max(xy[i + 1], xy[i + 3]),
      ) ?? [])
        near.add(piece);
  return near;
}

/** Adds which placed cameras may see a part of a walk, in one case. */
function addSeen({ scene, pieces, lines }: WalkPart, which: Case, out: Map<Camera, Seen>): void {
  for (const piece of piecesNear(pieces[which], lines)) {
    const { probability, metres } = seenByPiece(scene, pieces[which], piece, lines);
    if (metres === 0) continue;
    const { camera } = scene.placed[pieces[which].camera[piece]];
    const before = out.get(camera) ?? { missed: 1, metres: 0 };
    out.set(camera, { missed: before.missed * (1 - probability), metres: before.metres + metres });
  }
}

function seenBy(parts: readonly WalkPart[], which: Case): Map<Camera, Seen> {
  const out = new Map<Camera, Seen>();
  for (const part of parts) addSeen(part, which, out);
  return out;
}

export const bandOf = (read: (which: Case) => number): Band => ({
  low: read('low'),
  middle: read('middle'),
  high: read('high'),
});

export const sumBand = (bands: readonly Band[]): Band =>
  bandOf((which) => bands.reduce((sum, band) => sum + (band[which] ?? 0), 0));

/** Expected number of distinct operators: one is met unless each of its cameras misses the walk. */
function distinctOperators(cameras: readonly Sighting[], which: Case): number {
  const missed = new Map<string, number>();
  for (const { operator, probability } of cameras)
    if (operator !== undefined) missed.set(operator, (missed.get(operator) ?? 1) * (1 - (probability[which] ?? 0)));
  let sum = 0;
  for (const value of missed.values()) sum += 1 - value;
  return sum;
}

/**
 * Who sees a walk, given by its parts on each level. A camera whose direction nobody noted sees it with the probability
 * that its view, turned any way, meets the arc that the walk covers as seen from the camera.
 */
export function sightingsOf(parts: readonly WalkPart[]): Sightings {
  const middle = seenBy(parts, 'middle');
  const same = (which: Case) => parts.every(({ pieces }) => pieces[which] === pieces.middle);
  const seen: Record<Case, Map<Camera, Seen>> = {
    low: same('low') ? middle : seenBy(parts, 'low'),
    middle,
    high: same('high') ? middle : seenBy(parts, 'high'),
  };
  const cameras = [...new Set(cases.flatMap((which) => [...seen[which].keys()]))]
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .map(
      (camera): Sighting => ({
        id: camera.id,
        operator: camera.operator,
        probability: bandOf((which) => 1 - (seen[which].get(camera)?.missed ?? 1)),
        metres: bandOf((which) => seen[which].get(camera)?.metres ?? 0),
      }),
    );
  const total = (some: readonly Sighting[]) =>
    bandOf((which) => some.reduce((sum, one) => sum + (one.probability[which] ?? 0), 0));
  return {
    cameras,
    number: total(cameras),
    operators: bandOf((which) => distinctOperators(cameras, which)),
    withoutOperator: total(cameras.filter((camera) => camera.operator === undefined)),
  };
}
