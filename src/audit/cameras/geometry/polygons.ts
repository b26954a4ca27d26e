/** Twice-checked small geometry of rings given as x, y pairs, first point not repeated. */

/** Area, positive when the ring turns anticlockwise. */
export function signedArea(ring: Float64Array): number {
  let twice = 0;
  const [originX, originY] = [ring[0], ring[1]];
  for (let i = 0; i < ring.length; i += 2) {
    const next = i + 2 === ring.length ? 0 : i + 2;
    twice += (ring[i] - originX) * (ring[next + 1] - originY) - (ring[next] - originX) * (ring[i + 1] - originY);
  }
  return twice / 2;
}

/** Whether a point lies inside rings by the even-odd rule. */
export function isInsideRings(rings: readonly Float64Array[], x: number, y: number): boolean {
  let isInside = false;
  for (const ring of rings)
    for (let i = 0, last = ring.length - 2; i < ring.length; last = i, i += 2) {
      const [yi, yl] = [ring[i + 1], ring[last + 1]];
      if (yi > y !== yl > y && x < ((ring[last] - ring[i]) * (y - yi)) / (yl - yi) + ring[i]) isInside = !isInside;
    }
  return isInside;
}

const reversed = (ring: Float64Array): Float64Array => {
  const out = new Float64Array(ring.length);
  for (let i = 0; i < ring.length; i += 2) {
    out[i] = ring[ring.length - 2 - i];
    out[i + 1] = ring[ring.length - 1 - i];
  }
  return out;
};

/** Outer rings turned anticlockwise, inner ones clockwise, by how many others hold them: the inside is on the left. */
export function oriented(rings: readonly Float64Array[]): Float64Array[] {
  return rings.map((ring, index) => {
    const depth = rings.filter((other, at) => at !== index && isInsideRings([other], ring[0], ring[1])).length;
    return signedArea(ring) > 0 === (depth % 2 === 0) ? ring : reversed(ring);
  });
}

/** West, south, east, north of rings. */
export function boundsOf(rings: Iterable<Float64Array>): [number, number, number, number] {
  let [west, south] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [east, north] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const ring of rings)
    for (let i = 0; i < ring.length; i += 2) {
      west = Math.min(west, ring[i]);
      east = Math.max(east, ring[i]);
      south = Math.min(south, ring[i + 1]);
      north = Math.max(north, ring[i + 1]);
    }
  return [west, south, east, north];
}
