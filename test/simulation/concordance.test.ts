import { describe, expect, it } from 'vitest';
import { measuresOf } from '../../src/measures/names.ts';
import type { EventRow } from '../../src/measures/run-result.ts';
import { runScenario } from '../../src/run/run-scenario.ts';
import { type Scenario, spheres } from '../../src/scenario/scenario.ts';
import { liberal, noRegime, smallCountry, total } from '../support/small-country.ts';

/** Measures that an event of a kind adds to, in its week. */
const addsTo: Record<string, readonly string[]> = {
  done: ['actsDone'],
  observed: ['actsObserved'],
  joined: ['actsJoined'],
  'erased-ordinary': ['messagesErased', 'messagesErasedOrdinary'],
  'erased-sensitive': ['messagesErased'],
  'face-scanned': ['facesScanned'],
  'alert-true': ['alertsTrue'],
  'alert-false': ['alertsFalse'],
  'alert-lapsed': ['alertsLapsed'],
  arrested: ['wantedFound'],
  'wanted-missed': ['wantedMissed'],
  stop: ['stops'],
  'stop-bad-entry': ['stopsBadEntry', 'stopsOfInnocents'],
  'stop-false-match': ['stopsFalseMatch', 'stopsOfInnocents'],
  'repeat-stop': ['repeatStops'],
  'wrong-record': ['recordsWrong'],
  missed: ['recordsMissed'],
  misattributed: ['recordsMisattributed'],
  refused: ['denialAttempts'],
  'appeal-filed': ['appealsFiled'],
  'appeal-upheld': ['appealsUpheld'],
  'at-large': ['weeksAtLarge'],
  performed: ['judgmentsPerformed'],
  'location-record': ['locationRecords'],
  'location-record-false': ['locationRecords', 'locationRecordsFalse'],
};

/** Additive measures that no event of a person can tell: they concern whoever passes, or what is done to files. */
const ofNobody = [
  'behaviourAlertsTrue',
  'behaviourAlertsFalse',
  'facesElsewhere',
  'alertsElsewhere',
  'conversationsBroken',
  'queriesTraced',
  'queriesRefused',
  'filesCorrected',
];

const sphereOf = (scenario: Scenario, rule: string): string => {
  const counted: Record<string, string> = {
    ordinaryMessages: 'speech',
    sensitiveMessages: 'speech',
    purchases: 'transaction',
    trips: 'movement',
  };
  return scenario.acts.find((act) => act.id === rule)?.sphere ?? counted[rule] ?? rule;
};

/** Weekly measures, all people, recomputed from the events alone. */
function recomputed(scenario: Scenario, events: Iterable<EventRow>): Map<string, number> {
  const sums = new Map<string, number>();
  const addTo = (regime: string, week: number, measure: string, count: number) => {
    const key = `${regime} ${week} ${measure}`;
    sums.set(key, (sums.get(key) ?? 0) + count);
  };
  for (const { regime, day, kind, count, rule, known } of events) {
    const week = Math.floor(day / 7);
    for (const measure of addsTo[kind] ?? []) {
      addTo(regime, week, measure, count);
      if (measure.startsWith('acts')) addTo(regime, week, `${measure}.${sphereOf(scenario, rule)}`, count);
    }
    if (kind.startsWith('erased') && !known) addTo(regime, week, 'messagesErasedUnnoticed', count);
  }
  return sums;
}

const guarded = {
  ...total,
  id: 'general-guarded',
  safeguards: liberal.safeguards,
  // Faces are captured slowly: for weeks more ranks have passed than the last neighbourhood has people, and not all.
  watch: {
    ...total.watch,
    sightings: 0.4,
    reviewCapacity: 140,
    passTrue: 0.555,
    passFalse: 0.24,
    listSize: 400,
    listBadShare: 0.5,
  },
};
const federated = { ...total, id: 'federated', fusion: { ...total.fusion, degree: 'federated' as const } };
const scenario = smallCountry({
  size: 5000,
  weeks: 8,
  regimes: [noRegime, liberal, total, guarded, federated],
  defaultRegimes: ['none', 'liberal', 'total', 'general-guarded', 'federated'],
});
const run = runScenario(scenario, { sample: 'all', twins: 'off' });

describe('with everybody logged', () => {
  it('every additive weekly measure is the one that the events add up to', async () => {
    const { weekly, events } = await run;
    const sums = recomputed(scenario, events);
    const additive = measuresOf(scenario).filter((measure) => measure.additive && !ofNobody.includes(measure.id));
    const wrong: string[] = [];
    for (const { regime, week, region, group, values } of weekly) {
      if (region !== 'all' || group !== 'all') continue;
      for (const { id } of additive) {
        const found = sums.get(`${regime} ${week} ${id}`) ?? 0;
        if (values[id] !== found) wrong.push(`${regime}, week ${week}, ${id}: ${values[id]} measured, ${found} told`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('the table of kinds covers every additive measure, and nearly all of them happen', async () => {
    const { events } = await run;
    const sums = recomputed(scenario, events);
    const happened = new Set([...sums].filter(([, count]) => count > 0).map(([key]) => key.split(' ')[2]));
    const additive = measuresOf(scenario).filter((measure) => measure.additive && !ofNobody.includes(measure.id));
    const told = new Set([...Object.values(addsTo).flat(), 'messagesErasedUnnoticed']);
    const covered = additive.filter(({ id }) => told.has(id.split('.')[0]));
    expect(covered.map(({ id }) => id)).toEqual(additive.map(({ id }) => id));
    const absent = additive.map(({ id }) => id).filter((id) => !happened.has(id));
    expect(absent.length, absent.join(' ')).toBeLessThan(6);
  });

  it('weeks, regions and groups add up to the run', async () => {
    const { weekly, regimes } = await run;
    const rows = [...weekly];
    for (const { id: measure, additive } of measuresOf(scenario)) {
      if (!additive) continue;
      for (const { id, measures } of regimes) {
        const sum = (takes: (region: string, group: string) => boolean): number =>
          rows
            .filter((row) => row.regime === id && takes(row.region, row.group))
            .reduce((total, row) => total + (row.values[measure] ?? 0), 0);
        const found = measures[measure]?.value;
        if (found === undefined) continue;
        expect([measure, sum((region, group) => region === 'all' && group === 'all')]).toEqual([measure, found]);
        expect([measure, sum((region, group) => region !== 'all' && group !== 'all')]).toEqual([measure, found]);
      }
    }
  });

  it('nothing is joined that was not observed, nor observed that was not done', async () => {
    const { regimes } = await run;
    for (const { measures } of regimes) {
      for (const sphere of ['', ...spheres.map((name) => `.${name}`)]) {
        const [done, observed, joined] = ['actsDone', 'actsObserved', 'actsJoined'].map(
          (name) => measures[`${name}${sphere}`].value as number,
        );
        expect(observed).toBeLessThanOrEqual(done);
        expect(joined).toBeLessThanOrEqual(observed);
      }
    }
  });
});
