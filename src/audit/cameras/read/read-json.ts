import { text } from '../../../language/french.ts';
import { readerReason } from '../../../language/reader-words.ts';
import { type ByteSource, textChunks } from './byte-source.ts';
import { addRows } from './camera-rows.ts';
import { type Feature, Features } from './geojson-features.ts';
import type { MapBuilder } from './map-builder.ts';
import { badJson, jsonTooLarge, otherReference, overpassFailed, unknownJson } from './messages-reading.ts';
import { addOverpassElements, type OverpassElement } from './overpass.ts';
import { listOf } from './record-lists.ts';

/** V8 holds no longer text; larger files must come as PBF, as CSV, or one feature a line. */
const wholeLimitBytes = 500e6;
const lineLimit = 64e6;

const parsed = (text: string, place: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw badJson(place, readerReason(error));
  }
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What Overpass says where it broke off: the answer then holds a part, or nothing. */
function hearRemark(value: Record<string, unknown>, name: string, builder: MapBuilder): void {
  const { remark, elements } = value;
  if (typeof remark !== 'string' || !/error/i.test(remark)) return;
  if ((elements as unknown[]).length === 0) throw overpassFailed(name, remark.slice(0, 200));
  builder.oddities.add('overpassRemark', remark);
}

/** The reference system that older GeoJSON may name; every name of WGS 84 with longitude first will do. */
function demandDegrees(value: Record<string, unknown>, name: string): void {
  const named = (value.crs as { properties?: { name?: unknown } } | null | undefined)?.properties?.name;
  if (typeof named === 'string' && !/CRS:?:?84$|(?:^|:)(?:4326|4258|4171)$|WGS ?84/i.test(named))
    throw otherReference(name, named.slice(0, 80));
}

/** The columns that nothing was read from. */
type Unused = readonly string[];

function addOverpass(value: Record<string, unknown>, name: string, builder: MapBuilder): void {
  hearRemark(value, name, builder);
  const base = (value.osm3s as { timestamp_osm_base?: unknown } | undefined)?.timestamp_osm_base;
  if (typeof base === 'string') builder.timeline.state(base);
  addOverpassElements((value.elements as unknown[]).filter(isObject) as OverpassElement[], builder);
}

function addCollection(value: Record<string, unknown>, name: string, builder: MapBuilder): Unused {
  demandDegrees(value, name);
  if (typeof value.timestamp === 'string') builder.timeline.state(value.timestamp);
  return addFeatures(value.features as unknown[], name, builder);
}

function addFeatures(values: readonly unknown[], name: string, builder: MapBuilder): Unused {
  const features = new Features(builder);
  values.forEach((value, index) => {
    features.add(value, `${name}#${index + 1}`);
  });
  return features.finish();
}

function addDocument(value: unknown, name: string, builder: MapBuilder): Unused {
  if (Array.isArray(value) && value.some((one) => isObject(one) && one.type === 'Feature'))
    return addFeatures(value, name, builder);
  const list = listOf(value);
  if (list !== undefined) {
    if (list.inAll > list.rows.length) builder.oddities.add('partOfList', name, list.inAll - list.rows.length);
    return addRows(list.rows, name, builder);
  }
  if (!isObject(value)) throw unknownJson(name);
  if (Array.isArray(value.elements)) {
    addOverpass(value, name, builder);
    return [];
  }
  if (value.type === 'FeatureCollection' && Array.isArray(value.features)) return addCollection(value, name, builder);
  if (value.type === 'Feature') return addFeatures([value], name, builder);
  if (typeof value.type === 'string' && Array.isArray(value.coordinates))
    return addFeatures([{ type: 'Feature', geometry: value as Feature['geometry'] }], name, builder);
  throw unknownJson(name);
}

/** RFC 8142 puts a record separator before each feature. */
const withoutMark = (line: string): string => (line.charCodeAt(0) === 0x1e ? line.slice(1) : line);

const isFeatureLine = (line: string): boolean => {
  if (line.length > lineLimit) return false;
  try {
    const value = JSON.parse(withoutMark(line));
    return isObject(value) && value.type === 'Feature';
  } catch {
    return false;
  }
};

class LineFeatures {
  private line = 0;
  private readonly name: string;
  private readonly features: Features;

  constructor(name: string, builder: MapBuilder) {
    this.name = name;
    this.features = new Features(builder);
  }

  add(text: string): void {
    this.line++;
    const clean = withoutMark(text).trim();
    if (clean === '') return;
    const place = `${this.name}:${this.line}`;
    this.features.add(parsed(clean, place), place);
  }

  finish(): Unused {
    return this.features.finish();
  }
}

/** Reads Overpass JSON, GeoJSON (whole, or one feature a line), or a list of points; gives the columns not read. */
export async function readJson(source: ByteSource, builder: MapBuilder): Promise<Unused> {
  const lines = new LineFeatures(source.name, builder);
  let held: string[] = [];
  let tail = '';
  let mode: 'unknown' | 'lines' | 'whole' = 'unknown';
  for await (const chunk of textChunks(source, Number.POSITIVE_INFINITY)) {
    if (mode !== 'lines') {
      held.push(chunk);
      if (held.reduce((length, text) => length + text.length, 0) > wholeLimitBytes)
        throw jsonTooLarge(source.name, wholeLimitBytes);
      if (mode === 'whole' || !chunk.includes('\n')) continue;
      const text = held.join('');
      mode = isFeatureLine(text.slice(0, text.indexOf('\n'))) ? 'lines' : 'whole';
      if (mode === 'whole') continue;
      held = [];
      tail = text;
    } else tail += chunk;
    const complete = tail.split('\n');
    tail = complete.pop() ?? '';
    if (tail.length > lineLimit) throw badJson(source.name, text('one line over 64 MB', 'une ligne de plus de 64 Mo'));
    for (const line of complete) lines.add(line);
  }
  if (mode !== 'lines') return addDocument(parsed(held.join(''), source.name), source.name, builder);
  lines.add(tail);
  return lines.finish();
}
