import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command, startCommand } from '../support/command.ts';
import { noRedis, type OwnRedis, startRedis } from '../support/redis.ts';

const planned = 200;
let folder: string;
let redis: OwnRedis;
const at = (...names: readonly string[]): string => join(folder, ...names);
const sweep = (...args: readonly string[]) => command(folder, 'sweep', ...args);

/** A process of its own that takes runs; what it says is drained so that it never waits for us. */
function startTaker(out: string): ChildProcess {
  const args = ['sweep', 'work', 'plan.parquet', '--queue', redis.url, '--out', out, '--workers', '1', '--json'];
  const taker = startCommand(folder, ...args);
  taker.stdout?.resume();
  taker.stderr?.resume();
  return taker;
}

const runsIn = (out: string): string[] => {
  try {
    return readdirSync(at(out, 'runs')).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
};

/** Waits until so many runs are done. */
const untilDone = (count: number): Promise<void> =>
  new Promise((resolve) => {
    const look = setInterval(() => {
      if (runsIn('queued').length < count) return;
      clearInterval(look);
      resolve();
    }, 50);
  });

describe.skipIf(noRedis !== undefined)(
  `${planned} runs from a queue${noRedis === undefined ? '' : ` (${noRedis})`}`,
  () => {
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'contrechamp-queue-'));
      redis = await startRedis();
      const size = ['same-country', '--people', '2000', '--weeks', '4', '--replicas', String(planned)];
      expect((await sweep('plan', ...size, '--out', 'plan.parquet')).status).toBe(0);
    });
    afterAll(async () => {
      await redis.end();
      rmSync(folder, { recursive: true, force: true });
    });

    it('are all done, none lost, none twice, as in one process: one taker killed, one stopped, Redis killed and back', async () => {
      await sweep('enqueue', 'plan.parquet', '--queue', redis.url);
      const [killed, stopped, ...others] = [1, 2, 3, 4].map(() => startTaker('queued'));
      await untilDone(20);
      killed.kill('SIGKILL');
      stopped.kill('SIGINT');
      await Promise.all([once(killed, 'exit'), once(stopped, 'exit')]);
      const continued = startTaker('queued');
      await untilDone(60);
      await redis.kill();
      await redis.start();
      const ends = await Promise.all([continued, ...others].map((taker) => once(taker, 'exit')));
      expect(ends.map(([code]) => code)).toEqual([0, 0, 0]);
      const { stdout } = await sweep('status', 'plan.parquet', '--queue', redis.url, '--json');
      expect(JSON.parse(stdout)).toMatchObject({ done: planned, failed: 0, waiting: 0, running: 0 });

      expect((await sweep('work', 'plan.parquet', '--out', 'alone', '--workers', '1')).status).toBe(0);
      const names = runsIn('alone').sort();
      expect(runsIn('queued').sort()).toEqual(names);
      for (const name of names)
        expect(readFileSync(at('queued', 'runs', name)).equals(readFileSync(at('alone', 'runs', name)))).toBe(true);
      const collected = await sweep('collect', 'queued', 'alone', '--out', 'all.parquet', '--json');
      expect(JSON.parse(collected.stdout)).toMatchObject({ runs: planned, twice: planned, missing: [], differing: [] });
    }, 600_000);
  },
);
