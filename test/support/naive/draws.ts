import { Luck, streams, unit } from '../../../src/country/luck.ts';

/** Luck drawn one after the other, and distributions made of it in the plainest way. */
export class Draws {
  private readonly luck: Luck;

  constructor(seed: number) {
    this.luck = new Luck(seed);
    this.luck.start(streams.traits, 0);
  }

  uniform(): number {
    return unit(this.luck.next());
  }

  happens(chance: number): boolean {
    return this.uniform() < chance;
  }

  below(count: number): number {
    return Math.floor(this.uniform() * count);
  }

  /** Index of a share, shares adding up to 1. */
  pick(shares: readonly number[]): number {
    let left = this.uniform();
    for (let index = 0; index < shares.length - 1; index += 1) {
      left -= shares[index];
      if (left < 0) return index;
    }
    return shares.length - 1;
  }

  exponential(mean: number): number {
    return -Math.log(this.uniform()) * mean;
  }

  /** Arrivals one by one until a unit of time is over. */
  poisson(mean: number): number {
    if (mean <= 0) return 0;
    let arrivals = 0;
    for (let time = this.exponential(1 / mean); time < 1; time += this.exponential(1 / mean)) arrivals += 1;
    return arrivals;
  }

  /** Box and Muller. */
  normal(): number {
    return Math.sqrt(-2 * Math.log(this.uniform())) * Math.cos(2 * Math.PI * this.uniform());
  }

  /** Marsaglia and Tsang, "A simple method for generating gamma variables", 2000; mean 1. */
  gamma(shape: number): number {
    if (shape < 1) return ((this.gamma(shape + 1) * (shape + 1)) / shape) * this.uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = this.normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(this.uniform()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return (d * v) / shape;
    }
  }

  /** Exponential on 0 to 1: redrawn until it is inside. */
  truncatedExponential(mean: number): number {
    if (mean > 0.5) return 1 - this.truncatedExponential(1 - mean);
    const rate = truncatedRate(mean);
    if (rate === 0) return this.uniform();
    for (;;) {
      const value = this.exponential(1 / rate);
      if (value <= 1) return value;
    }
  }

  /** Log-normal of mean 1, redrawn above its 99.99th percentile. */
  likeness(sigma: number): number {
    for (;;) {
      const z = this.normal();
      if (z <= likenessTop) return Math.exp(sigma * z) / likenessMean(sigma);
    }
  }

  shuffled<T>(items: readonly T[]): T[] {
    const list = [...items];
    for (let last = list.length - 1; last > 0; last -= 1) {
      const other = this.below(last + 1);
      [list[last], list[other]] = [list[other], list[last]];
    }
    return list;
  }
}

const rates = new Map<number, number>();

/** Rate of the exponential on 0 to 1 with a mean up to a half. */
export function truncatedRate(mean: number): number {
  if (mean === 0.5) return 0;
  let known = rates.get(mean);
  if (known === undefined) {
    let [low, high] = [1e-9, 1e4];
    for (let step = 0; step < 100; step += 1) {
      const rate = (low + high) / 2;
      if (1 / rate - 1 / Math.expm1(rate) > mean) low = rate;
      else high = rate;
    }
    known = low;
    rates.set(mean, known);
  }
  return known;
}

/** The normal quantile of 0.9999. */
const likenessTop = 3.71901648545568;
const likenessMeans = new Map<number, number>();

/** Mean of exp(σZ) over Z below the cut, by midpoints. */
function likenessMean(sigma: number): number {
  let known = likenessMeans.get(sigma);
  if (known === undefined) {
    known = meanOverFaces((z) => Math.exp(sigma * z));
    likenessMeans.set(sigma, known);
  }
  return known;
}

/** Mean of a function of Z, normal and cut at the top, by midpoints. */
function meanOverFaces(value: (z: number) => number): number {
  const [from, cells] = [-8, 4000];
  const width = (likenessTop - from) / cells;
  let [sum, mass] = [0, 0];
  for (let cell = 0; cell < cells; cell += 1) {
    const z = from + (cell + 0.5) * width;
    const density = Math.exp((-z * z) / 2);
    sum += density * value(z);
    mass += density;
  }
  return sum / mass;
}

/** Mean of a function of likeness over everybody. */
export const meanOverLikeness = (sigma: number, value: (likeness: number) => number): number =>
  meanOverFaces((z) => value(Math.exp(sigma * z) / likenessMean(sigma)));
