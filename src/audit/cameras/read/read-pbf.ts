/**
 * OpenStreetMap's PBF: https://wiki.openstreetmap.org/wiki/PBF_Format. Blocks are read one at a time, so the file may
 * be of any size; only what a map of cameras needs is kept.
 */
import { PbfReader } from 'pbf';
import { unzlib } from '../../../bytes/zlib.ts';
import { EvidenceError } from '../../../errors.ts';
import type { ByteSource } from './byte-source.ts';
import type { MapBuilder } from './map-builder.ts';
import { cutShort, pbfNeeds } from './messages-reading.ts';
import { readPrimitiveBlock } from './pbf-block.ts';

const maximalHeaderBytes = 64 * 1024;
const maximalBlobBytes = 32 * 1024 * 1024;
const readFeatures = new Set(['OsmSchema-V0.6', 'DenseNodes', 'HistoricalInformation']);

interface BlobHeader {
  type: string;
  dataBytes: number;
}

const readHeader = (bytes: Uint8Array): BlobHeader =>
  new PbfReader(bytes).readFields(
    (field, header: BlobHeader, pbf) => {
      if (field === 1) header.type = pbf.readString();
      else if (field === 3) header.dataBytes = pbf.readVarint();
    },
    { type: '', dataBytes: -1 },
  );

function unpack(bytes: Uint8Array, name: string): Uint8Array {
  const blob = { raw: undefined as Uint8Array | undefined, rawBytes: 0, zlib: undefined as Uint8Array | undefined };
  let other = '';
  new PbfReader(bytes).readFields((field, _, pbf) => {
    if (field === 1) blob.raw = pbf.readBytes();
    else if (field === 2) blob.rawBytes = pbf.readVarint();
    else if (field === 3) blob.zlib = pbf.readBytes();
    else if (field >= 4 && field <= 7) other = ['lzma', 'bzip2', 'lz4', 'zstd'][field - 4];
  }, undefined);
  if (blob.raw !== undefined) return blob.raw;
  if (blob.zlib === undefined) throw pbfNeeds(name, `${other || 'unknown'} compression`);
  if (blob.rawBytes < 0 || blob.rawBytes > maximalBlobBytes) throw new RangeError('blob too large');
  // The size given is a promise of the file: inflating into it cannot fill the memory.
  return unzlib(blob.zlib, blob.rawBytes, name);
}

/** Refuses a file that needs what is not read; hears of when the data are, and whether older versions are kept. */
function readFileHeader(bytes: Uint8Array, name: string, builder: MapBuilder): void {
  const needed: string[] = [];
  new PbfReader(bytes).readFields((field, list: string[], pbf) => {
    if (field === 4) list.push(pbf.readString());
    else if (field === 32) builder.timeline.state(momentOfSeconds(pbf.readVarint(true)));
  }, needed);
  const missing = needed.find((feature) => !readFeatures.has(feature));
  if (missing !== undefined) throw pbfNeeds(name, missing);
  if (needed.includes('HistoricalInformation')) builder.timeline.hearHistory();
}

const momentOfSeconds = (seconds: number): string | undefined =>
  seconds > 0 && seconds < 8e12 ? new Date(seconds * 1000).toISOString() : undefined;

async function takeAll(source: ByteSource, bytes: number): Promise<Uint8Array> {
  const start = source.position;
  if (!(bytes >= 0 && bytes <= maximalBlobBytes)) throw cutShort(source.name, start);
  const taken = bytes === 0 ? new Uint8Array() : await source.take(bytes);
  if (taken === undefined || taken.length < bytes) throw cutShort(source.name, start);
  return taken;
}

/** Reads a whole PBF into the builder; `onBytes` hears how far it is. */
export async function readPbf(
  source: ByteSource,
  builder: MapBuilder,
  onBytes?: (position: number) => void,
): Promise<void> {
  for (;;) {
    const start = source.position;
    const length = await source.take(4);
    if (length === undefined) return;
    if (length.length < 4) throw cutShort(source.name, start);
    const headerBytes = new DataView(length.buffer, length.byteOffset).getUint32(0);
    if (headerBytes > maximalHeaderBytes) throw cutShort(source.name, start);
    const header = await takeAll(source, headerBytes);
    try {
      const { type, dataBytes } = readHeader(header);
      const blob = await takeAll(source, dataBytes);
      if (type === 'OSMHeader') readFileHeader(unpack(blob, source.name), source.name, builder);
      else if (type === 'OSMData') readPrimitiveBlock(unpack(blob, source.name), builder);
    } catch (error) {
      if (error instanceof EvidenceError) throw error;
      throw cutShort(source.name, start);
    }
    onBytes?.(source.position);
  }
}
