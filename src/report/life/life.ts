import type { EventRow, PersonRow } from '../../measures/run-result.ts';
import type { PersonWeek } from '../../run/relive.ts';
import { type SafeguardId, safeguards } from '../../scenario/safeguard-kinds.ts';
import type { Regime, Scenario } from '../../scenario/scenario.ts';

/** A synthetic person's life under one regime. */
export interface LifeInRegime {
  readonly regime: Regime;
  readonly row: PersonRow;
  readonly events: readonly EventRow[];
  /** A week each; empty where only what the run had logged is at hand. */
  readonly weeks: readonly PersonWeek[];
  readonly sums: LifeSums;
  /** What ends in a stop, a listing or a refusal, back to what began it. */
  readonly chains: readonly Chain[];
  readonly changes: readonly SafeguardChange[];
}

/** One person under each regime of a run. */
export interface Life {
  readonly person: number;
  readonly scenario: Scenario;
  readonly regimes: readonly LifeInRegime[];
}

/** How often each thing happened to a person. */
export interface LifeSums {
  readonly done: number;
  readonly observed: number;
  readonly joined: number;
  readonly erased: number;
  readonly points: number;
  readonly wrongRecords: number;
  readonly othersRecords: number;
  readonly alerts: number;
  readonly stops: number;
  readonly listings: number;
  readonly listingsTold: number;
  readonly listedWrongly: number;
  readonly appeals: number;
  readonly appealsUpheld: number;
  readonly refusals: number;
  readonly purchases: number;
  readonly voiced: number;
}

/** The steps that led to one event, oldest first. */
export interface Chain {
  readonly end: EventRow;
  readonly steps: readonly EventRow[];
}

/** What one safeguard did in this life. */
export interface SafeguardChange {
  readonly safeguard:
    | Extract<SafeguardId, 'entry-review' | 'alert-review' | 'notice' | 'appeal' | 'audit' | 'grace'>
    | 'capacity';
  readonly event: EventRow;
}

const total = (events: readonly EventRow[], is: (event: EventRow) => boolean): number =>
  events.reduce((sum, event) => sum + (is(event) ? event.count : 0), 0);

function sumsOf(events: readonly EventRow[], scenario: Scenario): LifeSums {
  const of = (...kinds: string[]): number => total(events, ({ kind }) => kinds.includes(kind));
  const ids = (is: (act: Scenario['acts'][number]) => boolean): ReadonlySet<string> =>
    new Set(scenario.acts.filter(is).map(({ id }) => id));
  const [purchases, voiced] = [ids((act) => act.purchase), ids((act) => act.follows === 'voice')];
  return {
    done: of('done'),
    observed: of('observed'),
    joined: of('joined'),
    erased: of('erased-ordinary', 'erased-sensitive'),
    points: of('points'),
    wrongRecords: of('wrong-record'),
    othersRecords: total(events, ({ kind, record, cause }) => kind === 'joined' && record === null && cause !== null),
    alerts: of('alert-true', 'alert-false'),
    stops: of('stop'),
    listings: of('listed'),
    listingsTold: total(events, ({ kind, known }) => kind === 'listed' && known),
    listedWrongly: of('listed-wrongly'),
    appeals: of('appeal-filed'),
    appealsUpheld: of('appeal-upheld'),
    refusals: of('refused'),
    purchases: total(events, ({ kind, rule }) => kind === 'done' && purchases.has(rule)),
    voiced: total(events, ({ kind, rule }) => kind === 'done' && voiced.has(rule)),
  };
}

/** What lists decide is dated by its week's first day and happens after the week's records: the order is the model's. */
const decided = new Set([
  'entry-decided',
  'entry-rejected',
  'listed',
  'listed-wrongly',
  'listed-first',
  'appeal-filed',
  'appeal-upheld',
  'released',
]);
export const isOfWeek = ({ kind }: EventRow): boolean => decided.has(kind);

const firsts = ['done', 'wrong-record', 'observed', 'joined', 'points'];
const lasts = ['entry-decided', 'listed', 'alert-true', 'alert-false', 'stop', 'refused'];
const stageOf = (event: EventRow): number => (firsts.includes(event.kind) ? 0 : isOfWeek(event) ? 1 : 2);
const rank = ({ kind }: EventRow): number => {
  const found = [...firsts, ...lasts].indexOf(kind);
  return found < 0 ? firsts.length + lasts.length : found;
};
const weekOf = ({ day }: EventRow): number => Math.floor(day / 7);
/** Kinds that repeat what another line says. */
const echoes = new Set(['listed-first', 'refused-first', 'repeat-stop', 'stopped-first', 'innocent-stopped-first']);
const ends = new Set(['stop', 'listed', 'refused']);

const byTime = (a: EventRow, b: EventRow): number =>
  weekOf(a) - weekOf(b) || stageOf(a) - stageOf(b) || a.day - b.day || rank(a) - rank(b);

/** Everything that bears a record's number, or was caused by it, no later than the week `until`. */
const aboutRecord = (events: readonly EventRow[], record: number, until: number): EventRow[] =>
  events.filter(
    (event) =>
      weekOf(event) <= until &&
      !echoes.has(event.kind) &&
      (event.record === record || (event.cause === record && ['joined', 'points', 'observed'].includes(event.kind))),
  );

/**
 * The way back from an event to what began it, through the records that each line names as its cause.
 *
 * @returns oldest first, the event itself last
 * @example chainTo(events, refusal).map(({ kind }) => kind) // ['done', 'observed', 'joined', 'points', 'entry-decided', 'listed', 'refused']
 */
export function chainTo(events: readonly EventRow[], end: EventRow): readonly EventRow[] {
  const steps = new Set<EventRow>([end]);
  const walked = new Set<number>();
  const waiting = end.kind === 'listed' ? [end.record] : [end.cause];
  for (let record = waiting.pop(); record !== undefined; record = waiting.pop()) {
    if (record === null || walked.has(record)) continue;
    walked.add(record);
    for (const event of aboutRecord(events, record, weekOf(end))) {
      if (event !== end && ends.has(event.kind) && event.kind === end.kind) continue;
      steps.add(event);
      waiting.push(event.cause);
    }
  }
  return [...steps].sort((a, b) => (a === end ? 1 : b === end ? -1 : byTime(a, b)));
}

function chainsOf(events: readonly EventRow[]): readonly Chain[] {
  return events.filter(({ kind }) => ends.has(kind)).map((end) => ({ end, steps: chainTo(events, end) }));
}

/** Where few are told, telling is no safeguard of the regime. */
const isInformed = (regime: Regime): boolean => safeguards.some(({ id, isOn }) => id === 'notice' && isOn(regime));

function changesOf(events: readonly EventRow[], regime: Regime): readonly SafeguardChange[] {
  const caused = new Set(
    events.filter(({ kind }) => kind === 'stop' || kind === 'alert-lapsed').map(({ cause }) => cause),
  );
  const reviewed = regime.watch.reviewCapacity !== null;
  return events.flatMap((event): SafeguardChange[] => {
    const change = (safeguard: SafeguardChange['safeguard']): SafeguardChange[] => [{ safeguard, event }];
    if (event.kind === 'entry-rejected') return change('entry-review');
    if (event.kind === 'alert-lapsed') return change('capacity');
    if (event.kind.startsWith('alert-') && reviewed && !caused.has(event.record)) return change('alert-review');
    if (event.kind === 'listed' && event.known && isInformed(regime)) return change('notice');
    if (event.kind === 'released' && event.rule.endsWith(':appeal')) return change('appeal');
    if (event.kind === 'released' && event.rule.endsWith(':audit')) return change('audit');
    if (event.kind === 'entry-decided' && regime.safeguards.graceWeeks > 0) return change('grace');
    return [];
  });
}

/** Puts a person's life together from what was logged of it. */
export function lifeOf(
  scenario: Scenario,
  found: {
    readonly people: readonly PersonRow[];
    readonly events: readonly EventRow[];
    readonly weeks: readonly PersonWeek[];
  },
): Life {
  const regimes = found.people.map((row): LifeInRegime => {
    const regime = scenario.regimes.find(({ id }) => id === row.regime)!;
    const events = found.events.filter((event) => event.regime === row.regime).sort(byTime);
    const weeks = found.weeks.filter((week) => week.regime === row.regime);
    const [sums, chains, changes] = [sumsOf(events, scenario), chainsOf(events), changesOf(events, regime)];
    return { regime, row, events, weeks, sums, chains, changes };
  });
  return { person: found.people[0].person, scenario, regimes };
}
