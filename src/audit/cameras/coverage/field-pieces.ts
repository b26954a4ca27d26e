import Flatbush from 'flatbush';
import type { Camera } from '../camera.ts';
import { type DrawnPlace, fieldRings, rangeLostByMoving } from '../geometry/field-rings.ts';
import { signedArea } from '../geometry/polygons.ts';
import type { Projection } from '../geometry/projection.ts';
import { openView, type View, viewFrom } from '../geometry/visibility.ts';
import type { Walls } from '../geometry/walls.ts';
import { type Case, type FieldAssumption, type FieldPart, fieldParts } from './optics.ts';

/**
 * The fields of view of many cameras in one case: anticlockwise rings in metres, each with a camera, a probability that
 * it looks there, and whether the evidence says so.
 */
export interface Pieces {
  readonly count: number;
  /** Ring `piece` is `xy` from `starts[piece]` to `starts[piece + 1]`. */
  readonly starts: Uint32Array;
  readonly xy: Float64Array;
  readonly camera: Uint32Array;
  readonly probability: Float64Array;
  readonly isKnown: Uint8Array;
  /** The field part that each ring draws. */
  readonly parts: readonly FieldPart[];
  readonly index: Flatbush | undefined;
}

/** A camera placed in metres, with what it sees of its surroundings. */
export interface PlacedCamera {
  readonly camera: Camera;
  readonly view: View;
  /** How far its eye was moved out of a wall; its range is cut by as much, so it never sees more than without walls. */
  readonly shiftMetres: number;
  /** Where it is drawn, if its eye was moved: its field is cut to the arcs seen from there, for the same reason. */
  readonly drawn?: DrawnPlace;
}

/** Places cameras; with walls, each view is cut to what is visible out to `rangeMetres`. */
export function placeCameras(
  cameras: readonly Camera[],
  projection: Projection,
  rangeOf: (camera: Camera) => number,
  walls?: Walls,
): { placed: PlacedCamera[]; deepInBuilding: number } {
  let deepInBuilding = 0;
  const placed: PlacedCamera[] = [];
  for (const camera of cameras) {
    const [x, y] = projection.toMetres(camera.longitude, camera.latitude);
    const eye = walls === undefined ? { x, y, shiftMetres: 0 } : walls.eyeAt(x, y);
    if (eye === undefined) deepInBuilding++;
    else {
      const view = walls === undefined ? openView(x, y) : viewFrom(walls, eye.x, eye.y, rangeOf(camera));
      const drawn = eye.shiftMetres > 0 ? { x, y } : undefined;
      placed.push({ camera, view, shiftMetres: eye.shiftMetres, drawn });
    }
  }
  return { placed, deepInBuilding };
}

class GrowingColumn {
  values = new Float64Array(4096);
  length = 0;

  push(values: Float64Array): void {
    if (this.length + values.length > this.values.length) {
      const wider = new Float64Array(Math.max(this.values.length * 1.5, this.length + values.length));
      wider.set(this.values.subarray(0, this.length));
      this.values = wider;
    }
    this.values.set(values, this.length);
    this.length += values.length;
  }
}

const minimalSquareMetres = 1e-6;

/** The pieces of all placed cameras in one case; `camera` is the index into `placed`. */
export function makePieces(placed: readonly PlacedCamera[], which: Case, assumption: FieldAssumption): Pieces {
  const xy = new GrowingColumn();
  const starts: number[] = [0];
  const camera: number[] = [];
  const parts: FieldPart[] = [];
  placed.forEach(({ camera: given, view, shiftMetres, drawn }, index) => {
    for (const part of fieldParts(given, which, assumption))
      for (const ring of fieldRings(view, part.rangeMetres - rangeLostByMoving(shiftMetres), part.arcs, drawn)) {
        if (signedArea(ring) < minimalSquareMetres || part.probability <= 0) continue;
        xy.push(ring);
        starts.push(xy.length);
        camera.push(index);
        parts.push(part);
      }
  });
  return packed(xy.values.subarray(0, xy.length), starts, camera, parts);
}

function packed(
  xy: Float64Array,
  starts: readonly number[],
  camera: readonly number[],
  parts: readonly FieldPart[],
): Pieces {
  const pieces = {
    count: camera.length,
    starts: Uint32Array.from(starts),
    xy,
    camera: Uint32Array.from(camera),
    probability: Float64Array.from(parts, (part) => part.probability),
    isKnown: Uint8Array.from(parts, (part) => (part.isKnown ? 1 : 0)),
    parts,
  };
  return { ...pieces, index: indexOf(pieces.count, pieces.starts, xy) };
}

function indexOf(count: number, starts: Uint32Array, xy: Float64Array): Flatbush | undefined {
  if (count === 0) return undefined;
  const index = new Flatbush(count);
  for (let piece = 0; piece < count; piece++) {
    let [west, south] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    let [east, north] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let i = starts[piece]; i < starts[piece + 1]; i += 2) {
      if (xy[i] < west) west = xy[i];
      if (xy[i] > east) east = xy[i];
      if (xy[i + 1] < south) south = xy[i + 1];
      if (xy[i + 1] > north) north = xy[i + 1];
    }
    index.add(west, south, east, north);
  }
  index.finish();
  return index;
}

/** The ring of one piece, a view on the shared column. */
export const ringOfPiece = (pieces: Pieces, piece: number): Float64Array =>
  pieces.xy.subarray(pieces.starts[piece], pieces.starts[piece + 1]);

/** Only the pieces of some cameras, on the same rings. */
export function piecesOf(pieces: Pieces, keeps: (placed: number) => boolean): Pieces {
  const xy = new GrowingColumn();
  const starts: number[] = [0];
  const kept: number[] = [];
  for (let piece = 0; piece < pieces.count; piece++)
    if (keeps(pieces.camera[piece])) {
      xy.push(ringOfPiece(pieces, piece));
      starts.push(xy.length);
      kept.push(piece);
    }
  return packed(
    xy.values.subarray(0, xy.length),
    starts,
    kept.map((piece) => pieces.camera[piece]),
    kept.map((piece) => pieces.parts[piece]),
  );
}
