import { openRing } from '../geometry/rings.ts';
import { speaksOfSurveillance, type Tags } from '../tags/camera-tags.ts';
import { stopsWalkers } from '../tags/way-tags.ts';
import { headerOf, noteUnused, type Row, RowTags } from './camera-rows.ts';
import { middleOf } from './line-placer.ts';
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

const editOf = (tags: Tags): string | undefined => tags['@timestamp'] ?? tags.timestamp ?? tags.osm_timestamp;

/** A camera drawn as a line or an area stands in the middle of it. */
function addDrawnCamera(id: string, lines: readonly Float64Array[], tags: Tags, builder: MapBuilder): void {
  if (lines.length > 0 && speaksOfSurveillance(tags))
    builder.camera(id, ...middleOf(openRing(lines[0])), tags, editOf(tags));
}

interface UntaggedPoint {
  readonly id: string;
  readonly place: readonly [number, number];
  readonly row: Row;
}

/** GeoJSON features: cameras are points, lines or areas, ways are lines, buildings and named areas are polygons. */
export class Features {
  private readonly builder: MapBuilder;
  /** Points without tags, which are read as the rows of a list where points are cameras. */
  private readonly untagged: UntaggedPoint[] = [];

  constructor(builder: MapBuilder) {
    this.builder = builder;
  }

  add(value: unknown, place: string): void {
    const feature = value as Feature;
    if (typeof value !== 'object' || value === null || feature.type !== 'Feature') {
      this.builder.oddities.add('notAFeature', place);
      return;
    }
    const tags = tagsOfProperties(feature.properties);
    const geometry = feature.geometry;
    if (typeof geometry !== 'object' || geometry === null) this.builder.oddities.add('notAFeature', place);
    else this.geometry(idOf(feature, tags, place), geometry, tags, 0);
  }

  /** All features have come: gives the columns from which nothing was read. */
  finish(): readonly string[] {
    if (this.untagged.length === 0) return [];
    const rows = this.untagged.map(({ row }) => row);
    const reader = new RowTags(headerOf(rows), rows);
    for (const { id, place, row } of this.untagged)
      this.builder.camera(id, place[0], place[1], reader.tagsOf(row), reader.cell(row, 'timestamp'));
    noteUnused(reader.unused, this.builder);
    return reader.unused;
  }

  private point(id: string, point: unknown, tags: Tags): void {
    if (!isPoint(point)) this.builder.oddities.add('notAFeature', id);
    else if (speaksOfSurveillance(tags)) this.builder.camera(id, point[0], point[1], tags, editOf(tags));
    else if (this.builder.pointsAreCameras) this.untagged.push({ id, place: point, row: tags });
    else if (stopsWalkers(tags)) this.builder.gate(point[0], point[1]);
    else if (tags.highway === undefined && tags.barrier === undefined) this.builder.oddities.add('pointNotCamera', id);
  }

  private geometry(id: string, geometry: Geometry, tags: Tags, depth: number): void {
    const { builder } = this;
    const { type, coordinates, geometries } = geometry;
    if (type === 'Point') this.point(id, coordinates, tags);
    else if (type === 'MultiPoint' && Array.isArray(coordinates))
      coordinates.forEach((point, index) => {
        this.point(`${id}/${index + 1}`, point, tags);
      });
    else if (type === 'LineString' || type === 'MultiLineString') {
      const lines = type === 'LineString' ? linesOf([coordinates]) : linesOf(coordinates);
      if (lines.length === 0) builder.oddities.add('notAFeature', id);
      addDrawnCamera(id, lines, tags, builder);
      lines.forEach((line, index) => {
        builder.line(index === 0 ? id : `${id}/${index + 1}`, line, tags);
        if (tags.area === 'yes' && openRing(line).length < line.length) builder.polygon(id, [line], tags);
      });
    } else if (type === 'Polygon' || type === 'MultiPolygon') {
      const polygons = polygonsOf(geometry);
      if (polygons.flat().length === 0) builder.oddities.add('notAFeature', id);
      addDrawnCamera(id, polygons.flat(), tags, builder);
      builder.polygon(id, polygons.flat(), tags);
    } else if (type === 'GeometryCollection' && Array.isArray(geometries) && depth < 4) {
      for (const inner of geometries) this.geometry(id, inner ?? {}, tags, depth + 1);
    } else builder.oddities.add('notAFeature', id);
  }
}
