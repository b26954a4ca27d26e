import { describe, expect, it } from 'vitest';
import { cameraReport, coverageOf, districtNamed, readMap } from '../../src/audit/cameras/index.ts';
import { MapInHand, readOf } from '../../web/map/maps.ts';
import { inventedMap } from './invented-map.ts';

const read = (text: string) => readMap([{ name: 'town.geojson', stream: new Blob([text]).stream() }]);
const map = await read(inventedMap);
const inHand = () => new MapInHand(map, '0');

describe('a map in the page', () => {
  it('says what it holds, and which parts of it may be measured', () => {
    expect(readOf(map)).toEqual({ cameras: 3, ways: 3, areas: ['Vieille Ville'], isSmall: true });
  });

  it.each(['dense', 'whole'] as const)('measures what the instrument measures, and names the streets: %s', (is) => {
    const { measured, streets } = inHand().measure({ is });
    expect(streets.map(({ name }) => name).sort()).toEqual(['Passage Neuf', 'Rue Haute', 'Rue du Puits']);
    expect(measured.parts.coverage!.cameras.inside).toBe(3);
    expect(measured.chart.drawn.fr).toMatch(/^<svg/);
  });

  it('measures an area by its name as the instrument does', () => {
    const { measured } = inHand().measure({ is: 'area', name: 'Vieille Ville' });
    const expected = coverageOf(map, districtNamed(map, 'Vieille Ville'), { task: 'observe' });
    expect(measured.parts.coverage!.wayShare).toEqual(expected.wayShare);
  });

  it('finds the least observed walk between two streets, and between the same places touched', () => {
    const hand = inHand();
    const { streets } = hand.measure({ is: 'area', name: 'Vieille Ville' });
    const walked = hand.walk({ street: 'Rue Haute' }, { street: 'Passage Neuf' }).parts.routes!;
    const [from, to] = ['Rue Haute', 'Passage Neuf'].map((name) => streets.find((each) => each.name === name)!);
    const touched = hand.walk(from, to).parts.routes!;
    expect(touched.routes[0].metres).toBeCloseTo(walked.routes[0].metres, 0);
    const across = hand.walk({ left: 5, top: from.top }, { left: 675, top: from.top }).parts.routes!;
    const [shortest, least] = [across.routes[0], across.routes.at(-1)!];
    expect(least.watchedMetres.middle!).toBeLessThan(shortest.watchedMetres.middle!);
    expect(least.metres).toBeGreaterThan(shortest.metres);
  });

  it('gives what survives the way between threads, and makes the report of it', () => {
    const hand = inHand();
    hand.measure({ is: 'whole' });
    const { parts, chart } = structuredClone(hand.walk({ street: 'Rue Haute' }, { street: 'Rue du Puits' }));
    const { drawn, ...rest } = chart;
    const markup = cameraReport({ ...parts, map: { ...rest, plot: (language) => drawn[language] } }, 'fr');
    expect(markup).toContain('Rue Haute');
    expect(markup).toContain('le plus court');
  });

  it('says that a map without any camera cannot be measured', async () => {
    const empty = await read(JSON.stringify({ type: 'FeatureCollection', features: [] }));
    expect(readOf(empty)).toMatchObject({ cameras: 0, isSmall: false });
    expect(() => new MapInHand(empty, '0').measure({ is: 'dense' })).toThrow(/camera/);
  });
});
