import { describe, expect, it } from 'vitest';
import { safeguardsWorthMarkup, worthRows } from '../../src/report/safeguards-worth.ts';
import { safeguardsWorth } from '../../src/sweep/safeguards-worth.ts';
import { liberal, noRegime, smallCountry, total } from '../support/small-country.ts';

// A high line, so that some are listed within weeks.
const listing = { ...total, lists: { ...total.lists, score: { ...total.lists.score, below: 985 } } };
const guarded = {
  ...listing,
  id: 'guarded',
  safeguards: { ...liberal.safeguards, auditYearly: 0.5, minimisation: 0.3, encryption: 0.5, deletion: 0.5 },
  watch: { ...total.watch, passTrue: 0.5, passFalse: 0.1, reviewCapacity: 140, listBadShare: 0.02 },
};
const scenario = smallCountry({ size: 20480, weeks: 6, regimes: [noRegime, liberal, listing, guarded] });

describe('safeguards’ worth', () => {
  it('is told for none, each alone and all, of the same people; each alone changes what it is for', async () => {
    const worth = await safeguardsWorth(scenario, 'total');
    const ids = worth.variants.map(({ id }) => id);
    expect(ids[0]).toBe('none');
    expect(ids.at(-1)).toBe('all');
    expect(ids).toHaveLength(18);
    expect(worth.unknown).toEqual([]);
    const of = (id: string) => worth.variants.find((variant) => variant.id === id)!;
    const { innocentsStoppedEver: stopped } = of('alert-review').differences;
    expect(stopped.high).toBeLessThan(0);
    expect(of('grace').values.innocentsStoppedEver).toBe(of('none').values.innocentsStoppedEver);
    expect(of('none').differences.listedEver).toMatchObject({ value: 0, low: 0, high: 0 });
    for (const id of ['minimisation', 'deletion', 'collection'])
      expect(of(id).differences.actsJoined.high, id).toBeLessThan(0);
    expect(of('encryption').values.messagesErased! / of('none').values.messagesErased!).toBeCloseTo(0.5, 1);
    expect(of('review').values.actsJoined).toBeCloseTo(of('none').values.actsJoined!, -4);
    expect(of('review').values.innocentsStoppedEver).toBeLessThan(of('none').values.innocentsStoppedEver! / 2);
    expect(of('entry-review').differences.listedEver.value).toBeLessThan(0);
    expect(of('all').values.innocentsStoppedEver).toBeLessThan(of('none').values.innocentsStoppedEver! / 2);
    expect(worthRows(worth)).toHaveLength(18 * 8);
    const markup = safeguardsWorthMarkup(worth, 'fr');
    expect(markup).not.toContain('<script');
    expect(markup).toContain('Synthetic people: no finding about a deployment');
    expect(markup.match(/<figure/g)).toHaveLength(8);
  });

  it('is the same whichever guarded regime is asked about: all of them are the strengths of that regime', async () => {
    const small = { ...scenario, weeks: 3, people: { ...scenario.people, size: 8192 } };
    const [own, from] = [await safeguardsWorth(small, 'guarded'), await safeguardsWorth(small, 'total')];
    expect(own.variants.at(-1)?.values.innocentsStoppedEver).toBe(from.variants.at(-1)?.values.innocentsStoppedEver);
    await expect(safeguardsWorth(small, 'none')).rejects.toThrow(/apparatus/);
  });

  it('follows the calendar: a regime that is switched off stops nobody, with or without safeguards', async () => {
    const small = { ...scenario, weeks: 2, people: { ...scenario.people, size: 8192 } };
    const off = { ...total, watch: { ...total.watch, sightings: 0 } };
    const title = { en: 'off', fr: 'arrêt' };
    const calendar = [
      { date: '2025-01-06', title, kind: 'hypothetical' as const, source: null, week: 0, regimes: { total: off } },
    ];
    const worth = await safeguardsWorth({ ...small, calendar }, 'total');
    for (const { values } of worth.variants) expect(values.innocentsStoppedEver).toBe(0);
  });

  it('stands beside a score by consent, where the scenario says how many consent: never one of “all”', async () => {
    const range = { unit: 'share', meaning: { en: '', fr: '' }, sources: [], assumption: 'range', isAssumption: true };
    const parameter = { ...range, key: 'safeguards.consent', value: 1, low: 0.1, high: 1 };
    const small = {
      ...scenario,
      weeks: 3,
      people: { ...scenario.people, size: 8192 },
      // A higher line still.
      regimes: scenario.regimes.map((regime) =>
        regime.id === 'total'
          ? { ...regime, lists: { ...regime.lists, score: { ...regime.lists.score, below: 996 } } }
          : regime,
      ),
      parameters: [parameter as unknown as (typeof scenario.parameters)[number]],
    };
    const worth = await safeguardsWorth(small, 'total');
    const ids = worth.variants.map(({ id }) => id);
    expect(ids.slice(-2)).toEqual(['all', 'consent']);
    const [without, consent] = [worth.variants[0], worth.variants.at(-1)!];
    expect(without.id).toBe('none');
    expect(consent.title.en).toContain('10%');
    expect(consent.values.listedEver! / without.values.listedEver!).toBeLessThan(0.5);
    expect(safeguardsWorthMarkup(worth, 'fr')).toContain('avec consentement');
    // Without a score there is nothing to consent to.
    const liberalIds = (await safeguardsWorth(small, 'liberal')).variants.map(({ id }) => id);
    expect(liberalIds).not.toContain('consent');
  });
});
