import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { command } from '../support/command.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/tutorial.md'), 'utf8');
const blocks = [...page.matchAll(/^```sh( fails)?\n([\s\S]*?)^```/gm)];
const commands = blocks.flatMap(([, fails, lines]) =>
  lines
    .trim()
    .split('\n')
    .map((line) => ({ line, status: fails === undefined ? 0 : 2 })),
);
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-tutorial-'));

describe('the tutorial', () => {
  it('has commands to run', () => {
    expect(commands.length).toBeGreaterThan(5);
    for (const { line } of commands) expect(line).toMatch(/^contrechamp /);
  });

  it.each(commands)('runs: $line', async ({ line, status }) => {
    const result = await command(folder, ...line.split(' ').slice(1));
    expect(result.status, result.stderr).toBe(status);
    expect(status === 0 ? result.stdout : result.stderr).not.toBe('');
  });
});
