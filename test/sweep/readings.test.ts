import { describe, expect, it } from 'vitest';
import { runScenario } from '../../src/run/run-scenario.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { publishedBeliefs } from '../../src/store/evidence-files.ts';
import { openScenario } from '../../src/store/load-scenario.ts';
import { runMany, startRunCrew, threadsThatPay } from '../../src/sweep/many.ts';
import { peopleRead, runReadings } from '../../src/sweep/readings.ts';
import { performScenario, type SmallRun, type Values, valuesOf } from '../../src/sweep/small-run.ts';

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
const title = { title: { en: 'a step', fr: 'une étape' } };

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

  it('of equal faces are run in the regimes alone that know faces: in the others they would change nothing', async () => {
    const scenario = sameCountry({ weeks: 3 });
    const all = ['none', 'commercial', 'total'];
    const { asGiven, equalFaces } = await runReadings(scenario, all, publishedBeliefs());
    const equal = { ...scenario, people: { ...scenario.people, likenessSigma: 0 } };
    const { values } = await performScenario(equal, all, false);
    expect(equalFaces).toEqual(values);
    expect(equalFaces?.commercial).toEqual(asGiven.commercial);
    expect(equalFaces?.total).not.toEqual(asGiven.total);
  });

  it('of equal faces are made where it is the calendar that brings the cameras', async () => {
    const scenario = sameCountry({ weeks: 3 });
    const [none, total] = ['none', 'total'].map((id) => scenario.regimes.find((regime) => regime.id === id)!);
    const step = { ...title, week: 1, date: '', kind: 'hypothetical', regimes: { none: { ...total, id: 'none' } } };
    const later = { ...scenario, regimes: [none], calendar: [step] } as unknown as Scenario;
    const { asGiven, equalFaces } = await runReadings(later, ['none'], publishedBeliefs());
    expect(equalFaces?.none).not.toEqual(asGiven.none);
  });

  it('are left out where they would say nothing new', async () => {
    const silent = await runReadings(sameCountry({ reactions: 'off', weeks: 2 }), ['none'], publishedBeliefs());
    expect(silent.publishedBeliefs).toBeNull();
    expect(silent.equalFaces).toBeNull();
  });

  it('of everybody take what the run itself gave, which is what it would give again', async () => {
    const scenario = sameCountry();
    const again = await runReadings(scenario, regimes, publishedBeliefs());
    const run = await runScenario(scenario, { regimes });
    const asked = { own: Promise.resolve(valuesOf(run)), onProgress: (share: number) => shares.push(share) };
    const shares: number[] = [];
    const readings = await runReadings(scenario, regimes, publishedBeliefs(), asked);
    expect(shares).toEqual([0.5, 1]);
    expect(readings.publishedBeliefs).toEqual(again.publishedBeliefs);
    expect(readings.equalFaces?.total).toEqual(again.equalFaces?.total);
    // Small runs do not look for all that the run itself does.
    const knownIn = (values: Values[string]) => Object.entries(values).filter(([, value]) => value !== null);
    for (const id of regimes) {
      expect(knownIn(again.asGiven[id]).length).toBeGreaterThan(50);
      expect(readings.asGiven[id]).toMatchObject(Object.fromEntries(knownIn(again.asGiven[id])));
      expect(readings.equalFaces?.[id]).toMatchObject(Object.fromEntries(knownIn(again.equalFaces![id])));
    }
  });

  it('are of the first people alone where a run has many more', async () => {
    expect([100, 16_384, 32_768, 32_769, 1e6].map(peopleRead)).toEqual([100, 16_384, 32_768, 16_384, 16_384]);
    const none = { own: Promise.reject(new Error('not asked for')) };
    none.own.catch(() => {});
    const large = sameCountry({ 'people.size': 40_000, weeks: 1 });
    const { people, asGiven } = await runReadings(large, ['none'], publishedBeliefs(), none);
    const first = await performScenario(sameCountry({ 'people.size': people, weeks: 1 }), ['none'], false);
    expect(asGiven).toEqual(first.values);
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

  it('of two kinds share a crew, each in its own order; so few that no thread pays are made without it', async () => {
    const crew = startRunCrew(2);
    const asked: string[] = [];
    const perform = (run: SmallRun) => {
      asked.push(run.scenario.id);
      return crew.perform(run);
    };
    const heard = { ...crew, perform };
    const scenarios = [62, 63].map((weeks) => sameCountry({ weeks }));
    const made = (scenario: Scenario, many: number) =>
      runMany(Array(many).fill({ scenario, regimes: ['none'], looks: false }), { workers: 2, crew: heard });
    const [short, long] = await Promise.all(scenarios.map((scenario) => made(scenario, 4)));
    expect(asked).toHaveLength(8);
    const few = await Promise.all(scenarios.map((scenario) => made(scenario, 1)));
    expect(asked).toHaveLength(8);
    await crew.end();
    expect(short).toEqual(Array(4).fill(few[0][0]));
    expect(long).toEqual(Array(4).fill(few[1][0]));
    expect(few[0]).not.toEqual(few[1]);
  }, 60_000);

  it('made in this thread end when they are told to', async () => {
    const stop = new AbortController();
    const runs = Array(2).fill({ scenario: sameCountry({ weeks: 2 }), regimes: ['none'] });
    const made = runMany(runs, { workers: 1, signal: stop.signal, onDone: () => stop.abort(new Error('enough')) });
    await expect(made).rejects.toThrow('enough');
  });
});

it('threads are as many as pay, and at least one', () => {
  expect(threadsThatPay(0, 8)).toBe(1);
  expect(threadsThatPay(2_500_000, 8)).toBe(2);
  expect(threadsThatPay(1e9, 3)).toBe(3);
});
