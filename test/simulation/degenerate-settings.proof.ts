import { describe, expect, it } from 'vitest';
import type { Regime, Scenario } from '../../src/scenario/scenario.ts';
import { busyCountry, guarded, unguarded } from '../support/busy-country.ts';
import { engineMeasures } from '../support/engine-measures.ts';
import { simulated } from '../support/simulated.ts';

type Found = Readonly<Record<string, number>>;

const country = busyCountry(2000, { weeks: 3 });
const watch = (more: Partial<Regime['watch']>): Regime => ({ ...unguarded, watch: { ...unguarded.watch, ...more } });
const covered = (share: number): Regime => ({
  ...unguarded,
  coverage: { speech: share, transaction: share, movement: share, family: share, civic: share, justice: share },
  records: { ...unguarded.records, wrongYearly: 0 },
  lists: { ...unguarded.lists, court: { ...unguarded.lists.court, badShare: 0 } },
});
const linked = (missed: number): Regime => ({
  ...unguarded,
  records: { ...unguarded.records, wrongYearly: 0 },
  fusion: { ...unguarded.fusion, missed: [missed, missed], falseLink: [0, 0] },
});
const kept = (more: Partial<Regime['safeguards']>): Regime => ({
  ...unguarded,
  safeguards: { ...unguarded.safeguards, ...more },
});

const every = (share: number) =>
  Object.fromEntries(Object.keys(unguarded.coverage).map((sphere) => [sphere, share])) as Regime['coverage'];
const apart = (more: Partial<Regime['fusion']>): Regime => ({
  ...unguarded,
  fusion: { ...unguarded.fusion, ...more, degree: 'federated' },
});
const listing = (share: number): Regime => ({
  ...unguarded,
  lists: {
    ...unguarded.lists,
    court: { ...unguarded.lists.court, on: false },
    score: { ...unguarded.lists.score, share },
  },
});

const nought = (...ids: string[]) => ids.map((id) => [id, 0] as const);
const camera = ['facesScanned', 'facesPeople', 'alertsTrue', 'alertsFalse', 'stops', 'wantedFound', 'locationRecords'];

/** What a setting at its end must do to measures: exact values, and whatever else must hold. */
const table: readonly [
  name: string,
  regime: Regime,
  exact: readonly (readonly [string, number])[],
  holds?: (of: Found) => void,
][] = [
  ['no pass before a camera', watch({ sightings: 0 }), nought(...camera, 'wantedMissed')],
  ['capture 0', watch({ capture: 0 }), nought(...camera, 'facesElsewhere', 'alertsElsewhere')],
  [
    'capture 1 and many passes',
    watch({ capture: 1, sightings: 50 }),
    [['facesPeople', 2000]],
    (of) => expect(of.facesScanned / (2000 * 50 * 21)).toBeCloseTo(1, 1),
  ],
  [
    'coverage 0',
    covered(0),
    nought('actsObserved', 'actsJoined', 'listedEver', 'denialAttempts', 'spheresExposedByOneBreach'),
  ],
  ['coverage 1', covered(1), [], (of) => expect(of.actsObserved).toBe(of.actsDone)],
  [
    'false matches 0',
    watch({ fmr: 0 }),
    nought('alertsFalse', 'stopsFalseMatch', 'alertsElsewhere', 'locationRecordsFalse'),
  ],
  [
    'false matches 1',
    watch({ fmr: 1 }),
    [],
    (of) => {
      expect(of.alertsFalse / of.facesScanned).toBeCloseTo(1, 1);
      expect(of.alertsElsewhere / of.facesElsewhere).toBeCloseTo(1, 1);
    },
  ],
  ['misses 1', watch({ fnmr: 1 }), nought('alertsTrue', 'stopsBadEntry')],
  ['misses 1, of faces never known', watch({ fnmr: 1, persistentMisses: 1 }), nought('alertsTrue', 'stopsBadEntry')],
  [
    'review without capacity',
    watch({ reviewCapacity: 0 }),
    nought('stops', 'peopleStoppedEver', 'wantedFound'),
    (of) => expect(of.alertsLapsed).toBe(of.alertsTrue + of.alertsFalse),
  ],
  ['no officer', watch({ stopCapacity: 0 }), nought('stops', 'innocentsStoppedEver', 'wantedFound')],
  [
    'a review that never errs',
    watch({ passFalse: 0, passTrue: 1, listBadShare: 0 }),
    nought('stopsFalseMatch', 'stopsOfInnocents'),
  ],
  ['a review of entries that never errs', kept({ listReviewCatch: 1 }), nought('listedByError')],
  [
    'perfect links',
    linked(0),
    nought('recordsMissed', 'recordsMisattributed'),
    (of) => expect(of.actsJoined).toBe(of.actsObserved),
  ],
  ['no link', linked(1), nought('actsJoined', 'spheresJoined', 'recordsHeld', 'recordsMisattributed')],
  [
    'minimisation 1',
    { ...covered(1), safeguards: { ...unguarded.safeguards, minimisation: 1 } },
    nought('actsObserved', 'actsJoined'),
  ],
  [
    'every query refused',
    apart({ queryRefused: every(1) }),
    nought('actsJoined', 'recordsMissed', 'recordsMisattributed', 'queriesTraced'),
    (of) => expect(of.queriesRefused).toBeGreaterThan(0),
  ],
  [
    'every trace read: whoever is asked about knows',
    apart({ traceRead: 1 }),
    nought('queriesRefused'),
    (of) => expect(of.peopleUnaware).toBeLessThan(country.people.size / 2),
  ],
  ['a capacity to list nobody', listing(0), nought('listedEver', 'listedByError', 'denialAttempts')],
  [
    'a capacity to list everybody',
    listing(1),
    [],
    // Those of age: nobody else is scored.
    (of) => expect(of.listedEver / country.people.size).toBeGreaterThan(0.75),
  ],
  ['encryption 1', kept({ encryption: 1 }), nought('messagesErased', 'conversationsBroken')],
  [
    'deletion 1: what a register must record stays',
    { ...linked(0), safeguards: { ...unguarded.safeguards, deletion: 1 } },
    nought('actsJoined.speech', 'actsJoined.family'),
    (of) => {
      expect(of['actsObserved.speech']).toBeGreaterThan(0);
      expect(of['actsJoined.justice']).toBe(of['actsObserved.justice']);
    },
  ],
  ['secret', { ...kept({ notice: 1, appealRate: 1 }), secret: true }, nought('appealsFiled', 'appealsUpheld')],
];

const found = async (scenario: Scenario, regime: Regime): Promise<Found> =>
  (await engineMeasures(scenario, [regime]))[0] as Found;

describe('a setting at its end', () => {
  it.each(table)('%s', async (_name, regime, exact, holds) => {
    const of = await found(country, regime);
    for (const [id, value] of exact) expect([id, of[id]]).toEqual([id, value]);
    holds?.(of);
  });

  it('punishment 0 silences nobody, whatever happens', async () => {
    const voice = { ...country.voice, severity: 0, severityMax: 0 };
    const of = await found({ ...country, voice }, unguarded);
    expect(of.peopleSilencedThisWeek).toBe(0);
    expect(of.dissentExpressed).toBe(of.dissentDesired);
  });

  it('no link makes of every act that is drawn and observed a record that finds no owner', async () => {
    const counted = { ...country.counted, messages: 0, purchases: 0, trips: 0 };
    const of = await found({ ...country, counted }, linked(1));
    expect(of.actsObserved).toBeGreaterThan(0);
    expect(of.recordsMissed).toBe(of.actsObserved);
  });

  it('more missing messages than a conversation has break none; from the first on, all that a filter hits wholly', async () => {
    const counted = { ...country.counted, conversation: 3 };
    const never = await found({ ...country, counted: { ...counted, conversationBreaks: 4 } }, unguarded);
    expect(never.messagesErased).toBeGreaterThan(0);
    expect(never.conversationsBroken).toBe(0);
    const filter = { ...unguarded.filter, hitSensitive: 1, hitOrdinary: 1, oneToOne: 1 };
    const always = await found(
      { ...country, counted: { ...counted, conversationBreaks: 3 } },
      { ...unguarded, filter },
    );
    expect(always.conversationsBroken / (always.messagesErased / 3)).toBeCloseTo(1, 1);
  });
});

describe('being told', () => {
  const told = { ...unguarded.filter, told: 1, notice: 0 };
  const silenced = async (beingTold: number, filter: Regime['filter']): Promise<number> => {
    const voice = { ...country.voice, beingTold, contactFell: 0 };
    const only = {
      ...unguarded,
      lists: { ...guarded.lists, refuses: [] },
      watch: { ...unguarded.watch, sightings: 0 },
    };
    return (await found({ ...country, weeks: 6, voice }, { ...only, filter })).peopleSilencedThisWeek;
  };

  it('is no fear by default, a fear above nought, and a relief below', async () => {
    const quiet = await silenced(0, { ...told, told: 0 });
    expect(await silenced(0, told)).toBe(quiet);
    expect(await silenced(0.5, told)).toBeGreaterThan(quiet);
    const afraid = { ...told, told: 0.5, notice: 0.5 };
    expect(await silenced(-0.5, afraid)).toBeLessThan(await silenced(0, afraid));
  });
});

describe('the young', () => {
  it('owe no debt, are on no list, are not wanted or scored, and hold nothing back', async () => {
    const {
      country: drawn,
      runs,
      events,
    } = await simulated({ ...country, people: { ...country.people, ofAgeFrom: '25-39' } }, [unguarded], { logs: true });
    const ofAgeOnly = [
      'listed',
      'refused',
      'at-large',
      'arrested',
      'wrong-record',
      'points',
      'performed',
      'stop-bad-entry',
    ];
    for (const kind of ofAgeOnly) {
      const people = events.filter((event) => event.kind === kind).map(({ person }) => person);
      expect(people.length, kind).toBeGreaterThan(0);
      expect(
        people.filter((person) => !drawn.isOfAge(person)),
        kind,
      ).toEqual([]);
    }
    const seen = events.filter(({ kind }) => kind === 'scanned-first').map(({ person }) => person);
    expect(seen.some((person) => !drawn.isOfAge(person))).toBe(true);
    for (let person = 0; person < drawn.size; person += 1)
      if (!drawn.isOfAge(person)) expect(runs[0].expressionOf(person)).toBe(0);
  });
});
