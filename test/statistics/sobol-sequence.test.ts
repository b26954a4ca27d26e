import { describe, expect, it } from 'vitest';
import { mostDimensions, sobolSequence } from '../../src/statistics/sobol-sequence.ts';

describe('a Sobol’ sequence', () => {
  it('is the published one in all its dimensions: points of other software (SciPy 1.17.1, unscrambled)', () => {
    const points = sobolSequence(1024, mostDimensions);
    const known: readonly (readonly [index: number, dimension: number, value: number])[] = [
      [1, 0, 0.5],
      [2, 1, 0.25],
      [7, 2, 0.375],
      [100, 5, 0.7421875],
      [513, 17, 0.1318359375],
      [999, 30, 0.9599609375],
      [1000, 39, 0.4794921875],
      [1023, 38, 0.9013671875],
    ];
    for (const [index, dimension, value] of known) expect(points[index][dimension]).toBe(value);
  });

  it('has one of 2ⁿ points in each 2⁻ⁿ of every dimension, shifted or not', () => {
    for (const shift of [[], Array.from({ length: mostDimensions }, (_, at) => (at * 2_654_435_761) % 2 ** 32)]) {
      const points = sobolSequence(256, mostDimensions, shift);
      for (let dimension = 0; dimension < mostDimensions; dimension += 1)
        expect(new Set(points.map((point) => Math.floor(point[dimension] * 256))).size).toBe(256);
    }
  });
});
