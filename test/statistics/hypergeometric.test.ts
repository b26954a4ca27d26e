import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hypergeometricUpperTail } from '../../src/statistics/hypergeometric.ts';
import { binomialUpperTail } from '../../src/statistics/tests.ts';

/** C(n, k) in whole numbers of any size: shares no code with what is tested. */
function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n;
  let ways = 1n;
  for (let i = 1; i <= k; i++) ways = (ways * BigInt(n - k + i)) / BigInt(i);
  return ways;
}

/** The tail as a quotient of whole numbers, rounded once. */
function exactTail(k: number, n: number, marked: number, all: number): number {
  let ways = 0n;
  for (let i = k; i <= n; i++) ways += choose(marked, i) * choose(all - marked, n - i);
  const scale = 10n ** 40n;
  return Number((ways * scale) / choose(all, n)) / 1e40;
}

const shape = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.nat(60), fc.nat(60), fc.nat(60))
  .map(([all, drawn, markedOf, atLeast]) => {
    const n = drawn % (all + 1);
    return { all, n, marked: markedOf % (all + 1), k: atLeast % (n + 1) };
  });

describe('the upper tail of the hypergeometric distribution', () => {
  it('tells the lady tasting tea all four cups in 1 of 70, three or more in 17 (Fisher 1935)', () => {
    expect(hypergeometricUpperTail(4, 4, 4, 8)).toBeCloseTo(1 / 70, 14);
    expect(hypergeometricUpperTail(3, 4, 4, 8)).toBeCloseTo(17 / 70, 14);
  });

  it('deals a bridge hand all four aces in 11 of 4165', () => {
    expect(hypergeometricUpperTail(4, 13, 4, 52)).toBeCloseTo(11 / 4165, 14);
  });

  it('gives Fisher’s one-sided 0.000465 for his criminals’ twins: 10 of the 12 convicted monozygotic', () => {
    // 10 of 13 monozygotic and 2 of 17 dizygotic twins convicted: Fisher (1934), one-sided p.
    expect(hypergeometricUpperTail(10, 13, 12, 30)).toBeCloseTo(0.000465, 6);
  });

  it('equals the quotient of whole numbers', () => {
    fc.assert(
      fc.property(shape, ({ k, n, marked, all }) => {
        const exact = exactTail(k, n, marked, all);
        expect(Math.abs(hypergeometricUpperTail(k, n, marked, all) - exact)).toBeLessThanOrEqual(1e-10 * exact + 1e-15);
      }),
    );
  });

  it('keeps its digits far out in the tail', () => {
    const exact = exactTail(20, 20, 25, 500);
    expect(exact).toBeLessThan(1e-25);
    expect(hypergeometricUpperTail(20, 20, 25, 500) / exact).toBeCloseTo(1, 9);
  });

  it('says the same when the drawn and the marked change places', () => {
    fc.assert(
      fc.property(shape, ({ k, n, marked, all }) => {
        if (k > marked) return;
        expect(hypergeometricUpperTail(k, n, marked, all)).toBeCloseTo(hypergeometricUpperTail(k, marked, n, all), 10);
      }),
    );
  });

  it('is 1 for none, 0 for more than are marked, and falls in between', () => {
    fc.assert(
      fc.property(shape, ({ n, marked, all }) => {
        let before = 1;
        for (let k = 0; k <= n; k++) {
          const tail = hypergeometricUpperTail(k, n, marked, all);
          if (k === 0) expect(tail).toBe(1);
          if (k > marked) expect(tail).toBe(0);
          expect(tail).toBeLessThanOrEqual(before + 1e-12);
          before = tail;
        }
      }),
    );
  });

  it('comes near the binomial tail where few are drawn from many', () => {
    expect(hypergeometricUpperTail(3, 10, 200_000, 1_000_000)).toBeCloseTo(binomialUpperTail(3, 10, 0.2), 4);
  });

  it('refuses counts that do not fit', () => {
    for (const [k, n, marked, all] of [
      [-1, 2, 2, 4],
      [3, 2, 2, 4],
      [1, 5, 2, 4],
      [1, 2, 5, 4],
    ])
      expect(() => hypergeometricUpperTail(k, n, marked, all)).toThrow(RangeError);
  });
});
