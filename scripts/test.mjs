import { build, buildPage, install } from './setup.mjs';
import { vitest } from './vitest.mjs';

install();
build();
buildPage();
process.exit(vitest('vitest.config.ts', process.argv.slice(2)));
