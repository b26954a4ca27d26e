import { ByteSource, type MapSource, textChunks } from '../read/byte-source.ts';
import type { Feature, Geometry } from '../read/geojson-features.ts';
import { badJson } from '../read/messages-reading.ts';
import { noWalk } from './messages-routes.ts';

const limitBytes = 20e6;

const geometriesOf = (value: unknown): Geometry[] => {
  if (typeof value !== 'object' || value === null) return [];
  const { features, geometry } = value as { features?: unknown; geometry?: Geometry };
  if (Array.isArray(features)) return features.flatMap((one: Feature) => (one?.geometry ? [one.geometry] : []));
  return geometry ? [geometry] : [value as Geometry];
};

const isPosition = (value: unknown): value is [number, number] =>
  Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1]);

/** A walk drawn as a GeoJSON line: longitude, latitude pairs. Throws EvidenceError where there is none. */
export async function readWalk(given: MapSource): Promise<Float64Array> {
  let written = '';
  for await (const chunk of textChunks(new ByteSource(given), limitBytes)) written += chunk;
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch (error) {
    throw badJson(given.name, error instanceof Error ? error.message : String(error));
  }
  const line = geometriesOf(value).find((geometry) => geometry.type === 'LineString')?.coordinates;
  if (!Array.isArray(line) || line.length < 2 || !line.every(isPosition)) throw noWalk(given.name);
  return Float64Array.from(line.flatMap((position) => position.slice(0, 2)));
}
