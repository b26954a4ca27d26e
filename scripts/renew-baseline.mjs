// npm run baseline -- "why it changed": runs the seeded baseline afresh, shows what moved, keeps it with the reason.
import { join } from 'node:path';
import { install, root, run, typescript } from './setup.mjs';

install();
process.exit(
  run(process.execPath, ['--import', typescript, join(root, 'test/baseline/renew.ts'), ...process.argv.slice(2)]),
);
