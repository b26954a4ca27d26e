import type { ClaimGroup } from './claim.ts';

/**
 * Two groups whose error rates stand so many times apart and whose mean is the rate of the claim.
 *
 * @param rate of the claim, in its own unit
 * @param share of the second group among the passers-by, 0 to 1
 * @param times the second group's rate over the first's
 * @param names of the first and the second
 * @example
 * unevenGroups(0.001, 0.5, 3, ['others', 'minority']).map(({ rate }) => rate); // 0.0005 and 0.0015
 */
export function unevenGroups(
  rate: number,
  share: number,
  times: number,
  [others, group]: readonly [string, string],
): readonly ClaimGroup[] {
  const base = rate / (1 - share + share * times);
  return [
    { name: others, share: 1 - share, rate: Math.min(1, base) },
    { name: group, share, rate: Math.min(1, base * times) },
  ];
}
