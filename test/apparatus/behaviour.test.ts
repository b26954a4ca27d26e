import { describe, expect, it } from 'vitest';
import { useCaseTallies } from '../../src/chapters/use-cases.ts';
import { runScenario } from '../../src/run/run-scenario.ts';
import { noRegime, smallCountry } from '../support/small-country.ts';

const plain = smallCountry({ size: 32_768, weeks: 6 });
const title = { en: 'crowd', fr: 'foule' };
const crowd = {
  id: 'crowd',
  title,
  camerasPer100000: 3000,
  eventsPerCameraDay: 0.3,
  detection: 0.7,
  falseAlertsPerCameraDay: 0.1,
};
const [city, country] = plain.people.regions;
/** All cameras on behaviour stand in the city. */
const scenario = {
  ...plain,
  people: {
    ...plain.people,
    regions: [
      { ...city, sightingsFactor: 2 },
      { ...country, sightingsFactor: 0 },
    ],
  },
  regimes: [
    noRegime,
    { ...noRegime, id: 'cameras', apparatus: true, watch: { ...noRegime.watch, behaviour: [crowd] } },
  ],
  defaultRegimes: ['none', 'cameras'],
};

/** Whether a Poisson count lies within five deviations of its mean. */
const isNear = (count: number, mean: number): boolean => Math.abs(count - mean) < 5 * Math.sqrt(mean);

describe('cameras on behaviour', () => {
  it('alert where faces are seen, as often as their use case says, and nowhere else', async () => {
    const { regimes, peopleIn } = await runScenario(scenario, { twins: 'off', sample: 0 });
    const [none, cameras] = regimes.map(({ measures }) => measures);
    const cameraDays = (3000 / 100_000) * 2 * (peopleIn?.regions.city ?? 0) * 7 * 6;
    expect(isNear(cameras.behaviourAlertsTrue.byRegion.city.value ?? 0, cameraDays * 0.3 * 0.7)).toBe(true);
    expect(isNear(cameras.behaviourAlertsFalse.byRegion.city.value ?? 0, cameraDays * 0.1)).toBe(true);
    expect(cameras.behaviourAlertsTrue.byRegion.country.value).toBe(0);
    expect(cameras.behaviourAlertsFalse.byRegion.country.value).toBe(0);
    expect(none.behaviourAlertsTrue.value).toBe(0);
  });

  it('come to what the report works out by use case, where regions see one time on average', async () => {
    const even = { ...scenario, people: plain.people };
    const { regimes } = await runScenario(even, { twins: 'off', sample: 0, regimes: ['cameras'] });
    const [{ alertsTrue, alertsFalse }] = useCaseTallies(even, 'cameras');
    expect(isNear(regimes[0].measures.behaviourAlertsTrue.value ?? 0, alertsTrue)).toBe(true);
    expect(isNear(regimes[0].measures.behaviourAlertsFalse.value ?? 0, alertsFalse)).toBe(true);
  });

  it('raise no false alert in the twin without errors', async () => {
    const [, regime] = scenario.regimes;
    const { regimes } = await runScenario(
      { ...scenario, regimes: [noRegime, { ...regime, errors: false }] },
      { twins: 'off', sample: 0, regimes: ['cameras'] },
    );
    expect(regimes[0].measures.behaviourAlertsFalse.value).toBe(0);
    expect(regimes[0].measures.behaviourAlertsTrue.value).toBeGreaterThan(0);
  });
});
