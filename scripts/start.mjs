import { join } from 'node:path';
import { build, install, root, run } from './setup.mjs';

install();
build();
const given = process.argv.slice(2);
const args = given.length > 0 ? given : ['run', 'scenarios/same-country.yaml'];
process.exit(run(process.execPath, [join(root, 'bin', 'contrechamp'), ...args]));
