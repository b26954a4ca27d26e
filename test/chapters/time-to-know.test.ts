import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanOf } from '../../src/chapters/silence.ts';
import { atLeast, erasuresOf, pairRate, stillBlocking, weeksToKnow } from '../../src/chapters/time-to-know.ts';
import { inventedRun } from '../support/invented-run.ts';

describe('how long until pairs who compare can know', () => {
  it('is the exponential law for one message: ln 20 over the rate at 95 %', () => {
    expect(weeksToKnow({ rate: 0.01, pairs: 100, chance: 0.95 })).toBeCloseTo(Math.log(20), 12);
    expect(weeksToKnow({ rate: 0.5, pairs: 1, chance: 0.5 })).toBeCloseTo(2 * Math.LN2, 12);
  });

  it('is the published quantile of the gamma law for three: 6.296 mean events at 95 %, 2.674 at one half', () => {
    expect(weeksToKnow({ rate: 1, pairs: 1, chance: 0.95, least: 3 })).toBeCloseTo(6.2958, 3);
    expect(weeksToKnow({ rate: 1, pairs: 1, chance: 0.5, least: 3 })).toBeCloseTo(2.6741, 3);
  });

  it('halves with twice the pairs, grows with the messages asked for and with the chance', () => {
    const rates = fc.double({ min: 1e-6, max: 10, noNaN: true });
    const chances = fc.double({ min: 0.01, max: 0.98, noNaN: true });
    fc.assert(
      fc.property(
        rates,
        fc.integer({ min: 1, max: 10_000 }),
        chances,
        fc.integer({ min: 1, max: 6 }),
        (rate, pairs, chance, least) => {
          const weeks = weeksToKnow({ rate, pairs, chance, least });
          expect(weeksToKnow({ rate, pairs: 2 * pairs, chance, least }) / weeks).toBeCloseTo(0.5, 6);
          expect(weeksToKnow({ rate, pairs, chance, least: least + 1 })).toBeGreaterThan(weeks);
          expect(weeksToKnow({ rate, pairs, chance: chance + 0.01, least })).toBeGreaterThan(weeks);
          expect(atLeast(least, weeks * rate * pairs)).toBeCloseTo(chance, 6);
        },
      ),
    );
  });

  it('is never where nothing is dropped or nobody compares, and no chance of 1 is asked for', () => {
    expect(weeksToKnow({ rate: 0, pairs: 10, chance: 0.9 })).toBe(Number.POSITIVE_INFINITY);
    expect(weeksToKnow({ rate: 1, pairs: 0, chance: 0.9 })).toBe(Number.POSITIVE_INFINITY);
    expect(() => weeksToKnow({ rate: 1, pairs: 1, chance: 1 })).toThrow(RangeError);
    expect(spanOf(Number.POSITIVE_INFINITY).fr).toBe('jamais');
  });

  it('counts both ends of a pair, each an equal part of what a person writes', () => {
    expect(pairRate(0.4, 8)).toBeCloseTo(0.1, 12);
  });

  it('is not asked where there is no filter', () => {
    expect(erasuresOf(inventedRun(), 'none')).toBeNull();
  });

  it('says times in the unit that suits them', () => {
    expect([0.01, 1, 12, 520].map((weeks) => spanOf(weeks).en)).toEqual([
      '1.7 hours',
      '7 days',
      '12 weeks',
      '10 years',
    ]);
  });

  it('lets rules lapse by half in as long as the known share says', () => {
    expect(stillBlocking(26, { share: 0.219, weeks: 26 })).toBeCloseTo(0.219, 12);
    expect(stillBlocking(13, { share: 0.25, weeks: 26 })).toBeCloseTo(0.5, 12);
    expect(stillBlocking(0, { share: 0.219, weeks: 26 })).toBe(1);
  });
});
