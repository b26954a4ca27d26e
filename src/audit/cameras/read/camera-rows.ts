import type { Tags } from '../tags/camera-tags.ts';
import { type Columns, columnsOf, type Field, fields } from './column-names.ts';
import { meaningOfO, withoutO } from './compass-language.ts';
import { readDegrees, readPoint } from './degrees.ts';
import type { MapBuilder } from './map-builder.ts';
import { looksSwapped, noPlaceColumns, notDegrees } from './messages-reading.ts';
import { isProjected, likelySystems } from './projected.ts';

export type Row = Readonly<Record<string, unknown>>;

type Place = [longitude: number, latitude: number];

const nowhere: Place = [Number.NaN, Number.NaN];

const text = (value: unknown): string =>
  value === null || value === undefined || typeof value === 'object' ? '' : String(value).trim();

const isPair = (value: unknown): value is readonly [unknown, unknown] => Array.isArray(value) && value.length >= 2;

/** A point in a cell: `{lon, lat}`, a GeoJSON point, `[latitude, longitude]` as Opendatasoft writes it, or a text. */
function pointOf(value: unknown): Place {
  if (isPair(value)) return [readDegrees(text(value[1])), readDegrees(text(value[0]))];
  if (typeof value !== 'object' || value === null) return readPoint(text(value));
  const { lon, lat, longitude, latitude, coordinates, geometry } = value as Record<string, unknown>;
  if (geometry !== undefined) return pointOf(geometry);
  if (isPair(coordinates)) return [readDegrees(text(coordinates[0])), readDegrees(text(coordinates[1]))];
  return [readDegrees(text(lon ?? longitude)), readDegrees(text(lat ?? latitude))];
}

function placeOf(row: Row, columns: Columns): Place {
  if (columns.latitude !== undefined && columns.longitude !== undefined) {
    const place: Place = [readDegrees(text(row[columns.longitude])), readDegrees(text(row[columns.latitude]))];
    if (!place.some(Number.isNaN)) return place;
  }
  return columns.point === undefined ? nowhere : pointOf(row[columns.point]);
}

/** The columns of a list; where none is a place, a column of locations is one if its cells are points. */
function placedColumns(header: readonly string[], rows: readonly Row[]): ReturnType<typeof columnsOf> {
  const found = columnsOf(header);
  const { location, ...others } = found.columns;
  const hasPlace = others.point !== undefined || (others.latitude !== undefined && others.longitude !== undefined);
  if (hasPlace || location === undefined) return found;
  const isPoint = rows.slice(0, 1000).some((row) => !pointOf(row[location]).some(Number.isNaN));
  return isPoint ? { ...found, columns: { ...others, point: location } } : found;
}

const tagFields = fields.filter((field) => !['latitude', 'longitude', 'point', 'id', 'timestamp'].includes(field));

/** Reads the columns of a list as tags; one reader for CSV, JSON lists and the properties of points. */
export class RowTags {
  readonly columns: Columns;
  readonly unused: readonly string[];
  private readonly o: 'W' | 'E' | undefined;

  constructor(header: readonly string[], rows: readonly Row[]) {
    const { columns, unused } = placedColumns(header, rows);
    this.columns = columns;
    this.unused = unused;
    const heading = columns['camera:direction'];
    this.o =
      heading === undefined
        ? undefined
        : meaningOfO(
            heading,
            header,
            rows.map((row) => text(row[heading])),
          );
  }

  tagsOf(row: Row): Tags {
    const tags: Record<string, string> = { man_made: 'surveillance' };
    for (const field of tagFields) {
      const value = this.cell(row, field);
      if (value !== '') tags[field] = field === 'camera:direction' ? this.direction(value) : value;
    }
    return tags;
  }

  cell(row: Row, field: Field): string {
    return text(row[this.columns[field] ?? '']);
  }

  private direction(value: string): string {
    return /^[NSEWO]{1,3}(?:\s*[-;,/|]\s*[NSEWO]{1,3})*$/i.test(value) ? withoutO(value, this.o) : value;
  }
}

export const headerOf = (rows: readonly Row[]): string[] => [
  ...new Set(rows.slice(0, 1000).flatMap((row) => Object.keys(row))),
];

const idOf = (row: Row, reader: RowTags, place: string): string => {
  const id = reader.cell(row, 'id');
  if (id === '') return place;
  const isOsm = /^osm_?id$/i.test(reader.columns.id ?? '');
  return isOsm ? `${(text(row.osmType).charAt(0) || 'n').toLowerCase()}${id}` : id;
};

/**
 * Adds the rows of a list of cameras; every row without a usable place is counted, none is dropped in silence.
 * `lineOf` turns a row into the line where it stands. Gives the columns that nothing was read from.
 */
export function addRows(
  rows: readonly Row[],
  name: string,
  builder: MapBuilder,
  lineOf: (row: number) => number = (row) => row + 1,
): readonly string[] {
  if (rows.length === 0) return [];
  const header = headerOf(rows);
  const reader = new RowTags(header, rows);
  const { columns } = reader;
  if (columns.point === undefined && (columns.latitude === undefined || columns.longitude === undefined))
    throw noPlaceColumns(name, header);
  checkDegrees(rows, columns, name, lineOf);
  rows.forEach((row, index) => {
    const [longitude, latitude] = placeOf(row, columns);
    const id = idOf(row, reader, `${name}:${lineOf(index)}`);
    if (Number.isNaN(longitude) || Number.isNaN(latitude)) {
      builder.oddities.add('rowWithoutPlace', id + unreadPlace(row, columns));
      return;
    }
    builder.camera(id, longitude, latitude, reader.tagsOf(row), reader.cell(row, 'timestamp'));
  });
  noteUnused(reader.unused, builder);
  return reader.unused;
}

/** The places of a list's rows, NaN where a row has none. Throws EvidenceError where no column holds a place. */
export function placesOf(rows: readonly Row[], name: string): Place[] {
  const header = headerOf(rows);
  const { columns } = placedColumns(header, rows);
  if (columns.point === undefined && (columns.latitude === undefined || columns.longitude === undefined))
    throw noPlaceColumns(name, header);
  checkDegrees(rows, columns, name, (row) => row + 2);
  return rows.map((row) => placeOf(row, columns));
}

/** Says which columns of a list were not read. */
export function noteUnused(unused: readonly string[], builder: MapBuilder): void {
  if (unused.length > 0) builder.oddities.add('columnsUnused', unused.slice(0, 40).join(', '), unused.length, 2000);
}

/** What stands where the place should be, if it is not merely empty. */
function unreadPlace(row: Row, columns: Columns): string {
  const written = [columns.latitude, columns.longitude, columns.point].flatMap((column) =>
    column === undefined ? [] : [text(row[column])],
  );
  return written.includes('') ? '' : `: ${written.join(' ')}`;
}

/** Refuses a list of which half or more lies off the globe: metres of a projection, or latitude and longitude turned. */
function checkDegrees(rows: readonly Row[], columns: Columns, name: string, lineOf: (row: number) => number): void {
  const places = rows.map((row) => placeOf(row, columns));
  const isOff = ([, latitude]: Place) => Math.abs(latitude) > 90;
  const first = places.findIndex((place) => isOff(place) || isProjected(...place));
  const off = places.filter((place) => isOff(place) || isProjected(...place));
  if (first < 0 || off.length < rows.length / 2) return;
  const [longitude, latitude] = places[first];
  const place = `${name}:${lineOf(first)}`;
  const metres = off.filter((one) => isProjected(...one));
  throw metres.length > 0
    ? notDegrees(place, longitude, latitude, likelySystems(metres))
    : looksSwapped(place, latitude, longitude);
}
