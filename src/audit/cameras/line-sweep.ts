import type { Pieces } from './pieces.ts';

/** Lengths along a line, in metres: inside the district, outdoors there, and watched in expectation. */
export interface LineSums {
  inside: number;
  outdoor: number;
  /** Watched by fields that the evidence states. */
  known: number;
  /** Watched by any field, stated or probable. */
  watched: number;
  knownOutdoor: number;
  watchedOutdoor: number;
}

export const noSums = (): LineSums => ({
  inside: 0,
  outdoor: 0,
  known: 0,
  watched: 0,
  knownOutdoor: 0,
  watchedOutdoor: 0,
});

export function addSums(into: LineSums, more: LineSums, weight = 1): void {
  into.inside += weight * more.inside;
  into.outdoor += weight * more.outdoor;
  into.known += weight * more.known;
  into.watched += weight * more.watched;
  into.knownOutdoor += weight * more.knownOutdoor;
  into.watchedOutdoor += weight * more.watchedOutdoor;
}

const district = -1;
const building = -2;
/** Crossings are sorted as whole numbers of a tenth of a millimetre, with their index in the low bits. */
const perMetre = 1e4;
const indexBits = 2 ** 20;

/**
 * Collects where a straight line crosses rings, then walks along it once. A point within fields of probability p1, p2, …
 * is watched with probability 1 − (1 − p1)(1 − p2)…: directions that nobody noted are taken as independent.
 */
export class LineSweep {
  private at = new Float64Array(256);
  private source = new Int32Array(256);
  private turn = new Int8Array(256);
  private keys = new Float64Array(256);
  private count = 0;
  private readonly pieces: Pieces;
  private readonly logs: Float64Array;
  /** Inside the district from the start: the caller has clipped the line already. */
  private startsInside = false;

  constructor(pieces: Pieces) {
    this.pieces = pieces;
    this.logs = pieces.probability.map((probability) => Math.log1p(-Math.min(probability, 1)));
  }

  start(isInsideDistrict: boolean): void {
    this.count = 0;
    this.startsInside = isInsideDistrict;
  }

  private add(metres: number, source: number, turn: number): void {
    if (this.count === this.at.length) this.grow();
    this.at[this.count] = metres;
    this.source[this.count] = source;
    this.turn[this.count++] = turn;
  }

  private grow(): void {
    const grown = <T extends Float64Array | Int32Array | Int8Array>(column: T, wider: T): T => {
      wider.set(column);
      return wider;
    };
    const length = this.at.length * 2;
    this.at = grown(this.at, new Float64Array(length));
    this.source = grown(this.source, new Int32Array(length));
    this.turn = grown(this.turn, new Int8Array(length));
    this.keys = new Float64Array(length);
  }

  /** Crossings of the line x, y + t·(dx, dy), t in metres, with a ring: entering an anticlockwise one counts +1. */
  private cross(xy: Float64Array, from: number, to: number, line: Line, source: number): void {
    const { x, y, dx, dy } = line;
    let [px, py] = [xy[to - 2] - x, xy[to - 1] - y];
    let before = dx * py - dy * px;
    for (let i = from; i < to; i += 2) {
      const [qx, qy] = [xy[i] - x, xy[i + 1] - y];
      const after = dx * qy - dy * qx;
      if (after > 0 !== before > 0) {
        const share = before / (before - after);
        const metres = dx * (px + share * (qx - px)) + dy * (py + share * (qy - py));
        this.add(metres, source, before > 0 ? 1 : -1);
      }
      [px, py, before] = [qx, qy, after];
    }
  }

  crossPiece(piece: number, line: Line): void {
    const { xy, starts } = this.pieces;
    this.cross(xy, starts[piece], starts[piece + 1], line, piece);
  }

  crossDistrict(ring: Float64Array, line: Line): void {
    this.cross(ring, 0, ring.length, line, district);
  }

  crossBuilding(ring: Float64Array, line: Line): void {
    this.cross(ring, 0, ring.length, line, building);
  }

  /** Walks from 0 to `metres` and adds the lengths to `sums`. */
  finish(metres: number, sums: LineSums): void {
    const { count, keys, at } = this;
    if (count >= indexBits) throw new RangeError('too many crossings on one line');
    // Crossings beyond the ends only set what the line starts in.
    for (let i = 0; i < count; i++)
      keys[i] = Math.round(Math.min(Math.max(at[i], 0), metres) * perMetre) * indexBits + i;
    const sorted = keys.subarray(0, count).sort();
    const state: State = {
      district: this.startsInside ? 1 : 0,
      building: 0,
      sureKnown: 0,
      sure: 0,
      logKnown: 0,
      log: 0,
    };
    let last = 0;
    for (let i = 0; i < count; i++) {
      const event = sorted[i] % indexBits;
      const here = Math.min(Math.max(at[event], 0), metres);
      if (here > last) {
        addStretch(here - last, state, sums);
        last = here;
      }
      this.apply(event, state);
    }
    if (metres > last) addStretch(metres - last, state, sums);
  }

  private apply(event: number, state: State): void {
    const [source, turn] = [this.source[event], this.turn[event]];
    if (source === district) state.district += turn;
    else if (source === building) state.building += turn;
    else if (this.logs[source] === Number.NEGATIVE_INFINITY) {
      state.sure += turn;
      if (this.pieces.isKnown[source] === 1) state.sureKnown += turn;
    } else {
      state.log += turn * this.logs[source];
      if (this.pieces.isKnown[source] === 1) state.logKnown += turn * this.logs[source];
    }
  }
}

/** A line from a point in a unit direction. */
export interface Line {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

interface State {
  district: number;
  building: number;
  sureKnown: number;
  sure: number;
  logKnown: number;
  log: number;
}

function addStretch(metres: number, state: State, sums: LineSums): void {
  if (state.district === 0) return;
  // Sums of logs that should cancel leave rounding behind: below 1e-12 nothing watches.
  const known = state.sureKnown > 0 ? 1 : state.logKnown < -1e-12 ? -Math.expm1(state.logKnown) : 0;
  const watched = state.sure > 0 ? 1 : state.log < -1e-12 ? -Math.expm1(state.log) : 0;
  sums.inside += metres;
  sums.known += metres * known;
  sums.watched += metres * watched;
  if (state.building > 0) return;
  sums.outdoor += metres;
  sums.knownOutdoor += metres * known;
  sums.watchedOutdoor += metres * watched;
}
