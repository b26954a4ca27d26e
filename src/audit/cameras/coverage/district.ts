import Flatbush from 'flatbush';
import { orient2d } from 'robust-predicates';
import type { Box, CameraMap } from '../camera.ts';
import { boundsOf } from '../geometry/polygons.ts';
import { type Projection, projectAll, projectionAt } from '../geometry/projection.ts';
import { badBox, boxElsewhere, boxTurned, crossesItself, noCameras, noSuchArea, tooWide } from './messages-district.ts';

/** The area asked about: rings in degrees (even-odd), and how it was asked for. */
export interface District {
  readonly name: string;
  readonly rings: readonly Float64Array[];
  readonly box: Box;
  /** How many areas of the map have this name, where it was asked for by name: the largest is taken. */
  readonly namesakes?: number;
}

/** Reads `W,S,E,N`. Throws UsageError where it is no box. */
export function readBox(text: string): Box {
  const parts = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (parts.length !== 4 || !parts.every(Number.isFinite)) throw badBox(text);
  const [west, south, east, north] = parts;
  if (Math.abs(west) > 180 || Math.abs(east) > 180 || Math.abs(south) > 90 || Math.abs(north) > 90) throw badBox(text);
  if (west >= east || south >= north) throw boxTurned(text);
  return [west, south, east, north];
}

const edgePoints = 16;

/** A box as a district; its edges follow the parallels. */
export function districtOfBox(box: Box, name = box.map((degrees) => Number(degrees.toFixed(6))).join(',')): District {
  const [west, south, east, north] = box;
  const ring: number[] = [];
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
  corners.forEach(([x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % 4];
    for (let step = 0; step < edgePoints; step++)
      ring.push(x + ((nextX - x) * step) / edgePoints, y + ((nextY - y) * step) / edgePoints);
  });
  return { name, rings: [Float64Array.from(ring)], box };
}

/** A polygon as a district. Throws EvidenceError where it crosses itself. */
export function districtOfRings(rings: readonly Float64Array[], name: string): District {
  const crossing = selfCrossing(rings);
  if (crossing !== undefined) throw crossesItself(name, ...crossing);
  return { name, rings, box: boundsOf(rings) };
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();

/** A district by the name that the map gives it. */
export function districtNamed(map: CameraMap, name: string): District {
  const found = map.areas.filter((area) => plain(area.name) === plain(name));
  if (found.length === 0) throw noSuchArea(name, [...new Set(map.areas.map((area) => area.name))].sort());
  const size = (rings: readonly Float64Array[]) => {
    const [west, south, east, north] = boundsOf(rings);
    return (east - west) * (north - south);
  };
  const largest = found.reduce((best, area) => (size(area.rings) > size(best.rings) ? area : best));
  return { ...districtOfRings(largest.rings, largest.name), namesakes: found.length };
}

/** Refuses a district outside the data, and says so where swapping the coordinates would put it inside. */
export function checkWithin(district: District, map: CameraMap): void {
  const [west, south, east, north] = district.box;
  const lines = [
    ...map.cameras.map((c) => Float64Array.of(c.longitude, c.latitude)),
    ...map.ways.map((w) => w.coordinates),
  ];
  if (lines.length === 0) return;
  const data = boundsOf(lines);
  const meets = (w: number, s: number, e: number, n: number) =>
    w <= data[2] && e >= data[0] && s <= data[3] && n >= data[1];
  if (meets(west, south, east, north)) return;
  const extent = data.map((value) => value.toFixed(3)).join(',');
  throw boxElsewhere(district.name, extent, meets(south, west, north, east));
}

const widestMetres = 500_000;

/** The local projection of a district, or the one given, and its rings in metres. */
export function projectDistrict(
  district: District,
  given?: Projection,
): { projection: Projection; rings: Float64Array[] } {
  const [west, south, east, north] = district.box;
  const projection = given ?? projectionAt((west + east) / 2, (south + north) / 2);
  const rings = district.rings.map((ring) => projectAll(projection, ring));
  const [left, bottom, right, top] = boundsOf(rings);
  const extent = Math.max(right - left, top - bottom);
  if (extent > widestMetres) throw tooWide(extent / 1000);
  return { projection, rings };
}

function selfCrossing(rings: readonly Float64Array[]): [longitude: number, latitude: number] | undefined {
  const edges: [number, number, number, number][] = [];
  for (const ring of rings)
    for (let i = 0; i < ring.length; i += 2) {
      const next = (i + 2) % ring.length;
      if (ring[i] !== ring[next] || ring[i + 1] !== ring[next + 1])
        edges.push([ring[i], ring[i + 1], ring[next], ring[next + 1]]);
    }
  if (edges.length === 0) return undefined;
  const index = new Flatbush(edges.length);
  for (const [ax, ay, bx, by] of edges)
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  index.finish();
  for (const [ax, ay, bx, by] of edges)
    for (const other of index.search(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by))) {
      const [cx, cy, dx, dy] = edges[other];
      const apart = orient2d(ax, ay, bx, by, cx, cy) * orient2d(ax, ay, bx, by, dx, dy);
      const across = orient2d(cx, cy, dx, dy, ax, ay) * orient2d(cx, cy, dx, dy, bx, by);
      if (apart < 0 && across < 0) return [(ax + bx + cx + dx) / 4, (ay + by + cy + dy) / 4];
    }
  return undefined;
}

/** The extent of the cameras, with a little room. Throws EvidenceError where there is none. */
export function boundsDistrict(map: CameraMap): District {
  if (map.cameras.length === 0) throw noCameras(map.oddities);
  const room = 0.001;
  const points = map.cameras.map((camera) => Float64Array.of(camera.longitude, camera.latitude));
  const [west, south, east, north] = boundsOf(points);
  const box: Box = [west - room, south - room, east + room, north + room];
  return districtOfBox(box, box.map((value) => value.toFixed(4)).join(','));
}
