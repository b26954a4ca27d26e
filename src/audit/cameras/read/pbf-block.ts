import { PbfReader } from 'pbf';
import type { Member } from './line-placer.ts';
import type { MapBuilder } from './map-builder.ts';
import type { Stamp } from './timeline.ts';

interface Block {
  readonly strings: string[];
  granularity: number;
  longitudeOffset: number;
  latitudeOffset: number;
  dateGranularity: number;
  readonly groups: [start: number, end: number][];
}

/** Reads one block of nodes, ways and relations. */
export function readPrimitiveBlock(bytes: Uint8Array, builder: MapBuilder): void {
  const block: Block = {
    strings: [],
    granularity: 100,
    longitudeOffset: 0,
    latitudeOffset: 0,
    dateGranularity: 1000,
    groups: [],
  };
  new PbfReader(bytes).readFields(readBlockField, block);
  for (const [start, end] of block.groups) {
    const pbf = new PbfReader(bytes);
    pbf.pos = start;
    pbf.readFields((field, _, at) => readGroupField(field, at, block, builder), undefined, end);
  }
}

function readBlockField(field: number, block: Block, pbf: PbfReader): void {
  if (field === 1)
    pbf.readMessage((inner, strings: string[], at) => {
      if (inner === 1) strings.push(at.readString());
    }, block.strings);
  else if (field === 2) {
    const length = pbf.readVarint();
    block.groups.push([pbf.pos, pbf.pos + length]);
    pbf.pos += length;
  } else if (field === 17) block.granularity = pbf.readVarint();
  else if (field === 18) block.dateGranularity = pbf.readVarint();
  else if (field === 19) block.latitudeOffset = pbf.readVarint(true);
  else if (field === 20) block.longitudeOffset = pbf.readVarint(true);
}

function readGroupField(field: number, pbf: PbfReader, block: Block, builder: MapBuilder): void {
  if (field === 1) readNode(pbf, block, builder);
  else if (field === 2) readDense(pbf, block, builder);
  else if (field === 3) readWay(pbf, block, builder);
  else if (field === 4) readRelation(pbf, block, builder);
}

// Coordinates are whole numbers of granularity (100) nanodegrees; ÷ 1e9 last gives the nearest number to the decimal.
const degrees = (offset: number, granularity: number, value: number): number => (offset + granularity * value) / 1e9;

const dayOf = (timestamp: number, block: Block): string | undefined => {
  const milliseconds = timestamp * block.dateGranularity;
  return timestamp > 0 && milliseconds < 8e15 ? new Date(milliseconds).toISOString() : undefined;
};

const tagsOf = (keys: readonly number[], values: readonly number[], block: Block): Record<string, string> => {
  const tags: Record<string, string> = {};
  for (let i = 0; i < keys.length; i++) tags[block.strings[keys[i]] ?? ''] = block.strings[values[i]] ?? '';
  return tags;
};

interface Info {
  version: number;
  timestamp: number;
  isVisible: boolean;
}

interface Element {
  id: number;
  info: Info;
  keys: number[];
  values: number[];
  refs: number[];
  kinds: number[];
  longitude: number;
  latitude: number;
}

const emptyElement = (): Element => ({
  id: 0,
  info: { version: 0, timestamp: 0, isVisible: true },
  keys: [],
  values: [],
  refs: [],
  kinds: [],
  longitude: 0,
  latitude: 0,
});

const readInfo = (pbf: PbfReader, { info }: Element): void => {
  pbf.readMessage((field, into: Info, at) => {
    if (field === 1) into.version = at.readVarint(true);
    else if (field === 2) into.timestamp = at.readVarint(true);
    else if (field === 6) into.isVisible = at.readVarint() !== 0;
  }, info);
};

const stampOf = ({ version, timestamp, isVisible }: Info, block: Block): Stamp => {
  const edit = dayOf(timestamp, block);
  return { version: Math.max(0, version), isVisible, ...(edit === undefined ? {} : { edit }) };
};

function readNode(pbf: PbfReader, block: Block, builder: MapBuilder): void {
  const node = pbf.readMessage((field, into: Element, at) => {
    if (field === 1) into.id = at.readSVarint();
    else if (field === 2) at.readPackedVarint(into.keys);
    else if (field === 3) at.readPackedVarint(into.values);
    else if (field === 4) readInfo(at, into);
    else if (field === 8) into.latitude = at.readSVarint();
    else if (field === 9) into.longitude = at.readSVarint();
  }, emptyElement());
  const longitude = degrees(block.longitudeOffset, block.granularity, node.longitude);
  const latitude = degrees(block.latitudeOffset, block.granularity, node.latitude);
  const tags = node.keys.length > 0 ? tagsOf(node.keys, node.values, block) : undefined;
  builder.node(node.id, longitude, latitude, tags, stampOf(node.info, block));
}

interface Dense {
  ids: number[];
  latitudes: number[];
  longitudes: number[];
  keysValues: number[];
  versions: number[];
  timestamps: number[];
  visible: number[];
}

function readDense(pbf: PbfReader, block: Block, builder: MapBuilder): void {
  const empty: Dense = {
    ids: [],
    latitudes: [],
    longitudes: [],
    keysValues: [],
    versions: [],
    timestamps: [],
    visible: [],
  };
  const dense = pbf.readMessage((field, into: Dense, at) => {
    if (field === 1) at.readPackedSVarint(into.ids);
    else if (field === 5)
      at.readMessage((inner, info: Dense, deeper) => {
        if (inner === 1) deeper.readPackedVarint(info.versions);
        else if (inner === 2) deeper.readPackedSVarint(info.timestamps);
        else if (inner === 6) deeper.readPackedVarint(info.visible);
      }, into);
    else if (field === 8) at.readPackedSVarint(into.latitudes);
    else if (field === 9) at.readPackedSVarint(into.longitudes);
    else if (field === 10) at.readPackedVarint(into.keysValues);
  }, empty);
  if (dense.latitudes.length !== dense.ids.length || dense.longitudes.length !== dense.ids.length)
    throw new RangeError('dense nodes of different lengths');
  emitDense(dense, block, builder);
}

function emitDense(dense: Dense, block: Block, builder: MapBuilder): void {
  let [id, latitude, longitude, timestamp, at] = [0, 0, 0, 0, 0];
  for (let i = 0; i < dense.ids.length; i++) {
    id += dense.ids[i];
    latitude += dense.latitudes[i];
    longitude += dense.longitudes[i];
    timestamp += dense.timestamps[i] ?? 0;
    let tags: Record<string, string> | undefined;
    while (at < dense.keysValues.length && dense.keysValues[at] !== 0) {
      tags ??= {};
      tags[block.strings[dense.keysValues[at]] ?? ''] = block.strings[dense.keysValues[at + 1]] ?? '';
      at += 2;
    }
    at++;
    // Dates of bare points are wanted only where a moment is asked about: a text each for 40 million takes long.
    const isDated = tags !== undefined || builder.timeline.isAsked;
    builder.node(
      id,
      degrees(block.longitudeOffset, block.granularity, longitude),
      degrees(block.latitudeOffset, block.granularity, latitude),
      tags,
      stampOf(
        {
          version: dense.versions[i] ?? 0,
          timestamp: isDated ? timestamp : 0,
          isVisible: (dense.visible[i] ?? 1) !== 0,
        },
        block,
      ),
    );
  }
}

const running = (deltas: number[]): number[] => {
  for (let i = 1; i < deltas.length; i++) deltas[i] += deltas[i - 1];
  return deltas;
};

function readWay(pbf: PbfReader, block: Block, builder: MapBuilder): void {
  const way = pbf.readMessage((field, into: Element, at) => {
    if (field === 1) into.id = at.readVarint(true);
    else if (field === 2) at.readPackedVarint(into.keys);
    else if (field === 3) at.readPackedVarint(into.values);
    else if (field === 4) readInfo(at, into);
    else if (field === 8) at.readPackedSVarint(into.refs);
  }, emptyElement());
  builder.way(way.id, running(way.refs), tagsOf(way.keys, way.values, block), stampOf(way.info, block));
}

const memberTypes: readonly Member['type'][] = ['node', 'way', 'relation'];

function readRelation(pbf: PbfReader, block: Block, builder: MapBuilder): void {
  const relation = pbf.readMessage((field, into: Element, at) => {
    if (field === 1) into.id = at.readVarint(true);
    else if (field === 2) at.readPackedVarint(into.keys);
    else if (field === 3) at.readPackedVarint(into.values);
    else if (field === 9) at.readPackedSVarint(into.refs);
    else if (field === 10) at.readPackedVarint(into.kinds);
  }, emptyElement());
  const members = running(relation.refs).map(
    (ref, index): Member => ({ ref, type: memberTypes[relation.kinds[index]] ?? 'relation' }),
  );
  builder.relation(relation.id, members, tagsOf(relation.keys, relation.values, block), stampOf(relation.info, block));
}
