import { describe, expect, it } from 'vitest';
import { Alike } from '../../src/country/alike.ts';
import { streams } from '../../src/country/luck.ts';
import { neighbourhoodSize } from '../../src/country/neighbourhood.ts';
import { Country } from '../../src/country/people.ts';
import { Permutation } from '../../src/country/permutation.ts';
import { Ranks } from '../../src/country/ranks.ts';
import type { Week } from '../../src/country/step.ts';
import { Dealer } from '../../src/country/whose.ts';
import { voiceAtStart } from '../../src/society/voice.ts';
import { smallCountry } from '../support/small-country.ts';

const scenario = smallCountry({ size: 4096 + 1003 });
const country = new Country(scenario, voiceAtStart(scenario.people, scenario.voice));

describe('who is alike', () => {
  it.each([false, true])(
    'is everybody of one age (and group: %s), each once, in a turn that ends where it began',
    (withinGroup) => {
      const alike = new Alike(country);
      for (const neighbourhood of country.neighbourhoods)
        for (const place of [0, 500, 1002]) {
          const kind = (at: number) => {
            const person = neighbourhood.first + at;
            return [country.ageBand(person), withinGroup ? country.group(person) : 0].join();
          };
          const places = Array.from({ length: neighbourhood.size }, (_, at) => at);
          const expected = places.filter((at) => kind(at) === kind(place));
          const count = alike.count(neighbourhood, place, withinGroup);
          const turned = Array.from({ length: count }, (_, turn) =>
            alike.turned(neighbourhood, place, withinGroup, turn),
          );
          expect(turned[0]).toBe(place);
          expect(alike.turned(neighbourhood, place, withinGroup, count)).toBe(place);
          expect(turned.toSorted((a, b) => a - b)).toEqual(expected);
        }
    },
  );
});

describe('ranks', () => {
  it('are those of the keyed permutation and its inverse, of every neighbourhood and stream', () => {
    const ranks = new Ranks(country.luck);
    for (const neighbourhood of country.neighbourhoods)
      for (const stream of [streams.faceOrder, streams.eventOrder]) {
        const permutation = new Permutation(country.luck, neighbourhood.index, 0, neighbourhoodSize, stream);
        const places = Array.from({ length: neighbourhoodSize }, (_, rank) => permutation.to(rank));
        expect([...ranks.placesOf(neighbourhood, stream)]).toEqual(places);
        expect(places.every((place, rank) => ranks.of(neighbourhood, stream)[place] === rank)).toBe(true);
      }
  });
});

describe('where the shares of acts end', () => {
  it('is kept to a byte, never above and by less than a byte below', () => {
    const acts = scenario.acts.length;
    const hazards = new Float64Array(64);
    const { hazard, actsUpTo } = country.chunks[0];
    const off: number[] = [];
    for (let person = 0; person < scenario.people.size; person += 1) {
      country.actHazards(person, hazards);
      let upTo = 0;
      for (let act = 0; act < acts; act += 1) {
        upTo += hazards[act] * 7;
        const share = (upTo * country.hazardUnits * 256) / hazard[person];
        off.push(share - actsUpTo[person * acts + act]);
      }
    }
    expect(off.filter((difference) => difference < 0 || difference > 1)).toEqual([]);
    expect(off.length).toBe(acts * scenario.people.size);
  });
});

describe('a dealer', () => {
  const weekOf = (week: number) => ({ country, neighbourhood: country.neighbourhoods[0], week }) as unknown as Week;
  const sharesOf = (dealer: Dealer, week: number, total: number, members: number, kind: number): number[] => [
    ...dealer.sharesOf(weekOf(week), total, members, [...Array(members).keys()], kind),
  ];

  it('gives each total away whole, whatever was dealt before', () => {
    const dealer = new Dealer();
    dealer.turn();
    for (const [total, members, kind] of [
      [0, 5, 1],
      [17, 40, 3],
      [60_000, 999, 3],
      [60_001, 999, 3],
      [60_000, 999, 4],
    ])
      expect(sharesOf(dealer, 2, total, members, kind).reduce((sum, share) => sum + share, 0)).toBe(total);
  });

  it('deals as one who has dealt nothing yet, in the order of regimes or not', () => {
    const used = new Dealer();
    used.turn();
    for (const total of [900, 4000, 900, 4001]) {
      const fresh = new Dealer();
      fresh.turn();
      expect(sharesOf(used, 7, total, 130, 12)).toEqual(sharesOf(fresh, 7, total, 130, 12));
    }
  });

  it('deals otherwise in another week, once it has turned', () => {
    const dealer = new Dealer();
    dealer.turn();
    const before = sharesOf(dealer, 7, 4000, 130, 12);
    dealer.turn();
    expect(sharesOf(dealer, 8, 4000, 130, 12)).not.toEqual(before);
  });
});
