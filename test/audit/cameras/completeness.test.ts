import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chapmanEstimate, completenessOf } from '../../../src/audit/cameras/index.ts';
import { hypergeometricUpperTail } from '../../../src/statistics/hypergeometric.ts';
import { cameraAt, mapOf } from './small-maps.ts';

describe('capture and recapture', () => {
  it('gives Chapman’s estimate: 10 marked, 15 caught, 5 of them marked, are about 28', () => {
    // (11 × 16) / 6 − 1; fewer than seven matches are refused, so the same in tenfold.
    expect(chapmanEstimate(10, 15, 5)).toBeUndefined();
    const estimate = chapmanEstimate(100, 150, 50)!;
    expect(estimate.number).toBeCloseTo((101 * 151) / 51 - 1, 9);
    // In whole numbers: P(M ≤ 50) is 0.0240 of 258 and 0.0278 of 259; P(M ≥ 50) is 0.0259 of 363 and 0.0243 of 364.
    expect(estimate.interval).toEqual({ low: 259, high: 363 });
  });

  it('never estimates fewer than were seen, and its interval holds the estimate', () => {
    const sizes = fc.tuple(
      fc.integer({ min: 7, max: 400 }),
      fc.integer({ min: 7, max: 400 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(sizes, ([first, second, share]) => {
        const matched = Math.round(7 + share * (Math.min(first, second) - 7));
        const { number, interval } = chapmanEstimate(first, second, matched)!;
        expect(number).toBeGreaterThanOrEqual(first + second - matched - 1e-9);
        expect(interval.low).toBeGreaterThanOrEqual(first + second - matched);
        expect(interval.low).toBeLessThanOrEqual(number + 1e-9);
        expect(interval.high).toBeGreaterThanOrEqual(number - 1);
      }),
    );
  });

  it('has an interval that misses the truth no more often than it says, counted over every possible overlap', () => {
    for (const all of [30, 100, 300])
      for (const [inFirst, inSecond] of [
        [0.3, 0.3],
        [0.5, 0.3],
        [0.5, 0.5],
        [0.8, 0.8],
        [0.95, 0.9],
        [1, 0.6],
      ]) {
        const [first, second] = [Math.round(all * inFirst), Math.round(all * inSecond)];
        let missed = 0;
        for (let matched = Math.max(0, first + second - all); matched <= Math.min(first, second); matched++) {
          const interval = chapmanEstimate(first, second, matched)?.interval;
          if (interval === undefined || (interval.low <= all && all <= interval.high)) continue;
          const [more, fewer] = [Math.max(first, second), Math.min(first, second)];
          const above = matched < fewer ? hypergeometricUpperTail(matched + 1, more, fewer, all) : 0;
          missed += hypergeometricUpperTail(matched, more, fewer, all) - above;
        }
        expect(missed).toBeLessThanOrEqual(0.05);
      }
  });
});

describe('two lists of cameras', () => {
  const grid = Array.from({ length: 20 }, (_, index) => cameraAt(`m${index}`, [100 * index, 0]));

  it('are matched one to one, nearest first, and what is missing on either side is named', () => {
    const register = [
      ...grid.slice(0, 10).map((_, index) => cameraAt(`r${index}`, [100 * index + 10, 0])),
      cameraAt('nearer', [3, 0]),
      cameraAt('far', [50, 500]),
    ];
    const found = completenessOf(mapOf({ cameras: grid }), mapOf({ cameras: register }), { radiusMetres: 25 });
    expect(found.matched).toBe(10);
    expect(found.pairs.find((pair) => pair.map === 'm0')?.register).toBe('nearer');
    expect(found.missingInMap).toEqual(['r0', 'far']);
    expect(found.missingInRegister).toEqual(grid.slice(10).map((camera) => camera.id));
    expect(found.otherRadii.map((other) => other.radiusMetres)).toEqual([12.5, 50]);
    expect(found.estimate?.number).toBeCloseTo((21 * 13) / 11 - 1, 9);
  });

  it('that stand nowhere near each other give no estimate', () => {
    const elsewhere = grid.map((camera) => cameraAt(camera.id, [0, 5000]));
    const found = completenessOf(mapOf({ cameras: grid }), mapOf({ cameras: elsewhere }));
    expect([found.matched, found.estimate]).toEqual([0, undefined]);
  });
});
