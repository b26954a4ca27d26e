import { build, buildPage, declare, install } from './setup.mjs';
import { vitest } from './vitest.mjs';

install();
build();
buildPage();
declare();
process.exit(vitest('vitest.proof.config.ts', process.argv.slice(2)));
