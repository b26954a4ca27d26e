import type { Scene } from '../coverage/scene.ts';
import type { Place } from '../routes/routes.ts';
import { Canvas } from './map-canvas.ts';

/** The place that stands at a point of the drawn map, in the pixels of its picture. */
export const placeAt = ({ rings, projection }: Scene, left: number, top: number): Place =>
  projection.toDegrees(...new Canvas(rings).metres(left, top));

/** Where a place stands on the drawn map, in the pixels of its picture. */
export const pixelsAt = ({ rings, projection }: Scene, place: Place): readonly [left: number, top: number] =>
  new Canvas(rings).pixels(...projection.toMetres(...place));
