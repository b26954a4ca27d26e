import { describe, expect, it } from 'vitest';
import { clopperPearson } from '../../src/statistics/intervals.ts';
import { falseRuns, forms } from '../audit/score/noise.ts';

/** `npm run bench -- score-noise` does the same with 2,000. */
const seeds = 500;

describe(`pure noise: 30 groups, 6,000 rows, ${seeds} seeds`, () => {
  for (const form of Object.keys(forms) as (keyof typeof forms)[])
    for (const adverse of [0.3, 0.03])
      it(`${form}, decisions at ${adverse * 100} %: a finding in so few runs that the upper 95 % bound is at most 6 %`, () => {
        const found = falseRuns(form, adverse, seeds);
        const { high } = clopperPearson(found, seeds);
        console.log(
          `${form}, ${adverse * 100} %: ${found} of ${seeds} runs find anything, at most ${(high * 100).toFixed(2)} %`,
        );
        expect(high).toBeLessThanOrEqual(0.06);
      });
});
