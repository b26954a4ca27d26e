import { openRing, ringsOf } from '../geometry/rings.ts';
import type { OddityList } from '../oddities.ts';
import { speaksOfSurveillance, type Tags } from '../tags/camera-tags.ts';
import { areaName } from '../tags/way-tags.ts';
import type { BoxNodes } from './box-nodes.ts';
import type { Stamp } from './timeline.ts';

/** A line of an OpenStreetMap file, by its nodes. */
export interface Line {
  readonly refs: readonly number[];
  readonly tags: Tags;
  readonly stamp: Stamp;
}

export interface Member {
  readonly type: 'node' | 'way' | 'relation';
  readonly ref: number;
}

export interface Relation {
  readonly members: readonly Member[];
  readonly tags: Tags;
  readonly stamp: Stamp;
}

/** What takes elements once their place is known. */
interface Placed {
  readonly oddities: OddityList;
  camera(id: string, longitude: number, latitude: number, tags: Tags, edit?: string): void;
  line(id: string, coordinates: Float64Array, tags: Tags): void;
  polygon(id: string, rings: readonly Float64Array[], tags: Tags): void;
}

export const isClosed = (refs: readonly number[]): boolean => refs.length >= 4 && refs[0] === refs[refs.length - 1];

/** The mean of a line's points. */
export const middleOf = (line: Float64Array): [longitude: number, latitude: number] => {
  let [longitude, latitude] = [0, 0];
  for (let i = 0; i + 1 < line.length; i += 2) {
    longitude += line[i];
    latitude += line[i + 1];
  }
  return [(2 * longitude) / line.length, (2 * latitude) / line.length];
};

/** Gives lines and relations their coordinates, once all nodes have come. */
export class LinePlacer {
  private readonly to: Placed;
  private readonly places: BoxNodes;
  private readonly lines: ReadonlyMap<number, Line>;

  constructor(to: Placed, places: BoxNodes, lines: ReadonlyMap<number, Line>) {
    this.to = to;
    this.places = places;
    this.lines = lines;
  }

  placeLine(id: number, { refs, tags, stamp }: Line): void {
    const isCamera = speaksOfSurveillance(tags);
    if (tags.highway === undefined && tags.building === undefined && areaName(tags) === undefined && !isCamera) return;
    const coordinates = this.places.nodes.coordinates(refs);
    if (coordinates.length === 0) {
      if (isCamera) this.to.oddities.add('cameraWithoutPlace', `w${id}`);
      return;
    }
    if (coordinates.length < 2 * refs.length && this.places.near === undefined)
      this.to.oddities.add('nodesMissing', `w${id}`);
    if (isCamera) {
      const [longitude, latitude] = middleOf(isClosed(refs) ? openRing(coordinates) : coordinates);
      this.to.camera(`w${id}`, longitude, latitude, tags, stamp.edit);
    }
    this.runsOf(refs).forEach((run, index) => {
      this.to.line(index === 0 ? `w${id}` : `w${id}/${index + 1}`, run, tags);
    });
    if (isClosed(refs) && isArea(tags)) this.to.polygon(`w${id}`, [coordinates], tags);
  }

  placeRelation(id: number, { tags, members, stamp }: Relation): void {
    const name = `r${id}`;
    if (speaksOfSurveillance(tags)) this.placeCamera(name, members, tags, stamp);
    const ways = members.filter(({ type }) => type === 'way');
    const lines = ways.flatMap(({ ref }) => {
      const line = this.lines.get(ref);
      return line === undefined ? [] : [this.places.nodes.coordinates(line.refs)];
    });
    if (lines.length === 0 && (this.places.near !== undefined || tags.building === undefined)) return;
    const { rings, open } = ringsOf(lines);
    if (open > 0 || lines.length < ways.length) this.to.oddities.add('ringsOpen', name);
    this.to.polygon(name, rings, tags);
  }

  /** A camera drawn as a relation stands in the middle of its first member that has a place. */
  private placeCamera(name: string, members: readonly Member[], tags: Tags, stamp: Stamp): void {
    for (const { type, ref } of members) {
      const refs = type === 'node' ? [ref] : type === 'way' ? (this.lines.get(ref)?.refs ?? []) : [];
      const coordinates = this.places.nodes.coordinates(refs);
      if (coordinates.length === 0) continue;
      this.to.oddities.add('cameraRelation', name);
      this.to.camera(name, ...middleOf(coordinates), tags, stamp.edit);
      return;
    }
    this.to.oddities.add('cameraWithoutPlace', name);
  }

  /** The stretches of a line whose nodes are all there: a line cut by the file's edge never jumps across it. */
  private runsOf(refs: readonly number[]): Float64Array[] {
    const { nodes } = this.places;
    const runs: number[][] = [[]];
    for (const ref of refs) {
      if (nodes.find(ref) >= 0) runs[runs.length - 1].push(ref);
      else if (runs[runs.length - 1].length > 0) runs.push([]);
    }
    return runs.filter((run) => run.length > 1).map((run) => nodes.coordinates(run));
  }
}

/** A closed street is a line unless it says that it is an area. */
const isArea = (tags: Tags): boolean =>
  tags.highway === undefined || tags.area === 'yes' || tags.building !== undefined;
