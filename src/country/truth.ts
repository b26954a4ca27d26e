import { eachArrival } from './arrivals.ts';
import { countedKinds, largestGroups } from './counted-kinds.ts';
import { block, falls, streams } from './luck.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import type { Country } from './people.ts';
import { weeksAYear } from './weeks.ts';

/** A column twice as long, with what it holds. */
export function doubled<T extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(column: T): T {
  const longer = new (column.constructor as new (length: number) => T)(column.length * 2);
  longer.set(column);
  return longer;
}

/** Candidate acts of a neighbourhood's week, the same in every regime, and which of them this regime's people do. */
export class CandidateActs {
  count = 0;
  place: Uint16Array;
  day: Uint8Array;
  act: Uint8Array;
  /** Luck of the candidate: is it done, observed, missed by the join; and one more for what a list decides. */
  doneLuck: Uint32Array;
  observedLuck: Uint32Array;
  missedLuck: Uint32Array;
  listLuck: Uint32Array;
  /** Totals of what is only counted, at the ceilings, by kind and group. */
  readonly totals = new Float64Array(countedKinds.length * largestGroups);
  /** Rewritten for each regime: which candidates are done. */
  done: Uint8Array;

  /** @param room for so many at first */
  constructor(room = 4096) {
    this.place = new Uint16Array(room);
    this.day = new Uint8Array(room);
    this.act = new Uint8Array(room);
    this.doneLuck = new Uint32Array(room);
    this.observedLuck = new Uint32Array(room);
    this.missedLuck = new Uint32Array(room);
    this.listLuck = new Uint32Array(room);
    this.done = new Uint8Array(room);
  }

  /** One more, with the luck of the block just drawn. */
  push(place: number, day: number, act: number, doneLuck: number): void {
    const at = this.count;
    if (at === this.place.length) this.grow();
    this.place[at] = place;
    this.day[at] = day;
    this.act[at] = act;
    this.doneLuck[at] = doneLuck;
    this.observedLuck[at] = block[0];
    this.missedLuck[at] = block[1];
    this.listLuck[at] = block[2];
    this.count += 1;
  }

  /** The same, in no more room than they take. */
  copy(): CandidateActs {
    const { count } = this;
    return Object.assign(new CandidateActs(0), {
      count,
      place: this.place.slice(0, count),
      day: this.day.slice(0, count),
      act: this.act.slice(0, count),
      doneLuck: this.doneLuck.slice(0, count),
      observedLuck: this.observedLuck.slice(0, count),
      missedLuck: this.missedLuck.slice(0, count),
      listLuck: this.listLuck.slice(0, count),
      done: new Uint8Array(count),
    });
  }

  private grow(): void {
    this.place = doubled(this.place);
    this.day = doubled(this.day);
    this.act = doubled(this.act);
    this.doneLuck = doubled(this.doneLuck);
    this.observedLuck = doubled(this.observedLuck);
    this.missedLuck = doubled(this.missedLuck);
    this.listLuck = doubled(this.listLuck);
    this.done = doubled(this.done);
  }
}

/** Who is truly wanted: places by neighbourhood, with the week from which on. */
export class WantedPeople {
  private readonly country: Country;
  private readonly rates: number[];
  private readonly places: number[][];
  private readonly since: number[][];
  private readonly known: number[];

  constructor(country: Country) {
    const { people } = country.scenario;
    this.country = country;
    this.rates = people.groups.map(
      (group, g) =>
        ((people.wantedPer100000 / 100000) * people.wantedGroupShares[g]) / group.share / country.ofAgeShare,
    );
    this.places = country.neighbourhoods.map(() => []);
    this.since = country.neighbourhoods.map(() => []);
    this.known = country.neighbourhoods.map(() => -1);
  }

  /** Calls `visit` with every place that is wanted in a week, and with how many weeks before it was not. */
  each(neighbourhood: Neighbourhood, week: number, visit: (place: number, since: number) => void): void {
    this.learn(neighbourhood, week);
    const places = this.places[neighbourhood.index];
    const since = this.since[neighbourhood.index];
    for (let i = 0; i < places.length; i += 1) if (since[i] <= week) visit(places[i], since[i]);
  }

  isWanted(neighbourhood: Neighbourhood, place: number, week: number): boolean {
    this.learn(neighbourhood, week);
    const index = this.places[neighbourhood.index].indexOf(place);
    return index >= 0 && this.since[neighbourhood.index][index] <= week;
  }

  /** The wanted enter at the start, then at a yearly rate; none is ever forgotten but by arrest, which is a regime's. */
  private learn(neighbourhood: Neighbourhood, week: number): void {
    const { index } = neighbourhood;
    if (this.known[index] < 0) this.enter(neighbourhood, streams.wantedAtStart, 0, 1);
    const inflow = this.country.scenario.people.wantedInflowYearly / weeksAYear;
    for (let next = Math.max(1, this.known[index] + 1); next <= week; next += 1) {
      this.enter(neighbourhood, streams.wantedLater, next, inflow);
    }
    this.known[index] = Math.max(week, this.known[index]);
  }

  private enter(neighbourhood: Neighbourhood, stream: 8 | 9, week: number, factor: number): void {
    const { country, rates } = this;
    eachArrival(country.luck, stream, neighbourhood, week, Math.max(...rates) * factor, (place, level) => {
      if (level >= rates[country.group(neighbourhood.first + place)] * factor) return;
      if (!country.isOfAge(neighbourhood.first + place)) return;
      if (this.places[neighbourhood.index].includes(place)) return;
      this.places[neighbourhood.index].push(place);
      this.since[neighbourhood.index].push(week);
    });
  }

  /** Whether a wanted person is on a list that holds this share of the wanted. */
  isListed(person: number, coverage: number): boolean {
    return falls(this.country.luck.word(streams.wantedListed, person), coverage);
  }
}
