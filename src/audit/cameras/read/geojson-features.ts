import { speaksOfSurveillance, type Tags } from '../tags/camera-tags.ts';
import type { MapBuilder } from './map-builder.ts';

export interface Geometry {
  readonly type?: unknown;
  readonly coordinates?: unknown;
  readonly geometries?: unknown;
}

export interface Feature {
  readonly type: 'Feature';
  readonly id?: unknown;
  readonly geometry?: Geometry | null;
  readonly properties?: Record<string, unknown> | null;
}

/** GDAL writes further tags into one column, as `"key"=>"value","key"=>"value"`. */
const otherTags = (text: unknown): [string, string][] =>
  typeof text === 'string'
    ? [...text.matchAll(/"((?:[^"\\]|\\.)*)"=>"((?:[^"\\]|\\.)*)"/g)].map((match) => [match[1], match[2]])
    : [];

/** Properties as texts; nested `tags` and GDAL's `other_tags` are laid flat. */
export function tagsOfProperties(properties: Record<string, unknown> | null | undefined): Tags {
  const tags: Record<string, string> = {};
  for (const [key, value] of Object.entries(properties ?? {})) {
    if (value === null || value === undefined || value === '') continue;
    if (typeof value !== 'object') tags[key] = String(value);
    else if (key === 'tags') Object.assign(tags, tagsOfProperties(value as Record<string, unknown>));
  }
  return { ...Object.fromEntries(otherTags(tags.other_tags)), ...tags };
}

const idOf = (feature: Feature, tags: Tags, place: string): string => {
  const id = feature.id ?? tags['@id'] ?? tags.osm_id ?? tags.id;
  if (typeof id !== 'string' && typeof id !== 'number') return place;
  const match = /^(n|w|r)(?:ode|ay|elation)?\/?(\d+)$/.exec(String(id));
  return match === null ? String(id) : match[1] + match[2];
};

const isPoint = (value: unknown): value is [number, number] =>
  Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number';

/** A list of positions as longitude, latitude pairs; undefined where it is none. */
function lineOf(value: unknown): Float64Array | undefined {
  if (!Array.isArray(value) || !value.every(isPoint)) return undefined;
  const out = new Float64Array(value.length * 2);
  value.forEach((point, index) => {
    out[2 * index] = point[0];
    out[2 * index + 1] = point[1];
  });
  return out.every(Number.isFinite) ? out : undefined;
}

const linesOf = (value: unknown): Float64Array[] =>
  Array.isArray(value) ? value.map(lineOf).filter((line) => line !== undefined) : [];

/** The polygons of a geometry, each a list of rings. */
export function polygonsOf(geometry: Geometry): Float64Array[][] {
  const { type, coordinates } = geometry;
  if (type === 'Polygon') return [linesOf(coordinates)];
  if (type === 'MultiPolygon' && Array.isArray(coordinates)) return coordinates.map(linesOf);
  return [];
}

const middle = (ring: Float64Array): [number, number] => {
  let [longitude, latitude] = [0, 0];
  for (let i = 0; i + 1 < ring.length; i += 2) {
    longitude += (2 * ring[i]) / ring.length;
    latitude += (2 * ring[i + 1]) / ring.length;
  }
  return [longitude, latitude];
};

function addPoint(id: string, point: unknown, tags: Tags, builder: MapBuilder): void {
  if (!isPoint(point)) builder.oddities.add('notAFeature', id);
  else if (speaksOfSurveillance(tags)) builder.camera(id, point[0], point[1], tags, editOf(tags));
  else if (builder.pointsAreCameras)
    builder.camera(id, point[0], point[1], { ...tags, man_made: 'surveillance' }, editOf(tags));
  else if (tags.highway === undefined) builder.oddities.add('pointNotCamera', id);
}

const editOf = (tags: Tags): string | undefined => tags['@timestamp'] ?? tags.timestamp ?? tags.osm_timestamp;

function addGeometry(id: string, geometry: Geometry, tags: Tags, builder: MapBuilder, depth: number): void {
  const { type, coordinates, geometries } = geometry;
  if (type === 'Point') addPoint(id, coordinates, tags, builder);
  else if (type === 'MultiPoint' && Array.isArray(coordinates))
    coordinates.forEach((point, index) => {
      addPoint(`${id}/${index + 1}`, point, tags, builder);
    });
  else if (type === 'LineString' || type === 'MultiLineString') {
    const lines = type === 'LineString' ? linesOf([coordinates]) : linesOf(coordinates);
    if (lines.length === 0) builder.oddities.add('notAFeature', id);
    lines.forEach((line, index) => {
      builder.line(index === 0 ? id : `${id}/${index + 1}`, line, tags);
    });
  } else if (type === 'Polygon' || type === 'MultiPolygon') {
    const rings = polygonsOf(geometry).flat();
    if (rings.length === 0) builder.oddities.add('notAFeature', id);
    else if (speaksOfSurveillance(tags)) builder.camera(id, ...middle(rings[0]), tags, editOf(tags));
    builder.polygon(rings, tags);
  } else if (type === 'GeometryCollection' && Array.isArray(geometries) && depth < 4) {
    for (const inner of geometries) addGeometry(id, inner ?? {}, tags, builder, depth + 1);
  } else builder.oddities.add('notAFeature', id);
}

/** Adds one GeoJSON feature: cameras are points or areas, ways are lines, buildings and named areas are polygons. */
export function addFeature(feature: Feature, place: string, builder: MapBuilder): void {
  const tags = tagsOfProperties(feature.properties);
  const geometry = feature.geometry;
  if (typeof geometry !== 'object' || geometry === null) builder.oddities.add('notAFeature', place);
  else addGeometry(idOf(feature, tags, place), geometry, tags, builder, 0);
}
