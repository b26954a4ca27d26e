// log and exp made of + − × ÷ alone, which IEEE 754 fixes, so that a country is the same on every machine:
// the standard leaves Math.log and Math.exp to each engine.

const ln2High = 6.9314718036912381649e-1;
const ln2Low = 1.90821492927058770002e-10;
const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
const bigEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 0;
const high = bigEndian ? 0 : 1;
const low = bigEndian ? 1 : 0;

/** 2 to an integer power from −1022 to 1023. */
const powerOfTwo = (exponent: number): number => {
  words[low] = 0;
  words[high] = (exponent + 1023) << 20;
  return double[0];
};

/**
 * Natural logarithm of a normal positive number, relative error below 4e-16.
 * @example log(1) // 0
 */
export function log(x: number): number {
  double[0] = x;
  let exponent = (words[high] >>> 20) - 1023;
  words[high] = (words[high] & 0x000f_ffff) | 0x3ff0_0000;
  let mantissa = double[0];
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  const s = (mantissa - 1) / (mantissa + 1);
  const z = s * s;
  let series = 1 / 23;
  for (let odd = 21; odd >= 1; odd -= 2) series = series * z + 1 / odd;
  return exponent * ln2High + (2 * s * series + exponent * ln2Low);
}

/**
 * e to the power x, relative error below 4e-16; 0 below −708 and Infinity above 709.
 * @example exp(0) // 1
 */
export function exp(x: number): number {
  if (x < -708) return 0;
  if (x > 709) return Number.POSITIVE_INFINITY;
  const k = Math.round(x / Math.LN2);
  const r = x - k * ln2High - k * ln2Low;
  let series = 1;
  for (let n = 14; n >= 1; n -= 1) series = 1 + (series * r) / n;
  return series * powerOfTwo(k);
}

/** x to the power y for positive x. */
export const power = (x: number, y: number): number => (x === 0 ? 0 : exp(y * log(x)));
