import { describe, expect, it } from 'vitest';
import { Contacts } from '../../src/country/contacts.ts';
import { Country } from '../../src/country/people.ts';
import { voiceAtStart } from '../../src/society/voice.ts';
import { smallCountry } from '../support/small-country.ts';

const countryOf = (size: number, homophily: number, groupShare: number): Country => {
  const scenario = smallCountry({ size });
  const [majority, minority] = scenario.people.groups;
  const groups = [
    { ...majority, share: 1 - groupShare },
    { ...minority, share: groupShare },
  ];
  return new Country(
    { ...scenario, people: { ...scenario.people, homophily, groups } },
    voiceAtStart(scenario.people, scenario.voice),
  );
};

/** Everybody's contacts within a neighbourhood. */
const graphOf = (country: Country, index = 0): number[][] => {
  const neighbourhood = country.neighbourhoods[index];
  const { from, places } = new Contacts(country).within(neighbourhood);
  return Array.from({ length: neighbourhood.size }, (_, place) => [...places.subarray(from[place], from[place + 1])]);
};

const country = countryOf(4096 * 4 + 1001, 0.3, 0.15);

describe('contacts', () => {
  it.each([0, 4])('are symmetric, in a neighbourhood that is not full too (%i)', (index) => {
    const graph = graphOf(country, index);
    const oneSided = graph.flatMap((contacts, place) =>
      contacts.filter((contact) => contact === place || !graph[contact].includes(place)),
    );
    expect(oneSided).toEqual([]);
  });

  it.each([1, 4])('are the household, then whom each tie pairs (%i)', (index) => {
    const { first, size } = country.neighbourhoods[index];
    const partners = new Contacts(country).partnersOf(country.neighbourhoods[index]);
    const expected = Array.from({ length: size }, (_, place) => {
      const code = country.householdOf(first + place);
      const members = Array.from({ length: code >> 3 }, (_, member) => place - (code & 7) + member);
      const tied = Array.from({ length: partners.length / 4096 }, (_, tie) => partners[tie * 4096 + place]);
      return [...members.filter((member) => member !== place), ...tied.filter((other) => other >= 0)];
    });
    expect(graphOf(country, index)).toEqual(expected);
  });

  it('are as many as households and kept ties make', () => {
    const degrees = graphOf(country).map((contacts) => contacts.length);
    const mean = degrees.reduce((sum, degree) => sum + degree, 0) / degrees.length;
    const { household } = country.scenario.people;
    const people = household.reduce((sum, share, i) => sum + share * (i + 1), 0);
    const members = household.reduce((sum, share, i) => sum + share * (i + 1) * i, 0) / people;
    const across = 2 * 0.85 * 0.15;
    expect(Math.abs(mean - (members + 7 * (1 - across * 0.3)))).toBeLessThan(0.1);
  });

  it('are among alike as homophily says, and even without it', () => {
    const assortativity = (homophily: number): number => {
      const one = countryOf(4096, homophily, 0.5);
      let [alike, ties] = [0, 0];
      new Contacts(one).partnersOf(one.neighbourhoods[0]).forEach((other, at) => {
        if (other < 0) return;
        ties += 1;
        if (one.group(at % 4096) === one.group(other)) alike += 1;
      });
      return 2 * (alike / ties) - 1;
    };
    // Of the ties across, 1 − h stay: (1 − (1 − h))/(1 + (1 − h)) at two equal groups.
    expect(Math.abs(assortativity(0))).toBeLessThan(0.02);
    expect(Math.abs(assortativity(0.6) - 0.6 / 1.4)).toBeLessThan(0.02);
    expect(assortativity(1)).toBe(1);
    console.info(
      `contacts: assortativity by group ${[0, 0.3, 0.6, 1].map((h) => assortativity(h).toFixed(3)).join(', ')} at homophily 0, 0.3, 0.6, 1`,
    );
  });

  it('cluster little beyond households, and tie nearly everybody to one component', () => {
    const graph = graphOf(country);
    let [triangles, pairs] = [0, 0];
    graph.forEach((contacts) => {
      const known = [...new Set(contacts)];
      for (const a of known) {
        for (const b of known) {
          if (a >= b) continue;
          pairs += 1;
          if (graph[a].includes(b)) triangles += 1;
        }
      }
    });
    expect(triangles / pairs).toBeGreaterThan(0.005);
    expect(triangles / pairs).toBeLessThan(0.06);
    const seen = new Set([0]);
    const front = [0];
    for (const place of front) {
      for (const contact of graph[place]) {
        if (seen.has(contact)) continue;
        seen.add(contact);
        front.push(contact);
      }
    }
    expect(seen.size / graph.length).toBeGreaterThan(0.99);
    console.info(
      `contacts: ${(graph.flat().length / graph.length).toFixed(2)} a person, clustering ${(triangles / pairs).toFixed(4)}, largest component ${((100 * seen.size) / graph.length).toFixed(1)} %`,
    );
  });

  it.each([2, 5, 8])('pair %i neighbourhoods anew each week, each with one other', (count) => {
    const contacts = new Contacts(countryOf(4096 * count, 0.3, 0.15));
    const met = Array.from({ length: count }, () => new Set<number>());
    for (let week = 0; week < 2 * count; week += 1) {
      for (let index = 0; index < count; index += 1) {
        const partner = contacts.partnerNeighbourhood(index, week);
        if (partner < 0) continue;
        expect(partner).not.toBe(index);
        expect(contacts.partnerNeighbourhood(partner, week)).toBe(index);
        met[index].add(partner);
      }
    }
    for (const partners of met) expect(partners.size).toBe(count - 1);
  });

  it('across neighbourhoods are symmetric, and absent where the partner is shorter', () => {
    const contacts = new Contacts(country);
    const [whole, short] = [country.neighbourhoods[0], country.neighbourhoods[4]];
    let ties = 0;
    for (let place = 0; place < whole.size; place += 1) {
      const other = contacts.acrossFrom(short, whole, 3, place);
      if (place >= short.size) expect(other).toBe(-1);
      if (other < 0) continue;
      ties += 1;
      expect(contacts.acrossFrom(whole, short, 3, other)).toBe(place);
    }
    expect(ties).toBeGreaterThan(800);
  });
});
