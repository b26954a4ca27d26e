import type { Bilingual } from '../../language/bilingual.ts';
import type { OddityCode } from './oddity-words.ts';
import type { Level } from './tags/levels.ts';

/** What kind of instrument a camera is, as far as its map or list says. */
export type CameraKind = 'fixed' | 'dome' | 'panning' | 'panoramic' | 'plate-reader' | 'unknown';

/** Who runs a camera, read from its operator's type or from the surveilled zone; never guessed from a name. */
export type Ownership = 'public' | 'private' | 'unknown';

/** A clockwise arc of bearings in degrees from north; a single bearing has `toDegrees` equal to `fromDegrees`. */
export interface Aim {
  readonly fromDegrees: number;
  readonly toDegrees: number;
}

/** How much of a written direction could be read. */
export type DirectionStatus = 'none' | 'read' | 'partly' | 'relative' | 'unreadable';

/** One mapped camera, or several of them on one pole. */
export interface Camera {
  /** `n123`, `w123` from OpenStreetMap; a row's own id, or `row 12`, from a list. */
  readonly id: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly kind: CameraKind;
  /** Where it looks; empty when nobody has noted it. */
  readonly aims: readonly Aim[];
  readonly directionStatus: DirectionStatus;
  /** Cameras at this place: the number tagged, or the number of aims if larger. */
  readonly number: number;
  /** Where it hangs: it sees what is on its own level. */
  readonly level: Level;
  readonly heightMetres?: number;
  /** Below the horizon. */
  readonly tiltDegrees?: number;
  readonly mount?: string;
  readonly zone?: string;
  readonly operator?: string;
  readonly ownership: Ownership;
  /** Day of the last edit, `2019-04-21`. */
  readonly lastEdit?: string;
}

/** A line with a `highway` tag; outlines with `area=yes` are kept apart by `isArea`. */
export interface Way {
  readonly id: string;
  readonly highway: string;
  readonly name?: string;
  /** Footway, pedestrian, steps, path or corridor. */
  readonly isFoot: boolean;
  readonly isArea: boolean;
  /** Planned, under construction, or no longer there. */
  readonly isUnbuilt: boolean;
  /** Open to a person on foot. */
  readonly isWalkable: boolean;
  readonly level: Level;
  /** Longitude, latitude, longitude, latitude… */
  readonly coordinates: Float64Array;
}

/** A square that one crosses in any direction: its rings, outer and inner together, as a building's. */
export interface Square {
  readonly id: string;
  readonly name?: string;
  readonly level: Level;
  readonly rings: readonly Float64Array[];
}

/** A building's rings, outer and inner together (even-odd), each as longitude, latitude, …, first point not repeated. */
export interface Building {
  readonly rings: readonly Float64Array[];
}

/** A named area of the map. */
export interface NamedArea {
  readonly name: string;
  readonly rings: readonly Float64Array[];
}

/** Something in the evidence that the reader should know of. */
export interface Oddity {
  readonly code: OddityCode;
  readonly number: number;
  /** A few of them: ids and the value as written. */
  readonly examples: readonly string[];
}

/** Everything read from one or several files. */
export interface CameraMap {
  readonly cameras: readonly Camera[];
  readonly ways: readonly Way[];
  readonly buildings: readonly Building[];
  readonly areas: readonly NamedArea[];
  /** Squares and other areas open on foot. */
  readonly squares: readonly Square[];
  /** Points at which ways are closed to somebody on foot: longitude, latitude, longitude, latitude… */
  readonly closedPoints: Float64Array;
  /** The files that the map was read from. */
  readonly files: readonly SourceFile[];
  readonly oddities: readonly Oddity[];
}

/** A file that was read: what it is, and of when. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 of the bytes as they came, in hexadecimal. */
  readonly sha256: string;
  readonly format: 'pbf' | 'xml' | 'json' | 'csv';
  /** Day of the data: as the file states it, or else of its newest edit. */
  readonly dataOf?: string;
  readonly isDateStated: boolean;
  /** Columns of a list that nothing was read from. */
  readonly unusedColumns?: readonly string[];
  /** What the reader of a table found or could not read. */
  readonly notes?: readonly Bilingual[];
}

/** West, south, east, north in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

export const footHighways: ReadonlySet<string> = new Set(['footway', 'pedestrian', 'steps', 'path', 'corridor']);
