import { streams } from './luck.ts';
import type { Week } from './step.ts';

/** Bits of a word that are set: Binomial(32, ½) of luck. */
function bits(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Binomial(n, ½) from addressed words. */
function half(step: Week, n: number, address: number, kind: number): number {
  step.country.luck.start(streams.whoCounted, step.neighbourhood.index, step.week, kind * 65536 + address);
  let total = 0;
  for (let left = n; left > 0; left -= 32) {
    const word = step.country.luck.next();
    total += bits(left >= 32 ? word : word & (2 ** left - 1));
  }
  return total;
}

/**
 * The share of one member in a total: dealt evenly to fours (what is left over by an addressed turn), then by lot within
 * each four. Shares add up to the total, and one can be found without the others.
 */
export function shareOf(step: Week, total: number, members: number, member: number, kind: number): number {
  const each = Math.floor(total / members);
  const left = total - each * members;
  const turn = step.country.luck.word(streams.whoCounted, step.neighbourhood.index, step.week, kind) % members;
  const evenly = (m: number): number => each + ((m + turn) % members < left ? 1 : 0);
  const four = member & ~3;
  if (four + 4 > members) return evenly(member);
  const [a, b] = [evenly(four) + evenly(four + 1), evenly(four + 2) + evenly(four + 3)];
  const firstTwo = half(step, a + b, four * 4 + 1, kind);
  const two = (member & 2) === 0 ? firstTwo : a + b - firstTwo;
  const first = half(step, two, four * 4 + 2 + ((member & 2) >> 1), kind);
  return (member & 1) === 0 ? first : two - first;
}
