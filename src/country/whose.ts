import { streams } from './luck.ts';
import type { Week } from './step.ts';

/** Bits of a word that are set: Binomial(32, ½) of luck. */
function bits(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Binomial(n, ½) from addressed words. */
function half({ country, neighbourhood, week }: Week, n: number, address: number): number {
  const { luck } = country;
  luck.start(streams.whoCounted, neighbourhood.index, week, address);
  let total = 0;
  for (let left = n; left > 0; left -= 32) {
    const word = luck.next();
    total += bits(left >= 32 ? word : word & (2 ** left - 1));
  }
  return total;
}

/** Lots of a kind are addressed by so many. */
const lotsOfKind = 65536;
const slots = 4096;

/** Deals totals to people: a lot that several regimes draw alike, or several people of one total, is drawn once a week. */
export class Dealer {
  private readonly lots = new Int32Array(slots);
  private readonly sizes = new Int32Array(slots);
  private readonly drawn = new Int32Array(slots);
  /** Where the turn of each kind begins; −1 not yet known. */
  private readonly turns = new Float64Array(256);

  /** Turns to another neighbourhood or week. */
  turn(): void {
    this.lots.fill(-1);
    this.turns.fill(-1);
  }

  /**
   * The share of one member in a total: dealt evenly to fours (what is left over by an addressed turn), then by lot within
   * each four. Shares add up to the total, and one can be found without the others.
   */
  shareOf(step: Week, total: number, members: number, member: number, kind: number): number {
    const each = Math.floor(total / members);
    const left = total - each * members;
    const turn = this.turnOf(step, kind) % members;
    const evenly = (m: number): number => each + ((m + turn) % members < left ? 1 : 0);
    const four = member & ~3;
    if (four + 4 > members) return evenly(member);
    const [a, b] = [evenly(four) + evenly(four + 1), evenly(four + 2) + evenly(four + 3)];
    const firstTwo = this.half(step, a + b, kind * lotsOfKind + four * 4 + 1);
    const two = (member & 2) === 0 ? firstTwo : a + b - firstTwo;
    const first = this.half(step, two, kind * lotsOfKind + four * 4 + 2 + ((member & 2) >> 1));
    return (member & 1) === 0 ? first : two - first;
  }

  private turnOf({ country, neighbourhood, week }: Week, kind: number): number {
    if (this.turns[kind] < 0) this.turns[kind] = country.luck.word(streams.whoCounted, neighbourhood.index, week, kind);
    return this.turns[kind];
  }

  private half(step: Week, n: number, address: number): number {
    const slot = (address * 31 + n) & (slots - 1);
    if (this.lots[slot] !== address || this.sizes[slot] !== n) {
      this.lots[slot] = address;
      this.sizes[slot] = n;
      this.drawn[slot] = half(step, n, address);
    }
    return this.drawn[slot];
  }
}
