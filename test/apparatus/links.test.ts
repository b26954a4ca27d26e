import { describe, expect, it } from 'vitest';
import { linkedPlace, mendLinksTo } from '../../src/apparatus/links.ts';
import { Alike } from '../../src/country/alike.ts';
import { Country } from '../../src/country/people.ts';
import { RareTable, rareField } from '../../src/country/rare-table.ts';
import type { ApparatusWeek } from '../../src/country/step.ts';
import { spheres } from '../../src/scenario/scenario.ts';
import { voiceAtStart } from '../../src/society/voice.ts';
import { busyCountry, federated, unguarded } from '../support/busy-country.ts';

const scenario = busyCountry(900);
const country = new Country(scenario, voiceAtStart(scenario.people, scenario.voice));
const [neighbourhood] = country.neighbourhoods;
const places = Array.from({ length: neighbourhood.size }, (_, place) => place);
const group = Uint8Array.from(places, (place) => country.group(place));

const weekOf = (regime: typeof unguarded, week: number) =>
  ({
    country,
    neighbourhood,
    group,
    regime,
    week,
    alike: new Alike(country),
    rare: new RareTable(),
  }) as unknown as ApparatusWeek;

const linksOf = (step: ApparatusWeek) =>
  places.flatMap((source) => spheres.map((_, sphere) => ({ source, sphere, to: linkedPlace(step, source, sphere) })));

describe.each([
  ['that stand', unguarded, 9],
  ['that are drawn anew', federated, 9],
])('false links %s', (_, regime, week) => {
  it('lead to others of the same age, and as many in as out', () => {
    const links = linksOf(weekOf(regime, week)).filter(({ source, to }) => source !== to);
    expect(links.length).toBeGreaterThan(200);
    for (const { source, to } of links) expect(country.ageBand(to)).toBe(country.ageBand(source));
  });

  it('are mended back from whom they lead to: the same as a look at everybody finds', () => {
    const links = linksOf(weekOf(regime, week));
    let mended = 0;
    for (const place of [3, 77, 420, 899]) {
      const step = weekOf(regime, week);
      mendLinksTo(step, place);
      const found = Array.from({ length: step.rare.count }, (_, index) => [
        step.rare.placeOf(index),
        step.rare.get(index, rareField.mended.sphere),
      ]);
      const expected = links.filter(({ source, to }) => to === place && source !== place);
      expect(found).toEqual(expected.map(({ source, sphere }) => [source, sphere]));
      mended += found.length;
      for (const [source, sphere] of found) expect(linkedPlace(step, source, sphere)).toBe(source);
    }
    expect(mended).toBeGreaterThan(0);
  });
});
