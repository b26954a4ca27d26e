import type { Camera, CameraKind } from '../camera.ts';

/** What a picture must be good for; each has a pixel density at the person. */
export type Task = 'identify' | 'recognise' | 'observe' | 'detect';
export type Case = 'low' | 'middle' | 'high';

export const cases: readonly Case[] = ['low', 'middle', 'high'];

/** Walking speed, an assumption. */
export const walkingMetresPerSecond = 1.34;

/** Pixels per metre at the person, EN 62676-4:2015; the edition of 2025 asks for more (500 to validate a person). */
export const pixelsPerMetre: Readonly<Record<Task, number>> = {
  identify: 250,
  recognise: 125,
  observe: 62.5,
  detect: 25,
};

interface Optics {
  readonly horizontalPixels: number;
  /** The lens that gives the range. */
  readonly lensDegrees: number;
  /** The width of the field; the three cases are envelopes, so each field lies within the next. */
  readonly angleDegrees: number;
}

const fixed: Readonly<Record<Case, Optics>> = {
  low: { horizontalPixels: 1280, lensDegrees: 90, angleDegrees: 45 },
  middle: { horizontalPixels: 1920, lensDegrees: 60, angleDegrees: 60 },
  high: { horizontalPixels: 3840, lensDegrees: 40, angleDegrees: 90 },
};

const turning: Readonly<Record<Case, Optics>> = {
  low: { horizontalPixels: 1280, lensDegrees: 60, angleDegrees: 60 },
  middle: { horizontalPixels: 1920, lensDegrees: 40, angleDegrees: 75 },
  high: { horizontalPixels: 3840, lensDegrees: 30, angleDegrees: 90 },
};

/** Pixels all around of a panoramic camera. */
const panoramicPixels: Readonly<Record<Case, number>> = { low: 1920, middle: 3840, high: 7680 };

const plateRangesMetres: Readonly<Record<Case, number>> = { low: 15, middle: 23, high: 40 };
const plateAngles: Readonly<Record<Case, number>> = { low: 20, middle: 40, high: 60 };
const turningShares: Readonly<Record<Case, number>> = { low: 0, middle: 0.25, high: 0.5 };

/** How far a picture of so many pixels over such a lens gives the pixel density that a task needs, in metres. */
export const rangeMetres = (horizontalPixels: number, lensDegrees: number, task: Task): number =>
  horizontalPixels / (2 * Math.tan((lensDegrees * Math.PI) / 360) * pixelsPerMetre[task]);

const opticsOf = (kind: CameraKind): Readonly<Record<Case, Optics>> =>
  kind === 'dome' || kind === 'panning' ? turning : fixed;

const isTurning = (kind: CameraKind): boolean => kind === 'dome' || kind === 'panning';

/** What is assumed of fields of view. */
export interface FieldAssumption {
  readonly task: Task;
  /** One range for every camera, instead of the three cases. */
  readonly rangeMetres?: number;
  /** Every camera sees all around. */
  readonly fullCircle?: boolean;
}

/** One part of what a camera may see: arcs of bearings out to a range, with the probability that it looks there. */
export interface FieldPart {
  /** Clockwise from north; undefined is all around. */
  readonly arcs: readonly (readonly [fromDegrees: number, toDegrees: number])[] | undefined;
  readonly rangeMetres: number;
  readonly probability: number;
  /** Behind a probability: the width of one view, the chance that it turns, and how many cameras. */
  readonly chance?: Chance;
  /** Whether the evidence states it: a direction, or a kind that turns. */
  readonly isKnown: boolean;
}

/** One view of some width, turned any way; or, with some chance, a camera that can look anywhere. */
export interface Chance {
  readonly viewDegrees: number;
  /** The range within which the view is turned; without it, all around. */
  readonly withinDegrees?: number;
  readonly turns: number;
  readonly number: number;
}

/** Eyes and faces are about so high above ground. */
const faceMetres = 1.6;

const tiltLimit = (camera: Camera, above: number, angleDegrees: number): number => {
  if (camera.tiltDegrees === undefined || above <= 0 || angleDegrees >= 180) return Number.POSITIVE_INFINITY;
  const upper = camera.tiltDegrees - (Math.atan((9 / 16) * Math.tan((angleDegrees * Math.PI) / 360)) * 180) / Math.PI;
  return upper <= 0 ? Number.POSITIVE_INFINITY : above / Math.tan((upper * Math.PI) / 180);
};

/** The range on the ground: the slant from a known height, cut where a known tilt ends the view. */
function groundRange(camera: Camera, slantMetres: number, angleDegrees: number): number {
  const above = Math.max(0, (camera.heightMetres ?? 0) - faceMetres);
  const flat = Math.sqrt(Math.max(0, slantMetres ** 2 - above ** 2));
  return Math.min(flat, tiltLimit(camera, above, angleDegrees));
}

/** The width and the range that a camera's kind is assumed to have in one case. */
export function widthAndRange(
  camera: Camera,
  which: Case,
  assumption: FieldAssumption,
): { angleDegrees: number; rangeMetres: number } {
  if (camera.kind === 'plate-reader') {
    const angleDegrees = plateAngles[which];
    return {
      angleDegrees,
      rangeMetres: assumption.rangeMetres ?? groundRange(camera, plateRangesMetres[which], angleDegrees),
    };
  }
  if (camera.kind === 'panoramic') {
    const slant = panoramicPixels[which] / (2 * Math.PI * pixelsPerMetre[assumption.task]);
    return { angleDegrees: 360, rangeMetres: assumption.rangeMetres ?? groundRange(camera, slant, 360) };
  }
  const { horizontalPixels, lensDegrees, angleDegrees } = opticsOf(camera.kind)[which];
  if (assumption.rangeMetres !== undefined) return { angleDegrees, rangeMetres: assumption.rangeMetres };
  const slant = rangeMetres(horizontalPixels, lensDegrees, assumption.task);
  return { angleDegrees, rangeMetres: groundRange(camera, slant, angleDegrees) };
}

/** The probability that one of several cameras sees a point, or an angle of view widened by `extraDegrees`. */
export function chanceOf({ viewDegrees, withinDegrees = 360, turns, number }: Chance, extraDegrees = 0): number {
  const one = turns + (1 - turns) * Math.min(1, (viewDegrees + extraDegrees) / withinDegrees);
  return 1 - (1 - one) ** number;
}

/** A range of bearings is what a camera that turns, or may turn, turns within; of others it is the field itself. */
const turnsWithin = (camera: Camera): boolean => isTurning(camera.kind) || camera.kind === 'unknown';

interface Sight {
  readonly which: Case;
  readonly angleDegrees: number;
  readonly rangeMetres: number;
}

/** The parts of a field whose bearings are stated. */
function statedParts(camera: Camera, { which, angleDegrees, rangeMetres: range }: Sight): FieldPart[] {
  const bearings = camera.aims.filter(({ fromDegrees, toDegrees }) => toDegrees === fromDegrees);
  const ranges = camera.aims.filter(({ fromDegrees, toDegrees }) => toDegrees > fromDegrees);
  const seen = { rangeMetres: range, probability: 1, isKnown: true };
  if (ranges.length === 0 && isTurning(camera.kind) && which === 'high') return [{ ...seen, arcs: undefined }];
  const views = bearings.map(({ fromDegrees }): [number, number] => [
    fromDegrees - angleDegrees / 2,
    fromDegrees + angleDegrees / 2,
  ]);
  const arcs = ranges.map(({ fromDegrees, toDegrees }): [number, number] => [fromDegrees, toDegrees]);
  if (!turnsWithin(camera) || which !== 'low') return [{ ...seen, arcs: [...views, ...arcs] }];
  const parts: FieldPart[] = arcs.map(([from, to]) => {
    const chance = { viewDegrees: Math.min(angleDegrees, to - from), withinDegrees: to - from, turns: 0, number: 1 };
    return { ...seen, arcs: [[from, to]], probability: chanceOf(chance), chance };
  });
  return views.length === 0 ? parts : [{ ...seen, arcs: views }, ...parts];
}

/**
 * What one camera may see in one case. A stated direction is an arc; a direction that nobody noted is all around, with
 * the probability that a field of that width, turned any way, looks at a given point. A camera that turns within a
 * stated range has one view at a time in it (low), or can look anywhere in it (middle, high).
 */
export function fieldParts(camera: Camera, given: Case, assumption: FieldAssumption): FieldPart[] {
  const which = assumption.rangeMetres === undefined ? given : 'middle';
  const { angleDegrees, rangeMetres: range } = widthAndRange(camera, which, assumption);
  const hasAim = camera.aims.length > 0;
  const around = { arcs: undefined, rangeMetres: range };
  const isAround = camera.kind === 'panoramic';
  if (assumption.fullCircle || isAround)
    return [{ ...around, probability: 1, isKnown: hasAim || isAround || isTurning(camera.kind) }];
  const probably = (turns: number, number: number, isKnown: boolean): FieldPart => {
    const chance = { viewDegrees: angleDegrees, turns, number };
    return { ...around, probability: chanceOf(chance), chance, isKnown };
  };
  if (!hasAim && isTurning(camera.kind)) return [probably(which === 'low' ? 0 : 1, camera.number, true)];
  if (!hasAim) return [probably(camera.kind === 'unknown' ? turningShares[which] : 0, camera.number, false)];
  const parts = statedParts(camera, { which, angleDegrees, rangeMetres: range });
  const others = camera.number - camera.aims.length;
  if (others > 0) parts.push(probably(0, others, false));
  return parts;
}
