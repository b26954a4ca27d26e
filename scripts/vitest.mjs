import { join } from 'node:path';
import { root, run } from './setup.mjs';

export const vitest = (config, args) =>
  run(process.execPath, [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--config', config, ...args]);
