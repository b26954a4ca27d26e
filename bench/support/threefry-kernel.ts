// Threefry4x32-20 as a WebAssembly module with SIMD, four blocks at a time: written instruction by instruction, so that no
// compiler is needed to measure what one could gain.

const op = {
  get: 0x20,
  set: 0x21,
  tee: 0x22,
  constant: 0x41,
  add: 0x6a,
  xor: 0x73,
  below: 0x49,
  loop: [0x03, 0x40],
  again: [0x0d, 0x00],
  end: 0x0b,
  splat: [0xfd, 0x11],
  vectorAdd: [0xfd, 0xae, 0x01],
  vectorShiftLeft: [0xfd, 0xab, 0x01],
  vectorShiftRight: [0xfd, 0xad, 0x01],
  vectorOr: [0xfd, 0x50],
  vectorXor: [0xfd, 0x51],
  vectorConstant: [0xfd, 0x0c],
} as const;
const i32 = 0x7f;
const v128 = 0x7b;

type Bytes = readonly (number | Bytes)[];
const flat = (bytes: Bytes): number[] => bytes.flatMap((byte) => (typeof byte === 'number' ? [byte] : flat(byte)));

function unsigned(value: number): number[] {
  const low = value & 0x7f;
  return value < 0x80 ? [low] : [low | 0x80, ...unsigned(value >>> 7)];
}
function signed(value: number): number[] {
  const [low, rest] = [value & 0x7f, value >> 7];
  const isLast = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0);
  return isLast ? [low] : [low | 0x80, ...signed(rest)];
}
const counted = (bytes: Bytes): number[] => {
  const all = flat(bytes);
  return [...unsigned(all.length), ...all];
};
const section = (id: number, bytes: Bytes): Bytes => [id, counted(bytes)];

const get = (local: number): Bytes => [op.get, local];
const set = (local: number): Bytes => [op.set, local];
const constant = (value: number): Bytes => [op.constant, signed(value)];

/** Parameters: key (4), counter (3; the fourth counts the blocks), blocks; then locals. */
const [key, counter, blocks, done, lastKey] = [0, 4, 7, 8, 9];
const [x, keys] = [10, 14];
const parity = 0x1bd11bda;
const rotations = [
  [10, 26],
  [11, 21],
  [13, 27],
  [23, 5],
  [6, 20],
  [17, 11],
  [25, 10],
  [18, 20],
] as const;

const add = (to: number, from: number): Bytes => [get(to), get(from), op.vectorAdd, set(to)];
const rotateAndXor = (to: number, left: number, other: number): Bytes => [
  [get(to), constant(left), op.vectorShiftLeft],
  [get(to), constant(32 - left), op.vectorShiftRight],
  [op.vectorOr, get(other), op.vectorXor, set(to)],
];

function round(index: number): Bytes {
  const [first, second] = rotations[index % 8];
  const [a, b] = index % 2 === 0 ? [x + 1, x + 3] : [x + 3, x + 1];
  return [add(x, a), rotateAndXor(a, first, x), add(x + 2, b), rotateAndXor(b, second, x + 2)];
}

/** After every fourth round the key is added, turned on by one. */
function inject(times: number): Bytes {
  const added = [0, 1, 2, 3].map((word) => add(x + word, keys + ((times + word) % 5)));
  return [...added, get(x + 3), constant(times), op.splat, op.vectorAdd, set(x + 3)];
}

const store = (word: number): Bytes => [get(lastKey + 10), get(x + word), 0xfd, 0x0b, 0x04, unsigned(16 * word)];

const body: Bytes = [
  // The fifth word of the key.
  [constant(parity), get(key), op.xor, get(key + 1), op.xor, get(key + 2), op.xor, get(key + 3), op.xor, set(lastKey)],
  [0, 1, 2, 3].map((word) => [get(key + word), op.splat, set(keys + word)]),
  [get(lastKey), op.splat, set(keys + 4)],
  op.loop,
  [0, 1, 2].map((word) => [get(counter + word), op.splat, set(x + word)]),
  [get(done), op.splat, op.vectorConstant, [0, 1, 2, 3].flatMap((lane) => [lane, 0, 0, 0]), op.vectorAdd, set(x + 3)],
  [0, 1, 2, 3].map((word) => add(x + word, keys + word)),
  Array.from({ length: 20 }, (_, index) => [round(index), index % 4 === 3 ? inject((index + 1) / 4) : []]),
  [0, 1, 2, 3].map(store),
  [get(lastKey + 10), constant(64), op.add, set(lastKey + 10)],
  [get(done), constant(4), op.add, op.tee, done, get(blocks), op.below, op.again],
  op.end,
];

const module = Uint8Array.from(
  flat([
    [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    section(1, [1, 0x60, counted(Array.from({ length: 8 }, () => i32)), 0]),
    section(3, [1, 0]),
    section(5, [1, 0x00, 4]),
    section(7, [2, counted([0x66]), 0x00, 0, counted([0x6d]), 0x02, 0]),
    // Locals: two numbers, nine vectors, and the address.
    section(10, [1, counted([3, 2, i32, 9, v128, 1, i32, body, op.end])]),
  ]),
);

/** Fills `words` with so many blocks: word w of block b stands at (b >> 2) * 16 + w * 4 + (b & 3). */
export interface Kernel {
  fill(key: readonly number[], counter: readonly number[], blocks: number): void;
  readonly words: Uint32Array;
}

export async function threefryKernel(): Promise<Kernel> {
  const { instance } = await WebAssembly.instantiate(module);
  const { f, m } = instance.exports as { f: (...numbers: number[]) => void; m: WebAssembly.Memory };
  return {
    fill: (keys_, counters, many) => f(...keys_, ...counters, many),
    words: new Uint32Array(m.buffer),
  };
}
