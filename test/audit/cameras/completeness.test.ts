import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestMatching } from '../../../src/audit/cameras/completeness/matching.ts';
import { mostMatches } from '../../../src/audit/cameras/completeness/most-matches.ts';
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

  it('are matched as well as can be: twenty pairs where taking the nearest first finds ten', () => {
    // Of each two pairs the nearest match, 10 m, leaves both others alone; 24 m and 20 m make two.
    const first = Array.from({ length: 20 }, (_, i) =>
      cameraAt(`m${i}`, [200 * Math.floor(i / 2) + (i % 2 ? 30 : 0), 0]),
    );
    const second = Array.from({ length: 20 }, (_, i) =>
      cameraAt(`r${i}`, [200 * Math.floor(i / 2) + (i % 2 ? 10 : -24), 0]),
    );
    const found = completenessOf(mapOf({ cameras: first }), mapOf({ cameras: second }), { radiusMetres: 25 });
    expect(found.matched).toBe(20);
    expect([found.missingInMap, found.missingInRegister]).toEqual([[], []]);
  });

  it('count as many cameras as their rows say', () => {
    const counted = (id: string, x: number, number: number) => cameraAt(id, [x, 0], { number });
    const first = [counted('m0', 0, 3), counted('m1', 500, 1), counted('m2', 1000, 2)];
    const second = [counted('r0', 2, 2), counted('r1', 5, 4), counted('r2', 1001, 1)];
    const found = completenessOf(mapOf({ cameras: first }), mapOf({ cameras: second }));
    expect([found.inMap, found.inRegister, found.matched]).toEqual([6, 7, 4]);
    expect(found.pairs.map(({ map, register, cameras }) => [map, register, cameras])).toEqual([
      ['m0', 'r0', 2],
      ['m0', 'r1', 1],
      ['m2', 'r2', 1],
    ]);
    expect([found.onlyInMap, found.onlyInRegister]).toEqual([2, 3]);
    expect([found.missingInMap, found.missingInRegister]).toEqual([['r1'], ['m1', 'm2']]);
  });

  it('within a distance at which everything is near everything are refused with the way out', () => {
    const crowd = (id: string) => Array.from({ length: 1500 }, (_, i) => cameraAt(`${id}${i}`, [i / 100, 0]));
    const [one, other] = [mapOf({ cameras: crowd('m') }), mapOf({ cameras: crowd('r') })];
    expect(() => completenessOf(one, other, { radiusMetres: 1000 })).toThrow(/smaller --radius/);
  });

  it('of two places are said to be so, and nothing is estimated', () => {
    const half = grid.map((camera, i) => (i < 8 ? camera : cameraAt(camera.id, [100 * i, 4000])));
    const near = Array.from({ length: 20 }, (_, i) => cameraAt(`r${i}`, [40 * i, 0]));
    const found = completenessOf(mapOf({ cameras: half }), mapOf({ cameras: near }), { radiusMetres: 25 });
    expect(found.matched).toBeGreaterThanOrEqual(7);
    expect(found.overlap.map).toBeCloseTo(8 / 20, 9);
    expect([found.isSamePlace, found.estimate]).toEqual([false, undefined]);
  });

  it('that stand nowhere near each other give no estimate', () => {
    const elsewhere = grid.map((camera) => cameraAt(camera.id, [0, 5000]));
    const found = completenessOf(mapOf({ cameras: grid }), mapOf({ cameras: elsewhere }));
    expect([found.matched, found.estimate]).toEqual([0, undefined]);
  });
});

describe('the best matching', () => {
  const anyCandidates = fc.uniqueArray(
    fc.record({ first: fc.nat({ max: 4 }), second: fc.nat({ max: 4 }), metres: fc.integer({ min: 0, max: 9 }) }),
    { maxLength: 12, selector: ({ first, second }) => `${first} ${second}` },
  );
  const anyCounts = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 5, maxLength: 5 });

  /** The best of all ways to take each candidate so many times: most cameras, then least distance. */
  function bestOf(
    candidates: readonly { first: number; second: number; metres: number }[],
    firsts: number[],
    seconds: number[],
    at = 0,
  ): [cameras: number, metres: number] {
    if (at === candidates.length) return [0, 0];
    const { first, second, metres } = candidates[at];
    let best: [number, number] = [-1, 0];
    for (let take = Math.min(firsts[first], seconds[second]); take >= 0; take--) {
      firsts[first] -= take;
      seconds[second] -= take;
      const [cameras, sum] = bestOf(candidates, firsts, seconds, at + 1);
      firsts[first] += take;
      seconds[second] += take;
      const [all, total] = [cameras + take, sum + take * metres];
      if (all > best[0] || (all === best[0] && total < best[1])) best = [all, total];
    }
    return best;
  }

  it('is that which trying every matching finds', () => {
    fc.assert(
      fc.property(anyCandidates, anyCounts, anyCounts, (candidates, firsts, seconds) => {
        const matches = bestMatching(candidates, firsts, seconds);
        const cameras = matches.reduce((sum, match) => sum + match.cameras, 0);
        const metres = matches.reduce((sum, match) => sum + match.cameras * match.metres, 0);
        expect([cameras, metres]).toEqual(bestOf(candidates, [...firsts], [...seconds]));
        expect(mostMatches(candidates, firsts, seconds)).toBe(cameras);
        const used = (side: 'first' | 'second', entry: number) =>
          matches.reduce((sum, match) => sum + (match[side] === entry ? match.cameras : 0), 0);
        for (let entry = 0; entry < 5; entry++) {
          expect(used('first', entry)).toBeLessThanOrEqual(firsts[entry]);
          expect(used('second', entry)).toBeLessThanOrEqual(seconds[entry]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
