/** Of 2k(2k−1)x^(2k−1) in Stirling's series of ln Γ (Abramowitz and Stegun 1964, 6.1.41). */
const stirlingTerms = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360, 1 / 156];
const halfLogTau = 0.9189385332046727;
const largeEnough = 12;

/** What ln Γ(x) is more than (x − ½) ln x − x + ½ ln 2π. */
function stirlingError(x: number): number {
  if (x < largeEnough) return logGamma(x) - ((x - 0.5) * Math.log(x) - x + halfLogTau);
  const square = 1 / (x * x);
  return stirlingTerms.reduceRight((sum, term) => sum * square + term, 0) / x;
}

/**
 * ln Γ(x) of x > 0, by Stirling's series above 12 and Γ(x + 1) = x Γ(x) below.
 * @example
 * logGamma(0.5); // 0.572364…
 */
export function logGamma(x: number): number {
  let product = 1;
  let at = x;
  for (; at < largeEnough; at += 1) product *= at;
  return (at - 0.5) * Math.log(at) - at + halfLogTau + stirlingError(at) - Math.log(product);
}

/** Factorials that a number can hold. */
const factorials = Float64Array.from({ length: 171 });
factorials[0] = 1;
for (let n = 1; n < factorials.length; n += 1) factorials[n] = n * factorials[n - 1];
const logFactorials = factorials.map(Math.log);

/**
 * ln n! of a whole number.
 * @example
 * logFactorial(10); // 15.104412…
 */
export const logFactorial = (n: number): number => (n < logFactorials.length ? logFactorials[n] : logGamma(n + 1));

/** ln of n over k. */
export const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k);

const density = (z: number): number => Math.exp(-0.5 * z * z - halfLogTau);

/** P of a standard normal deviate below −z, z ≥ 0: its series near 0, Laplace's continued fraction beyond. */
function normalTail(z: number): number {
  if (z < 3) {
    let [term, sum] = [z, z];
    for (let n = 3; term > sum * 1e-17; n += 2) {
      term *= (z * z) / n;
      sum += term;
    }
    return 0.5 - density(z) * sum;
  }
  let fraction = z;
  for (let n = 120; n > 0; n -= 1) fraction = z + n / fraction;
  return density(z) / fraction;
}

/**
 * P of a standard normal deviate below z.
 * @example
 * normalCdf(1.96); // 0.9750021…
 */
export const normalCdf = (z: number): number => (z < 0 ? normalTail(-z) : 1 - normalTail(z));

/**
 * The standard normal deviate below which p lies: Hastings' approximation (Abramowitz and Stegun 26.2.23), then Halley's
 * steps.
 * @param p 0 to 1, both excluded
 * @example
 * normalQuantile(0.975); // 1.959963…
 */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  const t = Math.sqrt(-2 * Math.log(p));
  let z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (let step = 0; step < 4; step += 1) {
    const off = (normalCdf(-z) - p) / density(z);
    z += off / (1 + (z * off) / 2);
  }
  return -z;
}

/** (1 + d) ln(1 + d) − d, without loss where d is small. */
function divergence(d: number): number {
  if (Math.abs(d) > 0.1) return (1 + d) * Math.log1p(d) - d;
  let [sum, power] = [0, d];
  for (let n = 2; n < 20; n += 1) {
    power *= -d;
    sum -= power / (n * (n - 1));
  }
  return sum;
}

/** The logarithm of the smallest share that a number can hold. */
const smallest = -745;

/** x^a y^b / B(a, b) with y = 1 − x, held exact for large a and b as Loader (2000) does for the binomial. */
function betaFront(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  const off = n * x * divergence((a - n * x) / (n * x)) + n * y * divergence((b - n * y) / (n * y));
  const errors = stirlingError(n) - stirlingError(a) - stirlingError(b);
  return Math.sqrt(((a / n) * b) / (2 * Math.PI)) * Math.exp(errors - off);
}

/** The continued fraction of the incomplete beta function (DiDonato and Morris 1992), by Lentz's method; y = 1 − x. */
function betaFraction(x: number, y: number, a: number, b: number): number {
  const denominator = (m: number): number => {
    const last = ((a + m) * (a * y - b * x + 1 + m * (1 + y))) / (a + 2 * m + 1);
    return m === 0 ? last : m + (m * (b - m) * x) / (a + 2 * m - 1) + last;
  };
  let fraction = denominator(0);
  let [above, below] = [fraction, 0];
  for (let m = 1; m < 1e6; m += 1) {
    const pace = x / (a + 2 * m - 1);
    const numerator = (a + m - 1) * (a + b + m - 1) * m * (b - m) * pace * pace;
    below = 1 / (denominator(m) + numerator * below);
    above = denominator(m) + numerator / above;
    fraction *= above * below;
    if (Math.abs(above * below - 1) < 2e-16) break;
  }
  return fraction;
}

/** P below and above x; the smaller of the two is not a difference. */
function betaTails(x: number, y: number, a: number, b: number): readonly [below: number, above: number] {
  const front = betaFront(x, y, a, b);
  if (a * y > b * x) {
    const below = front / betaFraction(x, y, a, b);
    return [below, 1 - below];
  }
  const above = front / betaFraction(y, x, b, a);
  return [1 - above, above];
}

/**
 * The share below which p of a beta distribution lies: Newton's steps on the logarithms of the share and of the tail.
 * @param p 0 to 1; a, b > 0
 * @example
 * betaQuantile(0.025, 1, 10); // 0.002528…
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0 || p >= 1) return p <= 0 ? 0 : 1;
  let at = Math.log(a / (a + b));
  const side = betaTails(Math.exp(at), -Math.expm1(at), a, b)[0] < p ? 1 : 0;
  const wanted = side === 0 ? p : 1 - p;
  let [low, high] = side === 0 ? [smallest, at] : [at, 0];
  for (let step = 0; step < 200; step += 1) {
    const [x, y] = [Math.exp(at), -Math.expm1(at)];
    const tail = betaTails(x, y, a, b)[side];
    if (tail < wanted === (side === 0)) low = at;
    else high = at;
    const towards = ((side === 0 ? -1 : 1) * Math.log(tail / wanted) * tail * y) / betaFront(x, y, a, b);
    const next = at + towards > low && at + towards < high ? at + towards : (low + high) / 2;
    if (Math.abs(next - at) <= 4e-16 * Math.max(1, Math.abs(at))) return Math.exp(next);
    at = next;
  }
  return Math.exp(at);
}
