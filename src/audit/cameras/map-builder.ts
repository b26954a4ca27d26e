import type { Box, Building, Camera, CameraMap, NamedArea, Way } from './camera.ts';
import { cameraOf, speaksOfSurveillance, type Tags } from './camera-tags.ts';
import { tooManyNodes, unsortedNodes } from './messages-reading.ts';
import { NodeStore } from './node-store.ts';
import { OddityList } from './oddities.ts';
import { openRing, ringsOf } from './rings.ts';
import { areaName, isBuilding, wayOf } from './way-tags.ts';

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
/** How far round a box lines are kept: no camera sees farther, and few segments are longer. */
const marginDegrees = 0.02;

const isClosedWay = (refs: readonly number[]): boolean => refs.length >= 4 && refs[0] === refs[refs.length - 1];

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
  private readonly nodes = new NodeStore();
  private readonly lines = new Map<number, { refs: readonly number[]; tags: Tags; edit?: string }>();
  private readonly relations: Relation[] = [];
  private readonly box: Box | undefined;
  private readonly nodeLimit: number;
  private hasLines = false;

  constructor(limits: MapLimits = {}) {
    this.nodeLimit = limits.nodes ?? defaultNodes;
    this.pointsAreCameras = limits.pointsAreCameras ?? false;
    if (limits.box !== undefined) {
      const [west, south, east, north] = limits.box;
      const wider = marginDegrees / Math.max(0.05, Math.cos((((south + north) / 2) * Math.PI) / 180));
      this.box = [west - wider, south - marginDegrees, east + wider, north + marginDegrees];
    }
  }

  /** A point of an OpenStreetMap file. */
  node(id: number, longitude: number, latitude: number, tags: Tags | undefined, edit?: string): void {
    if (!valid(longitude, latitude)) {
      this.oddities.add('badCoordinates', `n${id}: ${longitude}, ${latitude}`);
      return;
    }
    if (tags !== undefined && speaksOfSurveillance(tags)) this.camera(`n${id}`, longitude, latitude, tags, edit);
    if (this.box !== undefined && !this.isInBox(longitude, latitude)) return;
    if (this.box !== undefined && this.hasLines) throw unsortedNodes(id);
    if (this.nodes.size >= this.nodeLimit) throw tooManyNodes(this.nodeLimit);
    this.nodes.add(id, longitude, latitude);
  }

  /** A line of an OpenStreetMap file; its nodes may still be to come when there is no box. */
  way(id: number, refs: readonly number[], tags: Tags, edit?: string): void {
    this.hasLines = true;
    if (this.box !== undefined && !refs.some((ref) => this.nodes.find(ref) >= 0)) return;
    this.lines.set(id, { refs, tags, edit });
  }

  /** A multipolygon or boundary: only the ways that are its members. */
  relation(id: number, wayMembers: readonly number[], tags: Tags): void {
    if (isBuilding(tags) || areaName(tags) !== undefined)
      this.relations.push({ id: `r${id}`, tags, members: wayMembers });
    if (speaksOfSurveillance(tags)) this.oddities.add('cameraRelation', `r${id}`);
  }

  camera(id: string, longitude: number, latitude: number, tags: Tags, edit?: string): void {
    if (!valid(longitude, latitude)) {
      this.oddities.add('badCoordinates', `${id}: ${longitude}, ${latitude}`);
      return;
    }
    if (this.cameras.has(id)) {
      this.oddities.add('cameraTwice', id);
      return;
    }
    const camera = cameraOf(id, [longitude, latitude], tags, this.oddities, edit);
    if (camera !== undefined) this.cameras.set(id, camera);
  }

  /** A line whose coordinates are known already. */
  line(id: string, coordinates: Float64Array, tags: Tags): void {
    const way = wayOf(id, tags, coordinates);
    if (way === undefined || this.wayIds.has(id)) return;
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
    const { rings, open } = ringsOf(lines);
    if (open > 0 || lines.length < members.length) this.oddities.add('ringsOpen', id);
    this.polygon(rings, tags);
  }

  /** The stretches of a line whose nodes are all there: a line cut by the file's edge never jumps across it. */
  private runsOf(refs: readonly number[]): Float64Array[] {
    const runs: number[][] = [[]];
    for (const ref of refs) {
      if (this.nodes.find(ref) >= 0) runs[runs.length - 1].push(ref);
      else if (runs[runs.length - 1].length > 0) runs.push([]);
    }
    return runs.filter((run) => run.length > 1).map((run) => this.coordinatesOf(run));
  }

  private coordinatesOf(refs: readonly number[]): Float64Array {
    const places = refs.map((ref) => this.nodes.find(ref)).filter((place) => place >= 0);
    const out = new Float64Array(places.length * 2);
    places.forEach((place, index) => {
      out[2 * index] = this.nodes.longitude(place);
      out[2 * index + 1] = this.nodes.latitude(place);
    });
    return out;
  }

  private isInBox(longitude: number, latitude: number): boolean {
    const [west, south, east, north] = this.box!;
    return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
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
