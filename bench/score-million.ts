// A million rows by 30 columns, 20 groups: the whole report, side by side with the same rates in DuckDB's SQL.
import { createWriteStream, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { auditScore, scoreReport } from '../src/audit/score/index.ts';
import { openTable } from '../src/cli/audit-score-read.ts';
import { seeded } from '../src/statistics/seeded.ts';

const rows = 1_000_000;
const file = join(tmpdir(), `score-million-${process.pid}.csv`);

async function write(): Promise<void> {
  const uniform = seeded(1);
  const out = createWriteStream(file);
  const numbers = Array.from({ length: 13 }, (_, i) => `n${i}`);
  const texts = Array.from({ length: 13 }, (_, i) => `t${i}`);
  out.write(`${['id', 'score', 'outcome', 'grp', ...numbers, ...texts].join()}\n`);
  for (let row = 0; row < rows; ) {
    let block = '';
    for (const end = row + 10_000; row < end; row++) {
      const score = uniform();
      const cells = numbers.map((_, i) => (i % 2 ? Math.floor(uniform() * 100) : uniform().toFixed(5)));
      const words = texts.map(() => `v${Math.floor(uniform() * 8)}`);
      block += `${row},${(score * 10).toFixed(3)},${uniform() < score ? 1 : 0},g${Math.floor(uniform() * 20)},${cells.join()},${words.join()}\n`;
    }
    if (!out.write(block)) await new Promise<void>((resolve) => out.once('drain', () => resolve()));
  }
  await new Promise<void>((resolve) => out.end(resolve));
}

await write();
const cpuStart = process.cpuUsage();
const start = performance.now();
const table = await openTable(file);
const read = performance.now();
const readCpu = process.cpuUsage(cpuStart);
const audit = auditScore(table, { score: 'score', threshold: 5, outcome: 'outcome', groups: [['grp']] });
const audited = performance.now();
const page = await scoreReport(audit, { language: 'en' });
const end = performance.now();
const { user, system } = process.cpuUsage(cpuStart);
const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(2);
const peak = process.resourceUsage().maxRSS / 1024;

const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();
const loadStart = process.cpuUsage();
await connection.run(`CREATE TABLE whole AS SELECT * FROM read_csv('${file}')`);
const loadCpu = process.cpuUsage(loadStart);
const sqlStart = performance.now();
const result = await connection.runAndReadAll(
  `SELECT grp, count(*) FILTER (score >= 5 AND outcome = 0) / count(*) FILTER (outcome = 0) AS fpr, count(*) FILTER (score < 5 AND outcome = 1) / count(*) FILTER (outcome = 1) AS fnr FROM read_csv('${file}') GROUP BY grp`,
);
const sqlEnd = performance.now();
let apart = 0;
for (const [group, fpr, fnr] of result.getRowsJS()) {
  const ours = audit.groups.grp[String(group)];
  apart = Math.max(apart, Math.abs(ours.fpr.value! - Number(fpr)), Math.abs(ours.fnr.value! - Number(fnr)));
}
console.log(`${rows} rows, ${table.columns.length} columns, ${Object.keys(audit.groups.grp).length} groups`);
console.log(
  `read ${seconds(start, read)} s, audit ${seconds(read, audited)} s, report ${seconds(audited, end)} s (${page.length} characters)`,
);
console.log(
  `full report ${seconds(start, end)} s (goal 10), ${((user + system) / 1e6).toFixed(2)} s of processor, peak ${peak.toFixed(0)} MB (goal 1024)`,
);
const processor = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1e6;
console.log(
  `reading ${processor(readCpu).toFixed(2)} s of processor, DuckDB's own ${processor(loadCpu).toFixed(2)} s: ratio ${(processor(readCpu) / processor(loadCpu)).toFixed(1)}`,
);
console.log(
  `DuckDB, two rates only ${seconds(sqlStart, sqlEnd)} s; ratio ${((end - start) / (sqlEnd - sqlStart)).toFixed(1)}; largest difference in a rate ${apart}`,
);
rmSync(file);
