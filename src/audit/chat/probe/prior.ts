import { EvidenceError } from '../../../errors.ts';
import { priorMessages } from './messages.ts';

/** What is expected of a rule before the first message: how many components, and how long. Shares that sum to 1. */
export interface Prior {
  /** components[k]: share of rules with k components; components[0] is 0. */
  readonly components: readonly number[];
  /** lengths[l]: share of components of l characters; the last one given stands for "so many and more". */
  readonly lengths: readonly number[];
}

/** The form of `--prior FILE`; weights in any unit. */
export interface PriorFile {
  readonly k: Readonly<Record<string, number>>;
  readonly length: Readonly<Record<string, number>>;
}

/** Citizen Lab's rules of WeChat, 2019-10 to 2020-04: evidence `wechat-k` and `wechat-length`. */
export const wechatPrior: PriorFile = {
  k: { 1: 78, 2: 707, 3: 728, 4: 3433, 5: 124, 6: 7 },
  length: { 1: 0.008, 2: 0.689, 3: 0.162, 4: 0.107, 5: 0.018, 6: 0.015 },
};

const largestKey = 1000;

function sharesOf(name: 'k' | 'length', weights: unknown): number[] {
  if (typeof weights !== 'object' || weights === null || Array.isArray(weights))
    throw new EvidenceError(priorMessages.notAnObject(name));
  const shares: number[] = [0];
  for (const [key, weight] of Object.entries(weights)) {
    const place = Number(key);
    if (!Number.isInteger(place) || place < 1 || place > largestKey)
      throw new EvidenceError(priorMessages.badKey(name, key));
    if (typeof weight !== 'number' || !Number.isFinite(weight) || weight < 0)
      throw new EvidenceError(priorMessages.badWeight(name, key, JSON.stringify(weight)));
    while (shares.length <= place) shares.push(0);
    shares[place] = weight;
  }
  const sum = shares.reduce((total, weight) => total + weight, 0);
  if (!(sum > 0)) throw new EvidenceError(priorMessages.noWeight(name));
  while (shares[shares.length - 1] === 0) shares.pop();
  return shares.map((weight) => weight / sum);
}

/** Checks a prior and scales its weights to shares. @throws EvidenceError what is not a weight, quoted. */
export function readPrior(file: unknown): Prior {
  if (typeof file !== 'object' || file === null) throw new EvidenceError(priorMessages.notAnObject('k'));
  const { k, length } = file as Partial<PriorFile>;
  return { components: sharesOf('k', k), lengths: sharesOf('length', length) };
}

/** Bits that a share list is worth. */
export const entropy = (shares: readonly number[]): number =>
  shares.reduce((bits, share) => (share > 0 ? bits - share * Math.log2(share) : bits), 0);

/** Shares of lengths 1 to `longest`: the last given class spread over itself and what is longer, none impossible. */
export function spreadLengths(prior: Prior, longest: number): Float64Array {
  const spread = new Float64Array(longest + 1);
  const last = prior.lengths.length - 1;
  for (let length = 1; length <= Math.min(last, longest); length++) spread[length] = prior.lengths[length];
  if (last < longest) {
    spread[last] *= 0.6;
    let rest = prior.lengths[last] * 0.4;
    for (let length = last + 1; length <= longest; length++) {
      spread[length] = rest * 0.4;
      rest *= 0.6;
    }
  }
  for (let length = 1; length <= longest; length++) spread[length] += 1e-4 / (length * length);
  return spread;
}

/** Shares of 1 to `most` components, none impossible. */
export function spreadComponents(prior: Prior, most: number): Float64Array {
  const spread = new Float64Array(most + 1);
  for (let count = 1; count <= most; count++) spread[count] = (prior.components[count] ?? 0) + 1e-3 * 2 ** -count;
  return spread;
}
