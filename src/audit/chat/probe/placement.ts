import { type Prior, spreadComponents, spreadLengths } from './prior.ts';

/** Weights, before any answer, of where the last missing component ends and how long it is. */
export interface Placement {
  /**
   * Weights of the shortest prefix of the text that completes the rule; 0 means that nothing is missing.
   * @param found components found so far
   * @param free characters before the last found component
   * @param bound longest prefix, in characters (beyond `free` a component would overlap the last found one)
   */
  ends(found: number, free: number, bound: number): Float64Array;
  /** Weights of lengths 1 to `longest` at index length − 1. */
  lengths(longest: number): Float64Array;
}

const mostComponents = 12;
const longestPlaced = 24;
const overlapWeight = 2e-3;

/** ways[r][p]: weighted ways to set r components side by side into the first p characters. */
function waysTable(characters: number, lengthShares: Float64Array): Float64Array[] {
  const ways = [new Float64Array(characters + 1).fill(1)];
  for (let r = 1; r <= mostComponents; r++) {
    const row = new Float64Array(characters + 1);
    for (let p = 1; p <= characters; p++) {
      let sum = row[p - 1];
      for (let length = 1; length <= longestPlaced && length <= p; length++)
        sum += lengthShares[length] * ways[r - 1][p - length];
      row[p] = sum;
    }
    ways.push(row);
  }
  return ways;
}

/** Makes the weights for a text of so many characters: components uniformly placed, counts and lengths by the prior. */
export function createPlacement(characters: number, prior: Prior): Placement {
  const lengthShares = spreadLengths(prior, Math.max(characters, longestPlaced));
  const countShares = spreadComponents(prior, mostComponents);
  const ways = waysTable(characters, lengthShares);

  const ends = (found: number, free: number, bound: number): Float64Array => {
    const weights = new Float64Array(bound + 1);
    for (let missing = found === 0 ? 1 : 0; found + missing <= mostComponents; missing++) {
      const all = ways[found + missing][characters];
      if (all === 0) continue;
      const share = countShares[found + missing] / all;
      if (missing === 0) weights[0] += share;
      else for (let p = 1; p <= free; p++) weights[p] += share * (ways[missing][p] - ways[missing][p - 1]);
    }
    const sum = weights.reduce((total, weight) => total + weight, 0);
    if (!(sum > 0)) {
      weights.fill(1);
      if (found === 0) weights[0] = 0;
      return weights;
    }
    for (let p = 0; p <= bound; p++) weights[p] /= sum;
    // No place is impossible: more components than expected, or one that overlaps the last found.
    for (let p = 1; p <= bound; p++) weights[p] += p > free ? overlapWeight / (bound - free) : 1e-6 / bound;
    if (found > 0) weights[0] += 1e-6;
    return weights;
  };
  return { ends, lengths: (longest) => lengthShares.slice(1, longest + 1) };
}
