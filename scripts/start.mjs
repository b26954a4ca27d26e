import { join } from 'node:path';
import { build, buildPage, install, root, run } from './setup.mjs';

const given = process.argv.slice(2);
const args = given.length > 0 ? given : ['run', join(root, 'scenarios', 'same-country.yaml')];
// The page is built, and a queue reached, by packages that are otherwise for development alone.
install(['serve', 'sweep'].includes(args[0]) ? 'all' : 'running');
build();
if (args[0] === 'serve') buildPage();
// npm goes to the clone before it runs a script: paths are meant from where the user stood.
const cwd = process.env.INIT_CWD || process.cwd();
process.exit(run(process.execPath, [join(root, 'bin', 'contrechamp'), ...args], { cwd }));
