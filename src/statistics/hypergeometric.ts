import { logChoose } from './distributions.ts';

/**
 * P of at least k marked among n drawn without replacement from N of which M are marked, exact (Fisher's one-sided test).
 *
 * @throws RangeError when the counts do not fit: 0 ≤ k ≤ n ≤ N and M ≤ N
 * @example
 * hypergeometricUpperTail(4, 4, 4, 8); // 0.014285…
 */
export function hypergeometricUpperTail(k: number, n: number, marked: number, all: number): number {
  if (!(k >= 0 && k <= n && n <= all && marked >= 0 && marked <= all))
    throw new RangeError(`k = ${k}, n = ${n}, M = ${marked}, N = ${all}: 0 ≤ k ≤ n ≤ N and M ≤ N are needed`);
  const most = Math.min(n, marked);
  if (k <= Math.max(0, n + marked - all)) return 1;
  const whole = logChoose(all, n);
  let sum = 0;
  for (let i = most; i >= k; i--) sum += Math.exp(logChoose(marked, i) + logChoose(all - marked, n - i) - whole);
  return Math.min(1, sum);
}
