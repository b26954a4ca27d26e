import { describe, expect, it } from 'vitest';
import { type CounterName, counter, counterNames, counters } from '../../src/country/counts.ts';
import type { RegimeRun } from '../../src/regime-run.ts';
import type { Regime } from '../../src/scenario/scenario.ts';
import { spheres } from '../../src/scenario/scenario.ts';
import { simulated, type Told, totalOf } from '../support/simulated.ts';
import { liberal, noRegime, smallCountry, total } from '../support/small-country.ts';

const unbounded = { reviewCapacity: null, stopCapacity: null };
const open: Regime = { ...total, watch: { ...total.watch, ...unbounded } };
const withCoverage = (id: string, share: number): Regime => ({
  ...open,
  id,
  coverage: Object.fromEntries(spheres.map((sphere) => [sphere, share])) as Regime['coverage'],
});

/** What identifies an event within its person: everything but the regime. */
const key = ({ person, day, kind, count, record, rule }: Told): string =>
  `${person} ${day} ${kind} ${count} ${record} ${rule}`;
const eventsOf = (events: readonly Told[], regime: string, kinds: readonly string[], drawn = false): string[] =>
  events
    .filter((event) => event.regime === regime && kinds.includes(event.kind) && (!drawn || event.record !== null))
    .map(key)
    .sort();
const lost = (less: readonly string[], more: readonly string[]): string[] => {
  const kept = new Set(more);
  return less.filter((event) => !kept.has(event));
};
const week = (run: RegimeRun, at: number, name: CounterName): number => {
  let sum = 0;
  for (let i = counter[name]; i < run.weekly[at].length; i += counters) sum += run.weekly[at][i];
  return sum;
};
const countersOf = (prefix: string): readonly CounterName[] => counterNames.filter((name) => name.startsWith(prefix));

describe('with reactions off', () => {
  const still = { size: 5000, weeks: 8, reactions: false };

  it('what is done is the same in every regime, event by event', async () => {
    const nudging = {
      ...total,
      id: 'nudging',
      nudges: { factor: { 'blood-donation': 1.5, volunteering: 1.5 } },
      authority: { ...total.authority, adapts: true },
      // Nearly everybody who travels is refused something.
      lists: { ...total.lists, score: { on: true, below: 1005, share: null, minimumWeeks: 1 } },
    };
    const regimes = [noRegime, liberal, total, nudging];
    const { events, runs } = await simulated(smallCountry(still), regimes, { logs: true });
    const expected = eventsOf(events, 'none', ['done']);
    expect(expected.length).toBeGreaterThan(4000);
    const drawn = eventsOf(events, 'none', ['done'], true);
    for (const run of runs) {
      expect(eventsOf(events, run.id, ['done'], true)).toEqual(drawn);
      for (let at = 0; at < 8; at += 1) {
        for (const name of [...countersOf('done.'), 'silenced' as const, 'expressedSum' as const]) {
          expect([name, week(run, at, name)]).toEqual([name, week(runs[0], at, name)]);
        }
      }
    }
    expect(totalOf(runs[2], counter.silenced, counters)).toBe(0);
  });

  it('a wider coverage never loses an observed or a joined event, drawn or counted', async () => {
    const regimes = [0.1, 0.35, 0.35002, 0.9].map((share) => withCoverage(`${share}`, share));
    const { events, runs } = await simulated(smallCountry(still), regimes, { logs: true });
    for (let i = 1; i < regimes.length; i += 1) {
      const [less, more] = [regimes[i - 1].id, regimes[i].id];
      expect(lost(eventsOf(events, less, ['observed'], true), eventsOf(events, more, ['observed'], true))).toEqual([]);
      for (let at = 0; at < 8; at += 1) {
        for (const name of [...countersOf('observed.'), ...countersOf('joined.')]) {
          expect(week(runs[i - 1], at, name)).toBeLessThanOrEqual(week(runs[i], at, name));
        }
      }
    }
    expect(totalOf(runs[0], counter['observed.speech'], counters)).toBeLessThan(
      totalOf(runs[3], counter['observed.speech'], counters) / 5,
    );
  });

  it('a better link never loses a joined event', async () => {
    const regimes = [0.3, 0.1, 0].map((missed) => ({
      ...open,
      id: `${missed}`,
      fusion: { ...open.fusion, missed: [missed, missed] },
    }));
    const { runs } = await simulated(smallCountry(still), regimes);
    for (let i = 1; i < runs.length; i += 1) {
      for (let at = 0; at < 8; at += 1) {
        for (const name of countersOf('joined.')) {
          expect(week(runs[i - 1], at, name)).toBeLessThanOrEqual(week(runs[i], at, name));
        }
      }
    }
  });

  it('a recogniser that misses less, or cameras that see more, never lose a true alert', async () => {
    const country = smallCountry(still);
    const wanted = { ...country, people: { ...country.people, wantedPer100000: 2000 } };
    const rested = (id: string, change: Partial<Regime['watch']>): Regime => ({
      ...open,
      id,
      watch: { ...open.watch, listSize: 2000, sightings: 0.1, cooldownWeeks: 0, arrest: 0, ...change },
    });
    const regimes = [
      rested('blind', { fnmr: 0.6 }),
      rested('keen', { fnmr: 0.1 }),
      rested('more', { fnmr: 0.1, sightings: 0.3 }),
    ];
    const { events } = await simulated(wanted, regimes, { logs: true });
    // Whoever is recognised better, or passes more often, is met no later in the week: one alert a person and week.
    const alerts = (id: string): string[] =>
      events
        .filter((event) => event.regime === id && event.kind === 'alert-true')
        .map(({ person, day }) => `${person} ${Math.floor(day / 7)}`)
        .sort();
    expect(alerts('blind').length).toBeGreaterThan(20);
    expect(lost(alerts('blind'), alerts('keen'))).toEqual([]);
    expect(lost(alerts('keen'), alerts('more'))).toEqual([]);
    expect(alerts('more').length).toBeGreaterThan(alerts('keen').length);
  });

  it('more false matches never lose a false alert', async () => {
    const regimes = [1e-8, 3e-8].map((fmr) => ({ ...open, id: `${fmr}`, watch: { ...open.watch, fmr } }));
    const { events } = await simulated(smallCountry({ ...still, weeks: 4 }), regimes, { logs: true });
    const [less, more] = regimes.map(({ id }) => eventsOf(events, id, ['alert-false']));
    expect(less.length).toBeGreaterThan(10);
    expect(lost(less, more)).toEqual([]);
  });

  it('a filter that hits more never loses an erased message', async () => {
    const regimes = [0.05, 0.13, 0.5].map((hit) => ({
      ...open,
      id: `${hit}`,
      filter: { ...open.filter, hitSensitive: hit, hitOrdinary: hit / 100 },
    }));
    const { events, runs } = await simulated(smallCountry(still), regimes, { logs: true });
    const noticed = regimes.map(({ id }) => eventsOf(events, id, ['erased-ordinary', 'erased-sensitive'], true));
    for (let i = 1; i < runs.length; i += 1) {
      expect(lost(noticed[i - 1], noticed[i])).toEqual([]);
      for (const name of ['erasedOrdinary', 'erasedSensitive'] as const) {
        expect(totalOf(runs[i - 1], counter[name], counters)).toBeLessThanOrEqual(
          totalOf(runs[i], counter[name], counters),
        );
      }
    }
  });

  it('a longer retention never loses a held record', async () => {
    const regimes = [4, 8, 52, null].map((retentionWeeks) => ({
      ...open,
      id: `${retentionWeeks}`,
      safeguards: { ...open.safeguards, retentionWeeks },
    }));
    const { runs } = await simulated(smallCountry({ ...still, weeks: 13 }), regimes);
    for (let i = 1; i < runs.length; i += 1) {
      for (let at = 0; at < 13; at += 1) {
        expect(week(runs[i - 1], at, 'held')).toBeLessThanOrEqual(week(runs[i], at, 'held'));
      }
    }
    expect(week(runs[0], 12, 'held')).toBeLessThan(week(runs[3], 12, 'held') / 2);
  });
});

describe('with reactions on', () => {
  it('the first week is still the same people doing the same acts, and a wider coverage loses none', async () => {
    const regimes = [noRegime, withCoverage('some', 0.2), withCoverage('much', 0.9), liberal];
    const { events } = await simulated(smallCountry({ size: 5000, weeks: 2 }), regimes, { logs: true });
    const first = events.filter(({ day }) => day < 7);
    const done = eventsOf(first, 'none', ['done'], true);
    for (const { id } of regimes.filter((regime) => Object.keys(regime.nudges.factor).length === 0)) {
      expect(eventsOf(first, id, ['done'], true)).toEqual(done);
    }
    // Nudges act from the first day on: they add, and take nothing away.
    expect(lost(done, eventsOf(first, 'much', ['done'], true))).toEqual([]);
    expect(lost(eventsOf(first, 'some', ['observed'], true), eventsOf(first, 'much', ['observed'], true))).toEqual([]);
  });
});
