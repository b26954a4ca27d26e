import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldRings } from '../../../src/audit/cameras/geometry/field-rings.ts';
import { signedArea } from '../../../src/audit/cameras/geometry/polygons.ts';
import { projectionAt } from '../../../src/audit/cameras/geometry/projection.ts';
import { sightMetres, viewFrom } from '../../../src/audit/cameras/geometry/visibility.ts';
import { Walls } from '../../../src/audit/cameras/geometry/walls.ts';
import {
  type Building,
  type Camera,
  coverageOf,
  districtOfBox,
  pixelsPerMetre,
  rangeMetres,
} from '../../../src/audit/cameras/index.ts';
import { block, buildingOf, cameraAt, centre, mapOf, squareBox, wayThrough } from './small-maps.ts';

const anyBlocks = fc.array(
  fc
    .tuple(
      fc.integer({ min: -60, max: 55 }),
      fc.integer({ min: -60, max: 55 }),
      fc.integer({ min: 3, max: 30 }),
      fc.integer({ min: 3, max: 30 }),
    )
    .map(([west, south, width, height]) => block(west, south, west + width, south + height)),
  { maxLength: 8 },
);

const anyCamera: fc.Arbitrary<Camera> = fc
  .record({
    x: fc.integer({ min: -70, max: 70 }),
    y: fc.integer({ min: -70, max: 70 }),
    kind: fc.constantFrom('fixed', 'dome', 'unknown', 'plate-reader') as fc.Arbitrary<Camera['kind']>,
    aim: fc.option(fc.integer({ min: 0, max: 359 }), { nil: undefined }),
    id: fc.uuid(),
  })
  .map(({ x, y, kind, aim, id }) =>
    cameraAt(id, [x + 0.013, y + 0.017], {
      kind,
      aims: aim === undefined ? [] : [{ fromDegrees: aim, toDegrees: aim }],
    }),
  );

const streets = [wayThrough('a', [-90, 3], [90, 7]), wayThrough('b', [4, -90], [-7, 20], [11, 90])];
const district = districtOfBox(squareBox(80));
const coverage = (cameras: readonly Camera[], more: object, buildings: readonly Building[] = []) =>
  coverageOf(mapOf({ cameras, ways: streets, buildings }), district, { task: 'observe', stepMetres: 1, ...more });
const shares = ['areaShare', 'outdoorShare', 'wayShare', 'footShare'] as const;
const hair = 1e-9;

describe('coverage', () => {
  it('never falls when a camera is added', () => {
    fc.assert(
      fc.property(fc.array(anyCamera, { minLength: 1, maxLength: 6 }), anyCamera, anyBlocks, (some, one, buildings) => {
        const [less, more] = [coverage(some, {}, buildings), coverage([...some, one], {}, buildings)];
        for (const key of shares)
          for (const which of ['low', 'middle', 'high'] as const)
            expect(more[key][which]!).toBeGreaterThanOrEqual(less[key][which]! - hair);
      }),
      { numRuns: 100 },
    );
  });

  it('never falls when the range grows, and rises from low to middle to high', () => {
    fc.assert(
      fc.property(fc.array(anyCamera, { minLength: 1, maxLength: 5 }), anyBlocks, (cameras, buildings) => {
        const [near, far] = [
          coverage(cameras, { rangeMetres: 20 }, buildings),
          coverage(cameras, { rangeMetres: 35 }, buildings),
        ];
        const band = coverage(cameras, {}, buildings);
        for (const key of shares) {
          expect(far[key].middle!).toBeGreaterThanOrEqual(near[key].middle! - hair);
          expect(band[key].middle!).toBeGreaterThanOrEqual(band[key].low! - hair);
          expect(band[key].high!).toBeGreaterThanOrEqual(band[key].middle! - hair);
          expect(band[key].known.middle! + band[key].forWantOfData.middle!).toBeCloseTo(band[key].middle!, 9);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('never falls when a camera sees a wider angle', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 359 }),
        fc.integer({ min: 5, max: 170 }),
        anyBlocks,
        (from, width, buildings) => {
          const of = (to: number) =>
            coverage(
              [cameraAt('a', [0.1, 0.2], { aims: [{ fromDegrees: from, toDegrees: to }] })],
              { rangeMetres: 60 },
              buildings,
            );
          const [narrow, wide] = [of(from + width), of(from + 2 * width)];
          for (const key of shares) expect(wide[key].middle!).toBeGreaterThanOrEqual(narrow[key].middle! - hair);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('is never more with buildings than without', () => {
    fc.assert(
      fc.property(fc.array(anyCamera, { minLength: 1, maxLength: 5 }), anyBlocks, (cameras, buildings) => {
        const [walled, open] = [coverage(cameras, {}, buildings), coverage(cameras, { buildings: false }, buildings)];
        for (const key of shares) expect(walled[key].high!).toBeLessThanOrEqual(open[key].high! + hair);
      }),
      { numRuns: 100 },
    );
  });

  it('of one full circle is its area over the district, and it counts as one camera', () => {
    const { areaShare, effectiveCameras, areaSquareMetres, areaShareError } = coverage([cameraAt('a', [0, 0])], {
      rangeMetres: 40,
      fullCircle: true,
      stepMetres: 0.25,
    });
    expect(Math.abs(areaSquareMetres / 160 ** 2 - 1)).toBeLessThan(1e-4);
    expect(Math.abs((areaShare.middle! * areaSquareMetres) / (Math.PI * 40 ** 2) - 1)).toBeLessThan(5e-4);
    expect(effectiveCameras.middle!).toBeCloseTo(1, 3);
    expect(areaShareError.middle!).toBeLessThan(1e-3);
  });

  it('of a direction that nobody noted is a probability, for want of data; a noted one is known', () => {
    const blind = coverage([cameraAt('a', [0, 0])], { rangeMetres: 40 });
    const aimed = coverage([cameraAt('a', [0, 0], { aims: [{ fromDegrees: 90, toDegrees: 90 }] })], {
      rangeMetres: 40,
    });
    expect(blind.areaShare.middle!).toBeCloseTo(aimed.areaShare.middle!, 4);
    expect(blind.areaShare.known.middle).toBe(0);
    expect(aimed.areaShare.known.middle).toBe(aimed.areaShare.middle);
  });

  it('counts a camera outside the district that looks in, and only inside ones as inside', () => {
    const result = coverage([cameraAt('a', [100, 0], { kind: 'dome' })], { rangeMetres: 40 });
    expect(result.cameras).toEqual({ all: 1, inside: 0, withDirection: 0 });
    expect(result.areaShare.middle!).toBeGreaterThan(0.01);
  });
});

describe('a visibility polygon', () => {
  it('lies within the full cone', () => {
    fc.assert(
      fc.property(
        anyBlocks,
        fc.integer({ min: 0, max: 359 }),
        fc.integer({ min: 10, max: 200 }),
        (buildings, from, width) => {
          const walls = new Walls(buildings, centre);
          if (walls.isInside(0.3, 0.4)) return;
          const view = viewFrom(walls, 0.3, 0.4, 50);
          for (const ring of fieldRings(view, 50, [[from, from + width]])) {
            expect(signedArea(ring)).toBeGreaterThanOrEqual(-1e-9);
            for (let i = 0; i < ring.length; i += 2) {
              const distance = Math.hypot(ring[i] - 0.3, ring[i + 1] - 0.4);
              expect(distance).toBeLessThanOrEqual(50 + 1e-9);
              const bearing = (Math.atan2(ring[i] - 0.3, ring[i + 1] - 0.4) * 180) / Math.PI;
              const past = (((bearing - from + 1e-6) % 360) + 360) % 360;
              if (distance > 1e-6) expect(past).toBeLessThanOrEqual(width + 2e-6);
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('agrees with rays cast one by one, walls that cross included', () => {
    fc.assert(
      fc.property(anyBlocks, fc.double({ min: -3.14, max: 3.14, noNaN: true }), (buildings, angle) => {
        const walls = new Walls(buildings, centre);
        if (walls.isInside(0.3, 0.4)) return;
        const seen = Math.min(80, sightMetres(viewFrom(walls, 0.3, 0.4, 80), angle));
        // March along the ray: nothing before the end is inside a building, something just after it is.
        for (let metres = 0.25; metres < seen - 0.05; metres += 0.25)
          expect(walls.isInside(0.3 + metres * Math.cos(angle), 0.4 + metres * Math.sin(angle))).toBe(false);
        if (seen < 79) {
          const just = [0.02, 0.05, 0.1, 0.3].map((more) => seen + more);
          const isWall = just.some((metres) =>
            walls.isInside(0.3 + metres * Math.cos(angle), 0.4 + metres * Math.sin(angle)),
          );
          const grazes = walls.near(0.3 + seen * Math.cos(angle), 0.4 + seen * Math.sin(angle), 0.5).length > 1;
          expect(isWall || grazes).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('of a camera in a courtyard ends at the courtyard', () => {
    const yard = buildingOf(
      [
        [-30, -30],
        [30, -30],
        [30, 30],
        [-30, 30],
      ],
      [
        [-10, -10],
        [10, -10],
        [10, 10],
        [-10, 10],
      ],
    );
    const { areaShare, unseeing } = coverage(
      [cameraAt('a', [0, 0])],
      { rangeMetres: 50, fullCircle: true, stepMetres: 0.1 },
      [yard],
    );
    // Its horizontal sides fall between two lines a tenth of a metre apart: 20 m × 0.1 m on each.
    expect(Math.abs(areaShare.middle! * 160 ** 2 - 400)).toBeLessThan(4);
    expect(unseeing.deepInBuilding).toBe(0);
  });

  it('of a camera drawn on or just behind a wall looks out of that wall only', () => {
    for (const depth of [0, 0.5, 3]) {
      const { areaShare } = coverage(
        [cameraAt('a', [10 - depth, 0])],
        { rangeMetres: 20, fullCircle: true, stepMetres: 0.1 },
        [block(-10, -60, 10, 60)],
      );
      const half = (Math.PI * (20 - depth) ** 2) / 2;
      expect(Math.abs((areaShare.middle! * 160 ** 2) / half - 1)).toBeLessThan(0.01);
    }
    const deep = coverage([cameraAt('a', [0, 0])], { rangeMetres: 20, fullCircle: true }, [block(-10, -60, 10, 60)]);
    expect(deep.unseeing.deepInBuilding).toBe(1);
    expect(deep.areaShare.middle).toBe(0);
  });
});

describe('optics and projection', () => {
  it('give the range at which a picture has the pixels a task needs', () => {
    // 1,920 pixels over 90° make 1,920 pixels across 2·d metres at distance d: 62.5 a metre at 15.36 m.
    expect(rangeMetres(1920, 90, 'observe')).toBeCloseTo(15.36, 9);
    expect(rangeMetres(1920, 90, 'identify')).toBeCloseTo(3.84, 9);
    expect(pixelsPerMetre.recognise).toBe(125);
  });

  it('project as the meridian of the ellipsoid says, and come back', () => {
    // A degree of latitude about 60.5° N is 111,422.4 m, of longitude at 60° N 55,800.1 m (WGS 84).
    const { toMetres, toDegrees } = projectionAt(25, 60);
    expect(toMetres(25, 61)[1]).toBeCloseTo(111_422, -1);
    expect(toMetres(25.01, 60)[0]).toBeCloseTo(558.0, 1);
    fc.assert(
      fc.property(
        fc.double({ min: 20, max: 30, noNaN: true }),
        fc.double({ min: -80, max: 80, noNaN: true }),
        (longitude, latitude) => {
          const [x, y] = toMetres(longitude, latitude);
          const [back, up] = toDegrees(x, y);
          expect(Math.abs(back - longitude) + Math.abs(up - latitude)).toBeLessThan(1e-9);
        },
      ),
    );
  });
});
