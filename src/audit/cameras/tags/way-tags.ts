import { footHighways, type Way } from '../camera.ts';
import type { Tags } from './camera-tags.ts';

const notOnFoot = new Set([
  'motorway',
  'motorway_link',
  'construction',
  'proposed',
  'planned',
  'abandoned',
  'disused',
  'razed',
  'raceway',
  'bus_guideway',
  'busway',
  'escape',
  'no',
]);

const refused = new Set(['no', 'private']);
const allowed = new Set(['yes', 'designated', 'permissive', 'official', 'destination']);

/** Whether a person may walk there: `foot` decides, then `access`, then the kind of way. */
export function isWalkable(tags: Tags): boolean {
  if (refused.has(tags.foot)) return false;
  if (allowed.has(tags.foot)) return true;
  if (refused.has(tags.access)) return false;
  return !notOnFoot.has(tags.highway);
}

/** The way of a line's tags; undefined where it has no `highway`. */
export function wayOf(id: string, tags: Tags, coordinates: Float64Array): Way | undefined {
  const highway = tags.highway;
  if (highway === undefined || coordinates.length < 4) return undefined;
  return {
    id,
    highway,
    isFoot: footHighways.has(highway),
    isArea: tags.area === 'yes',
    isWalkable: isWalkable(tags),
    coordinates,
  };
}

const openBuildings = new Set(['no', 'roof', 'canopy', 'carport', 'demolished', 'razed', 'construction', 'proposed']);

/** Whether tags speak of walls that stop a view: roofs on pillars and what is underground do not. */
export const isBuilding = (tags: Tags): boolean =>
  tags.building !== undefined &&
  !openBuildings.has(tags.building) &&
  tags.location !== 'underground' &&
  !(tags.wall === 'no');

const areaKeys = ['boundary', 'place', 'landuse', 'leisure', 'admin_level'];

/** The name under which an area can be asked for as a district. */
export const areaName = (tags: Tags): string | undefined =>
  tags.name !== undefined && areaKeys.some((key) => tags[key] !== undefined) ? tags.name : undefined;
