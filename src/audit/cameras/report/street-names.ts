import { escapeText } from '../../../document/html.ts';
import type { ProjectedWay } from '../coverage/case-sums.ts';
import { type Canvas, mapWidth } from './map-canvas.ts';

const size = 18;
/** A letter is about so wide, in its size. */
const letterWidth = 0.54;
/** Names on a map at most. */
const mostNames = 45;

/** Where a name may stand: along a street, as wide as it is. */
interface Place {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly degrees: number;
  /** Length of the straight part of the street that bears it. */
  readonly room: number;
  readonly width: number;
}

/** The straightest long part of a line, in pixels: from the point on from which its chord is longest while it bends little. */
function straightest(
  line: readonly (readonly [number, number])[],
): readonly [number, number, number, number] | undefined {
  let best: readonly [number, number, number, number] | undefined;
  let longest = 0;
  for (let from = 0; from + 1 < line.length; from++) {
    let along = 0;
    for (let to = from + 1; to < line.length; to++) {
      along += Math.hypot(line[to][0] - line[to - 1][0], line[to][1] - line[to - 1][1]);
      const chord = Math.hypot(line[to][0] - line[from][0], line[to][1] - line[from][1]);
      if (chord < 0.97 * along) break;
      if (chord <= longest) continue;
      longest = chord;
      best = [...line[from], ...line[to]];
    }
  }
  return best;
}

function placeOf(name: string, xy: Float64Array, canvas: Canvas): Place | undefined {
  const line = Array.from({ length: xy.length / 2 }, (_, i) => canvas.pixels(xy[2 * i], xy[2 * i + 1]));
  const inside = line.filter(([x, y]) => x >= 0 && x <= mapWidth && y >= 0 && y <= canvas.height);
  const part = straightest(inside);
  if (part === undefined) return undefined;
  const [ax, ay, bx, by] = part[0] <= part[2] ? part : [part[2], part[3], part[0], part[1]];
  const degrees = (Math.atan2(by - ay, bx - ax) * 180) / Math.PI;
  const width = name.length * letterWidth * size;
  return { name, x: (ax + bx) / 2, y: (ay + by) / 2, degrees, room: Math.hypot(bx - ax, by - ay), width };
}

/** Names must not run over each other: each is held as a few circles along it. */
function circlesOf({ x, y, degrees, width }: Place): (readonly [number, number])[] {
  const [dx, dy] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const steps = Math.max(1, Math.ceil(width / size));
  return Array.from({ length: steps + 1 }, (_, step) => {
    const along = (step / steps - 0.5) * width;
    return [x + along * dx, y + along * dy] as const;
  });
}

const isOnMap = (place: Place, canvas: Canvas): boolean =>
  circlesOf(place).every(([x, y]) => x > 4 && x < mapWidth - 4 && y > 10 && y < canvas.height - 10);

/** The names of streets, the longest first, each once, none over another. */
export function streetNames(ways: readonly ProjectedWay[], canvas: Canvas): string {
  const longest = new Map<string, Place>();
  for (const { name, xy } of ways) {
    if (name === undefined || name.length > 40) continue;
    const place = placeOf(name, xy, canvas);
    if (place !== undefined && place.room > (longest.get(name)?.room ?? 0)) longest.set(name, place);
  }
  const taken: (readonly [number, number])[] = [];
  const shown: Place[] = [];
  for (const place of [...longest.values()].sort((a, b) => b.room - a.room)) {
    if (shown.length >= mostNames) break;
    if (place.room < 0.8 * place.width || !isOnMap(place, canvas)) continue;
    const circles = circlesOf(place);
    if (circles.some(([x, y]) => taken.some(([u, v]) => Math.hypot(x - u, y - v) < 1.3 * size))) continue;
    taken.push(...circles);
    shown.push(place);
  }
  const marks = shown.map(({ name, x, y, degrees }) => {
    const at = `translate(${x.toFixed(1)},${y.toFixed(1)}) rotate(${degrees.toFixed(1)})`;
    return `<text transform="${at}" dy="5">${escapeText(name)}</text>`;
  });
  return `<g font-size="${size}" text-anchor="middle" fill="#24292f" stroke="#fff" stroke-width="3" paint-order="stroke">${marks.join('')}</g>`;
}
