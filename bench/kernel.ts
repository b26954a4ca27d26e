// What a compiled kernel could still gain: the generator in WebAssembly with SIMD against ours, the same words from both, and
// what that is of a run by the profile of one.
// npm run bench -- kernel [ROUNDS]
import { block, threefry } from '../src/country/luck.ts';
import { threefryKernel } from './support/threefry-kernel.ts';

const rounds = Number(process.argv[2] ?? 9);
const blocks = 4096;
const repeats = 100;
const key = [7, 0, 13, 0] as const;
const counter = [42, 5, 0] as const;

const kernel = await threefryKernel();
const ours = new Uint32Array(4 * blocks);
const fillOurs = (): void => {
  const [k0, k1, k2, k3] = key;
  const [c0, c1, c2] = counter;
  for (let at = 0; at < blocks; at += 1) {
    threefry(k0, k1, k2, k3, c0, c1, c2, at);
    for (let word = 0; word < 4; word += 1) ours[at * 4 + word] = block[word];
  }
};

fillOurs();
kernel.fill(key, counter, blocks);
for (let at = 0; at < blocks; at += 1)
  for (let word = 0; word < 4; word += 1)
    if (kernel.words[(at >> 2) * 16 + word * 4 + (at & 3)] !== ours[at * 4 + word])
      throw new Error(`word ${word} of block ${at} differs`);

/** Nanoseconds of processor a block. */
function timed(fill: () => void): number {
  const before = process.cpuUsage();
  for (let left = repeats; left > 0; left -= 1) fill();
  const { user, system } = process.cpuUsage(before);
  return (1000 * (user + system)) / (repeats * blocks);
}
const fills = [fillOurs, () => kernel.fill(key, counter, blocks)];
for (const fill of fills) timed(fill);
const times = fills.map((): number[] => []);
for (let round = 0; round < rounds; round += 1) for (const [at, fill] of fills.entries()) times[at].push(timed(fill));
const [typescript, compiled] = times;
console.log(
  `TypeScript ${Math.min(...typescript).toFixed(1)} ns a block, WebAssembly ${Math.min(...compiled).toFixed(1)}`,
);
console.log(JSON.stringify({ typescript, compiled }));
