import { type Luck, type Stream, streams } from './luck.ts';

/** A keyed permutation of 0 … 4095 and its inverse: four Feistel rounds on two halves of six bits, by tables. */
export class Permutation {
  private readonly rounds = new Uint8Array(256);
  private readonly size: number;

  constructor(luck: Luck, neighbourhood: number, tie: number, size: number, stream: Stream = streams.ties, week = 0) {
    this.size = size;
    luck.start(stream, neighbourhood, tie, week);
    for (let entry = 0; entry < 256; entry += 1) this.rounds[entry] = luck.next() & 63;
  }

  /** Where position i goes; a smaller neighbourhood walks the cycle until it is inside. */
  to(i: number): number {
    const { rounds, size } = this;
    let left = i >> 6;
    let right = i & 63;
    do {
      left ^= rounds[right];
      right ^= rounds[64 + left];
      left ^= rounds[128 + right];
      right ^= rounds[192 + left];
    } while (((left << 6) | right) >= size);
    return (left << 6) | right;
  }

  /** The position that goes to x. */
  from(x: number): number {
    const { rounds, size } = this;
    let left = x >> 6;
    let right = x & 63;
    do {
      right ^= rounds[192 + left];
      left ^= rounds[128 + right];
      right ^= rounds[64 + left];
      left ^= rounds[right];
    } while (((left << 6) | right) >= size);
    return (left << 6) | right;
  }
}
