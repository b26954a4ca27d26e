import { type Block, link, paragraph, type Row, table, type Words } from '../../../document/blocks.ts';
import type { Bilingual } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import { words } from '../../../language/words.ts';
import type { Aim, Camera } from '../camera.ts';
import { kindText } from './messages.ts';

const elementNames: Readonly<Record<string, string>> = { n: 'node', w: 'way', r: 'relation' };

/** The page of a camera's object on OpenStreetMap; undefined for one from another list. */
export function mapObjectUrl(id: string): string | undefined {
  const match = /^([nwr])(\d+)$/.exec(id);
  return match === null ? undefined : `https://www.openstreetmap.org/${elementNames[match[1]]}/${match[2]}`;
}

/** A camera's id, linked to its object on the map where it has one. */
export const cameraLink = (id: string): Words => link(id, mapObjectUrl(id));

/** The page of a place on OpenStreetMap. */
const placeUrl = (longitude: number, latitude: number): string =>
  `https://www.openstreetmap.org/?mlat=${latitude.toFixed(6)}&mlon=${longitude.toFixed(6)}#map=19/${latitude.toFixed(5)}/${longitude.toFixed(5)}`;

const aimText = ({ fromDegrees, toDegrees }: Aim): string => {
  const degrees = (value: number) => `${Number((value % 360).toFixed(1))}°`;
  if (toDegrees - fromDegrees >= 360) return '360°';
  return toDegrees > fromDegrees ? `${degrees(fromDegrees)} → ${degrees(toDegrees)}` : degrees(fromDegrees);
};

const directionOf = ({ aims }: Camera): Bilingual | string =>
  aims.length === 0 ? text('not noted', 'non notée') : aims.map(aimText).join(', ');

const rowOf = (camera: Camera): Row => [
  cameraLink(camera.id),
  kindText[camera.kind],
  directionOf(camera),
  camera.heightMetres === undefined ? null : words((say) => `${say.number(camera.heightMetres ?? 0, 2)} m`),
  camera.lastEdit === undefined ? null : words((say) => say.date(camera.lastEdit ?? '')),
  link(`${camera.latitude.toFixed(5)}, ${camera.longitude.toFixed(5)}`, placeUrl(camera.longitude, camera.latitude)),
];

/** Rows of cameras that a page shows at most; the GeoJSON has all. */
export const mostRows = 500;

/** Cameras, each with a link to its object on the map. */
export function camerasTable(label: Bilingual, cameras: readonly Camera[]): Block[] {
  const shown = [...cameras].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)).slice(0, mostRows);
  const rest = cameras.length - shown.length;
  return [
    table({
      label,
      columns: [
        text('camera', 'caméra'),
        text('kind', 'type'),
        text('direction', 'direction'),
        text('height', 'hauteur'),
        text('last edited', 'dernière modification'),
        text('place', 'lieu'),
      ],
      rows: shown.map(rowOf),
    }),
    ...(rest === 0
      ? []
      : [
          paragraph(
            words(
              (say) => `${say.count(rest)} more are in the GeoJSON (--geojson).`,
              (say) => `${say.count(rest)} autres figurent dans le GeoJSON (--geojson).`,
            ),
            'soft',
          ),
        ]),
  ];
}
