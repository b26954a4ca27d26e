// Writes a run folder and kills its own process after so many events: what then lies there is what the test looks at.
import { claimNamedFolder, writeRunFolder } from '../../src/store/run-folder.ts';
import { summaryOf } from '../../src/store/run-summary.ts';
import { inventedRun } from './invented-run.ts';

const [path, events] = process.argv.slice(2);
const run = inventedRun(undefined, undefined, 1_000_000);
function* untilKilled() {
  let count = 0;
  for (const event of run.events) {
    if (count++ === Number(events)) process.kill(process.pid, 'SIGKILL');
    yield event;
  }
}
const dying = { ...run, events: untilKilled() };
await writeRunFolder(claimNamedFolder(path, false), dying, summaryOf(dying, path, '0.1.0', 'en'), '', 'en');
