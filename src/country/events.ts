import { countedKinds, sphereOfCounted } from './counted-kinds.ts';
import { type CounterName, counter } from './counts.ts';

/** An event of a person: the counter that it adds to, whether the person can know of it, and the rule behind it. */
const event = <Counts extends CounterName | null>(counts: Counts, known: boolean, rule = '') => ({
  counts,
  index: counts === null ? -1 : counter[counts as CounterName],
  known,
  rule,
});

/**
 * What can happen to a person. Acts are counted by sphere, from the counter given on. Where nothing is said at the event,
 * its rule and whether the person knows of it are those given here.
 */
export const events = {
  done: event('done.speech', true),
  observed: event('observed.speech', false),
  joined: event('joined.speech', false),
  missed: event('recordsMissed', false),
  misattributed: event('recordsMisattributed', false),
  'wrong-record': event('recordsWrong', false, 'transaction'),
  'wrong-record-joined': event(null, false),
  'file-corrected': event('filesCorrected', false, 'transaction'),
  points: event(null, false),
  'entry-rejected': event(null, false),
  'entry-decided': event(null, false),
  listed: event(null, false),
  'listed-first': event('listedFirst', false),
  'listed-wrongly': event('listedWrong', false),
  'appeal-filed': event('appealsFiled', true),
  'appeal-upheld': event('appealsUpheld', true),
  released: event(null, false),
  refused: event('denials', true),
  'refused-first': event('deniedFirst', true),
  performed: event('judgmentsPerformed', true),
  'scanned-first': event('facesPeople', false, 'watch'),
  'face-scanned': event('facesScanned', false, 'watch'),
  'alert-true': event('alertsTrue', false, 'watchlist'),
  'alert-false': event('alertsFalse', false, 'watchlist'),
  'alert-lapsed': event('alertsLapsed', false, 'watchlist'),
  stop: event('stops', true, 'watchlist'),
  'stop-false-match': event('stopsFalseMatch', true, 'watchlist'),
  'stop-bad-entry': event('stopsBadEntry', true, 'watchlist'),
  'stopped-first': event('stoppedFirst', true, 'watchlist'),
  'repeat-stop': event('repeatStops', true, 'watchlist'),
  'innocent-stopped-first': event('innocentStoppedFirst', true, 'watchlist'),
  arrested: event('wantedFound', true, 'watchlist'),
  'wanted-missed': event('wantedMissed', false, 'watchlist'),
  'at-large': event('atLarge', true, 'wanted'),
  'erased-ordinary': event('erasedOrdinary', false, 'filter'),
  'erased-sensitive': event('erasedSensitive', false, 'filter'),
  'location-record': event('locationRecords', false, 'watch'),
  'location-record-false': event('locationRecordsFalse', false, 'watch'),
} as const;

export type EventKind = keyof typeof events;
/** Events of acts, counted by sphere. */
export type ActEvent = 'done' | 'observed' | 'joined';
/** Counters that only an event moves. */
type EventCounter = NonNullable<(typeof events)[EventKind]['counts']> | Extract<CounterName, `${ActEvent}.${string}`>;
/** Counters of what is no event of anybody: how people stand, sums, what concerns whoever passes. */
export type TallyCounter = Exclude<CounterName, EventCounter>;

const ofCounted = (event: ActEvent) =>
  countedKinds.map((rule, kind) => ({ event, rule, index: events[event].index + sphereOfCounted[kind] }));
const ofMany = (event: EventKind) => ({ event, rule: events[event].rule, index: events[event].index });

/** What happens to many at once is only counted, by group, and dealt to people by the log. */
export const totalRows: readonly { readonly event: EventKind; readonly rule: string; readonly index: number }[] = [
  ...ofCounted('done'),
  ...ofCounted('observed'),
  ...ofCounted('joined'),
  ...(['erased-ordinary', 'erased-sensitive', 'location-record', 'location-record-false', 'face-scanned'] as const).map(
    ofMany,
  ),
];

/** The first row of each kind. */
export const totalRow = {
  done: 0,
  observed: 4,
  joined: 8,
  erased: 12,
  located: 14,
  mislocated: 15,
  scanned: 16,
} as const;
