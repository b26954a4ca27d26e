import { join } from 'node:path';
import { build, buildPage, install, root, run } from './setup.mjs';

install();
build();
const given = process.argv.slice(2);
const args = given.length > 0 ? given : ['run', join(root, 'scenarios', 'same-country.yaml')];
if (args[0] === 'serve') buildPage();
// npm goes to the clone before it runs a script: paths are meant from where the user stood.
const cwd = process.env.INIT_CWD || process.cwd();
process.exit(run(process.execPath, [join(root, 'bin', 'contrechamp'), ...args], { cwd }));
