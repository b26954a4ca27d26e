import type { Camera, CameraKind, Ownership } from '../camera.ts';
import type { OddityList } from '../oddities.ts';
import type { OddityCode } from '../oddity-words.ts';
import { readDirection } from './directions.ts';
import { levelOf } from './levels.ts';
import { readAngles, readCount, readMetres } from './metres.ts';
import { meaningOf, meaningsIn, wordsOf } from './synonyms.ts';
import { truthOf } from './truth-values.ts';

/** OpenStreetMap tags, or the columns of a list under the same names. */
export type Tags = Readonly<Record<string, string>>;

/** How an element of the map reads its tags: what it is called, and where what is odd is counted. */
interface Reading {
  readonly id: string;
  readonly tags: Tags;
  readonly oddities: OddityList;
}

const gonePrefixes =
  /^(?:disused|abandoned|removed|razed|demolished|destroyed|was|historic|proposed|planned|construction|dismantled):/;

const unread = ({ id, oddities }: Reading, code: OddityCode, key: string, value: string | undefined): void =>
  oddities.add(code, `${id}: ${key}=${value}`);

/** The kind that the tags state; several kinds on one pole are `unknown`, which keeps the band wide. */
function kindOf(reading: Reading): CameraKind {
  const { tags } = reading;
  const device = meaningsIn('kind', tags['surveillance:type']).found;
  if (device.includes('plateReader')) return 'plate-reader';
  const { found, unread: strange } = meaningsIn('kind', tags['camera:type']);
  const kinds = new Set(found.filter((kind) => kind !== 'camera'));
  if (kinds.has('plateReader')) return 'plate-reader';
  // A fixed dome does not turn; a motorised one does.
  if (kinds.has('dome') && kinds.size === 2) kinds.delete('dome');
  if (kinds.size === 0 && strange.length > 0) unread(reading, 'kindUnknown', 'camera:type', tags['camera:type']);
  if (kinds.size > 1) unread(reading, 'kindsSeveral', 'camera:type', tags['camera:type']);
  if (kinds.size === 1) return [...kinds][0] as CameraKind;
  const isRevolving = truthOf(tags.revolving, `${reading.id}: revolving`, reading.oddities) === true;
  return kinds.size === 0 && isRevolving ? 'panning' : 'unknown';
}

const privateZones = new Set(['shop', 'bank', 'atm', 'building', 'garden', 'residential']);

/** Ownership by `operator:type`, then `ownership`, then zones that only a private operator films. */
function ownershipOf(reading: Reading): Ownership {
  const { tags } = reading;
  const written = tags['operator:type'] ?? tags.ownership;
  const [first] = wordsOf(written);
  if (first !== undefined) {
    const owner = meaningOf('owner', first.replaceAll('_', '')) ?? meaningsIn('owner', first).found[0];
    if (owner !== undefined) return owner;
    if (meaningOf('truth', first) !== 'unknown') unread(reading, 'wordNotUnderstood', 'operator:type', written);
  }
  const zones = wordsOf(tags['surveillance:zone']?.toLowerCase());
  if (zones.some((zone) => privateZones.has(zone))) return 'private';
  return zones.includes('town') ? 'public' : 'unknown';
}

const heightKeys = ['camera:height', 'height', 'est_height'] as const;

function heightOf(reading: Reading): number | undefined {
  for (const key of heightKeys) {
    const metres = readMetres(reading.tags[key]);
    if (metres !== undefined) return metres;
    if (reading.tags[key] !== undefined) unread(reading, 'heightUnreadable', key, reading.tags[key]);
  }
  return undefined;
}

/**
 * Degrees below the horizon. `camera:tilt` runs from −90, straight down, to 90, straight up; `camera:angle` and a list's
 * own column are taken as downwards. Of a range, the end that sees farthest.
 */
function tiltOf(reading: Reading): number | undefined {
  const { tags } = reading;
  const tilt = readAngles(tags['camera:tilt']);
  if (tilt !== undefined) {
    if (tilt[1] > 0) unread(reading, 'tiltUpwards', 'camera:tilt', tags['camera:tilt']);
    return Math.max(0, -tilt[1]);
  }
  for (const key of ['camera:angle', 'tilt'] as const) {
    const angles = readAngles(tags[key]);
    if (angles !== undefined) return Math.min(...angles.map(Math.abs));
  }
  const key = ['camera:tilt', 'camera:angle', 'tilt'].find((name) => tags[name] !== undefined);
  if (key !== undefined) unread(reading, 'tiltUnreadable', key, tags[key]);
  return undefined;
}

const countKeys = ['camera:count', 'surveillance:count', 'cameras', 'count'] as const;

/** How many cameras the tags count; undefined where they do not say. */
function countOf(reading: Reading): number | undefined {
  const key = countKeys.find((name) => reading.tags[name] !== undefined);
  if (key === undefined) return undefined;
  const count = readCount(reading.tags[key]);
  if (count === undefined) unread(reading, 'countUnreadable', key, reading.tags[key]);
  return count;
}

const day = (text: string | undefined): string | undefined => /^\d{4}-\d{2}-\d{2}/.exec(text ?? '')?.[0];

const isSurveillance = (tags: Tags): boolean => wordsOf(tags.man_made?.toLowerCase()).includes('surveillance');

/** Whether the tags speak of a surveillance device at all, present or gone. */
export const speaksOfSurveillance = (tags: Tags): boolean => {
  if (tags.man_made !== undefined && isSurveillance(tags)) return true;
  for (const key in tags)
    if (tags[key] === 'surveillance' && gonePrefixes.test(key) && key.endsWith(':man_made')) return true;
  return false;
};

function isGone(reading: Reading): boolean {
  const { id, tags, oddities } = reading;
  if (!isSurveillance(tags)) return true;
  const truth = (key: string) => truthOf(tags[key], `${id}: ${key}`, oddities);
  if (['disused', 'abandoned', 'removed', 'demolished', 'razed', 'proposed'].some((key) => truth(key) === true))
    return true;
  const { found, unread: strange } = meaningsIn('status', tags.status?.replaceAll(/[\s-]+/g, ''));
  if (strange.length > 0) unread(reading, 'wordNotUnderstood', 'status', tags.status);
  return found.includes('gone') && !found.includes('active');
}

function reasonToLeaveOut(reading: Reading): OddityCode | undefined {
  const { tags } = reading;
  if (isGone(reading)) return 'gone';
  if (meaningOf('truth', tags.surveillance ?? '') === 'no') return 'gone';
  const written = tags['surveillance:type'];
  const isOther = (word: string) => meaningOf('otherDevice', word) !== undefined;
  const types = wordsOf(written);
  if (types.length > 0 && types.every(isOther)) return 'otherDevice';
  if (types.some((word) => !isOther(word) && meaningsIn('kind', word).found.length === 0))
    unread(reading, 'deviceUnknown', 'surveillance:type', written);
  return undefined;
}

const directionOddities = {
  partly: 'directionPartly',
  relative: 'directionRelative',
  unreadable: 'directionUnreadable',
} as const;

/** The camera that tags describe; undefined, and noted, where it is gone or no camera. */
export function cameraOf(
  id: string,
  [longitude, latitude]: readonly [number, number],
  tags: Tags,
  oddities: OddityList,
  lastEdit?: string,
): Camera | undefined {
  const reading = { id, tags, oddities };
  const count = countOf(reading);
  const reason = count === 0 ? 'countZero' : reasonToLeaveOut(reading);
  if (reason !== undefined) {
    oddities.add(reason, id);
    return undefined;
  }
  const written = tags['camera:direction'] ?? tags.direction ?? tags['surveillance:direction'];
  const direction = readDirection(written);
  if (direction.status in directionOddities)
    oddities.add(directionOddities[direction.status as keyof typeof directionOddities], `${id}: ${written}`);
  const level = levelOf(tags, id, oddities);
  return {
    id,
    longitude,
    latitude,
    kind: kindOf(reading),
    aims: direction.aims,
    directionStatus: direction.status,
    number: Math.max(count ?? 1, direction.aims.length),
    // A camera outside an upper floor looks down on the street.
    level: { ...level, isUpper: level.isUpper && level.isIndoor },
    heightMetres: heightOf(reading),
    tiltDegrees: tiltOf(reading),
    mount: tags['camera:mount'],
    zone: tags['surveillance:zone'],
    operator: tags.operator?.trim() || undefined,
    ownership: ownershipOf(reading),
    lastEdit: day(lastEdit) ?? day(tags.check_date) ?? day(tags['survey:date']),
  };
}
