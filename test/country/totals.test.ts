import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Luck, streams } from '../../src/country/luck.ts';
import { countBelow, poissonTotal } from '../../src/country/totals.ts';

const luck = new Luck(11);
const stream = streams.observed;

const moments = (draws: readonly number[]): { mean: number; variance: number } => {
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  return { mean, variance: draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / (draws.length - 1) };
};

/** Draws of a distribution against its probabilities: Pearson's χ² over cells of at least five. */
function chiSquare(draws: readonly number[], probability: (k: number) => number): { statistic: number; cells: number } {
  const counts = new Map<number, number>();
  for (const draw of draws) counts.set(draw, (counts.get(draw) ?? 0) + 1);
  let [statistic, cells, rest, restExpected] = [0, 0, draws.length, draws.length];
  for (let k = 0; k <= Math.max(...draws); k += 1) {
    const expected = probability(k) * draws.length;
    if (expected < 5) continue;
    const found = counts.get(k) ?? 0;
    statistic += (found - expected) ** 2 / expected;
    cells += 1;
    rest -= found;
    restExpected -= expected;
  }
  return { statistic: statistic + (rest - restExpected) ** 2 / Math.max(1, restExpected), cells };
}

describe('how many of n uniforms lie below p', () => {
  it('is binomial at small n', () => {
    for (const [n, p] of [
      [1, 0.3],
      [5, 0.5],
      [12, 0.07],
      [40, 0.81],
    ] as const) {
      const draws = Array.from({ length: 20_000 }, (_, i) => countBelow(luck, stream, i, n, 0, n, p));
      let [choose, probabilities] = [1, [] as number[]];
      for (let k = 0; k <= n; k += 1) {
        probabilities = [...probabilities, choose * p ** k * (1 - p) ** (n - k)];
        choose = (choose * (n - k)) / (k + 1);
      }
      const { statistic, cells } = chiSquare(draws, (k) => probabilities[k] ?? 0);
      expect(statistic).toBeLessThan(cells + 5 * Math.sqrt(2 * cells));
    }
  });

  it.each([
    [1000, 0.001],
    [100_000, 0.37],
    [5_000_000, 0.9],
  ])('has the mean and variance of a binomial at n = %i, p = %s', (n, p) => {
    const draws = Array.from({ length: 4000 }, (_, i) => countBelow(luck, stream, i, 1, n, n, p));
    const { mean, variance } = moments(draws);
    const expected = n * p * (1 - p);
    expect(Math.abs(mean - n * p)).toBeLessThan(4 * Math.sqrt(expected / 4000));
    expect(Math.abs(variance / expected - 1)).toBeLessThan(4 * Math.sqrt(2 / 4000) + 0.02);
  });

  it('never falls when p grows, for the same luck', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    // Far apart, a hair apart, and on the two sides of a binary digit.
    const pair = fc.oneof(
      fc.tuple(share, share),
      fc.tuple(share, fc.integer({ min: 4, max: 31 })).map(([p, k]) => [p, Math.min(1, p + 2 ** -k)] as const),
      fc.integer({ min: 1, max: 255 }).map((k) => [k / 256 - 2 ** -30, k / 256] as const),
    );
    const any = fc.integer({ min: 0, max: 2 ** 31 });
    fc.assert(
      fc.property(any, fc.integer({ min: 0, max: 1 << 20 }), pair, (address, n, [one, other]) => {
        const [p, q] = [Math.min(one, other), Math.max(one, other)];
        const [less, more] = [p, q].map((each) => countBelow(luck, stream, address, 0, 0, n, each));
        expect(less).toBeLessThanOrEqual(more);
        expect(more).toBeLessThanOrEqual(n);
        expect(less).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 2000, seed: 2 },
    );
  });

  it('is none at 0, all at 1, and refuses what it has no tables for', () => {
    expect([countBelow(luck, stream, 0, 0, 0, 99, 0), countBelow(luck, stream, 0, 0, 0, 99, 1)]).toEqual([0, 99]);
    expect(() => countBelow(luck, stream, 0, 0, 0, 2 ** 24 + 1, 0.5)).toThrow(RangeError);
  });
});

describe('Poisson totals', () => {
  it('are Poisson at small means', () => {
    for (const mean of [0.05, 0.7, 3.25, 11]) {
      const draws = Array.from({ length: 20_000 }, (_, i) => poissonTotal(luck, stream, i, 2, 0, mean));
      const probabilities: number[] = [Math.exp(-mean)];
      for (let k = 1; k < 60; k += 1) probabilities.push((probabilities[k - 1] * mean) / k);
      const { statistic, cells } = chiSquare(draws, (k) => probabilities[k] ?? 0);
      expect(statistic).toBeLessThan(cells + 5 * Math.sqrt(2 * cells));
    }
  });

  it.each([1234.5, 926_000])('have their mean as variance at %s', (mean) => {
    const draws = Array.from({ length: 4000 }, (_, i) => poissonTotal(luck, stream, i, 3, 0, mean));
    const found = moments(draws);
    expect(Math.abs(found.mean - mean)).toBeLessThan(4 * Math.sqrt(mean / 4000));
    expect(Math.abs(found.variance / mean - 1)).toBeLessThan(4 * Math.sqrt(2 / 4000) + 0.02);
  });

  it('are none at mean 0, and refuse a mean beyond their tables', () => {
    expect(poissonTotal(luck, stream, 0, 0, 0, 0)).toBe(0);
    expect(() => poissonTotal(luck, stream, 0, 0, 0, 2 ** 25)).toThrow(RangeError);
    expect(() => poissonTotal(luck, stream, 0, 0, 0, Number.NaN)).toThrow(RangeError);
  });
});

describe('a total that was drawn before', () => {
  const bit = (word: number, at: number): 0 | 1 => ((word >> at) & 1) as 0 | 1;
  const ask = (seed: Luck, word: number): number => {
    const [a, b, c, n, share] = [
      bit(word, 1),
      bit(word, 2),
      bit(word, 3),
      5000 + bit(word, 4),
      0.3 + bit(word, 5) / 2e4,
    ];
    return bit(word, 6) ? poissonTotal(seed, stream, a, b, c, n * share) : countBelow(seed, stream, a, b, c, n, share);
  };

  it('is what it would be had nobody asked before, whoever asked last', () => {
    const seeds = [new Luck(1), new Luck(2)] as const;
    const alone = Array.from({ length: 128 }, (_, word) => ask(new Luck(1 + bit(word, 0)), word));
    fc.assert(
      fc.property(fc.nat(127), (word) => ask(seeds[bit(word, 0)], word) === alone[word]),
      { numRuns: 20_000 },
    );
  });
});
