// The centre of Helsinki, read from PBF and measured in three cases, walls up: under 1 s.
import { createReadStream, existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { coverageOf, districtOfBox, readMap } from '../src/audit/cameras/index.ts';

const path = new URL('../../shared/data/osm-helsinki/Helsinki.osm.pbf', import.meta.url).pathname;
if (!existsSync(path)) {
  console.log(`not beside the project, nothing to measure: ${path}`);
} else {
  const box = [24.938, 60.166, 24.95, 60.176] as const;
  for (const round of ['first', 'second', 'third']) {
    const started = performance.now();
    const before = process.cpuUsage();
    const stream = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
    const map = await readMap([{ name: path, stream }], { box });
    const read = performance.now();
    const { areaShare, wayShare, footShare } = coverageOf(map, districtOfBox(box), { task: 'observe' });
    const done = performance.now();
    const { user, system } = process.cpuUsage(before);
    const band = ({ low, middle, high }: typeof areaShare) =>
      [low, middle, high].map((share) => share?.toFixed(4)).join(' ');
    console.log(
      `${round}: read ${((read - started) / 1000).toFixed(2)} s, measured ${((done - read) / 1000).toFixed(2)} s (goal 1 s), ${((user + system) / 1e6).toFixed(2)} s of processor in all`,
    );
    if (round === 'third') {
      console.log(
        `band, observe, with buildings: area ${band(areaShare)}; ways ${band(wayShare)}; foot ${band(footShare)}`,
      );
      for (const rangeMetres of [15, 35, 50, 75, 120]) {
        const open = coverageOf(map, districtOfBox(box), {
          task: 'observe',
          rangeMetres,
          fullCircle: true,
          buildings: false,
        });
        const walled = coverageOf(map, districtOfBox(box), { task: 'observe', rangeMetres, fullCircle: true });
        const of = (one: typeof open) =>
          `area ${one.areaShare.middle?.toFixed(4)} ways ${one.wayShare.middle?.toFixed(4)} foot ${one.footShare.middle?.toFixed(4)}`;
        console.log(`${rangeMetres} m, full circles: without buildings ${of(open)}; with ${of(walled)}`);
      }
    }
  }
}
