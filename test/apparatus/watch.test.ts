import { describe, expect, it } from 'vitest';
import { type CounterName, counter } from '../../src/country/counts.ts';
import { gather } from '../../src/measures/measure-run.ts';
import type { Regime, Scenario } from '../../src/scenario/scenario.ts';
import { simulate } from '../../src/simulate.ts';
import { busyCountry, guarded, onRequest, unguarded } from '../support/busy-country.ts';
import { silentLog } from '../support/engine-measures.ts';
import { simulated } from '../support/simulated.ts';
import { noRegime } from '../support/small-country.ts';

async function countsOf(scenario: Scenario, regime: Regime): Promise<(name: CounterName) => number> {
  const { runs } = await simulate(scenario, [regime], { log: silentLog });
  const sums = gather(runs[0].counts, runs[0].total, () => true);
  return (name) => sums[counter[name]];
}

/** The court's list alone leads to stops. */
const courtStops = (badShare: number): Regime => ({
  ...onRequest,
  fusion: { ...onRequest.fusion, falseLink: [0, 0] },
  watch: { ...onRequest.watch, stopLists: ['court'], recordLists: [], listSize: 0, fmr: 0, passTrue: 1 },
  lists: { ...onRequest.lists, court: { ...onRequest.lists.court, badShare } },
});

describe('stops', () => {
  it('of people whose entry on the court’s list is right are not of innocents', async () => {
    const of = await countsOf(busyCountry(800), courtStops(0));
    expect(of('stops')).toBeGreaterThan(50);
    expect(of('stopsBadEntry') + of('stopsFalseMatch')).toBe(0);
  });

  it('of people whose entry on the court’s list is bad are of innocents', async () => {
    const of = await countsOf(busyCountry(800), courtStops(0.9));
    expect(of('stopsBadEntry')).toBeGreaterThan(of('stopsWanted'));
    expect(of('stopsBadEntry') + of('stopsWanted')).toBe(of('stops'));
  });
});

describe('a face', () => {
  const seen = { ...unguarded.watch, sightings: 20, recordLists: ['court' as const, 'score' as const] };

  it('that is never captured is neither recognised nor mistaken, and found by nobody’s bad luck', async () => {
    const of = await countsOf(busyCountry(800), { ...unguarded, watch: { ...seen, capture: 0 } });
    for (const name of ['alertsTrue', 'alertsFalse', 'stops', 'wantedFound', 'locationRecords'] as const)
      expect(of(name), name).toBe(0);
    expect(of('wantedMissed')).toBeGreaterThan(100);
  });

  it('captured half as often is mistaken half as often', async () => {
    const mistaken = async (capture: number) => {
      const of = await countsOf(busyCountry(4096, { weeks: 3 }), { ...unguarded, watch: { ...seen, capture } });
      return [of('alertsFalse'), of('locationRecordsFalse')];
    };
    const [whole, half] = [await mistaken(0.2), await mistaken(0.1)];
    whole.forEach((count, kind) => {
      expect(count).toBeGreaterThan(1000);
      expect(half[kind] / count).toBeCloseTo(0.5, 1);
    });
  });

  it('of an entry that passes often is met on the first days of a week, one that resembles an entry on any day', async () => {
    const watched: Regime = {
      ...unguarded,
      watch: { ...seen, capture: 1, fnmr: 0, cooldownWeeks: 0, stopCapacity: 0 },
    };
    const { events } = await simulated(busyCountry(800, { weeks: 2 }), [watched], { logs: true });
    const meanDay = (kind: string): number => {
      const days = events.filter((event) => event.kind === kind).map(({ day }) => day % 7);
      expect(days.length).toBeGreaterThan(100);
      return days.reduce((sum, day) => sum + day, 0) / days.length;
    };
    // Twenty passes a day: the first of them falls on the week's first day.
    expect(meanDay('alert-true')).toBeLessThan(0.5);
    expect(meanDay('alert-false')).toBeCloseTo(3, 0);
  });

  it('is one thing, an act another: of acts observed half are deleted on sight, however unevenly coverage falls', async () => {
    const uneven = (deletion: number): Regime => ({
      ...unguarded,
      coverageConcentration: 0.2,
      records: { ...unguarded.records, wrongYearly: 0 },
      fusion: { ...unguarded.fusion, missed: [0, 0], falseLink: [0, 0] },
      safeguards: { ...unguarded.safeguards, deletion },
    });
    const of = await countsOf(busyCountry(2000, { weeks: 3 }), uneven(0.5));
    expect(of('joined.family') / of('observed.family')).toBeCloseTo(0.5, 1);
  });

  it('that a recogniser never knows is missed at every pass, so that some of the wanted are never found', async () => {
    const country = busyCountry(4096, { weeks: 10 });
    const found = async (persistentMisses: number) => {
      const watch = {
        ...seen,
        capture: 1,
        fnmr: 0.3,
        fmr: 0,
        persistentMisses,
        listBadShare: 0,
        passTrue: 1,
        arrest: 1,
      };
      const of = await countsOf(
        { ...country, people: { ...country.people, wantedInflowYearly: 0 } },
        { ...unguarded, errors: false, watch: { ...watch, stopCapacity: null, reviewCapacity: null } },
      );
      return of('wantedFound') / (of('wantedFound') + of('atLarge') / country.weeks);
    };
    expect(await found(0)).toBeGreaterThan(0.98);
    expect(await found(1)).toBeCloseTo(0.7, 1);
  });
});

describe('coverage', () => {
  it('that falls unevenly on people observes fewer counted events where it would pass all of them', async () => {
    // Over an exponential X, E[min(1, cX)] = c(1 − exp(−1/c)).
    const scenario = { ...busyCountry(4096), acts: [] };
    const regime = { ...guarded, safeguards: unguarded.safeguards, score: noRegime.score, lists: noRegime.lists };
    const even = await countsOf(scenario, regime);
    const uneven = await countsOf(scenario, { ...regime, coverageConcentration: 1 });
    const share = 0.8 * (1 - Math.exp(-1 / 0.8));
    expect(even('observed.transaction') / even('done.transaction')).toBeCloseTo(0.8, 1.5);
    expect(uneven('observed.transaction') / uneven('done.transaction')).toBeCloseTo(share, 1.5);
  });
});
