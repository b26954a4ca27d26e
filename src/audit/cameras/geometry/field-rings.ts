import { withinArc } from './field-clip.ts';
import type { View } from './visibility.ts';

/**
 * The rim of every field is the same regular polygon of 180 sides in the circle, whatever arc or wall cuts it: at most 2
 * in 10,000 of the area is lost, and a field never loses a sliver by growing.
 */
const chordRadians = Math.PI / 90;
const middleOfChord = Math.cos(chordRadians / 2);

/** How much shorter the range of an eye must be that was moved so far, to stay within the rim it had. */
export const rangeLostByMoving = (metres: number): number => metres / middleOfChord;

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

/** How far a wall is along an angle; Infinity where there is none, or the angle runs away from it. */
function wallMetres(normalMetres: number, normalAngle: number, angle: number): number {
  const facing = Math.cos(angle - normalAngle);
  return facing > 0 ? normalMetres / facing : Number.POSITIVE_INFINITY;
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

  /** One wedge: the wall where it is nearer than the rim, the rim elsewhere. */
  wedge(from: number, to: number, normalMetres: number, normalAngle: number): void {
    const wallAt = (angle: number): number => wallMetres(normalMetres, normalAngle, angle);
    const rim = this.range * middleOfChord;
    const isWall = wallAt(from) <= rim && wallAt(to) <= rim;
    this.point(from, Math.min(wallAt(from), this.rimAt(from)));
    for (let start = from; !isWall && start < to - 1e-12; ) {
      const chord = Math.floor(start / chordRadians + 1e-9);
      const end = Math.min(to, (chord + 1) * chordRadians);
      if (start > from) this.point(start, Math.min(wallAt(start), this.rimAt(start)));
      // Within one chord wall and rim are straight: they cross once at most.
      const at = normalMetres < this.range ? this.crossing(chord, normalMetres, normalAngle) : Number.NaN;
      const crossing = start + ((((at - start) % Math.PI) + Math.PI) % Math.PI);
      if (crossing > start + 1e-12 && crossing < end - 1e-12) this.point(crossing, this.rimAt(crossing));
      start = end;
    }
    this.point(to, Math.min(wallAt(to), this.rimAt(to)));
  }

  private rimAt(angle: number): number {
    const middle = (Math.floor(angle / chordRadians + 1e-9) + 0.5) * chordRadians;
    return (this.range * middleOfChord) / Math.cos(angle - middle);
  }

  /** The angle, up to a half-turn, at which a wall's line meets a chord's: n / cos(θ − φ) = rim / cos(θ − middle). */
  private crossing(chord: number, normalMetres: number, normalAngle: number): number {
    const middle = (chord + 0.5) * chordRadians;
    const rim = this.range * middleOfChord;
    return Math.atan2(
      normalMetres * Math.cos(middle) - rim * Math.cos(normalAngle),
      rim * Math.sin(normalAngle) - normalMetres * Math.sin(middle),
    );
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

/** Where a camera is drawn, when its eye was moved out of a wall. */
export interface DrawnPlace {
  readonly x: number;
  readonly y: number;
}

/** The arc that a part of it belongs to: one that crosses west is kept in two parts. */
function wholeArc(arcs: readonly Arc[], [from, to]: Arc): Arc {
  const [first, last] = [arcs[0], arcs[arcs.length - 1]];
  const crossesWest = arcs.length > 1 && first[0] === -Math.PI && last[1] === Math.PI;
  if (!crossesWest || (from !== first[0] && to !== last[1])) return [from, to];
  return [last[0], first[1] + whole];
}

/**
 * The rings of what is seen: arcs of bearings (clockwise degrees; undefined is all around) out to a range in metres.
 * An eye that was moved out of a wall sees nothing beside the arcs of the place where its camera is drawn.
 */
export function fieldRings(
  view: View,
  rangeMetres: number,
  bearings: readonly (readonly [number, number])[] | undefined,
  drawn?: DrawnPlace,
): Float64Array[] {
  if (!(rangeMetres > 0)) return [];
  const arcs: Arc[] = bearings === undefined ? [[-Math.PI, Math.PI]] : mathematicalArcs(bearings);
  return arcs
    .flatMap((arc) => {
      const ring = ringOf(view, rangeMetres, arc);
      return drawn === undefined ? [ring] : withinArc(ring, drawn.x, drawn.y, ...wholeArc(arcs, arc));
    })
    .filter((ring) => ring.length >= 6);
}
