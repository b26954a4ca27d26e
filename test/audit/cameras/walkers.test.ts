import { describe, expect, it } from 'vitest';
import { readMap, routesBetween } from '../../../src/audit/cameras/index.ts';
import { readWalk } from '../../../src/audit/cameras/routes/walk-file.ts';
import { bytesSource, textSource } from './beside.ts';
import { centre } from './small-maps.ts';

type Tags = Record<string, string>;
type Point = readonly [x: number, y: number];

const tagsOf = (tags: Tags) =>
  Object.entries(tags)
    .map(([k, v]) => `<tag k="${k}" v="${v}"/>`)
    .join('');

/** OpenStreetMap XML drawn in metres: nodes by name, ways through them. */
function drawn(
  nodes: Record<string, readonly [x: number, y: number, tags?: Tags]>,
  ways: readonly (readonly [string, Tags])[],
  more = '',
): string {
  const ids = new Map(Object.keys(nodes).map((name, index) => [name, index + 10]));
  const points = Object.entries(nodes).map(([name, [x, y, tags = {}]]) => {
    const [lon, lat] = centre.toDegrees(x, y);
    return `<node id="${ids.get(name)}" lat="${lat.toFixed(7)}" lon="${lon.toFixed(7)}">${tagsOf(tags)}</node>`;
  });
  const lines = ways.map(
    ([refs, tags], index) =>
      `<way id="${index + 100}">${[...refs].map((ref) => `<nd ref="${ids.get(ref)}"/>`).join('')}${tagsOf(tags)}</way>`,
  );
  return `<osm>${points.join('')}<node id="1" lat="60.175" lon="24.94"><tag k="man_made" v="surveillance"/></node>${lines.join('')}${more}</osm>`;
}

const shortest = async (osm: string, from: Point, to: Point) => {
  const map = await readMap([textSource(osm)]);
  const answer = routesBetween(map, centre.toDegrees(...from), centre.toDegrees(...to), { task: 'observe', detour: 9 });
  return { metres: Math.round(answer.routes[0].metres), legs: answer.shortest.legs };
};

const path = { highway: 'footway' };
/** A to B by a straight way through a gate at G, or round by C and D. */
const gated = (gate: Tags, straight: Tags = {}) =>
  drawn({ A: [0, 0], G: [50, 0, gate], B: [100, 0], C: [0, 50], D: [100, 50] }, [
    ['AGB', { ...path, ...straight }],
    ['ACDB', path],
  ]);

describe('routes as walkers can take them', () => {
  it.each([
    [{ barrier: 'gate', access: 'private' }, 200],
    [{ barrier: 'gate', locked: 'yes' }, 200],
    [{ barrier: 'gate', foot: 'no' }, 200],
    [{ barrier: 'gate', access: 'permit' }, 200],
    [{ entrance: 'main', access: 'private' }, 200],
    [{ barrier: 'fence' }, 200],
    [{ barrier: 'gate' }, 100],
    [{ barrier: 'gate', access: 'private', foot: 'yes' }, 100],
    [{ barrier: 'lift_gate', access: 'no', foot: 'designated' }, 100],
    [{ barrier: 'bollard' }, 100],
    [{ highway: 'crossing', foot: 'no' }, 100],
  ])('a point with %j on the way makes it %i m', async (gate, metres) => {
    expect((await shortest(gated(gate as unknown as Tags), [0, 0], [100, 0])).metres).toBe(metres);
  });

  it.each([
    [{ access: 'private' }, 200],
    [{ access: 'military' }, 200],
    [{ access: 'permit' }, 200],
    [{ motorroad: 'yes' }, 200],
    [{ highway: 'motorway' }, 200],
    [{ highway: 'construction' }, 200],
    [{ foot: 'use_sidepath' }, 200],
    [{ access: 'private', foot: 'permissive' }, 100],
    [{ motorroad: 'yes', foot: 'yes' }, 100],
    [{ access: 'destination' }, 100],
    [{ highway: 'residential' }, 100],
  ])('a way with %j makes it %i m', async (tags, metres) => {
    expect((await shortest(gated({}, tags as unknown as Tags), [0, 0], [100, 0])).metres).toBe(metres);
  });

  it('lead across a square, drawn as an area or as a multipolygon, round what stands in it', async () => {
    const corners = { A: [-20, 0], P: [0, 0], Q: [100, 0], R: [100, 100], S: [0, 100], B: [120, 100] } as const;
    const lanes: [string, Tags][] = [
      ['AP', path],
      ['RB', path],
    ];
    const area = drawn(corners, [...lanes, ['PQRSP', { highway: 'pedestrian', area: 'yes', name: 'Torget' }]]);
    const across = Math.round(40 + Math.hypot(100, 100));
    const found = await shortest(area, [-20, 0], [120, 100]);
    expect(found.metres).toBe(across);
    expect(found.legs.map(({ name }) => name)).toEqual([undefined, 'Torget', undefined]);
    const relation = (inner: string) =>
      `<relation id="7"><member type="way" ref="102" role="outer"/><member type="way" ref="103" role="outer"/>${inner}<tag k="type" v="multipolygon"/><tag k="highway" v="pedestrian"/></relation>`;
    const halves: [string, Tags][] = [
      ['PQR', {}],
      ['RSP', {}],
    ];
    expect((await shortest(drawn(corners, [...lanes, ...halves], relation('')), [-20, 0], [120, 100])).metres).toBe(
      across,
    );
    const hole = { ...corners, w: [30, 30], x: [70, 30], y: [70, 70], z: [30, 70] } as const;
    const holed = drawn(
      hole,
      [...lanes, ...halves, ['wxyzw', {}]],
      relation('<member type="way" ref="104" role="inner"/>'),
    );
    expect((await shortest(holed, [-20, 0], [120, 100])).metres).toBe(Math.round(40 + 2 * Math.hypot(70, 30)));
  });

  it('reach a point inside a square where a way ends', async () => {
    const nodes = {
      A: [-20, 0],
      P: [0, 0],
      Q: [100, 0],
      R: [100, 100],
      S: [0, 100],
      M: [50, 80],
      T: [50, 60],
    } as const;
    const osm = drawn(nodes, [
      ['AP', path],
      ['PQRSP', { highway: 'pedestrian', area: 'yes' }],
      ['MT', { highway: 'steps' }],
    ]);
    const { metres } = await shortest(osm, [-20, 0], [50, 80]);
    expect(metres).toBe(Math.round(20 + Math.hypot(50, 80)));
  });

  it('name the streets in order, with their lengths and who sees one where', async () => {
    const nodes = { A: [0, 0], B: [100, 0], C: [100, 100] } as const;
    const camera = centre.toDegrees(100, 90);
    const seen = `<node id="2" lat="${camera[1]}" lon="${camera[0]}"><tag k="man_made" v="surveillance"/><tag k="camera:type" v="dome"/></node>`;
    const osm = drawn(nodes, [
      ['AB', { highway: 'residential', name: 'Storgatan' }],
      ['BC', { highway: 'residential', name: 'Lillgatan' }],
    ]).replace('</osm>', `${seen}</osm>`);
    const { legs } = await shortest(osm, [0, 0], [100, 100]);
    expect(legs.map(({ name, metres }) => [name, Math.round(metres)])).toEqual([
      ['Storgatan', 100],
      ['Lillgatan', 100],
    ]);
    const seeing = legs.map(({ cameras }) => cameras.filter(({ probability }) => probability.middle! > 0));
    expect(seeing.map((some) => some.map(({ id }) => id))).toEqual([[], ['n2']]);
    expect(legs[1].watchedMetres.middle!).toBeGreaterThan(40);
  });

  it('say beside which street a pavement without a name runs', async () => {
    const nodes = { A: [0, 0], B: [100, 0], C: [0, 8], D: [100, 8], E: [0, 200], F: [100, 200] } as const;
    const osm = drawn(nodes, [
      ['AB', path],
      ['CD', { highway: 'residential', name: 'Storgatan', foot: 'no' }],
      ['EF', path],
    ]);
    expect((await shortest(osm, [0, 0], [100, 0])).legs).toMatchObject([{ highway: 'footway', beside: 'Storgatan' }]);
    expect((await shortest(osm, [0, 200], [100, 200])).legs[0].beside).toBeUndefined();
  });
});

describe('a walk from outside', () => {
  const points = [2.1, 48.1, 2.2, 48.2];
  it('may be GeoJSON with its level, GPX, or a table of places', async () => {
    const geojson =
      '{"type":"Feature","properties":{"tunnel":"yes"},"geometry":{"type":"LineString","coordinates":[[2.1,48.1],[2.2,48.2]]}}';
    const [walk] = (await readWalk(textSource(geojson))).lines;
    expect([[...walk.line], walk.level.isUnderground]).toEqual([points, true]);
    const gpx =
      '<?xml version="1.0"?><gpx><trk><trkseg><trkpt lat="48.1" lon="2.1"/><trkpt lat="48.2" lon="2.2"><ele>3</ele></trkpt></trkseg></trk></gpx>';
    expect((await readWalk(textSource(gpx))).lines.map(({ line }) => [...line])).toEqual([points]);
    const table = 'heure;latitude;longitude\n10:00;48,1;2,1\n10:01;;\n10:02;48,2;2,2\n';
    const latin = Uint8Array.from(table, (letter) => letter.charCodeAt(0));
    expect((await readWalk(bytesSource(latin))).lines.map(({ line }) => [...line])).toEqual([points]);
  });

  it.each(['{"type":"Point","coordinates":[2,48]}', '<gpx></gpx>', 'latitude;longitude\n48;2\n', '{', '<gpx><trk>'])(
    '%s is refused as none, never a crash',
    async (text) => {
      const error = await readWalk(textSource(text)).catch((caught) => caught);
      expect(error.name).toBe('EvidenceError');
    },
  );
});
