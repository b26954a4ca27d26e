import { describe, expect, it } from 'vitest';
import { KeptPeople } from '../../src/country/kept-people.ts';
import { Country } from '../../src/country/people.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { voiceAtStart } from '../../src/society/voice.ts';
import { simulated } from '../support/simulated.ts';
import { smallCountry } from '../support/small-country.ts';

const scenario = smallCountry({ size: 4096 + 300 });
const voiceOf = ({ people, voice }: Scenario) => voiceAtStart(people, voice);
const asked = (kept: KeptPeople, of: Scenario): { readonly country: Country; readonly isNew: boolean } => {
  let isNew = false;
  const voice = () => {
    isNew = true;
    return voiceOf(of);
  };
  return { country: kept.countryOf(of, voice), isNew };
};
const hazardsOf = (country: Country): number[] => {
  const hazards = new Float64Array(country.scenario.acts.length);
  return Array.from({ length: 50 }, (_, person) => country.actHazards(person, hazards));
};

describe('people who were drawn before', () => {
  it('are the same people under other regimes and another calendar, not drawn again', () => {
    const kept = new KeptPeople();
    asked(kept, scenario);
    const others = { ...scenario, regimes: scenario.regimes.slice(1), weeks: 3, calendar: [] };
    const { country, isNew } = asked(kept, others);
    const anew = new Country(others, voiceOf(others));
    expect(isNew).toBe(false);
    expect(country.scenario).toBe(others);
    expect(country.chunks).toEqual(anew.chunks);
    expect(country.voice).toEqual(anew.voice);
    expect(hazardsOf(country)).toEqual(hazardsOf(anew));
  });

  it.each<[string, Partial<Scenario>]>([
    ['seed', { seed: scenario.seed + 1 }],
    ['size', { people: { ...scenario.people, size: 4096 } }],
    ['dissent', { people: { ...scenario.people, dissentMean: 0.4 } }],
    ['tolerance', { voice: { ...scenario.voice, tolerance: scenario.voice.tolerance / 2 } }],
    ['acts', { acts: scenario.acts.map((act) => ({ ...act, yearlyRate: act.yearlyRate / 2 })) }],
    ['nudges', { nudgeCeiling: scenario.nudgeCeiling + 1 }],
  ])('are drawn again where they are others: %s', (_, change) => {
    const kept = new KeptPeople();
    asked(kept, scenario);
    const { country, isNew } = asked(kept, { ...scenario, ...change });
    expect(isNew).toBe(true);
    expect(country.chunks).toEqual(new Country({ ...scenario, ...change }, voiceOf({ ...scenario, ...change })).chunks);
  });

  it('are kept of the last two countries alone, and of no large one', () => {
    const kept = new KeptPeople();
    const sized = (size: number): Scenario => ({ ...scenario, people: { ...scenario.people, size } });
    for (const size of [4096, 4296, 4096, 4496]) asked(kept, sized(size));
    expect([4096, 4496, 4296].map((size) => asked(kept, sized(size)).isNew)).toEqual([false, false, true]);
    asked(kept, sized(100_001));
    expect(asked(kept, sized(100_001)).isNew).toBe(true);
  });

  it('live as if they had been drawn for the run', async () => {
    const kept = new KeptPeople();
    const digests = async (weeks: number, keep?: KeptPeople) =>
      (await simulated({ ...scenario, weeks }, scenario.regimes, { kept: keep })).digests;
    // What they may do is kept of two weeks, then of four.
    for (const weeks of [2, 4, 4]) expect(await digests(weeks, kept)).toEqual(await digests(weeks));
  });

  it('do not keep what they may do in very many weeks', () => {
    const kept = new KeptPeople();
    expect(asked(kept, scenario).country.actsKept).toBeInstanceOf(Map);
    expect(asked(kept, { ...scenario, weeks: 2000 }).country.actsKept).toBeNull();
  });
});
