import { OddityList } from '../oddities.ts';
import { ByteSource, type MapSource, textChunks } from '../read/byte-source.ts';
import { type Feature, type Geometry, tagsOfProperties } from '../read/geojson-features.ts';
import { badJson } from '../read/messages-reading.ts';
import { levelOf } from '../tags/levels.ts';
import { noWalk } from './messages-routes.ts';
import type { WalkLine } from './routes.ts';

const limitBytes = 20e6;

const isPosition = (value: unknown): value is [number, number] =>
  Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1]);

const featuresOf = (value: unknown): Partial<Feature>[] => {
  if (typeof value !== 'object' || value === null) return [];
  const { features, geometry } = value as { features?: unknown; geometry?: Geometry };
  if (Array.isArray(features)) return features.filter((one) => typeof one === 'object' && one !== null);
  return geometry ? [value as Feature] : [{ geometry: value as Geometry }];
};

/** The lines of one feature; its tags (tunnel, level, indoor) say on which level one walks. */
function linesOf({ geometry, properties }: Partial<Feature>, place: string): WalkLine[] {
  const { type, coordinates } = geometry ?? {};
  const lines = type === 'LineString' ? [coordinates] : type === 'MultiLineString' ? coordinates : [];
  const level = levelOf(tagsOfProperties(properties), place, new OddityList());
  return (Array.isArray(lines) ? lines : []).flatMap((line) =>
    Array.isArray(line) && line.length >= 2 && line.every(isPosition)
      ? [{ line: Float64Array.from(line.flatMap((position) => position.slice(0, 2))), level }]
      : [],
  );
}

/** A walk drawn as GeoJSON lines, one after the other. Throws EvidenceError where there is none. */
export async function readWalk(given: MapSource): Promise<WalkLine[]> {
  let written = '';
  for await (const chunk of textChunks(new ByteSource(given), limitBytes)) written += chunk;
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch (error) {
    throw badJson(given.name, error instanceof Error ? error.message : String(error));
  }
  const lines = featuresOf(value).flatMap((feature) => linesOf(feature, given.name));
  if (lines.length === 0) throw noWalk(given.name);
  return lines;
}
