import { beforeAll, describe, expect, it } from 'vitest';
import type { Regime } from '../../src/scenario/scenario.ts';
import { busyCountry, unguarded } from '../support/busy-country.ts';
import { engineMeasures, type Measures } from '../support/engine-measures.ts';

const country = busyCountry(1200, { weeks: 10 });
const { fusion } = unguarded;
const nobody = { speech: 0, transaction: 0, movement: 0, family: 0, civic: 0, justice: 0 };
const noMechanism = {
  ...fusion,
  siloWeeks: {},
  siloCorrection: 0,
  correctionsPassed: 0,
  queryRefused: nobody,
  traceRead: 0,
  persistence: 1,
};
type Fusion = Partial<Regime['fusion']>;
const joined = (degree: 'central' | 'federated', more: Fusion = {}): Regime => ({
  ...unguarded,
  id: degree,
  fusion: { ...noMechanism, ...more, degree },
});

/** What becomes of people: who is listed, refused, heard, stopped, scored, and knows of it. */
const outcomes = [
  ...[
    'listedNow',
    'listedEver',
    'listedByError',
    'denialAttempts',
    'deniedPeopleEver',
    'appealsFiled',
    'appealsUpheld',
  ],
  ...['scoreMean', 'dissentExpressed', 'peopleSilencedThisWeek', 'speechReach', 'stops', 'stopsOfInnocents'],
  ...['judgmentsPerformed', 'weeksAtLarge', 'peopleUnaware', 'peopleUntouched', 'locationRecords'],
];
const differing = (a: Measures, b: Measures): string[] => outcomes.filter((id) => a[id] !== b[id]);

const silos = { speech: 4, movement: 4, civic: 4, family: 4 };
const mechanisms = {
  'silos forget': { siloWeeks: silos },
  'silos put wrong records right': { siloCorrection: 6 },
  'queries make their links anew': { persistence: 0.2 },
  'a purpose is refused': { queryRefused: { ...nobody, transaction: 0.5, movement: 0.5 } },
  'a trace is read': { traceRead: 0.5 },
} satisfies Record<string, Fusion>;
type Mechanism = keyof typeof mechanisms;

describe('files that stay apart, against a central one', () => {
  let central: Measures;
  let without: Measures;
  const apart = new Map<string, Measures>();

  beforeAll(async () => {
    const names = Object.keys(mechanisms) as Mechanism[];
    const each = names.map((name) => joined('federated', mechanisms[name]));
    // A central copy is made once: what the silos do afterwards does not reach it.
    const copied = joined('central', { siloWeeks: silos, siloCorrection: 6, traceRead: 0.5 });
    const runs = await engineMeasures(country, [copied, joined('federated'), ...each]);
    [central, without] = runs;
    names.forEach((name, index) => {
      apart.set(name, runs[index + 2]);
    });
  });

  const of = (name: Mechanism): Measures => apart.get(name) as Measures;

  it('come to the same for everybody where no mechanism is on', () => {
    expect(differing(central, without)).toEqual([]);
    expect(central.listedEver).toBeGreaterThan(0);
  });

  it('let people off a list as soon as their silo forgets', () => {
    expect(of('silos forget').listedNow).toBeLessThan(central.listedNow as number);
    expect(of('silos forget').deniedPeopleEver).toBeLessThan(central.deniedPeopleEver as number);
  });

  it('list fewer by error where wrong records are put right, and a copy is not told', () => {
    expect(central.filesCorrected).toBe(0);
    expect(of('silos put wrong records right').filesCorrected).toBeGreaterThan(0);
    expect(of('silos put wrong records right').listedByError).toBeLessThan(central.listedByError as number);
  });

  it('let an error wander to somebody else, or home, where each query makes its links anew', () => {
    expect(of('queries make their links anew').listedByError).not.toBe(central.listedByError);
    expect(of('queries make their links anew').scoreMean).not.toBe(central.scoreMean);
  });

  it('list fewer where a purpose is refused, and count the refusals', () => {
    expect(of('a purpose is refused').queriesRefused).toBeGreaterThan(0);
    expect(without.queriesRefused).toBe(0);
    expect(of('a purpose is refused').listedEver).toBeLessThan(central.listedEver as number);
  });

  it('leave a trace of every query, and whoever reads it knows; inside a central file nobody is asked', () => {
    expect(central.queriesTraced).toBe(0);
    expect(without.queriesTraced).toBeGreaterThan(0);
    expect(of('a trace is read').peopleUnaware).toBeLessThan(central.peopleUnaware as number);
  });

  it('expose one sphere to one breach, and a central file nearly all', () => {
    expect(without.spheresExposedByOneBreach).toBeLessThanOrEqual(1);
    expect(without.spheresExposedByOneBreach).toBeGreaterThan(0.9);
    expect(central.spheresExposedByOneBreach).toBeGreaterThan(3);
    expect(of('silos forget').spheresExposedByOneBreach).toBeLessThanOrEqual(1);
  });

  it('differ in at least four outcomes for people once every mechanism is on', async () => {
    const all = joined('federated', Object.assign({}, ...Object.values(mechanisms)) as Fusion);
    const [found] = await engineMeasures(country, [all]);
    console.info(`differ with every mechanism: ${differing(central, found).join(', ')}`);
    expect(differing(central, found).length).toBeGreaterThanOrEqual(4);
    for (const [name, measures] of apart) expect(differing(central, measures), name).not.toEqual([]);
  });
});

describe('a correction that is passed on', () => {
  it('reaches a central copy by that share alone', async () => {
    const passed = (share: number) => joined('central', { siloCorrection: 6, correctionsPassed: share });
    const [none, half, all] = await engineMeasures(country, [passed(0), passed(0.5), passed(1)]);
    expect(none.filesCorrected).toBe(0);
    const [some, every] = [half.filesCorrected as number, all.filesCorrected as number];
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(every);
  });
});
