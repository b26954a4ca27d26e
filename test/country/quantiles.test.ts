import referenceCdf from '@stdlib/stats-base-dists-normal-cdf';
import referenceQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { describe, expect, it } from 'vitest';
import {
  gammaCdf,
  gammaMultiplier,
  gammaQuantiles,
  keepGammaTables,
  knownGammaTables,
  probabilities,
} from '../../src/country/gamma.ts';
import {
  likenessMultiplier,
  likenessTopShare,
  normalCdf,
  normalQuantile,
  normalTail,
  truncatedExponential,
} from '../../src/country/quantiles.ts';

const grid = Array.from({ length: 999 }, (_, i) => (i + 1) / 1000);
const cells = 1 << 18;
/** Mean of a function of a uniform word, by midpoints. */
const meanOverWords = (of: (word: number) => number): number => {
  let sum = 0;
  for (let i = 0; i < cells; i += 1) sum += of(((i + 0.5) / cells) * 4294967296 - 0.5);
  return sum / cells;
};

describe('the normal distribution', () => {
  it('agrees with a reference on quantiles, and with its own tail far out', () => {
    for (const p of grid) expect(normalQuantile(p)).toBeCloseTo(referenceQuantile(p, 0, 1), 9);
    for (const p of [1e-3, 1e-6, 1e-9, 1e-12, 1e-15]) expect(normalTail(-normalQuantile(p)) / p).toBeCloseTo(1, 12);
  });

  it('agrees with a reference on its distribution function', () => {
    for (let z = -8; z <= 8; z += 0.05) expect(normalCdf(z)).toBeCloseTo(referenceCdf(z, 0, 1), 13);
  });

  it('keeps the digits of an upper tail', () => {
    // Abramowitz and Stegun, table 26.2; DLMF 7.
    expect(normalTail(1.959963984540054)).toBeCloseTo(0.025, 14);
    expect(normalTail(5) / 2.866515718791939e-7).toBeCloseTo(1, 10);
    expect(normalTail(10) / 7.619853024160527e-24).toBeCloseTo(1, 10);
  });
});

describe('desired dissent', () => {
  it.each([0.15, 0.25, 0.35, 0.5, 0.7])('has the mean %s asked for, between 0 and 1', (mean) => {
    const quantile = truncatedExponential(mean);
    const values = Array.from({ length: 100_000 }, (_, i) => quantile((i + 0.5) / 100_000));
    expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(mean, 6);
    expect(Math.min(...values.slice(0, 10))).toBeGreaterThanOrEqual(0);
    expect(quantile(1 - 1e-12)).toBeLessThanOrEqual(1);
  });

  it('is an exponential cut at 1: at mean 0.25 its rate is 3.593', () => {
    // The rate r solves 1/r − 1/(eʳ − 1) = 1/4; the median is −ln(1 − (1 − e⁻ʳ)/2)/r.
    const rate = 3.593512;
    expect(1 / rate - 1 / (Math.exp(rate) - 1)).toBeCloseTo(0.25, 6);
    expect(truncatedExponential(0.25)(0.5)).toBeCloseTo(-Math.log(1 - (1 - Math.exp(-rate)) / 2) / rate, 6);
  });
});

describe('gamma multipliers', () => {
  it('rest on a right distribution function', () => {
    // P(1, x) = 1 − e⁻ˣ, P(½, x) = erf(√x), P(3, x) = 1 − e⁻ˣ(1 + x + x²/2).
    for (const x of [0.01, 0.5, 1, 2, 5, 12]) {
      expect(gammaCdf(1, x)).toBeCloseTo(1 - Math.exp(-x), 12);
      expect(gammaCdf(0.5, x)).toBeCloseTo(2 * referenceCdf(Math.sqrt(2 * x), 0, 1) - 1, 10);
      expect(gammaCdf(3, x)).toBeCloseTo(1 - Math.exp(-x) * (1 + x + (x * x) / 2), 12);
    }
  });

  it.each([0.05, 0.1, 0.25, 0.3, 2, 9])('rest on the very bits that bisection alone finds, at shape %s', (shape) => {
    const quantiles = gammaQuantiles(shape);
    for (let index = 1; index < probabilities.length; index += 31) {
      let [low, high] = [quantiles[index - 1], Math.max(1, quantiles[index - 1]) * 2 + 1];
      while (gammaCdf(shape, high) < probabilities[index]) high *= 2;
      for (let step = 0; step < 60; step += 1) {
        const x = (low + high) / 2;
        if (x === low || x === high) break;
        if (gammaCdf(shape, x) < probabilities[index]) low = x;
        else high = x;
      }
      expect([index, quantiles[index]]).toEqual([index, (low + high) / 2]);
    }
  });

  it('are of the table that another thread worked out, where one was handed over', () => {
    const table = new Float64Array(probabilities.length).fill(7);
    keepGammaTables(new Map([[0.123, table]]));
    expect(gammaMultiplier(0.123)(5)).toBe(7);
    expect(knownGammaTables().get(0.123)).toBe(table);
  });

  it.each([0.1, 0.3, 1, 4])('have mean 1 and variance 1 ÷ shape at shape %s', (shape) => {
    const multiplier = gammaMultiplier(shape);
    expect(meanOverWords(multiplier)).toBeCloseTo(1, 2);
    const variance = meanOverWords((word) => (multiplier(word) - 1) ** 2);
    expect(variance * shape).toBeGreaterThan(0.97);
    expect(variance * shape).toBeLessThan(1.03);
  });

  it('give a tenth of people at shape 0.1 what the theory gives them: four fifths of the posts', () => {
    // The share of those above q is 1 − P(shape + 1, q).
    const multiplier = gammaMultiplier(0.1);
    const top = meanOverWords((word) => (word >= 0.9 * 4294967296 ? multiplier(word) : 0));
    expect(top).toBeCloseTo(1 - gammaCdf(1.1, 0.1 * multiplier(0.9 * 4294967296)), 3);
    expect(top).toBeCloseTo(0.806, 3);
  });
});

describe('likeness', () => {
  it.each([0, 0.5, 0.75, 1.5])('has mean 1 at σ = %s and never exceeds its largest value', (sigma) => {
    const { of, largest } = likenessMultiplier(sigma);
    expect(meanOverWords(of)).toBeCloseTo(1, 3);
    expect(of(2 ** 32 - 1)).toBeLessThanOrEqual(largest);
  });

  it('says what the likest hundredth bears', () => {
    const { of } = likenessMultiplier(0.75);
    const top = meanOverWords((word) => (word >= 0.99 * 4294967296 ? of(word) : 0));
    expect(likenessTopShare(0.75)).toBeCloseTo(top, 3);
  });
});
