import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

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

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
}
type Packages = Readonly<Record<string, Locked>>;
interface Setup {
  isWhole(asked: Packages, there: Packages, needs: 'all' | 'running'): boolean;
  builderFiles(packages: Packages): { lock: { packages: Packages } };
}

describe('what is installed', async () => {
  const setup: Setup = await import(pathToFileURL(join(root, 'scripts/setup.mjs')).href);
  const asked: Packages = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const part = (keeps: (path: string, locked: Locked) => boolean): Packages =>
    Object.fromEntries(Object.entries(asked).filter(([path, locked]) => path !== '' && keeps(path, locked)));

  it('is whole for running without what development alone needs, and for development only with it', () => {
    const running = part((_, { dev, optional }) => !dev && !optional);
    expect(setup.isWhole(asked, running, 'running')).toBe(true);
    expect(setup.isWhole(asked, running, 'all')).toBe(false);
    const all = part(() => true);
    expect(setup.isWhole(asked, all, 'running')).toBe(true);
    expect(setup.isWhole(asked, all, 'all')).toBe(true);
  });

  it('is not whole where a package of running is missing, is another, or nobody asked for it', () => {
    const running = part((_, { dev, optional }) => !dev && !optional);
    const { 'node_modules/yaml': yaml, ...without } = running;
    expect(setup.isWhole(asked, without, 'running')).toBe(false);
    expect(setup.isWhole(asked, { ...without, 'node_modules/yaml': { ...yaml, version: '0.0.1' } }, 'running')).toBe(
      false,
    );
    expect(setup.isWhole(asked, { ...running, 'node_modules/stray': yaml }, 'running')).toBe(false);
  });

  it('of the builder is what the lockfile says of it, on every platform, and nothing else', () => {
    const { packages } = setup.builderFiles(asked).lock;
    const { '': _, ...locked } = packages;
    expect(Object.keys(locked).length).toBeGreaterThan(20);
    for (const [path, { version, integrity }] of Object.entries(locked)) {
      expect(path).toMatch(/esbuild/);
      expect([version, integrity]).toEqual([asked[path].version, asked[path].integrity]);
    }
  });
});
