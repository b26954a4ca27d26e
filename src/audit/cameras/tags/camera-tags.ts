import type { Camera, CameraKind, Ownership } from '../camera.ts';
import type { OddityList } from '../oddities.ts';
import { readDirection } from './directions.ts';

/** OpenStreetMap tags, or the columns of a list under the same names. */
export type Tags = Readonly<Record<string, string>>;

const gonePrefixes =
  /^(?:disused|abandoned|removed|razed|demolished|destroyed|was|historic|proposed|planned|construction|dismantled):/;

const otherDevices = new Set(['guard', 'gunshot_detector', 'audio', 'microphone', 'radar', 'acoustic']);

const kindWords: Record<string, CameraKind> = {
  fixed: 'fixed',
  bullet: 'fixed',
  static: 'fixed',
  dome: 'dome',
  panning: 'panning',
  ptz: 'panning',
  revolving: 'panning',
  rotating: 'panning',
  alpr: 'plate-reader',
  anpr: 'plate-reader',
  lpr: 'plate-reader',
  lapi: 'plate-reader',
  'plate-reader': 'plate-reader',
  plate_reader: 'plate-reader',
};

const wordsOf = (text: string | undefined): string[] =>
  (text ?? '')
    .toLowerCase()
    .split(/[;,]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** The kind that the tags state; several kinds on one pole are `unknown`, which keeps the band wide. */
export function kindOf(tags: Tags): CameraKind {
  if (wordsOf(tags['surveillance:type']).some((word) => kindWords[word] === 'plate-reader')) return 'plate-reader';
  const kinds = new Set(wordsOf(tags['camera:type']).map((word) => kindWords[word] ?? 'unknown'));
  if (kinds.size === 1) return [...kinds][0];
  return kinds.size === 0 && tags.revolving === 'yes' ? 'panning' : 'unknown';
}

const publicTypes = new Set(['public', 'government', 'police', 'municipal', 'state', 'military']);
const privateTypes = new Set(['private', 'business', 'private_non_profit', 'community', 'cooperative']);
const privateZones = new Set(['shop', 'bank', 'atm', 'building', 'garden', 'residential']);

/** Ownership by `operator:type`, then `ownership`, then zones that only a private operator films. */
export function ownershipOf(tags: Tags): Ownership {
  const stated = wordsOf(tags['operator:type'] ?? tags.ownership)[0] ?? '';
  if (publicTypes.has(stated)) return 'public';
  if (privateTypes.has(stated)) return 'private';
  if (wordsOf(tags['surveillance:zone']).some((zone) => privateZones.has(zone))) return 'private';
  return wordsOf(tags['surveillance:zone']).includes('town') ? 'public' : 'unknown';
}

/** Metres in `6`, `6.5 m`, `6,5`; feet in `20 ft` or `20'`; undefined where there is none. */
export function readMetres(text: string | undefined): number | undefined {
  const match = /^\s*(\d+(?:[.,]\d+)?)\s*(m|metres?|meters?|ft|feet|')?\s*$/i.exec(text ?? '');
  if (match === null) return undefined;
  const value = Number(match[1].replace(',', '.'));
  return /^(ft|feet|')$/i.test(match[2] ?? '') ? value * 0.3048 : value;
}

const readTilt = (text: string | undefined): number | undefined => {
  const match = /^\s*(-?\d+(?:[.,]\d+)?)\s*°?\s*$/.exec(text ?? '');
  const degrees = match === null ? Number.NaN : Math.abs(Number(match[1].replace(',', '.')));
  return degrees <= 90 ? degrees : undefined;
};

const readNumber = (tags: Tags): number => {
  const text = tags['camera:count'] ?? tags['surveillance:count'] ?? tags.cameras ?? tags.count ?? '';
  return /^\d{1,3}$/.test(text) ? Math.max(1, Number(text)) : 1;
};

const day = (text: string | undefined): string | undefined => /^\d{4}-\d{2}-\d{2}/.exec(text ?? '')?.[0];

/** Whether the tags speak of a surveillance device at all, present or gone. */
export const speaksOfSurveillance = (tags: Tags): boolean => {
  if (tags.man_made === 'surveillance' || wordsOf(tags.man_made).includes('surveillance')) return true;
  for (const key in tags)
    if (tags[key] === 'surveillance' && gonePrefixes.test(key) && key.endsWith(':man_made')) return true;
  return false;
};

const isYes = (text: string | undefined): boolean => text !== undefined && text !== 'no';

function reasonToLeaveOut(tags: Tags): string | undefined {
  if (!wordsOf(tags.man_made).includes('surveillance')) return 'gone';
  if (isYes(tags.disused) || isYes(tags.abandoned) || isYes(tags.removed) || tags.surveillance === 'no') return 'gone';
  const types = wordsOf(tags['surveillance:type']);
  return types.length > 0 && types.every((type) => otherDevices.has(type)) ? 'otherDevice' : undefined;
}

/** The camera that tags describe; undefined, and noted, where it is gone or no camera. */
export function cameraOf(
  id: string,
  [longitude, latitude]: readonly [number, number],
  tags: Tags,
  oddities: OddityList,
  lastEdit?: string,
): Camera | undefined {
  const reason = reasonToLeaveOut(tags);
  if (reason !== undefined) {
    oddities.add(reason, id);
    return undefined;
  }
  const written = tags['camera:direction'] ?? tags.direction ?? tags['surveillance:direction'];
  const direction = readDirection(written);
  if (direction.status === 'partly') oddities.add('directionPartly', `${id}: ${written}`);
  if (direction.status === 'relative') oddities.add('directionRelative', `${id}: ${written}`);
  if (direction.status === 'unreadable') oddities.add('directionUnreadable', `${id}: ${written}`);
  const indoor = tags.surveillance === 'indoor' || isYes(tags.indoor) || tags.location === 'indoor';
  return {
    id,
    longitude,
    latitude,
    kind: kindOf(tags),
    aims: direction.aims,
    directionStatus: direction.status,
    number: Math.max(readNumber(tags), direction.aims.length),
    indoor,
    heightMetres: readMetres(tags['camera:height'] ?? tags.height ?? tags.est_height),
    tiltDegrees: readTilt(tags['camera:angle'] ?? tags['camera:tilt'] ?? tags.tilt),
    mount: tags['camera:mount'],
    zone: tags['surveillance:zone'],
    operator: tags.operator?.trim() || undefined,
    ownership: ownershipOf(tags),
    lastEdit: day(lastEdit) ?? day(tags.check_date) ?? day(tags['survey:date']),
  };
}
