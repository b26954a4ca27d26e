import { exp, log } from './elementary.ts';
import { unit } from './luck.ts';

// Lanczos's approximation of log Γ with g = 7 and nine terms.
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

function logGamma(x: number): number {
  if (x < 0.5) return logGamma(x + 1) - log(x);
  const t = x + 6.5;
  const sum = lanczos.slice(1).reduce((total, term, index) => total + term / (x + index), lanczos[0]);
  return 0.9189385332046727 + (x - 0.5) * log(t) - t + log(sum);
}

/** The gamma distribution of a shape, and scale 1. */
class Gamma {
  readonly shape: number;
  private readonly logOfGamma: number;

  constructor(shape: number) {
    this.shape = shape;
    this.logOfGamma = logGamma(shape);
  }

  /** P(shape, x). */
  cdf(x: number): number {
    if (x <= 0) return 0;
    return this.isSeries(x) ? this.below(x) : 1 - this.above(x);
  }

  density(x: number): number {
    return exp((this.shape - 1) * log(x) - x - this.logOfGamma);
  }

  /** About where P is a small p. */
  small(p: number): number {
    return exp((log(p * this.shape) + this.logOfGamma) / this.shape);
  }

  /** How far P is below p, by whichever of both tails is worked out at x; `above` is 1 − p. */
  lack(x: number, p: number, above: number): number {
    return this.isSeries(x) ? p - this.below(x) : this.above(x) - above;
  }

  isSeries(x: number): boolean {
    return x < this.shape + 1;
  }

  private front(x: number): number {
    return exp(this.shape * log(x) - x - this.logOfGamma);
  }

  private below(x: number): number {
    const front = this.front(x);
    let sum = 1 / this.shape;
    let term = 1 / this.shape;
    for (let n = 1; term > sum * 1e-16; n += 1) {
      term *= x / (this.shape + n);
      sum += term;
    }
    return Math.min(1, sum * front);
  }

  private above(x: number): number {
    const { shape } = this;
    const front = this.front(x);
    let fraction = x + 1 - shape + 400;
    for (let n = 200; n >= 1; n -= 1)
      fraction = x + 2 * n - 1 - shape - (n * (n - shape)) / (fraction === 0 ? 1e-300 : fraction);
    return front / fraction;
  }
}

/** The regularised lower incomplete gamma function P(shape, x). */
export const gammaCdf = (shape: number, x: number): number => new Gamma(shape).cdf(x);

/** Grid of probabilities: even below 15/16, then 32 cells an octave of what is left, down to 2⁻³². */
const evenCells = 1920;
export const probabilities: number[] = [];
for (let cell = 0; cell <= evenCells; cell += 1) probabilities.push(cell / 2048);
for (let octave = 4; octave < 32; octave += 1) {
  for (let cell = 1; cell <= 32; cell += 1) probabilities.push(1 - 2 ** -octave * (1 - cell / 64));
}

const cellOf = (u: number): number => {
  if (u < 0.9375) return Math.floor(u * 2048);
  const rest = 1 - u;
  let octave = 4;
  let size = 0.0625;
  while (rest <= size / 2 && octave < 31) {
    octave += 1;
    size /= 2;
  }
  return Math.min(probabilities.length - 2, evenCells + (octave - 4) * 32 + Math.floor((1 - rest / size) * 64));
};

/** More than the relative rounding of either tail can be: outside it, bisection need not ask. */
const roundingOfTail = 3e-14;
/** 1 − x is below p in 53 bits as soon as x is above 1 − p by this. */
const roundingOfWhole = 2 ** -54;

/** Quantiles at every probability of the grid; each is where bisection between the one before and above ends. */
export function gammaQuantiles(shape: number): Float64Array {
  const gamma = new Gamma(shape);
  const values = new Float64Array(probabilities.length);
  let root = gamma.small(probabilities[1]);
  for (let index = 1; index < values.length; index += 1) {
    const p = probabilities[index];
    root = rootNear(gamma, root + stepOf(gamma, root, index), p);
    values[index] = bisect(gamma, p, values[index - 1], root);
  }
  return values;
}

/** How far a quantile lies above the one before it, about, by two terms of Taylor's series. */
function stepOf(gamma: Gamma, root: number, index: number): number {
  const step = (probabilities[index] - probabilities[Math.max(1, index - 1)]) / gamma.density(root);
  return step < root / 4 ? step - (step * step * ((gamma.shape - 1) / root - 1)) / 2 : step;
}

/** Where P reaches p, by Newton's method. */
function rootNear(gamma: Gamma, start: number, p: number): number {
  let root = start;
  for (let step = 0; step < 20; step += 1) {
    const move = gamma.lack(root, p, 1 - p + roundingOfWhole) / gamma.density(root);
    root = root + move > 0 ? root + move : root / 2;
    if (Math.abs(move) < 1e-8 * root) break;
  }
  return root;
}

/** The point above `from` at which P reaches p, by sixty bisections, which near `root` alone need ask. */
function bisect(gamma: Gamma, p: number, from: number, root: number): number {
  const tail = gamma.isSeries(root) ? p : 1 - p;
  const margin = (roundingOfTail * tail) / gamma.density(root) + 4e-16 * root;
  const isSure = gamma.cdf(root - margin) < p && gamma.cdf(root + margin) >= p;
  const [surelyBelow, surelyAbove] = isSure ? [root - margin, root + margin] : [0, Number.POSITIVE_INFINITY];
  const isBelow = (x: number): boolean => x <= surelyBelow || (x < surelyAbove && gamma.cdf(x) < p);
  let [low, high] = [from, Math.max(1, from) * 2 + 1];
  while (isBelow(high)) high *= 2;
  for (let step = 0; step < 60; step += 1) {
    const x = (low + high) / 2;
    if (x === low || x === high) break;
    if (isBelow(x)) low = x;
    else high = x;
  }
  return (low + high) / 2;
}

/** Multipliers of mean 1 at every probability of the grid. */
function tableOf(shape: number): Float64Array {
  const values = gammaQuantiles(shape);
  let mean = 0;
  for (let i = 1; i < values.length; i += 1)
    mean += ((values[i] + values[i - 1]) / 2) * (probabilities[i] - probabilities[i - 1]);
  return values.map((value) => value / mean);
}

/** Tables of multipliers, by shape. */
export type GammaTables = ReadonlyMap<number, Float64Array>;

const tables = new Map<number, Float64Array>();

/** Those that have been worked out here: another thread need not do it again. */
export const knownGammaTables = (): GammaTables => tables;

/** Keeps tables that another thread worked out. */
export function keepGammaTables(given: GammaTables): void {
  for (const [shape, table] of given) tables.set(shape, table);
}

/** Multipliers of mean 1, gamma-distributed with the given shape, by a uniform word (a table of quantiles, made once). */
export function gammaMultiplier(shape: number): (word: number) => number {
  const table = tables.get(shape) ?? tableOf(shape);
  tables.set(shape, table);
  return (word) => {
    const u = unit(word);
    const cell = cellOf(u);
    const from = probabilities[cell];
    const to = probabilities[cell + 1];
    return table[cell] + (table[cell + 1] - table[cell]) * ((u - from) / (to - from));
  };
}
