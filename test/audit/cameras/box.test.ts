import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf, districtOfBox, type ReadMapOptions, readMap } from '../../../src/audit/cameras/index.ts';
import { textSource } from './beside.ts';

const box = [24.938, 60.166, 24.95, 60.176] as const;
type Point = readonly [longitude: number, latitude: number];

/** OpenStreetMap XML of one camera in the box and some streets, each point numbered from `first`. */
const osm = (streets: readonly (readonly Point[])[], first = 10): string => {
  const points = streets.flat();
  const nodes = points.map(([lon, lat], index) => `<node id="${first + index}" lat="${lat}" lon="${lon}"/>`);
  let at = first;
  const ways = streets.map((street, index) => {
    const refs = street.map(() => `<nd ref="${at++}"/>`).join('');
    return `<way id="${first + index}">${refs}<tag k="highway" v="footway"/></way>`;
  });
  const camera = `<node id="1" lat="60.171" lon="24.944"><tag k="man_made" v="surveillance"/></node>`;
  return `<osm>${camera}${nodes.join('')}${ways.join('')}</osm>`;
};

const footMetres = async (text: string, options: ReadMapOptions): Promise<number> => {
  const map = await readMap([textSource(text)], options);
  return coverageOf(map, districtOfBox(box), { task: 'observe', stepMetres: 50 }).footMetres;
};

describe('a map read with a box', () => {
  it('keeps a street that crosses the box between two points far outside it', async () => {
    const street = osm([
      [
        [24.5, 60.171],
        [25.4, 60.171],
      ],
    ]);
    const metres = await footMetres(street, { box });
    expect(metres).toBeGreaterThan(600);
    expect(metres).toBeCloseTo(await footMetres(street, {}), 9);
  });

  it('measures in the box what the whole map has there, whatever the streets', async () => {
    const point = fc.tuple(
      fc.double({ min: 24.7, max: 25.2, noNaN: true }),
      fc.double({ min: 60.05, max: 60.3, noNaN: true }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(point, { minLength: 2, maxLength: 6 }), { maxLength: 8 }), async (streets) => {
        const text = osm(streets);
        expect(await footMetres(text, { box })).toBeCloseTo(await footMetres(text, {}), 6);
      }),
      { numRuns: 60 },
    );
  });

  it('drops the farthest points first where they do not fit, never those near it, and counts them', async () => {
    const far = Array.from({ length: 40 }, (_, index): Point => [-60 + index, 10]);
    const near: Point[] = [
      [24.93, 60.171],
      [24.96, 60.171],
    ];
    const text = osm([far, near]);
    const map = await readMap([textSource(text)], { box, nodes: 20 });
    expect(map.ways.map(({ id }) => id)).toEqual(['w11']);
    expect(map.oddities).toEqual([{ code: 'farPointLeftOut', number: 40, examples: [expect.stringMatching(/ km$/)] }]);
    const crowd = Array.from({ length: 40 }, (_, index): Point => [24.94 + index * 1e-4, 60.171]);
    await expect(readMap([textSource(osm([crowd]))], { box, nodes: 20 })).rejects.toThrow(/more than 20 points/);
  });

  it('may come from several files, each with its points before its lines', async () => {
    const street = (latitude: number): Point[] => [
      [24.939, latitude],
      [24.949, latitude],
    ];
    const files = [osm([street(60.17)]), osm([street(60.172)], 20)];
    const map = await readMap(
      files.map((file, index) => textSource(file, `${index}.osm`)),
      { box },
    );
    expect(map.ways.length).toBe(2);
    const turned = files[0].replace(/(<way.*<\/way>)/, '').replace('<osm>', `<osm>${/<way.*<\/way>/.exec(files[0])}`);
    expect((await readMap([textSource(turned)], { box })).ways.length).toBe(1);
    // Where far points had to be dropped, a line with unknown points may have been dropped with them.
    const crowd = Array.from({ length: 40 }, (_, index): Point => [-60 + index, 10]);
    const late = osm([crowd, street(60.17)]).replace(/(<node id="50"[^>]*>)(.*?)(<way id="11">.*<\/way>)/, '$2$3$1');
    await expect(readMap([textSource(late)], { box, nodes: 20 })).rejects.toThrow(/comes after lines/);
  });
});
