import { SaxesParser } from 'saxes';
import type { Bilingual } from '../../../language/bilingual.ts';
import { readerReason } from '../../../language/reader-words.ts';
import type { ReadOptions } from '../../table/options.ts';
import { OddityList } from '../oddities.ts';
import { ByteSource, type MapSource, textChunks } from '../read/byte-source.ts';
import { placesOf } from '../read/camera-rows.ts';
import { type Feature, type Geometry, tagsOfProperties } from '../read/geojson-features.ts';
import { badJson, badXml } from '../read/messages-reading.ts';
import { tableRows } from '../read/read-list.ts';
import { levelOf, openGround } from '../tags/levels.ts';
import { noWalk } from './messages-routes.ts';
import type { WalkLine } from './routes.ts';

/** The lines of a walk, and what the reader of its table has to say. */
export interface Walk {
  readonly lines: readonly WalkLine[];
  readonly notes: readonly Bilingual[];
}

const limitBytes = 20e6;

const isPosition = (value: unknown): value is [number, number] =>
  Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1]);

const featuresOf = (value: unknown): Partial<Feature>[] => {
  if (typeof value !== 'object' || value === null) return [];
  const { features, geometry } = value as { features?: unknown; geometry?: Geometry };
  if (Array.isArray(features)) return features.filter((one) => typeof one === 'object' && one !== null);
  return geometry ? [value as Feature] : [{ geometry: value as Geometry }];
};

/** The lines of one feature; its tags (tunnel, level, indoor) say on which level one walks. */
function linesOf({ geometry, properties }: Partial<Feature>, place: string): WalkLine[] {
  const { type, coordinates } = geometry ?? {};
  const lines = type === 'LineString' ? [coordinates] : type === 'MultiLineString' ? coordinates : [];
  const level = levelOf(tagsOfProperties(properties), place, new OddityList());
  return (Array.isArray(lines) ? lines : []).flatMap((line) =>
    Array.isArray(line) && line.length >= 2 && line.every(isPosition)
      ? [{ line: Float64Array.from(line.flatMap((position) => position.slice(0, 2))), level }]
      : [],
  );
}

function fromJson(written: string, name: string): WalkLine[] {
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch (error) {
    throw badJson(name, readerReason(error));
  }
  return featuresOf(value).flatMap((feature) => linesOf(feature, name));
}

/** The tracks and routes of GPX (https://www.topografix.com/GPX/1/1/), one line each part. */
function fromGpx(written: string, name: string): WalkLine[] {
  const parser = new SaxesParser();
  const lines: number[][] = [];
  parser.on('opentag', ({ name: tag, attributes }) => {
    if (tag === 'trkseg' || tag === 'rte') lines.push([]);
    if (tag !== 'trkpt' && tag !== 'rtept') return;
    const { lon, lat } = attributes as Record<string, string>;
    lines.at(-1)?.push(Number(lon ?? Number.NaN), Number(lat ?? Number.NaN));
  });
  parser.on('error', (error) => {
    throw badXml(name, parser.line, parser.column, readerReason(error.message.replace(/^\d+:\d+: /, '')));
  });
  parser.write(written).close();
  return lines
    .filter((line) => line.length >= 4 && line.every(Number.isFinite))
    .map((line) => ({ line: Float64Array.from(line), level: openGround }));
}

/** The rows of a table in their order: the points of one line. */
async function fromTable(source: ByteSource, options: ReadOptions | undefined): Promise<Walk> {
  const { rows, notes } = await tableRows(source, options);
  const points = placesOf(rows, source.name).flatMap((place) => (place.some(Number.isNaN) ? [] : place));
  const lines = points.length < 4 ? [] : [{ line: Float64Array.from(points), level: openGround }];
  return { lines, notes: notes.map(({ text }) => text) };
}

async function written(source: ByteSource): Promise<string> {
  let all = '';
  for await (const chunk of textChunks(source, limitBytes)) all += chunk;
  return all;
}

/**
 * A walk as GeoJSON lines, GPX, or a table of places in the order in which they are walked. Throws EvidenceError where
 * there is none.
 */
export async function readWalk(given: MapSource, options?: ReadOptions): Promise<Walk> {
  const source = new ByteSource(given);
  const first = new TextDecoder()
    .decode(await source.peek(64))
    .replace(/^\ufeff/, '')
    .trimStart()
    .charAt(0);
  const walk =
    first === '{' || first === '['
      ? { lines: fromJson(await written(source), given.name), notes: [] }
      : first === '<'
        ? { lines: fromGpx(await written(source), given.name), notes: [] }
        : await fromTable(source, options);
  if (walk.lines.length === 0) throw noWalk(given.name);
  return walk;
}
