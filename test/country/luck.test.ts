import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { block, falls, Luck, streams, threefry, unit } from '../../src/country/luck.ts';

const hex = (words: Uint32Array): string => [...words].map((word) => word.toString(16).padStart(8, '0')).join(' ');

describe('Threefry4x32-20', () => {
  // Random123, kat_vectors.
  it('gives the published block for a key and a counter of zeros', () => {
    threefry(0, 0, 0, 0, 0, 0, 0, 0);
    expect(hex(block)).toBe('9c6ca96a e17eae66 fc10ecd4 5256a7d8');
  });

  it('gives the published block for a key and a counter of ones', () => {
    const ones = 0xffffffff;
    threefry(ones, ones, ones, ones, ones, ones, ones, ones);
    expect(hex(block)).toBe('2a881696 57012287 f6c7446e a16a6732');
  });

  it('gives the published block for the digits of π', () => {
    threefry(0xa4093822, 0x299f31d0, 0x082efa98, 0xec4e6c89, 0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344);
    expect(hex(block)).toBe('59cd1dbb b8879579 86b5d00c ac8b6d84');
  });
});

describe('addressed luck', () => {
  const luck = new Luck(7);

  it('is the same at an address whatever was drawn before', () => {
    const first = luck.word(streams.acts, 12, 3, 1);
    for (let i = 0; i < 50; i += 1) luck.word(streams.faces, i);
    expect(luck.word(streams.acts, 12, 3, 1)).toBe(first);
  });

  it('differs with the seed, the stream and every part of the address', () => {
    const words = [
      luck.word(streams.acts, 1, 2, 3, 4),
      new Luck(8).word(streams.acts, 1, 2, 3, 4),
      new Luck(7 + 2 ** 32).word(streams.acts, 1, 2, 3, 4),
      luck.word(streams.faces, 1, 2, 3, 4),
      luck.word(streams.acts, 2, 2, 3, 4),
      luck.word(streams.acts, 1, 3, 3, 4),
      luck.word(streams.acts, 1, 2, 4, 4),
      luck.word(streams.acts, 1, 2, 3, 5),
    ];
    expect(new Set(words).size).toBe(words.length);
  });

  it('gives no two purposes the same stream', () => {
    const numbers = Object.values(streams);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('reads on from an address as it fills a column from it', () => {
    const column = new Uint32Array(12);
    luck.fill(column, 10, streams.acts, 5, 6, 7);
    luck.start(streams.acts, 5, 6, 7);
    expect(Array.from({ length: 10 }, () => luck.next())).toEqual([...column.subarray(0, 10)]);
  });

  it('never loses an event when its share grows, always falls at 1 and never at 0', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), share, share, (word, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(falls(word, less) && !falls(word, more)).toBe(false);
        expect([falls(word, 0), falls(word, 1)]).toEqual([false, true]);
      }),
    );
  });

  it('makes numbers strictly between 0 and 1', () => {
    expect(unit(0)).toBeGreaterThan(0);
    expect(unit(2 ** 32 - 1)).toBeLessThan(1);
  });
});
