import { keptFor, type Neighbourhood, neighbourhoodSize } from './neighbourhood.ts';
import type { Country } from './people.ts';

/** People of one neighbourhood who are of one age band (and group), in order, and the position of each among them. */
interface Peers {
  /** Places, those of a kind one after the other. */
  readonly places: Uint16Array;
  /** Where those of each kind begin in `places`; the last number is where all end. */
  readonly from: Uint16Array;
  /** Kind of everybody. */
  readonly kinds: Uint8Array;
  /** Position of everybody among those of their kind. */
  readonly positions: Uint16Array;
}

/** Age band (3 bits), and group beside it. */
const kindsOfAge = 8;
const kindsOfAgeAndGroup = 32;

/** Who is alike in age, and in age and group: a false link leads to one of them. */
export class Alike {
  private readonly country: Country;
  private readonly byAge = new Map<number, Peers>();
  private readonly byAgeAndGroup = new Map<number, Peers>();

  constructor(country: Country) {
    this.country = country;
  }

  /** Number of people like the one at `place`, that one among them. */
  count(neighbourhood: Neighbourhood, place: number, withinGroup: boolean): number {
    const { from, kinds } = this.peersOf(neighbourhood, withinGroup);
    return from[kinds[place] + 1] - from[kinds[place]];
  }

  /** The place `turn` further among them, from the last on to the first. */
  turned(neighbourhood: Neighbourhood, place: number, withinGroup: boolean, turn: number): number {
    const { places, from, kinds, positions } = this.peersOf(neighbourhood, withinGroup);
    const first = from[kinds[place]];
    return places[first + ((positions[place] + turn) % (from[kinds[place] + 1] - first))];
  }

  private peersOf(neighbourhood: Neighbourhood, withinGroup: boolean): Peers {
    const known = withinGroup ? this.byAgeAndGroup : this.byAge;
    return keptFor(known, neighbourhood, () => peersIn(this.country, neighbourhood, withinGroup));
  }
}

function peersIn(country: Country, { first, size }: Neighbourhood, withinGroup: boolean): Peers {
  const { traits } = country.chunkOf(first);
  const base = first % country.chunkSize;
  const many = withinGroup ? kindsOfAgeAndGroup : kindsOfAge;
  const from = new Uint16Array(many + 1);
  const kinds = new Uint8Array(size);
  const positions = new Uint16Array(size);
  for (let place = 0; place < size; place += 1) {
    const trait = traits[base + place];
    kinds[place] = (trait & 7) | (withinGroup ? (trait >> 6) << 3 : 0);
    positions[place] = from[kinds[place] + 1];
    from[kinds[place] + 1] += 1;
  }
  for (let kind = 0; kind < many; kind += 1) from[kind + 1] += from[kind];
  const places = new Uint16Array(neighbourhoodSize);
  for (let place = 0; place < size; place += 1) places[from[kinds[place]] + positions[place]] = place;
  return { places, from, kinds, positions };
}
