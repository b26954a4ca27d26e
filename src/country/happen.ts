import { largestGroups } from './counted-kinds.ts';
import { counter, counters } from './counts.ts';
import { type ActEvent, type EventKind, events, type TallyCounter, totalRows } from './events.ts';
import type { Week } from './step.ts';

/**
 * An event of a person: counted, and told to whoever follows them. Nothing else counts an event, so that the log adds up
 * to the counts.
 *
 * @param record number of the record, alert or entry that this is
 * @param cause number of the one that led to it
 */
export function happen(
  step: Week,
  place: number,
  kind: Exclude<EventKind, ActEvent>,
  day: number,
  record: number | null = null,
  cause: number | null = null,
  rule: string = events[kind].rule,
  known: boolean = events[kind].known,
): void {
  count(step, place, events[kind].index);
  tell(step, place, kind, day, 1, record, cause, rule, known);
}

/** The same of an act, which is counted by its sphere. */
export function happenInSphere(
  step: Week,
  place: number,
  kind: ActEvent,
  sphere: number,
  day: number,
  record: number | null,
  cause: number | null,
  rule: string,
): void {
  count(step, place, firstOfSpheres(kind) + sphere);
  const person = step.neighbourhood.first + place;
  if (step.log.isLogged(person)) step.log.add(person, day, kind, 1, record, cause, rule, events[kind].known);
}

const { done, observed, joined } = events;
/** The counter of an act's first sphere; acts are by far the most events, and a look by name is slow. */
const firstOfSpheres = (kind: ActEvent): number =>
  kind === 'done' ? done.index : kind === 'observed' ? observed.index : joined.index;

/** What happens to so many of a group this week, whoever they are; `row` is one of `totalRows`. */
export function happenToMany(step: Week, group: number, row: number, many: number): void {
  step.totals[row * largestGroups + group] = many;
  step.counts.cells[step.offset + group * counters + totalRows[row].index] += many;
}

/** Tells whoever follows a person of an event that is counted elsewhere, or of so many points. */
export function tell(
  step: Week,
  place: number,
  kind: EventKind,
  day: number,
  amount: number,
  record: number | null,
  cause: number | null,
  rule: string,
  known: boolean,
): void {
  const person = step.neighbourhood.first + place;
  if (step.log.isLogged(person)) step.log.add(person, day, kind, amount, record, cause, rule, known);
}

/** A counter of what is no event, by its index: a look by name is slow. */
type Tally = number & { readonly counts: 'no event' };
export const tallied = counter as Readonly<Record<string, number>> as Readonly<Record<TallyCounter, Tally>>;

/** Adds to a counter of what is no event: how a person stands, or a sum. */
export const tally = (step: Week, place: number, index: Tally, amount = 1): void =>
  tallyOf(step, step.group[place], index, amount);

/** The same of a group. */
export const tallyOf = (step: Week, group: number, index: Tally, amount: number): void => {
  step.counts.cells[step.offset + group * counters + index] += amount;
};

function count(step: Week, place: number, index: number): void {
  if (index >= 0) step.counts.cells[step.offset + step.group[place] * counters + index] += 1;
}
