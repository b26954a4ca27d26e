import { describe, expect, it } from 'vitest';
import { likenessTopShare } from '../../src/country/quantiles.ts';
import { runScenario } from '../../src/run/run-scenario.ts';
import { smallCountry } from '../support/small-country.ts';

/** A country in which false alerts are many but rare for any one person. */
async function shareOfLikest(likenessSigma: number): Promise<number> {
  const scenario = smallCountry({ size: 20_000, weeks: 20 });
  const total = scenario.regimes.find(({ id }) => id === 'total');
  if (total === undefined) throw new Error('no total');
  const watch = { ...total.watch, sightings: 8 };
  const run = await runScenario(
    { ...scenario, people: { ...scenario.people, likenessSigma }, regimes: [{ ...total, watch }] },
    { regimes: ['total'], sample: 0, twins: 'off' },
  );
  const { falseAlerts, measures } = run.regimes[0];
  if (falseAlerts === undefined) throw new Error('no false alerts');
  expect(falseAlerts.all).toBe(measures.alertsFalse.value);
  expect(falseAlerts.all).toBeGreaterThan(2000);
  return falseAlerts.ofLikest / falseAlerts.all;
}

describe('false alerts on the likest faces', () => {
  it('are their hundredth where all faces are equally alike', async () => {
    expect(await shareOfLikest(0)).toBeCloseTo(0.01, 2);
  });

  it('are as many as the spread of likeness says where alerts are rare', async () => {
    expect(Math.abs((await shareOfLikest(0.75)) - likenessTopShare(0.75))).toBeLessThan(0.015);
  });
});
