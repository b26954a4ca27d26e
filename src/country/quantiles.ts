import { exp, log } from './elementary.ts';
import { unit } from './luck.ts';

const horner = (coefficients: readonly number[], x: number): number =>
  coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);

// Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37 (1988).
const central = [
  [
    3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457,
    67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
  ],
  [
    1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061,
    28729.085735721942674, 5226.495278852854561,
  ],
] as const;
const middle = [
  [
    1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
    1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
  ],
  [
    1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
    0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
  ],
] as const;
const far = [
  [
    6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123,
    0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
  ],
  [
    1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4,
    1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
  ],
] as const;

/** The quantile of the standard normal distribution at 0 < p < 1. */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * horner(central[0], r)) / horner(central[1], r);
  }
  const r = Math.sqrt(-log(q < 0 ? p : 1 - p));
  const [tail, x] = r <= 5 ? [middle, r - 1.6] : [far, r - 5];
  const z = horner(tail[0], x) / horner(tail[1], x);
  return q < 0 ? -z : z;
}

/** The standard normal distribution function, by Marsaglia's series (2004) near 0 and a continued fraction beyond 7. */
export function normalCdf(z: number): number {
  if (z < 0) return 1 - upperOrWhole(-z);
  return upperOrWhole(z);
}

function upperOrWhole(z: number): number {
  if (z > 7) {
    let fraction = z;
    for (let k = 30; k >= 1; k -= 1) fraction = z + k / fraction;
    return 1 - (exp((-z * z) / 2) * 0.3989422804014327) / fraction;
  }
  let sum = z;
  let term = z;
  for (let k = 3; term > sum * 1e-17 && k < 400; k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return 0.5 + sum * exp((-z * z) / 2) * 0.3989422804014327;
}

/** The upper tail 1 − Φ(z), without loss of digits far out. */
export function normalTail(z: number): number {
  if (z < 3) return 1 - normalCdf(z);
  let fraction = z;
  for (let k = 120; k >= 1; k -= 1) fraction = z + k / fraction;
  return (exp((-z * z) / 2) * 0.3989422804014327) / fraction;
}

/** Rate r of the exponential distribution cut to [0, 1] whose mean is given (0 < mean < 1). */
function truncatedRate(mean: number): number {
  const meanOf = (rate: number) => (Math.abs(rate) < 1e-6 ? 0.5 - rate / 12 : 1 / rate - 1 / (exp(rate) - 1));
  let low = -300;
  let high = 300;
  for (let step = 0; step < 200; step += 1) {
    const rate = (low + high) / 2;
    if (meanOf(rate) > mean) low = rate;
    else high = rate;
  }
  return (low + high) / 2;
}

/** Quantile function of the exponential distribution cut to [0, 1] with the given mean. */
export function truncatedExponential(mean: number): (u: number) => number {
  const rate = truncatedRate(mean);
  if (Math.abs(rate) < 1e-6) return (u) => u;
  const mass = 1 - exp(-rate);
  return (u) => Math.min(1, Math.max(0, -log(1 - u * mass) / rate));
}

/** Likeness of a face to others: log-normal with σ, cut at its 99.99th percentile, mean 1. */
export function likenessMultiplier(sigma: number): { of: (word: number) => number; largest: number } {
  if (sigma === 0) return { of: () => 1, largest: 1 };
  const top = 3.719016485455709;
  // E[exp(σZ) | Z < top] = exp(σ²/2)·Φ(top − σ)/Φ(top)
  const mean = (exp((sigma * sigma) / 2) * normalCdf(top - sigma)) / 0.9999;
  return { of: (word) => exp(sigma * normalQuantile(unit(word) * 0.9999)) / mean, largest: exp(sigma * top) / mean };
}

/** Share of false alerts that the hundredth of people with the likest faces bear, as long as alerts are rare. */
export const likenessTopShare = (sigma: number): number =>
  (normalCdf(3.719016485455709 - sigma) - normalCdf(2.3263478740408408 - sigma)) / normalCdf(3.719016485455709 - sigma);
