// Threefry4x32 with 20 rounds: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011.
// Luck is addressed, not consumed: every draw is a pure function of seed, stream and address.

/** The streams of luck, one a purpose, so that draws in one part leave the others unchanged. */
export const streams = {
  traits: 1,
  household: 2,
  faces: 3,
  propensity: 4,
  ties: 5,
  tieKept: 6,
  partner: 7,
  wantedAtStart: 8,
  wantedLater: 9,
  badWantedEntry: 10,
  wantedListed: 11,
  wantedSighted: 12,
  acts: 13,
  actCandidate: 14,
  actRecord: 15,
  wrongRecord: 16,
  badCourtEntry: 17,
  link: 18,
  linkRedrawn: 19,
  linkTarget: 20,
  entry: 21,
  audit: 22,
  falseAlert: 23,
  alert: 24,
  missingOrdinary: 25,
  missingSensitive: 26,
  messages: 27,
  sensitiveMessages: 28,
  purchases: 29,
  trips: 30,
  observed: 31,
  erased: 33,
  locationRecords: 34,
  behaviour: 35,
  rounding: 36,
  judgment: 37,
  consent: 38,
  coverage: 39,
  reach: 40,
  authority: 41,
  whoCounted: 42,
  listedAlert: 43,
  unknownFace: 44,
  faceMet: 45,
  faceOrder: 46,
  faceWait: 47,
  facesScanned: 48,
  conversations: 49,
  eventMet: 50,
  eventOrder: 51,
  siloCorrection: 52,
  queryRefused: 53,
  traceRead: 54,
} as const;

export type Stream = (typeof streams)[keyof typeof streams];

/** The four words of the last block that `draw` made, each uniform on 0 to 2³² − 1. */
export const block = new Uint32Array(4);

const parity = 0x1bd11bda;

/** One Threefry4x32-20 block of a key and a counter of four words each, left in `block`. */
// biome-ignore format: a round a line and the key after every fourth; written out, a third faster than a loop
export function threefry(
  k0: number, k1: number, k2: number, k3: number, c0: number, c1: number, c2: number, c3: number,
): void {
  const k4 = parity ^ k0 ^ k1 ^ k2 ^ k3;
  let x0 = (c0 + k0) | 0;
  let x1 = (c1 + k1) | 0;
  let x2 = (c2 + k2) | 0;
  let x3 = (c3 + k3) | 0;
  x0 = (x0 + x1) | 0; x1 = ((x1 << 10) | (x1 >>> 22)) ^ x0; x2 = (x2 + x3) | 0; x3 = ((x3 << 26) | (x3 >>> 6)) ^ x2;
  x0 = (x0 + x3) | 0; x3 = ((x3 << 11) | (x3 >>> 21)) ^ x0; x2 = (x2 + x1) | 0; x1 = ((x1 << 21) | (x1 >>> 11)) ^ x2;
  x0 = (x0 + x1) | 0; x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0; x2 = (x2 + x3) | 0; x3 = ((x3 << 27) | (x3 >>> 5)) ^ x2;
  x0 = (x0 + x3) | 0; x3 = ((x3 << 23) | (x3 >>> 9)) ^ x0; x2 = (x2 + x1) | 0; x1 = ((x1 << 5) | (x1 >>> 27)) ^ x2;
  x0 = (x0 + k1) | 0; x1 = (x1 + k2) | 0; x2 = (x2 + k3) | 0; x3 = (x3 + k4 + 1) | 0;
  x0 = (x0 + x1) | 0; x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0; x2 = (x2 + x3) | 0; x3 = ((x3 << 20) | (x3 >>> 12)) ^ x2;
  x0 = (x0 + x3) | 0; x3 = ((x3 << 17) | (x3 >>> 15)) ^ x0; x2 = (x2 + x1) | 0; x1 = ((x1 << 11) | (x1 >>> 21)) ^ x2;
  x0 = (x0 + x1) | 0; x1 = ((x1 << 25) | (x1 >>> 7)) ^ x0; x2 = (x2 + x3) | 0; x3 = ((x3 << 10) | (x3 >>> 22)) ^ x2;
  x0 = (x0 + x3) | 0; x3 = ((x3 << 18) | (x3 >>> 14)) ^ x0; x2 = (x2 + x1) | 0; x1 = ((x1 << 20) | (x1 >>> 12)) ^ x2;
  x0 = (x0 + k2) | 0; x1 = (x1 + k3) | 0; x2 = (x2 + k4) | 0; x3 = (x3 + k0 + 2) | 0;
  x0 = (x0 + x1) | 0; x1 = ((x1 << 10) | (x1 >>> 22)) ^ x0; x2 = (x2 + x3) | 0; x3 = ((x3 << 26) | (x3 >>> 6)) ^ x2;
  x0 = (x0 + x3) | 0; x3 = ((x3 << 11) | (x3 >>> 21)) ^ x0; x2 = (x2 + x1) | 0; x1 = ((x1 << 21) | (x1 >>> 11)) ^ x2;
  x0 = (x0 + x1) | 0; x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0; x2 = (x2 + x3) | 0; x3 = ((x3 << 27) | (x3 >>> 5)) ^ x2;
  x0 = (x0 + x3) | 0; x3 = ((x3 << 23) | (x3 >>> 9)) ^ x0; x2 = (x2 + x1) | 0; x1 = ((x1 << 5) | (x1 >>> 27)) ^ x2;
  x0 = (x0 + k3) | 0; x1 = (x1 + k4) | 0; x2 = (x2 + k0) | 0; x3 = (x3 + k1 + 3) | 0;
  x0 = (x0 + x1) | 0; x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0; x2 = (x2 + x3) | 0; x3 = ((x3 << 20) | (x3 >>> 12)) ^ x2;
  x0 = (x0 + x3) | 0; x3 = ((x3 << 17) | (x3 >>> 15)) ^ x0; x2 = (x2 + x1) | 0; x1 = ((x1 << 11) | (x1 >>> 21)) ^ x2;
  x0 = (x0 + x1) | 0; x1 = ((x1 << 25) | (x1 >>> 7)) ^ x0; x2 = (x2 + x3) | 0; x3 = ((x3 << 10) | (x3 >>> 22)) ^ x2;
  x0 = (x0 + x3) | 0; x3 = ((x3 << 18) | (x3 >>> 14)) ^ x0; x2 = (x2 + x1) | 0; x1 = ((x1 << 20) | (x1 >>> 12)) ^ x2;
  x0 = (x0 + k4) | 0; x1 = (x1 + k0) | 0; x2 = (x2 + k1) | 0; x3 = (x3 + k2 + 4) | 0;
  x0 = (x0 + x1) | 0; x1 = ((x1 << 10) | (x1 >>> 22)) ^ x0; x2 = (x2 + x3) | 0; x3 = ((x3 << 26) | (x3 >>> 6)) ^ x2;
  x0 = (x0 + x3) | 0; x3 = ((x3 << 11) | (x3 >>> 21)) ^ x0; x2 = (x2 + x1) | 0; x1 = ((x1 << 21) | (x1 >>> 11)) ^ x2;
  x0 = (x0 + x1) | 0; x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0; x2 = (x2 + x3) | 0; x3 = ((x3 << 27) | (x3 >>> 5)) ^ x2;
  x0 = (x0 + x3) | 0; x3 = ((x3 << 23) | (x3 >>> 9)) ^ x0; x2 = (x2 + x1) | 0; x1 = ((x1 << 5) | (x1 >>> 27)) ^ x2;
  x0 = (x0 + k0) | 0; x1 = (x1 + k1) | 0; x2 = (x2 + k2) | 0; x3 = (x3 + k3 + 5) | 0;
  block[0] = x0;
  block[1] = x1;
  block[2] = x2;
  block[3] = x3;
}

/** Values that a word can have. */
export const wordValues = 2 ** 32;

/** A uniform word as a number strictly between 0 and 1. */
export const unit = (word: number): number => (word + 0.5) / wordValues;

/** True with probability `share` (0 never, 1 always, exact to 2⁻³²); never lost when the share grows. */
export const falls = (word: number, share: number): boolean => word < share * wordValues;

/** All the luck of one seed. Words of the block just drawn lie in `block`; `next` reads on from an address. */
export class Luck {
  private readonly seedLow: number;
  private readonly seedHigh: number;
  private stream = 0;
  private a = 0;
  private b = 0;
  private c = 0;
  private ordinal = 0;
  private left = 0;
  private readonly read = new Uint32Array(4);

  /** @param seed a whole number from 0 to 2⁵³ − 1. */
  constructor(seed: number) {
    this.seedLow = seed >>> 0;
    this.seedHigh = Math.floor(seed / wordValues);
  }

  /** Draws the block at an address into `block`. */
  draw(stream: Stream, a: number, b = 0, c = 0, ordinal = 0): void {
    threefry(this.seedLow, this.seedHigh, stream, 0, a, b, c, ordinal);
  }

  /** The words of the last block drawn. */
  get words(): Uint32Array {
    return block;
  }

  /** The first word at an address. */
  word(stream: Stream, a: number, b = 0, c = 0, ordinal = 0): number {
    threefry(this.seedLow, this.seedHigh, stream, 0, a, b, c, ordinal);
    return block[0];
  }

  /** Fills `target` with the words at (stream, a, b, c), one block of ordinals after another. */
  fill(target: Uint32Array, length: number, stream: Stream, a: number, b = 0, c = 0): void {
    for (let index = 0, ordinal = 0; index < length; index += 4, ordinal += 1) {
      threefry(this.seedLow, this.seedHigh, stream, 0, a, b, c, ordinal);
      target[index] = block[0];
      target[index + 1] = block[1];
      target[index + 2] = block[2];
      target[index + 3] = block[3];
    }
  }

  /** Starts reading at an address; `next` then gives its words in order. */
  start(stream: Stream, a: number, b = 0, c = 0, ordinal = 0): void {
    this.stream = stream;
    this.a = a;
    this.b = b;
    this.c = c;
    this.ordinal = ordinal;
    this.left = 0;
  }

  /** The next word since `start`. */
  next(): number {
    if (this.left === 0) {
      threefry(this.seedLow, this.seedHigh, this.stream, 0, this.a, this.b, this.c, this.ordinal);
      const { read } = this;
      read[0] = block[0];
      read[1] = block[1];
      read[2] = block[2];
      read[3] = block[3];
      this.ordinal += 1;
      this.left = 4;
    }
    this.left -= 1;
    return this.read[3 - this.left];
  }
}
