import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordBands, recordRun } from './record.ts';

const file = join(import.meta.dirname, '../../web/opening/recorded-run.json');
const started = performance.now();
const run = await recordRun();
const bands = await recordBands((done) => process.stderr.write(`\r${done} draws of what is not known`));
writeFileSync(file, `${JSON.stringify({ ...run, bands })}\n`);
console.error(`\nwritten to ${file} in ${Math.round((performance.now() - started) / 1000)} s`);
