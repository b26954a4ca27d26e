// npm run scenarios [-- ID...]: runs scenarios small and writes their pages and charts anew in docs/scenarios/.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, install, root } from './setup.mjs';

install();
build();
const { shippedScenarios } = await import('../dist/store/scenario-files.js');
const { openScenario } = await import('../dist/store/load-scenario.js');
const { smallRun } = await import('../dist/scenario-pages/page-run.js');
const { indexFiles, pageFiles } = await import('../dist/scenario-pages/page-files.js');
const { withScenarios } = await import('../dist/scenario-pages/shares.js');

const write = ({ path, text }) => {
  writeFileSync(join(root, path), text);
  console.error(`contrechamp: ${path}`);
};
mkdirSync(join(root, 'docs', 'scenarios'), { recursive: true });
const asked = process.argv.slice(2);
const all = shippedScenarios();
for (const id of asked.length > 0 ? asked : all) for (const file of await pageFiles(await smallRun(id))) write(file);
const scenarios = all.map((id) => openScenario(id));
for (const file of indexFiles(scenarios)) write(file);
for (const [path, language] of [
  ['README.md', 'en'],
  ['README.fr.md', 'fr'],
])
  write({ path, text: withScenarios(readFileSync(join(root, path), 'utf8'), scenarios, language) });
