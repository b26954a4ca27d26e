import type { Way } from '../camera.ts';

/** A line on which one can walk, in degrees. */
export type WalkableLine = Pick<Way, 'name' | 'highway' | 'level' | 'coordinates'>;

/** A point's key: points of OpenStreetMap that are one have one key. */
export const keyAt = (coordinates: Float64Array, i: number): string =>
  `${Math.round(coordinates[i] * 1e7)},${Math.round(coordinates[i + 1] * 1e7)}`;

/** Points that several lines share, and the ends of lines: junctions of the network. */
export function junctionsOf(lines: readonly Pick<Way, 'coordinates'>[]): Set<string> {
  const seen = new Set<string>();
  const junctions = new Set<string>();
  for (const { coordinates } of lines)
    for (let i = 0; i < coordinates.length; i += 2) {
      const key = keyAt(coordinates, i);
      if (i === 0 || i === coordinates.length - 2 || seen.has(key)) junctions.add(key);
      seen.add(key);
    }
  return junctions;
}
