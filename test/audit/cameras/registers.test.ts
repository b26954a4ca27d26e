import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boundsDistrict,
  type CameraMap,
  coverageOf,
  districtOfBox,
  readMap,
} from '../../../src/audit/cameras/index.ts';
import { bytesSource, textSource } from './beside.ts';
import { squareBox } from './small-maps.ts';

const odd = (map: CameraMap) => Object.fromEntries(map.oddities.map(({ code, number }) => [code, number]));
const exampleOf = (map: CameraMap, code: string) => map.oddities.find((one) => one.code === code)?.examples[0] ?? '';
const read = (text: string, name = 'register.csv') => readMap([textSource(text, name)]);

describe('truth values of a register', () => {
  const list = (value: string | undefined, column = 'interieur') =>
    `numero;latitude;longitude${value === undefined ? '' : `;${column}`}\n${[0, 1, 2].map((i) => `${i};60.17;24.94${i}${value === undefined ? '' : `;${value}`}`).join('\n')}\n`;
  const shares = async (text: string) => {
    const { areaShare, cameras } = coverageOf(await read(text), districtOfBox(squareBox(300)), {
      task: 'observe',
      stepMetres: 5,
    });
    return { areaShare, cameras };
  };

  it('ten spellings of no and more equal a register without that column', async () => {
    const without = await shares(list(undefined));
    for (const no of [
      'non',
      'Non',
      'NON',
      '0',
      'FALSE',
      'false',
      'faux',
      'Nein',
      'falsch',
      'no',
      'N',
      'NO',
      '0,0',
      'aucune',
      '✗',
    ])
      expect(await shares(list(no)), no).toEqual(without);
  });

  it.each(['oui', 'Oui', '1', 'TRUE', 'vrai', 'ja', 'sí', 'x', 'intérieur', 'Innenraum', 'yes', 'corridor'])(
    '%s in the column of indoor cameras is yes',
    async (yes) => {
      const map = await read(list(yes));
      expect(map.cameras.map(({ level }) => level.isIndoor)).toEqual([true, true, true]);
    },
  );

  it('that are not understood are counted and state nothing', async () => {
    const map = await read(list('peut-être'));
    expect(map.cameras.every(({ level }) => !level.isIndoor)).toBe(true);
    expect(odd(map)).toEqual({ wordNotUnderstood: 3 });
    expect(exampleOf(map, 'wordNotUnderstood')).toContain('peut-être');
    for (const unknown of ['?', 'inconnu', 'n/a', 'unbekannt', '']) expect(odd(await read(list(unknown)))).toEqual({});
  });

  it('of what is gone are read the same way', async () => {
    const gone = async (value: string) => (await read(list(value, 'disused'))).cameras.length;
    for (const no of ['non', '0', 'False', 'nein']) expect(await gone(no), no).toBe(3);
    for (const yes of ['oui', '1', 'ja', '2019', '2021-05-04']) expect(await gone(yes), yes).toBe(0);
  });
});

describe('the words of a register', () => {
  const kinds = async (...words: string[]) =>
    read(`latitude;longitude;type\n${words.map((word, i) => `48.8${i};2.3;${word}`).join('\n')}\n`);

  it.each([
    ['Dôme', 'dome'],
    ['Fixe', 'fixed'],
    ['Mobile', 'panning'],
    ['rotative', 'panning'],
    ['caméra dôme', 'dome'],
    ['Dôme PTZ', 'panning'],
    ['dôme fixe', 'fixed'],
    ['LAPI', 'plate-reader'],
    ['lecture de plaques', 'plate-reader'],
    ['schwenkbar', 'panning'],
    ['Domkamera', 'dome'],
    ['fija', 'fixed'],
    ['giratoria', 'panning'],
    ['panoramique', 'panoramic'],
    ['fisheye', 'panoramic'],
    ['vidéoprotection', 'unknown'],
  ])('%s is %s, with nothing odd', async (word, kind) => {
    const map = await kinds(word);
    expect(map.cameras[0].kind).toBe(kind);
    expect(odd(map)).toEqual({});
  });

  it('that name a kind that is not known are said', async () => {
    const map = await kinds('thermique', 'drone');
    expect(map.cameras.map(({ kind }) => kind)).toEqual(['unknown', 'unknown']);
    expect(odd(map)).toEqual({ kindUnknown: 2 });
    expect(exampleOf(map, 'kindUnknown')).toContain('thermique');
  });

  it('in a column of directions: O is west in French and Spanish, east in German, and told by its neighbours', async () => {
    const aims = async (text: string) => {
      const map = await read(text);
      return map.cameras.map(({ aims: [aim] }) => aim?.fromDegrees ?? null);
    };
    expect(await aims('latitude,longitude,orientation,exploitant\n48,2,NO,a\n48,3,O,a\n48,4,SSO,a\n')).toEqual([
      315, 270, 202.5,
    ]);
    expect(await aims('Breitengrad,Längengrad,Ausrichtung\n48,2,NO\n48,3,O\n48,4,S\n')).toEqual([45, 90, 180]);
    expect(await aims('latitud,longitud,orientación\n48,2,NO\n48,3,SO\n')).toEqual([315, 225]);
    expect(await aims('lat,lon,orientation\n48,2,NO\n48,3,E\n')).toEqual([315, 90]);
    expect(await aims('lat,lon,orientation\n48,2,NO\n48,3,W\n')).toEqual([45, 270]);
    const untold = await read('lat,lon,orientation\n48,2,NO\n');
    expect(odd(untold)).toEqual({ directionUnreadable: 1 });
  });

  it('as headings in German and Spanish, with a byte order mark, sep=, a title line, UTF-16', async () => {
    const german =
      'Nummer;Breitengrad;Längengrad;Blickrichtung;Betreiber;Anzahl;Höhe\n7;48,85;2,35;NW;Stadt;3;350 cm\n';
    const spanish =
      'identificador;latitud;longitud;orientacion;titular;cantidad;altura\n7;48,85;2,35;NW;Stadt;3;3,5 m\n';
    const expected = { id: '7', latitude: 48.85, longitude: 2.35, operator: 'Stadt', number: 3, heightMetres: 3.5 };
    const utf16 = (text: string) => {
      const bytes = new Uint8Array(2 + 2 * text.length);
      bytes.set([0xff, 0xfe]);
      for (let i = 0; i < text.length; i++) bytes.set([text.charCodeAt(i) & 255, text.charCodeAt(i) >> 8], 2 + 2 * i);
      return bytes;
    };
    for (const text of [german, spanish, `\ufeff${german}`, `sep=;\n${german}`, `Liste der Kameras\n\n${german}`])
      expect((await read(text)).cameras, text.slice(0, 20)).toMatchObject([expected]);
    expect((await readMap([bytesSource(utf16(german), 'utf16.csv')])).cameras).toMatchObject([expected]);
  });
});

describe('the numbers of a register', () => {
  it('count cameras, also under a French heading; a row that counts none is left out', async () => {
    const map = await read('latitude;longitude;Nombre de caméras\n48;2;3\n48;3;2 caméras\n48;4;0\n48;5;plusieurs\n');
    expect(map.cameras.map(({ number }) => number)).toEqual([3, 2, 1]);
    expect(odd(map)).toEqual({ countZero: 1, countUnreadable: 1 });
  });

  it.each([
    ['6', 6],
    ['6,5 m', 6.5],
    ['4-5 m', 4.5],
    ['350 cm', 3.5],
    ['20 ft', 6.096],
    [`12'6"`, 3.81],
    ['ca. 5 Meter', 5],
    ['env. 5 m', 5],
    ['5 metros', 5],
  ])('a height of %s is %s m', async (written, metres) => {
    const map = await read(`latitude;longitude;hauteur\n48;2;"${written.replace(/"/g, '""')}"\n`);
    expect(map.cameras[0].heightMetres).toBeCloseTo(metres, 9);
    expect(odd(map)).toEqual({});
  });

  it('in one column are places too, whatever it is called', async () => {
    for (const cell of ['"48.85, 2.35"', '"(48.85, 2.35)"', 'POINT (2.35 48.85)', '"48,85;2,35"', '48.85 2.35'])
      for (const name of ['geo_point_2d', 'location', 'coordonnees', 'position'])
        expect((await read(`id,${name}\n1,${cell}\n`)).cameras, `${name} ${cell}`).toMatchObject([
          { latitude: 48.85, longitude: 2.35 },
        ]);
    const station = await read('latitude,longitude,location\n48,2,underground\n');
    expect(station.cameras[0].level.isUnderground).toBe(true);
  });

  it('as degrees, minutes and seconds are places; what is no place is said', async () => {
    const map = await read(
      `id;latitude;longitude\na;48°51'24"N;2°21'07"E\nb;48.8566° N;2.3522° O\nc;60;près de la mairie\n`,
    );
    expect(map.cameras.map(({ latitude }) => latitude)).toEqual([48 + 51 / 60 + 24 / 3600, 48.8566]);
    expect(map.cameras.map(({ longitude }) => longitude)).toEqual([2 + 21 / 60 + 7 / 3600, -2.3522]);
    expect(exampleOf(map, 'rowWithoutPlace')).toBe('c: 60 près de la mairie');
  });
});

describe('tilts and directions as the wiki defines them', () => {
  const tilted = async (key: string, value: string) => {
    const map = await readMap([
      textSource(
        `<osm><node id="1" lat="48" lon="2"><tag k="man_made" v="surveillance"/><tag k="${key}" v="${value}"/></node></osm>`,
      ),
    ]);
    return { tilt: map.cameras[0].tiltDegrees, odd: odd(map) };
  };

  it('camera:tilt runs from −90, down, to 90, up; camera:angle is downwards; of a range the flattest end counts', async () => {
    expect(await tilted('camera:tilt', '-25')).toEqual({ tilt: 25, odd: {} });
    expect(await tilted('camera:tilt', '25')).toEqual({ tilt: 0, odd: { tiltUpwards: 1 } });
    expect(await tilted('camera:tilt', '-90--20')).toEqual({ tilt: 20, odd: {} });
    expect(await tilted('camera:tilt', '-90-20')).toEqual({ tilt: 0, odd: { tiltUpwards: 1 } });
    expect(await tilted('camera:angle', '15')).toEqual({ tilt: 15, odd: {} });
    expect(await tilted('camera:tilt', 'steep')).toEqual({ tilt: undefined, odd: { tiltUnreadable: 1 } });
  });
});

describe('the columns of a register', () => {
  it('that nothing is read from are listed', async () => {
    const map = await read('latitude;longitude;couleur;remarque\n48;2;rouge;x\n');
    expect(map.oddities).toEqual([{ code: 'columnsUnused', number: 2, examples: ['couleur, remarque'] }]);
    expect(map.files[0].unusedColumns).toEqual(['couleur', 'remarque']);
  });

  it('are read alike from CSV and from the points of GeoJSON', async () => {
    const rows = [
      {
        numero: '1',
        Orientation: 'NO',
        Type: 'Dôme',
        exploitant: 'Ville',
        Hauteur: '4-5 m',
        interieur: 'non',
        nombre: '2',
        note: 'x',
      },
      {
        numero: '2',
        Orientation: 'E',
        Type: 'Fixe',
        exploitant: 'Ville',
        Hauteur: '',
        interieur: 'oui',
        nombre: '1',
        note: 'y',
      },
    ];
    const names = Object.keys(rows[0]);
    const csv = [
      ['latitude', 'longitude', ...names].join(';'),
      ...rows.map((row, i) => [48, 2 + i, ...Object.values(row)].join(';')),
    ].join('\n');
    const geojson = JSON.stringify({
      type: 'FeatureCollection',
      features: rows.map((properties, i) => ({
        type: 'Feature',
        id: properties.numero,
        geometry: { type: 'Point', coordinates: [2 + i, 48] },
        properties,
      })),
    });
    const bare = ({ files: _, ...map }: CameraMap) => map;
    const expected = bare(await read(csv));
    expect(expected.cameras.map(({ kind, aims }) => [kind, aims[0].fromDegrees])).toEqual([
      ['dome', 315],
      ['fixed', 90],
    ]);
    const points = await readMap([textSource(geojson, 'points.geojson')], { pointsAreCameras: true });
    expect(points.cameras).toEqual(expected.cameras);
    expect(points.files[0].unusedColumns).toEqual(['note']);
  });
});

describe('an answer of Opendatasoft', () => {
  const fields = { type_camera: 'Dôme', geo_point_2d: [48.5, 2.5] };
  it.each([
    ['v1', { nhits: 3, records: [{ recordid: 'a', fields, geometry: { type: 'Point', coordinates: [2.5, 48.5] } }] }],
    [
      'v1 without a point of its own',
      {
        nhits: 3,
        records: [
          { recordid: 'a', fields: { type_camera: 'Dôme' }, geometry: { type: 'Point', coordinates: [2.5, 48.5] } },
        ],
      },
    ],
    [
      'v2',
      { total_count: 3, results: [{ recordid: 'a', type_camera: 'Dôme', geo_point_2d: { lon: 2.5, lat: 48.5 } }] },
    ],
    [
      'v2.0',
      {
        total_count: 3,
        records: [{ record: { id: 'a', fields: { ...fields, geo_point_2d: { lat: 48.5, lon: 2.5 } } } }],
      },
    ],
  ])('%s is read, and a part of a list is called one', async (_, answer) => {
    const map = await read(JSON.stringify(answer), 'ods.json');
    expect(map.cameras).toMatchObject([{ longitude: 2.5, latitude: 48.5, kind: 'dome' }]);
    expect(map.oddities).toContainEqual({ code: 'partOfList', number: 2, examples: ['ods.json'] });
  });

  it('exported as a bare list is read too', async () => {
    const map = await read(JSON.stringify([{ geo_point_2d: { lon: 2.5, lat: 48.5 }, geo_shape: { type: 'Feature' } }]));
    expect(map.cameras).toMatchObject([{ longitude: 2.5, latitude: 48.5 }]);
  });
});

describe('projected coordinates', () => {
  it.each([
    ['Lambert-93', [652_381, 6_862_047]],
    ['CH1903\\+ LV95', [2_600_000, 1_200_000]],
    ['British National Grid', [530_000, 180_000]],
    ['TM35FIN', [386_000, 6_672_000]],
    ['25830', [440_000, 4_474_000]],
    ['CC49', [1_652_000, 8_183_000]],
    ['Web Mercator', [261_845, 6_250_564]],
    ['GK25FIN', [25_497_000, 6_673_000]],
  ])('of %s are recognised in a list and in GeoJSON without crs', async (system, [x, y]) => {
    await expect(read(`id,x,y\n1,${x},${y}\n2,${x + 100},${y + 50}\n`)).rejects.toThrow(new RegExp(system));
    const feature = (shift: number) =>
      `{"type":"Feature","geometry":{"type":"Point","coordinates":[${x + shift},${y}]},"properties":{"man_made":"surveillance"}}`;
    const map = await read(`${feature(0)}\n${feature(50)}\n`, 'points.geojsonl');
    expect(odd(map)).toEqual({ badCoordinates: 2, projected: 2 });
    expect(() => coverageOf(map, districtOfBox(squareBox(50)), { task: 'observe' })).toThrow(new RegExp(system));
  });
});

describe('no camera', () => {
  const reasons = async (text: string) => {
    const map = await read(text, 'given');
    try {
      coverageOf(map, districtOfBox(squareBox(50)), { task: 'observe' });
    } catch (error) {
      expect(() => boundsDistrict(map)).toThrow(String(error).replace(/^\w+: /, ''));
      return String(error);
    }
    return '';
  };

  it('comes with the reasons for which cameras were left out', async () => {
    const node = (tags: string) =>
      `<osm><node id="1" lat="48" lon="2"><tag k="man_made" v="surveillance"/>${tags}</node></osm>`;
    expect(await reasons(node('<tag k="surveillance:type" v="guard"/>'))).toMatch(/1 × surveillance without a camera/);
    expect(await reasons(node('<tag k="disused" v="yes"/>'))).toMatch(/1 × marked as gone/);
    expect(await reasons('latitude;longitude\n;\n;2\n')).toMatch(/2 × a row without latitude/);
    expect(await reasons('{"nhits":4,"records":[]}')).toMatch(/4 × rows that the list counts/);
    const point = '{"type":"Feature","geometry":{"type":"Point","coordinates":[2,48]},"properties":{"name":"x"}}';
    expect(await reasons(point)).toMatch(/1 × a point that is no camera.*--points-are-cameras/);
  });
});

describe('Overpass in its usual order', () => {
  const elements = [
    { type: 'way', id: 10, nodes: [2, 3], tags: { highway: 'footway' } },
    { type: 'node', id: 1, lat: 60.17, lon: 24.94, tags: { man_made: 'surveillance' } },
    { type: 'node', id: 2, lat: 60.1701, lon: 24.939 },
    { type: 'node', id: 3, lat: 60.1701, lon: 24.941 },
    { type: 'node', id: 1, lat: 60.17, lon: 24.94 },
    { type: 'way', id: 10, nodes: [2, 3] },
  ];

  it('is read with a box, in any order, and what is repeated without tags loses none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(elements, { minLength: elements.length }), async (shuffled) => {
        const answer = { osm3s: { timestamp_osm_base: '2024-02-03T00:00:00Z' }, elements: shuffled };
        const map = await readMap([textSource(JSON.stringify(answer))], { box: squareBox(300) });
        expect(map.cameras.map(({ id }) => id)).toEqual(['n1']);
        expect(map.ways.map(({ id }) => id)).toEqual(['w10']);
        expect(map.files).toMatchObject([{ dataOf: '2024-02-03', isDateStated: true }]);
      }),
      { numRuns: 30 },
    );
  });

  it('counts cameras drawn as lines and relations', async () => {
    const drawn = [
      { type: 'node', id: 2, lat: 60.17, lon: 24.938 },
      { type: 'node', id: 3, lat: 60.17, lon: 24.94 },
      { type: 'way', id: 10, nodes: [2, 3], tags: { man_made: 'surveillance' } },
      { type: 'relation', id: 5, members: [{ type: 'node', ref: 3 }], tags: { man_made: 'surveillance' } },
    ];
    const map = await read(JSON.stringify({ elements: drawn }));
    expect(map.cameras.map(({ id, longitude }) => [id, longitude])).toEqual([
      ['w10', 24.939],
      ['r5', 24.94],
    ]);
    const line =
      '{"type":"Feature","geometry":{"type":"LineString","coordinates":[[2,48],[4,48]]},"properties":{"man_made":"surveillance"}}';
    expect((await read(line)).cameras).toMatchObject([{ longitude: 3, latitude: 48 }]);
  });
});

describe('a camera twice at one place', () => {
  it('in one file is not called two files', async () => {
    const row = 'id;latitude;longitude\n1;48;2\n1;48;2\n';
    expect(odd(await read(row))).toEqual({ cameraRepeated: 1 });
    expect(
      odd(
        await readMap([textSource('id;latitude;longitude\n1;48;2\n'), textSource('id;latitude;longitude\n1;48;2\n')]),
      ),
    ).toEqual({ cameraTwice: 1 });
  });
});
