// npm run soak: 10,000 damaged inputs and 300 kills in ten slices, counted and printed; stopped, it goes on where it was.
// SOAK_SLICES=2 does two slices and leaves the rest to another time.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, install, root } from './setup.mjs';
import { vitest } from './vitest.mjs';

const slices = 10;
const state = join(root, 'node_modules', '.contrechamp-soak.json');
const slice = join(root, 'node_modules', '.contrechamp-soak-slice.jsonl');

/** What was soaked: another program, other inputs or another seed begin anew. */
function subject() {
  const hash = createHash('sha256').update(process.env.FUZZ_SEED ?? '');
  for (const folder of ['src', 'test/soak'])
    for (const name of readdirSync(join(root, folder), { recursive: true }).sort())
      if (/\.ts$/.test(name)) hash.update(name).update(readFileSync(join(root, folder, name)));
  return hash.digest('hex');
}

function sumOf(lines) {
  const sum = {};
  for (const [kind, counts] of lines.flatMap((line) => Object.entries(JSON.parse(line))))
    for (const [name, count] of Object.entries(counts)) {
      sum[kind] ??= {};
      sum[kind][name] = (sum[kind][name] ?? 0) + count;
    }
  return sum;
}

install();
build();
const before = existsSync(state) ? JSON.parse(readFileSync(state, 'utf8')) : {};
const soaked = before.subject === subject() ? before : { subject: subject(), slices: 0, lines: [] };
if (soaked.slices > 0) console.log(`${soaked.slices} of ${slices} slices are done; the rest follows.`);
process.env.SOAK_COUNTS = slice;
process.env.SOAK_INPUTS ??= '800';
process.env.SOAK_KILLS ??= '20';
const last = Math.min(slices, soaked.slices + Number(process.env.SOAK_SLICES ?? slices));
while (soaked.slices < last) {
  rmSync(slice, { force: true });
  process.env.SOAK_FROM = String(soaked.slices);
  const status = vitest('vitest.proof.config.ts', ['test/soak', ...process.argv.slice(2)]);
  if (status !== 0) process.exit(status);
  soaked.lines.push(...readFileSync(slice, 'utf8').trimEnd().split('\n'));
  soaked.slices += 1;
  writeFileSync(state, JSON.stringify(soaked));
  console.log(`slice ${soaked.slices} of ${slices}: ${JSON.stringify(sumOf(soaked.lines), null, 1)}`);
}
