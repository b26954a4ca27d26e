import fc from 'fast-check';
import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  type CameraMap,
  districtNamed,
  districtOfRings,
  inventoryOf,
  readBox,
  readMap,
} from '../../../src/audit/cameras/index.ts';
import { EvidenceError } from '../../../src/errors.ts';
import { osmPbf } from '../../support/osm-pbf.ts';
import { workbook } from '../table/files.ts';
import { bytesSource, textSource } from './beside.ts';

const xml = `<?xml version="1.0"?><osm version="0.6">
<node id="1" lat="60.17" lon="24.94" timestamp="2019-04-21T00:00:00Z"><tag k="man_made" v="surveillance"/><tag k="camera:type" v="dome"/><tag k="camera:direction" v="NW;90-180"/><tag k="operator" v="City"/><tag k="operator:type" v="public"/><tag k="camera:height" v="20 ft"/></node>
<node id="2" lat="60.171" lon="24.941"/><node id="3" lat="60.171" lon="24.942"/><node id="4" lat="60.172" lon="24.942"/>
<node id="5" lat="60.17" lon="24.95"><tag k="disused:man_made" v="surveillance"/></node>
<node id="6" lat="60.17" lon="24.951"><tag k="man_made" v="surveillance"/><tag k="surveillance:type" v="guard"/></node>
<node id="7" lat="60.17" lon="24.952"><tag k="man_made" v="surveillance"/><tag k="surveillance:type" v="ALPR"/><tag k="direction" v="forward"/></node>
<way id="10"><nd ref="2"/><nd ref="3"/><nd ref="4"/><tag k="highway" v="steps"/></way>
<way id="11"><nd ref="2"/><nd ref="3"/><nd ref="4"/><nd ref="2"/><tag k="building" v="yes"/></way>
<way id="12"><nd ref="2"/><nd ref="3"/></way><way id="13"><nd ref="4"/><nd ref="3"/></way><way id="14"><nd ref="4"/><nd ref="2"/></way>
<relation id="20"><member type="way" ref="12" role="outer"/><member type="way" ref="13" role="outer"/><member type="way" ref="14" role="outer"/><tag k="boundary" v="administrative"/><tag k="name" v="Élysée"/></relation>
</osm>`;

describe('a map of cameras', () => {
  it('is read from XML: kinds, directions, operators, heights; what is gone or no camera is counted', async () => {
    const map = await readMap([textSource(xml, 'a.osm')]);
    expect(map.cameras.map((camera) => [camera.id, camera.kind])).toEqual([
      ['n1', 'dome'],
      ['n7', 'plate-reader'],
    ]);
    const [dome] = map.cameras;
    expect(dome).toMatchObject({ ownership: 'public', operator: 'City', number: 2, lastEdit: '2019-04-21' });
    expect(dome.heightMetres).toBeCloseTo(6.096, 9);
    expect(dome.aims).toEqual([
      { fromDegrees: 315, toDegrees: 315 },
      { fromDegrees: 90, toDegrees: 180 },
    ]);
    expect(map.ways.map((way) => [way.id, way.isFoot, way.coordinates.length])).toEqual([['w10', true, 6]]);
    expect(map.buildings.length).toBe(1);
    expect(districtNamed(map, 'elysee').rings[0].length).toBe(6);
    const odd = Object.fromEntries(map.oddities.map(({ code, number }) => [code, number]));
    expect(odd).toEqual({ gone: 1, otherDevice: 1, directionRelative: 1 });
    expect(inventoryOf(map)).toMatchObject({ cameras: 2, instruments: 3, withDirection: 1, withOperator: 1 });
  });

  it('is the same from XML, Overpass JSON and GeoJSON, gzipped or not, in chunks of any size', async () => {
    const overpass = JSON.stringify({
      elements: [
        { type: 'node', id: 1, lat: 60.17, lon: 24.94, tags: { man_made: 'surveillance', 'camera:direction': '45' } },
        {
          type: 'way',
          id: 10,
          tags: { highway: 'path' },
          geometry: [
            { lat: 60.17, lon: 24.94 },
            { lat: 60.18, lon: 24.94 },
          ],
        },
      ],
    });
    const features = [
      {
        type: 'Feature',
        id: 'node/1',
        geometry: { type: 'Point', coordinates: [24.94, 60.17] },
        properties: { man_made: 'surveillance', 'camera:direction': '45' },
      },
      {
        type: 'Feature',
        id: 'way/10',
        geometry: {
          type: 'LineString',
          coordinates: [
            [24.94, 60.17],
            [24.94, 60.18],
          ],
        },
        properties: { highway: 'path' },
      },
    ];
    const texts = [
      overpass,
      JSON.stringify({ type: 'FeatureCollection', features }),
      features.map((one) => JSON.stringify(one)).join('\n'),
    ];
    const bare = ({ files: _, ...map }: CameraMap) => map;
    const expected = bare(await readMap([textSource(texts[0])]));
    expect([expected.cameras.length, expected.ways.length]).toEqual([1, 1]);
    for (const text of texts)
      for (const chunk of [1, 7, 1 << 16]) {
        const bytes = new TextEncoder().encode(text);
        expect(bare(await readMap([bytesSource(bytes, 'a', chunk)]))).toEqual(expected);
        expect(bare(await readMap([bytesSource(gzipSync(bytes), 'a.gz', chunk)]))).toEqual(expected);
      }
  });

  it('is read from CSV with semicolons, decimal commas and French headings', async () => {
    const map = await readMap([
      textSource(
        'Numéro;Latitude;Longitude;Orientation;Exploitant\n7;48,85;2,35;NE;Ville\n8;;2,36;N;Ville\n',
        'liste.csv',
      ),
    ]);
    expect(map.cameras).toMatchObject([{ id: '7', latitude: 48.85, longitude: 2.35, operator: 'Ville' }]);
    expect(map.oddities).toEqual([{ code: 'rowWithoutPlace', number: 1, examples: ['8'] }]);
  });

  it('counts a camera that two files hold once', async () => {
    const map = await readMap([textSource(xml), textSource(xml)]);
    expect(map.cameras.length).toBe(2);
    expect(map.oddities.find(({ code }) => code === 'cameraTwice')?.number).toBe(2);
  });

  it('keeps two lists that number their cameras and streets alike apart', async () => {
    const list = (lat: number) => `numero,lat,lon\n1,${lat},2.3\n1,${lat},2.4\n`;
    const noIds = (lat: number) => `lat,lon\n${lat},2.3\n`;
    const map = await readMap([list(48.1), list(48.2), noIds(48.3), noIds(48.4)].map((csv) => textSource(csv)));
    expect(map.cameras.length).toBe(6);
    const street = (lat: number) =>
      `{"type":"Feature","id":7,"properties":{"highway":"footway"},"geometry":{"type":"LineString","coordinates":[[2,${lat}],[2.1,${lat}]]}}`;
    expect((await readMap([street(48), street(49)].map((json) => textSource(json)))).ways.length).toBe(2);
  });

  it('of a broken-off Overpass answer says so; one with nothing in it is refused with what Overpass says', async () => {
    const remark = 'runtime error: Query timed out';
    const node = { type: 'node', id: 1, lat: 48, lon: 2, tags: { man_made: 'surveillance' } };
    const part = await readMap([textSource(JSON.stringify({ elements: [node], remark }))]);
    expect(part.oddities).toContainEqual({ code: 'overpassRemark', number: 1, examples: [remark] });
    await expect(readMap([textSource(JSON.stringify({ elements: [], remark }))])).rejects.toThrow(/timed out/);
  });

  it('counts the areas of one name, of which the largest is taken', async () => {
    const area = (size: number) =>
      `{"type":"Feature","properties":{"name":"Centre","boundary":"administrative"},"geometry":{"type":"Polygon","coordinates":[[[2,48],[${2 + size},48],[2,${48 + size}],[2,48]]]}}`;
    const map = await readMap([textSource(area(0.01)), textSource(area(0.02))]);
    const named = districtNamed(map, 'centre');
    expect(named.namesakes).toBe(2);
    expect(named.box[2]).toBeCloseTo(2.02, 9);
  });
});

describe('a PBF', () => {
  it('is read in chunks of any size', async () => {
    for (const chunk of [1, 5, 4096]) {
      const map = await readMap([bytesSource(osmPbf(), 'a.pbf', chunk)]);
      expect(map.cameras).toMatchObject([{ id: 'n1', longitude: 24.94, latitude: 60.17 }]);
      expect([...map.ways[0].coordinates]).toEqual([24.94, 60.17, 24.941, 60.171]);
    }
  });

  it('cut short anywhere is refused with its place, unless the cut falls between two blocks', async () => {
    const whole = osmPbf();
    for (let length = 5; length < whole.length; length += 3) {
      const map = await readMap([bytesSource(whole.slice(0, length), 'a.pbf')]).catch((error) => error);
      if (map instanceof Error) expect(map).toBeInstanceOf(EvidenceError);
      else expect(map.cameras).toEqual([]);
    }
  });

  it('with any byte changed is read or refused, never a crash or a hang', async () => {
    const whole = osmPbf();
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }), async (at, byte) => {
        const broken = whole.slice();
        broken[at] = byte;
        const result = await readMap([bytesSource(broken, 'a.pbf')], { nodes: 1000 }).catch((error) => error);
        if (result instanceof Error) expect(result).toBeInstanceOf(EvidenceError);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a register as a spreadsheet saves it', () => {
  it('is read in Windows-1252 with semicolons and decimal commas, and says so', async () => {
    const register = 'exploitant;latitude;longitude\nPréfecture;60,1701;24,9411\n';
    const bytes = Uint8Array.from(register, (letter) => letter.charCodeAt(0));
    const map = await readMap([bytesSource(bytes, 'registre.csv', 7)]);
    expect(map.cameras.map(({ operator, latitude }) => [operator, latitude])).toEqual([['Préfecture', 60.1701]]);
    expect(map.oddities).toEqual([{ code: 'readAsLatin', number: 1, examples: ['registre.csv'] }]);
  });
});

describe('a register through the front door for tables', () => {
  const rows = [
    ['exploitant', 'latitude', 'longitude', 'latitude'],
    ['Préfecture', '60.1701', '24.9411', 'x'],
    ['Mairie', '60.1702', '24.9412', 'y'],
  ];
  const places = (map: Awaited<ReturnType<typeof readMap>>) =>
    map.cameras.map(({ operator, latitude, longitude }) => [operator, latitude, longitude]);
  const expected = [
    ['Préfecture', 60.1701, 24.9411],
    ['Mairie', 60.1702, 24.9412],
  ];

  it('is read in UTF-16 without a mark, under a title, from Excel, and out of a ZIP; a doubled column is no obstacle', async () => {
    const csv = rows.map((row) => row.join(';')).join('\n');
    const utf16 = new Uint8Array(Buffer.from(csv, 'utf16le'));
    const book = workbook({ Registre: [['Registre 2024'], ...rows] });
    const zip = zipSync({ 'registre.csv': new TextEncoder().encode(csv) });
    const titled = new TextEncoder().encode(`Registre des caméras\n\n${csv}`);
    for (const file of [utf16, book, zip, titled])
      expect(places(await readMap([bytesSource(file, 'r')]))).toEqual(expected);
    const map = await readMap([bytesSource(titled, 'r')]);
    expect(map.oddities.map(({ code }) => code)).toContain('listHeader');
  });
});

describe('bad evidence', () => {
  const refusal = async (text: string | Uint8Array, options = {}): Promise<string> => {
    const source = typeof text === 'string' ? textSource(text, 'given') : bytesSource(text, 'given');
    const error = await readMap([source], options).catch((caught) => caught);
    expect(error).toBeInstanceOf(EvidenceError);
    expect(error.text.fr.length).toBeGreaterThan(10);
    return error.message;
  };

  it('is refused with the place and the way out', async () => {
    expect(await refusal('')).toMatch(/empty/);
    expect(await refusal('hello world')).toMatch(/no map/);
    expect(await refusal('{"type":"Topology"}')).toMatch(/neither Overpass/);
    expect(await refusal('{"type":"FeatureCollection","features":[')).toMatch(/cut short/);
    expect(await refusal('<html></html>')).toMatch(/not <osm>/);
    expect(await refusal(`${xml.slice(0, 900)}`)).toMatch(/given:\d+:\d+: the XML is broken/);
    expect(await refusal('name,place\na,b\n')).toMatch(/no columns for the place/);
    expect(await refusal('lat,lon\n6862000,652000\n6862100,652100\n')).toMatch(/metres of a projection/);
    const lambert = { type: 'FeatureCollection', crs: { properties: { name: 'urn:ogc:def:crs:EPSG::2154' } } };
    expect(await refusal(JSON.stringify({ ...lambert, features: [] }))).toMatch(/EPSG::2154/);
    expect(await refusal('BZh91AY&SY')).toMatch(/bzip2/);
    expect(await refusal('lat,lon\n-118.2,34.1\n-118.3,34.2\n')).toMatch(/swapped/);
    expect(await refusal(gzipSync(new TextEncoder().encode(xml)).slice(0, 200))).toMatch(/gzip/);
    expect(await refusal(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toMatch(/ZIP/);
    expect(await refusal(xml, { nodes: 3 })).toMatch(/--bbox/);
  });

  it('of a huge stream is refused as soon as the limit is met, not read to its end', async () => {
    let given = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        given += 1 << 20;
        controller.enqueue(
          given === 1 << 20 ? new TextEncoder().encode('lat,lon\n') : new Uint8Array(1 << 20).fill(49),
        );
      },
    });
    const error = await readMap([{ name: 'ten-gigabytes.csv', stream }]).catch((caught) => caught);
    expect(error.message).toMatch(/longer than 4,000,000 bytes/);
    expect(given).toBeLessThan(300e6);
  });

  it('of any bytes is read or refused, never a crash', async () => {
    const starts = [
      '{"type":"FeatureCollection","features":[',
      '<osm><node id="',
      '{"elements":[{"type":"node",',
      'lat,lon\n',
      '\u0000\u0000\u0000\u000d\n\tOSMHeader',
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('', ...starts), fc.oneof(fc.string(), fc.json()), async (start, rest) => {
        const result = await readMap([textSource(start + rest)]).catch((error) => error);
        if (result instanceof Error) expect(result).toBeInstanceOf(EvidenceError);
      }),
      { numRuns: 400 },
    );
  });

  it('of any GeoJSON-like shape is read or refused, never a crash', async () => {
    const shape = fc.record({
      type: fc.constant('Feature'),
      id: fc.oneof(fc.string(), fc.integer(), fc.constant(null)),
      properties: fc.oneof(
        fc.dictionary(
          fc.constantFrom('man_made', 'highway', 'building', 'name'),
          fc.constantFrom('surveillance', 'yes', 'x'),
        ),
        fc.constant(null),
      ),
      geometry: fc.record({
        type: fc.constantFrom('Point', 'LineString', 'Polygon', 'MultiPolygon', 'MultiPoint', 'GeometryCollection'),
        coordinates: fc.oneof(
          fc.anything(),
          fc.array(fc.array(fc.double())),
          fc.array(fc.array(fc.array(fc.double()))),
        ),
        geometries: fc.anything(),
      }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(shape), async (features) => {
        let text: string | undefined;
        try {
          text = JSON.stringify({ type: 'FeatureCollection', features });
        } catch {
          return;
        }
        await readMap([textSource(text)]);
      }),
      { numRuns: 300 },
    );
  });

  it('of a district is refused: a polygon that crosses itself, a box turned round', () => {
    expect(() => districtOfRings([Float64Array.of(0, 0, 1, 1, 1, 0, 0, 1)], 'bow')).toThrow(/crosses itself near 0.5/);
    expect(() => readBox('24.95,60.1,24.93,60.2')).toThrow(/turned/);
    expect(() => readBox('a,b')).toThrow(/no box/);
  });
});
