import { encodingOfMark, utf16WithoutMark } from '../../table/encoding.ts';
import type { ReadOptions } from '../../table/options.ts';
import type { CameraKind, CameraMap, SourceFile } from '../camera.ts';
import { ByteSource, digested, type MapSource, unpacked } from './byte-source.ts';
import { MapBuilder, type MapLimits } from './map-builder.ts';
import { badDate, bzipped, emptyFile, notAMap } from './messages-reading.ts';
import { readJson } from './read-json.ts';
import { type ListRead, readCsv } from './read-list.ts';
import { readPbf } from './read-pbf.ts';
import { readXml } from './read-xml.ts';
import { momentOf } from './timeline.ts';

export interface ReadMapOptions extends MapLimits {
  /** The kind of the cameras whose kind is not stated. */
  readonly kind?: CameraKind;
  /** What is said about tables instead of being found: header, encoding, delimiter, sheet. */
  readonly table?: ReadOptions;
  /** Hears how many bytes of which file have been read. */
  readonly onProgress?: (name: string, bytes: number) => void;
}

type Format = SourceFile['format'];

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;
const isBzip2 = (bytes: Uint8Array): boolean => bytes[0] === 0x42 && bytes[1] === 0x5a && bytes[2] === 0x68;
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] < 9;

/** The format by the file's first bytes, never by its name. */
function formatOf(start: Uint8Array): Format | undefined {
  // A PBF starts with the length of a header (four bytes), whose first field is "OSMHeader" or "OSMData".
  if (start[0] === 0 && start[1] === 0 && start[4] === 0x0a) return 'pbf';
  if (isZip(start)) return 'csv';
  const encoding = encodingOfMark(start)?.encoding ?? utf16WithoutMark(start.subarray(0, 2000)) ?? 'utf-8';
  const text = new TextDecoder(encoding).decode(start.subarray(0, 2000));
  const first = text.trimStart().charAt(0);
  if (first === '<') return 'xml';
  if (first === '{' || first === '[' || first === '\u001e') return 'json';
  return isTable(start, text) ? 'csv' : undefined;
}

/** Something between cells on one of the first lines (the first may be a title); a workbook, a ZIP, text in UTF-16. */
function isTable(start: Uint8Array, text: string): boolean {
  if (isZip(start) || encodingOfMark(start)?.encoding.startsWith('utf-16') || utf16WithoutMark(start) !== null)
    return true;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a text file has none of them
  return /[,;\t|]/.test(text) && !/[\u0000-\u0008]/.test(text);
}

/** What one format's reader says of the file beside what it gave the builder. */
interface ReadFile extends Partial<ListRead> {
  readonly format: Format;
}

async function readFormat(source: ByteSource, builder: MapBuilder, options: ReadMapOptions): Promise<ReadFile> {
  const start = await source.peek(4096);
  if (start.length === 0) throw emptyFile(source.name);
  if (isBzip2(start)) throw bzipped(source.name);
  const format = formatOf(start);
  if (format === undefined) throw notAMap(source.name, printable(start));
  if (format === 'csv') return { format, ...(await readCsv(source, builder, options.table)) };
  if (format === 'json') return { format, unusedColumns: await readJson(source, builder) };
  if (format === 'pbf') await readPbf(source, builder, (bytes) => options.onProgress?.(source.name, bytes));
  else await readXml(source, builder, Number.POSITIVE_INFINITY);
  return { format };
}

async function readOne(given: MapSource, builder: MapBuilder, options: ReadMapOptions): Promise<void> {
  const raw = digested(given);
  const outer = new ByteSource(raw);
  builder.startFile(given.name);
  let inner = outer;
  try {
    if (isGzip(await outer.peek(2))) inner = new ByteSource(unpacked(outer));
    const read = await readFormat(inner, builder, options);
    await outer.drain();
    builder.endFile({ name: given.name, ...raw.digest(), ...read });
  } finally {
    await inner.close();
  }
}

const printable = (bytes: Uint8Array): string =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 24)).replace(/[^\x20-\x7e]/g, '·');

/**
 * Reads one or several files into one map: OpenStreetMap PBF or XML, Overpass JSON, GeoJSON (whole or one feature a
 * line), a JSON list of points, or a table (CSV, Excel), each also gzipped; the format is found in the bytes.
 *
 * Cameras are `man_made=surveillance`; those under a disused prefix are counted and left out. Coordinates are WGS 84
 * degrees. Throws EvidenceError where a file is none of these, cut short, or too large.
 * @example const map = await readMap([{ name: 'Helsinki.osm.pbf', stream: file.stream() }]);
 */
export async function readMap(sources: readonly MapSource[], options: ReadMapOptions = {}): Promise<CameraMap> {
  const at = options.at === undefined ? undefined : momentOf(options.at);
  if (options.at !== undefined && at === undefined) throw badDate(options.at);
  const builder = new MapBuilder({ ...options, at });
  for (const source of sources) await readOne(source, builder, options);
  const map = builder.finish();
  const { kind } = options;
  if (kind === undefined) return map;
  return {
    ...map,
    cameras: map.cameras.map((camera) => (camera.kind === 'unknown' ? { ...camera, kind } : camera)),
  };
}
