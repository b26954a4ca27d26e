import type { View } from './visibility.ts';

/** Arcs are drawn as chords of at most this angle, within the circle: at most 2 in 10,000 of its area is lost. */
const chordRadians = Math.PI / 90;

const whole = 2 * Math.PI;

type Arc = readonly [from: number, to: number];

/** Clockwise bearings in degrees from north as anticlockwise radians from east, cut at ±π, merged, in order. */
export function mathematicalArcs(bearings: readonly (readonly [number, number])[]): Arc[] {
  const cut: [number, number][] = [];
  for (const [fromDegrees, toDegrees] of bearings) {
    if (toDegrees - fromDegrees >= 360) return [[-Math.PI, Math.PI]];
    const width = ((toDegrees - fromDegrees) * Math.PI) / 180;
    let from = ((90 - toDegrees) * Math.PI) / 180;
    from -= whole * Math.floor((from + Math.PI) / whole);
    if (from + width > Math.PI) cut.push([from, Math.PI], [-Math.PI, from + width - whole]);
    else cut.push([from, from + width]);
  }
  cut.sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const arc of cut) {
    const last = merged.at(-1);
    if (last !== undefined && arc[0] <= last[1]) last[1] = Math.max(last[1], arc[1]);
    else merged.push([arc[0], arc[1]]);
  }
  return merged;
}

class RingWriter {
  readonly points: number[] = [];
  private readonly view: View;
  private readonly range: number;

  constructor(view: View, range: number) {
    this.view = view;
    this.range = range;
  }

  point(angle: number, metres: number): void {
    this.points.push(this.view.x + metres * Math.cos(angle), this.view.y + metres * Math.sin(angle));
  }

  arc(from: number, to: number): void {
    const steps = Math.max(1, Math.ceil((to - from) / chordRadians - 1e-9));
    for (let step = 0; step <= steps; step++) this.point(from + ((to - from) * step) / steps, this.range);
  }

  /** One wedge: the wall where it is nearer than the range, the arc elsewhere. */
  wedge(from: number, to: number, normalMetres: number, normalAngle: number): void {
    if (normalMetres >= this.range) {
      this.arc(from, to);
      return;
    }
    const reach = Math.acos(normalMetres / this.range);
    const middle = (from + to) / 2;
    const normal = normalAngle + whole * Math.round((middle - normalAngle) / whole);
    const [near, far] = [Math.max(from, normal - reach), Math.min(to, normal + reach)];
    if (near >= far) {
      this.arc(from, to);
      return;
    }
    if (from < near) this.arc(from, near);
    this.point(near, normalMetres / Math.cos(near - normal));
    this.point(far, normalMetres / Math.cos(far - normal));
    if (far < to) this.arc(far, to);
  }
}

/** A view cut to one arc and a range, as an anticlockwise ring in metres. */
function ringOf(view: View, range: number, [from, to]: Arc): Float64Array {
  const writer = new RingWriter(view, range);
  if (to - from < whole - 1e-9) writer.points.push(view.x, view.y);
  for (let i = 0; i < view.from.length; i++) {
    const [start, end] = [Math.max(from, view.from[i]), Math.min(to, view.to[i])];
    if (end - start > 1e-12) writer.wedge(start, end, view.normalMetres[i], view.normalAngle[i]);
  }
  return Float64Array.from(writer.points);
}

/** The rings of what is seen: arcs of bearings (clockwise degrees; undefined is all around) out to a range in metres. */
export function fieldRings(
  view: View,
  rangeMetres: number,
  bearings: readonly (readonly [number, number])[] | undefined,
): Float64Array[] {
  if (!(rangeMetres > 0)) return [];
  const arcs: Arc[] = bearings === undefined ? [[-Math.PI, Math.PI]] : mathematicalArcs(bearings);
  return arcs.map((arc) => ringOf(view, rangeMetres, arc)).filter((ring) => ring.length >= 6);
}
