import type { Aim, DirectionStatus } from '../camera.ts';
import { bare, meaningOf } from './synonyms.ts';

const points = ['n', 'nne', 'ne', 'ene', 'e', 'ese', 'se', 'sse', 's', 'ssw', 'sw', 'wsw', 'w', 'wnw', 'nw', 'nnw'];

const bearingPattern = /^([+-]?\d{1,3}(?:\.\d+)?)\s*(?:°|º|deg|degrees?|degr[eé]s?|grad|grados?)?$/;

/** A compass point by its letters or its name; `vers le nord` is north too, `N-E` a range and no point. */
function pointOf(text: string): number | undefined {
  if (/^[nesw]{1,3}\s*-\s*[nesw]{1,3}$/.test(text)) return undefined;
  const name = text.replace(/^(?:vers|direction|towards?|nach|richtung|hacia)\s+(?:l['’]|(?:le|la|the|el)\s+)?/, '');
  const at = points.indexOf(meaningOf('compass', name) ?? bare(name));
  return at < 0 ? undefined : at * 22.5;
}

/** A bearing in degrees from north, 0 to 360 (360 itself becomes 0), or undefined. */
function readBearing(text: string): number | undefined {
  const point = pointOf(text);
  if (point !== undefined) return point;
  const match = bearingPattern.exec(text);
  if (match === null) return undefined;
  const degrees = Number(match[1]);
  if (degrees < -360 || degrees > 360) return undefined;
  return ((degrees % 360) + 360) % 360;
}

const rangePattern = /^(-?[^-–—]+?)(?:[-–—]|\bto\b)(\s*-?[^-–—]+)$/;

function readRange(text: string): Aim | undefined {
  const match = rangePattern.exec(text);
  if (match === null) return undefined;
  const [from, to] = [readBearing(match[1].trim()), readBearing(match[2].trim())];
  if (from === undefined || to === undefined) return undefined;
  // 0-360 and its like are all around; 90-90 is one bearing.
  const isAround = from === to && match[1].trim() !== match[2].trim();
  return { fromDegrees: from, toDegrees: isAround ? from + 360 : to < from ? to + 360 : to };
}

const readAim = (text: string): Aim | undefined => {
  const bearing = readBearing(text);
  return bearing === undefined ? readRange(text) : { fromDegrees: bearing, toDegrees: bearing };
};

const relativeWords = new Set(['forward', 'backward', 'both', 'up', 'down', 'forwards', 'backwards']);

const isEmpty = (text: string): boolean =>
  text === '' || text === 'none' || text === 'no' || text === 'n/a' || meaningOf('truth', text) === 'unknown';

/** What a written direction says: where the cameras look, and how much of the text could be read. */
export interface Direction {
  readonly aims: readonly Aim[];
  readonly status: DirectionStatus;
}

/**
 * Reads a `camera:direction` or `direction` value: degrees, compass points, ranges (clockwise), several values, `all`.
 *
 * `forward`, `backward` and `both` are relative to a way that a point does not have: status `relative`, no aim.
 * @example readDirection('NW;350-10') // aims 315 to 315 and 350 to 370, status 'read'
 */
export function readDirection(text: string | undefined): Direction {
  const value = (text ?? '').trim().toLowerCase();
  if (isEmpty(value)) return { aims: [], status: 'none' };
  // Alone, 360 is all around: the wiki's bearings run from 0 to 359.
  if (meaningOf('compass', value.replace(/[°º]/g, '')) === 'around')
    return { aims: [{ fromDegrees: 0, toDegrees: 360 }], status: 'read' };
  // 45,5 is a decimal comma; 45,90 are two bearings.
  const parts = value
    .replace(/(?<![\d.,])(\d{1,3}),(\d)(?![\d.,])/g, '$1.$2')
    .split(/[;,/|&]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const aims = parts.map(readAim).filter((aim) => aim !== undefined);
  if (parts.length > 0 && aims.length === parts.length) return { aims, status: 'read' };
  if (aims.length > 0) return { aims, status: 'partly' };
  return { aims, status: parts.some((part) => relativeWords.has(part)) ? 'relative' : 'unreadable' };
}
