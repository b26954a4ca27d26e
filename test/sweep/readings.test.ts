import { describe, expect, it } from 'vitest';
import { publishedBeliefs } from '../../src/store/evidence-files.ts';
import { openScenario } from '../../src/store/load-scenario.ts';
import { runReadings } from '../../src/sweep/readings.ts';

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
});
