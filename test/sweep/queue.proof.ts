import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../src/store/version.ts';
import { readPlan, writePlan } from '../../src/sweep/plan-file.ts';
import { rateOf } from '../../src/sweep/status.ts';
import { command } from '../support/command.ts';
import { runsOf } from '../support/planned-runs.ts';
import { noRedis, type OwnRedis, startRedis } from '../support/redis.ts';

let folder: string;
let redis: OwnRedis;
const at = (...names: readonly string[]): string => join(folder, ...names);
const sweep = (...args: readonly string[]) => command(folder, 'sweep', ...args);
const from = (plan: string) => [plan, '--queue', redis.url];

describe.skipIf(noRedis !== undefined)(
  `a queue of runs${noRedis === undefined ? '' : ` (left out: ${noRedis})`}`,
  () => {
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'contrechamp-queue-'));
      redis = await startRedis();
      const small = ['same-country', '--people', '400', '--weeks', '1', '--replicas', '4'];
      expect((await sweep('plan', ...small, '--out', 'plan.parquet')).status).toBe(0);
    });
    afterAll(async () => {
      await redis.end();
      rmSync(folder, { recursive: true, force: true });
    });

    it('is refused to whoever asks for nothing, and named to whoever asks twice', async () => {
      const empty = await sweep('work', ...from('plan.parquet'), '--out', 'queued');
      expect([empty.status, empty.stderr]).toEqual([2, expect.stringContaining('sweep enqueue')]);
      const first = await sweep('enqueue', ...from('plan.parquet'), '--json');
      expect(JSON.parse(first.stdout)).toMatchObject({ added: 4, before: 0, again: 0 });
      const second = await sweep('enqueue', ...from('plan.parquet'), '--json');
      expect(JSON.parse(second.stdout)).toMatchObject({ added: 0, before: 4, again: 0 });
    });

    it('is worked on until nothing is left, to the same bytes as without it', async () => {
      const { status, stdout } = await sweep('work', ...from('plan.parquet'), '--out', 'queued', '--json');
      expect([status, JSON.parse(stdout)]).toEqual([0, expect.objectContaining({ done: 4, before: 0, failed: 0 })]);
      expect((await sweep('work', 'plan.parquet', '--out', 'alone')).status).toBe(0);
      for (const name of readdirSync(at('alone', 'runs')))
        expect(readFileSync(at('queued', 'runs', name)).equals(readFileSync(at('alone', 'runs', name)))).toBe(true);
      const stand = await sweep('status', ...from('plan.parquet'), '--json');
      expect(JSON.parse(stand.stdout)).toMatchObject({ planned: 4, done: 4, waiting: 0, running: 0, failed: 0 });
      const folders = await sweep('status', 'plan.parquet', '--out', 'alone', '--json');
      expect(JSON.parse(folders.stdout)).toMatchObject({ planned: 4, done: 4, waiting: 0 });
    }, 120_000);

    it('keeps a run that cannot be what was planned, says why in the reader’s language, and gives it again', async () => {
      const plan = await readPlan(at('plan.parquet'), version);
      const runs = (await runsOf(plan)).map((run, index) =>
        index === 2 ? { ...run, scenarioDigest: 'f'.repeat(64) } : run,
      );
      await writePlan(at('half.parquet'), plan, runs);
      await sweep('enqueue', ...from('half.parquet'));
      const worked = await sweep('work', ...from('half.parquet'), '--out', 'half', '--json');
      expect([worked.status, JSON.parse(worked.stdout)]).toEqual([1, expect.objectContaining({ done: 3, failed: 1 })]);
      const { status, stdout } = await sweep('status', ...from('half.parquet'), '--lang', 'fr');
      expect([status, stdout]).toEqual([1, expect.stringContaining('n’est pas le scénario prévu')]);
      const again = await sweep('enqueue', ...from('half.parquet'), '--json');
      expect(JSON.parse(again.stdout)).toMatchObject({ added: 0, before: 4, again: 1 });
    }, 120_000);

    it('ends a machine that cannot write, and leaves its run to others', async () => {
      await sweep('plan', 'same-country', '--people', '400', '--weeks', '1', '--seed', '9', '--out', 'other.parquet');
      await sweep('enqueue', ...from('other.parquet'));
      expect((await sweep('work', 'other.parquet', '--out', 'stuck')).status).toBe(0);
      rmSync(at('stuck', 'runs'), { recursive: true });
      writeFileSync(at('stuck', 'runs'), 'in the way');
      const { status, stderr } = await sweep('work', ...from('other.parquet'), '--out', 'stuck');
      expect([status, stderr]).toEqual([2, expect.stringContaining('stuck')]);
      const stand = await sweep('status', ...from('other.parquet'), '--json');
      expect(JSON.parse(stand.stdout)).toMatchObject({ waiting: 1, failed: 0, done: 0 });
    }, 120_000);

    it('asks for its password', async () => {
      const locked = await startRedis('secret');
      try {
        const none = await sweep('enqueue', 'plan.parquet', '--queue', locked.url);
        expect([none.status, none.stderr]).toEqual([2, expect.stringContaining('asks for a password')]);
        const wrong = locked.url.replace('//', '//:wrong@');
        const refused = await sweep('enqueue', 'plan.parquet', '--queue', wrong, '--lang', 'fr');
        expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('mot de passe est faux')]);
        expect(refused.stderr).not.toContain('wrong@');
      } finally {
        await locked.end();
      }
    });

    it('is refused to a worker of another engine or version before it takes a run', async () => {
      await sweep('plan', 'same-country', '--people', '400', '--weeks', '1', '--seed', '77', '--out', 'mine.parquet');
      const plan = await readPlan(at('mine.parquet'), version);
      await writePlan(at('engine.parquet'), { ...plan, touchstone: '0'.repeat(64) }, plan.runs());
      await writePlan(at('version.parquet'), { ...plan, version: '0.0.9' }, plan.runs());
      await sweep('enqueue', ...from('engine.parquet'));
      for (const [name, words] of [
        ['engine.parquet', 'an engine that gives other results'],
        ['version.parquet', 'version 0.0.9'],
      ]) {
        const { status, stderr } = await sweep('work', ...from(name), '--out', 'refused');
        expect([status, stderr]).toEqual([2, expect.stringContaining(words)]);
      }
      const { stdout } = await sweep('status', ...from('engine.parquet'), '--json');
      expect(JSON.parse(stdout)).toMatchObject({ waiting: 1, running: 0, done: 0, failed: 0 });
      expect(existsSync(at('refused'))).toBe(false);
    }, 60_000);

    it('is refused by a Redis that gives its user no right, or has no memory left, with the reason', async () => {
      const limited = await startRedis();
      try {
        const { Redis } = await import('ioredis');
        const admin = new Redis(limited.url);
        await admin.call('ACL', 'SETUSER', 'guest', 'on', '>word', '~*', '&*', '+ping', '+info', '+@connection');
        const guest = limited.url.replace('//', '//guest:word@');
        for (const step of [['enqueue'], ['status'], ['work', '--out', 'none']]) {
          const [name, ...rest] = step;
          const { status, stderr } = await sweep(name, 'plan.parquet', '--queue', guest, ...rest);
          expect([status, stderr], name).toEqual([2, expect.stringContaining('this user may not do that')]);
          expect(stderr).not.toContain('word');
        }
        await admin.call('CONFIG', 'SET', 'maxmemory', '1');
        const full = await sweep('enqueue', 'plan.parquet', '--queue', limited.url, '--lang', 'fr');
        expect([full.status, full.stderr]).toEqual([2, expect.stringContaining('n’a plus de mémoire')]);
        admin.disconnect();
      } finally {
        await limited.end();
      }
    }, 60_000);

    it('is no address, or one where nothing answers: said at once', async () => {
      for (const [url, words] of [
        ['localhost:6379', 'no address of a Redis'],
        ['http://localhost', 'no address of a Redis'],
        ['redis://127.0.0.1:1', 'nothing answers'],
      ]) {
        const { status, stderr } = await sweep('status', 'plan.parquet', '--queue', url);
        expect([status, stderr]).toEqual([2, expect.stringContaining(words)]);
      }
      const both = await sweep('work', ...from('plan.parquet'), '--shard', '1/2', '--out', 'x');
      expect([both.status, both.stderr]).toEqual([2, expect.stringContaining('no shard')]);
    });
  },
);

describe('the rate of a sweep', () => {
  it('is of the last minutes, and unknown where fewer than two runs ended in them', () => {
    expect(rateOf([60_000, 90_000], 120_000)).toBe(2);
    expect(rateOf([60_000], 120_000)).toBeNull();
    expect(rateOf([0, 1], 60 * 60_000)).toBeNull();
  });
});
