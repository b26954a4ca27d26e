import { block, streams } from './luck.ts';
import type { Week } from './step.ts';

/** Bits of a word that are set: Binomial(32, ½) of luck. */
function bits(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Binomial(n, ½) from addressed words, a block of four at a time. */
function half({ country, neighbourhood, week }: Week, n: number, address: number): number {
  let total = 0;
  for (let left = n, ordinal = 0; left > 0; ordinal += 1) {
    country.luck.draw(streams.whoCounted, neighbourhood.index, week, address, ordinal);
    for (let word = 0; word < 4 && left > 0; word += 1, left -= 32)
      total += bits(left >= 32 ? block[word] : block[word] & ((1 << left) - 1));
  }
  return total;
}

/** Lots of a kind are addressed by so many. */
const lotsOfKind = 65536;

/** What falls on some members, in their order. */
export type Shares = readonly number[];

interface Dealt {
  readonly total: number;
  readonly members: number;
  readonly chosen: readonly number[];
  readonly shares: Shares;
}

/** Deals totals to people: what several regimes deal alike is dealt once a week. */
export class Dealer {
  private readonly dealt = new Map<number, Dealt[]>();

  /** Turns to another neighbourhood or week. */
  turn(): void {
    this.dealt.clear();
  }

  /**
   * The shares of some members, in their order, in a total: dealt evenly to fours (what is left over by an addressed turn),
   * then by lot within each four. Shares add up to the total, and each can be found without the others.
   */
  sharesOf(step: Week, total: number, members: number, chosen: readonly number[], kind: number): Shares {
    let before = this.dealt.get(kind);
    if (before === undefined) {
      before = [];
      this.dealt.set(kind, before);
    }
    for (let at = 0; at < before.length; at += 1) {
      const known = before[at];
      if (known.total === total && known.members === members && isSame(known.chosen, chosen)) return known.shares;
    }
    const shares = total === 0 ? chosen.map(() => 0) : deal(step, total, members, chosen, kind);
    before.push({ total, members, chosen, shares });
    return shares;
  }
}

/** Whether two lists are alike, number by number. */
export const isSame = (some: readonly number[], others: readonly number[]): boolean =>
  some === others || (some.length === others.length && some.every((member, at) => member === others[at]));

function deal(step: Week, total: number, members: number, chosen: readonly number[], kind: number): Shares {
  const { country, neighbourhood, week } = step;
  // Said to be integers, the innermost numbers are counted with as such.
  const of = members | 0;
  const each = Math.floor(total / of) | 0;
  const left = (total - each * of) | 0;
  const turn = (country.luck.word(streams.whoCounted, neighbourhood.index, week, kind) % of) | 0;
  const evenly = (member: number): number =>
    each + ((member + turn < of ? member + turn : member + turn - of) < left ? 1 : 0);
  const shares = new Array<number>(chosen.length);
  let drawn = -1;
  let all = 0;
  let firstTwo = 0;
  // What falls on the first of each two; −1 not yet drawn.
  const first = [-1, -1];
  for (let at = 0; at < chosen.length; at += 1) {
    const member = chosen[at];
    const four = member & ~3;
    if (four + 4 > of) {
      shares[at] = evenly(member);
      continue;
    }
    const lots = kind * lotsOfKind + four * 4;
    if (drawn !== four) {
      drawn = four;
      all = evenly(four) + evenly(four + 1) + evenly(four + 2) + evenly(four + 3);
      firstTwo = half(step, all, lots + 1);
      first[0] = -1;
      first[1] = -1;
    }
    const pair = (member & 2) >> 1;
    const two = pair === 0 ? firstTwo : all - firstTwo;
    if (first[pair] < 0) first[pair] = half(step, two, lots + 2 + pair);
    shares[at] = (member & 1) === 0 ? first[pair] : two - first[pair];
  }
  return shares;
}
