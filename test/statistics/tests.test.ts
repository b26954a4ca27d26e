import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  binomialTest,
  binomialUpperTail,
  equalShares,
  fisherExact,
  holm,
  kolmogorovSmirnov,
  twoSided,
} from '../../src/statistics/tests.ts';

describe('Holm’s correction', () => {
  it('gives R’s p.adjust', () => {
    expect(holm([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06]);
    expect(holm([0.001, 0.5, 0.9])).toEqual([0.003, 1, 1]);
  });

  it('leaves out what was not tested', () => {
    expect(holm([null, 0.02, null, 0.01])).toEqual([null, 0.02, null, 0.02]);
  });

  it('is never below the plain p-value nor above Bonferroni, and keeps the order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 }), (values) => {
        const adjusted = holm(values);
        values.forEach((p, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p);
          expect(adjusted[i]).toBeLessThanOrEqual(Math.min(1, p * values.length));
          values.forEach((other, j) => {
            if (p < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]);
          });
        });
      }),
    );
  });
});

describe('tests of shares', () => {
  it('the binomial test gives R’s binom.test', () => {
    expect(binomialTest(9, 10, 0.5)).toBeCloseTo(0.021484375, 9);
    expect(binomialTest(682, 925, 0.75)).toBeCloseTo(0.3825, 4);
    expect(binomialTest(0, 5, 0)).toBe(1);
    expect(binomialUpperTail(9, 10, 0.5)).toBeCloseTo(0.0107421875, 9);
  });

  it('Fisher’s test gives the textbook table 1, 9, 11, 3', () => {
    expect(fisherExact(1, 10, 11, 14)).toBeCloseTo(0.002759456, 8);
    expect(fisherExact(3, 4, 1, 4)).toBeCloseTo(0.4857142857, 8);
  });

  it('equal shares are not told apart, and an empty group is not tested', () => {
    expect(equalShares(50, 100, 500, 1000)).toBe(1);
    expect(equalShares(0, 0, 5, 10)).toBeNull();
    expect(twoSided(1.959963984540054)).toBeCloseTo(0.05, 9);
    expect(equalShares(805, 1795, 349, 1488)).toBeLessThan(1e-30);
  });
});

describe('Kolmogorov–Smirnov on two samples', () => {
  it('two samples apart of 5 have p = 2 / C(10, 5)', () => {
    const result = kolmogorovSmirnov([1, 2, 3, 4, 5], [6, 7, 8, 9, 10]);
    expect(result.statistic).toBe(1);
    expect(result.pValue).toBeCloseTo(2 / 252, 12);
    expect(result.method).toBe('exact');
  });

  it('counts the same share as trying every arrangement of 4 and 3', () => {
    const gapOf = (mask: number) => {
      const [first, second]: number[][] = [[], []];
      for (let i = 0; i < 7; i++) (mask & (1 << i) ? first : second).push(i);
      return first.length === 4 ? kolmogorovSmirnov(first, second) : undefined;
    };
    const all = Array.from({ length: 128 }, (_, mask) => gapOf(mask)).filter((result) => result !== undefined);
    expect(all.length).toBe(35);
    for (const { statistic, pValue } of all) {
      const atLeast = all.filter((other) => other.statistic >= statistic - 1e-9).length;
      expect(pValue).toBeCloseTo(atLeast / 35, 12);
    }
  });

  it('exact and asymptotic meet where samples are large', () => {
    const a = Array.from({ length: 2001 }, (_, i) => i / 2001);
    const b = Array.from({ length: 2001 }, (_, i) => (i / 2001) ** 1.1);
    const large = kolmogorovSmirnov(a, b);
    const small = kolmogorovSmirnov(a.slice(0, 1999), b);
    expect(large.method).toBe('asymptotic');
    expect(small.method).toBe('exact');
    expect(large.pValue).toBeGreaterThan(0.05);
    expect(large.pValue).toBeLessThan(0.5);
    expect(Math.abs(large.pValue - small.pValue)).toBeLessThan(0.02);
  });

  it('equal samples have p = 1, ties are stepped over, and NaN or nobody is refused', () => {
    expect(kolmogorovSmirnov([1, 1, 2, 2], [1, 2])).toMatchObject({ statistic: 0, pValue: 1 });
    expect(() => kolmogorovSmirnov([], [1])).toThrow(RangeError);
    expect(() => kolmogorovSmirnov([1, Number.NaN], [1])).toThrow(RangeError);
  });

  it('is symmetric and gives a p-value between 0 and 1', () => {
    const sample = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const [one, other] = [kolmogorovSmirnov(a, b), kolmogorovSmirnov(b, a)];
        expect(one.statistic).toBeCloseTo(other.statistic, 12);
        expect(one.pValue).toBeCloseTo(other.pValue, 9);
        expect(one.pValue).toBeGreaterThanOrEqual(0);
        expect(one.pValue).toBeLessThanOrEqual(1);
      }),
    );
  });
});
