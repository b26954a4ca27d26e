import { describe, expect, it } from 'vitest';
import {
  type CameraMap,
  type Coverage,
  coverageOf,
  districtOfBox,
  readMap,
  type Way,
} from '../../../src/audit/cameras/index.ts';
import { besideSource, isBeside } from './beside.ts';

const files = ['cameras.geojson', 'streets.geojsonl', 'buildings.geojsonl'].map((name) => `osm-helsinki/${name}`);
const pbf = 'osm-helsinki/Helsinki.osm.pbf';
const box = [24.938, 60.166, 24.95, 60.176] as const;
const keys = ['area', 'outdoor', 'way', 'foot'] as const;

/**
 * The PBF by other software (`helsinki_reference.py`: pyosmium 3.6, Shapely 1.8.5, PROJ): ways on other levels left out,
 * area on a grid of 1 m, ways every 0.5 m. Full circles of one range, no buildings.
 */
const circles = [
  { range: 15, area: 0.09893, outdoor: 0.08482, way: 0.1461, foot: 0.15115 },
  { range: 35, area: 0.35219, outdoor: 0.29605, way: 0.41782, foot: 0.37697 },
  { range: 50, area: 0.51379, outdoor: 0.43645, way: 0.56211, foot: 0.50309 },
  { range: 75, area: 0.67785, outdoor: 0.60458, way: 0.71782, foot: 0.67607 },
  { range: 120, area: 0.81582, outdoor: 0.74372, way: 0.84186, foot: 0.81804 },
];

/** The same program without --range: optics of each kind, probabilities, walls, cameras hung on them. */
const optics = {
  low: { area: 0.00652, outdoor: 0.01007, way: 0.01685, foot: 0.01639 },
  middle: { area: 0.10968, outdoor: 0.16951, way: 0.25988, foot: 0.20513 },
  high: { area: 0.31131, outdoor: 0.48103, way: 0.61101, foot: 0.54199 },
} as const;

const limits = { area: 0.002, outdoor: 0.002, way: 0.003, foot: 0.003 } as const;

const figuresOf = (coverage: Coverage, which: 'low' | 'middle' | 'high') => ({
  area: coverage.areaShare[which]!,
  outdoor: coverage.outdoorShare[which]!,
  way: coverage.wayShare[which]!,
  foot: coverage.footShare[which]!,
});

const keyOf = ({ coordinates, highway }: Way): string => {
  const end = (at: number) => `${coordinates[at].toFixed(7)},${coordinates[at + 1].toFixed(7)}`;
  return `${[end(0), end(coordinates.length - 2)].sort().join()} ${coordinates.length} ${highway}`;
};

describe.skipIf(!isBeside(pbf))('the centre of Helsinki (skipped where the map is not beside)', () => {
  it('agrees with other software on the PBF, levels honoured, with optics and walls', async () => {
    const map = await readMap([besideSource(pbf)], { box });
    const coverage = coverageOf(map, districtOfBox(box), { task: 'observe' });
    for (const which of ['low', 'middle', 'high'] as const)
      for (const key of keys)
        expect(Math.abs(figuresOf(coverage, which)[key] - optics[which][key]), `${which} ${key}`).toBeLessThan(
          limits[key],
        );
    expect(coverage.wayMetres).toBeCloseTo(42241.809, 1);
    expect(coverage.footMetres).toBeCloseTo(23010.732, 1);
    expect(coverage.unseeing.deepInBuilding).toBe(6);
    expect(coverage.leftOut.map(({ reason, metres }) => [reason, Math.round(metres)])).toEqual([
      ['unbuilt', 6],
      ['underground', 7780],
      ['indoor', 311],
      ['upper', 142],
    ]);
  });

  it('agrees with other software on full circles without buildings, within 0.001', async () => {
    const map = await readMap([besideSource(pbf)], { box });
    for (const { range, ...expected } of circles) {
      const options = { task: 'observe', rangeMetres: range, fullCircle: true, buildings: false } as const;
      const coverage = coverageOf(map, districtOfBox(box), options);
      for (const key of keys)
        expect(Math.abs(figuresOf(coverage, 'middle')[key] - expected[key]), `${range} ${key}`).toBeLessThan(0.001);
    }
  });

  it('is read from PBF with the cameras of the GeoJSON; without the ways cut by the extract, which the GeoJSON lacks, the streets are the same', async () => {
    const [whole, json] = [await readMap([besideSource(pbf)]), await readMap(files.map(besideSource))];
    const placeOf = (map: CameraMap) => map.cameras.map(({ id, longitude, latitude }) => [id, longitude, latitude]);
    expect(placeOf(whole).sort()).toEqual(placeOf(json).sort());
    expect(whole.cameras.every((camera) => camera.lastEdit !== undefined)).toBe(true);
    const there = new Set(json.ways.map(keyOf));
    const shared = { ...whole, ways: whole.ways.filter((way) => there.has(keyOf(way))) };
    const options = { task: 'observe', rangeMetres: 50, fullCircle: true, buildings: false, stepMetres: 20 } as const;
    const of = (map: CameraMap) => coverageOf(map, districtOfBox(box), options);
    const [all, without, given] = [of(whole), of(shared), of(json)];
    expect([without.wayMetres, without.footMetres]).toEqual([given.wayMetres, given.footMetres]);
    expect(figuresOf(without, 'middle')).toEqual(figuresOf(given, 'middle'));
    expect(Math.round(all.wayMetres - given.wayMetres)).toBe(647);
  });

  it('is the same read with a box and whole', async () => {
    const [whole, boxed] = [await readMap([besideSource(pbf)]), await readMap([besideSource(pbf)], { box })];
    const options = { task: 'observe', stepMetres: 5 } as const;
    expect(coverageOf(boxed, districtOfBox(box), options)).toEqual(coverageOf(whole, districtOfBox(box), options));
  });
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
      expect(odd).toMatchObject({ directionUnreadable: 48, directionPartly: 8, directionRelative: 15 });
    },
  );
});
