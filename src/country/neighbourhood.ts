import type { People } from '../scenario/scenario.ts';

/** People of a neighbourhood; the last of a country may have fewer. */
export const neighbourhoodSize = 4096;

/** Consecutive people of one region. */
export interface Neighbourhood {
  readonly index: number;
  /** First person and number of people. */
  readonly first: number;
  readonly size: number;
  readonly region: number;
}

/** Deals regions to neighbourhoods in a fixed low-discrepancy order, so that shares hold at any size. */
export function dealRegions({ size, regions }: People): Neighbourhood[] {
  const dealt = regions.map(() => 0);
  return Array.from({ length: Math.ceil(size / neighbourhoodSize) }, (_, index) => {
    const lack = regions.map((region, r) => region.share * (index + 1) - dealt[r]);
    const region = lack.indexOf(Math.max(...lack));
    dealt[region] += 1;
    const first = index * neighbourhoodSize;
    return { index, first, size: Math.min(neighbourhoodSize, size - first), region };
  });
}

/** What never changes in a neighbourhood is kept for so many; a larger country works it out anew. */
export const neighbourhoodsKept = 4096;

/** What is known of a neighbourhood, worked out when it is first asked for. */
export function keptFor<Value>(known: Map<number, Value>, { index }: Neighbourhood, make: () => Value): Value {
  let value = known.get(index);
  if (value === undefined) {
    if (known.size >= neighbourhoodsKept) known.clear();
    value = make();
    known.set(index, value);
  }
  return value;
}
