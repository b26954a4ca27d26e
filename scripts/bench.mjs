// npm run bench -- NAME [ARGS]: runs bench/NAME.ts
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, install, root, run, typescript } from './setup.mjs';

install();
build();
const [name, ...args] = process.argv.slice(2);
const file = name && join(root, 'bench', `${name}.ts`);
if (!file || !existsSync(file)) {
  const names = readdirSync(join(root, 'bench')).filter((entry) => entry.endsWith('.ts'));
  console.error(`npm run bench -- NAME, one of: ${names.map((entry) => entry.slice(0, -3)).join(', ')}`);
  process.exit(2);
}
process.exit(run(process.execPath, ['--expose-gc', '--import', typescript, file, ...args]));
