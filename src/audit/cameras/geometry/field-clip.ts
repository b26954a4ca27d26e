/**
 * Rings cut by half-planes (I. E. Sutherland, G. W. Hodgman, "Reentrant polygon clipping", CACM 17 (1974), 32–42). Where
 * a cut parts a ring in two, both stay joined by edges along the cut that cover no area.
 */

/** The part of a ring on the left of a ray from a point, at an angle in radians anticlockwise from east. */
export function leftOfRay(ring: Float64Array, x: number, y: number, angle: number): Float64Array {
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  const sideOf = (i: number): number => dx * (ring[i + 1] - y) - dy * (ring[i] - x);
  const out: number[] = [];
  for (let i = 0; i < ring.length; i += 2) {
    const next = (i + 2) % ring.length;
    const [here, there] = [sideOf(i), sideOf(next)];
    if (here >= 0) out.push(ring[i], ring[i + 1]);
    if (here >= 0 === there >= 0) continue;
    const share = here / (here - there);
    out.push(ring[i] + share * (ring[next] - ring[i]), ring[i + 1] + share * (ring[next + 1] - ring[i + 1]));
  }
  return Float64Array.from(out);
}

/**
 * The parts of a ring within the arc from one angle anticlockwise to another, seen from a point: one ring, or two side
 * by side where the arc is wider than a half-turn.
 */
export function withinArc(ring: Float64Array, x: number, y: number, from: number, to: number): Float64Array[] {
  if (to - from >= 2 * Math.PI - 1e-9) return [ring];
  const leftOfFrom = leftOfRay(ring, x, y, from);
  if (to - from <= Math.PI) return [leftOfRay(leftOfFrom, x, y, to + Math.PI)];
  return [leftOfFrom, leftOfRay(leftOfRay(ring, x, y, from + Math.PI), x, y, to + Math.PI)];
}
