import { describe, expect, it } from 'vitest';
import { recogniserFor } from '../../src/apparatus/recogniser.ts';
import { likenessMultiplier } from '../../src/country/quantiles.ts';
import { noRegime, smallCountry } from '../support/small-country.ts';

const { people } = smallCountry();
const likeness = likenessMultiplier(people.likenessSigma);
const watch = { ...noRegime.watch, fmr: 1e-5, listSize: 80 };

describe('a recogniser', () => {
  it('mistakes, over everybody, the mean of what it mistakes of each face', () => {
    const curve = recogniserFor(watch, people, likeness.of, 50_000, true, true);
    const faces = 20_000;
    for (const group of [0, 1]) {
      let sum = 0;
      for (let face = 0; face < faces; face += 1) {
        sum += curve.fpir(group, likeness.of(((face + 0.5) / faces) * 2 ** 32));
      }
      expect(curve.meanFpir(group) / (sum / faces)).toBeCloseTo(1, 2);
      // A face that is always mistaken cannot be mistaken more often: the mean face would be mistaken too often.
      expect(curve.meanFpir(group)).toBeLessThan(0.97 * curve.fpir(group, 1));
    }
  });

  it('mistakes nobody for an empty list, or without errors', () => {
    for (const [entries, errors] of [[0, true] as const, [50_000, false] as const]) {
      const curve = recogniserFor(watch, people, likeness.of, entries, errors, true);
      expect([curve.fpir(0, 3), curve.meanFpir(1)]).toEqual([0, 0]);
    }
  });
});
