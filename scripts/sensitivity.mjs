// npm run sensitivity [-- ID...]: finds anew what is not known of scenarios that ship, and keeps it in scenarios/sensitivity/,
// so that whoever runs them as they ship does not wait for it. What was kept under another digest is never used.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { build, install } from './setup.mjs';

install();
build();
const { shippedScenarios } = await import('../dist/store/scenario-files.js');
const { findShipped, shippedSensitivities } = await import('../dist/sweep/kept-sensitivity.js');

const asked = process.argv.slice(2);
mkdirSync(shippedSensitivities, { recursive: true });
for (const id of asked.length > 0 ? asked : shippedScenarios()) {
  const { key, found, write } = await findShipped(id, availableParallelism(), (share) =>
    process.stderr.write(`\rcontrechamp: ${id} ${Math.floor(share * 100)} %  `),
  );
  for (const name of readdirSync(shippedSensitivities))
    if (name.startsWith(`${id}.`)) rmSync(join(shippedSensitivities, name));
  await write();
  console.error(`\rcontrechamp: ${id} ${key}: ${found.runs} runs, ${Math.round(found.seconds)} s`);
}
