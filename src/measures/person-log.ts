import type { EventKind } from '../country/events.ts';
import { ownRoom, sharedRoom } from '../country/room.ts';
import type { PointingMeasure } from '../country/step.ts';
import { columnsOf, type EventColumns, type EventParcel, EventRows, rowsOf } from './event-rows.ts';
import { type FalseAlerts, LikestFaces } from './likest-faces.ts';
import type { RunLog } from './run-log.ts';
import type { EventRow } from './run-result.ts';
import { createSingling, Singling, type SinglingMemory, settle } from './singling.ts';

const spread = (people: number, size: number): number[] =>
  Array.from({ length: size }, (_, i) => Math.floor((i * people) / size));

/** How a log of people is made: who is logged, and in which memory it is settled who is singled out. */
export interface PersonRecipe {
  readonly kind: 'people';
  readonly people: number;
  readonly sample: number | readonly number[];
  /** Seed and number of regimes, where false alerts are told apart by likeness. */
  readonly likest: { readonly seed: number; readonly regimes: number } | null;
  readonly memory?: SinglingMemory;
}

interface PersonParcel {
  readonly events: EventParcel;
  readonly singled: ReadonlyMap<number, { measure: string; week: number }>;
  readonly falseAlerts: readonly FalseAlerts[];
}

/**
 * The log of a sample of people, and of those whom a measure singles out, from the event that does so.
 * It reads the run and changes nothing in it.
 */
export class PersonLog implements RunLog<PersonRecipe, PersonParcel> {
  regimeIndex = 0;
  pointsAlone = false;
  /** Told of everybody to whom a measure points, logged or not, in this thread. */
  onPoint: (regimeIndex: number, person: number, measure: PointingMeasure) => void = () => {};
  private readonly recipe: PersonRecipe;
  private readonly memory: SinglingMemory;
  private readonly threads: SinglingMemory[] = [];
  private readonly logged: Uint8Array;
  private readonly events = new EventRows();
  private readonly singling: Singling;
  private readonly likest: LikestFaces | null;
  private readonly sampled: readonly number[];
  private readonly isOpen: boolean;
  private parcels: readonly EventParcel[] | null = null;
  private week = 0;

  /** @param sample how many people, spread evenly; or which ones, and nobody else */
  constructor(
    people: number,
    sample: number | readonly number[],
    likest: PersonRecipe['likest'] = null,
    memory?: SinglingMemory,
  ) {
    this.recipe = { kind: 'people', people, sample, likest };
    this.memory = memory ?? createSingling(ownRoom);
    this.singling = new Singling(this.memory);
    this.likest = likest === null ? null : new LikestFaces(likest.seed, likest.regimes);
    this.logged = new Uint8Array(Math.ceil(people / 8));
    this.isOpen = typeof sample === 'number';
    this.sampled = typeof sample === 'number' ? spread(people, Math.min(people, sample)) : sample;
    for (const person of this.sampled) this.mark(person);
  }

  /** Person → the measure that singled them out and the week from which they are logged. */
  get singled(): Map<number, { measure: string; week: number }> {
    return this.singling.singled;
  }

  /** False alerts by regime, and those of the likest faces. */
  get falseAlerts(): readonly FalseAlerts[] {
    return this.likest?.found ?? [];
  }

  /** Everybody of the sample, then everybody singled out, by number. */
  get people(): number[] {
    const sample = new Set(this.sampled);
    const others = [...this.singled.keys()].filter((person) => !sample.has(person));
    return [...this.sampled, ...others].sort((a, b) => a - b);
  }

  isLogged(person: number): boolean {
    return (this.logged[person >> 3] & (1 << (person & 7))) !== 0;
  }

  isAnyLogged(first: number, size: number): boolean {
    const last = (first + size + 7) >> 3;
    for (let byte = first >> 3; byte < last; byte += 1) if (this.logged[byte] !== 0) return true;
    return false;
  }

  point(person: number, measure: PointingMeasure): void {
    this.onPoint(this.regimeIndex, person, measure);
    if (measure === 'alertsFalse') this.likest?.note(this.regimeIndex, person);
    if (!this.isOpen || (this.isLogged(person) && !this.singling.isHoped(person))) return;
    if (this.singling.hopes(person, this.regimeIndex, measure, this.events.count)) this.mark(person);
  }

  add(
    person: number,
    day: number,
    kind: EventKind,
    count: number,
    record: number | null,
    cause: number | null,
    rule: string,
    known: boolean,
  ): void {
    this.events.add(this.regimeIndex, person, day, kind, count, record, cause, rule, known);
  }

  settle(): void {
    settle(this.threads.length > 0 ? this.threads : [this.memory]);
  }

  endWeek(): void {
    const firstKept = this.singling.endWeek(this.week);
    this.week += 1;
    for (const [person, row] of firstKept)
      if (row === Number.POSITIVE_INFINITY) this.logged[person >> 3] &= ~(1 << (person & 7));
    this.events.endWeek(firstKept);
  }

  /** Every event, week by week, in the order of the people's neighbourhoods. */
  rows(regimeIds: readonly string[]): Generator<EventRow> {
    return rowsOf(this.parcels ?? [this.events.parcel()], regimeIds);
  }

  /** The same by columns, so many rows at a time. */
  columns(regimeIds: readonly string[], rows: number): Generator<EventColumns> {
    return columnsOf(this.parcels ?? [this.events.parcel()], regimeIds, rows);
  }

  forThread(): PersonRecipe {
    const memory = createSingling(sharedRoom, this.threads[0]?.accepted);
    this.threads.push(memory);
    return { ...this.recipe, memory };
  }

  parcel(): PersonParcel {
    return { events: this.events.parcel(), singled: this.singled, falseAlerts: this.falseAlerts };
  }

  gather(parcels: readonly PersonParcel[]): void {
    this.parcels = parcels.map(({ events }) => events);
    for (const { singled, falseAlerts } of parcels) {
      for (const [person, why] of singled) this.singled.set(person, why);
      this.likest?.add(falseAlerts);
    }
  }

  private mark(person: number): void {
    this.logged[person >> 3] |= 1 << (person & 7);
  }
}
