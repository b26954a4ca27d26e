/** OpenStreetMap XML (https://wiki.openstreetmap.org/wiki/OSM_XML), streamed. */
import { SaxesParser } from 'saxes';
import { EvidenceError } from '../../../errors.ts';
import { type ByteSource, textChunks } from './byte-source.ts';
import type { MapBuilder } from './map-builder.ts';
import { badXml, notOsmXml } from './messages-reading.ts';

interface Element {
  readonly kind: string;
  readonly attributes: Record<string, string>;
  readonly tags: Record<string, string>;
  readonly refs: number[];
}

const elementKinds = new Set(['node', 'way', 'relation']);

function emit({ kind, attributes, tags, refs }: Element, builder: MapBuilder): void {
  // osmChange and attic files mark what is gone.
  if (attributes.action === 'delete' || attributes.visible === 'false') return;
  const id = Number(attributes.id);
  if (!Number.isFinite(id)) {
    builder.oddities.add('elementWithoutId', `<${kind} id="${attributes.id ?? ''}">`);
    return;
  }
  if (kind === 'node') {
    const [longitude, latitude] = [Number(attributes.lon ?? Number.NaN), Number(attributes.lat ?? Number.NaN)];
    builder.node(id, longitude, latitude, Object.keys(tags).length > 0 ? tags : undefined, attributes.timestamp);
  } else if (kind === 'way') builder.way(id, refs, tags, attributes.timestamp);
  else builder.relation(id, refs, tags);
}

function createParser(name: string, builder: MapBuilder) {
  const parser = new SaxesParser({ position: true });
  let root = '';
  let element: Element | undefined;
  parser.on('opentag', ({ name: tag, attributes }) => {
    if (root === '') {
      root = tag;
      if (tag !== 'osm' && tag !== 'osmChange') throw notOsmXml(name, tag);
    }
    const values = attributes as Record<string, string>;
    if (elementKinds.has(tag)) element = { kind: tag, attributes: values, tags: {}, refs: [] };
    else if (element === undefined) return;
    else if (tag === 'tag') element.tags[values.k ?? ''] = values.v ?? '';
    else if (tag === 'nd') element.refs.push(Number(values.ref));
    else if (tag === 'member' && values.type === 'way') element.refs.push(Number(values.ref));
  });
  parser.on('closetag', ({ name: tag }) => {
    if (element === undefined || tag !== element.kind) return;
    emit(element, builder);
    element = undefined;
  });
  parser.on('error', (error) => {
    throw badXml(name, parser.line, parser.column, error.message.replace(/^\d+:\d+: /, ''));
  });
  return parser;
}

/** Reads a whole XML file into the builder. */
export async function readXml(source: ByteSource, builder: MapBuilder, limitBytes: number): Promise<void> {
  const parser = createParser(source.name, builder);
  try {
    for await (const chunk of textChunks(source, limitBytes)) parser.write(chunk);
    parser.close();
  } catch (error) {
    if (error instanceof EvidenceError) throw error;
    throw badXml(source.name, parser.line, parser.column, error instanceof Error ? error.message : String(error));
  }
}
