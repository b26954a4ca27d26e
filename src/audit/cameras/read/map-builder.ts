import type { Box, Building, Camera, CameraMap, NamedArea, Way } from '../camera.ts';
import { openRing, ringsOf } from '../geometry/rings.ts';
import { OddityList } from '../oddities.ts';
import { cameraOf, speaksOfSurveillance, type Tags } from '../tags/camera-tags.ts';
import { areaName, isBuilding, wayOf } from '../tags/way-tags.ts';
import { BoxNodes } from './box-nodes.ts';
import { unsortedNodes } from './messages-reading.ts';

export interface MapLimits {
  /** Keeps the lines and buildings that reach this box; without it everything is kept. */
  readonly box?: Box;
  /** Nodes kept at most; more is refused with advice. Default 40 million (about 1 GB). */
  readonly nodes?: number;
  /** Takes every GeoJSON point as a camera, tagged or not. */
  readonly pointsAreCameras?: boolean;
}

interface Relation {
  readonly id: string;
  readonly tags: Tags;
  readonly members: readonly number[];
}

const defaultNodes = 40_000_000;

const kilometresInDegree = 111;

const isClosedWay = (refs: readonly number[]): boolean => refs.length >= 4 && refs[0] === refs[refs.length - 1];

/** An id of OpenStreetMap (or a piece of its way): the same element in every file. */
const osmId = /^[nwr]\d+(?:\/\d+)?$/;

const valid = (longitude: number, latitude: number): boolean => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;

/** Takes elements as they come, from any reader, and makes the map of cameras, ways, buildings and areas. */
export class MapBuilder {
  readonly oddities = new OddityList();
  readonly pointsAreCameras: boolean;
  private readonly cameras = new Map<string, Camera>();
  private readonly ways: Way[] = [];
  private readonly wayIds = new Set<string>();
  private readonly buildings: Building[] = [];
  private readonly areas: NamedArea[] = [];
  private readonly places: BoxNodes;
  private readonly lines = new Map<number, { refs: readonly number[]; tags: Tags; edit?: string }>();
  private readonly relations: Relation[] = [];
  /** The box and what is near it: lines and buildings that reach into it are kept. */
  private readonly box: Box | undefined;
  private hasLines = false;

  constructor(limits: MapLimits = {}) {
    this.places = new BoxNodes(limits.box, limits.nodes ?? defaultNodes);
    this.box = this.places.near;
    this.pointsAreCameras = limits.pointsAreCameras ?? false;
  }

  /** A new file begins: its points may come after the lines of the one before. */
  startFile(): void {
    this.hasLines = false;
  }

  /** A point of an OpenStreetMap file. */
  node(id: number, longitude: number, latitude: number, tags: Tags | undefined, edit?: string): void {
    if (!valid(longitude, latitude)) {
      this.oddities.add('badCoordinates', `n${id}: ${longitude}, ${latitude}`);
      return;
    }
    if (tags !== undefined && speaksOfSurveillance(tags)) this.camera(`n${id}`, longitude, latitude, tags, edit);
    if (this.box !== undefined && this.hasLines && this.places.isNear(longitude, latitude)) throw unsortedNodes(id);
    this.places.add(id, longitude, latitude);
  }

  /** A line of an OpenStreetMap file; its nodes may still be to come when there is no box. */
  way(id: number, refs: readonly number[], tags: Tags, edit?: string): void {
    this.hasLines = true;
    if (this.box !== undefined && !this.reachesBox(this.coordinatesOf(refs)) && !speaksOfSurveillance(tags)) return;
    this.lines.set(id, { refs, tags, edit });
  }

  /** A multipolygon or boundary: only the ways that are its members. */
  relation(id: number, wayMembers: readonly number[], tags: Tags): void {
    if (isBuilding(tags) || (this.box === undefined && areaName(tags) !== undefined))
      this.relations.push({ id: `r${id}`, tags, members: wayMembers });
    if (speaksOfSurveillance(tags)) this.oddities.add('cameraRelation', `r${id}`);
  }

  camera(id: string, longitude: number, latitude: number, tags: Tags, edit?: string): void {
    if (!valid(longitude, latitude)) {
      this.oddities.add('badCoordinates', `${id}: ${longitude}, ${latitude}`);
      return;
    }
    const before = this.cameras.get(id);
    const isSame = before?.longitude === longitude && before?.latitude === latitude;
    // Only OpenStreetMap's ids are one camera's everywhere; other lists may number theirs alike.
    const own = before === undefined || isSame || osmId.test(id) ? id : `${id} (${longitude}, ${latitude})`;
    if (this.cameras.has(own)) {
      this.oddities.add('cameraTwice', id);
      return;
    }
    const camera = cameraOf(own, [longitude, latitude], tags, this.oddities, edit);
    if (camera !== undefined) this.cameras.set(own, camera);
  }

  /** A line whose coordinates are known already. */
  line(id: string, coordinates: Float64Array, tags: Tags): void {
    const way = wayOf(id, tags, coordinates);
    if (way === undefined || (osmId.test(id) && this.wayIds.has(id))) return;
    if (this.box !== undefined && !this.reachesBox(coordinates)) return;
    this.wayIds.add(id);
    this.ways.push(way);
  }

  /** A polygon whose rings are known already. */
  polygon(rings: readonly Float64Array[], tags: Tags): void {
    const usable = rings.map(openRing).filter((ring) => ring.length >= 6);
    if (usable.length === 0) return;
    if (isBuilding(tags) && (this.box === undefined || usable.some((ring) => this.reachesBox(ring))))
      this.buildings.push({ rings: usable });
    const name = areaName(tags);
    if (name !== undefined) this.areas.push({ name, rings: usable });
  }

  finish(): CameraMap {
    for (const [id, { refs, tags, edit }] of this.lines) this.placeLine(id, refs, tags, edit);
    for (const relation of this.relations) this.placeRelation(relation);
    const { dropped, keptDegrees } = this.places;
    if (dropped > 0)
      this.oddities.add('farPointLeftOut', `${Math.round(keptDegrees * kilometresInDegree)} km`, dropped);
    const { ways, buildings, areas } = this;
    return { cameras: [...this.cameras.values()], ways, buildings, areas, oddities: this.oddities.list() };
  }

  private placeLine(id: number, refs: readonly number[], tags: Tags, edit: string | undefined): void {
    const isCamera = speaksOfSurveillance(tags);
    if (tags.highway === undefined && tags.building === undefined && areaName(tags) === undefined && !isCamera) return;
    const coordinates = this.coordinatesOf(refs);
    if (coordinates.length === 0) {
      if (isCamera) this.oddities.add('cameraWithoutPlace', `w${id}`);
      return;
    }
    if (coordinates.length < 2 * refs.length && this.box === undefined) this.oddities.add('nodesMissing', `w${id}`);
    if (isCamera) {
      const [longitude, latitude] = middleOf(isClosedWay(refs) ? openRing(coordinates) : coordinates);
      this.camera(`w${id}`, longitude, latitude, tags, edit);
    }
    this.runsOf(refs).forEach((run, index) => {
      this.line(index === 0 ? `w${id}` : `w${id}/${index + 1}`, run, tags);
    });
    if (isClosedWay(refs)) this.polygon([coordinates], tags);
  }

  private placeRelation({ id, tags, members }: Relation): void {
    const lines = members.flatMap((member) => {
      const line = this.lines.get(member);
      return line === undefined ? [] : [this.coordinatesOf(line.refs)];
    });
    if (lines.length === 0 && this.box !== undefined) return;
    const { rings, open } = ringsOf(lines);
    if (open > 0 || lines.length < members.length) this.oddities.add('ringsOpen', id);
    this.polygon(rings, tags);
  }

  /** The stretches of a line whose nodes are all there: a line cut by the file's edge never jumps across it. */
  private runsOf(refs: readonly number[]): Float64Array[] {
    const runs: number[][] = [[]];
    for (const ref of refs) {
      if (this.places.nodes.find(ref) >= 0) runs[runs.length - 1].push(ref);
      else if (runs[runs.length - 1].length > 0) runs.push([]);
    }
    return runs.filter((run) => run.length > 1).map((run) => this.coordinatesOf(run));
  }

  private coordinatesOf(refs: readonly number[]): Float64Array {
    const { nodes } = this.places;
    const places = refs.map((ref) => nodes.find(ref)).filter((place) => place >= 0);
    const out = new Float64Array(places.length * 2);
    places.forEach((place, index) => {
      out[2 * index] = nodes.longitude(place);
      out[2 * index + 1] = nodes.latitude(place);
    });
    return out;
  }

  private reachesBox(line: Float64Array): boolean {
    const [west, south, east, north] = this.box!;
    const [lowest, highest] = [
      [180, 90],
      [-180, -90],
    ];
    for (let i = 0; i < line.length; i++) {
      lowest[i % 2] = Math.min(lowest[i % 2], line[i]);
      highest[i % 2] = Math.max(highest[i % 2], line[i]);
    }
    return lowest[0] <= east && highest[0] >= west && lowest[1] <= north && highest[1] >= south;
  }
}

const middleOf = (line: Float64Array): [number, number] => {
  let [longitude, latitude] = [0, 0];
  for (let i = 0; i < line.length; i += 2) {
    longitude += line[i];
    latitude += line[i + 1];
  }
  return [(2 * longitude) / line.length, (2 * latitude) / line.length];
};
