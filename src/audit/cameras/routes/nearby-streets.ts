import Flatbush from 'flatbush';
import type { Way } from '../camera.ts';
import { boundsOf } from '../geometry/polygons.ts';
import { type Projection, projectAll } from '../geometry/projection.ts';
import { isOpen } from '../tags/levels.ts';

/** A pavement without a name belongs to a street no farther from it than this. */
const nearMetres = 25;

interface NamedLine {
  readonly name: string;
  readonly xy: Float64Array;
}

function metresTo({ xy }: NamedLine, x: number, y: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 0; i + 3 < xy.length; i += 2) {
    const [dx, dy] = [xy[i + 2] - xy[i], xy[i + 3] - xy[i + 1]];
    const square = dx * dx + dy * dy;
    const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - xy[i]) * dx + (y - xy[i + 1]) * dy) / square));
    nearest = Math.min(nearest, Math.hypot(xy[i] + share * dx - x, xy[i + 1] + share * dy - y));
  }
  return nearest;
}

/** The points a quarter, half and three quarters along a line. */
function alongIt(xy: Float64Array): [x: number, y: number][] {
  const steps = Array.from({ length: xy.length / 2 - 1 }, (_, i) =>
    Math.hypot(xy[2 * i + 2] - xy[2 * i], xy[2 * i + 3] - xy[2 * i + 1]),
  );
  const length = steps.reduce((sum, step) => sum + step, 0);
  return [0.25, 0.5, 0.75].map((share) => {
    let left = share * length;
    let i = 0;
    while (i + 1 < steps.length && left > steps[i]) left -= steps[i++];
    const part = steps[i] === 0 ? 0 : left / steps[i];
    return [xy[2 * i] + part * (xy[2 * i + 2] - xy[2 * i]), xy[2 * i + 1] + part * (xy[2 * i + 3] - xy[2 * i + 1])];
  });
}

/** Finds the street that a line without a name runs beside: the one nearest to two of three points along it. */
export class NearbyStreets {
  private readonly lines: readonly NamedLine[];
  private readonly index: Flatbush | undefined;

  /** @param around lines in metres: only streets that come near their extent are held */
  constructor(ways: readonly Way[], projection: Projection, around: readonly Float64Array[]) {
    const [west, south, east, north] = boundsOf(around);
    const named = ways.filter(({ name, level, isUnbuilt }) => name !== undefined && isOpen(level) && !isUnbuilt);
    const projected = named.map(({ name, coordinates }) => ({ name: name!, xy: projectAll(projection, coordinates) }));
    this.lines = projected.filter(({ xy }) => {
      const [w, s, e, n] = boundsOf([xy]);
      return w <= east + nearMetres && e >= west - nearMetres && s <= north + nearMetres && n >= south - nearMetres;
    });
    if (this.lines.length === 0) return;
    this.index = new Flatbush(this.lines.length);
    for (const { xy } of this.lines) this.index.add(...boundsOf([xy]));
    this.index.finish();
  }

  beside(xy: Float64Array): string | undefined {
    const found = alongIt(xy).map(([x, y]) => this.nearest(x, y));
    return found.find((name, at) => name !== undefined && found.indexOf(name) !== at);
  }

  private nearest(x: number, y: number): string | undefined {
    let [name, metres] = [undefined as string | undefined, nearMetres];
    for (const at of this.index?.search(x - nearMetres, y - nearMetres, x + nearMetres, y + nearMetres) ?? []) {
      const away = metresTo(this.lines[at], x, y);
      if (away < metres) [name, metres] = [this.lines[at].name, away];
    }
    return name;
  }
}
