import type { Pieces } from './field-pieces.ts';

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

/** Where lines cross rings: distances along a line, what is crossed, and whether the line enters (+1) or leaves (−1). */
class Crossings {
  at = new Float64Array(1024);
  source = new Int32Array(1024);
  turn = new Int8Array(1024);
  line = new Uint16Array(1024);
  count = 0;

  add(metres: number, source: number, turn: number, line: number): void {
    if (this.count === this.at.length) this.grow();
    this.at[this.count] = metres;
    this.source[this.count] = source;
    this.line[this.count] = line;
    this.turn[this.count++] = turn;
  }

  private grow(): void {
    const length = this.count * 2;
    const { at, source, turn, line } = this;
    this.at = new Float64Array(length);
    this.source = new Int32Array(length);
    this.turn = new Int8Array(length);
    this.line = new Uint16Array(length);
    this.at.set(at);
    this.source.set(source);
    this.turn.set(turn);
    this.line.set(line);
  }
}

/** Parallel lines to the east: `y0 + line × step` for so many lines, each from `x`. */
export interface Rows {
  readonly x: number;
  readonly y0: number;
  readonly step: number;
  readonly count: number;
}

/**
 * Collects where a straight line, or a band of parallel ones, crosses rings, then walks along each once. A point within
 * fields of probability p1, p2, … is watched with probability 1 − (1 − p1)(1 − p2)…: directions that nobody noted are
 * taken as independent.
 */
export class LineSweep {
  private readonly crossings = new Crossings();
  private keys = new Float64Array(256);
  private readonly pieces: Pieces;
  private readonly logs: Float64Array;
  /** Inside the district from the start: the caller has clipped the line already. */
  private startsInside = false;

  constructor(pieces: Pieces) {
    this.pieces = pieces;
    this.logs = pieces.probability.map((probability) => Math.log1p(-Math.min(probability, 1)));
  }

  start(isInsideDistrict: boolean): void {
    this.crossings.count = 0;
    this.startsInside = isInsideDistrict;
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
        this.crossings.add(metres, source, before > 0 ? 1 : -1, 0);
      }
      [px, py, before] = [qx, qy, after];
    }
  }

  /** The same for a band of parallel lines, each edge visiting only the lines it crosses. */
  private crossRows(xy: Float64Array, from: number, to: number, rows: Rows, source: number): void {
    const { x, y0, step, count } = rows;
    let px = xy[to - 2];
    let py = (xy[to - 1] - y0) / step;
    for (let i = from; i < to; i += 2) {
      const qx = xy[i];
      const qy = (xy[i + 1] - y0) / step;
      if (py !== qy) {
        // A line is crossed where one end is above it (strictly) and the other is not.
        const first = Math.max(0, Math.ceil(Math.min(py, qy)));
        const last = Math.min(count - 1, Math.ceil(Math.max(py, qy)) - 1);
        const turn = py > qy ? 1 : -1;
        for (let row = first; row <= last; row++)
          this.crossings.add(px + ((row - py) / (qy - py)) * (qx - px) - x, source, turn, row);
      }
      px = qx;
      py = qy;
    }
  }

  crossPiece(piece: number, line: Line): void {
    const { xy, starts } = this.pieces;
    this.cross(xy, starts[piece], starts[piece + 1], line, piece);
  }

  crossPieceRows(piece: number, rows: Rows): void {
    const { xy, starts } = this.pieces;
    this.crossRows(xy, starts[piece], starts[piece + 1], rows, piece);
  }

  crossDistrict(ring: Float64Array, line: Line): void {
    this.cross(ring, 0, ring.length, line, district);
  }

  crossDistrictRows(ring: Float64Array, rows: Rows): void {
    this.crossRows(ring, 0, ring.length, rows, district);
  }

  crossBuildingRows(ring: Float64Array, rows: Rows): void {
    this.crossRows(ring, 0, ring.length, rows, building);
  }

  /** Walks one line from 0 to `metres` and adds the lengths to `sums`. */
  finish(metres: number, sums: LineSums): void {
    const { count } = this.crossings;
    this.ensureKeys(count);
    for (let i = 0; i < count; i++) this.keys[i] = this.keyOf(i, metres);
    this.walk(this.keys.subarray(0, count).sort(), metres, sums);
  }

  /** Walks each line of a band; line `i` adds to `sums(i)`. */
  finishRows(rows: number, metres: number, sums: (row: number) => LineSums): void {
    const { count, line } = this.crossings;
    this.ensureKeys(count);
    const starts = new Uint32Array(rows + 1);
    for (let i = 0; i < count; i++) starts[line[i] + 1]++;
    for (let row = 0; row < rows; row++) starts[row + 1] += starts[row];
    const next = starts.slice(0, rows);
    for (let i = 0; i < count; i++) this.keys[next[line[i]]++] = this.keyOf(i, metres);
    for (let row = 0; row < rows; row++)
      this.walk(this.keys.subarray(starts[row], starts[row + 1]).sort(), metres, sums(row));
  }

  private ensureKeys(count: number): void {
    if (count >= indexBits) throw new RangeError('too many crossings on one line');
    if (this.keys.length < count) this.keys = new Float64Array(count * 2);
  }

  /** Crossings beyond the ends only set what the line starts in. */
  private keyOf(event: number, metres: number): number {
    return Math.round(Math.min(Math.max(this.crossings.at[event], 0), metres) * perMetre) * indexBits + event;
  }

  private walk(sorted: Float64Array, metres: number, sums: LineSums): void {
    const state: State = {
      district: this.startsInside ? 1 : 0,
      building: 0,
      sureKnown: 0,
      sure: 0,
      logKnown: 0,
      log: 0,
    };
    const { at } = this.crossings;
    let last = 0;
    for (let i = 0; i < sorted.length; i++) {
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
    const { logs, pieces, crossings } = this;
    const [source, turn] = [crossings.source[event], crossings.turn[event]];
    if (source === district) state.district += turn;
    else if (source === building) state.building += turn;
    else if (logs[source] === Number.NEGATIVE_INFINITY) {
      state.sure += turn;
      if (pieces.isKnown[source] === 1) state.sureKnown += turn;
    } else {
      state.log += turn * logs[source];
      if (pieces.isKnown[source] === 1) state.logKnown += turn * logs[source];
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
