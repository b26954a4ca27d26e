import { describe, expect, it } from 'vitest';
import { publishedBeliefs } from '../../src/store/evidence-files.ts';
import { openScenario } from '../../src/store/load-scenario.ts';
import { runMany, startRunCrew, threadsThatPay } from '../../src/sweep/many.ts';
import { runReadings } from '../../src/sweep/readings.ts';
import { performScenario } from '../../src/sweep/small-run.ts';

const sameCountry = (changes: Readonly<Record<string, number | string>> = {}) =>
  openScenario(
    'scenarios/same-country.yaml',
    Object.entries({ 'people.size': 8192, weeks: 6, ...changes }).map(([key, value]) => ({
      key,
      value,
      label: `${key}=${value}`,
    })),
  );
const regimes = ['none', 'total'];

describe('other readings of a scenario', () => {
  it('with the published beliefs fewer people keep back what they would say, in every regime', async () => {
    const { asGiven, publishedBeliefs: published } = await runReadings(sameCountry(), regimes, publishedBeliefs());
    for (const id of regimes)
      expect(published?.values[id].peopleSilencedThisWeek).toBeLessThan(asGiven[id].peopleSilencedThisWeek!);
  });

  it('with all faces equally alike fewer people are stopped again', async () => {
    const { asGiven, equalFaces } = await runReadings(sameCountry({ weeks: 20 }), regimes, publishedBeliefs());
    expect(equalFaces?.total.repeatStops).toBeLessThan(asGiven.total.repeatStops!);
    expect(equalFaces?.none).toEqual(asGiven.none);
  });

  it('are left out where they would say nothing new', async () => {
    const silent = await runReadings(sameCountry({ reactions: 'off', weeks: 2 }), ['none'], publishedBeliefs());
    expect(silent.publishedBeliefs).toBeNull();
    expect(silent.equalFaces).toBeNull();
  });

  it('are the same on threads as in one', async () => {
    const scenario = sameCountry({ weeks: 42 });
    const [alone, shared] = [
      await runReadings(scenario, regimes, publishedBeliefs()),
      await runReadings(scenario, regimes, publishedBeliefs(), { workers: 2 }),
    ];
    expect({ ...shared, seconds: 0 }).toEqual({ ...alone, seconds: 0 });
  }, 60_000);
});

describe('small runs', () => {
  it('give the same figures without reach and digests, which alone are missing then', async () => {
    const scenario = sameCountry({ weeks: 3 });
    const [whole, lean] = [await performScenario(scenario, regimes), await performScenario(scenario, regimes, false)];
    for (const id of regimes) {
      const { speechReach, ...others } = whole.values[id];
      expect(speechReach).toBeGreaterThan(0);
      expect(lean.values[id]).toEqual({ ...others, speechReach: null });
    }
    expect(lean.digests).toEqual({ none: '', total: '' });
  });

  it('of two kinds share a crew, each in its own order', async () => {
    const crew = startRunCrew(2);
    const made = (weeks: number) => runMany([{ scenario: sameCountry({ weeks }), regimes }], { workers: 2, crew });
    const [short, long] = await Promise.all([made(1), made(2)]);
    await crew.end();
    expect(short).toEqual([await performScenario(sameCountry({ weeks: 1 }), regimes)]);
    expect(long).toEqual([await performScenario(sameCountry({ weeks: 2 }), regimes)]);
  }, 60_000);
});

it('threads are as many as pay, and at least one', () => {
  expect(threadsThatPay(0, 8)).toBe(1);
  expect(threadsThatPay(2_500_000, 8)).toBe(2);
  expect(threadsThatPay(1e9, 3)).toBe(3);
});
