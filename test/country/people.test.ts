import { describe, expect, it } from 'vitest';
import { neighbourhoodSize } from '../../src/country/neighbourhood.ts';
import { Country } from '../../src/country/people.ts';
import { WantedPeople } from '../../src/country/truth.ts';
import { bestExpression, voiceAtStart } from '../../src/society/voice.ts';
import { noRegime, smallCountry, total } from '../support/small-country.ts';

const countryOf = (size: number, more = {}): Country => {
  const scenario = smallCountry({ size, ...more });
  return new Country(scenario, voiceAtStart(scenario.people, scenario.voice));
};
const large = countryOf(40_960);

describe('people', () => {
  it('0 to n − 1 are the same people whatever the size', () => {
    for (const size of [4096, 5000, 20_000]) {
      const country = countryOf(size);
      const [some, all] = [country.chunks[0], large.chunks[0]];
      for (const column of ['traits', 'dissent', 'boldness', 'hazard'] as const) {
        expect([...some[column]]).toEqual([...all[column].subarray(0, size)]);
      }
      expect(country.neighbourhoods.map(({ region }) => region)).toEqual(
        large.neighbourhoods.slice(0, country.neighbourhoods.length).map(({ region }) => region),
      );
      expect([0, 17, size - 1].map((person) => country.likenessOf(person))).toEqual(
        [0, 17, size - 1].map((person) => large.likenessOf(person)),
      );
    }
  });

  it('0 to n − 1 are wanted in the same weeks whatever the size, in a neighbourhood that is not full too', () => {
    const more = { people: { ...large.scenario.people, wantedPer100000: 3000 } };
    const wantedOf = (size: number): string[] => {
      const country = countryOf(size, { people: { ...more.people, size } });
      const wanted = new WantedPeople(country);
      const found: string[] = [];
      for (const neighbourhood of country.neighbourhoods) {
        wanted.each(neighbourhood, 20, (place, since) => found.push(`${neighbourhood.first + place} from ${since}`));
      }
      return found.filter((line) => Number.parseInt(line, 10) < 5000).sort();
    };
    expect(wantedOf(5000).length).toBeGreaterThan(100);
    expect(wantedOf(5000)).toEqual(wantedOf(20_000));
  });

  it('are the same in every regime: the country knows of none', () => {
    const [one, other] = [[noRegime], [noRegime, total]].map((regimes) => countryOf(4096, { regimes }));
    expect([...one.chunks[0].hazard]).toEqual([...other.chunks[0].hazard]);
  });

  it('come in the shares asked for', () => {
    const { age, groups } = large.scenario.people;
    const share = (of: (person: number) => boolean): number => {
      let count = 0;
      for (let person = 0; person < large.size; person += 1) if (of(person)) count += 1;
      return count / large.size;
    };
    age.forEach((expected, band) => {
      expect(Math.abs(share((person) => large.ageBand(person) === band) - expected)).toBeLessThan(0.01);
    });
    groups.forEach((group, g) => {
      expect(Math.abs(share((person) => large.group(person) === g) - group.share)).toBeLessThan(0.01);
    });
    const lowest = (g: number): number =>
      share((person) => large.group(person) === g && large.means(person) === 0) / groups[g].share;
    expect(Math.abs(lowest(0) - 0.2)).toBeLessThan(0.01);
    expect(Math.abs(lowest(1) - 0.2 ** (1 / 1.4))).toBeLessThan(0.03);
  });

  it('desire the mean dissent and have the mean boldness of the scenario', () => {
    let [δ, β] = [0, 0];
    for (let person = 0; person < large.size; person += 1) {
      δ += large.dissentOf(person) / large.size / large.ofAgeShare;
      β += large.boldnessOf(person) / large.size;
    }
    expect(Math.abs(δ - 0.25)).toBeLessThan(0.004);
    expect(Math.abs(β - 0.5)).toBeLessThan(0.01);
  });
});

describe('neighbourhoods', () => {
  it('lie in one region each, and regions keep their shares at any size', () => {
    const shares = [0.3, 0.45, 0.25];
    const regions = shares.map((share, index) => ({ ...large.scenario.people.regions[0], id: `${index}`, share }));
    const country = countryOf(4096 * 60, { people: { ...large.scenario.people, size: 4096 * 60, regions } });
    for (let count = 1; count <= 60; count += 1) {
      const sofar = country.neighbourhoods.slice(0, count);
      shares.forEach((share, index) => {
        const dealt = sofar.filter(({ region }) => region === index).length;
        expect(Math.abs(dealt - share * count)).toBeLessThan(1);
      });
    }
  });

  it('hold 4,096 people, the last what is left', () => {
    const { neighbourhoods } = countryOf(20_000);
    expect(neighbourhoods.map(({ size }) => size)).toEqual([4096, 4096, 4096, 4096, 3616]);
    expect(neighbourhoods.map(({ first }) => first)).toEqual([0, 1, 2, 3, 4].map((n) => n * neighbourhoodSize));
  });
});

describe('households', () => {
  it('are runs of consecutive people of one neighbourhood, in the published shares', () => {
    const sizes = [0, 0, 0, 0, 0, 0];
    let torn = 0;
    for (let person = 0; person < large.size; ) {
      const members = large.householdOf(person) >> 3;
      for (let place = 0; place < members; place += 1) {
        if (large.householdOf(person + place) !== (place | (members << 3))) torn += 1;
      }
      if (Math.floor(person / 4096) !== Math.floor((person + members - 1) / 4096)) torn += 1;
      sizes[members] += 1;
      person += members;
    }
    expect(torn).toBe(0);
    const households = sizes.reduce((sum, count) => sum + count, 0);
    large.scenario.people.household.forEach((share, index) => {
      expect(Math.abs(sizes[index + 1] / households - share)).toBeLessThan(0.01);
    });
  });
});

describe('habits', () => {
  const hazards = new Float64Array(64);
  /** Person-days a year on which an act is done at the rate itself, not at its ceiling. */
  const yearly = (country: Country, act: number): number[] =>
    Array.from({ length: country.size }, (_, person) => {
      country.actHazards(person, hazards);
      return 365.25 * (1 - Math.exp(-hazards[act] / country.ceilingOf(act, person)));
    });
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

  it('have the published mean rate, by participants and by concentration', () => {
    for (const id of ['volunteering', 'traffic-offence', 'parent-not-visited', 'rail']) {
      const act = large.actIndex(id);
      const { yearlyRate } = large.scenario.acts[act];
      expect(Math.abs(mean(yearly(large, act)) / yearlyRate - 1)).toBeLessThan(0.06);
    }
  });

  it('give every act its published rate at the first beliefs, those that follow voice and fall on few as well', () => {
    const { acts, voice, nudgeCeiling } = large.scenario;
    const { rule, tolerance, severity, surveillance } = voice;
    acts.forEach(({ id, yearlyRate, follows, whenListed, nudged, concentration }, act) => {
      const ceiling = Math.max(1, whenListed) * (nudged ? nudgeCeiling : 1);
      const days = Array.from({ length: large.size }, (_, person) => {
        large.actHazards(person, hazards);
        const δ = large.dissentOf(person);
        const said = bestExpression(rule, δ, large.boldnessOf(person), tolerance, severity, surveillance);
        const share = follows === 'voice' ? (δ === 0 ? 0 : said / δ) : 1;
        return (365.25 * (1 - Math.exp(-hazards[act])) * share) / ceiling;
      });
      const off = concentration !== null && concentration < 0.2 ? 0.05 : 0.1;
      expect(Math.abs(mean(days) / yearlyRate - 1), id).toBeLessThan(yearlyRate < 0.1 ? 0.25 : off);
    });
  });

  it('leave nobody under age with a say, a score or acts of voice', () => {
    for (let person = 0; person < 4096; person += 1) {
      if (large.isOfAge(person)) continue;
      large.actHazards(person, hazards);
      expect(large.ageBand(person)).toBe(0);
      expect(large.dissentOf(person)).toBe(0);
      large.scenario.acts.forEach(({ follows }, act) => {
        if (follows === 'voice') expect(hazards[act]).toBe(0);
      });
    }
  });

  it('are of the share of people who participate, and of nobody else', () => {
    const act = large.actIndex('volunteering');
    const doers = yearly(large, act).filter((rate) => rate > 0);
    expect(Math.abs(doers.length / large.size - 0.19)).toBeLessThan(0.01);
    expect(Math.max(...doers) - Math.min(...doers)).toBeLessThan(1e-9);
  });

  it('are as uneven as their concentration says: the top tenth writes four fifths of the posts', () => {
    const multipliers = yearly(large, large.actIndex('sensitive-post'))
      .filter(Number.isFinite)
      .sort((a, b) => b - a);
    const top = mean(multipliers.slice(0, multipliers.length / 10)) / 10 / mean(multipliers);
    expect(top).toBeGreaterThan(0.75);
    expect(top).toBeLessThan(0.86);
  });

  it('never go above the ceiling kept in the column', () => {
    let above = 0;
    for (let person = 0; person < 4096; person += 1) {
      if (large.actHazards(person, hazards) * 512 > large.chunks[0].hazard[person]) above += 1;
    }
    expect(above).toBe(0);
  });

  it('fit into the column however many acts people do every day', () => {
    const scenario = smallCountry({ size: 4096 });
    const busy = scenario.acts.map((act) => ({ ...act, concentration: null, participants: 1, yearlyRate: 360 }));
    const country = new Country({ ...scenario, acts: busy }, voiceAtStart(scenario.people, scenario.voice));
    expect(country.hazardUnits).toBeLessThan(512);
    const most = Math.max(...Array.from({ length: country.size }, (_, person) => country.actHazards(person, hazards)));
    expect(most).toBeGreaterThan(128);
    expect(Math.max(...country.chunks[0].hazard) / country.hazardUnits).toBeGreaterThanOrEqual(most);
  });
});
