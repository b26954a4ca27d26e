import { readerReason } from '../../../language/reader-words.ts';
import { openRing } from '../geometry/rings.ts';
import { ByteSource, type MapSource, textChunks } from '../read/byte-source.ts';
import { type Feature, type Geometry, polygonsOf } from '../read/geojson-features.ts';
import { badJson } from '../read/messages-reading.ts';
import { type District, districtOfRings } from './district.ts';
import { noPolygon } from './messages-district.ts';

const limitBytes = 50e6;

const geometriesOf = (value: unknown): Geometry[] => {
  if (typeof value !== 'object' || value === null) return [];
  const { features, geometry } = value as { features?: unknown; geometry?: Geometry };
  if (Array.isArray(features))
    return features.flatMap((feature: Feature) => (feature?.geometry ? [feature.geometry] : []));
  return geometry ? [geometry] : [value as Geometry];
};

/**
 * A district drawn as GeoJSON: the polygons of the file together.
 *
 * Throws EvidenceError where there is none, or where one crosses itself.
 */
export async function districtFromGeoJson(given: MapSource): Promise<District> {
  let text = '';
  for await (const chunk of textChunks(new ByteSource(given), limitBytes)) text += chunk;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw badJson(given.name, readerReason(error));
  }
  const rings = geometriesOf(value)
    .flatMap(polygonsOf)
    .flat()
    .map(openRing)
    .filter((ring) => ring.length >= 6 && ring.every(Number.isFinite));
  if (rings.length === 0) throw noPolygon(given.name);
  return districtOfRings(rings, given.name);
}
