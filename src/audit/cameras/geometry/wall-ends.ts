import Flatbush from 'flatbush';

/** x, y, x, y of each wall: the edges of rings, without those of no length. */
export function endsOf(buildings: readonly (readonly Float64Array[])[]): Float64Array {
  const count = buildings.reduce((sum, rings) => sum + rings.reduce((points, ring) => points + ring.length / 2, 0), 0);
  const ends = new Float64Array(4 * count);
  let at = 0;
  for (const ring of buildings.flat())
    for (let i = 0; i < ring.length; i += 2) {
      const next = (i + 2) % ring.length;
      if (ring[i] === ring[next] && ring[i + 1] === ring[next + 1]) continue;
      ends[at++] = ring[i];
      ends[at++] = ring[i + 1];
      ends[at++] = ring[next];
      ends[at++] = ring[next + 1];
    }
  return ends.subarray(0, at);
}

export function indexOfWalls(ends: Float64Array): Flatbush | undefined {
  if (ends.length === 0) return undefined;
  const index = new Flatbush(ends.length / 4);
  for (let i = 0; i < ends.length; i += 4)
    index.add(
      Math.min(ends[i], ends[i + 2]),
      Math.min(ends[i + 1], ends[i + 3]),
      Math.max(ends[i], ends[i + 2]),
      Math.max(ends[i + 1], ends[i + 3]),
    );
  index.finish();
  return index;
}

/** Crossings that are resolved at most: beyond, walls of heaped buildings stay uncut. */
const mostCrossings = 4_000_000;

/** Where walls of two buildings drawn over each other cross, both are cut: the sweep then meets them at ends only. */
export function splitWhereTheyCross(ends: Float64Array): Float64Array {
  const index = indexOfWalls(ends);
  if (index === undefined) return ends;
  const cuts = new Map<number, number[]>();
  let crossings = 0;
  for (let wall = 0; wall < ends.length / 4 && crossings < mostCrossings; wall++) {
    const at = cutsOf(ends, index, wall);
    if (at.length > 0) cuts.set(wall, at);
    crossings += at.length;
  }
  return cuts.size === 0 ? ends : withCuts(ends, cuts);
}

/** Where along a wall others cross it. */
function cutsOf(ends: Float64Array, index: Flatbush, wall: number): number[] {
  const [ax, ay, bx, by] = [ends[4 * wall], ends[4 * wall + 1], ends[4 * wall + 2], ends[4 * wall + 3]];
  const near = index.search(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  const cuts: number[] = [];
  for (const other of near) {
    const at = other === wall ? -1 : crossing(ends, wall, other);
    if (at >= 0) cuts.push(at);
  }
  return cuts.sort((a, b) => a - b);
}

/** Where along the first wall the second crosses it, strictly between its ends; −1 where it does not. */
export function crossing(ends: Float64Array, first: number, second: number): number {
  const [i, j] = [4 * first, 4 * second];
  const [ax, ay] = [ends[i], ends[i + 1]];
  const [ux, uy] = [ends[i + 2] - ax, ends[i + 3] - ay];
  const [vx, vy] = [ends[j + 2] - ends[j], ends[j + 3] - ends[j + 1]];
  const across = ux * vy - uy * vx;
  if (across === 0) return -1;
  const [wx, wy] = [ends[j] - ax, ends[j + 1] - ay];
  const t = (wx * vy - wy * vx) / across;
  if (!(t > 1e-9 && t < 1 - 1e-9)) return -1;
  const u = (wx * uy - wy * ux) / across;
  return u >= 0 && u <= 1 ? t : -1;
}

function withCuts(ends: Float64Array, cuts: ReadonlyMap<number, number[]>): Float64Array {
  const out: number[] = [];
  for (let wall = 0; wall < ends.length / 4; wall++) {
    const [ax, ay, bx, by] = ends.subarray(4 * wall, 4 * wall + 4);
    const stops = [0, ...(cuts.get(wall) ?? []), 1];
    for (let i = 0; i + 1 < stops.length; i++) {
      if (stops[i + 1] - stops[i] < 1e-12) continue;
      const end = stops[i + 1] === 1 ? [bx, by] : [ax + stops[i + 1] * (bx - ax), ay + stops[i + 1] * (by - ay)];
      out.push(ax + stops[i] * (bx - ax), ay + stops[i] * (by - ay), end[0], end[1]);
    }
  }
  return Float64Array.from(out);
}
