import { ringsOf } from '../geometry/rings.ts';
import { speaksOfSurveillance, type Tags } from '../tags/camera-tags.ts';
import type { MapBuilder } from './map-builder.ts';

interface Position {
  readonly lat: number;
  readonly lon: number;
}

/** An element of Overpass JSON, with `out geom`, `out center`, or nodes apart. */
export interface OverpassElement {
  readonly type?: unknown;
  readonly id?: unknown;
  readonly lat?: unknown;
  readonly lon?: unknown;
  readonly tags?: Tags;
  readonly timestamp?: string;
  readonly nodes?: readonly number[];
  readonly center?: Position;
  readonly geometry?: readonly (Position | null)[];
  readonly members?: readonly { type?: string; ref?: number; geometry?: readonly (Position | null)[] }[];
}

const lineOf = (positions: readonly (Position | null)[] | undefined): Float64Array =>
  Float64Array.from(
    (Array.isArray(positions) ? positions : [])
      .filter((position) => Number.isFinite(position?.lat) && Number.isFinite(position?.lon))
      .flatMap((position) => [position.lon, position.lat]),
  );

const textsOnly = (tags: unknown): Tags =>
  typeof tags === 'object' && tags !== null
    ? Object.fromEntries(Object.entries(tags).map(([key, value]) => [key, String(value)]))
    : {};

function addWay(id: number, element: OverpassElement, tags: Tags, builder: MapBuilder): void {
  const line = lineOf(element.geometry);
  const isClosed = line.length >= 8 && line[0] === line.at(-2) && line[1] === line.at(-1);
  if (line.length > 0) {
    builder.line(`w${id}`, line, tags);
    if (isClosed) builder.polygon([line], tags);
    if (speaksOfSurveillance(tags)) builder.camera(`w${id}`, line[0], line[1], tags, element.timestamp);
  } else if (element.center !== undefined && speaksOfSurveillance(tags))
    builder.camera(`w${id}`, Number(element.center.lon), Number(element.center.lat), tags, element.timestamp);
  else if (Array.isArray(element.nodes)) builder.way(id, element.nodes.map(Number), tags, element.timestamp);
  else builder.oddities.add('elementWithoutGeometry', `w${id}`);
}

function addRelation(id: number, element: OverpassElement, tags: Tags, builder: MapBuilder): void {
  const members = (Array.isArray(element.members) ? element.members : []).filter((member) => member?.type === 'way');
  const { rings } = ringsOf(members.map((member) => lineOf(member.geometry)));
  if (rings.length > 0) builder.polygon(rings, tags);
  else
    builder.relation(
      id,
      members.map((member) => Number(member.ref)),
      tags,
    );
}

/** Adds one element of Overpass JSON. */
export function addOverpassElement(element: OverpassElement, builder: MapBuilder): void {
  const id = Number(element.id);
  const tags = textsOnly(element.tags);
  if (!Number.isFinite(id)) builder.oddities.add('elementWithoutId', String(element.id));
  else if (element.type === 'node') {
    const known = Object.keys(tags).length > 0 ? tags : undefined;
    builder.node(id, Number(element.lon ?? Number.NaN), Number(element.lat ?? Number.NaN), known, element.timestamp);
  } else if (element.type === 'way') addWay(id, element, tags, builder);
  else if (element.type === 'relation') addRelation(id, element, tags, builder);
  else builder.oddities.add('notAFeature', String(element.type));
}
