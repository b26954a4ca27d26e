import { falls, streams } from './luck.ts';
import { keptFor, type Neighbourhood, neighbourhoodSize } from './neighbourhood.ts';
import type { Country } from './people.ts';
import { Permutation } from './permutation.ts';

const isSet = (bits: Uint8Array, index: number): boolean => ((bits[index >> 3] >> (index & 7)) & 1) === 1;

/** Others in a household, at most. */
const mostOthers = 7;

/** Contacts of everybody within a neighbourhood: those of a place lie in `places` from `from[place]` to before `from[place + 1]`. */
export interface ContactsWithin {
  readonly from: Uint32Array;
  /** The household first, then tie by tie. */
  readonly places: Uint16Array;
}

/**
 * Who is in contact with whom. Ties 0 … k−2 pair the neighbourhood's people by keyed permutations (positions 2i and
 * 2i + 1: symmetric, no memory); the last tie pairs it with a partner neighbourhood that changes every week.
 */
export class Contacts {
  private readonly country: Country;
  private readonly permutations = new Map<number, Permutation[]>();
  private readonly known = new Map<number, ContactsWithin>();
  /** Ties within the neighbourhood. */
  private readonly tiesWithin: number;
  /** Bits of the ties kept, a pair each, by neighbourhood and tie: drawn once, for a tie between groups is a draw. */
  private readonly kept: (Uint8Array | undefined)[] = [];

  constructor(country: Country) {
    this.country = country;
    this.tiesWithin = Math.max(0, country.scenario.people.ties - 1);
  }

  /** Everybody's contacts within the neighbourhood. */
  within(neighbourhood: Neighbourhood): ContactsWithin {
    return keptFor(this.known, neighbourhood, () => this.gather(neighbourhood));
  }

  private gather(neighbourhood: Neighbourhood): ContactsWithin {
    const { first, size } = neighbourhood;
    const partners = this.partnersOf(neighbourhood);
    const from = new Uint32Array(size + 1);
    const places = new Uint16Array(size * (mostOthers + this.tiesWithin));
    let count = 0;
    for (let place = 0; place < size; place += 1) {
      from[place] = count;
      const code = this.country.householdOf(first + place);
      const start = place - (code & 7);
      for (let member = start; member < start + (code >> 3); member += 1)
        if (member !== place) places[count++] = member;
      for (let at = place; at < partners.length; at += neighbourhoodSize)
        if (partners[at] >= 0) places[count++] = partners[at];
    }
    from[size] = count;
    return { from, places: places.slice(0, count) };
  }

  /** Partners by every tie within the neighbourhood, one tie after the other, −1 where absent. */
  partnersOf(neighbourhood: Neighbourhood): Int16Array {
    const all = new Int16Array(this.tiesWithin * neighbourhoodSize).fill(-1);
    for (let tie = 0; tie < this.tiesWithin; tie += 1)
      this.fillPartners(neighbourhood, tie, all.subarray(tie * neighbourhoodSize, (tie + 1) * neighbourhoodSize));
    return all;
  }

  /** All partners of tie j into `partners`. */
  private fillPartners(neighbourhood: Neighbourhood, tie: number, partners: Int16Array): void {
    const permutation = this.permutationsOf(neighbourhood)[tie];
    const kept = this.keptOf(neighbourhood);
    for (let pair = 0; pair * 2 + 1 < neighbourhood.size; pair += 1) {
      if (!isSet(kept, tie * 2048 + pair)) continue;
      const a = permutation.to(pair * 2);
      const b = permutation.to(pair * 2 + 1);
      partners[a] = b;
      partners[b] = a;
    }
  }

  /** Which pairs of each tie are kept: bit i of tie j is that of positions 2i and 2i + 1. */
  private keptOf(neighbourhood: Neighbourhood): Uint8Array {
    const known = this.kept[neighbourhood.index];
    if (known !== undefined) return known;
    const kept = new Uint8Array(this.tiesWithin * 256);
    const { size, first } = neighbourhood;
    this.permutationsOf(neighbourhood).forEach((permutation, tie) => {
      for (let pair = 0; pair * 2 + 1 < size; pair += 1) {
        const a = first + permutation.to(pair * 2);
        const b = first + permutation.to(pair * 2 + 1);
        if (this.isKept(a, b, tie)) kept[(tie * 2048 + pair) >> 3] |= 1 << (pair & 7);
      }
    });
    this.kept[neighbourhood.index] = kept;
    return kept;
  }

  /** The neighbourhood that this one is paired with in a week (round robin by the circle method), or −1. */
  partnerNeighbourhood(index: number, week: number): number {
    const count = this.country.neighbourhoods.length;
    if (count < 2 || this.country.scenario.people.ties < 1) return -1;
    const seats = count + (count % 2);
    const round = week % (seats - 1);
    const last = seats - 1;
    const other = index === last ? fixedSeat(round, last) : (2 * round - index + 2 * last) % last;
    const partner = other === index ? last : other;
    return partner < count ? partner : -1;
  }

  /** The place in this neighbourhood tied to `otherPlace` of its partner of the week, or −1. */
  acrossFrom(neighbourhood: Neighbourhood, other: Neighbourhood, week: number, otherPlace: number): number {
    const [low, high] = neighbourhood.index < other.index ? [neighbourhood, other] : [other, neighbourhood];
    const size = Math.min(low.size, high.size);
    if (otherPlace >= size) return -1;
    const permutation = this.acrossPermutation(low.index, high.index, week, size);
    const place = other === high ? permutation.from(otherPlace) : permutation.to(otherPlace);
    return this.isKept(neighbourhood.first + place, other.first + otherPlace, 255) ? place : -1;
  }

  /** A tie between two groups is kept with probability 1 − h, drawn for the unordered pair. */
  private isKept(a: number, b: number, tie: number): boolean {
    const { country } = this;
    if (country.group(a) === country.group(b)) return true;
    const word = country.luck.word(streams.tieKept, Math.min(a, b), Math.max(a, b), tie);
    return falls(word, 1 - country.scenario.people.homophily);
  }

  private permutationsOf(neighbourhood: Neighbourhood): Permutation[] {
    let list = this.permutations.get(neighbourhood.index);
    if (list === undefined) {
      list = Array.from(
        { length: this.tiesWithin },
        (_, tie) => new Permutation(this.country.luck, neighbourhood.index, tie, neighbourhood.size),
      );
      // One neighbourhood is at work at a time: what is kept here stays small whatever the country's size.
      if (this.permutations.size >= 1024) this.permutations.clear();
      this.permutations.set(neighbourhood.index, list);
    }
    return list;
  }

  private across: { key: string; permutation: Permutation } | null = null;

  private acrossPermutation(low: number, high: number, week: number, size: number): Permutation {
    const key = `${low}:${high}:${week}`;
    if (this.across?.key !== key) {
      this.across = { key, permutation: new Permutation(this.country.luck, low, high, size, streams.partner, week) };
    }
    return this.across.permutation;
  }
}

/** Who sits opposite the fixed seat: the seat that would otherwise meet itself (2·seat ≡ 2·round). */
const fixedSeat = (round: number, seats: number): number => round % seats;
