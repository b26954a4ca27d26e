import { meaningOf } from '../tags/synonyms.ts';

const decimal = (written: string): number => Number(written.replace(',', '.'));

const plain = /^[+-]?\d+(?:[.,]\d*)?(?:e[+-]?\d+)?$/i;
const sexagesimal =
  /^([+-])?(\d{1,3}(?:[.,]\d+)?)\s*[°º]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*['’′]\s*)?(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["”″]|''|’’|′′)\s*)?$/;

const signOf: Record<string, number> = { n: 1, e: 1, s: -1, w: -1 };

/** The side that a letter names (`48.85° N`, `O 2,35`): 1, −1, or undefined. A lone O is west: no latitude has it. */
const sideOf = (letter: string): number | undefined => {
  const meaning = meaningOf('compass', letter) ?? (/^o$/i.test(letter) ? 'w' : undefined);
  return meaning === undefined ? undefined : signOf[meaning];
};

/** Characters of a place: more than any has, and few enough for patterns that look everywhere. */
const longest = 200;

/** Degrees in `48.85`, `48,85`, `48.85° N`, `48°51'24.1"N`; NaN where there are none. */
export function readDegrees(written: string): number {
  if (written.length > longest) return Number.NaN;
  const text = written.trim();
  if (plain.test(text)) return decimal(text);
  const letter = /^(\p{L}+)|(?<!\p{L})(\p{L}+)$/u.exec(text);
  const side = letter === null ? 1 : sideOf(letter[1] ?? letter[2]);
  const rest = letter === null ? text : text.replace(letter[0], '').trim();
  if (side === undefined) return Number.NaN;
  if (plain.test(rest)) return side * decimal(rest);
  const match = sexagesimal.exec(rest);
  if (match === null) return Number.NaN;
  const [minutes, seconds] = [decimal(match[3] ?? '0'), decimal(match[4] ?? '0')];
  if (minutes >= 60 || seconds >= 60) return Number.NaN;
  return side * (match[1] === '-' ? -1 : 1) * (decimal(match[2]) + minutes / 60 + seconds / 3600);
}

/** Longitude and latitude in a point written `48.85, 2.35`, `48,85;2,35` or `POINT (2.35 48.85)`; NaN where there are none. */
export function readPoint(written: string): [longitude: number, latitude: number] {
  if (written.length > longest) return [Number.NaN, Number.NaN];
  const text = written.trim();
  const wellKnown = /^(?:SRID=\d+;)?POINT\s*(?:Z\s*)?\(([^()]*)\)$/i.exec(text);
  if (wellKnown !== null) {
    const [longitude = '', latitude = '', ...height] = wellKnown[1].trim().split(/\s+/);
    return height.length > 1 ? [Number.NaN, Number.NaN] : [readDegrees(longitude), readDegrees(latitude)];
  }
  const inner = text.replace(/^[[({]|[\])}]$/g, '');
  for (const separator of [/;/, /,\s+/, /,/, /\s+/]) {
    const parts = inner.split(separator);
    if (parts.length !== 2) continue;
    const [latitude, longitude] = parts.map(readDegrees);
    if (!Number.isNaN(latitude) && !Number.isNaN(longitude)) return [longitude, latitude];
  }
  return [Number.NaN, Number.NaN];
}
