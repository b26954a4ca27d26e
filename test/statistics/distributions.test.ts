import referenceLogGamma from '@stdlib/math-base-special-gammaln';
import referenceBetaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import referenceNormalCdf from '@stdlib/stats-base-dists-normal-cdf';
import referenceNormalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { describe, expect, it } from 'vitest';
import {
  betaQuantile,
  logChoose,
  logFactorial,
  logGamma,
  normalCdf,
  normalQuantile,
} from '../../src/statistics/distributions.ts';

/** How far a value is from another, as a share of it; below `least` as a difference. */
const away = (value: number, other: number, least = 0): number =>
  Math.abs(value - other) / Math.max(Math.abs(other), least);

const steps = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count + 1 }, (_, i) => from + ((to - from) * i) / count);

/** Where the other library strays by 2e-11: worked out with 40 digits instead. */
const strays: Readonly<Record<string, number>> = { '0.9 of 2, 1000000': 3.889710660065307e-6 };

describe('distributions', () => {
  it('have the logarithms of gamma that another library gives, to 1e-13', () => {
    for (const x of [...steps(0.01, 40, 3000), 171, 1e3, 12_345.5, 1e7, 1e12])
      expect(away(logGamma(x), referenceLogGamma(x), 1), String(x)).toBeLessThan(1e-13);
    for (let n = 0; n < 400; n += 1)
      expect(away(logFactorial(n), referenceLogGamma(n + 1), 1), String(n)).toBeLessThan(1e-13);
    expect(Math.exp(logChoose(52, 5))).toBeCloseTo(2_598_960, 6);
  });

  it('have the normal distribution that another library gives, to 1e-12 of each tail', () => {
    for (const z of steps(-37, 9, 4600))
      expect(away(normalCdf(z), referenceNormalCdf(z, 0, 1)), String(z)).toBeLessThan(1e-12);
    expect(normalCdf(0)).toBe(0.5);
    // Far out the other library strays by up to a hundredth: there the distribution itself is the reference.
    for (const exponent of steps(-300, -0.4, 3000))
      expect(away(normalCdf(normalQuantile(10 ** exponent)), 10 ** exponent), String(exponent)).toBeLessThan(1e-12);
    for (const p of steps(0.001, 0.999, 998))
      expect(away(normalQuantile(p), referenceNormalQuantile(p, 0, 1), 1), String(p)).toBeLessThan(1e-12);
  });

  it('have the quantiles of beta that another library gives, to 1e-12', () => {
    const shapes = [0.5, 1, 1.5, 2, 3.7, 10, 29.5, 100, 1234, 50_000, 1_000_000];
    const shares = [1e-9, 1e-4, 0.005, 0.025, 0.1, 0.5, 0.9, 0.975, 0.995, 0.9999];
    for (const a of shapes)
      for (const b of shapes)
        for (const p of shares) {
          const reference = strays[`${p} of ${a}, ${b}`] ?? referenceBetaQuantile(p, a, b);
          expect(away(betaQuantile(p, a, b), reference), `${p} of ${a}, ${b}`).toBeLessThan(1e-12);
        }
  });
});
