import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, it } from 'vitest';
import { sealed } from '../../src/store/seal.ts';
import { version } from '../../src/store/version.ts';
import { variedFrom } from '../../src/sweep/plan.ts';
import { readPlan, writePlan } from '../../src/sweep/plan-file.ts';
import { ofShard, shardFrom, sizeOfShard } from '../../src/sweep/shard.ts';
import { command } from '../support/command.ts';
import { runsOf } from '../support/planned-runs.ts';

let folder: string;
const at = (...names: readonly string[]): string => join(folder, ...names);
const sweep = (...args: readonly string[]) => command(folder, 'sweep', ...args);
const small = ['own.yaml', '--people', '400', '--weeks', '1'];
const design = ['--vary', 'watch.listSize=500,5000', '--vary', 'reactions=off', '--replicas', '2'];
const rowsOf = async (name: string) => {
  const bytes = readFileSync(at(name));
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  return parquetReadObjects({ file });
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'contrechamp-sweep-'));
  writeFileSync(at('own.yaml'), 'extends: same-country\nid: own\n');
  expect((await sweep('plan', ...small, ...design, '--out', 'plan.parquet')).status).toBe(0);
  expect((await sweep('work', 'plan.parquet', '--out', 'done', '--workers', '2')).status).toBe(0);
}, 120_000);

describe('a plan', () => {
  it('has a row a run: a list is varied, a scalar fixed, each point under each seed; the same plan is the same bytes', async () => {
    const rows = await rowsOf('plan.parquet');
    expect(rows.map(({ run, parameters, seed }) => [run, JSON.parse(String(parameters)), seed])).toEqual([
      ['0000001', { 'watch.listSize': 500 }, 1],
      ['0000002', { 'watch.listSize': 500 }, 2],
      ['0000003', { 'watch.listSize': 5000 }, 1],
      ['0000004', { 'watch.listSize': 5000 }, 2],
    ]);
    expect(new Set(rows.map(({ scenarioDigest }) => scenarioDigest)).size).toBe(4);
    const before = readFileSync(at('plan.parquet'));
    const { status, stdout } = await sweep('plan', ...small, ...design, '--out', 'again.parquet', '--json');
    expect([status, JSON.parse(stdout).runs]).toEqual([0, 4]);
    expect(readFileSync(at('again.parquet')).equals(before)).toBe(true);
  });

  it('takes points over a range from the scenario, each stratum once', async () => {
    const args = [...small, '--vary', 'watch.capture', '--points', '4', '--out', 'ranges.parquet'];
    expect((await sweep('plan', ...args)).status).toBe(0);
    const values = (await rowsOf('ranges.parquet')).map(
      ({ parameters }) => Object.values(JSON.parse(String(parameters)))[0],
    );
    expect(new Set(values).size).toBe(4);
  });

  it('takes points of a Sobol’ sequence, or those from which indices follow', async () => {
    const over = ['--vary', 'watch.capture', '--vary', 'voice.tolerance', '--points', '4'];
    const shares = async (design: string, runs: number) => {
      const { stdout } = await sweep(
        'plan',
        ...small,
        ...over,
        '--design',
        design,
        '--out',
        `${design}.parquet`,
        '--json',
      );
      expect(JSON.parse(stdout).runs).toBe(runs);
      return (await rowsOf(`${design}.parquet`)).map(({ parameters }) => JSON.parse(String(parameters)));
    };
    await shares('sobol', 4);
    const [a, , , , b, , , , mixed] = await shares('indices', 16);
    const [capture, tolerance] = Object.keys(a);
    expect(mixed).toEqual({ [capture]: b[capture], [tolerance]: a[tolerance] });
  });

  it('is the same from a file as from options, and the file’s faults are told with their places', async () => {
    const vary = 'vary: { watch.listSize: [500, 5000], reactions: [off] }';
    writeFileSync(
      at('asked.yaml'),
      `scenario: ./own.yaml\nset: { people.size: 400, weeks: 1 }\n${vary}\nreplicas: 2\n`,
    );
    expect((await sweep('plan', '--from', 'asked.yaml', '--out', 'asked.parquet')).status).toBe(0);
    const bare = (rows: readonly Record<string, unknown>[]) =>
      rows.map(({ run, scenarioDigest }) => [run, scenarioDigest]);
    expect(bare(await rowsOf('asked.parquet'))).toEqual(bare(await rowsOf('plan.parquet')));
    const wrong = 'vary: { watch.listSize: 500 }\npoint: 3\nreplicas: none\n';
    writeFileSync(at('wrong.yaml'), wrong);
    const { status, stderr } = await sweep('plan', '--from', 'wrong.yaml', '--out', 'wrong.parquet');
    expect(status).toBe(2);
    for (const words of ['wrong.yaml:1:7', 'wrong.yaml:2:1', 'wrong.yaml:3:11', 'names no scenario'])
      expect(stderr).toContain(words);
    const both = await sweep('plan', 'own.yaml', '--from', 'asked.yaml', '--out', 'wrong.parquet');
    expect([both.status, both.stderr]).toEqual([2, expect.stringContaining('name it alone')]);
  });

  it('is refused for what it cannot mean, in the reader’s language, and nothing is written', async () => {
    const wrong: readonly (readonly [readonly string[], string])[] = [
      [['--vary', 'watch.listSiz=1,2'], 'watch.listSiz'],
      [['--vary', 'watch.listSize='], 'une valeur manque'],
      [['--vary', 'watch.listSize=1,,2'], 'une valeur manque'],
      [['--vary', 'watch.listSize=5,5'], 'deux fois'],
      [['--vary', 'watch.listSize=5', '--vary', 'watch.listSize=6'], 'varie déjà'],
      [['--vary', 'seed=1,2'], '--replicas'],
      [['--vary', '=1'], 'aucun paramètre'],
      [['--vary', 'watch.capture'], '--points N'],
      [['--points', '3'], '--vary CLÉ'],
      [['--vary', 'watch.capture', '--points', '3', '--design', 'indices'], 'au moins deux'],
      [['--vary', 'no.such', '--points', '3'], 'fourchette'],
      [['--vary', 'watch.capture', '--points', '0'], '1 …'],
      [['--vary', 'people.size', '--points', '3'], 'fourchette'],
      [['--vary', 'watch.listSize=1,2', '--replicas', '900000'], '1800000'],
    ];
    for (const [args, words] of wrong) {
      const { status, stderr } = await sweep('plan', ...small, ...args, '--out', 'wrong.parquet', '--lang', 'fr');
      expect([status, stderr], args.join(' ')).toEqual([2, expect.stringContaining(words)]);
    }
    expect(existsSync(at('wrong.parquet'))).toBe(false);
  });

  it('is refused for a range without width, and a list without values, with the place in the file', async () => {
    const narrow = 'set: { watch.capture: { value: 0.5, range: [0.5, 0.5], assumption: none } }\n';
    writeFileSync(at('narrow.yaml'), `extends: same-country\nid: narrow\n${narrow}`);
    writeFileSync(at('empty.yaml'), 'scenario: ./own.yaml\nvary:\n  watch.listSize: []\n');
    const asked = await sweep('plan', 'narrow.yaml', '--vary', 'watch.capture', '--points', '4', '--out', 'w.parquet');
    expect([asked.status, asked.stderr]).toEqual([
      2,
      expect.stringMatching(/narrow\.yaml:\d+|no parameter with a range/),
    ]);
    const listed = await sweep('plan', '--from', 'empty.yaml', '--out', 'w.parquet');
    expect([listed.status, listed.stderr]).toEqual([2, expect.stringContaining('empty.yaml:3:3')]);
    expect(existsSync(at('w.parquet'))).toBe(false);
  });

  it('of another version, damaged, or no plan at all is refused', async () => {
    const plan = await readPlan(at('plan.parquet'), version);
    await writePlan(at('old.parquet'), { ...plan, version: '0.0.9' }, plan.runs());
    const bytes = readFileSync(at('plan.parquet'));
    writeFileSync(at('cut.parquet'), bytes.subarray(0, 900));
    writeFileSync(at('changed.parquet'), bytes.fill(bytes[200] ^ 1, 200, 201));
    for (const [name, words] of [
      ['old.parquet', 'version 0.0.9'],
      ['cut.parquet', 'no plan of a sweep'],
      ['changed.parquet', 'is not whole'],
      ['own.yaml', 'no plan of a sweep'],
      ['none.parquet', 'does not exist'],
    ]) {
      const { status, stderr } = await sweep('work', name, '--out', 'refused');
      expect([status, stderr]).toEqual([2, expect.stringContaining(words)]);
    }
    expect(existsSync(at('refused'))).toBe(false);
  });

  it('reads a list’s commas outside brackets only', () => {
    expect(variedFrom(['a=[1,2],{x: 1, y: 2}'])[0].values.map(({ value }) => value)).toEqual([[1, 2], { x: 1, y: 2 }]);
  });
});

describe('the work on a plan', () => {
  it('is the same bytes in two shards as at once, on one thread as on two', async () => {
    for (const shard of ['1/2', '2/2'])
      expect((await sweep('work', 'plan.parquet', '--out', 'parts', '--shard', shard, '--workers', '1')).status).toBe(
        0,
      );
    const names = readdirSync(at('done', 'runs')).sort();
    expect(readdirSync(at('parts', 'runs')).sort()).toEqual(names);
    for (const name of names)
      expect(readFileSync(at('parts', 'runs', name)).equals(readFileSync(at('done', 'runs', name)))).toBe(true);
  }, 120_000);

  it('goes on where it was: what is whole stays, what is missing or damaged is done again', async () => {
    cpSync(at('done'), at('stopped'), { recursive: true });
    rmSync(at('stopped', 'runs', '0000002.json'));
    writeFileSync(at('stopped', 'runs', '0000003.json'), '{"schema":1}');
    const { stdout } = await sweep('work', 'plan.parquet', '--out', 'stopped', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ own: 4, before: 2, done: 2, damaged: ['0000003'] });
    for (const name of ['0000002.json', '0000003.json'])
      expect(readFileSync(at('stopped', 'runs', name), 'utf8')).toBe(readFileSync(at('done', 'runs', name), 'utf8'));
  }, 120_000);

  it('is refused to another engine by its touchstone, to a changed scenario by its digest, and leaves nothing', async () => {
    const plan = await readPlan(at('plan.parquet'), version);
    await writePlan(at('other.parquet'), { ...plan, touchstone: '0'.repeat(64) }, plan.runs());
    writeFileSync(at('changed.yaml'), 'extends: same-country\nid: own\nseed: 1\nstart: 2031-01-06\n');
    await writePlan(at('changed.parquet'), { ...plan, file: './changed.yaml' }, plan.runs());
    for (const [name, words] of [
      ['other.parquet', 'an engine that gives other results'],
      ['changed.parquet', 'not the scenario that was planned'],
    ]) {
      const { status, stderr } = await sweep('work', name, '--out', 'joined');
      expect([status, stderr]).toEqual([2, expect.stringContaining(words)]);
    }
    expect(existsSync(at('joined'))).toBe(false);
  });

  it('says whose run failed, whatever thread it was on, and keeps what was done', async () => {
    const plan = await readPlan(at('plan.parquet'), version);
    const runs = (await runsOf(plan)).map((run, index) =>
      index === 3 ? { ...run, scenarioDigest: 'f'.repeat(64) } : run,
    );
    await writePlan(at('half.parquet'), plan, runs);
    const { status, stderr } = await sweep('work', 'half.parquet', '--out', 'half', '--workers', '1');
    expect([status, stderr]).toEqual([2, expect.stringContaining('run 0000004 is not the scenario')]);
    expect(readdirSync(at('half', 'runs'))).toHaveLength(3);
  }, 120_000);

  it('takes no folder of something else, of another plan, or below a file', async () => {
    for (const [out, words] of [
      ['.', 'holds other things'],
      ['own.yaml/below', 'is a file, not a folder'],
    ]) {
      const { status, stderr } = await sweep('work', 'plan.parquet', '--out', out);
      expect([status, stderr]).toEqual([2, expect.stringContaining(words)]);
    }
    await sweep('plan', ...small, '--out', 'one.parquet');
    const { status, stderr } = await sweep('work', 'one.parquet', '--out', 'done');
    expect([status, stderr]).toEqual([2, expect.stringContaining('place of another plan')]);
  });
});

describe('a shard', () => {
  it('is given, or what an array job says of itself', () => {
    expect(shardFrom(undefined, {})).toEqual({ part: 1, of: 1 });
    expect(shardFrom('3/16', { SLURM_ARRAY_TASK_ID: '9' })).toEqual({ part: 3, of: 16 });
    const slurm = { SLURM_ARRAY_TASK_ID: '4', SLURM_ARRAY_TASK_MIN: '0', SLURM_ARRAY_TASK_STEP: '2' };
    expect(shardFrom(undefined, { ...slurm, SLURM_ARRAY_TASK_COUNT: '5' })).toEqual({ part: 3, of: 5 });
    expect(shardFrom('16', { JOB_COMPLETION_INDEX: '0' })).toEqual({ part: 1, of: 16 });
    expect(() => shardFrom(undefined, { JOB_COMPLETION_INDEX: '0' })).toThrow(/--shard N/);
    for (const wrong of ['0/4', '5/4', '1/0', '4', 'x', '1/2/3', ''])
      expect(() => shardFrom(wrong, {}), wrong).toThrow(/no shard/);
  });

  it('has every run in exactly one part, and says before how many', async () => {
    async function* all() {
      for (let index = 0; index < 23; index += 1) yield index;
    }
    const found: number[] = [];
    for (const part of [1, 2, 3, 4, 5]) {
      const before = found.length;
      for await (const each of ofShard(all(), { part, of: 5 })) found.push(each);
      expect(found.length - before).toBe(sizeOfShard({ part, of: 5 }, 23));
    }
    expect(found.sort((a, b) => a - b)).toEqual(Array.from({ length: 23 }, (_, index) => index));
    expect(sizeOfShard({ part: 4, of: 5 }, 2)).toBe(0);
  });
});

describe('a collection', () => {
  it('has every value of every run once, in the plan’s order, and is the same bytes from runs done twice', async () => {
    cpSync(at('done'), at('twin'), { recursive: true });
    rmSync(at('twin', 'runs', '0000001.json'));
    expect((await sweep('collect', 'done', '--out', 'one.table')).status).toBe(0);
    const { stdout } = await sweep('collect', 'done', 'twin', '--out', 'two.table', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ runs: 4, twice: 3, missing: [] });
    expect(readFileSync(at('two.table')).equals(readFileSync(at('one.table')))).toBe(true);
    const rows = await rowsOf('one.table');
    expect(new Set(rows.map((row) => `${row.run} ${row.regime} ${row.measure}`)).size).toBe(rows.length);
    expect([...new Set(rows.map((row) => row['watch.listSize']))]).toEqual([500, 5000]);
    const first = JSON.parse(readFileSync(at('done', 'runs', '0000001.json'), 'utf8'));
    const joined = rows.find(({ regime, measure }) => regime === 'total' && measure === 'actsJoined');
    expect(joined?.value).toBe(first.values.total.actsJoined);
  });

  it('is not written while runs are missing, damaged, unplanned, or done twice with two results', async () => {
    cpSync(at('done'), at('bad'), { recursive: true });
    rmSync(at('bad', 'runs', '0000001.json'));
    writeFileSync(at('bad', 'runs', '0000002.json'), 'x');
    cpSync(at('done', 'runs', '0000003.json'), at('bad', 'runs', '0000009.json'));
    const { status, stdout } = await sweep('collect', 'bad', '--out', 'bad.table', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      missing: ['0000001'],
      damaged: ['0000002'],
      unplanned: ['0000009.json'],
      file: null,
    });
    expect(existsSync(at('bad.table'))).toBe(false);
    cpSync(at('done'), at('differing'), { recursive: true });
    const path = at('differing', 'runs', '0000004.json');
    const { writtenBy: _, ...said } = JSON.parse(readFileSync(path, 'utf8'));
    said.values.total.actsJoined += 1;
    writeFileSync(path, sealed(`${JSON.stringify(said)}\n`, 'json'));
    const other = await sweep('collect', 'done', 'differing', '--out', 'bad.table', '--lang', 'fr');
    expect([other.status, other.stderr]).toEqual([1, expect.stringContaining('avec deux résultats')]);
    expect(existsSync(at('bad.table'))).toBe(false);
  });

  it('never writes over its plan, nor over a file that is not its own', async () => {
    const over = await sweep('collect', 'done', '--out', join('done', 'sweep-plan.parquet'), '--force');
    expect([over.status, over.stderr]).toEqual([2, expect.stringContaining('is read by this very command')]);
    const own = await sweep('collect', 'done', '--out', 'own.yaml');
    expect([own.status, own.stderr]).toEqual([2, expect.stringContaining('--force')]);
    const strange = await sweep('collect', 'nowhere', '--out', 'x.table');
    expect([strange.status, strange.stderr]).toEqual([2, expect.stringContaining('no place of a sweep')]);
  });
});
