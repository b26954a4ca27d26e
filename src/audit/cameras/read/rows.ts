import type { MapBuilder } from './map-builder.ts';
import { looksSwapped, noPlaceColumns, notDegrees } from './messages-reading.ts';

export type Row = Readonly<Record<string, unknown>>;

/** Column names that are understood, in order of preference, in English, French and OpenStreetMap's own. */
const columnNames = {
  latitude: ['latitude', 'lat', 'y', 'geolat', 'coordy', 'ywgs84'],
  longitude: ['longitude', 'lon', 'lng', 'long', 'x', 'geolon', 'coordx', 'xwgs84'],
  point: ['geopoint2d', 'geopoint', 'coordonnees', 'coordinates', 'location', 'latlon'],
  id: ['osmid', 'id', 'ref', 'reference', 'numero', 'identifiant', 'code'],
  'camera:direction': [
    'cameradirection',
    'directioncardinal',
    'direction',
    'bearing',
    'heading',
    'azimuth',
    'azimut',
    'orientation',
  ],
  'camera:type': ['cameratype', 'type', 'kind', 'typecamera', 'typedecamera', 'modele'],
  'surveillance:type': ['surveillancetype'],
  'surveillance:zone': ['surveillancezone', 'zone'],
  'camera:mount': ['cameramount', 'mounttype', 'mount', 'support'],
  'camera:height': ['cameraheight', 'height', 'hauteur', 'heightmetres', 'heightm'],
  'camera:angle': ['cameraangle', 'tilt', 'inclinaison'],
  operator: ['operator', 'exploitant', 'gestionnaire', 'owner', 'proprietaire', 'operateur'],
  'operator:type': ['operatortype', 'ownership', 'typeexploitant'],
  indoor: ['indoor', 'interieur'],
  count: ['count', 'number', 'nombre', 'cameras', 'nombrecameras', 'nbcameras'],
  timestamp: ['timestamp', 'lastedit', 'lastedited', 'updated', 'datemaj', 'date', 'checkdate'],
} as const;

type Field = keyof typeof columnNames;

const bare = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase();

/** Which column holds what. */
export function columnsOf(header: readonly string[]): Partial<Record<Field, string>> {
  const byBare = new Map(header.map((name) => [bare(name), name]));
  const found: Partial<Record<Field, string>> = {};
  for (const field of Object.keys(columnNames) as Field[]) {
    const name = columnNames[field].find((candidate) => byBare.has(candidate));
    if (name !== undefined) found[field] = byBare.get(name);
  }
  return found;
}

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value).trim());

const decimal = (value: unknown): number => {
  const written = text(value);
  return /^[+-]?\d+(?:[.,]\d*)?(?:e[+-]?\d+)?$/i.test(written) ? Number(written.replace(',', '.')) : Number.NaN;
};

function placeOf(row: Row, columns: Partial<Record<Field, string>>): [longitude: number, latitude: number] {
  if (columns.latitude !== undefined && columns.longitude !== undefined)
    return [decimal(row[columns.longitude]), decimal(row[columns.latitude])];
  const [latitude, longitude] = text(row[columns.point ?? '']).split(/[,;\s]+/);
  return [decimal(longitude), decimal(latitude)];
}

const tagFields = (Object.keys(columnNames) as Field[]).filter(
  (field) => !['latitude', 'longitude', 'point', 'id', 'timestamp'].includes(field),
);

const idOf = (row: Row, columns: Partial<Record<Field, string>>, place: string): string => {
  const id = text(row[columns.id ?? '']);
  if (id === '') return place;
  const kind = bare(columns.id!) === 'osmid' ? (text(row.osmType).charAt(0) || 'n').toLowerCase() : '';
  return `${kind}${id}`;
};

/** Adds the rows of a list of cameras; every row without a usable place is counted, none is dropped in silence. */
export function addRows(rows: readonly Row[], name: string, builder: MapBuilder, firstRow = 1): void {
  if (rows.length === 0) return;
  const header = [...new Set(rows.slice(0, 1000).flatMap((row) => Object.keys(row)))];
  const columns = columnsOf(header);
  if (columns.point === undefined && (columns.latitude === undefined || columns.longitude === undefined))
    throw noPlaceColumns(name, header);
  checkNotSwapped(rows, columns, name, firstRow);
  rows.forEach((row, index) => {
    const [longitude, latitude] = placeOf(row, columns);
    const id = idOf(row, columns, `${name}:${firstRow + index}`);
    if (Number.isNaN(longitude) || Number.isNaN(latitude)) {
      builder.oddities.add('rowWithoutPlace', id);
      return;
    }
    const tags: Record<string, string> = { man_made: 'surveillance' };
    for (const field of tagFields) {
      const value = text(row[columns[field] ?? '']);
      if (value !== '') tags[field] = value;
    }
    builder.camera(id, longitude, latitude, tags, text(row[columns.timestamp ?? '']));
  });
}

function checkNotSwapped(
  rows: readonly Row[],
  columns: Partial<Record<Field, string>>,
  name: string,
  firstRow: number,
): void {
  const isOff = (row: Row) => Math.abs(placeOf(row, columns)[1]) > 90;
  const first = rows.findIndex(isOff);
  if (first < 0 || rows.filter(isOff).length < rows.length / 2) return;
  const [longitude, latitude] = placeOf(rows[first], columns);
  const place = `${name}:${firstRow + first}`;
  throw Math.abs(longitude) > 180 ? notDegrees(place, longitude, latitude) : looksSwapped(place, latitude, longitude);
}
