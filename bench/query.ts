// How long a question about a run of a million people takes, opening the run included: the goal is under 1 s.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runScenario } from '../src/run/run-scenario.ts';
import { overridesFrom } from '../src/scenario/index.ts';
import { openScenario } from '../src/store/load-scenario.ts';
import { openRun } from '../src/store/open-run.ts';
import { claimNamedFolder, writeRunFolder } from '../src/store/run-folder.ts';
import { rowsOf } from '../src/store/run-query.ts';
import { summaryOf } from '../src/store/run-summary.ts';
import { version } from '../src/store/version.ts';

const [people = '1000000', weeks = '52'] = process.argv.slice(2);
const path = join(mkdtempSync(join(tmpdir(), 'bench-query-')), 'run');
const run = await runScenario(openScenario('same-country', overridesFrom({ people, weeks })), { twins: 'off' });
await writeRunFolder(claimNamedFolder(path, false), run, summaryOf(run, path, version, 'en'), '<!doctype html>', 'en');
const questions = [
  "SELECT regime, sum(stops) FROM weekly WHERE region = 'all' AND \"group\" = 'all' GROUP BY 1",
  'SELECT regime, kind, count(*), sum(count) FROM events GROUP BY ALL ORDER BY ALL',
  "SELECT p.regime, avg(p.score), count(e.person) FROM people p LEFT JOIN events e ON e.person = p.person AND e.regime = p.regime AND e.kind = 'refused' GROUP BY 1",
];
for (const sql of questions) {
  const start = performance.now();
  const rows = await rowsOf(await openRun(path), sql);
  console.log(`${((performance.now() - start) / 1000).toFixed(3)} s  ${rows.length} rows  ${sql.slice(0, 70)}`);
}
