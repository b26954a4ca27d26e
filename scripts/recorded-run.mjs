// npm run recorded: runs anew what plays when the page opens, and keeps it in web/opening/recorded-run.json.
import { join } from 'node:path';
import { install, root, run, typescript } from './setup.mjs';

install();
process.exit(run(process.execPath, ['--import', typescript, join(root, 'test/web/renew-recorded-run.ts')]));
