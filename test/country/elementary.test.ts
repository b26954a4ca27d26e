import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, log, power } from '../../src/country/elementary.ts';
import { exactExp, exactLog, exactly, one, relativeError } from '../support/exact.ts';

describe('the oracle', () => {
  it('knows e, ln 2 and ln 10 to thirty digits', () => {
    expect(`${exactExp(1)}`.slice(0, 31)).toBe('2718281828459045235360287471352');
    expect(`${exactLog(2)}`.slice(0, 30)).toBe('693147180559945309417232121458');
    expect(`${exactLog(10)}`.slice(0, 31)).toBe('2302585092994045684017991454684');
    expect(exactly(0.5)).toBe(one / 2n);
  });
});

describe('log and exp made of + − × ÷', () => {
  it('log is right to 4e-16 of its value, near 1 too', () => {
    const anywhere = fc.double({ min: 1e-30, max: 1e30, noNaN: true });
    const near1 = fc.double({ min: 0.9, max: 1.1, noNaN: true }).filter((x) => x !== 1);
    fc.assert(
      fc.property(fc.oneof(anywhere, near1), (x) => {
        fc.pre(x !== 1);
        expect(relativeError(exactly(log(x)), exactLog(x))).toBeLessThan(4e-16);
      }),
      { numRuns: 400, seed: 1 },
    );
    expect([log(1), log(2 ** -32)]).toEqual([0, -22.18070977791825]);
  });

  it('exp is right to 4e-16 of its value', () => {
    fc.assert(
      fc.property(fc.double({ min: -60, max: 60, noNaN: true }), (x) => {
        expect(relativeError(exactly(exp(x)), exactExp(x))).toBeLessThan(4e-16);
      }),
      { numRuns: 400, seed: 1 },
    );
    expect([exp(0), exp(-709), exp(710)]).toEqual([1, 0, Number.POSITIVE_INFINITY]);
  });

  it('power undoes itself', () => {
    expect(power(2, 10)).toBeCloseTo(1024, 9);
    expect(power(power(7.3, 0.38), 1 / 0.38)).toBeCloseTo(7.3, 12);
    expect(power(0, 2)).toBe(0);
  });
});
