import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../support/command.ts';
import { type OwnStorage, startStorage } from '../support/object-storage.ts';
import { refusalOf, signatureOf } from '../support/signature.ts';

let folder: string;
let storage: OwnStorage;
const [id, secret, bucket] = ['ownkey', 'own+secret/of=the*test', 'results'];
const at = (...names: readonly string[]): string => join(folder, ...names);
const names = [
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_ENDPOINT_URL',
  'AWS_EC2_METADATA_DISABLED',
  'AWS_REGION',
  'AWS_MAX_ATTEMPTS',
  'AWS_CONFIG_FILE',
  'AWS_SHARED_CREDENTIALS_FILE',
] as const;
const before = Object.fromEntries(names.map((name) => [name, process.env[name]]));

function setEnvironment(values: Partial<Record<(typeof names)[number], string>>): void {
  for (const name of names) delete process.env[name];
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: storage.url,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_MAX_ATTEMPTS: '1',
    AWS_CONFIG_FILE: at('none'),
    AWS_SHARED_CREDENTIALS_FILE: at('none'),
    ...values,
  });
}
const keys = { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret };
const sweep = (...args: readonly string[]) =>
  command(folder, 'sweep', ...args, ...(args[0] === 'work' ? ['--workers', '1'] : []));
const objects = (prefix: string): string[] =>
  [...storage.objects.keys()].filter((name) => name.startsWith(`${bucket}/${prefix}`)).sort();

describe('a bucket as the place of a sweep', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'contrechamp-bucket-'));
    storage = await startStorage({ [id]: secret }, [bucket]);
    setEnvironment(keys);
    const small = ['same-country', '--people', '400', '--weeks', '1', '--replicas', '3', '--out', 'plan.parquet'];
    expect((await sweep('plan', ...small)).status).toBe(0);
    expect((await sweep('work', 'plan.parquet', '--out', 'alone')).status).toBe(0);
  }, 60_000);
  afterAll(async () => {
    for (const name of names)
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    await storage.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it('holds the same bytes as a folder, from two shards and done twice', async () => {
    for (const shard of ['1/2', '2/2', '1/2'])
      expect((await sweep('work', 'plan.parquet', '--out', `s3://${bucket}/a/b`, '--shard', shard)).status).toBe(0);
    const runs = readdirSync(at('alone', 'runs')).sort();
    expect(objects('a/b/runs/')).toEqual(runs.map((name) => `${bucket}/a/b/runs/${name}`));
    for (const name of runs)
      expect(storage.objects.get(`${bucket}/a/b/runs/${name}`)!.equals(readFileSync(at('alone', 'runs', name)))).toBe(
        true,
      );
  }, 60_000);

  it('is looked into and collected as a folder is, and beside one, a page of names at a time', async () => {
    const status = await sweep('status', 'plan.parquet', '--out', `s3://${bucket}/a/b/`, '--json');
    expect(JSON.parse(status.stdout)).toMatchObject({ planned: 3, done: 3, waiting: 0 });
    expect((await sweep('collect', 'alone', '--out', 'alone.table')).status).toBe(0);
    const { stdout } = await sweep('collect', `s3://${bucket}/a/b`, 'alone', '--out', 'both.table', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ runs: 3, twice: 3, missing: [], unplanned: [] });
    expect(readFileSync(at('both.table')).equals(readFileSync(at('alone.table')))).toBe(true);
  });

  it('goes on where it was: what is missing or damaged is done again, what is not planned is named', async () => {
    storage.objects.delete(`${bucket}/a/b/runs/0000001.json`);
    storage.objects.set(`${bucket}/a/b/runs/0000002.json`, Buffer.from('{"schema":1}'));
    storage.objects.set(`${bucket}/a/b/runs/0000009.json`, Buffer.from('x'));
    const failed = await sweep('collect', `s3://${bucket}/a/b`, '--out', 'bad.table', '--json');
    expect([failed.status, JSON.parse(failed.stdout)]).toEqual([
      1,
      expect.objectContaining({ missing: ['0000001'], damaged: ['0000002'], unplanned: ['0000009.json'] }),
    ]);
    const { stdout } = await sweep('work', 'plan.parquet', '--out', `s3://${bucket}/a/b`, '--json');
    expect(JSON.parse(stdout)).toMatchObject({ before: 1, done: 2, damaged: ['0000002'] });
    storage.objects.delete(`${bucket}/a/b/runs/0000009.json`);
    expect((await sweep('collect', `s3://${bucket}/a/b`, '--out', 'again.table')).status).toBe(0);
    expect(readFileSync(at('again.table')).equals(readFileSync(at('alone.table')))).toBe(true);
  }, 60_000);

  it('takes no prefix of another plan, nor one that holds other things', async () => {
    await sweep('plan', 'same-country', '--people', '400', '--weeks', '1', '--seed', '9', '--out', 'other.parquet');
    storage.objects.set(`${bucket}/mine/letter.txt`, Buffer.from('x'));
    for (const [prefix, words] of [
      ['a/b', 'place of another plan'],
      ['mine', 'holds other things'],
    ]) {
      const { status, stderr } = await sweep('work', 'other.parquet', '--out', `s3://${bucket}/${prefix}`);
      expect([status, stderr]).toEqual([2, expect.stringContaining(words)]);
    }
    expect(objects('mine')).toEqual([`${bucket}/mine/letter.txt`]);
  });

  it('says what is wrong with it, in the reader’s language, and never a key', async () => {
    const cases = [
      [{ ...keys, AWS_SECRET_ACCESS_KEY: 'wrong' }, bucket, 'the keys are wrong', 'les clés sont fausses'],
      [{ ...keys, AWS_ACCESS_KEY_ID: 'nobody' }, bucket, 'the keys are wrong', 'les clés sont fausses'],
      [{}, bucket, 'no keys are given', 'aucune clé n’est donnée'],
      [keys, 'elsewhere', 'there is no such bucket', 'ce compartiment n’existe pas'],
      [{ ...keys, AWS_ENDPOINT_URL: 'http://127.0.0.1:1' }, bucket, 'nothing answers', 'rien ne répond'],
      [keys, 'No_Bucket', 'no address of a bucket', 'n’est pas l’adresse d’un compartiment'],
      [keys, 'results/../other', 'no address of a bucket', 'n’est pas l’adresse d’un compartiment'],
    ] as const;
    for (const [environment, name, en, fr] of cases) {
      setEnvironment(environment);
      for (const [language, words] of [
        ['en', en],
        ['fr', fr],
      ])
        for (const step of [
          ['work', 'plan.parquet', '--out', `s3://${name}/new`],
          ['status', 'plan.parquet', '--out', `s3://${name}/new`],
          ['collect', `s3://${name}/new`, '--out', 'new.table'],
        ]) {
          const { status, stderr } = await sweep(...step, '--lang', language);
          expect([status, stderr], `${step[0]} ${name}`).toEqual([2, expect.stringContaining(words)]);
          expect(stderr).not.toContain('own+secret');
        }
    }
    setEnvironment(keys);
    expect(objects('new')).toEqual([]);
    const none = await sweep('collect', `s3://${bucket}/nothing`, '--out', 'new.table');
    expect([none.status, none.stderr]).toEqual([2, expect.stringContaining('no place of a sweep')]);
  }, 120_000);
});

describe('the storage of these tests', () => {
  const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  const time = '20130524T000000Z';
  const base = { host: 'examplebucket.s3.amazonaws.com', 'x-amz-date': time };
  const scope = '20130524/us-east-1/s3/aws4_request';
  const published = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';

  it('knows the signatures that Amazon publishes as examples', () => {
    const hashed = { ...base, 'x-amz-content-sha256': empty };
    const cases = [
      [
        { method: 'GET', url: '/test.txt', headers: { ...hashed, range: 'bytes=0-9' } },
        'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
      ],
      [
        { method: 'GET', url: '/?lifecycle', headers: hashed },
        'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
      ],
      [
        { method: 'GET', url: '/?max-keys=2&prefix=J', headers: hashed },
        '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
      ],
      [
        {
          method: 'PUT',
          url: '/test%24file.text',
          headers: {
            ...base,
            date: 'Fri, 24 May 2013 00:00:00 GMT',
            'x-amz-content-sha256': '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072',
            'x-amz-storage-class': 'REDUCED_REDUNDANCY',
          },
        },
        '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
      ],
    ] as const;
    for (const [request, signature] of cases) {
      const signed = { scope, names: Object.keys(request.headers).sort(), time };
      expect(signatureOf(request, published, signed), request.url).toBe(signature);
    }
  });

  it('refuses what is not signed, signed by nobody it knows, signed otherwise, or not what was signed', () => {
    const known = new Map([['AKIAIOSFODNN7EXAMPLE', published]]);
    const signature = 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41';
    const authorization = (who: string, mark: string): string =>
      `AWS4-HMAC-SHA256 Credential=${who}/${scope},SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=${mark}`;
    const asked = (who: string, mark: string, url = '/test.txt', body = '') =>
      refusalOf(
        {
          method: 'GET',
          url,
          headers: {
            ...base,
            range: 'bytes=0-9',
            'x-amz-content-sha256': empty,
            authorization: authorization(who, mark),
          },
        },
        Buffer.from(body),
        known,
      );
    expect(asked('AKIAIOSFODNN7EXAMPLE', signature)).toBeNull();
    expect(asked('SOMEBODY', signature)).toBe('InvalidAccessKeyId');
    expect(asked('AKIAIOSFODNN7EXAMPLE', 'a'.repeat(64))).toBe('SignatureDoesNotMatch');
    expect(asked('AKIAIOSFODNN7EXAMPLE', signature, '/other.txt')).toBe('SignatureDoesNotMatch');
    expect(asked('AKIAIOSFODNN7EXAMPLE', signature, '/test.txt', 'more')).toBe('XAmzContentSHA256Mismatch');
    expect(refusalOf({ method: 'GET', url: '/', headers: {} }, Buffer.alloc(0), known)).toBe('AccessDenied');
  });
});
