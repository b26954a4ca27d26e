/** OpenStreetMap XML (https://wiki.openstreetmap.org/wiki/OSM_XML), streamed. */
import { SaxesParser } from 'saxes';
import { EvidenceError } from '../../../errors.ts';
import { readerReason } from '../../../language/reader-words.ts';
import { type ByteSource, textChunks } from './byte-source.ts';
import type { Member } from './line-placer.ts';
import type { MapBuilder } from './map-builder.ts';
import { badXml, notOsmXml } from './messages-reading.ts';
import { newestVersion, type Stamp } from './timeline.ts';

interface Element {
  readonly kind: string;
  readonly attributes: Record<string, string>;
  readonly tags: Record<string, string>;
  readonly refs: number[];
  readonly members: Member[];
  /** Below `<create>`, `<modify>` or `<delete>` of a change file, or in an `<action>` of a diff. */
  readonly isChange: boolean;
  readonly isDeleted: boolean;
}

const elementKinds = new Set(['node', 'way', 'relation']);

function emit({ kind, attributes, tags, refs, members, isChange, isDeleted }: Element, builder: MapBuilder): void {
  const id = Number(attributes.id);
  if (!Number.isFinite(id)) {
    builder.oddities.add('elementWithoutId', `<${kind} id="${attributes.id ?? ''}">`);
    return;
  }
  const stamp: Stamp = {
    version: Number.parseInt(attributes.version ?? '0', 10) || (isChange ? newestVersion : 0),
    ...(attributes.timestamp === undefined ? {} : { edit: attributes.timestamp }),
    isVisible: !isDeleted && attributes.visible !== 'false' && attributes.action !== 'delete',
  };
  if (kind === 'node') {
    const [longitude, latitude] = [Number(attributes.lon ?? Number.NaN), Number(attributes.lat ?? Number.NaN)];
    builder.node(id, longitude, latitude, Object.keys(tags).length > 0 ? tags : undefined, stamp);
  } else if (kind === 'way') builder.way(id, refs, tags, stamp);
  else builder.relation(id, members, tags, stamp);
}

const isMemberType = (type: string): type is Member['type'] => elementKinds.has(type);

/** Takes the parts of one element, and whether what stands round it deletes it. */
class ElementTaker {
  private element: Element | undefined;
  /** `create`, `modify` or `delete` of a change file or an augmented diff; `old` and `new` within the latter. */
  private action = '';
  private half = '';
  private readonly builder: MapBuilder;

  constructor(builder: MapBuilder) {
    this.builder = builder;
  }

  open(tag: string, values: Record<string, string>): void {
    if (this.element === undefined) this.openAround(tag, values);
    if (elementKinds.has(tag) && this.element === undefined) {
      const isChange = this.action !== '' && this.half !== 'old';
      const isDeleted = isChange && this.action === 'delete';
      this.element = { kind: tag, attributes: values, tags: {}, refs: [], members: [], isChange, isDeleted };
    } else if (this.element === undefined) return;
    else if (tag === 'tag') this.element.tags[values.k ?? ''] = values.v ?? '';
    else if (tag === 'nd') this.element.refs.push(Number(values.ref));
    else if (tag === 'member' && isMemberType(values.type ?? ''))
      this.element.members.push({ type: values.type as Member['type'], ref: Number(values.ref) });
  }

  close(tag: string): void {
    if (tag === 'action' || tag === 'create' || tag === 'modify' || tag === 'delete') this.action = '';
    if (tag === 'old' || tag === 'new') this.half = '';
    if (this.element === undefined || tag !== this.element.kind) return;
    emit(this.element, this.builder);
    this.element = undefined;
  }

  private openAround(tag: string, values: Record<string, string>): void {
    if (tag === 'meta' && values.osm_base !== undefined) this.builder.timeline.state(values.osm_base);
    if (tag === 'create' || tag === 'modify' || tag === 'delete') this.action = tag;
    if (tag === 'action') this.action = values.type ?? '';
    if (tag === 'old' || tag === 'new') this.half = tag;
    if (tag === 'action' || tag === 'osmChange') this.builder.timeline.hearHistory();
  }
}

function createParser(name: string, builder: MapBuilder) {
  const parser = new SaxesParser({ position: true });
  const taker = new ElementTaker(builder);
  let root = '';
  parser.on('opentag', ({ name: tag, attributes }) => {
    if (root === '') {
      root = tag;
      if (tag !== 'osm' && tag !== 'osmChange') throw notOsmXml(name, tag);
    }
    taker.open(tag, attributes as Record<string, string>);
  });
  parser.on('closetag', ({ name: tag }) => taker.close(tag));
  parser.on('error', (error) => {
    throw badXml(name, parser.line, parser.column, readerReason(error.message.replace(/^\d+:\d+: /, '')));
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
    throw badXml(source.name, parser.line, parser.column, readerReason(error));
  }
}
