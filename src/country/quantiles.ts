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
  let [sum, term] = [z, z];
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
  let [low, high] = [-300, 300];
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

/** The regularised lower incomplete gamma function P(shape, x). */
export const gammaCdf = (shape: number, x: number): number => lowerGamma(shape, logGamma(shape), x);

function lowerGamma(shape: number, logOfGamma: number, x: number): number {
  if (x <= 0) return 0;
  const front = exp(shape * log(x) - x - logOfGamma);
  if (x < shape + 1) {
    let [sum, term] = [1 / shape, 1 / shape];
    for (let n = 1; term > sum * 1e-16; n += 1) {
      term *= x / (shape + n);
      sum += term;
    }
    return Math.min(1, sum * front);
  }
  let fraction = x + 1 - shape + 400;
  for (let n = 200; n >= 1; n -= 1)
    fraction = x + 2 * n - 1 - shape - (n * (n - shape)) / (fraction === 0 ? 1e-300 : fraction);
  return 1 - front / fraction;
}

/** Grid of probabilities: even below 15/16, then 32 cells an octave of what is left, down to 2⁻³². */
const evenCells = 1920;
const probabilities: number[] = [];
for (let cell = 0; cell <= evenCells; cell += 1) probabilities.push(cell / 2048);
for (let octave = 4; octave < 32; octave += 1) {
  for (let cell = 1; cell <= 32; cell += 1) probabilities.push(1 - 2 ** -octave * (1 - cell / 64));
}

const cellOf = (u: number): number => {
  if (u < 0.9375) return Math.floor(u * 2048);
  const rest = 1 - u;
  let [octave, size] = [4, 0.0625];
  while (rest <= size / 2 && octave < 31) {
    octave += 1;
    size /= 2;
  }
  return Math.min(probabilities.length - 2, evenCells + (octave - 4) * 32 + Math.floor((1 - rest / size) * 64));
};

/** More than the rounding of P(shape, x) can be: outside it, bisection need not ask. */
const roundingOfGamma = 1e-13;

function gammaGrid(shape: number): Float64Array {
  const values = new Float64Array(probabilities.length);
  const logOfGamma = logGamma(shape);
  const cdf = (x: number): number => lowerGamma(shape, logOfGamma, x);
  const density = (x: number): number => exp((shape - 1) * log(x) - x - logOfGamma);
  for (let index = 1; index < values.length; index += 1)
    values[index] = bisect(cdf, density, probabilities[index], values[index - 1]);
  return values;
}

/** The point above `from` at which `cdf` reaches p, by sixty bisections; Newton first finds where the answer is sure. */
function bisect(cdf: (x: number) => number, density: (x: number) => number, p: number, from: number): number {
  let [low, high] = [from, Math.max(1, from) * 2 + 1];
  while (cdf(high) < p) high *= 2;
  let root = from === 0 ? (low + high) / 2 : from;
  let slope = density(root);
  for (let step = 0; step < 12; step += 1) {
    const next = root - (cdf(root) - p) / slope;
    if (!(next > low && next < high)) break;
    const isClose = Math.abs(next - root) < 1e-14 * next;
    root = next;
    slope = density(root);
    if (isClose) break;
  }
  const margin = 1e-13 * root + roundingOfGamma / slope;
  const isSure = cdf(root - margin) < p && cdf(root + margin) >= p;
  const [surelyBelow, surelyAbove] = isSure ? [root - margin, root + margin] : [low, high];
  for (let step = 0; step < 60; step += 1) {
    const x = (low + high) / 2;
    if (x === low || x === high) break;
    if (x <= surelyBelow || (x < surelyAbove && cdf(x) < p)) low = x;
    else high = x;
  }
  return (low + high) / 2;
}

const gammaGrids = new Map<number, Float64Array>();

/** Multipliers of mean 1, gamma-distributed with the given shape, by a uniform word (a table of quantiles, made once). */
export function gammaMultiplier(shape: number): (word: number) => number {
  let values = gammaGrids.get(shape);
  if (values === undefined) {
    values = gammaGrid(shape);
    let mean = 0;
    for (let i = 1; i < values.length; i += 1) {
      mean += ((values[i] + values[i - 1]) / 2) * (probabilities[i] - probabilities[i - 1]);
    }
    for (let i = 0; i < values.length; i += 1) values[i] /= mean;
    gammaGrids.set(shape, values);
  }
  const table = values;
  return (word) => {
    const u = unit(word);
    const cell = cellOf(u);
    const [from, to] = [probabilities[cell], probabilities[cell + 1]];
    return table[cell] + (table[cell + 1] - table[cell]) * ((u - from) / (to - from));
  };
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
