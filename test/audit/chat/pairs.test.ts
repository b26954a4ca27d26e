import { describe, expect, it } from 'vitest';
import { comparedPair, isExact } from './pairs.ts';

/** Few, to see that it works; `npm run proof` counts thousands. */
describe('pairs of exports, whatever the app, the system, the language, the kinds of message and the loss', () => {
  it('give no claim where nothing is filtered', async () => {
    const claims: string[] = [];
    for (let seed = 1; seed <= 40; seed++) {
      const { what, comparison } = await comparedPair(seed, { messages: 150 });
      if (comparison.test.claim !== 'none') claims.push(what);
    }
    expect(claims.length).toBeLessThanOrEqual(3);
  });

  it('give the terms of a filter, also between reactions, media and edits', async () => {
    const pairs = 12;
    let [found, exact] = [0, 0];
    for (let seed = 1; seed <= pairs; seed++) {
      const pair = await comparedPair(700 + seed, {
        messages: 500,
        erasure: 0.05,
        loss: 0.01,
        hole: 'none',
        others: seed % 2 ? 0.3 : 0,
      });
      if (pair.comparison.test.claim === 'terms') found++;
      if (isExact(pair)) exact++;
    }
    expect(found).toBeGreaterThanOrEqual(11);
    expect(exact).toBeGreaterThanOrEqual(9);
  });
});
