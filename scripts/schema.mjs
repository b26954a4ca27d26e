// npm run schema: writes schema/scenario.schema.json and docs/parameters.md anew from the registry of parameters.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, install, root } from './setup.mjs';

install();
build();
const { generatedFiles } = await import(join(root, 'dist', 'store', 'generated-files.js'));
for (const { path, text } of generatedFiles()) {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
  console.error(`contrechamp: ${path}`);
}
