// Exact totals with addressed luck: integers only, monotone in the probability for the same luck.
import { type Luck, type Stream, wordValues } from './luck.ts';

/** A distribution on whole numbers as 32-bit cumulative thresholds from `first` on. */
interface Quantiles {
  readonly first: number;
  readonly thresholds: Uint32Array;
  /** How many thresholds lie at or below the least word of each first byte: where a search begins and ends. */
  readonly guide: Uint32Array;
}

const guideShift = 24;
const guideFor = (thresholds: Uint32Array): Uint32Array => {
  const guide = new Uint32Array(257).fill(thresholds.length - 1);
  for (let byte = 0, at = 0; byte < 256; byte += 1) {
    while (at < thresholds.length - 1 && thresholds[at] <= byte * 2 ** guideShift) at += 1;
    guide[byte] = at;
  }
  return guide;
};

/** Normalises a unimodal distribution given by its mode and the ratios p(k)/p(k−1), and keeps what 32 bits can tell. */
function quantilesOf(mode: number, last: number, ratio: (k: number) => number): Quantiles {
  const negligible = 1e-12;
  let first = mode;
  const below: number[] = [];
  for (let k = mode, p = 1; k > 0; k -= 1) {
    p /= ratio(k);
    if (p < negligible) break;
    below.push(p);
    first = k - 1;
  }
  const weights = [...below.reverse(), 1];
  for (let k = mode + 1, p = 1; k <= last; k += 1) {
    p *= ratio(k);
    if (p < negligible) break;
    weights.push(p);
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const thresholds = new Uint32Array(weights.length);
  let cumulative = 0;
  weights.forEach((weight, index) => {
    cumulative += weight;
    thresholds[index] = Math.min(wordValues - 1, Math.floor((cumulative / total) * wordValues));
  });
  thresholds[weights.length - 1] = wordValues - 1;
  return { first, thresholds, guide: guideFor(thresholds) };
}

/** How many thresholds lie at or below the word, counted from `first`. */
function quantile(table: Quantiles, word: number): number {
  const { thresholds, guide } = table;
  const byte = word >>> guideShift;
  let low = guide[byte];
  let high = guide[byte + 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (word < thresholds[middle]) high = middle;
    else low = middle + 1;
  }
  return table.first + low;
}

/** Tables made once, when they are first asked for. */
function madeOnce(make: (index: number) => Quantiles): (index: number) => Quantiles {
  const made: Quantiles[] = [];
  return (index) => {
    if (made[index] === undefined) made[index] = make(index);
    return made[index];
  };
}

/** Binomial(2^power, ½). */
const halfTable = madeOnce((power) => {
  const n = 2 ** power;
  return quantilesOf(n >> 1, n, (k) => (n - k + 1) / k);
});

/** Poisson with mean 2^(index − 16). */
const poissonTable = madeOnce((index) => {
  const mean = 2 ** (index - 16);
  return quantilesOf(Math.floor(mean), Number.POSITIVE_INFINITY, (k) => mean / k);
});

const largestTotal = 2 ** 24;

/** The totals drawn last, by address: regimes that are alike ask for the same ones of a neighbourhood's week. */
class Drawn {
  /** −1 where it is yet to be drawn. */
  readonly totals = new Float64Array(1024);
  private readonly addresses = new Float64Array(1024 * 6);
  private luck: Luck | null = null;

  /** Where in `totals` the total of so many at an address lies. */
  at(luck: Luck, stream: Stream, a: number, b: number, c: number, n: number, share: number): number {
    const { addresses } = this;
    const slot = (stream * 32 + c + share * 977) & 1023;
    const from = slot * 6;
    const holds =
      luck === this.luck &&
      addresses[from] === stream &&
      addresses[from + 1] === a &&
      addresses[from + 2] === b &&
      addresses[from + 3] === c &&
      addresses[from + 4] === n &&
      addresses[from + 5] === share;
    if (holds) return slot;
    if (luck !== this.luck) addresses.fill(0);
    this.luck = luck;
    addresses[from] = stream;
    addresses[from + 1] = a;
    addresses[from + 2] = b;
    addresses[from + 3] = c;
    addresses[from + 4] = n;
    addresses[from + 5] = share;
    this.totals[slot] = -1;
    return slot;
  }
}

const drawn = new Drawn();

/** Binomial(n, ½) from the words that `luck` reads next, n up to 2²⁴. */
function half(luck: Luck, n: number): number {
  let total = 0;
  for (let rest = n, power = 0; rest > 0; rest >>>= 1, power += 1) {
    if (rest & 1) total += quantile(halfTable(power), luck.next());
  }
  return total;
}

/**
 * How many of n addressed uniforms lie below `share`: Binomial(n, share), exact to 2⁻³², never less for a larger share.
 */
export function countBelow(
  luck: Luck,
  stream: Stream,
  a: number,
  b: number,
  c: number,
  n: number,
  share: number,
): number {
  if (share <= 0 || n === 0) return 0;
  if (share >= 1) return n;
  if (n > largestTotal) throw new RangeError(`a total of ${n} is above 2^24`);
  const at = drawn.at(luck, stream, a, b, c, n, share);
  if (drawn.totals[at] < 0) drawn.totals[at] = drawBelow(luck, stream, a, b, c, n, share);
  return drawn.totals[at];
}

/** The same, drawn: walks the binary digits of the share and splits n by Binomial(n, ½) at each. */
function drawBelow(luck: Luck, stream: Stream, a: number, b: number, c: number, n: number, share: number): number {
  const digits = Math.floor(share * wordValues) >>> 0;
  let below = 0;
  let undecided = n;
  for (let level = 0; level < 32 && undecided > 0; level += 1) {
    luck.start(stream, a, b, c, 1 + level * 8);
    const zeros = half(luck, undecided);
    if ((digits >>> (31 - level)) & 1) {
      below += zeros;
      undecided -= zeros;
    } else undecided = zeros;
  }
  return below;
}

/** A Poisson total with the given mean (to 2⁻¹⁶, at most 2²³): the sum of Poissons with means that are powers of two. */
export function poissonTotal(luck: Luck, stream: Stream, a: number, b: number, c: number, mean: number): number {
  const fixed = Math.round(mean * 65536);
  if (!(fixed <= 65536 * largestTotal)) throw new RangeError(`a mean of ${mean} is above 2^24`);
  const at = drawn.at(luck, stream, a, b, c, -1, fixed);
  if (drawn.totals[at] < 0) drawn.totals[at] = drawPoisson(luck, stream, a, b, c, fixed);
  return drawn.totals[at];
}

function drawPoisson(luck: Luck, stream: Stream, a: number, b: number, c: number, mean: number): number {
  let fixed = mean;
  luck.start(stream, a, b, c, 0x10000);
  let total = 0;
  for (let index = 0; fixed > 0; index += 1, fixed = Math.floor(fixed / 2)) {
    if (fixed % 2 === 1) total += quantile(poissonTable(index), luck.next());
  }
  return total;
}
