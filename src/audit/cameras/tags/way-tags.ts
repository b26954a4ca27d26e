import { footHighways, type Way } from '../camera.ts';
import type { OddityList } from '../oddities.ts';
import type { Tags } from './camera-tags.ts';
import { type Level, levelOf } from './levels.ts';

/** Kinds of way that are not built, or no longer there. */
const unbuiltKinds = new Set([
  'construction',
  'proposed',
  'planned',
  'abandoned',
  'disused',
  'razed',
  'demolished',
  'removed',
  'dismantled',
]);

export const isUnbuilt = (tags: Tags): boolean => unbuiltKinds.has(tags.highway);

const notOnFoot = new Set(['motorway', 'motorway_link', 'raceway', 'bus_guideway', 'busway', 'escape', 'no']);

/** Values that leave a passer-by outside; where somebody must be a customer, a resident or hold a permit, too. */
const refused = new Set([
  'no',
  'private',
  'military',
  'permit',
  'agricultural',
  'forestry',
  'agricultural;forestry',
  'delivery',
  'employees',
  'residents',
  'restricted',
  'emergency',
  'use_sidepath',
]);
const allowed = new Set(['yes', 'designated', 'permissive', 'official', 'destination', 'public']);

/** What `foot`, then `access` say of somebody on foot; undefined where they say nothing. */
export function accessOnFoot(tags: Tags): boolean | undefined {
  for (const key of ['foot', 'access'] as const) {
    if (refused.has(tags[key])) return false;
    if (allowed.has(tags[key])) return true;
  }
  return undefined;
}

/** Whether a person may walk there: `foot` decides, then what kind of way it is, then `access`. */
export function isWalkable(tags: Tags): boolean {
  if (tags.foot !== undefined && (refused.has(tags.foot) || allowed.has(tags.foot))) return allowed.has(tags.foot);
  if (tags.motorroad === 'yes' || tags.military !== undefined || notOnFoot.has(tags.highway)) return false;
  return accessOnFoot(tags) !== false;
}

/** Barriers that stop somebody on foot unless they are said to be open. */
const closedBarriers = new Set(['wall', 'fence', 'hedge', 'city_wall', 'wire_fence']);

/** Whether a point of a way (a gate, a door, a barrier) stops somebody on foot; a crossing speaks of those who cross. */
export function stopsWalkers(tags: Tags): boolean {
  if (tags.highway !== undefined && tags.highway !== 'gate') return false;
  const access = accessOnFoot(tags);
  if (access !== undefined) return !access;
  const isBarrier = tags.barrier !== undefined || tags.entrance !== undefined || tags.door !== undefined;
  if (!isBarrier) return false;
  return tags.locked === 'yes' || closedBarriers.has(tags.barrier);
}

/** A square or other place that one crosses in any direction. */
const isCrossable = (tags: Tags): boolean =>
  tags.area === 'yes' || tags.type === 'multipolygon' || tags['area:highway'] !== undefined;

/** The way of a line's tags; undefined where it has no `highway`. */
export function wayOf(id: string, tags: Tags, coordinates: Float64Array, oddities: OddityList): Way | undefined {
  const { highway } = tags;
  if (highway === undefined || coordinates.length < 4) return undefined;
  return {
    id,
    highway,
    ...(tags.name === undefined ? {} : { name: tags.name }),
    isFoot: footHighways.has(highway),
    isArea: isCrossable(tags),
    isUnbuilt: isUnbuilt(tags),
    isWalkable: !isUnbuilt(tags) && isWalkable(tags),
    level: levelOf(tags, id, oddities),
    coordinates,
  };
}

const openBuildings = new Set([
  'no',
  'roof',
  'canopy',
  'carport',
  'demolished',
  'razed',
  'removed',
  'construction',
  'proposed',
  'planned',
]);

/** Below ground or inside another building. A `level` above 0 on a building often means its storeys, and moves nothing. */
const isElsewhere = ({ isUnderground, isIndoor }: Level): boolean => isUnderground || isIndoor;

/** Whether tags speak of walls that stop a view on the ground: roofs on pillars and what lies elsewhere do not. */
export const isBuilding = (tags: Tags, id: string, oddities: OddityList): boolean =>
  tags.building !== undefined &&
  !openBuildings.has(tags.building) &&
  tags.wall !== 'no' &&
  !isElsewhere(levelOf(tags, id, oddities));

const areaKeys = ['boundary', 'place', 'landuse', 'leisure', 'admin_level'];

/** The name under which an area can be asked for as a district. */
export const areaName = (tags: Tags): string | undefined =>
  tags.name !== undefined && areaKeys.some((key) => tags[key] !== undefined) ? tags.name : undefined;
