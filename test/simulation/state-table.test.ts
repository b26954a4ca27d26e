import { describe, expect, it } from 'vitest';
import { simulated, type Told } from '../support/simulated.ts';
import { liberal, noRegime, smallCountry, total } from '../support/small-country.ts';

/**
 * What may follow what. A row: the events of a kind that share what is in `by` (the person, and where it is named the
 * list, the record, the day or the act), the states in which it may happen, and the state that it leaves.
 * A thread starts in the state `start`.
 */
interface Row {
  readonly kind: string;
  readonly when: readonly string[];
  readonly to: string;
}
interface Thread {
  readonly about: string;
  readonly by: (event: Told) => string | null;
  readonly start: string;
  readonly rows: readonly Row[];
}

const listOf = ({ rule }: Told): string => rule.split(':')[0];
const entryKinds = [
  'entry-decided',
  'listed',
  'listed-first',
  'listed-wrongly',
  'appeal-filed',
  'appeal-upheld',
  'released',
];
const alertKinds = ['alert-true', 'alert-false', 'stop', 'alert-lapsed', 'arrested', 'at-large'];

const threads: readonly Thread[] = [
  {
    about: 'an entry of a list',
    by: (event) => (entryKinds.includes(event.kind) ? `${event.person} ${listOf(event)}` : null),
    start: 'unlisted',
    rows: [
      { kind: 'entry-decided', when: ['unlisted', 'released', 'released on appeal'], to: 'decided' },
      { kind: 'listed', when: ['decided'], to: 'listed' },
      { kind: 'listed-first', when: ['listed'], to: 'listed' },
      { kind: 'listed-wrongly', when: ['listed'], to: 'listed' },
      { kind: 'appeal-filed', when: ['listed'], to: 'appealed' },
      { kind: 'appeal-upheld', when: ['appealed'], to: 'upheld' },
      { kind: 'released', when: ['decided', 'listed', 'appealed', 'upheld'], to: 'released' },
    ],
  },
  {
    about: 'a first listing, once in a life',
    by: (event) => (event.kind === 'listed-first' ? `${event.person}` : null),
    start: 'never',
    rows: [{ kind: 'listed-first', when: ['never'], to: 'ever' }],
  },
  {
    about: 'a first refusal, then others',
    by: (event) => (event.kind.startsWith('refused') ? `${event.person}` : null),
    start: 'never',
    rows: [
      { kind: 'refused', when: ['never'], to: 'refused' },
      { kind: 'refused', when: ['ever'], to: 'ever' },
      { kind: 'refused-first', when: ['refused'], to: 'ever' },
    ],
  },
  {
    about: 'stops of one life',
    by: (event) =>
      ['stop', 'stopped-first', 'repeat-stop', 'innocent-stopped-first'].includes(event.kind)
        ? `${event.person}`
        : null,
    start: 'never stopped',
    rows: [
      { kind: 'stop', when: ['never stopped'], to: 'first stop' },
      { kind: 'stopped-first', when: ['first stop'], to: 'stopped before' },
      { kind: 'stop', when: ['stopped before'], to: 'again' },
      { kind: 'repeat-stop', when: ['again'], to: 'stopped before' },
      { kind: 'innocent-stopped-first', when: ['stopped before'], to: 'stopped before' },
    ],
  },
  {
    about: 'a wanted person',
    by: (event) => (['at-large', 'wanted-missed', 'arrested'].includes(event.kind) ? `${event.person}` : null),
    start: 'at large',
    rows: [
      { kind: 'at-large', when: ['at large'], to: 'at large' },
      { kind: 'wanted-missed', when: ['at large'], to: 'at large' },
      { kind: 'arrested', when: ['at large'], to: 'arrested' },
    ],
  },
  {
    about: 'a record',
    by: (event) =>
      ['done', 'observed', 'joined', 'missed', 'misattributed'].includes(event.kind) &&
      event.record !== null &&
      event.record % 64 < 32
        ? `${event.person} ${event.record}`
        : null,
    start: 'nothing',
    rows: [
      { kind: 'done', when: ['nothing'], to: 'done' },
      { kind: 'observed', when: ['done'], to: 'observed' },
      { kind: 'joined', when: ['observed'], to: 'joined' },
      { kind: 'missed', when: ['observed'], to: 'missed' },
      { kind: 'misattributed', when: ['observed'], to: 'misattributed' },
    ],
  },
  {
    about: 'a wrong record',
    by: (event) =>
      event.record !== null &&
      event.record % 64 === 32 &&
      ['wrong-record', 'wrong-record-joined', 'missed', 'misattributed'].includes(event.kind)
        ? `${event.person}`
        : null,
    start: 'none',
    rows: [
      { kind: 'wrong-record', when: ['none', 'settled', 'made'], to: 'made' },
      { kind: 'wrong-record-joined', when: ['made', 'settled'], to: 'settled' },
      { kind: 'missed', when: ['made', 'settled'], to: 'settled' },
      { kind: 'misattributed', when: ['made', 'settled'], to: 'settled' },
    ],
  },
  {
    about: 'the alerts of one day',
    by: (event) =>
      alertKinds.includes(event.kind) && event.kind !== 'at-large' ? `${event.person} ${event.day}` : null,
    start: 'unseen',
    rows: [
      { kind: 'alert-true', when: ['unseen', 'alerted'], to: 'alerted' },
      { kind: 'alert-false', when: ['unseen', 'alerted'], to: 'alerted' },
      { kind: 'alert-lapsed', when: ['alerted', 'stopped', 'arrested'], to: 'alerted' },
      { kind: 'stop', when: ['alerted', 'stopped', 'arrested'], to: 'stopped' },
      { kind: 'arrested', when: ['stopped'], to: 'arrested' },
    ],
  },
];

/** Every event that a thread does not allow where it stands. */
function unlawful(events: readonly Told[]): string[] {
  const wrong: string[] = [];
  for (const { about, by, start, rows } of threads) {
    const states = new Map<string, string>();
    for (const event of events) {
      const id = by(event);
      if (id === null) continue;
      const key = `${event.regime} ${id}`;
      const state = states.get(key) ?? start;
      const row = rows.find(({ kind, when }) => kind === event.kind && when.includes(state));
      if (row === undefined) wrong.push(`${about}: ${event.kind} while ${state} (${key}, day ${event.day})`);
      else states.set(key, row.to);
    }
  }
  return wrong;
}

/** Refusals of people who stood on no list at the time. */
function refusedUnlisted(events: readonly Told[]): Told[] {
  const on = new Map<string, Set<string>>();
  return events.filter((event) => {
    const key = `${event.regime} ${event.person}`;
    const lists = on.get(key) ?? new Set<string>();
    on.set(key, lists);
    if (event.kind === 'listed') lists.add(event.rule);
    if (event.kind === 'released') lists.delete(listOf(event));
    return event.kind === 'refused' && lists.size === 0;
  });
}

const busy = {
  ...total,
  id: 'busy',
  watch: {
    ...total.watch,
    listSize: 800,
    sightings: 0.3,
    reviewCapacity: 100,
    cooldownWeeks: 1,
    stopLists: ['wanted', 'court'] as const,
    recordLists: [],
  },
  lists: { ...total.lists, score: { on: true, below: 985, share: null, minimumWeeks: 1 } },
  safeguards: {
    ...liberal.safeguards,
    appealRate: 0.8,
    appealDelayWeeks: 1,
    auditYearly: 5,
    graceWeeks: 1,
    correction: true,
  },
};
const careless = { ...busy, id: 'careless', safeguards: { ...busy.safeguards, correction: false, graceWeeks: 0 } };
const country = smallCountry({
  size: 5000,
  weeks: 13,
  regimes: [noRegime, liberal, total, busy, careless],
  performUnlistedMonthly: 0.5,
});
const debtors = country.acts.map((act) => (act.id === 'judgment-unpaid' ? { ...act, yearlyRate: 0.1 } : act));
const scenario = { ...country, acts: debtors, people: { ...country.people, wantedPer100000: 800 } };
const run = simulated(scenario, scenario.regimes, { logs: true });

describe('a life', () => {
  it('goes only from state to state that the table allows', async () => {
    expect(unlawful((await run).events).slice(0, 10)).toEqual([]);
  });

  it('meets every row of the table', async () => {
    const kinds = new Set((await run).events.map(({ kind }) => kind));
    const rows = new Set(threads.flatMap(({ rows }) => rows.map(({ kind }) => kind)));
    expect([...rows].filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it('is refused only while listed', async () => {
    const { events } = await run;
    expect(events.filter(({ kind }) => kind === 'refused').length).toBeGreaterThan(20);
    expect(refusedUnlisted(events)).toEqual([]);
  });

  it('is told of an entry before it appeals', async () => {
    const { events } = await run;
    const appeals = events.filter(({ kind }) => kind === 'appeal-filed');
    const told = new Set(
      events
        .filter(({ kind, known }) => kind === 'listed' && known)
        .map(({ regime, person, record }) => `${regime} ${person} ${record}`),
    );
    expect(appeals.filter(({ regime, person, cause }) => !told.has(`${regime} ${person} ${cause}`))).toEqual([]);
  });

  it('without any apparatus holds nothing but what is done, suffered and settled', async () => {
    const kinds = new Set((await run).events.filter(({ regime }) => regime === 'none').map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['at-large', 'done', 'performed']);
  });

  it('names causes that happened', async () => {
    const { events } = await run;
    const records = new Set<string>();
    for (const { regime, person, record } of events) if (record !== null) records.add(`${regime} ${person} ${record}`);
    const causes = [
      'stop',
      'stop-false-match',
      'stop-bad-entry',
      'arrested',
      'refused',
      'appeal-upheld',
      'released',
      'listed-first',
    ];
    const orphans = events.filter(
      ({ regime, person, kind, cause }) =>
        causes.includes(kind) && cause !== null && !records.has(`${regime} ${person} ${cause}`),
    );
    expect(orphans).toEqual([]);
  });
});

describe('the table', () => {
  const told = (kind: string, day: number, rule = 'score'): Told => ({
    regime: 'total',
    person: 1,
    day,
    kind,
    count: 1,
    record: null,
    cause: null,
    rule,
    known: true,
  });

  it('finds what it does not allow', () => {
    expect(unlawful([told('listed', 0)])).toHaveLength(1);
    expect(unlawful([told('stop', 3)])).toHaveLength(1);
    expect(unlawful([told('arrested', 3), told('at-large', 7)]).length).toBeGreaterThan(0);
    expect(refusedUnlisted([told('refused', 2, 'rail')])).toHaveLength(1);
    expect(
      unlawful([told('entry-decided', 0), told('listed', 7), told('appeal-filed', 7), told('released', 9)]),
    ).toEqual([]);
  });
});
