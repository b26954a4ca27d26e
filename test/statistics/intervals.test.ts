import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boundOfNone,
  clopperPearson,
  katz,
  newcombe,
  scoreRatio,
  wilson,
  wilsonShare,
} from '../../src/statistics/intervals.ts';

const counts = fc
  .integer({ min: 1, max: 100_000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

describe('intervals of a share', () => {
  it('Wilson gives the published bounds (Newcombe 1998a: 81/263, 15/148, 0/20, 1/29)', () => {
    const rounded = ([k, n]: [number, number]) => Object.values(wilson(k, n)).map((bound) => Number(bound.toFixed(4)));
    expect(rounded([81, 263])).toEqual([0.2553, 0.3662]);
    expect(rounded([15, 148])).toEqual([0.0624, 0.1605]);
    expect(rounded([0, 20])).toEqual([0, 0.1611]);
    expect(rounded([1, 29])).toEqual([0.0061, 0.1718]);
  });

  it('Clopper–Pearson gives the published bounds of the same shares', () => {
    const rounded = ([k, n]: [number, number]) =>
      Object.values(clopperPearson(k, n)).map((bound) => Number(bound.toFixed(4)));
    expect(rounded([81, 263])).toEqual([0.2527, 0.3676]);
    expect(rounded([15, 148])).toEqual([0.0578, 0.1617]);
    expect(rounded([0, 20])).toEqual([0, 0.1684]);
    expect(rounded([1, 29])).toEqual([0.0009, 0.1776]);
  });

  it('hold the share, stay in 0 to 1, are never of no width, and mirror when events are counted the other way', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(wilson, clopperPearson), ([k, n], interval) => {
        const [here, mirrored] = [interval(k, n), interval(n - k, n)];
        expect(here.low).toBeLessThanOrEqual(k / n);
        expect(here.high).toBeGreaterThanOrEqual(k / n);
        expect(here.high).toBeGreaterThan(here.low);
        expect(here.low).toBeGreaterThanOrEqual(0);
        expect(here.high).toBeLessThanOrEqual(1);
        expect(mirrored.low).toBeCloseTo(1 - here.high, 9);
      }),
    );
  });

  it('say nothing where nobody was counted', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
    expect(wilsonShare(0, 0)).toEqual({ value: null, low: null, high: null, k: 0, n: 0 });
  });

  it('refuse a count that is no count', () => {
    expect(() => wilson(5, 4)).toThrow(RangeError);
    expect(() => clopperPearson(-1, 4)).toThrow(RangeError);
    expect(() => newcombe(Number.NaN, 4, 1, 2)).toThrow(RangeError);
  });

  it('bound a rate of which no event was seen by the rule of three', () => {
    expect(boundOfNone(1000)).toBeCloseTo(0.0029912, 6);
    expect(boundOfNone(1e6) * 1e6).toBeCloseTo(2.9957, 3);
    expect(boundOfNone(0)).toBe(1);
  });
});

describe('intervals of two shares', () => {
  it('Newcombe gives the published bounds of his eight examples (1998b, table II, method 10)', () => {
    const cases: [number, number, number, number, number, number][] = [
      [56, 70, 48, 80, 0.0524, 0.3339],
      [9, 10, 3, 10, 0.1705, 0.809],
      [6, 7, 2, 7, 0.0582, 0.8062],
      [5, 56, 0, 29, -0.0381, 0.1926],
      [0, 10, 0, 20, -0.1611, 0.2775],
      [0, 10, 0, 10, -0.2775, 0.2775],
      [10, 10, 0, 20, 0.6791, 1],
      [10, 10, 0, 10, 0.6075, 1],
    ];
    for (const [k1, n1, k2, n2, low, high] of cases) {
      const interval = newcombe(k1, n1, k2, n2);
      expect(interval.low).toBeCloseTo(low, 4);
      expect(interval.high).toBeCloseTo(high, 4);
    }
  });

  it('Katz gives the ratio of false-positive rates in Broward County, 1.912 [1.721, 2.124]', () => {
    const interval = katz(805, 1795, 349, 1488);
    expect((805 / 1795 / (349 / 1488)).toFixed(3)).toBe('1.912');
    expect([interval.low.toFixed(3), interval.high.toFixed(3)]).toEqual(['1.721', '2.124']);
  });

  it('the score ratio gives Koopman’s published example 36/40 against 16/80, [2.94, 7.15]', () => {
    const interval = scoreRatio(36, 40, 16, 80);
    expect([interval.low.toFixed(2), interval.high.toFixed(2)]).toEqual(['2.94', '7.15']);
  });

  it('the score ratio agrees with Katz where counts are large', () => {
    const [score, log] = [scoreRatio(8050, 17950, 3490, 14880), katz(8050, 17950, 3490, 14880)];
    expect(score.low).toBeCloseTo(log.low, 2);
    expect(score.high).toBeCloseTo(log.high, 2);
  });

  it('no count, however extreme, gives an interval of no width, and each interval turns over with its groups', () => {
    fc.assert(
      fc.property(counts, counts, ([k1, n1], [k2, n2]) => {
        const [difference, turned] = [newcombe(k1, n1, k2, n2), newcombe(k2, n2, k1, n1)];
        expect(difference.high).toBeGreaterThan(difference.low);
        expect(turned.low).toBeCloseTo(-difference.high, 9);
        for (const ratio of [katz, scoreRatio]) {
          const here = ratio(k1, n1, k2, n2);
          expect(here.high).toBeGreaterThan(here.low);
          if (k1 > 0 && k2 > 0) {
            const value = k1 / n1 / (k2 / n2);
            expect(here.low).toBeLessThanOrEqual(value * (1 + 1e-9));
            expect(here.high).toBeGreaterThanOrEqual(value * (1 - 1e-9));
          }
        }
      }),
    );
  });
});
