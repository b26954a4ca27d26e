import { type ByteSource, textChunks } from './byte-source.ts';
import { addFeature, type Feature } from './geojson-features.ts';
import type { MapBuilder } from './map-builder.ts';
import { badJson, jsonTooLarge, otherReference, overpassFailed, unknownJson } from './messages-reading.ts';
import { addOverpassElement, type OverpassElement } from './overpass.ts';
import { addRows, type Row } from './rows.ts';

/** V8 holds no longer text; larger files must come as PBF, as CSV, or one feature a line. */
const wholeLimitBytes = 500e6;
const lineLimit = 64e6;

const parsed = (text: string, place: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw badJson(place, error instanceof Error ? error.message : String(error));
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

function addDocument(value: unknown, name: string, builder: MapBuilder): void {
  if (Array.isArray(value)) addRows(value.filter(isObject) as Row[], name, builder);
  else if (!isObject(value)) throw unknownJson(name);
  else if (Array.isArray(value.elements)) {
    hearRemark(value, name, builder);
    for (const element of value.elements)
      if (isObject(element)) addOverpassElement(element as OverpassElement, builder);
  } else if (value.type === 'FeatureCollection' && Array.isArray(value.features)) {
    demandDegrees(value, name);
    value.features.forEach((feature, index) => {
      if (isObject(feature)) addFeature(feature as unknown as Feature, `${name}#${index + 1}`, builder);
    });
  } else if (value.type === 'Feature') addFeature(value as unknown as Feature, `${name}#1`, builder);
  else if (typeof value.type === 'string' && Array.isArray(value.coordinates))
    addFeature({ type: 'Feature', geometry: value as Feature['geometry'] }, `${name}#1`, builder);
  else throw unknownJson(name);
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
  private readonly builder: MapBuilder;

  constructor(name: string, builder: MapBuilder) {
    this.name = name;
    this.builder = builder;
  }

  add(text: string): void {
    this.line++;
    const clean = withoutMark(text).trim();
    if (clean === '') return;
    const place = `${this.name}:${this.line}`;
    const value = parsed(clean, place);
    if (isObject(value) && value.type === 'Feature') addFeature(value as unknown as Feature, place, this.builder);
    else this.builder.oddities.add('notAFeature', place);
  }
}

/** Reads Overpass JSON, GeoJSON (whole, or one feature a line), or a JSON list of points with latitude and longitude. */
export async function readJson(source: ByteSource, builder: MapBuilder): Promise<void> {
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
    if (tail.length > lineLimit) throw badJson(source.name, 'one line over 64 MB');
    for (const line of complete) lines.add(line);
  }
  if (mode === 'lines') lines.add(tail);
  else addDocument(parsed(held.join(''), source.name), source.name, builder);
}
