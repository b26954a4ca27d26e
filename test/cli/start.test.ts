import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

it('npm start means paths from the folder where the user stands', () => {
  const folder = mkdtempSync(join(tmpdir(), 'contrechamp-start-'));
  const lines = Array.from({ length: 30 }, (_, i) => `2025-04-24 10:${10 + i}:00,${i % 2 ? 'Ann' : 'Ben'},word ${i}`);
  for (const name of ['a.csv', 'b.csv']) writeFileSync(join(folder, name), `time,sender,text\n${lines.join('\n')}\n`);
  const args = ['audit', 'chat', 'compare', 'a.csv', 'b.csv', '--owner-a', 'Ann', '--owner-b', 'Ben', '--json'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/start.mjs'), ...args], {
    cwd: root,
    env: { ...process.env, INIT_CWD: folder },
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, expect.any(String)]);
  expect(JSON.parse(stdout).test).toMatchObject({ claim: 'none' });
}, 300_000);
