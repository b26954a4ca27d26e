import { build, install } from './setup.mjs';
import { vitest } from './vitest.mjs';

install();
build();
process.exit(vitest('vitest.config.ts', process.argv.slice(2)));
