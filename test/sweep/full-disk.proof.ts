import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../support/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'contrechamp-full-'));
const at = (...names: readonly string[]): string => join(folder, ...names);
const small = at('small');
mkdirSync(small);
const mount = (...options: readonly string[]): boolean =>
  spawnSync('mount', [...options, small], { stdio: 'ignore' }).status === 0;
/** A disk of 64 kB, which a few results fill. */
const isMounted = mount('-t', 'tmpfs', '-o', 'size=64k', 'tmpfs');
const sweep = (...args: readonly string[]) => command(folder, 'sweep', ...args);
const runsIn = (out: string): string[] => readdirSync(at(out, 'runs')).sort();

describe.skipIf(!isMounted)('a full disk (left out where no disk may be mounted)', () => {
  beforeAll(async () => {
    const plan = ['same-country', '--people', '400', '--weeks', '1', '--replicas', '8', '--out', 'plan.parquet'];
    expect((await sweep('plan', ...plan)).status).toBe(0);
  });

  it('ends the work with the reason, leaves whole results only, and the work goes on when there is room', async () => {
    const { status, stderr } = await sweep(
      'work',
      'plan.parquet',
      '--out',
      'small/out',
      '--workers',
      '1',
      '--lang',
      'fr',
    );
    expect([status, stderr]).toEqual([2, expect.stringContaining('il n’y a plus de place sur le disque')]);
    const kept = runsIn('small/out');
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(8);
    expect((await sweep('work', 'plan.parquet', '--out', 'alone', '--workers', '1')).status).toBe(0);
    for (const name of kept)
      expect(readFileSync(at('small/out/runs', name)).equals(readFileSync(at('alone/runs', name)))).toBe(true);
    expect(mount('-o', 'remount,size=1m')).toBe(true);
    const again = await sweep('work', 'plan.parquet', '--out', 'small/out', '--workers', '1', '--json');
    expect(JSON.parse(again.stdout)).toMatchObject({ before: kept.length, done: 8 - kept.length, damaged: [] });
    expect(runsIn('small/out')).toEqual(runsIn('alone'));
  }, 120_000);

  it('ends a plan and a collection with the reason, and leaves nothing of them', async () => {
    expect(mount('-o', 'remount,size=128k')).toBe(true);
    const full = spawnSync('dd', ['if=/dev/zero', `of=${join(small, 'filler')}`, 'bs=1k'], { stdio: 'ignore' });
    expect(full.status).not.toBe(0);
    const plan = await sweep('plan', 'same-country', '--people', '400', '--weeks', '1', '--out', 'small/plan.parquet');
    const collected = await sweep('collect', 'alone', '--out', 'small/all.parquet');
    for (const { status, stderr } of [plan, collected])
      expect([status, stderr]).toEqual([2, expect.stringContaining('no space is left on the disk')]);
    expect(readdirSync(small).filter((name) => !['out', 'filler'].includes(name))).toEqual([]);
  });
});

afterAll(() => {
  if (isMounted) spawnSync('umount', [small], { stdio: 'ignore' });
  rmSync(folder, { recursive: true, force: true });
});
