import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chapmanEstimate, completenessOf } from '../../../src/audit/cameras/index.ts';
import { cameraAt, mapOf } from './small-maps.ts';

describe('capture and recapture', () => {
  it('gives Chapman’s estimate: 10 marked, 15 caught, 5 of them marked, are about 28', () => {
    // (11 × 16) / 6 − 1; fewer than seven matches are refused, so the same in tenfold.
    expect(chapmanEstimate(10, 15, 5)).toBeUndefined();
    const estimate = chapmanEstimate(100, 150, 50)!;
    expect(estimate.number).toBeCloseTo((101 * 151) / 51 - 1, 9);
    // Seber's variance: 101·151·50·100 / (51²·52) = 563.8; seen 200, unseen 98.04.
    expect(estimate.interval.low).toBeCloseTo(
      200 + 98.0392 / Math.exp(1.959964 * Math.sqrt(Math.log1p(563.8 / 98.0392 ** 2))),
      1,
    );
    expect(estimate.interval.high).toBeCloseTo(
      200 + 98.0392 * Math.exp(1.959964 * Math.sqrt(Math.log1p(563.8 / 98.0392 ** 2))),
      1,
    );
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
        expect(number).toBeGreaterThanOrEqual(first + second - matched);
        expect(interval.low).toBeGreaterThanOrEqual(first + second - matched - 1e-9);
        expect(interval.low).toBeLessThanOrEqual(number + 1e-9);
        expect(interval.high).toBeGreaterThanOrEqual(number - 1e-9);
      }),
    );
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
