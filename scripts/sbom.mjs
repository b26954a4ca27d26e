// npm run sbom: prints a bill of materials (CycloneDX) of what an installation brings.
// `npm sbom --omit dev` also leaves out what both users and tools need; so npm tells of all, and the lockfile decides.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const { stdout, stderr, status } = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 * 2 ** 20,
  shell: process.platform === 'win32',
});
if (status !== 0) {
  console.error(stderr);
  process.exit(70);
}
const bill = JSON.parse(stdout);
const installed = new Set(
  Object.entries(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages)
    .filter(([path, entry]) => path !== '' && !entry.dev)
    .map(
      ([path, entry]) => `${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)}@${entry.version}`,
    ),
);
const isOurs = (reference) => reference === bill.metadata.component['bom-ref'] || installed.has(reference);
bill.components = bill.components.filter(({ name, version }) => installed.has(`${name}@${version}`));
bill.dependencies = bill.dependencies
  .filter(({ ref }) => isOurs(ref))
  .map((each) => ({ ...each, dependsOn: each.dependsOn.filter(isOurs) }));
const told = new Map(bill.components.map((each) => [`${each.name}@${each.version}`, each]));
const wanting = [...installed].filter((name) => !told.get(name)?.hashes?.length || !told.get(name).licenses?.length);
if (wanting.length > 0) {
  console.error(`without hash or licence in the bill of materials: ${wanting.join(', ')}`);
  process.exit(1);
}
console.log(JSON.stringify(bill, null, 1));
