const tenTo = Array.from({ length: 23 }, (_, power) => 10 ** power);

const [zero, nine, minus, plus, lowE, capitalE] = [48, 57, 45, 43, 101, 69];

/** What a cell that is no number gives; NaN itself is kept for missing cells. */
export const notANumber = Number.POSITIVE_INFINITY;

/**
 * The number written in bytes[from, to), or `notANumber`. Codes are not numbers: 007 and whole numbers of more than 15
 * digits (which a double cannot tell apart) stay texts.
 */
export function readNumber(bytes: Uint8Array, from: number, to: number, decimalMark: number): number {
  let at = from;
  const negative = bytes[at] === minus;
  if (negative || bytes[at] === plus) at++;
  const first = at;
  let mantissa = 0;
  let digits = 0;
  while (at < to && bytes[at] >= zero && bytes[at] <= nine) mantissa = mantissa * 10 + bytes[at++] - zero;
  digits = at - first;
  if (digits > 15 || (digits > 1 && bytes[first] === zero)) return notANumber;
  let decimals = 0;
  if (at < to && bytes[at] === decimalMark) {
    const start = ++at;
    while (at < to && bytes[at] >= zero && bytes[at] <= nine) {
      if (digits + at - start < 15) {
        mantissa = mantissa * 10 + bytes[at] - zero;
        decimals++;
      }
      at++;
    }
    if (at === start) return notANumber;
    if (digits + at - start > 15) return longNumber(bytes, from, to, decimalMark);
    digits += at - start;
  }
  if (digits === 0) return notANumber;
  if (at < to && (bytes[at] === lowE || bytes[at] === capitalE)) return longNumber(bytes, from, to, decimalMark);
  if (at !== to) return notANumber;
  const value = mantissa / tenTo[decimals];
  return negative ? -value : value;
}

/** Many digits or an exponent: rare, so by way of a string. */
function longNumber(bytes: Uint8Array, from: number, to: number, decimalMark: number): number {
  if (to - from > 64) return notANumber;
  let text = '';
  for (let at = from; at < to; at++) text += bytes[at] === decimalMark ? '.' : String.fromCharCode(bytes[at]);
  const value = /^[-+]?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(text) ? Number(text) : notANumber;
  return Number.isFinite(value) ? value : notANumber;
}
