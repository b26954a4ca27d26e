import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { StateChunk } from '../../src/country/columns.ts';
import { digestOf } from '../../src/country/country-digest.ts';
import { RareTable } from '../../src/country/rare-table.ts';

const chunk = (): StateChunk => ({
  surveillance: Uint8Array.of(1, 2),
  severity: Uint8Array.of(3, 4),
  events: [Uint8Array.of(5, 6), Uint8Array.of(7, 8)],
  points: Int16Array.of(-2, 258),
  wrongPoints: Int16Array.of(0, 1),
  status: Uint16Array.of(9, 522),
  cappedPoints: Uint8Array.of(11, 12),
  held: Uint16Array.of(13, 14),
  lanes: 0,
  buckets: null,
});

const table = (...rows: number[][]): RareTable => {
  const made = new RareTable();
  for (const [kind, place, a, b] of rows) made.add(kind, place, a, b);
  return made;
};

describe('the digest', () => {
  it('is SHA-256 over columns by person, rare rows in order, and weeks, all little-endian', () => {
    const bytes = [
      [1, 2, 3, 4, 5, 6, 7, 8],
      [0xfe, 0xff, 0x02, 0x01, 0, 0, 1, 0],
      [9, 0, 10, 2, 11, 12, 13, 0, 14, 0],
      [1, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 0xf0, 0x3f],
    ].flat();
    const expected = createHash('sha256').update(Uint8Array.from(bytes)).digest('hex');
    expect(digestOf([chunk()], [table([1, 4, -1, 256])], [Float64Array.of(1)])).toBe(expected);
  });

  it('does not hang on the order in which rare rows came in', () => {
    const rows = [
      [0, 7, 1, 2],
      [0, 7, 1, 1],
      [2, 1, 0, 0],
    ];
    const [one, other] = [rows, [...rows].reverse()].map((each) => digestOf([chunk()], [table(...each)], []));
    expect(one).toBe(other);
  });

  it('changes with any value', () => {
    const changed = chunk();
    changed.status[1] = 11;
    const digests = [
      digestOf([chunk()], [], []),
      digestOf([changed], [], []),
      digestOf([chunk()], [table([1, 4, 0, 0])], []),
      digestOf([chunk()], [], [Float64Array.of(0)]),
      digestOf([{ ...chunk(), buckets: Int16Array.of(0, 0, 0, 0, 0, 0, 0, 0) }], [], []),
    ];
    expect(new Set(digests).size).toBe(digests.length);
  });
});
