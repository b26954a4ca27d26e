// npm run build: dist and the page; with --types, also what the package declares.
import { build, buildPage, declare } from './setup.mjs';

build();
buildPage();
if (process.argv.includes('--types')) declare();
