import type { S3Client } from '@aws-sdk/client-s3';
import { UsageError } from '../../errors.ts';
import { text } from '../../language/french.ts';
import { loadStorage } from '../peers.ts';
import { refusedBy } from './bucket-words.ts';
import { notEmpty, otherPlan } from './folder.ts';
import { largestPlan, largestResult, type Place, planName, runsName } from './place.ts';

/** A bucket, and what the names of all objects of a sweep begin with. */
interface Address {
  readonly bucket: string;
  readonly prefix: string;
}

export const isBucket = (address: string): boolean => address.startsWith('s3://');

/** @throws UsageError for what is no address of a bucket */
function addressFrom(given: string): Address {
  const [, bucket, path = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/s.exec(given) ?? [];
  const prefix = path.replace(/(?<!\/)\/+$/, '');
  const isPlain = prefix.split('/').every((part) => !/^\.{0,2}$/.test(part) || prefix === '');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not stand in a name
  if (bucket !== undefined && isPlain && !/[\u0000-\u001f?#]/.test(prefix)) return { bucket, prefix };
  throw new UsageError(
    text(
      `${given} is no address of a bucket: write s3://BUCKET/PREFIX`,
      `${given} n’est pas l’adresse d’un compartiment : écrivez s3://COMPARTIMENT/PRÉFIXE`,
    ),
    '--out',
  );
}

/**
 * A client with what the environment says: keys, region, and the address of a storage that is not Amazon's
 * (`AWS_ENDPOINT_URL_S3`, `AWS_ENDPOINT_URL`), which is asked by path. Checksums beyond the protocol's first are left out,
 * for not every storage knows them: a result bears its own seal.
 */
async function clientFor(environment: NodeJS.ProcessEnv) {
  const storage = await loadStorage();
  const isOther = (environment.AWS_ENDPOINT_URL_S3 ?? environment.AWS_ENDPOINT_URL) !== undefined;
  const region = environment.AWS_REGION ?? environment.AWS_DEFAULT_REGION ?? (isOther ? 'us-east-1' : undefined);
  const client = new storage.S3Client({
    ...(region !== undefined && { region }),
    forcePathStyle: isOther,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  return { storage, client };
}

/** Objects of one bucket below a prefix, each written and read whole. */
class Objects {
  readonly #given: string;
  readonly #address: Address;
  #opened: ReturnType<typeof clientFor> | null = null;

  constructor(given: string) {
    this.#given = given;
    this.#address = addressFrom(given);
  }

  /** The names of objects begin with this. */
  key = (...names: readonly string[]): string =>
    [this.#address.prefix, ...names].filter((part) => part !== '').join('/');

  async #ask<Answer>(
    ask: (storage: typeof import('@aws-sdk/client-s3'), client: S3Client, Bucket: string) => Promise<Answer>,
  ): Promise<Answer> {
    this.#opened ??= clientFor(process.env);
    const { storage, client } = await this.#opened;
    try {
      return await ask(storage, client, this.#address.bucket);
    } catch (error) {
      throw refusedBy(error, this.#given);
    }
  }

  /** `null` where there is none; `strange` where it is larger than anything that was written here. */
  get = (key: string, largest: number): Promise<Uint8Array | null | 'strange'> =>
    this.#ask(async ({ GetObjectCommand, NoSuchKey }, client, Bucket) => {
      try {
        const { Body, ContentLength = 0 } = await client.send(new GetObjectCommand({ Bucket, Key: key }));
        if (Body === undefined || ContentLength > largest) return 'strange';
        return await Body.transformToByteArray();
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
    });

  put = (key: string, content: Uint8Array): Promise<void> =>
    this.#ask(async ({ PutObjectCommand }, client, Bucket) => {
      await client.send(new PutObjectCommand({ Bucket, Key: key, Body: content }));
    });

  remove = (key: string): Promise<void> =>
    this.#ask(async ({ DeleteObjectCommand }, client, Bucket) => {
      await client.send(new DeleteObjectCommand({ Bucket, Key: key }));
    });

  async *list(prefix: string): AsyncGenerator<{ readonly key: string; readonly at: number }> {
    for (let token: string | undefined, isMore = true; isMore; ) {
      const page = await this.#ask(({ ListObjectsV2Command }, client, Bucket) =>
        client.send(new ListObjectsV2Command({ Bucket, Prefix: prefix, ContinuationToken: token })),
      );
      for (const { Key, LastModified } of page.Contents ?? [])
        if (Key !== undefined) yield { key: Key, at: LastModified?.getTime() ?? 0 };
      token = page.NextContinuationToken;
      isMore = page.IsTruncated === true && token !== undefined;
    }
  }
}

async function claim(objects: Objects, address: string, plan: Uint8Array): Promise<void> {
  const key = objects.key(planName);
  const found = await objects.get(key, largestPlan);
  if (found === 'strange' || (found !== null && !Buffer.from(found).equals(plan))) throw otherPlan(address);
  if (found !== null) return;
  const below = objects.key('');
  for await (const _ of objects.list(below === '' ? '' : `${below}/`)) throw notEmpty(address);
  await objects.put(key, plan);
}

/** A bucket of S3-compatible storage as the place of a sweep; keys come from the environment, as its client reads them. */
export function bucketAt(address: string): Place {
  const objects = new Objects(address);
  const at = (name: string): string => objects.key(runsName, name);
  return {
    address,
    plan: async () => {
      const found = await objects.get(objects.key(planName), largestPlan);
      return found === 'strange' ? null : found;
    },
    claim: (plan) => claim(objects, address, plan),
    read: async (name) => {
      const found = await objects.get(at(name), largestResult);
      if (found === null) return 'missing';
      return found === 'strange' ? 'strange' : Buffer.from(found).toString('utf8');
    },
    write: (name, content) => objects.put(at(name), Buffer.from(content)),
    remove: (name) => objects.remove(at(name)),
    entries: async function* () {
      const below = `${objects.key(runsName)}/`;
      for await (const { key, at } of objects.list(below)) yield { name: key.slice(below.length), at };
    },
  };
}
