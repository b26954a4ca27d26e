/** A seeded source of uniforms in [0, 1): sfc32, after Doty-Humphrey's PractRand; for resampling, not for secrets. */
export type Uniform = () => number;

/** The same seed gives the same uniforms on every machine. */
export function seeded(seed: number): Uniform {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88 ^ seed, 0xb7e15162, 1];
  const next: Uniform = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let i = 0; i < 16; i++) next();
  return next;
}

/** A standard normal deviate (Box and Muller). */
export const normalFrom = (uniform: Uniform): number =>
  Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());

/** A gamma deviate of this shape, scale 1: Marsaglia and Tsang (2000), ACM TOMS 26: 363–372. */
export function gammaFrom(uniform: Uniform, shape: number): number {
  if (shape < 1) return gammaFrom(uniform, shape + 1) * (1 - uniform()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normalFrom(uniform);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Shuffles in place (Fisher and Yates). */
export function shuffle<T extends { length: number; [index: number]: number }>(values: T, uniform: Uniform): T {
  for (let i = values.length - 1; i > 0; i--) {
    const j = Math.floor(uniform() * (i + 1));
    [values[i], values[j]] = [values[j], values[i]];
  }
  return values;
}

/** A simple sample of `size` places out of `total`, ascending, without replacement; all of them where size ≥ total. */
export function simpleSample(total: number, size: number, uniform: Uniform): Int32Array {
  if (size >= total) return Int32Array.from({ length: total }, (_, index) => index);
  const chosen = new Int32Array(size);
  // Knuth's algorithm S: each place is taken with what is still needed over what is left.
  for (let index = 0, taken = 0; taken < size; index++)
    if (uniform() * (total - index) < size - taken) chosen[taken++] = index;
  return chosen;
}

/** The quantile of a sorted sample, linear between its points. */
export function quantileSorted(sorted: ArrayLike<number>, share: number): number {
  const at = share * (sorted.length - 1);
  const low = Math.floor(at);
  const high = Math.min(sorted.length - 1, low + 1);
  return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
}
