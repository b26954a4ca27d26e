import type { Camera, CameraKind, CameraMap, DirectionStatus, Oddity, Ownership } from '../camera.ts';

/** What a map of cameras holds, and what it does not. */
export interface Inventory {
  readonly cameras: number;
  /** Counting several on one pole. */
  readonly instruments: number;
  readonly byKind: Readonly<Record<CameraKind, number>>;
  readonly byDirection: Readonly<Record<DirectionStatus, number>>;
  readonly byOwnership: Readonly<Record<Ownership, number>>;
  readonly withDirection: number;
  readonly withKind: number;
  readonly withOperator: number;
  readonly withHeight: number;
  readonly withTilt: number;
  readonly withMount: number;
  readonly withZone: number;
  readonly indoor: number;
  readonly underground: number;
  readonly ways: number;
  readonly footWays: number;
  readonly buildings: number;
  readonly namedAreas: number;
  readonly staleness: Staleness;
  readonly oddities: readonly Oddity[];
}

/** How old the cameras' last edits are; ages run to the newest edit in the file, not to today. */
export interface Staleness {
  readonly dated: number;
  readonly undated: number;
  readonly oldest?: string;
  readonly median?: string;
  readonly newest?: string;
  /** Share of the dated cameras not touched in the five years before the newest edit. */
  readonly olderThanFiveYears?: number;
}

function tally<Key extends string>(keys: readonly Key[], values: Iterable<Key>): Record<Key, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
  for (const value of values) counts[value]++;
  return counts;
}

const fiveYearsBefore = (day: string): string => `${Number(day.slice(0, 4)) - 5}${day.slice(4)}`;

function stalenessOf(cameras: readonly Camera[]): Staleness {
  const days = cameras.flatMap(({ lastEdit }) => (lastEdit === undefined ? [] : [lastEdit])).sort();
  const undated = cameras.length - days.length;
  if (days.length === 0) return { dated: 0, undated };
  const [oldest, newest] = [days[0], days[days.length - 1]];
  const median = days[Math.floor((days.length - 1) / 2)];
  const old = days.filter((day) => day < fiveYearsBefore(newest)).length / days.length;
  return { dated: days.length, undated, oldest, median, newest, olderThanFiveYears: old };
}

/**
 * Lists what was found, what is odd, and what is missing in a map of cameras.
 * @example inventoryOf(map).withDirection
 */
export function inventoryOf(map: CameraMap): Inventory {
  const { cameras, ways, buildings, areas, oddities } = map;
  const having = (has: (camera: Camera) => boolean) => cameras.filter(has).length;
  return {
    cameras: cameras.length,
    instruments: cameras.reduce((sum, camera) => sum + camera.number, 0),
    byKind: tally(
      ['fixed', 'dome', 'panning', 'panoramic', 'plate-reader', 'unknown'],
      cameras.map((camera) => camera.kind),
    ),
    byDirection: tally(
      ['none', 'read', 'partly', 'relative', 'unreadable'],
      cameras.map((camera) => camera.directionStatus),
    ),
    byOwnership: tally(
      ['public', 'private', 'unknown'],
      cameras.map((camera) => camera.ownership),
    ),
    withDirection: having((camera) => camera.aims.length > 0),
    withKind: having((camera) => camera.kind !== 'unknown'),
    withOperator: having((camera) => camera.operator !== undefined),
    withHeight: having((camera) => camera.heightMetres !== undefined),
    withTilt: having((camera) => camera.tiltDegrees !== undefined),
    withMount: having((camera) => camera.mount !== undefined),
    withZone: having((camera) => camera.zone !== undefined),
    indoor: having(({ level }) => level.isIndoor && !level.isUnderground),
    underground: having(({ level }) => level.isUnderground),
    ways: ways.length,
    footWays: ways.filter((way) => way.isFoot).length,
    buildings: buildings.length,
    namedAreas: areas.length,
    staleness: stalenessOf(cameras),
    oddities,
  };
}
