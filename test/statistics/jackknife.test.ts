import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jackknife, jackknifeDifference, studentDeviate } from '../../src/statistics/jackknife.ts';

describe('the jackknife', () => {
  it('knows Student’s t of the tables', () => {
    expect(studentDeviate(1)).toBeCloseTo(12.7062, 4);
    expect(studentDeviate(4)).toBeCloseTo(2.77645, 5);
    expect(studentDeviate(49)).toBeCloseTo(2.00958, 5);
    expect(studentDeviate(10, 0.99)).toBeCloseTo(3.16927, 5);
  });

  it('of a mean is the t interval of that mean', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 3, maxLength: 20 }),
        (sample) => {
          const n = sample.length;
          const sum = sample.reduce((a, b) => a + b, 0);
          const variance = sample.reduce((a, b) => a + (b - sum / n) ** 2, 0) / (n - 1);
          const { low, high } = jackknife(
            sum / n,
            sample.map((each) => (sum - each) / (n - 1)),
          );
          const half = studentDeviate(n - 1) * Math.sqrt(variance / n);
          expect(low).toBeCloseTo(sum / n - half, 6);
          expect(high).toBeCloseTo(sum / n + half, 6);
        },
      ),
      { seed: 1 },
    );
  });

  it('gives no bounds for one block, none, or a value that is missing', () => {
    expect(jackknife(3, [])).toEqual({ value: 3, low: null, high: null });
    expect(jackknife(3, [3])).toEqual({ value: 3, low: null, high: null });
    expect(jackknife(3, [3, null, 4])).toEqual({ value: 3, low: null, high: null });
    expect(jackknife(null, [3, 4])).toEqual({ value: null, low: null, high: null });
  });

  it('of a paired difference is narrower than that of two samples where blocks move together', () => {
    const blocks = [10, 20, 30, 40];
    const paired = jackknifeDifference([26, blocks.map((b) => b + 1)], [25, blocks]);
    expect(paired.value).toBe(1);
    expect(paired.low).toBeCloseTo(1, 10);
    expect(paired.high).toBeCloseTo(1, 10);
    expect(jackknifeDifference([26, blocks], [25, [1, 2]])).toEqual({ value: 1, low: null, high: null });
    expect(jackknifeDifference([null, blocks], [25, blocks]).value).toBeNull();
  });
});
