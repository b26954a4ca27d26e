import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Camera,
  coverageOf,
  districtOfBox,
  exposureOfWalk,
  fieldParts,
  openGround,
  readMap,
} from '../../../src/audit/cameras/index.ts';
import { OddityList } from '../../../src/audit/cameras/oddities.ts';
import { levelOf } from '../../../src/audit/cameras/tags/levels.ts';
import { isBuilding } from '../../../src/audit/cameras/tags/way-tags.ts';
import { textSource } from './beside.ts';
import { block, cameraAt, centre, mapOf, squareBox, wayThrough } from './small-maps.ts';

const below = { isUnderground: true, isIndoor: false, isUpper: false };
const inside = { isUnderground: false, isIndoor: true, isUpper: false };
const district = districtOfBox(squareBox(80));
const options = { task: 'observe', stepMetres: 1 } as const;

describe('levels of the ground', () => {
  const word = (tags: Record<string, string>): string => {
    const { isUnderground, isIndoor, isUpper } = levelOf(tags, 'w1', new OddityList());
    return (
      [isUnderground ? 'below' : '', isIndoor ? 'indoor' : '', isUpper ? 'upper' : ''].filter(Boolean).join(' ') ||
      'open'
    );
  };

  it.each([
    [{ tunnel: 'yes' }, 'below'],
    [{ tunnel: 'passage' }, 'below'],
    [{ tunnel: 'building_passage' }, 'open'],
    [{ tunnel: 'no' }, 'open'],
    [{ layer: '-1' }, 'below'],
    [{ layer: '1', bridge: 'yes' }, 'open'],
    [{ level: '-2;-1' }, 'below'],
    [{ level: '-1;0' }, 'open'],
    [{ level: '2' }, 'upper'],
    [{ level: '0;1' }, 'open'],
    [{ location: 'underground' }, 'below'],
    [{ location: 'indoor' }, 'indoor'],
    [{ indoor: 'yes' }, 'indoor'],
    [{ indoor: 'no' }, 'open'],
    [{ indoor: 'room' }, 'indoor'],
    [{ highway: 'corridor' }, 'indoor'],
    [{ covered: 'yes' }, 'open'],
    [{ surveillance: 'indoor' }, 'indoor'],
    [{ surveillance: 'indoor;outdoor' }, 'open'],
    [{ tunnel: 'yes', indoor: 'yes', level: '-1' }, 'below indoor'],
  ])('%j is %s', (tags, level) => {
    expect(word(tags as Record<string, string>)).toBe(level);
  });

  it('adding a tunnel, a corridor or a planned street anywhere changes nothing in the open', () => {
    const anyLine = fc.array(fc.tuple(fc.integer({ min: -79, max: 79 }), fc.integer({ min: -79, max: 79 })), {
      minLength: 2,
      maxLength: 4,
    });
    const cameras = [cameraAt('a', [0, 5], { kind: 'dome' }), cameraAt('b', [30, -20])];
    const ways = [wayThrough('open', [-70, 0], [70, 0])];
    const bare = coverageOf(mapOf({ cameras, ways }), district, options);
    fc.assert(
      fc.property(anyLine, fc.constantFrom('below', 'inside', 'unbuilt'), (line, kind) => {
        const street = wayThrough('other', ...line);
        const other =
          kind === 'unbuilt' ? { ...street, isUnbuilt: true } : { ...street, level: kind === 'below' ? below : inside };
        const { leftOut, ...more } = coverageOf(mapOf({ cameras, ways: [...ways, other] }), district, options);
        const { leftOut: _, ...less } = bare;
        expect(more).toEqual(less);
        expect(leftOut.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  });

  it('what was left out is told in metres by reason, with what the cameras of that level watch', () => {
    const tunnel = { ...wayThrough('t', [-50, 0], [50, 0]), level: below };
    const hall = { ...wayThrough('h', [-20, 30], [20, 30]), level: inside };
    const planned = { ...wayThrough('p', [0, -40], [0, -60]), isUnbuilt: true };
    const deep = cameraAt('deep', [0, 1], { kind: 'dome', level: below });
    const map = mapOf({ cameras: [deep, cameraAt('up', [0, 1], { kind: 'dome' })], ways: [tunnel, hall, planned] });
    const { leftOut, wayMetres, unseeing } = coverageOf(map, district, {
      ...options,
      rangeMetres: 10,
      fullCircle: true,
    });
    expect(wayMetres).toBe(0);
    expect(unseeing).toEqual({ indoor: 0, underground: 1, deepInBuilding: 0 });
    expect(leftOut.map(({ reason, metres }) => [reason, Math.round(metres)])).toEqual([
      ['unbuilt', 20],
      ['underground', 100],
      ['indoor', 40],
    ]);
    expect(leftOut[1].watchedMetres.middle).toBeCloseTo(2 * Math.sqrt(99), 1);
    expect(leftOut[2].watchedMetres.middle).toBe(0);
  });

  it('a walk below ground is seen by the cameras there alone, and walls above do not stop them', () => {
    const cameras = [
      cameraAt('deep', [0, 1], { kind: 'dome', level: below }),
      cameraAt('up', [0, 1], { kind: 'dome' }),
    ];
    const map = mapOf({ cameras, buildings: [block(-60, -60, 60, 60)] });
    const line = Float64Array.of(...centre.toDegrees(-20, 0), ...centre.toDegrees(20, 0));
    const full = { task: 'observe', rangeMetres: 10, fullCircle: true } as const;
    const walk = exposureOfWalk(map, [{ line, level: below }], full);
    expect(walk.sightings.cameras.map(({ id }) => id)).toEqual(['deep']);
    expect(walk.watchedMetres.middle).toBeCloseTo(2 * Math.sqrt(99), 1);
    const open = exposureOfWalk(map, [{ line, level: openGround }], { ...full, buildings: false });
    expect(open.sightings.cameras.map(({ id }) => id)).toEqual(['up']);
  });

  it('cameras and walks of floors that are stated see one another on the same floor only', () => {
    const onFloor = (floors: number[]) => ({ ...inside, floors });
    const map = mapOf({ cameras: [cameraAt('first', [0, 1], { kind: 'dome', level: onFloor([1]) })] });
    const line = Float64Array.of(...centre.toDegrees(-20, 0), ...centre.toDegrees(20, 0));
    const seen = (level: typeof inside) =>
      exposureOfWalk(map, [{ line, level }], { task: 'observe' }).sightings.cameras.length;
    expect([seen(onFloor([1])), seen(onFloor([0, 1])), seen(onFloor([0])), seen(inside)]).toEqual([1, 1, 0, 1]);
  });

  it('a building below ground stops no view; one that counts its storeys by level does', () => {
    const stops = (tags: Record<string, string>) => isBuilding({ building: 'yes', ...tags }, 'w1', new OddityList());
    expect([stops({}), stops({ layer: '-1' }), stops({ location: 'underground' }), stops({ level: '-1' })]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect([stops({ level: '5' }), stops({ building: 'construction' }), stops({ building: 'roof' })]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('are read from a file: a camera in a station sees nobody in the street', async () => {
    const node = (id: number, lat: number, tags = '') => `<node id="${id}" lat="${lat}" lon="24.94">${tags}</node>`;
    const tag = (key: string, value: string) => `<tag k="${key}" v="${value}"/>`;
    const camera = tag('man_made', 'surveillance');
    const text = `<osm>${node(1, 60.17, camera + tag('level', '-1'))}${node(2, 60.1699)}${node(3, 60.1701)}
<way id="4"><nd ref="2"/><nd ref="3"/>${tag('highway', 'footway')}</way>
<way id="5"><nd ref="2"/><nd ref="3"/>${tag('highway', 'footway')}${tag('tunnel', 'yes')}</way>
<way id="6"><nd ref="2"/><nd ref="3"/>${tag('highway', 'proposed')}</way></osm>`;
    const map = await readMap([textSource(text)]);
    const coverage = coverageOf(map, districtOfBox(squareBox(60)), options);
    expect(coverage.footShare.high).toBe(0);
    expect(coverage.leftOut.map(({ reason }) => reason)).toEqual(['unbuilt', 'underground']);
    expect(coverage.leftOut[1].watchedMetres.high!).toBeGreaterThan(1);
  });
});

describe('a camera that turns within a stated range', () => {
  const parts = (more: Partial<Camera>, which: 'low' | 'middle' | 'high') =>
    fieldParts(cameraAt('a', [0, 0], { aims: [{ fromDegrees: 90, toDegrees: 210 }], ...more }), which, {
      task: 'observe',
    });

  it('has one view at a time in it, or can look anywhere in it, and never beyond', () => {
    for (const kind of ['dome', 'panning', 'unknown'] as const) {
      expect(parts({ kind }, 'low')).toMatchObject([{ arcs: [[90, 210]], isKnown: true }]);
      expect(parts({ kind }, 'low')[0].probability).toBeCloseTo((kind === 'unknown' ? 45 : 60) / 120, 9);
      for (const which of ['middle', 'high'] as const)
        expect(parts({ kind }, which)).toMatchObject([{ arcs: [[90, 210]], probability: 1 }]);
    }
  });

  it('but a fixed one has the range as its field', () => {
    for (const which of ['low', 'middle', 'high'] as const)
      expect(parts({ kind: 'fixed' }, which)).toMatchObject([{ arcs: [[90, 210]], probability: 1 }]);
  });

  it('and a panoramic one sees all around at once', () => {
    expect(parts({ kind: 'panoramic', aims: [] }, 'low')).toMatchObject([
      { arcs: undefined, probability: 1, isKnown: true },
    ]);
  });
});
