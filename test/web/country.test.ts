import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KnownFigures } from '../../src/measures/known.ts';
import { openScenario } from '../../src/store/load-scenario.ts';
import { countryOf, handles, overridesOf, ownSafeguards, yamlOf } from '../../web/country/controls.ts';
import { colourings, differenceOf, somebody, whoBears } from '../../web/country/figures.ts';
import { findingOf } from '../../web/country/finding.ts';
import { withUnknowns } from '../../web/country/unknowns.ts';
import type { Ran, RanRegime } from '../../web/engine/job.ts';
import { openYaml, sameCountryYaml } from '../../web/scenarios/open.ts';

const safeguards = ownSafeguards();
const asked = (query: string) => countryOf(new URLSearchParams(query));
const everything = `seen=20&list=500&here=10&match=90&missed=0.3&filter=0.5&severity=0.4&join=federated&off=${safeguards.map(({ id }) => id).join(',')}&show=none,guarded`;

describe('a country that is set in the page', () => {
  it('is as the scenario has it where nothing is set', () => {
    expect(openYaml(sameCountryYaml, overridesOf(asked(''), 1_000_000)).digest).toBe(openYaml(sameCountryYaml).digest);
  });

  it.each(['', 'seen=0', 'filter=0&join=none', 'off=retention', everything])(
    'is the same scenario when it was saved and is opened by the program: %s',
    (query) => {
      const country = asked(query);
      expect(country.faults).toEqual([]);
      const here = openYaml(sameCountryYaml, overridesOf(country, 5000));
      const file = join(mkdtempSync(join(tmpdir(), 'contrechamp-country-')), 'my-country.yaml');
      writeFileSync(file, yamlOf(country, 5000));
      expect(openScenario(file).digest).toBe(here.digest);
      expect([...openScenario(file).defaultRegimes].sort()).toEqual([...country.shown].sort());
    },
  );

  it('moves by every handle and loses by every safeguard that is taken out', () => {
    const digestOf = (query: string) => openYaml(sameCountryYaml, overridesOf(asked(query), 5000)).digest;
    const plain = digestOf('');
    for (const [name, { most }] of Object.entries(handles))
      expect([name, digestOf(`${name}=${most}`) === plain]).toEqual([name, false]);
    for (const { id } of safeguards) expect([id, digestOf(`off=${id}`) === plain]).toEqual([id, false]);
  });

  it('takes out a safeguard of the guarded regime alone', () => {
    const scenario = openYaml(
      sameCountryYaml,
      overridesOf(asked(`off=${safeguards.map(({ id }) => id).join(',')}`), 5000),
    );
    const [guarded, total] = ['guarded', 'total'].map((id) => scenario.regimes.find((regime) => regime.id === id)!);
    expect(safeguards.length).toBeGreaterThan(8);
    expect(guarded.safeguards).toEqual(total.safeguards);
    for (const safeguard of safeguards)
      expect([safeguard.id, safeguard.isOn(guarded)]).toEqual([safeguard.id, safeguard.isOn(total)]);
  });

  it('tells what of an old link it cannot use, and goes on', () => {
    const country = asked('seen=1000&off=retention,prayer&show=utopia&join=welded&zoom=3');
    expect(country.faults).toHaveLength(5);
    expect([country.off, country.shown, country.joining]).toEqual([['retention'], ['total', 'guarded'], 'as-given']);
  });
});

const regime = (id: string, value: number, leaveOneOut: readonly number[]) => ({
  id,
  title: { en: id, fr: id },
  digest: '',
  measures: { m: { value, low: value - 1, high: value + 1, byGroup: {}, byRegion: {}, leaveOneOut } },
});
const ran = (a: RanRegime, b: RanRegime): Ran => ({
  people: 20_000,
  weeks: 52,
  regimes: [a, b],
  seconds: 0,
});

describe('the finding under the dots', () => {
  const title = { en: 'Stopped', fr: 'Contrôlés' };
  const said = (made: Ran): string => findingOf(made, ['b', 'a'], { id: 'm', title, unit: 'people' }).en;

  it('is said where chance does not give it, and withheld where it could', () => {
    const sure = ran(regime('a', 100, [99, 100, 101, 100, 100]), regime('b', 10, [9, 10, 11, 10, 10]));
    expect(said(sure)).toContain('90 fewer');
    const doubtful = ran(regime('a', 100, [60, 140, 100, 120, 80]), regime('b', 98, [130, 60, 98, 90, 110]));
    expect(differenceOf(doubtful, ['b', 'a'], 'm').low).toBeLessThan(0);
    expect(said(doubtful)).toContain('Chance alone');
    expect(said(ran(regime('a', 100, []), regime('b', 10, [])))).toContain('no finding yet');
    expect(said(ran(regime('a', 5, [5, 5, 5, 5, 5]), regime('b', 5, [5, 5, 5, 5, 5])))).toContain('do not differ');
  });
});

describe('what is not known, in the finding', () => {
  const scenario = openYaml(sameCountryYaml);
  const measure = { id: 'listedEver', title: { en: 'Listed', fr: 'Inscrits' }, unit: 'people' };
  const listed = (id: string, value: number, leaveOneOut: readonly number[]) => {
    const { m } = regime(id, value, leaveOneOut).measures;
    return { ...regime(id, value, []), measures: { listedEver: m } };
  };
  const sure = ran(listed('total', 100, [99, 100, 101, 100, 100]), listed('guarded', 10, [9, 10, 11, 10, 10]));
  const level = { low: 0.5, high: 2, by: [] };
  const saidWith = (change: { low: number | null; high: number | null; why?: 'rare' } | null): string => {
    const known: KnownFigures = {
      runs: 3,
      levels: { total: { listedEver: level }, guarded: { listedEver: level } },
      differences: {},
      between: change === null ? {} : { total: { guarded: { listedEver: { by: [], ...change } } } },
    };
    return findingOf(withUnknowns(sure, scenario, known), ['guarded', 'total'], measure).en;
  };

  it('is told with its ends, at the size of the run; or that it could turn round, or is not known either', () => {
    expect(saidWith({ low: -10 / 20_000, high: 40 / 20_000 })).toContain('Over what is not known: 50 to 100 fewer.');
    expect(saidWith({ low: -10 / 20_000, high: 120 / 20_000 })).toContain(
      'could turn round: from 100 fewer to 30 more',
    );
    expect(saidWith({ low: null, high: null, why: 'rare' })).toContain('Over what is not known: too rare to scale.');
    expect(saidWith(null)).toContain('not yet in that');
    expect(findingOf(sure, ['guarded', 'total'], measure).en).toContain('not yet in that');
  });

  it('stands under each figure, brought to the size of the run', () => {
    const known = { runs: 3, levels: { total: { listedEver: level } }, differences: {} };
    expect(withUnknowns(sure, scenario, known).regimes[0].measures.listedEver.known).toMatchObject({
      low: 50,
      high: 200,
    });
  });
});

describe('who bears a colour', () => {
  const { bit } = colourings.stopped;
  const lives = {
    people: 3,
    weeks: 2,
    byRegime: { total: Uint16Array.from([0, bit, colourings.untold.bit, 0, 0, colourings.untold.bit | 4]) },
  };

  it('keeps what has happened, and lets go of those who came to know', () => {
    expect([...whoBears(lives, 'total', 'stopped', 1)]).toEqual([0, 1, 0]);
    expect([...whoBears(lives, 'total', 'untold', 0)]).toEqual([0, 0, 1]);
    expect([...whoBears(lives, 'total', 'untold', 1)]).toEqual([0, 0, 0]);
    expect(somebody(lives, 'total', 'stopped')).toBe(1);
    expect(somebody(lives, 'total', 'stopped', 1)).toBe(1);
    expect(somebody(lives, 'total', 'refused')).toBeNull();
  });
});
