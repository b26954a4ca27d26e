// Fixed-point arithmetic on whole numbers, to sixty decimals: the oracle of our own log and exp.
const digits = 60n;
export const one = 10n ** digits;
const ln2 = 693147180559945309417232121458176568075500134360255254120680n; // OEIS A002162

/** The exact value of a double, cut to sixty decimals. */
export function exactly(x: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const exponent = Number((bits >> 52n) & 0x7ffn) - 1075;
  const mantissa = ((bits & 0xfffffffffffffn) | 0x10000000000000n) * (x < 0 ? -1n : 1n);
  if (x === 0) return 0n;
  return exponent >= 0 ? (mantissa << BigInt(exponent)) * one : (mantissa * one) >> BigInt(-exponent);
}

/** ln of a positive double, by 2·artanh((m − 1)/(m + 1)) and powers of two. */
export function exactLog(x: number): bigint {
  let power = 0n;
  let m = x;
  while (m > 1.5) {
    m /= 2;
    power += 1n;
  }
  while (m < 0.75) {
    m *= 2;
    power -= 1n;
  }
  const value = exactly(m);
  const s = ((value - one) * one) / (value + one);
  let [sum, term] = [0n, s];
  for (let odd = 1n; term !== 0n; odd += 2n) {
    sum += term / odd;
    term = (((term * s) / one) * s) / one;
  }
  return 2n * sum + power * ln2;
}

/** e to the power of a double, by Taylor's series of x/1024, squared ten times. */
export function exactExp(x: number): bigint {
  const r = exactly(x) / 1024n;
  let [sum, term] = [one, one];
  for (let n = 1n; term !== 0n; n += 1n) {
    term = (term * r) / one / n;
    sum += term;
  }
  for (let i = 0; i < 10; i += 1) sum = (sum * sum) / one;
  return sum;
}

/** |a − b| / |b| as a number. */
export const relativeError = (a: bigint, b: bigint): number => {
  const difference = a > b ? a - b : b - a;
  return Number((difference * 10n ** 25n) / (b < 0n ? -b : b)) / 1e25;
};
