import { ringsOf } from '../geometry/rings.ts';
import { speaksOfSurveillance, type Tags } from '../tags/camera-tags.ts';
import { type Member, middleOf } from './line-placer.ts';
import type { MapBuilder } from './map-builder.ts';
import type { Stamp } from './timeline.ts';

interface Position {
  readonly lat: number;
  readonly lon: number;
}

type Geometry = readonly (Position | null)[];

/** An element of Overpass JSON, with `out geom`, `out center`, or nodes apart. */
export interface OverpassElement {
  readonly type?: unknown;
  readonly id?: unknown;
  readonly lat?: unknown;
  readonly lon?: unknown;
  readonly version?: unknown;
  readonly visible?: unknown;
  readonly tags?: Tags;
  readonly timestamp?: string;
  readonly nodes?: readonly number[];
  readonly center?: Position;
  readonly geometry?: Geometry;
  readonly members?: readonly { type?: string; ref?: number; lat?: number; lon?: number; geometry?: Geometry }[];
}

const isPlace = (position: Position | null | undefined): position is Position =>
  Number.isFinite(position?.lat) && Number.isFinite(position?.lon);

/** The stretches of a geometry; where a box cut points out of it, nothing jumps across the gap. */
function runsOf(geometry: Geometry | undefined): Float64Array[] {
  const runs: number[][] = [[]];
  for (const position of Array.isArray(geometry) ? geometry : []) {
    if (isPlace(position)) runs[runs.length - 1].push(position.lon, position.lat);
    else if (runs[runs.length - 1].length > 0) runs.push([]);
  }
  return runs.filter((run) => run.length > 0).map((run) => Float64Array.from(run));
}

const textsOnly = (tags: unknown): Tags =>
  typeof tags === 'object' && tags !== null
    ? Object.fromEntries(Object.entries(tags).map(([key, value]) => [key, String(value)]))
    : {};

const stampOf = ({ version, visible, timestamp }: OverpassElement): Stamp => ({
  version: Number.isSafeInteger(version) ? Math.max(0, Number(version)) : 0,
  isVisible: visible !== false,
  ...(typeof timestamp === 'string' ? { edit: timestamp } : {}),
});

const isClosedLine = (line: Float64Array): boolean =>
  line.length >= 8 && line[0] === line.at(-2) && line[1] === line.at(-1);

function addWay(id: number, element: OverpassElement, tags: Tags, builder: MapBuilder): void {
  const runs = runsOf(element.geometry);
  const name = `w${id}`;
  if (runs.length > 0) {
    runs.forEach((run, index) => {
      builder.line(index === 0 ? name : `${name}/${index + 1}`, run, tags);
    });
    const isArea = tags.highway === undefined || tags.area === 'yes';
    if (runs.length === 1 && isClosedLine(runs[0]) && isArea) builder.polygon(name, runs, tags);
    if (speaksOfSurveillance(tags)) builder.camera(name, ...middleOf(runs[0]), tags, element.timestamp);
  } else if (isPlace(element.center) && speaksOfSurveillance(tags))
    builder.camera(name, Number(element.center.lon), Number(element.center.lat), tags, element.timestamp);
  else if (Array.isArray(element.nodes)) builder.way(id, element.nodes.map(Number), tags, stampOf(element));
  else builder.oddities.add('elementWithoutGeometry', name);
}

const isMemberType = (type: unknown): type is Member['type'] =>
  type === 'node' || type === 'way' || type === 'relation';

function addRelation(id: number, element: OverpassElement, tags: Tags, builder: MapBuilder): void {
  const members = (Array.isArray(element.members) ? element.members : []).filter((member) =>
    isMemberType(member?.type),
  );
  const lines = members.flatMap((member) => (member.type === 'way' ? runsOf(member.geometry) : []));
  const { rings } = ringsOf(lines);
  if (isPlace(element.center) && speaksOfSurveillance(tags))
    builder.camera(`r${id}`, element.center.lon, element.center.lat, tags, element.timestamp);
  else if (rings.length > 0) builder.polygon(`r${id}`, rings, tags);
  else
    builder.relation(
      id,
      members.map(({ type, ref }) => ({ type: type as Member['type'], ref: Number(ref) })),
      tags,
      stampOf(element),
    );
}

function addElement(element: OverpassElement, builder: MapBuilder): void {
  const id = Number(element.id);
  const tags = textsOnly(element.tags);
  if (!Number.isFinite(id)) builder.oddities.add('elementWithoutId', String(element.id));
  else if (element.type === 'node') {
    const known = Object.keys(tags).length > 0 ? tags : undefined;
    const [longitude, latitude] = [Number(element.lon ?? Number.NaN), Number(element.lat ?? Number.NaN)];
    builder.node(id, longitude, latitude, known, stampOf(element));
  } else if (element.type === 'way') addWay(id, element, tags, builder);
  else if (element.type === 'relation') addRelation(id, element, tags, builder);
  else builder.oddities.add('notAFeature', String(element.type));
}

const order = ['node', 'way', 'relation'];

/** Adds the elements of Overpass JSON in any order: `out body; >; out skel qt;` gives points after lines. */
export function addOverpassElements(elements: readonly OverpassElement[], builder: MapBuilder): void {
  const rank = ({ type }: OverpassElement) => order.indexOf(String(type));
  for (const element of [...elements].sort((a, b) => rank(a) - rank(b))) addElement(element, builder);
}
