import { describe, expect, it } from 'vitest';
import { comparedPair, isExact } from '../audit/chat/pairs.ts';

const clean = 3000;
const planted = 600;

/** Exports of every app read here, in pairs: app × system × locale × locale × kinds of message × loss. */
describe(`${clean} invented pairs of exports in which nothing is filtered, and ${planted} in which three terms are`, () => {
  it('claim nothing at the 1 % level in all but 1.8 %', async () => {
    const claims: string[] = [];
    for (let seed = 1; seed <= clean; seed++) {
      const { what, comparison } = await comparedPair(100_000 + seed);
      if (comparison.test.claim !== 'none') claims.push(`${what}: ${comparison.test.claim}`);
    }
    console.log(`claims in clean pairs: ${claims.length} of ${clean}\n${claims.join('\n')}`);
    expect(claims.length / clean).toBeLessThanOrEqual(0.018);
  }, 3_600_000);

  it('are found in 95 % at least, their terms exact in 90 %, also between reactions, media and edits', async () => {
    let [found, exact] = [0, 0];
    for (let seed = 1; seed <= planted; seed++) {
      const others = [0, 0.1, 0.3][seed % 3];
      const pair = await comparedPair(200_000 + seed, {
        messages: 500,
        erasure: 0.05,
        loss: 0.01,
        hole: 'none',
        others,
      });
      if (pair.comparison.test.claim === 'terms' || pair.comparison.test.claim === 'altered') found++;
      if (isExact(pair)) exact++;
    }
    console.log(`planted terms: found in ${found} of ${planted}, exact in ${exact}`);
    expect(found / planted).toBeGreaterThanOrEqual(0.95);
    expect(exact / planted).toBeGreaterThanOrEqual(0.9);
  }, 3_600_000);
});
