// Files damaged in ways that disks, networks, editors and enemies damage them.

/** Draws whole numbers below a limit, the same for the same seed. */
export function numbersFrom(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return Math.floor(((state ^ (state >>> 13)) >>> 0) / (2 ** 32 / limit));
  };
}

type Mutate = (bytes: Uint8Array, below: (limit: number) => number) => Uint8Array;

const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
const evil = [
  '\u0000',
  '\ufeff',
  '\r',
  '"',
  '""',
  ',',
  '\n',
  '\u202e',
  '\u001b[2J',
  '9'.repeat(400),
  ' '.repeat(5000),
  '{',
  '[',
  '<',
  '&',
  '-1',
  'NaN',
  '1e999',
  '__proto__',
];

/** Each kind of damage. */
export const mutations: Readonly<Record<string, Mutate>> = {
  bit: (bytes, below) => {
    const out = Uint8Array.from(bytes);
    out[below(out.length)] ^= 1 << below(8);
    return out;
  },
  byte: (bytes, below) => {
    const out = Uint8Array.from(bytes);
    out[below(out.length)] = below(256);
    return out;
  },
  cut: (bytes, below) => bytes.slice(0, below(bytes.length)),
  lost: (bytes, below) => {
    const from = below(bytes.length);
    return joined(bytes.slice(0, from), bytes.slice(from + 1 + below(64)));
  },
  twice: (bytes, below) => {
    const from = below(bytes.length);
    return joined(bytes.slice(0, from + 1 + below(64)), bytes.slice(from));
  },
  zeroes: (bytes, below) => {
    const from = below(bytes.length);
    return Uint8Array.from(bytes).fill(0, from, from + 1 + below(512));
  },
  put: (bytes, below) => {
    const from = below(bytes.length);
    return joined(bytes.slice(0, from), new TextEncoder().encode(evil[below(evil.length)]), bytes.slice(from));
  },
  digit: (bytes, below) => {
    const digits = [...bytes.keys()].filter((at) => bytes[at] >= 0x30 && bytes[at] <= 0x39);
    const out = Uint8Array.from(bytes);
    if (digits.length > 0) out[digits[below(digits.length)]] = 0x30 + below(10);
    return out;
  },
};
