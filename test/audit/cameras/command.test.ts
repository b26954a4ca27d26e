import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { register } from '../../../src/cli/audit-cameras.ts';
import { createContext } from '../../../src/cli/context.ts';
import { centre, squareBox } from './small-maps.ts';

const folder = mkdtempSync(join(tmpdir(), 'cameras-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const position = (x: number, y: number) => centre.toDegrees(x, y);
const feature = (type: string, coordinates: unknown, properties: object) => ({
  type: 'Feature',
  geometry: { type, coordinates },
  properties,
});
const ring = (points: [number, number][]) => [...points, points[0]].map(([x, y]) => position(x, y));

const city = join(folder, 'city.geojson');
writeFileSync(
  city,
  JSON.stringify({
    type: 'FeatureCollection',
    features: [
      feature('Point', position(0, 5), { man_made: 'surveillance', 'camera:type': 'dome', operator: '<b>Ville</b>' }),
      feature('Point', position(60, 5), { man_made: 'surveillance', 'camera:direction': '90' }),
      feature('LineString', [position(-80, 0), position(80, 0)], { highway: 'footway' }),
      feature('LineString', [position(-80, 0), position(-80, 70), position(80, 70), position(80, 0)], {
        highway: 'path',
      }),
      feature(
        'Polygon',
        [
          ring([
            [-20, 20],
            [20, 20],
            [20, 40],
            [-20, 40],
          ]),
        ],
        { building: 'yes' },
      ),
      feature(
        'Polygon',
        [
          ring([
            [-90, -90],
            [90, -90],
            [90, 90],
            [-90, 90],
          ]),
        ],
        { place: 'suburb', name: 'Kvartier' },
      ),
    ],
  }),
);

async function contrechamp(...args: string[]): Promise<string> {
  const printed: string[] = [];
  const context = { ...createContext('fr'), print: (text: string) => void printed.push(text), note: () => undefined };
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  register(program.command('audit').command('cameras'), context);
  await program.parseAsync(['audit', 'cameras', ...args], { from: 'user' });
  return printed.join('\n');
}

const bbox = squareBox(90).join(',');
const place = (x: number, y: number) => position(x, y).join(',');
const band = { low: expect.any(Number), middle: expect.any(Number), high: expect.any(Number) };

describe('audit cameras', () => {
  it('coverage prints the JSON that scripts rely on, bands bare', async () => {
    const found = JSON.parse(await contrechamp('coverage', city, '--bbox', bbox, '--json'));
    expect(found.cameras).toEqual({ all: 2, inside: 2, withDirection: 1 });
    for (const key of ['areaShare', 'outdoorShare', 'wayShare', 'footShare', 'effectiveCameras'])
      expect(found[key]).toEqual(band);
    expect(found.areaShare.high).toBeGreaterThan(found.areaShare.low);
    expect(found.known.areaShare.middle + found.forWantOfData.areaShare.middle).toBeCloseTo(found.areaShare.middle, 9);
  });

  it('coverage with one assumed range prints three equal numbers', async () => {
    for (const more of [[], ['--full-circle'], ['--no-buildings', '--full-circle']]) {
      const found = JSON.parse(await contrechamp('coverage', city, '--bbox', bbox, '--range', '30', ...more, '--json'));
      for (const key of ['areaShare', 'outdoorShare', 'wayShare', 'footShare', 'effectiveCameras'])
        expect(new Set(Object.values(found[key])).size).toBe(1);
    }
  });

  it('writes a report in both languages without script, that escapes what the map says and names no small operator', async () => {
    const [report, shapes] = [join(folder, 'report.html'), join(folder, 'fields.geojson')];
    await contrechamp('coverage', city, '--district', 'kvartier', '--html', report, '--geojson', shapes);
    const markup = readFileSync(report, 'utf8');
    expect(markup).toContain('Filmé');
    expect(markup).toContain('Watched');
    expect(markup).not.toMatch(/<script|Ville/);
    const { features } = JSON.parse(readFileSync(shapes, 'utf8'));
    expect(features[0].properties).toMatchObject({ what: 'coverage', district: 'Kvartier' });
    expect(features.filter((one: { properties: { what: string } }) => one.properties.what === 'field').length).toBe(6);
  });

  it('route prints every non-dominated route and who sees the first and the last', async () => {
    const report = join(folder, 'route.html');
    const args = ['route', city, '--from', place(-80, 0), '--to', place(80, 0), '--html', report];
    const found = JSON.parse(await contrechamp(...args, '--json'));
    expect(found.complete).toBe(true);
    expect(found.routes.length).toBe(2);
    expect(found.routes[0].watchedMetres).toEqual(band);
    expect(found.shortest.cameras.length).toBe(2);
    expect(found.leastObserved.metres).toBeGreaterThan(found.shortest.metres);
    expect(readFileSync(report, 'utf8')).toContain('Itinéraires');
  });

  it('route tells how much of a given walk is watched', async () => {
    const walk = join(folder, 'walk.geojson');
    writeFileSync(walk, JSON.stringify({ type: 'LineString', coordinates: [position(-30, 0), position(0, 0)] }));
    const found = JSON.parse(await contrechamp('route', city, '--walk', walk, '--json'));
    expect(found.walk.metres).toBeCloseTo(30, 3);
    expect(found.walk.watchedMetres.middle).toBeCloseTo(30, 3);
    expect(found.walk.operators.middle).toBe(1);
  });

  it('district writes a fragment of YAML that a scenario can take for its watch', async () => {
    const fragment = join(folder, 'watch.yaml');
    await contrechamp('district', city, '--bbox', bbox, '--walks', '20', '--watch', fragment);
    const { sightings } = parse(readFileSync(fragment, 'utf8')).watch;
    expect(Object.keys(sightings)).toEqual(['value', 'assumption', 'low', 'high']);
    expect(sightings.low).toBeLessThanOrEqual(sightings.value);
    expect(sightings.value).toBeLessThanOrEqual(sightings.high);
  });

  it('completeness holds the map against a register', async () => {
    const register = join(folder, 'register.csv');
    const [longitude, latitude] = position(3, 5);
    writeFileSync(register, `id,latitude,longitude\nR1,${latitude},${longitude}\nR2,60.2,24.9\n`);
    const found = JSON.parse(await contrechamp('completeness', city, '--register', register, '--json'));
    expect(found).toMatchObject({ inMap: 2, inRegister: 2, matched: 1, missingInMap: ['R2'] });
  });

  it('refuses bad use with the way out, and leaves nothing half-written', async () => {
    const report = join(folder, 'never.html');
    const streetless = join(folder, 'cameras.csv');
    writeFileSync(streetless, 'lat,lon\n60.17,24.94\n');
    const cases: [RegExp, ...string[]][] = [
      [/no such file/, 'coverage', join(folder, 'absent.osm.pbf')],
      [/is a folder/, 'coverage', folder],
      [/swapped/, 'coverage', city, '--bbox', '60.169,24.939,60.171,24.941'],
      [/turned/, 'coverage', city, '--bbox', '25,60.1,24,60.2'],
      [/give one of/, 'coverage', city, '--bbox', bbox, '--district', 'Kvartier'],
      [/above 0/, 'coverage', city, '--range', '-3'],
      [/Kvartier/, 'coverage', city, '--district', 'Elsewhere'],
      [/no street or path in the data/, 'route', streetless, '--from', '24.94,60.17', '--to', '24.95,60.17'],
      [/--from LON,LAT/, 'route', city],
      [/within 150 m/, 'route', city, '--from', place(5000, 0), '--to', place(80, 0)],
      [/--register/, 'completeness', city],
    ];
    for (const [message, ...args] of cases)
      await expect(contrechamp(...args, '--html', report)).rejects.toThrow(message);
    expect(existsSync(report)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('opens every output with files, options, version and the assumptions in force, and no other', async () => {
    const shapes = join(folder, 'rests.geojson');
    const args = ['coverage', city, '--bbox', bbox, '--geojson', shapes, '--force'];
    const json = async (...more: string[]) => {
      const { provenance } = JSON.parse(await contrechamp(...args, ...more, '--json'));
      expect(JSON.parse(readFileSync(shapes, 'utf8')).provenance).toEqual(provenance);
      return provenance;
    };
    const codes = (provenance: { assumptions: { code: string }[] }) => provenance.assumptions.map(({ code }) => code);
    const usual = await json();
    expect(usual.files).toEqual([
      expect.objectContaining({
        name: city,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        bytes: expect.any(Number),
      }),
    ]);
    expect(usual).toMatchObject({
      program: 'contrechamp',
      command: 'audit cameras coverage',
      options: { bbox, task: 'observe' },
    });
    expect(codes(usual)).toEqual([
      'density',
      'fixedLens',
      'turningLens',
      'bearing',
      'unnoted',
      'turning',
      'buildings',
      'levels',
      'uncounted',
    ]);
    const ranged = await json('--range', '50', '--full-circle', '--no-buildings');
    expect(codes(ranged)).toEqual(['range', 'fullCircle', 'noBuildings', 'levels', 'uncounted']);
    expect(ranged.options).toMatchObject({ range: '50', 'full-circle': true, 'no-buildings': true });
    expect(ranged.assumptions[0].text).toContain('50 m');
  });

  it('two pages that differ in an option differ in what they say they rest on', async () => {
    const page = async (...more: string[]) => {
      const report = join(folder, 'option.html');
      await contrechamp('coverage', city, '--bbox', bbox, '--html', report, '--force', ...more);
      return readFileSync(report, 'utf8');
    };
    const rests = (markup: string) =>
      markup.slice(markup.indexOf('id="rests-on"'), markup.indexOf('id="coverage"')) +
      markup.slice(markup.indexOf('id="assumptions"'), markup.indexOf('id="data"'));
    const [identify, detect, ranged] = [
      await page('--task', 'identify'),
      await page('--task', 'detect'),
      await page('--range', '50', '--full-circle', '--no-buildings'),
    ];
    expect(rests(identify)).not.toBe(rests(detect));
    expect(identify).toContain('250');
    expect(rests(ranged)).toContain('50');
    expect(rests(ranged)).not.toMatch(/1,280|probab/);
  });

  it('the page opens with one plain sentence, names streets on the map, links each camera to its object', async () => {
    const osm = join(folder, 'streets.osm');
    const node = (id: number, x: number, y: number, tags = '') => {
      const [lon, lat] = position(x, y);
      return `<node id="${id}" lat="${lat}" lon="${lon}">${tags}</node>`;
    };
    const camera = '<tag k="man_made" v="surveillance"/><tag k="camera:type" v="dome"/>';
    const street = '<tag k="highway" v="residential"/><tag k="name" v="Rue &lt;des&gt; Lilas"/>';
    writeFileSync(
      osm,
      `<osm>${node(1, 20, 5, camera)}${node(2, -80, 0)}${node(3, 80, 0)}<way id="9"><nd ref="2"/><nd ref="3"/>${street}</way></osm>`,
    );
    const report = join(folder, 'plain.html');
    await contrechamp('route', osm, '--from', place(-80, 0), '--to', place(80, 0), '--html', report);
    const markup = readFileSync(report, 'utf8');
    const main = markup.slice(markup.indexOf('<main>'));
    expect(main.slice(0, 600)).toMatch(
      /On the shortest walk from A \(Rue &lt;des&gt; Lilas\)[^<]*160 m, you are in view for \d/,
    );
    expect(main).toMatch(/<text transform=[^>]*>Rue &lt;des&gt; Lilas<\/text>/);
    expect(main).toMatch(/>A<\/text>/);
    expect(main).toMatch(/>N<\/text>/);
    expect(main).toContain('https://www.openstreetmap.org/node/1"');
    expect(main).not.toContain('Rue <des>');
  });
});
