import fc from 'fast-check';
import { ByteWriter } from 'hyparquet-writer';
import { writeRleBitPackedHybrid } from 'hyparquet-writer/src/encoding.js';
import { describe, expect, it } from 'vitest';
import { writeRunLengths } from '../../src/store/run-lengths.ts';

/** Numbers of a width, in runs of any length. */
const numbers = fc
  .integer({ min: 0, max: 20 })
  .chain((width) =>
    fc.tuple(
      fc.constant(width),
      fc.array(fc.tuple(fc.integer({ min: 0, max: 2 ** width - 1 }), fc.integer({ min: 1, max: 40 }))),
    ),
  );

describe('run lengths', () => {
  it('are the bytes that the library’s own writer makes of any numbers, wherever they begin', () => {
    fc.assert(
      fc.property(numbers, fc.nat(9), ([width, runs], before) => {
        const all = Int32Array.from(runs.flatMap(([number, many]) => Array<number>(many).fill(number)));
        const [ours, theirs] = [new ByteWriter(4), new ByteWriter(4)];
        for (const writer of [ours, theirs]) writer.appendBytes(new Uint8Array(before).fill(7));
        expect(writeRunLengths(ours, all, width)).toBe(writeRleBitPackedHybrid(theirs, all, width));
        expect(ours.getBytes()).toEqual(theirs.getBytes());
        expect(ours.offset).toBe(theirs.offset);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('of a long run take more than one byte of header', () => {
    const writer = new ByteWriter();
    writeRunLengths(writer, new Int32Array(100_000).fill(3), 2);
    expect([...writer.getBytes()]).toEqual([0xc0, 0x9a, 0x0c, 3]);
  });
});
