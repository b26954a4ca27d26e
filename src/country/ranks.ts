import type { Luck, Stream } from './luck.ts';
import { keptFor, type Neighbourhood, neighbourhoodSize } from './neighbourhood.ts';
import { Permutation } from './permutation.ts';

/** A fixed order of a neighbourhood's places, and the rank of each place in it; both hold the places of a full one. */
interface Order {
  readonly places: Uint16Array;
  readonly ranks: Uint16Array;
}

/** The orders in which what is only counted comes to people for the first time. */
export class Ranks {
  private readonly luck: Luck;
  private readonly known = new Map<Stream, Map<number, Order>>();

  constructor(luck: Luck) {
    this.luck = luck;
  }

  /** Places, the first one first. */
  placesOf(neighbourhood: Neighbourhood, stream: Stream): Uint16Array {
    return this.orderOf(neighbourhood, stream).places;
  }

  /** By place, how many come before. */
  of(neighbourhood: Neighbourhood, stream: Stream): Uint16Array {
    return this.orderOf(neighbourhood, stream).ranks;
  }

  private orderOf(neighbourhood: Neighbourhood, stream: Stream): Order {
    const known = this.known.get(stream) ?? new Map<number, Order>();
    this.known.set(stream, known);
    return keptFor(known, neighbourhood, () =>
      orderIn(new Permutation(this.luck, neighbourhood.index, 0, neighbourhoodSize, stream)),
    );
  }
}

function orderIn(permutation: Permutation): Order {
  const order = { places: new Uint16Array(neighbourhoodSize), ranks: new Uint16Array(neighbourhoodSize) };
  for (let rank = 0; rank < neighbourhoodSize; rank += 1) {
    const place = permutation.to(rank);
    order.places[rank] = place;
    order.ranks[place] = rank;
  }
  return order;
}
