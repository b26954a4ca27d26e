import type { Box, Building, Camera, CameraMap, NamedArea, SourceFile, Square, Way } from '../camera.ts';
import { openRing } from '../geometry/rings.ts';
import { OddityList } from '../oddities.ts';
import { cameraOf, speaksOfSurveillance, type Tags } from '../tags/camera-tags.ts';
import { levelOf } from '../tags/levels.ts';
import { areaName, isBuilding, isUnbuilt, isWalkable, stopsWalkers, wayOf } from '../tags/way-tags.ts';
import { BoxNodes } from './box-nodes.ts';
import { type Line, LinePlacer, type Member, type Relation } from './line-placer.ts';
import { unsortedNodes } from './messages-reading.ts';
import { isProjected, likelySystems } from './projected.ts';
import { type Stamp, Timeline, unstamped } from './timeline.ts';

export interface MapLimits {
  /** Keeps the lines and buildings that reach this box; without it everything is kept. */
  readonly box?: Box;
  /** Nodes kept at most; more is refused with advice. Default 40 million (about 1 GB). */
  readonly nodes?: number;
  /** Takes every GeoJSON point as a camera, tagged or not. */
  readonly pointsAreCameras?: boolean;
  /** A day (its end) or a moment in ISO 8601: needs a file that keeps older versions. Without it, the newest. */
  readonly at?: string;
}

/** A node whose tags matter: a camera, or a gate that is closed on foot. */
interface MarkedNode {
  readonly longitude: number;
  readonly latitude: number;
  readonly tags: Tags;
  readonly stamp: Stamp;
  readonly file: number;
  /** Read a second time: in the same file, or in another. */
  readonly again?: 'cameraRepeated' | 'cameraTwice';
}

const defaultNodes = 40_000_000;
const kilometresInDegree = 111;

/** An id of OpenStreetMap (or a piece of its way): the same element in every file. */
const osmId = /^[nwr]\d+(?:\/\d+)?$/;

const valid = (longitude: number, latitude: number): boolean => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;

const nothing: Tags = {};

/** Takes elements as they come, from any reader, and makes the map of cameras, ways, buildings and areas. */
export class MapBuilder {
  readonly oddities = new OddityList();
  readonly timeline: Timeline;
  readonly pointsAreCameras: boolean;
  readonly files: SourceFile[] = [];
  private readonly cameras = new Map<string, { readonly camera: Camera; readonly file: number }>();
  private readonly ways: Way[] = [];
  private readonly wayIds = new Set<string>();
  private readonly buildings: Building[] = [];
  private readonly areas: NamedArea[] = [];
  private readonly squares: Square[] = [];
  private readonly closed: number[] = [];
  private readonly projected: [x: number, y: number][] = [];
  private readonly places: BoxNodes;
  private readonly marked = new Map<number, MarkedNode>();
  private readonly lines = new Map<number, Line>();
  private readonly relations = new Map<number, Relation>();
  /** The box and what is near it: lines and buildings that reach into it are kept. */
  private readonly box: Box | undefined;
  private hasLines = false;
  /** Lines dropped though some of their points were not known: points that come later would then be missed. */
  private hasDroppedUnsure = false;

  constructor(limits: MapLimits = {}) {
    this.places = new BoxNodes(limits.box, limits.nodes ?? defaultNodes);
    this.box = this.places.near;
    this.pointsAreCameras = limits.pointsAreCameras ?? false;
    this.timeline = new Timeline(limits.at);
  }

  /** A new file begins: its points may come after the lines of the one before. */
  startFile(name: string): void {
    this.hasLines = false;
    this.timeline.startFile(name);
  }

  /** The file has been read. */
  endFile(file: Pick<SourceFile, 'name' | 'bytes' | 'sha256' | 'format' | 'unusedColumns' | 'notes'>): void {
    if (this.places.nodes.hasVersions) this.timeline.hearHistory();
    this.files.push({ ...file, ...this.timeline.endFile() });
  }

  /** A point of an OpenStreetMap file. */
  node(id: number, longitude: number, latitude: number, tags: Tags | undefined, stamp: Stamp = unstamped): void {
    if (!this.timeline.takes(stamp)) return;
    if (!stamp.isVisible) {
      this.mark(id, { longitude: Number.NaN, latitude: Number.NaN, tags: nothing, stamp, file: this.files.length });
      this.places.add(id, Number.NaN, Number.NaN, stamp.version);
      return;
    }
    if (!this.isOnGlobe(`n${id}`, longitude, latitude)) return;
    this.mark(id, { longitude, latitude, tags: tags ?? nothing, stamp, file: this.files.length });
    const isLate = this.hasLines && this.hasDroppedUnsure && this.box !== undefined;
    if (isLate && this.places.isNear(longitude, latitude)) throw unsortedNodes(id);
    this.places.add(id, longitude, latitude, stamp.version);
  }

  /** A line of an OpenStreetMap file; its nodes may still be to come. */
  way(id: number, refs: readonly number[], tags: Tags, stamp: Stamp = unstamped): void {
    this.hasLines = true;
    const before = this.lines.get(id);
    if (!this.timeline.takes(stamp) || (before !== undefined && !this.isNewer(stamp, tags, before))) return;
    if (before === undefined && stamp.isVisible && !this.mayMatter(refs, tags)) return;
    this.lines.set(id, { refs: stamp.isVisible ? refs : [], tags: stamp.isVisible ? tags : nothing, stamp });
  }

  /** A multipolygon, a boundary, or a camera drawn as a relation. */
  relation(id: number, members: readonly Member[], tags: Tags, stamp: Stamp = unstamped): void {
    const before = this.relations.get(id);
    if (!this.timeline.takes(stamp) || (before !== undefined && !this.isNewer(stamp, tags, before))) return;
    const isWanted =
      tags.building !== undefined ||
      tags.highway !== undefined ||
      (this.box === undefined && areaName(tags) !== undefined) ||
      speaksOfSurveillance(tags);
    if (isWanted || before !== undefined || !stamp.isVisible)
      this.relations.set(id, {
        members: stamp.isVisible ? members : [],
        tags: stamp.isVisible ? tags : nothing,
        stamp,
      });
  }

  camera(id: string, longitude: number, latitude: number, tags: Tags, edit?: string): void {
    if (!this.isOnGlobe(id, longitude, latitude)) return;
    const before = this.cameras.get(id);
    const isSame = before?.camera.longitude === longitude && before?.camera.latitude === latitude;
    // Only OpenStreetMap's ids are one camera's everywhere; other lists may number theirs alike.
    const own = before === undefined || isSame || osmId.test(id) ? id : `${id} (${longitude}, ${latitude})`;
    const twin = this.cameras.get(own);
    if (twin !== undefined) {
      this.oddities.add(twin.file === this.files.length ? 'cameraRepeated' : 'cameraTwice', id);
      return;
    }
    const camera = cameraOf(own, [longitude, latitude], tags, this.oddities, edit);
    if (camera !== undefined) this.cameras.set(own, { camera, file: this.files.length });
  }

  /** A gate that is closed on foot. */
  gate(longitude: number, latitude: number): void {
    this.closed.push(longitude, latitude);
  }

  /** A line whose coordinates are known already. */
  line(id: string, coordinates: Float64Array, tags: Tags): void {
    if (coordinates.length >= 2 && !this.isOnGlobe(id, coordinates[0], coordinates[1])) return;
    const way = wayOf(id, tags, coordinates, this.oddities);
    if (way === undefined || (osmId.test(id) && this.wayIds.has(id))) return;
    if (this.box !== undefined && !this.reachesBox(coordinates)) return;
    this.wayIds.add(id);
    this.ways.push(way);
  }

  /** A polygon whose rings are known already. */
  polygon(id: string, rings: readonly Float64Array[], tags: Tags): void {
    const usable = rings.map(openRing).filter((ring) => ring.length >= 6);
    if (usable.length === 0) return;
    const reaches = this.box === undefined || usable.some((ring) => this.reachesBox(ring));
    if (reaches && isBuilding(tags, id, this.oddities)) this.buildings.push({ rings: usable });
    if (reaches && tags.highway !== undefined && !isUnbuilt(tags) && isWalkable(tags))
      this.squares.push({
        id,
        ...(tags.name === undefined ? {} : { name: tags.name }),
        level: levelOf(tags, id, this.oddities),
        rings: usable,
      });
    const name = areaName(tags);
    if (name !== undefined) this.areas.push({ name, rings: usable });
  }

  finish(): CameraMap {
    this.timeline.check();
    for (const [id, node] of this.marked) this.placeNode(id, node);
    const placer = new LinePlacer(this, this.places, this.lines);
    for (const [id, line] of this.lines) placer.placeLine(id, line);
    for (const [id, relation] of this.relations) placer.placeRelation(id, relation);
    const { dropped, keptDegrees } = this.places;
    if (dropped > 0)
      this.oddities.add('farPointLeftOut', `${Math.round(keptDegrees * kilometresInDegree)} km`, dropped);
    if (this.projected.length > 0)
      this.oddities.add('projected', likelySystems(this.projected).join(' · ') || '?', this.projected.length, 300);
    const { ways, buildings, areas, squares, files } = this;
    const cameras = [...this.cameras.values()].map(({ camera }) => camera);
    const closedPoints = Float64Array.from(this.closed);
    return { cameras, ways, buildings, areas, squares, closedPoints, files, oddities: this.oddities.list() };
  }

  /** Whether coordinates are degrees; those that are not are counted, metres of a projection apart. */
  private isOnGlobe(id: string, longitude: number, latitude: number): boolean {
    if (valid(longitude, latitude)) return true;
    this.oddities.add('badCoordinates', `${id}: ${longitude}, ${latitude}`);
    if (isProjected(longitude, latitude) && this.projected.length < 1000) this.projected.push([longitude, latitude]);
    return false;
  }

  private mark(id: number, node: MarkedNode): void {
    const before = this.marked.get(id);
    const isMarked = speaksOfSurveillance(node.tags) || stopsWalkers(node.tags);
    if (before === undefined ? isMarked : this.isNewer(node.stamp, node.tags, before)) this.marked.set(id, node);
    else if (before !== undefined && isMarked && before.stamp.version === node.stamp.version)
      this.marked.set(id, { ...before, again: before.file === node.file ? 'cameraRepeated' : 'cameraTwice' });
  }

  /** Overpass repeats the members of what it found, without their tags: what has tags stays. */
  private isNewer(stamp: Stamp, tags: Tags, before: { readonly stamp: Stamp; readonly tags: Tags }): boolean {
    if (stamp.version !== before.stamp.version) this.timeline.hearHistory();
    if (stamp.version !== before.stamp.version || !stamp.isVisible) return stamp.version >= before.stamp.version;
    return Object.keys(before.tags).length === 0 && Object.keys(tags).length > 0;
  }

  private placeNode(id: number, { longitude, latitude, tags, stamp, again }: MarkedNode): void {
    if (Number.isNaN(longitude) || this.places.nodes.version(id) > stamp.version) return;
    if (speaksOfSurveillance(tags)) this.camera(`n${id}`, longitude, latitude, tags, stamp.edit);
    if (again !== undefined && this.cameras.has(`n${id}`)) this.oddities.add(again, `n${id}`);
    if (stopsWalkers(tags)) this.gate(longitude, latitude);
  }

  /** Whether a line may reach the box: one with points that are not known yet may. */
  private mayMatter(refs: readonly number[], tags: Tags): boolean {
    if (this.box === undefined || speaksOfSurveillance(tags)) return true;
    const { nodes, dropped } = this.places;
    const known = nodes.coordinates(refs);
    if (this.reachesBox(known)) return true;
    const isSure = known.length === 2 * refs.length;
    if (!isSure && dropped > 0) this.hasDroppedUnsure = true;
    return !isSure && dropped === 0;
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
