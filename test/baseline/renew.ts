import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { type Baseline, measureBaseline } from './measure-baseline.ts';

const file = join(import.meta.dirname, 'same-country.json');
const reasons = join(import.meta.dirname, 'REASONS.md');
const shortest = 10;

function write(path: string, text: string): void {
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}

/** What moved between two baselines, a line each. */
function moved(before: Baseline | null, after: Baseline): string[] {
  return Object.entries(after.regimes).flatMap(([id, { digest, measures }]) => {
    const old = before?.regimes[id];
    const lines = Object.entries(measures)
      .filter(([name, value]) => old?.measures[name] !== value)
      .map(([name, value]) => `  ${id} ${name}: ${old?.measures[name] ?? 'none'} → ${value}`);
    return old?.digest === digest
      ? lines
      : [`  ${id} digest: ${old?.digest.slice(0, 12) ?? 'none'} → ${digest.slice(0, 12)}`, ...lines];
  });
}

async function askWhy(): Promise<string> {
  const given = process.argv.slice(2).join(' ').trim();
  if (given !== '' || !process.stdin.isTTY) return given;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('Why did it change? ');
  terminal.close();
  return answer.trim();
}

const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Baseline) : null;
const after = await measureBaseline();
const lines = moved(before, after);
if (lines.length === 0 && before?.scenario === after.scenario) {
  console.log('The run is what it was: nothing to renew.');
  process.exit(0);
}
console.log(lines.join('\n'));
const reason = (await askWhy()).replace(/\s+/g, ' ');
if (reason.length < shortest) {
  console.error('Nothing renewed: say in a sentence why the run changed: npm run baseline -- "why it changed"');
  process.exit(2);
}
const digest = Object.values(after.regimes).at(-1)?.digest.slice(0, 12);
const heading = '# Why the baseline changed\n\n';
const said = existsSync(reasons) ? readFileSync(reasons, 'utf8') : heading;
write(file, `${JSON.stringify(after, null, 2)}\n`);
write(
  reasons,
  `${said.trimEnd()}\n${said === heading ? '\n' : ''}- ${new Date().toISOString().slice(0, 10)} (${digest}): ${reason}\n`,
);
console.log('Renewed: test/baseline/same-country.json, test/baseline/REASONS.md');
