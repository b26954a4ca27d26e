import { entropy, type Prior } from './prior.ts';

const log2Choose = (n: number, k: number): number => {
  let bits = 0;
  for (let i = 1; i <= k; i++) bits += Math.log2((n - k + i) / i);
  return bits;
};

/**
 * The bits that name one rule in a text: no method that learns one bit a message can need fewer on average.
 * H = log2 C(n − L + k, k) + k·H(len) + H(k).
 *
 * @param characters n, of the text
 * @param lengths of the rule's components, in characters
 * @example
 * informationLimit(300, [2, 2, 3, 2], readPrior(wechatPrior)) // 35.18…
 */
export function informationLimit(characters: number, lengths: readonly number[], prior: Prior): number {
  const components = lengths.length;
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return (
    log2Choose(characters - total + components, components) +
    components * entropy(prior.lengths) +
    entropy(prior.components)
  );
}
