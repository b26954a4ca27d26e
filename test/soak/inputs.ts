// A good file for every reader, and the command that reads it.
import { gzipSync, strToU8, zipSync } from 'fflate';
import { createRandom } from '../audit/chat/invented.ts';
import { renderers } from '../audit/chat/invented-exports.ts';
import { inventPair } from '../audit/chat/invented-pair.ts';
import { parquet, workbook } from '../audit/table/files.ts';
import { osmPbf } from '../support/osm-pbf.ts';

export interface Input {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly args: (file: string) => readonly string[];
  /** Its format carries checksums over all that is read: changed, it is refused, or says the same. */
  readonly isChecked?: boolean;
}

const rows = Array.from({ length: 60 }, (_, i) => [i, i % 3 === 0 ? 1 : 0, i % 2 ? 'f' : 'm'] as const);
const csv = strToU8(`points,late,sex\n${rows.map((row) => row.join(',')).join('\n')}\n`);
const score = (file: string): string[] => [
  'audit',
  'score',
  file,
  ...[
    '--score',
    'points',
    '--threshold',
    '30',
    '--outcome',
    'late',
    '--outcome-positive',
    '1',
    '--group',
    'sex',
    '--json',
  ],
];
const compare = (file: string): string[] => ['audit', 'chat', 'compare', file, file, '--json'];
const box = '24.93,60.16,24.95,60.18';
const coverage = (file: string): string[] => ['audit', 'cameras', 'coverage', file, '--bbox', box, '--json'];
const route = (file: string): string[] => ['audit', 'cameras', 'route', 'own.osm', '--walk', file, '--json'];

const whatsapp = Array.from(
  { length: 30 },
  (_, i) => `[24.04.25, 10:${String(i).padStart(2, '0')}:00] ${i % 2 ? 'Ann' : 'Bob'}: message ${i} about the weather`,
).join('\n');
const telegram = JSON.stringify({
  name: 'Ann',
  type: 'personal_chat',
  id: 7,
  messages: Array.from({ length: 20 }, (_, i) => ({
    id: i,
    type: 'message',
    date: `2025-04-24T10:${String(i).padStart(2, '0')}:00`,
    date_unixtime: String(1745488800 + 60 * i),
    from: i % 2 ? 'Ann' : 'Bob',
    from_id: `user${i % 2}`,
    text: `message ${i}`,
  })),
});
const chatCsv = `time,sender,text\n${Array.from({ length: 30 }, (_, i) => `2025-04-24 10:${String(i).padStart(2, '0')}:00,${i % 2 ? 'Ann' : 'Bob'},message ${i}`).join('\n')}\n`;
const { a: invented } = inventPair(createRandom(7), {
  messages: 40,
  erasure: 0,
  loss: 0,
  others: 0.3,
  hole: 'none',
  zoneHours: 0,
});
const exported = (form: string): Uint8Array =>
  strToU8(renderers[form](invented, { own: 'Ann', other: 'Ben' }, 'fr-CA'));
const matrices = 'sex,tn,fp,fn,tp\nf,40,12,9,30\nm,60,<10,9,31\n';
const meaning = 'score: points\nthreshold: 30\noutcome: late\noutcomePositive: [1]\ngroups: [sex]\n';
const walk = JSON.stringify({
  type: 'LineString',
  coordinates: [
    [24.94, 60.17],
    [24.941, 60.171],
  ],
});
const gpx =
  '<gpx version="1.1"><trk><trkseg><trkpt lat="60.17" lon="24.94"/><trkpt lat="60.171" lon="24.941"/></trkseg></trk></gpx>';
const register = 'id,lat,lon,operator,type\n1,60.1700,24.9400,City,fixed\n2,60.1705,24.9406,Shop,dome\n';
const osm = `<osm version="0.6"><node id="1" lat="60.17" lon="24.94"><tag k="man_made" v="surveillance"/><tag k="camera:direction" v="90"/></node><node id="2" lat="60.171" lon="24.941"/><way id="3"><nd ref="1"/><nd ref="2"/><tag k="highway" v="footway"/></way></osm>`;
const geojson = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { man_made: 'surveillance', 'camera:type': 'fixed' },
      geometry: { type: 'Point', coordinates: [24.94, 60.17] },
    },
  ],
});
const scenario = `extends: same-country
id: mine
title: {en: Mine, fr: Le mien}
people: {size: 8192, standsFor: 8192}
weeks: 4
`;

export const inputs: readonly Input[] = [
  { file: 'own.csv', bytes: csv, args: score },
  { file: 'own.csv.gz', bytes: gzipSync(csv), args: score, isChecked: true },
  { file: 'own.zip', bytes: zipSync({ 'own.csv': csv }), args: score, isChecked: true },
  { file: 'own.xlsx', bytes: workbook({ a: [['points', 'late', 'sex'], ...rows] }), args: score, isChecked: true },
  {
    file: 'own.parquet',
    bytes: parquet({ points: rows.map(([a]) => a), late: rows.map(([, b]) => b), sex: rows.map(([, , c]) => c) }),
    args: score,
  },
  { file: 'whatsapp.txt', bytes: strToU8(whatsapp), args: compare },
  { file: 'telegram.json', bytes: strToU8(telegram), args: compare },
  { file: 'chat.csv', bytes: strToU8(chatCsv), args: compare },
  { file: 'whatsapp.zip', bytes: zipSync({ '_chat.txt': strToU8(whatsapp) }), args: compare, isChecked: true },
  { file: 'whatsapp-iphone.txt', bytes: exported('whatsapp-iphone'), args: compare },
  { file: 'signal.txt', bytes: exported('signal-text'), args: compare },
  { file: 'signal.json', bytes: exported('signal-lines'), args: compare },
  { file: 'main.jsonl', bytes: exported('signal-backup'), args: compare },
  { file: 'wechat.csv', bytes: exported('wechat'), args: compare },
  { file: 'memotrace.csv', bytes: exported('memotrace'), args: compare },
  { file: 'matrices.csv', bytes: strToU8(matrices), args: (file) => ['audit', 'score', '--matrices', file, '--json'] },
  {
    file: 'columns.yaml',
    bytes: strToU8(meaning),
    args: (file) => ['audit', 'score', 'own.csv', '--columns', file, '--json'],
  },
  { file: 'walk.geojson', bytes: strToU8(walk), args: route },
  { file: 'walk.gpx', bytes: strToU8(gpx), args: route },
  {
    file: 'register.csv',
    bytes: strToU8(register),
    args: (file) => ['audit', 'cameras', 'completeness', 'own.osm', '--register', file, '--bbox', box, '--json'],
  },
  { file: 'own.osm', bytes: strToU8(osm), args: coverage },
  { file: 'own.osm.gz', bytes: gzipSync(strToU8(osm)), args: coverage, isChecked: true },
  { file: 'own.osm.pbf', bytes: osmPbf(), args: coverage },
  { file: 'own.geojson', bytes: strToU8(geojson), args: coverage },
  { file: 'own.yaml', bytes: strToU8(scenario), args: (file) => ['check', file, '--json'] },
];
