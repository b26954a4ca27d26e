import { describe, expect, it } from 'vitest';
import { type Change, changeFrom, isBeyondChance, knownBand } from '../../src/statistics/known-band.ts';
import { gammaFrom, normalFrom, seeded } from '../../src/statistics/seeded.ts';
import { latinHypercube } from '../../src/statistics/sobol.ts';

const blocks = 5;
const plain = (value: number): number => value;

/** Changes whose truth is known, each with chance of this deviation and its variance as five blocks would estimate it. */
function changesOf(truths: readonly number[], deviation: number, seed: number): Change[] {
  const uniform = seeded(seed);
  return truths.map((truth) => ({
    by: truth + deviation * normalFrom(uniform),
    variance: (deviation ** 2 * gammaFrom(uniform, (blocks - 1) / 2)) / ((blocks - 1) / 2),
  }));
}

const seeds = Array.from({ length: 2000 }, (_, seed) => seed + 1);
const width = ({ low, high }: { low: number; high: number }): number => high - low;
const none = (count: number): number[] => Array.from({ length: count }, () => 0);

describe('a band of what is not known', () => {
  it('has no width where no run differs, and none where there is no run', () => {
    const still = none(64).map(() => ({ by: 0, variance: 0 }));
    expect(knownBand(still, still, blocks)).toEqual({ low: 0, high: 0, hidden: 0 });
    expect(knownBand([], [], blocks)).toEqual({ low: 0, high: 0, hidden: 0 });
  });

  it('is not the chance of the small runs: where nothing moves a figure it has no width, and says what hides it', () => {
    const bands = seeds.map((seed) => knownBand([], changesOf(none(64), 1, 7000 + seed), blocks));
    const nought = bands.filter((band) => width(band) < 0.3 && Math.abs(band.hidden - 1) < 0.3).length;
    const ends = seeds.flatMap((seed) => changesOf(none(32), 1, seed)).filter((end) => isBeyondChance(end, blocks));
    console.log(
      `no width in ${nought} of ${bands.length} seeds; ${ends.length} of ${32 * seeds.length} ends taken for more`,
    );
    expect(nought).toBeGreaterThan(0.95 * bands.length);
    expect(ends.length).toBeLessThan(0.015 * 32 * seeds.length);
  });

  it('is as wide as what the parameters do, whatever chance adds', () => {
    const truths = latinHypercube(64, 1, 3).map(([share]) => 10 * share - 5);
    for (const deviation of [0, 1, 2]) {
      const bands = seeds.map((seed) => width(knownBand([], changesOf(truths, deviation, seed), blocks)));
      const mean = bands.reduce((sum, each) => sum + each) / bands.length;
      console.log(`chance of ${deviation} beside ±5: mean width ${mean.toFixed(2)} of 9.5`);
      expect(mean).toBeGreaterThan(9);
      expect(mean).toBeLessThan(11);
    }
  });

  it('holds the ends of one parameter alone, if they are more than chance', () => {
    const strong = { by: -8, variance: 0.5 };
    expect(knownBand([strong, { by: 1, variance: 0.5 }], [], blocks).low).toBeCloseTo(-Math.sqrt(63.5), 9);
    expect(knownBand([strong, { by: 1, variance: 0.5 }], [], blocks).high).toBe(0);
    expect(isBeyondChance({ by: 4.7, variance: 1 }, blocks)).toBe(true);
    expect(isBeyondChance({ by: 4.5, variance: 1 }, blocks)).toBe(false);
    expect(isBeyondChance({ by: 0, variance: 0 }, blocks)).toBe(false);
  });

  it('is made of changes paired by block: what all blocks share is no chance', () => {
    const reference = { value: 100, leaveOneOut: [95, 100, 105, 98, 102] };
    const more = { value: 110, leaveOneOut: [105, 110, 115, 108, 112] };
    expect(changeFrom(reference, more, plain)).toEqual({ by: 10, variance: 0 });
    const uneven = changeFrom(reference, { value: 110, leaveOneOut: [115, 110, 105, 112, 108] }, plain);
    expect(uneven.variance).toBeGreaterThan(1);
  });
});
