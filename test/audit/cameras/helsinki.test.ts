import { describe, expect, it } from 'vitest';
import { coverageOf, districtOfBox, readMap } from '../../../src/audit/cameras/index.ts';
import { besideSource, isBeside } from './beside.ts';

const files = ['cameras.geojson', 'streets.geojsonl', 'buildings.geojsonl'].map((name) => `osm-helsinki/${name}`);
const box = [24.938, 60.166, 24.95, 60.176] as const;

/** Shapely 2.1.2: circles of 360 sides, WGS 84 radii of curvature at 60.171° N, the same files. */
const reference = [
  { range: 15, area: 0.0989, outdoor: 0.08474, way: 0.15492, foot: 0.16612 },
  { range: 35, area: 0.35206, outdoor: 0.2958, way: 0.44462, foot: 0.42425 },
  { range: 50, area: 0.51371, outdoor: 0.43633, way: 0.59012, foot: 0.55415 },
  { range: 75, area: 0.6778, outdoor: 0.60444, way: 0.7389, foot: 0.71223 },
  { range: 120, area: 0.81575, outdoor: 0.74359, way: 0.86421, foot: 0.84514 },
];

/** The same by Shapely of the PBF, read by a small decoder of its own: it holds ways that the GeoJSON leaves out. */
const referenceOfPbf = [
  { range: 15, way: 0.1543, foot: 0.16568 },
  { range: 35, way: 0.44362, foot: 0.42311 },
  { range: 50, way: 0.58954, foot: 0.55455 },
  { range: 75, way: 0.74064, foot: 0.71537 },
  { range: 120, way: 0.86516, foot: 0.84782 },
];

describe('the centre of Helsinki', () => {
  it.skipIf(!isBeside(files[0]))('agrees with Shapely within 0.001 (skipped where the map is not beside)', async () => {
    const map = await readMap(files.map(besideSource));
    for (const { range, area, outdoor, way, foot } of reference) {
      const options = { task: 'observe', rangeMetres: range, fullCircle: true, buildings: false } as const;
      const coverage = coverageOf(map, districtOfBox(box), options);
      expect(Math.abs(coverage.areaShare.middle! - area)).toBeLessThan(0.001);
      expect(Math.abs(coverage.outdoorShare.middle! - outdoor)).toBeLessThan(0.001);
      expect(Math.abs(coverage.wayShare.middle! - way)).toBeLessThan(0.001);
      expect(Math.abs(coverage.footShare.middle! - foot)).toBeLessThan(0.001);
      expect(coverage.areaShareError.middle).toBeLessThan(0.001);
      const walled = coverageOf(map, districtOfBox(box), { ...options, buildings: true });
      expect(walled.areaShare.middle!).toBeLessThan(coverage.areaShare.middle!);
      expect(walled.wayShare.middle!).toBeLessThan(coverage.wayShare.middle!);
    }
  });

  it.skipIf(!isBeside('osm-helsinki/Helsinki.osm.pbf'))(
    'is read from PBF with the same cameras, and its own streets agree with Shapely too (skipped where the map is not beside)',
    async () => {
      const [pbf, json] = [
        await readMap([besideSource('osm-helsinki/Helsinki.osm.pbf')]),
        await readMap([besideSource(files[0])]),
      ];
      const placeOf = (map: typeof pbf) => map.cameras.map((camera) => [camera.id, camera.longitude, camera.latitude]);
      expect(placeOf(pbf).sort()).toEqual(placeOf(json).sort());
      expect(pbf.cameras.every((camera) => camera.lastEdit !== undefined)).toBe(true);
      for (const { range, way, foot } of referenceOfPbf) {
        const full = { rangeMetres: range, fullCircle: true, buildings: false, stepMetres: 20 } as const;
        const { wayShare, footShare } = coverageOf(pbf, districtOfBox(box), { task: 'observe', ...full });
        expect(Math.abs(wayShare.middle! - way)).toBeLessThan(0.001);
        expect(Math.abs(footShare.middle! - foot)).toBeLessThan(0.001);
      }
      const boxed = await readMap([besideSource('osm-helsinki/Helsinki.osm.pbf')], { box });
      const options = { task: 'observe' } as const;
      expect(coverageOf(boxed, districtOfBox(box), options)).toEqual(coverageOf(pbf, districtOfBox(box), options));
    },
  );
});

describe('the plate readers of the United States', () => {
  it.skipIf(!isBeside('us-alpr-osm/cameras-us.json.gz'))(
    'are all 61,768 read, none dropped in silence (skipped where the list is not beside)',
    async () => {
      const map = await readMap([besideSource('us-alpr-osm/cameras-us.json.gz')], { kind: 'plate-reader' });
      expect(map.cameras.length).toBe(61_768);
      const counts = { none: 0, read: 0, partly: 0, relative: 0, unreadable: 0 };
      for (const camera of map.cameras) counts[camera.directionStatus]++;
      expect(counts).toEqual({ none: 1671, read: 60_026, partly: 8, relative: 15, unreadable: 48 });
      const odd = Object.fromEntries(map.oddities.map(({ code, number }) => [code, number]));
      expect(odd).toEqual({ directionUnreadable: 48, directionPartly: 8, directionRelative: 15 });
    },
  );
});
